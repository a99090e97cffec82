"""Disputes: a denial hangs on what its own article sets it against; adversaries' rival accounts stand together."""

from __future__ import annotations

from summarizer.merger.merge import merge
from summarizer.records.brief import Conflict, Merged
from summarizer.records.record import ArticleRecord

from .builders import WAR, count, item, record

CLAIM = item("claim", "Rokhan says Velmark used a missile.", party="Rokhan", against="Velmark", topic="strikes")
OTHER = item(
    "claim", "Rokhan says Velmark shelled the town of Pell.", party="Rokhan", against="Velmark", topic="strikes"
)
DENIAL = item(
    "denial",
    "Velmark denies that it used a missile.",
    party="Velmark",
    topic="strikes",
    answers=1,
    question="Was a missile used?",
)


def merged(*records: ArticleRecord) -> Merged:
    """The one situation of some records."""
    [situation] = merge(records).situations
    return situation


def denied(situation: Merged) -> list[Conflict]:
    """The disputes with a denial."""
    return [c for c in situation.conflicts if c.kind == "denied"]


def test_a_denial_hangs_on_the_claim_it_answers() -> None:
    """And on nothing else: the claim next door is untouched."""
    [conflict] = denied(merged(record("1", CLAIM, OTHER, DENIAL, **WAR)))
    assert [p.text for p in conflict.positions] == [CLAIM["line"], DENIAL["line"]]
    assert conflict.question == "Was a missile used?"


def test_a_denial_reaches_the_same_claim_in_other_articles() -> None:
    """By way of the statement that both are."""
    situation = merged(record("1", CLAIM, DENIAL, **WAR), record("2", CLAIM, **WAR))
    [conflict] = denied(situation)
    claim = next(s for s in situation.claims if s.kind == "claim")
    assert (claim.articles, claim.status) == (2, "contested")
    assert claim.id in conflict.refs


def test_a_denial_that_answers_nothing_stands_alone() -> None:
    """It is told, and disputes nothing."""
    situation = merged(record("1", OTHER, {**DENIAL, "answers": None}, **WAR))
    assert not denied(situation)
    assert [s.status for s in situation.claims if s.kind == "denial"] == ["denied_only"]


def test_what_a_conflict_cites_is_printed_with_it() -> None:
    """Every conflict has at least two positions with words and proof."""
    situation = merged(record("1", CLAIM, OTHER, DENIAL, **WAR))
    for conflict in situation.conflicts:
        assert len(conflict.positions) > 1
        assert all(p.text and p.citations for p in conflict.positions)


def test_who_began_is_one_question() -> None:
    """Adversaries' accounts of it stand in one entry, with days."""
    told = record(
        "1",
        item(
            "claim",
            "Rokhan says Velmark attacked first.",
            party="Rokhan",
            against="Velmark",
            topic="start",
            day="2031-03-01",
        ),
        item(
            "claim",
            "Velmark says Rokhan's guns opened fire first.",
            party="Velmark",
            against="Rokhan",
            topic="start",
            day="2031-03-01",
        ),
        **WAR,
    )
    [conflict] = merged(told).conflicts
    assert (conflict.kind, conflict.topic) == ("rival_accounts", "start")
    assert {p.who for p in conflict.positions} == {"Rokhan", "Velmark"}


def test_one_sides_claims_are_no_dispute() -> None:
    """Nor are claims of allies, or of nobody's camp."""
    told = record("1", OTHER, item("claim", "Rokhan says it holds the ridge.", party="Rokhan", topic="strikes"), **WAR)
    assert not merged(told).conflicts


def test_a_disaster_has_no_rival_accounts() -> None:
    """There nobody is anybody's adversary."""
    told = record("1", item("claim", "The union says rescue came late.", party="Union", topic="start"))
    assert not merged(told).conflicts


def test_rival_causes_are_disputed_where_an_article_sets_them_against_each_other() -> None:
    """Two links of one chain are none."""
    bottle = item("claim", "The fire chief says a gas bottle blew up.", by="fire chief", topic="cause")
    attack = item("claim", "The mayor says it was an attack.", by="mayor", topic="cause", answers=1)
    [conflict] = merged(record("1", bottle, attack, kind="fire_explosion")).conflicts
    assert len(conflict.positions) == 2
    assert not merged(record("1", bottle, {**attack, "answers": None}, kind="fire_explosion")).conflicts


def test_mutual_accusations_can_both_be_true() -> None:
    """Each says the other shelled it: no dispute, whatever the article calls it; a denial is one."""
    one = item("claim", "Rokhan says Velmark shells its towns.", party="Rokhan", against="Velmark", topic="strikes")
    other = item(
        "claim", "Velmark says Rokhan shells its towns.", party="Velmark", against="Rokhan", topic="strikes", answers=1
    )
    assert not merged(record("1", one, other, **WAR)).conflicts
    assert merged(record("1", one, {**other, "kind": "denial"}, **WAR)).conflicts


def test_an_outlets_remark_is_no_position() -> None:
    """ "He gave no evidence" does not say that it was not so."""
    claim = item("claim", "The president says it was a coup.", by="president", topic="cause")
    remark = item("event", "The president has given no evidence.", topic="cause", answers=1)
    assert not merged(record("1", claim, remark)).conflicts


def counts_of(situation: Merged) -> list[list[tuple[str, float | None]]]:
    """Every conflict of figures as its positions' speakers and values."""
    return [[(p.who, p.value) for p in c.positions] for c in situation.conflicts if c.kind == "figures"]


def day_count(value: float, by: str | None, day: str, **fields: object) -> dict[str, object]:
    """A count that stands for a day its article tells."""
    return count(value, by=by, day=day, **fields)


def test_a_dispute_holds_what_each_voice_said_last() -> None:
    """An earlier count of one of the voices is no position."""
    early = record("1", day_count(20, "rescue office", "2031-03-03"), day="2031-03-03")
    late = record(
        "2",
        day_count(72, "rescue office", "2031-03-04"),
        day_count(58, "health ministry", "2031-03-04", answers=1),
    )
    assert counts_of(merged(early, late)) == [[("rescue office", 72.0), ("health ministry", 58.0)]]


def test_an_outlet_s_position_is_that_of_whoever_gives_the_number_by_name() -> None:
    outlet = record("1", day_count(7, None, "2031-03-04"), day_count(9, "health ministry", "2031-03-04", answers=1))
    named = record("2", day_count(7, "rescue office", "2031-03-04"), outlet="Norra News")
    assert ("rescue office", 7.0) in counts_of(merged(outlet, named))[0]


def claim(party: str, line: str, **fields: object) -> dict[str, object]:
    """A claim about an outside power."""
    against = "Rokhan" if party == "Velmark" else "Velmark"
    return item("claim", line, party=party, against=against, topic="intervention", **fields)


def test_a_wide_topic_keeps_the_articles_question_where_all_ask_it() -> None:
    asked = {"question": "Did a Tarn jet shoot down a plane?"}
    first = record("1", claim("Rokhan", "Rokhan says a Tarn jet shot down its plane.", **asked),
                   item("denial", "Velmark denies that a Tarn jet shot down a plane.", party="Velmark", topic="intervention", answers=1, **asked), **WAR)  # fmt: skip
    second = record("2", claim("Rokhan", "Rokhan accuses Tarn of downing an aircraft over its hills.", **asked), **WAR)
    [conflict] = denied(merged(first, second))
    assert conflict.question == asked["question"]


def test_a_wide_topic_asks_its_own_where_articles_ask_different_things() -> None:
    told = record(
        "1",
        claim("Rokhan", "Rokhan says a Tarn jet shot down its plane.", question="Did a Tarn jet shoot down a plane?"),
        item("denial", "Velmark denies that a Tarn jet shot down a plane.", party="Velmark", topic="intervention", answers=1,
             question="Did a Tarn jet shoot down a plane?"),
        claim("Rokhan", "Rokhan says hired men from Tarn fight for Velmark.", question="Are mercenaries fighting?"),
        item("denial", "Velmark denies that hired men fight for it.", party="Velmark", topic="intervention", answers=3,
             question="Are mercenaries fighting?"),
        **WAR,
    )  # fmt: skip
    [conflict] = denied(merged(told))
    assert conflict.question == ""
