"""The front: in brief, figures and the composed parts, in print order."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.brief.layout.citations import Numbering
from summarizer.brief.layout.page import Entries, Entry, Row, Section, Sentence, Table, emphasised, plain
from summarizer.brief.text.figures.course import columns
from summarizer.brief.text.words.dates import date
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.measures import words_of
from summarizer.records.brief import Brief, FrontFigure, FrontPart, Line

NOTICES = "unplaced"
EVIDENCE_OF = {
    "figures": "ledger", "disputed": "disputes", "happened": "events", "actors": "measures", "conditions": "conditions",
    "unknown": "gaps", "background": "background",
}  # fmt: skip
"""The section of the evidence that holds what a part of the front leaves out."""
_HEAD = ("", "Latest", "Said by, as of", "Before")


def front_notices(brief: Brief, numbering: Numbering) -> tuple[Sentence, ...]:
    """The lines right under the standfirst."""
    return tuple(sentence(line, numbering) for part in brief.front if part.id == NOTICES for line in part.lines)


def front_sections(brief: Brief, lookup: Lookup, numbering: Numbering) -> tuple[Section, ...]:
    """The parts of the front that have content."""
    sections = []
    if brief.bottom_line:
        sections.append(Section("in_brief", "In brief", (entries(brief.bottom_line, numbering),)))
    if brief.key_figures:
        table = Table(_HEAD, tuple(_figure(figure, numbering) for figure in brief.key_figures))
        sections.append(
            Section("figures", "Figures", (table,), brief.omitted.get("figures", 0), EVIDENCE_OF["figures"])
        )
    if brief.course:
        sections.append(Section("course", "How the count moved", (course_table(brief, lookup, numbering),)))
    sections += [_part(part, numbering) for part in brief.front if part.id != NOTICES]
    return tuple(sections)


def course_table(brief: Brief, lookup: Lookup, numbering: Numbering) -> Table:
    """Days down, measures across, and who gave the leading count."""
    measures = columns(brief.course)
    labels = [words_of(name, lookup.kind).label for name in measures]
    head = ("", *labels, f"{labels[0]}: said by" if len(labels) > 1 else "Said by")
    rows = []
    for day in brief.course:
        cells = [emphasised(day.counts.get(name, "")) for name in measures]
        rows.append(
            Row((plain(date(day.day, lookup.year)), *cells, plain(day.said_by, numbering.numbers(day.citations))))
        )
    return Table(head, tuple(rows))


def _part(part: FrontPart, numbering: Numbering) -> Section:
    return Section(part.id, part.title, (entries(part.lines, numbering),), part.cut, EVIDENCE_OF.get(part.id, ""))


def entries(lines: Iterable[Line], numbering: Numbering) -> Entries:
    """Lines as a list; a line that is joined goes on with the entry before it."""
    found: list[Entry] = []
    for line in lines:
        here = sentence(line, numbering)
        if line.joined and found:
            last = found[-1]
            found[-1] = Entry((*last.sentences, here), last.head)
        else:
            found.append(Entry((here,), line.head))
    return Entries(tuple(found))


def sentence(line: Line, numbering: Numbering) -> Sentence:
    """A line as a sentence of the page."""
    return Sentence(line.text, numbering.numbers(line.citations))


def _figure(figure: FrontFigure, numbering: Numbering) -> Row:
    return Row(
        (
            plain(figure.label),
            emphasised(figure.now, numbering.numbers(figure.citations)),
            plain(figure.said_by),
            emphasised(figure.before, numbering.numbers(figure.before_citations)),
        ),
        quiet=figure.claimed or figure.derived,
    )
