"""The page as Markdown (CommonMark with pipe tables).

Whatever comes from an article is data: every character that could start markup is escaped, so
a quote can neither open a link, a tag or a table cell nor end the line it stands on.
"""

from __future__ import annotations

import re

from summarizer.brief import wording
from summarizer.brief.page import Block, Cell, Chart, Item, Items, Quote, Section, Table, printable
from summarizer.brief.sections import build_page
from summarizer.records.brief import Brief

_SPECIAL = re.compile(r"[\\`*_{}\[\]|~$]")
_STARTS = re.compile(r"^(?:[-+#=:]|\d+[.)])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def to_markdown(brief: Brief) -> str:
    """Write the brief as Markdown: all sections of the brief, each line cited, quotes at the end."""
    page = build_page(brief)
    lines = [f"# {escape(page.title)}", ""]
    lines += [f"- **{name}:** {escape(text)}" for name, text in page.facts]
    for section in page.sections:
        lines += ["", *_section(section)]
    lines += ["", "### Quotes", ""]
    lines += [_quote(quote) for quote in page.quotes] or [wording.NONE]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Bare text as inline Markdown on one line.

    >>> escape("[x](javascript:1) <b>")
    '\\\\[x\\\\](javascript:1) &lt;b&gt;'
    """
    bare = _SPECIAL.sub(lambda m: "\\" + m[0], re.sub("[&<>]", lambda m: _ENTITIES[m[0]], printable(text)))
    start = _STARTS.match(bare)
    return bare[: start.end() - 1] + "\\" + bare[start.end() - 1 :] if start else bare


def _section(section: Section) -> list[str]:
    """Heading, blocks, and how much is not shown."""
    lines = [f"## {section.title}", ""]
    blocks = [_block(block) for block in section.blocks if not isinstance(block, Chart)]
    lines += [line for i, block in enumerate(blocks) for line in ([""] if i else []) + block] or [wording.NONE]
    if section.more:
        lines += ["", f"{section.more} more not shown."]
    return lines


def _block(block: Block) -> list[str]:
    """One list or table with its heading."""
    if isinstance(block, Table):
        return [f"{'####' if block.folded else '###'} {escape(block.caption)}", "", *_table(block)]
    if isinstance(block, Items):
        heading = [f"### {escape(block.heading)}", ""] if block.heading else []
        return heading + [line for item in block.items for line in _item(item)]
    return []


def _item(item: Item) -> list[str]:
    """One line of a list, its notes indented beneath it."""
    tag = f"**{escape(item.tag)}:** " if item.tag else ""
    return [
        f"- {tag}{escape(item.text)}{_cites(item.cites)}",
        *(f"  - {escape(note)}" for note in item.notes),
    ]


def _table(table: Table) -> list[str]:
    """A pipe table."""
    rule = "|" + "|".join(" --- " for _ in table.head) + "|"
    return [_row(tuple(Cell(name) for name in table.head)), rule, *(_row(row) for row in table.rows)]


def _row(cells: tuple[Cell, ...]) -> str:
    """One row of a pipe table."""
    return "|" + "|".join(f" {escape(cell.text)}{_cites(cell.cites)} " for cell in cells) + "|"


def _cites(numbers: tuple[int, ...]) -> str:
    """Citation numbers as they are printed: " [1] [4]"."""
    return "".join(f" [{n}]" for n in numbers)


def _quote(quote: Quote) -> str:
    """One cited stretch with where it stands."""
    where = f"article {quote.article} ({escape(quote.label)}), characters {quote.start}–{quote.end}"
    return f"- [{quote.n}] {where}: “{escape(quote.words)}”"
