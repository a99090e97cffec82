"""Conflicts in words."""

from __future__ import annotations

import pytest

from summarizer.brief.disputes import rank_conflict, word_conflict
from summarizer.brief.lookup import build_lookup
from summarizer.records.brief import Conflict, Point

from .invented import FRONT, cite, claim, merged, point, row, voice


def text_of(kind: str, refs: tuple[str, ...], **more: object) -> str:
    """The sentence of one conflict."""
    return word_conflict(Conflict(id="k", kind=kind, text="", refs=refs), build_lookup(merged(**more))).text


def test_figures_stand_against_each_other_with_speakers() -> None:
    """Two figures of one cell are both printed, each with who said it."""
    assert text_of("figures", ("homes",)) == (
        "Homes destroyed: 40 (said by Velmark (defence ministry), 4 Mar); against 60 (said by Talin town hall, 4 Mar)."
    )


def test_fall_names_both_figures() -> None:
    """A figure revised down keeps its earlier value in print."""
    series = (point("p1", 31, state="superseded", by="p2"), point("p2", 26, said="2031-03-05"))
    text = text_of("revised_down", ("p1",), rows=(row("r", 26, series=series),))
    assert "revised down from 31 (" in text
    assert "to 26 (" in text


def test_withdrawn_figure_is_withdrawn_by_its_speaker() -> None:
    """A figure taken back says who took it back and when."""
    series = (point("p1", 31, state="withdrawn", said_by="the governor"),)
    text = text_of("withdrawn", ("p1",), rows=(row("r", None, state="withdrawn", series=series),))
    assert text == "Northern Front, combatants killed: the governor withdrew the figure 31 on 4 Mar."


def test_contradiction_is_told_in_order_of_time() -> None:
    """The earlier statement comes first, whatever the order of the references."""
    later = claim("l", "claimed", "The town was never taken.", voices=(voice("Velmark", said="2031-03-05"),))
    first = claim("f", "claimed", "The town was taken.", voices=(voice("Velmark", said="2031-03-03"),))
    text = text_of("self_contradiction", ("l", "f"), claims=(later, first))
    assert text.index("on 3 Mar that the town was taken") < text.index("on 5 Mar that the town was never taken")


@pytest.mark.parametrize(
    "kind", ["figures", "contested", "self_contradiction", "withdrawn", "revised_down", "discrepancy", "x"]
)
def test_lost_references_still_give_a_sentence(kind: str) -> None:
    """Nothing fails on ids that are not in the brief."""
    assert text_of(kind, ("nowhere",)).endswith(".")
    assert text_of(kind, ("front",)).endswith(".")
    assert text_of(kind, ("c-took",)).endswith(".")


def test_denied_figure_names_claimant_and_denier() -> None:
    """A figure called wrong by a party keeps its speaker, and the denier comes from the ledger's rule."""
    denied = point("d", 4, "four jets", state="denied", rule="M5 denied by Velmark")
    jets = row("jets", None, group="Velmark", klass="", unit="jet", measure="destroyed", opponent_claims=(denied,))
    assert text_of("contested", ("jets", "d"), rows=(jets,)) == (
        "Velmark, jets destroyed: 4 (said by Northern Front (health office), 4 Mar); denied by Velmark."
    )


def test_days_that_make_up_the_best_figure_are_not_set_against_each_other() -> None:
    """A sum of two days stands against the rival figure as one figure."""
    days = (point("p1", 31), point("p2", 53), point("p3", 90, said_by="Talin hospital", state="conflict"))
    text = text_of("figures", ("r",), rows=(row("r", 84, said_by=("Velmark",), series=days),))
    assert text == (
        "Northern Front, combatants killed: 84 (said by Velmark); against 90 (said by Talin hospital, 4 Mar)."
    )


def test_note_of_the_merger_gets_the_name_of_its_row() -> None:
    """A revised-down note is printed behind the row it is about."""
    noted = Conflict(id="k", kind="revised_down", text="Revised down from 31 to 26 on 2031-03-05.", refs=("front",))
    text = word_conflict(noted, build_lookup(merged())).text
    assert text == "Northern Front, combatants killed: Revised down from 31 to 26 on 5 Mar."


def test_own_denial_of_one_claim_is_one_sided() -> None:
    """A side that denies what it said is shown with both statements."""
    turned = claim(
        "t", "claimed", "The town was taken.",
        voices=(voice("Velmark"),), denials=(voice("Velmark", "The town was taken."),),
    )  # fmt: skip
    assert text_of("self_contradiction", ("t",), claims=(turned,)) == (
        "Two statements of one side (Velmark): Velmark said that the town was taken; Velmark denied that the town was taken."
    )


def in_order(*conflicts: Conflict) -> str:
    """The names of some conflicts in their order."""
    return "".join(conflict.id for conflict in sorted(conflicts, key=rank_conflict))


def test_live_conflicts_of_figures_come_before_past_ones() -> None:
    """What still stands against each other is told first, though the past was about lives and this is about homes."""
    past = Conflict(id="a", kind="figures", text="", refs=("killed/velmark", "p-1", "p-2"))
    live = Conflict(id="b", kind="figures", text="", refs=("destroyed/home",))
    assert in_order(past, live) == "ba"


def test_peoples_tolls_come_before_deeds_and_deeds_before_things() -> None:
    """Of one kind of conflict the dead come first, then the hurt, what somebody did, and what was broken or paid."""
    refs = ("cost/euro", "destroyed/home", "c-deed", "displaced/all", "injured/all", "killed/velmark/combatant")
    found = [
        Conflict(id=name, kind="contested", text="", refs=(ref,)) for name, ref in zip("abcdef", refs, strict=True)
    ]
    assert in_order(*found) == "fedcba"


def test_what_more_articles_carry_comes_first() -> None:
    """Articles are counted, not quotes; of equals the name decides."""
    one = Conflict(id="a", kind="contested", text="", refs=("c-1",), citations=(cite("x"), cite("y"), cite("z")))
    two = Conflict(id="b", kind="contested", text="", refs=("c-2",), citations=(cite("x"), cite("y", "a-2")))
    again = two.model_copy(update={"id": "c"})
    assert in_order(again, one, two) == "bca"


def test_the_measure_weighs_more_than_the_number_of_articles() -> None:
    """A toll in one article comes before a deed in two."""
    deed = Conflict(id="a", kind="contested", text="", refs=("c-1",), citations=(cite("x"), cite("y", "a-2")))
    toll = Conflict(id="b", kind="contested", text="", refs=("killed/all", "p-1"), citations=(cite("z"),))
    assert in_order(deed, toll) == "ba"


def withdrawn(instead: Point | None = None, **more: object) -> str:
    """The sentence on a figure of 95 that was taken back."""
    back = point("p1", 95, state="withdrawn", said_by="the governor", by=instead and instead.id, **more)
    series = (back, *([instead] if instead else []))
    return text_of("withdrawn", ("r", "p1"), rows=(row("r", instead and instead.value, series=series),))


def test_withdrawn_figure_names_what_is_given_instead() -> None:
    """Whoever takes a figure back and gives another is told with both."""
    assert withdrawn(point("p2", 88)) == (
        "Northern Front, combatants killed: the governor withdrew the figure 95 on 4 Mar; now 88."
    )
    assert withdrawn(point("p2", 88, qualifier="at_least")).endswith("; now at least 88.")


def test_withdrawn_figure_is_not_replaced_by_itself_or_by_no_number() -> None:
    """The withdrawal itself, or words without a number, are nothing given instead."""
    for nothing in (None, point("p2", 95, state="withdrawn"), point("p2", None, "dozens", qualifier="vague")):
        assert withdrawn(nothing).endswith("withdrew the figure 95 on 4 Mar.")


def test_withdrawn_figure_has_no_assumed_day() -> None:
    """A day that was only taken from the article's latest is not printed as the day of the withdrawal."""
    assert withdrawn(said_defaulted=True).endswith("the governor withdrew the figure 95.")
    assert withdrawn(point("p2", 88), said_defaulted=True).endswith("withdrew the figure 95; now 88.")


def test_conflict_that_names_points_cites_those_points_only() -> None:
    """What else the row of two rival figures holds is not in dispute; a conflict that names the row alone cites it all."""
    old = (point("p1", 72, state="earlier"), point("p2", 58, said_by="Talin hospital", state="conflict"))
    later = point("p3", 90, said_by="Talin town hall", state="conflict")
    tally = row("r", 88, series=(*old, later), said_by=(FRONT,))
    lookup = build_lookup(merged(rows=(tally,)))
    named = word_conflict(Conflict(id="k", kind="figures", text="", refs=("r", "p1", "p2")), lookup)
    assert named.citations == (*old[0].citations, *old[1].citations)
    assert "90" not in named.text and "88" not in named.text
    whole = word_conflict(Conflict(id="k", kind="figures", text="", refs=("r",)), lookup)
    assert whole.citations == (*tally.citations, *old[1].citations, *later.citations)
