"""M5: denials are edges, never deletions; rival accounts; self-contradictions."""

from __future__ import annotations

import pytest

from summarizer.merger.denials import MOST_RIVALS, attach, deny_figures, find_rivals
from summarizer.merger.statements import Statement
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord

from .records import article, claim, day, denial, figure, rows, statements, table, told

OWN, THEIRS, ALLY = "Velmark defence ministry", "Rokhan defence ministry", "Free Tessa army"
ATTACK = claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(2), said=day(2))


def attached(*records: ArticleRecord) -> list[Statement]:
    """The statements of some records with their denials tied to them, and rivals found."""
    found = attach(statements(*records), told(*records, kind="denials"), MergeOptions())
    find_rivals(found, table(*records))
    return found


def test_a_denial_attaches_to_the_claim_it_denies_and_deletes_nothing() -> None:
    """Same act and actor side, target and place: the claim stays, with the denial at its side."""
    (only,) = attached(
        article("a", ATTACK),
        article("b", denial("attack", "Rokhan", "Velmark", THEIRS, place="Tessarune", said=day(3))),
    )
    assert len(only.voices) == 1 and len(only.denials) == 1


def test_the_claim_next_door_is_untouched() -> None:
    """A denial's scope is exactly what it denies: attacking Tessarune, not Port Lara."""
    next_door = claim("attack", "Rokhan", "Velmark", OWN, place="Port Lara", day=day(2), said=day(2))
    found = attached(
        article("a", ATTACK, next_door),
        article("b", denial("attack", "Rokhan", "Velmark", THEIRS, place="Tessarune", said=day(3))),
    )
    assert {s.first.place: len(s.denials) for s in found} == {"Tessarune": 1, "Port Lara": 0}


def test_denying_one_act_denies_no_other() -> None:
    """Who denies having taken a town does not deny having attacked it."""
    found = attached(article("a", ATTACK), article("b", denial("take", "Rokhan", "Velmark", THEIRS, said=day(3))))
    assert sorted((len(s.voices), len(s.denials)) for s in found) == [(0, 1), (1, 0)]


def test_denying_the_wide_act_denies_the_narrow_one_but_not_the_reverse() -> None:
    """Who denies any attack denies attacks on civilians; who denies attacks on civilians does not deny attacking."""
    civilians = claim("attack_civilians", "Rokhan", "Velmark", OWN, said=day(2))
    wide = attached(article("a", civilians), article("b", denial("attack", "Rokhan", None, THEIRS, said=day(3))))
    assert [len(s.denials) for s in wide if s.voices] == [1]
    narrow = attached(
        article("a", ATTACK), article("b", denial("attack_civilians", "Rokhan", None, THEIRS, said=day(3)))
    )
    assert [len(s.denials) for s in narrow if s.voices] == [0]


def test_an_open_denial_reaches_every_place() -> None:
    """Place and target count only where both are given."""
    found = attached(article("a", ATTACK), article("b", denial("attack", "Rokhan", None, THEIRS, said=day(3))))
    assert [len(s.denials) for s in found] == [1]


def test_a_denial_reaches_claims_of_the_day_after_it_and_no_later() -> None:
    """A claim said two days after a denial is a new one."""
    soon = claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", said=day(3))
    late = claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", said=day(4))
    no = denial("attack", "Rokhan", "Velmark", THEIRS, said=day(2))
    assert [len(s.denials) for s in attached(article("a", soon), article("b", no)) if s.voices] == [1]
    assert [len(s.denials) for s in attached(article("a", late), article("b", no)) if s.voices] == [0]


def test_an_unmatched_denial_stands_on_its_own() -> None:
    """What nobody claimed in the sources is still printed as denied."""
    (only,) = attached(article("b", denial("attack", "Rokhan", "Velmark", THEIRS)))
    assert only.voices == [] and len(only.denials) == 1


def test_one_denial_may_touch_several_claims() -> None:
    """A denial of any attack stands against each of them."""
    other = claim("attack", "Rokhan", "Velmark", OWN, place="Port Lara", day=day(2), said=day(2))
    found = attached(article("a", ATTACK, other), article("b", denial("attack", "Rokhan", None, THEIRS, said=day(3))))
    assert [len(s.denials) for s in found] == [1, 1]


def test_a_side_that_denies_its_own_claim_contradicts_itself() -> None:
    """Own claim, own denial: kept in time order as a contradiction, not as a contested claim."""
    boast = claim("take", "Velmark", "Rokhan", OWN, place="Tessarune", said=day(2))
    (only,) = attached(
        article("a", boast),
        article("b", denial("take", "Velmark", "Rokhan", "Velmark foreign ministry", place="Tessarune", said=day(3))),
    )
    assert only.denials == [] and len(only.retractions) == 1


def test_opposite_camps_holding_one_place_are_rival_accounts() -> None:
    """Take and hold by opposite camps at one place and time: rivals of each other, no verdict."""
    found = attached(
        article("a", claim("take", "Rokhan", "Velmark", THEIRS, place="Tessarune", day=day(2))),
        article("b", claim("hold", "Velmark", None, OWN, place="Tessarune", day=day(2))),
    )
    assert [s.rivals for s in found] == [[found[1].id], [found[0].id]]


def test_taking_on_one_day_and_retaking_on_another_are_no_rivals() -> None:
    """Ground that changes hands is told in time order."""
    found = attached(
        article("a", claim("take", "Rokhan", "Velmark", THEIRS, place="Tessarune", day=day(2))),
        article("b", claim("retake", "Velmark", "Rokhan", OWN, place="Tessarune", day=day(4))),
    )
    assert [s.rivals for s in found] == [[], []]


def test_holding_two_places_is_no_rivalry() -> None:
    """Rival accounts are of one place."""
    found = attached(
        article("a", claim("hold", "Rokhan", None, THEIRS, place="Port Lara", day=day(2))),
        article("b", claim("hold", "Velmark", None, OWN, place="Tessarune", day=day(2))),
    )
    assert [s.rivals for s in found] == [[], []]


def test_each_naming_the_other_as_the_one_who_began_are_rivals() -> None:
    """Who began can be told in one way only."""
    found = attached(
        article("a", claim("start_hostilities", "Rokhan", "Velmark", OWN, day=day(1))),
        article("b", claim("start_hostilities", "Velmark", "Rokhan", THEIRS, day=day(1))),
    )
    assert all(len(s.rivals) == 1 for s in found)


def test_two_accounts_of_what_caused_one_thing_are_rivals() -> None:
    """Of two things they are not: smoke over a square says nothing about who was hit there."""
    fell, struck = "The student fell from a scaffold.", "The student was struck by a canister."
    smoke = "What people saw was smoke from flares."
    told_by = {fell: OWN, struck: "Ana Torvi", smoke: THEIRS}
    claims = {text: claim("cause", None, None, by, text=text, said=day(2)) for text, by in told_by.items()}
    found = {s.first.text: s for s in attached(article("a", claims[fell], claims[smoke]), article("b", claims[struck]))}
    assert found[fell].rivals == [found[struck].id]
    assert found[struck].rivals == [found[fell].id]
    assert not found[smoke].rivals


def test_a_denial_of_another_day_touches_nothing() -> None:
    """Days count where both are given: denying the attack of the fourth leaves that of the second alone."""
    found = attached(article("a", ATTACK), article("b", denial("attack", "Rokhan", "Velmark", THEIRS, day=day(4))))
    assert sorted((len(s.voices), len(s.denials)) for s in found) == [(0, 1), (1, 0)]


def test_silence_is_not_denial() -> None:
    """A claim nobody answers stays without denials."""
    (only,) = attached(article("a", ATTACK), article("b", claim("move", "Rokhan", None, THEIRS)))[:1]
    assert only.denials == [] and only.rivals == []


def test_a_denied_loss_marks_exactly_the_opponents_figure_it_names() -> None:
    """A ministry that denies the loss of 400 in the same article denies that figure and no other."""
    both = article(
        "a",
        figure(400, "Velmark", THEIRS, people="combatant"),
        figure(7, "Velmark", THEIRS, "destroyed", unit="tank", people="unstated"),
        denial("kill", "Rokhan", "Velmark", OWN),
    )
    no = both.denials[0]
    quote = "Velmark defence ministry denied that 400 were killed."
    text = both.article.text + "\n" + quote
    cited = no.citation.model_copy(update={"quote": quote, "start": len(text) - len(quote), "end": len(text)})
    record = both.model_copy(
        update={
            "article": both.article.model_copy(update={"text": text}),
            "denials": (
                no.model_copy(update={"citation": cited, "item": no.item.model_copy(update={"quote": quote})}),
            ),
        }
    )
    ledger = rows(record)
    found = deny_figures(list(ledger.values()), told(record, kind="denials"), table(record))
    assert [(row.id, fact.value) for row, fact, _ in found] == [("killed/velmark/combatant", 400)]
    assert ledger["killed/velmark/combatant"].marks["a-a.0"].state == "denied"


def test_what_a_speaker_denies_in_one_breath_is_no_contradiction() -> None:
    """ "We hold streets, not the town": the denial stands alone; said again in another report it is one."""
    streets = claim("take", "Velmark", "Rokhan", OWN, place="Tessarune", said=day(2))
    town = denial("take", "Velmark", "Rokhan", OWN, place="Tessarune", said=day(2))
    found = attached(article("a", streets, town))
    assert [(len(s.voices), len(s.denials), len(s.retractions)) for s in found] == [(1, 0, 0), (0, 1, 0)]
    (only,) = attached(article("a", streets), article("b", town))
    assert (len(only.denials), len(only.retractions)) == (0, 1)


def test_another_speakers_claim_is_denied_though_one_breath_holds_both() -> None:
    """Where somebody else makes the statement as well the denial reaches it."""
    boast = claim("take", "Velmark", "Rokhan", OWN, place="Tessarune", said=day(2), text="Velmark took the town.")
    echo = claim("take", "Velmark", "Rokhan", ALLY, place="Tessarune", said=day(2), text="Velmark took the town.")
    no = denial("take", "Velmark", "Rokhan", OWN, place="Tessarune", said=day(2))
    (only,) = attached(article("a", boast, no), article("b", echo))
    assert len(only.voices) == 2 and len(only.denials) == 1


def test_a_denial_of_a_later_day_misses_what_was_told_before_it() -> None:
    """What was told as done on the fourth day is not what is denied of the ninth; of the fifth it may be."""
    early = article("a", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", said=day(4)))
    for number, denied in ((5, 1), (9, 0)):
        no = denial("attack", "Rokhan", "Velmark", THEIRS, place="Tessarune", day=day(number), said=day(number))
        assert [len(s.denials) for s in attached(early, article("b", no)) if s.voices] == [denied]


@pytest.mark.parametrize("where", ["in", "near", "in the hills of", "outside"])
def test_ground_in_or_near_a_place_is_no_rival_of_the_place(where: str) -> None:
    """Two hills near one town can be held by two camps; the town cannot."""
    holds = article("b", claim("hold", "Velmark", None, OWN, place="Tessarune", day=day(2), text="Velmark holds it."))
    for text, rivals in ((f"Rokhan took two hills {where} Tessarune.", 0), ("Rokhan took Tessarune.", 1)):
        took = claim("take", "Rokhan", "Velmark", THEIRS, place="Tessarune", day=day(2), text=text)
        assert [len(s.rivals) for s in attached(article("a", took), holds)] == [rivals, rivals]


def test_claims_about_other_places_hide_no_rivals() -> None:
    """However many other towns are held that day, the two accounts of this one meet."""
    others = [
        claim("hold", "Velmark", None, OWN, place=f"Port {n:03}", day=day(2), said=day(3), text=f"Velmark holds {n}.")
        for n in range(3 * MOST_RIVALS)
    ]
    took = claim("take", "Rokhan", "Velmark", THEIRS, place="Tessarune", day=day(2), said=day(2))
    held = claim("hold", "Velmark", None, OWN, place="Tessarune", day=day(2), said=day(4))
    found = {s.id: s for s in attached(article("a", took), article("b", *others), article("c", held))}
    assert (found["a-a.c0"].rivals, found["a-c.c0"].rivals) == (["a-c.c0"], ["a-a.c0"])
    assert sum(len(s.rivals) for s in found.values()) == 2


def test_claims_of_the_same_camp_hide_no_rivals() -> None:
    """However often a side says that it held the town on other days, its account of the first one meets the rival."""
    dated = [1] + [3] * 3 * MOST_RIVALS
    others = [
        claim("hold", "Velmark", None, OWN, place="Tessarune", day=day(d), said=day(3), text=f"Velmark held it {n} times.")
        for n, d in enumerate(dated)
    ]  # fmt: skip
    took = claim("take", "Rokhan", "Velmark", THEIRS, place="Tessarune", day=day(2), said=day(2))
    held = claim("hold", "Velmark", None, OWN, place="Tessarune", said=day(4), text="Velmark kept it.")
    found = {s.id: s for s in attached(article("a", took), article("b", *others), article("c", held))}
    assert len(found) == 2 + len(dated)
    assert found["a-a.c0"].rivals == ["a-c.c0"] and found["a-c.c0"].rivals == ["a-a.c0"]


def test_a_causal_word_alone_makes_no_rival_accounts() -> None:
    """That both were caused by something ties the fire to no collapse; the fire ties two accounts of it together."""
    blaze, rain = "The fire was caused by rockets.", "The collapse was caused by rain."
    cable = "The fire was caused by a cable."
    for text, rivals in ((rain, 0), (cable, 1)):
        found = attached(
            article("a", claim("cause", None, None, OWN, text=blaze, said=day(2))),
            article("b", claim("cause", None, None, THEIRS, text=text, said=day(2))),
        )
        assert [len(s.rivals) for s in found] == [rivals, rivals]


def test_causes_of_what_happened_on_two_days_are_no_rivals() -> None:
    """The fire of the second day is not that of the fourth."""
    for number, rivals in ((2, 1), (4, 0)):
        found = attached(
            article("a", claim("cause", None, None, OWN, text="Rockets lit the fire.", day=day(2))),
            article("b", claim("cause", None, None, THEIRS, text="A cable lit the fire.", day=day(number))),
        )
        assert [len(s.rivals) for s in found] == [rivals, rivals]
