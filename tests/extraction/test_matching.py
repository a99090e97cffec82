"""A second answer is fitted into the first by the numbers of its items."""

from __future__ import annotations

from typing import Any

from summarizer.extraction.faults import Cost, Fault
from summarizer.extraction.matching import fit_corrections
from summarizer.records.record import Citation, Sourced

from .samples import item, record


def fault(n: int | None, cost: Cost = "item", reason: str = "why.") -> Fault:
    """Something that failed."""
    return Fault("claim" if n is not None else "answer", None, "text", "quote", (reason,), n, cost)


def sourced(n: int, start: int = 0, **changes: Any) -> Sourced:
    """Something that passed, at a place of ten characters."""
    cited = Citation(article="a", quote="", start=start, end=start + 10)
    return Sourced(item=record(item(n=n, **changes)), citation=cited)


def numbers(items: tuple[Sourced, ...]) -> list[int]:
    """The numbers of what is kept."""
    return [one.item.n for one in items]


def test_a_corrected_item_takes_the_failed_ones_place() -> None:
    """Its number decides; the order is that of the numbers."""
    fitted = fit_corrections([fault(2)], [sourced(1), sourced(3)], [sourced(2, 50)], [])
    assert numbers(fitted.items) == [1, 2, 3]
    assert (fitted.still_bad, fitted.left_out) == ((), ())


def test_what_does_not_come_back_is_left_out() -> None:
    """Nothing that failed may vanish."""
    fitted = fit_corrections([fault(2), fault(4), fault(5)], [sourced(1)], [sourced(2)], [fault(4, reason="again.")])
    assert [one.n for one in fitted.left_out] == [5]
    assert [(one.n, one.reasons) for one in fitted.still_bad] == [(4, ("again.",))]


def test_a_repeated_item_is_ignored_with_its_faults() -> None:
    """The first answer's item stands; that it fails now is no news."""
    kept = sourced(1, line="First.")
    fitted = fit_corrections(
        [fault(2)], [kept, sourced(3)], [sourced(1, 5, line="Second.")], [fault(1, "line"), fault(3)]
    )
    assert fitted.items[0] == kept
    assert fitted.still_bad == ()
    assert [one.n for one in fitted.left_out] == [2]


def test_an_item_under_a_kept_number_that_cites_another_passage_is_new() -> None:
    """A model that counts its corrections from one loses none of them, and answers to none of the complaints."""
    kept = [sourced(1), sourced(2, 50, kind="denial", answers=1)]
    fitted = fit_corrections([fault(7)], kept, [sourced(1, 500)], [fault(1, "line")])
    assert [(one.item.n, one.citation.start) for one in fitted.items] == [(1, 0), (2, 50), (8, 500)]
    assert fitted.items[1].item.answers == 1
    assert [one.n for one in fitted.left_out] == [7]
    assert [one.n for one in fitted.still_bad] == [8]


def test_new_items_come_in_under_numbers_of_their_own() -> None:
    """Items without a number of their own were given one below zero; references to them follow."""
    denial = sourced(-2, 300, kind="denial", answers=-1)
    fitted = fit_corrections([fault(2)], [sourced(1)], [sourced(2, 100), sourced(9, 150), sourced(-1, 200), denial], [])
    assert [(one.item.n, one.item.answers) for one in fitted.items] == [
        (1, None),
        (2, None),
        (9, None),
        (10, None),
        (11, 10),
    ]


def test_a_corrected_line_comes_in_for_the_same_passage() -> None:
    """The item of a failed line is kept already; only the same passage under its number replaces it."""
    kept = [sourced(1, line="")]
    good = fit_corrections([fault(1, "line")], kept, [sourced(1, 3, line="Said.")], [])
    assert [one.item.line for one in good.items] == ["Said."]
    other = fit_corrections([fault(1, "line")], kept, [sourced(1, 500, line="Said.")], [])
    assert [(one.item.n, one.item.line) for one in other.items] == [(1, ""), (2, "Said.")]
    assert [one.n for one in other.left_out] == [1]


def test_an_item_whose_line_failed_survives_a_worse_correction() -> None:
    """A correction without a line, or one that fails whole, leaves the first item as it is."""
    kept = [sourced(1, line="")]
    again = fit_corrections([fault(1, "line")], kept, [sourced(1, line="")], [fault(1, "line", "again.")])
    assert again.items == tuple(kept)
    assert [(one.cost, one.reasons) for one in again.still_bad] == [("line", ("again.",))]
    worse = fit_corrections([fault(1, "line")], kept, [], [fault(1, "item", "no quote.")])
    assert worse.items == tuple(kept)
    assert [(one.cost, one.reasons) for one in worse.still_bad] == [("line", ("no quote.",))]


def test_a_correction_that_fails_only_in_its_line_comes_in() -> None:
    """Without the line, which stays complained of."""
    fitted = fit_corrections([fault(1)], [], [sourced(1, line="")], [fault(1, "line")])
    assert numbers(fitted.items) == [1]
    assert [one.cost for one in fitted.still_bad] == ["line"]


def test_missing_items_are_answered_by_any() -> None:
    """A complaint about the whole list has no number."""
    assert fit_corrections([fault(None)], [], [sourced(1)], []).left_out == ()
    assert fit_corrections([fault(None)], [], [], []).left_out == (fault(None),)
