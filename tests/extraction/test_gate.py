"""The gate as a whole: pure, linear, and never wider than the article."""

from __future__ import annotations

import re
import time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.extraction.draft import MOST_ITEMS
from summarizer.extraction.faults import Fault
from summarizer.extraction.gate import Grounded, content_key, ground_answer
from summarizer.records.answer import Answer

from .samples import SEEDS, answer, article, figure_item, header, item, side

WRONG, GOOD = figure_item(value=51), item("figure")
LOST = item(quote="A man and a child were killed in Port Lara")
WORDS = tuple(re.finditer(r"\S+", SEEDS[0]))


def ground(*items: dict[str, Any], text: str | None = None, **changes: Any) -> tuple[Grounded, tuple[Fault, ...]]:
    """An answer about the sample article, or about a text."""
    read = Answer.model_validate(answer(*items, **changes))
    return ground_answer(article(text) if text is not None else article(), read)


def test_the_gate_alone_is_pure() -> None:
    """The same answer gives the same result, faults in the order of the answer."""
    assert ground(WRONG, GOOD, LOST) == ground(WRONG, GOOD, LOST)
    grounded, faults = ground(WRONG, GOOD, LOST)
    assert [(fault.kind, fault.n) for fault in faults] == [("figure", 1), ("claim", 3)]
    assert [one.item.kind for one in grounded.items] == ["figure"]


def test_bad_header_dates_are_nulled_and_listed() -> None:
    """A day outside the calendar or after publication is no date."""
    bad = header(published="2021-02-30", latest_day="2021-03-01", situation={"first_day": "2021-09-09"})
    grounded, faults = ground(GOOD, header=bad)
    read = grounded.header
    assert (read.published, read.latest_day, read.situation.first_day) == (None, "2021-03-01", None)
    assert [(fault.kind, fault.text, fault.cost) for fault in faults] == [
        ("header", "published: 2021-02-30", "field"), ("header", "first_day: 2021-09-09", "field"),
    ]  # fmt: skip


def test_endless_texts_of_the_header_are_nulled_and_listed() -> None:
    """A headline is a line."""
    grounded, faults = ground(header=header(headline="x" * 301, agencies=["y" * 301, "AFP"]))
    assert (grounded.header.headline, grounded.header.agencies) == (None, ["AFP"])
    assert [fault.kind for fault in faults] == ["header"]


def test_an_ally_that_is_no_side_is_nulled_and_listed() -> None:
    """The side stays."""
    grounded, faults = ground(GOOD, sides=[side(ally="Sarrania")])
    assert [(one.name, one.ally) for one in grounded.sides] == [("Turvia", None)]
    assert [fault.kind for fault in faults] == ["side"]


def test_repeated_items_are_united() -> None:
    """The same content at the same place is one item; what answers the second answers the first."""
    denial = item("denial", quote="Velmark denied its troops took part.", line="Velmark denies it.", answers=2)
    grounded, faults = ground(
        item(), item(line="PEOPLE were killed."), item(topic="cause"), item(line="Others were."), denial
    )
    assert [one.item.n for one in grounded.items] == [1, 3, 4, 5]
    assert grounded.items[-1].item.answers == 1
    assert faults == ()


def test_figures_are_the_same_however_their_lines_put_it() -> None:
    """Another value at the same place is another figure."""
    grounded, _ = ground(GOOD, figure_item(line="Put otherwise."), figure_item(told="before"))
    assert [one.item.n for one in grounded.items] == [1, 3]
    assert len({content_key(one) for one in grounded.items}) == 2


@settings(deadline=None)
@given(st.integers(0, len(WORDS) - 1), st.integers(1, 40), st.booleans(), st.integers(0, 60))
def test_an_accepted_quote_is_at_its_offsets(first: int, length: int, upper: bool, cut: int) -> None:
    """Whatever is accepted is the article's own stretch, the same words as the model's."""
    span = WORDS[first : first + length]
    quote = SEEDS[0][span[0].start() : span[-1].end()][: cut or None]
    grounded, _ = ground(item(quote=quote.upper() if upper else quote, line="It was said."), text=SEEDS[0])
    for one in grounded.items:
        cited = one.citation
        assert SEEDS[0][cited.start : cited.end] == cited.quote
        assert cited.quote.casefold().split() == quote.casefold().split()


def test_a_very_long_answer_takes_seconds() -> None:
    """So many items as have room are gated, the rest listed once, and the time grows with their number only."""
    items = [item(quote=f"not there {n}") if n % 3 else figure_item(line=f"{n} of them.") for n in range(35_000)]
    begun = time.perf_counter()
    grounded, faults = ground(*items, text=SEEDS[0] + " Nearly 50 drones were shot down.")
    assert time.perf_counter() - begun < 20
    assert len(grounded.items) == 1
    assert sum(fault.kind == "answer" for fault in faults) == 1
    assert len(faults) > MOST_ITEMS / 2
