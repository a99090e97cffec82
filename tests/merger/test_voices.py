"""M10: voices, outlook, conditions and background."""

from __future__ import annotations

from .records import article, background, claim, condition, day, figure, outlook, words
from .whole import only

OWN = "Velmark defence ministry"
FIGHTING = claim("fighting", "Velmark", "Rokhan")


def test_quotations_sharing_most_of_their_words_are_one() -> None:
    """Two renderings of one sentence by one speaker are one voice with both quotes."""
    merged = only(
        article("a", FIGHTING, words(OWN, "We will defend every village of this valley until winter")),
        article("b", words(OWN, "We will defend every village of this valley until next winter"), FIGHTING),
    )
    (voice,) = merged.voices
    assert {c.article for c in voice.citations} == {"a-a", "a-b"}


def test_quotations_sharing_less_are_two() -> None:
    """Other words are another quotation."""
    merged = only(
        article(
            "a", FIGHTING, words(OWN, "We will defend every village of this valley"),
            words(OWN, "Nobody asked us about prisoners or their families"),
        )
    )  # fmt: skip
    assert len(merged.voices) == 2


def test_the_same_words_of_two_speakers_are_two_voices() -> None:
    """Voices are by person."""
    merged = only(
        article(
            "a", FIGHTING, words(OWN, "We will defend every village of this valley"),
            words("Rokhan defence ministry", "We will defend every village of this valley"),
        )
    )  # fmt: skip
    assert len(merged.voices) == 2


def test_voices_come_newest_first() -> None:
    """Inside the section the newest words stand first."""
    merged = only(
        article("a", FIGHTING, words(OWN, "First words about weather", said=day(2))),
        article("b", FIGHTING, words(OWN, "Later words about harvest", said=day(4))),
    )
    assert [v.said for v in merged.voices] == [day(4), day(2)]


def test_an_expert_gets_at_most_two_items_newest_first() -> None:
    """Of three assessments by one scholar the two newest stay."""
    three = ["Winter could stop tanks.", "Grain prices might double abroad.", "Mediators may lose patience soon."]
    merged = only(
        *(article(str(n), FIGHTING, outlook("Ana Torvi", text, said=day(n)), latest=day(n)) for n, text in enumerate(three, 1))
    )  # fmt: skip
    assert sorted(o.text for o in merged.outlook) == sorted(three[1:])


def test_two_experts_get_two_items_each() -> None:
    """The limit is a person's, not the section's."""
    merged = only(
        article(
            "a", FIGHTING,
            outlook("Ana Torvi", "Winter could stop tanks."), outlook("Ana Torvi", "Grain prices might double."),
            outlook("Milo Dane", "Bridges will not hold floods."), outlook("Milo Dane", "Schools may close again."),
        )
    )  # fmt: skip
    assert len(merged.outlook) == 4


def test_boilerplate_in_two_articles_is_one_line() -> None:
    """The same background in two or more articles is one line with all its quotes."""
    line = "Velmark and Rokhan have disputed the valley since the breakup of the old federation"
    merged = only(
        article("a", FIGHTING, background(line)), article("b", FIGHTING, background(line)), article("c", FIGHTING)
    )
    (entry,) = merged.background
    assert {c.article for c in entry.citations} == {"a-a", "a-b"}


def test_figures_of_earlier_episodes_are_background_and_nothing_else() -> None:
    """M6.1: 350 killed in an earlier war is history: a line of background, no row of the ledger with a value."""
    merged = only(
        article(
            "a", FIGHTING,
            figure(350, None, None, mode="earlier_episode", day="2016-04-02", text="A clash in 2016 killed 350 people."),
        )
    )  # fmt: skip
    assert [b.text for b in merged.background] == ["A clash in 2016 killed 350 people."]
    assert all(row.value is None for row in merged.rows)


def test_conditions_are_grouped_by_topic_newest_first() -> None:
    """How people fare: by topic, and inside it the newest first."""
    merged = only(
        article("a", FIGHTING, condition("water", "Wells ran dry upstream."), latest=day(2)),
        article("b", FIGHTING, condition("water", "Tankers bring drinking supplies."), latest=day(4)),
        article("c", FIGHTING, condition("power", "Lights went out downtown."), latest=day(3)),
    )
    assert [c.topic for c in merged.conditions] == ["power", "water", "water"]
    assert [c.day for c in merged.conditions] == [day(3), day(4), day(2)]
