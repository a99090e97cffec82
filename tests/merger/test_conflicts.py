"""Everything that does not fit together, in one list."""

from __future__ import annotations

from summarizer.records.brief import Conflict
from summarizer.records.record import ArticleRecord

from .records import QUAKE, article, claim, day, denial, figure
from .whole import only

OWN, THEIRS = "Velmark defence ministry", "Rokhan defence ministry"


def conflicts(*records: ArticleRecord) -> list[Conflict]:
    """The conflicts of the one situation."""
    return list(only(*records).conflicts)


def test_two_authorities_at_one_as_of_are_a_conflict_of_figures() -> None:
    """M7: same span and as-of, two with standing, disjoint: conflict, with both quotes."""
    (found,) = conflicts(
        article("a", figure(412, None, "Sarra health ministry", day=day(4), said=day(4)), scene=QUAKE),
        article("b", figure(377, None, "Sarra interior ministry", day=day(4), said=day(4)), scene=QUAKE),
    )
    assert (found.kind, found.refs) == ("figures", ("killed/all",))
    assert {c.article for c in found.citations} == {"a-a", "a-b"}


def test_own_side_against_opponent_is_no_conflict_of_figures() -> None:
    """M7: announced X, opponent claims Y."""
    assert not conflicts(
        article("a", figure(31, "Velmark", OWN, people="combatant")),
        article("b", figure(400, "Velmark", THEIRS, people="combatant")),
    )


def test_growth_is_no_conflict() -> None:
    """M7: a different as-of is accumulation."""
    assert not conflicts(
        article("a", figure(100, None, "Sarra health ministry"), scene=QUAKE, latest=day(2)),
        article("b", figure(180, None, "Sarra interior ministry"), scene=QUAKE, latest=day(4)),
    )


def test_outlets_of_different_scope_are_no_conflict() -> None:
    """M7: two outlets' different totals on two days are neither conflict nor revision down."""
    assert not conflicts(
        article("a", figure(100), scene=QUAKE, latest=day(2)), article("b", figure(130), scene=QUAKE, latest=day(3))
    )


def test_a_denied_claim_is_listed_as_contested() -> None:
    """Claim and denial in one entry."""
    (found,) = conflicts(
        article("a", claim("attack", "Rokhan", "Velmark", OWN)),
        article("b", denial("attack", "Rokhan", "Velmark", THEIRS)),
    )
    assert found.kind == "contested" and {c.article for c in found.citations} == {"a-a", "a-b"}


def test_rival_accounts_are_one_conflict_that_names_all() -> None:
    """Both accounts in one entry, not one for each."""
    (found,) = conflicts(
        article("a", claim("take", "Rokhan", "Velmark", THEIRS, place="Tessarune", day=day(2))),
        article("b", claim("hold", "Velmark", None, OWN, place="Tessarune", day=day(2))),
    )
    assert found.kind == "rival_accounts" and len(found.refs) == 2


def test_a_side_against_itself_is_a_self_contradiction() -> None:
    """A side that later denies its own claim."""
    (found,) = conflicts(
        article("a", claim("take", "Velmark", "Rokhan", OWN, place="Tessarune", said=day(2))),
        article("b", denial("take", "Velmark", "Rokhan", OWN, place="Tessarune", said=day(3))),
    )
    assert found.kind == "self_contradiction"


def test_a_withdrawn_figure_is_listed_as_withdrawn_not_as_lowered() -> None:
    """M5: withdrawn, with the row and the one who took it back named."""
    (found,) = conflicts(
        article("a", figure(31, "Velmark", OWN, people="combatant"), latest=day(2)),
        article("b", figure(31, "Velmark", OWN, people="combatant", stance="withdrawn"), latest=day(3)),
    )
    assert found.kind == "withdrawn"
    assert found.refs[0] == "killed/velmark/combatant" and "a-b.0" in found.refs


def test_a_downward_revision_is_listed() -> None:
    """M6.3: a fall is printed as revised down."""
    (found,) = conflicts(
        article("a", figure(210, None, "Sarra health ministry"), scene=QUAKE, latest=day(2)),
        article("b", figure(204, None, "Sarra health ministry"), scene=QUAKE, latest=day(3)),
    )
    assert found.kind == "revised_down" and "210" in found.text and "204" in found.text


def test_an_unmatched_denial_is_no_conflict() -> None:
    """A denial of what nobody claims stands on its own."""
    assert not conflicts(
        article("a", claim("fighting", "Rokhan", "Velmark"), denial("attack", "Rokhan", "Velmark", THEIRS))
    )


def test_a_figure_revised_down_after_a_past_conflict_cites_its_whole_row() -> None:
    """The quotes of the pair that once stood against each other do not stand in for those of the row."""
    found = conflicts(
        article("a", figure(412, None, "Sarra health ministry", day=day(3), said=day(3)), scene=QUAKE),
        article("b", figure(377, None, "Sarra interior ministry", day=day(3), said=day(3)), scene=QUAKE),
        article("c", figure(350, None, "Sarra health ministry", day=day(5), said=day(5)), scene=QUAKE, latest=day(5)),
    )
    cited = {c.kind: {q.article for q in c.citations} for c in found}
    assert cited == {"figures": {"a-a", "a-b"}, "revised_down": {"a-a", "a-b", "a-c"}}
