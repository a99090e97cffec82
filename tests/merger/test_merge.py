"""The merger's street: records in, one consolidated situation each out."""

from __future__ import annotations

from summarizer.merger.merge import merge
from summarizer.records.corrections import Corrections, Exclusion
from summarizer.records.options import MergeOptions
from summarizer.records.record import Rejected

from .records import EPIDEMIC, QUAKE, WAR, Scene, article, claim, day, figure
from .whole import only

OWN, HEALTH = "Velmark defence ministry", "Sarra health ministry"


def test_nothing_in_nothing_out() -> None:
    """No records give no situation and no error."""
    result = merge([])
    assert result.situations == () and result.unplaced == ()


def test_two_situations_give_two_briefs_and_share_no_figure() -> None:
    """M0: a war and an earthquake are two, each with its own dead."""
    result = merge(
        [
            article("a", figure(31, "Velmark", OWN, people="combatant"), scene=WAR),
            article("b", figure(204, None, HEALTH), scene=QUAKE),
        ]
    )
    found = {s.situation.kind: {row.id: row.value for row in s.rows} for s in result.situations}
    assert found == {"armed_conflict": {"killed/velmark/combatant": 31}, "earthquake": {"killed/all": 204}}


def test_two_quakes_of_different_years_are_two_situations() -> None:
    """M0: the toll of one year's earthquake never enters the other's."""
    before = Scene("earthquake", QUAKE.title, QUAKE.place, QUAKE.country, QUAKE.sides, "2029-03-01")
    result = merge(
        [
            article("a", figure(350, None, HEALTH), scene=before, latest="2029-03-03"),
            article("b", figure(204, None, HEALTH), scene=QUAKE, latest=day(3)),
        ]
    )
    assert sorted(s.rows[0].value or 0 for s in result.situations) == [204, 350]


def test_what_tells_nothing_is_listed_not_forced() -> None:
    """M0: an article that fits nowhere is named with the reason."""
    result = merge([article("a", claim("fighting", "Velmark", "Rokhan")), article("b", scene=EPIDEMIC)])
    assert [(u.article, bool(u.reason)) for u in result.unplaced] == [("a-b", True)]


def test_as_of_gives_the_brief_as_it_could_have_been_written_then() -> None:
    """Articles readable only later are left out, and the figures are those of the day."""
    records = [
        article("a", figure(16, "Velmark", OWN, people="combatant"), latest=day(2)),
        article("b", figure(31, "Velmark", OWN, people="combatant"), latest=day(4)),
    ]
    then = only(*records, as_of=day(3))
    assert [row.value for row in then.rows] == [16] and then.as_of == day(2)
    assert [row.value for row in only(*records).rows] == [31]


def test_an_excluded_article_brings_nothing() -> None:
    """A desk's exclusion takes the article out and is reported."""
    records = [
        article("a", figure(16, "Velmark", OWN, people="combatant"), latest=day(2)),
        article("b", figure(31, "Velmark", OWN, people="combatant"), latest=day(4)),
    ]
    corrections = Corrections(exclude=(Exclusion(article="a-b", why="retracted"),))
    (merged,) = merge(records, MergeOptions(), corrections).situations
    assert [row.value for row in merged.rows] == [16]
    assert [(c.kind, c.applied) for c in merged.corrections] == [("exclude", True)]


def test_what_the_gate_rejected_is_listed() -> None:
    """Rejected items come along, in the order of the articles."""
    out = Rejected(article="a-a", kind="figure", text="t", reasons=("no quote",))
    record = article("a", claim("fighting", "Velmark", "Rokhan")).model_copy(update={"rejected": (out,)})
    assert only(record).rejected == (out,)


def test_a_copy_of_an_article_changes_nothing() -> None:
    """Given twice is given once."""
    record = article("a", figure(16, "Velmark", OWN, people="combatant"))
    assert merge([record, record]) == merge([record])
