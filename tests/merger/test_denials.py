"""M5: denials are edges, never deletions; rival accounts; self-contradictions."""

from __future__ import annotations

from summarizer.merger.denials import attach, deny_figures, find_rivals
from summarizer.merger.statements import Statement
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord

from .records import article, claim, day, denial, figure, rows, statements, table, told

OWN, THEIRS = "Velmark defence ministry", "Rokhan defence ministry"
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
