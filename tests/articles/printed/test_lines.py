"""Blocks and lines keep their offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.printed.lines import cut_blocks, read_stamp


@given(st.text(alphabet=" \n\ta-b\x85é"))
def test_every_line_stands_at_its_offsets(text: str) -> None:
    """The words of a line are the text between its offsets, and no word is lost."""
    lines = [line for block in cut_blocks(text) for line in block]
    assert all(text[line.start : line.end] == line.text for line in lines)
    assert [line.text for line in lines] == [raw.strip() for raw in text.split("\n") if raw.strip()]
    assert [line.number for line in lines] == list(range(len(lines)))


def test_blank_lines_part_blocks_and_the_stamp_is_left_out() -> None:
    """The first line of a block opens it."""
    blocks = cut_blocks(" date 2020-09-28 a\nb\n \nc")
    assert [[(line.text, line.opens) for line in block] for block in blocks] == [
        [("a", True), ("b", False)],
        [("c", True)],
    ]


def test_a_stamp_is_a_head_with_a_real_day() -> None:
    """Elsewhere, or with an impossible day, it is only text."""
    assert read_stamp(" date 2020-09-28 Words") == ("2020-09-28", 17)
    assert read_stamp("Words date 2020-09-28 ") is None
    assert read_stamp(" date 2020-02-30 ") is None
    assert read_stamp(" date 2020-09-281") is None
