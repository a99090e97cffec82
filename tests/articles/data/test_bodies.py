"""Bodies in the shapes editors and content systems keep them in."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.articles.data.bodies import DEEPEST, body_text, fullest
from summarizer.errors import InputError

ONE, TWO = "Nine died.", "The road is closed."
BOTH = f"{ONE}\n\n{TWO}"


def paragraph(*leaves: Any, key: str = "children", kind: str = "paragraph") -> dict[str, Any]:
    """A block of runs."""
    return {"type": kind, key: list(leaves)}


@pytest.mark.parametrize(
    "body",
    [
        BOTH,
        f"<p>{ONE}</p><p>{TWO}</p>",
        [ONE, TWO],
        [f"<p>{ONE}</p>", f"<p>{TWO}</p>"],
        [{"text": ONE}, {"text": TWO}],
        {"paragraphs": [{"text": ONE}, {"text": TWO}]},
        {"rendered": f"<p>{ONE}</p>\n<p>{TWO}</p>", "protected": False},
        {"value": "x", "processed": f"<p>{ONE}</p><p>{TWO}</p>", "summary": "S"},
        {
            "time": 1,
            "blocks": [{"type": "header", "data": {"text": ONE}}, {"type": "paragraph", "data": {"text": TWO}}],
        },
        {"time": 1, "blocks": [{"type": "list", "data": {"style": "ordered", "items": [ONE, TWO]}}]},
        {"blocks": [{"type": "list", "data": {"items": [{"content": ONE, "items": [{"content": TWO, "items": []}]}]}}]},
        {"blocks": [{"key": "a", "text": ONE, "type": "unstyled"}, {"key": "b", "text": TWO, "type": "unstyled"}]},
        [{"type": "text", "content": ONE}, {"type": "image", "caption": "A bridge"}, {"type": "text", "content": TWO}],
        [{"type": "list", "items": [{"type": "text", "content": ONE}, {"type": "text", "content": TWO}]}],
        [paragraph({"text": "Nine "}, {"text": "died", "bold": True}, {"text": "."}), paragraph({"text": TWO})],
        {
            "root": {
                "type": "root",
                "children": [
                    paragraph(
                        {"type": "text", "text": "Nine "},
                        {"type": "link", "children": [{"type": "text", "text": "died"}]},
                        {"type": "text", "text": "."},
                    ),
                    paragraph({"type": "text", "text": TWO}),
                ],
            }
        },
        {
            "type": "doc",
            "content": [
                paragraph(
                    {"type": "text", "text": "Nine"},
                    {"type": "text", "text": " "},
                    {"type": "text", "text": "died."},
                    key="content",
                ),
                paragraph({"type": "text", "text": TWO}, key="content"),
            ],
        },
        {
            "nodeType": "document",
            "data": {},
            "content": [
                {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": ONE, "marks": []}]},
                {"nodeType": "embedded-asset-block", "data": {"target": {}}, "content": []},
                {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": TWO, "marks": []}]},
            ],
        },
        [
            {
                "_type": "block",
                "style": "normal",
                "children": [{"_type": "span", "text": "Nine "}, {"_type": "span", "text": "died."}],
            },
            {"_type": "image", "asset": {"_ref": "a"}, "caption": "A bridge"},
            {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": TWO}], "markDefs": []},
        ],
        {"ops": [{"insert": "Nine "}, {"attributes": {"bold": True}, "insert": "died"}, {"insert": f".\n\n{TWO}\n"}]},
        [
            {
                "role": "main",
                "contentType": "text/html",
                "value": f"<html><head><title>T</title></head><p>{ONE}</p><p>{TWO}</p>",
            }
        ],
        [{"role": "plain", "value": f"{ONE} {TWO}"}, {"role": "rich", "value": f"<p>{ONE}</p><p>{TWO}</p>"}],
        [{"headline": "h", "articleBody": ONE}, {"headline": "i", "articleBody": TWO}],
    ],
)
def test_every_shape_gives_its_paragraphs(body: Any) -> None:
    """Blocks are paragraphs, runs are one line, pictures say nothing."""
    assert body_text(body, "a.json") == BOTH


def test_strings_among_objects_are_runs_of_one_line() -> None:
    """As messengers export a message with bold words."""
    assert body_text(["Nine ", {"type": "bold", "text": "died"}, " here."], "a.json") == "Nine died here."


@pytest.mark.parametrize(
    "body", [None, 7, True, "", " ", [], {}, [{}], {"type": "image", "text": "A bridge"}, [None, 3], {"file": "a"}]
)
def test_what_holds_no_words_is_empty(body: Any) -> None:
    """Numbers and pictures are no text."""
    assert not body_text(body, "a.json").strip()


def test_blocks_nested_too_deep_are_refused() -> None:
    """The depth of a hostile value is bounded."""
    body: Any = "x"
    for _ in range(DEEPEST + 2):
        body = [body]
    with pytest.raises(InputError, match="nested deeper"):
        body_text(body, "a.json")


def test_of_renderings_as_long_the_one_with_paragraphs_is_the_fullest() -> None:
    """And a longer one before all."""
    assert fullest([f"{ONE} {TWO}", BOTH]) == BOTH
    assert fullest([BOTH, BOTH.replace("\n\n", " ") + " And then the rain came back."]).endswith("back.")
    assert fullest([]) == ""
