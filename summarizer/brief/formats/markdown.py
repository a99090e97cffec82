"""The page as Markdown (CommonMark with pipe tables).

Whatever comes from an article is data: every character that could start markup is escaped, so a quote can neither
open a link, a tag or a table cell nor end the line it stands on.
"""

from __future__ import annotations

from summarizer.brief.layout.build import build_page
from summarizer.brief.layout.page import (
    Block,
    Cell,
    Chart,
    Entries,
    Entry,
    Page,
    Quote,
    Row,
    Section,
    Span,
    Table,
    plain,
)
from summarizer.brief.text.words.printing import escape
from summarizer.records.brief import Brief

_MARKS = {"": "", "strong": "**", "struck": "~~"}
EVIDENCE_FILE = "evidence.md"


def to_markdown(brief: Brief, length: str = "front") -> str:
    """The front with its quotes and a pointer to the evidence; with ``full`` the evidence and all quotes."""
    page = build_page(brief)
    lines = _front(page, "the evidence below" if length == "full" else EVIDENCE_FILE)
    if length == "full":
        lines += ["", "# Evidence", *_evidence(page), "", *_quotes(page.quotes)]
    else:
        lines += ["", *_quotes(page.quotes[: page.front_quotes]), "", _pointer(page)]
    return "\n".join(lines) + "\n"


def to_evidence_markdown(brief: Brief) -> str:
    """The evidence alone, with all quotes."""
    page = build_page(brief)
    return (
        "\n".join(
            [
                f"# Evidence: {escape(page.title)}",
                *_evidence(page),
                "",
                *_section(page.sources, ""),
                "",
                *_quotes(page.quotes),
            ]
        )
        + "\n"
    )


def _front(page: Page, evidence: str) -> list[str]:
    """Title, standfirst, notices, the parts and the sources."""
    lines = [f"# {escape(page.title)}"]
    lines += ["", escape(page.standfirst)] if page.standfirst else []
    if page.notices:
        lines += ["", " ".join(escape(notice.text) + _cites(notice.cites) for notice in page.notices)]
    for section in (*page.front, page.sources):
        lines += ["", *_section(section, evidence)]
    return lines


def _evidence(page: Page) -> list[str]:
    return [line for section in page.evidence for line in ("", *_section(section, ""))]


def _pointer(page: Page) -> str:
    """What else there is, and where."""
    rest = len(page.quotes) - page.front_quotes
    return f"The whole ledger, all statements and {rest} more quotes are in [{EVIDENCE_FILE}]({EVIDENCE_FILE})."


def _section(section: Section, evidence: str) -> list[str]:
    """Heading, blocks, and how much is not shown."""
    lines = [f"## {section.title}"]
    for block in section.blocks:
        if not isinstance(block, Chart):
            lines += ["", *_block(block)]
    if section.more and evidence:
        lines += ["", f"*{section.more} more in {evidence}.*"]
    return lines


def _block(block: Block) -> list[str]:
    """One list or table with its heading."""
    if isinstance(block, Table):
        caption = [f"{'####' if block.folded else '###'} {escape(block.caption)}", ""] if block.caption else []
        return caption + _table(block)
    if isinstance(block, Entries):
        heading = [f"### {escape(block.heading)}", ""] if block.heading else []
        return heading + [line for entry in block.entries for line in _entry(entry)]
    return []


def _entry(entry: Entry) -> list[str]:
    """One item of a list, its notes indented beneath it."""
    mark = "" if entry.head.endswith("?") else ":"
    head = f"**{escape(entry.head)}{mark}** " if entry.head else ""
    told = " ".join(escape(s.text) + _cites(s.cites) for s in entry.sentences)
    return [f"- {head}{told}", *(f"  - {escape(note)}" for note in entry.notes)]


def _table(table: Table) -> list[str]:
    """A pipe table."""
    rule = "|" + "|".join(" --- " for _ in table.head) + "|"
    return [_row(Row(tuple(plain(name) for name in table.head))), rule, *(_row(row) for row in table.rows)]


def _row(row: Row) -> str:
    return "|" + "|".join(f" {_cell(cell)} " for cell in row.cells) + "|"


def _cell(cell: Cell) -> str:
    return "".join(map(_span, cell.spans)) + _cites(cell.cites)


def _span(span: Span) -> str:
    """A stretch of text with its marks, white space outside of them."""
    mark = _MARKS[span.style]
    text = escape(span.text)
    lead, tail = " " * (span.text[:1] == " "), " " * (span.text[-1:] == " ")
    return f"{lead}{mark}{text}{mark}{tail}" if text else lead


def _cites(numbers: tuple[int, ...]) -> str:
    """Citation numbers as they are printed: " [1] [4]"."""
    return "".join(f" [{n}]" for n in numbers)


def _quotes(quotes: tuple[Quote, ...]) -> list[str]:
    """Cited stretches with where they stand."""
    lines = [f"- [{q.n}] Article {q.article} ({escape(q.label)}): “{escape(q.words)}”" for q in quotes]
    return ["## Quotes", "", *lines] if lines else []
