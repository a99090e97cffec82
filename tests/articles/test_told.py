"""What was passed over is told in one line a folder."""

from __future__ import annotations

from summarizer.articles.told import PassedOver, kinds_of, tell_passed_over


def test_one_line_a_folder_with_the_frequent_kinds_first() -> None:
    """However many there are."""
    passed = [PassedOver("x", f"x/{number}", kind) for number, kind in enumerate((".jpg", "hidden", ".jpg", ""))]
    lines = list(tell_passed_over([*passed, PassedOver("w.zip", "w.zip#1", ".css")]))
    assert lines == [
        "passed over 1 file in w.zip: 1 .css",
        "passed over 4 files in x: 2 .jpg, 1 hidden, 1 without an ending",
    ]
    many = [PassedOver("x", f"x/{number}", f".{number}") for number in range(20)]
    assert kinds_of(many).endswith(", 12 others")
