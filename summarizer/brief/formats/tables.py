"""The brief as CSV tables, each with a row of HXL tags under its header (HXL standard 1.1).

Made for spreadsheets, so a text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
injection); numbers are written as numbers. Days stay ISO. Citation numbers are those of the printed page.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from summarizer.brief.layout.build import build_page
from summarizer.brief.layout.citations import Numbering
from summarizer.brief.text.words.counts import label
from summarizer.brief.text.words.lookup import SECTIONS
from summarizer.brief.text.words.printing import printable
from summarizer.brief.text.words.style import PLAIN
from summarizer.records.brief import Brief, FigureRow, Point
from summarizer.records.record import Citation

Value = str | int | float | bool | None
Columns = tuple[tuple[str, str], ...]
Sheet = tuple[Columns, Sequence[Sequence[Value]]]
_FORMULA = ("=", "+", "-", "@")
_CITED = ("citations", "#meta+citations")
_ID = ("id", "#meta+id")


def to_tables(brief: Brief) -> dict[str, str]:
    """The brief's tables: name (without ending) to CSV text."""
    numbering = build_page(brief).numbering
    makers: dict[str, Callable[[Brief, Numbering], Sheet]] = {
        "key_figures": _key_figures,
        "casualties": lambda b, n: _rows(b.casualties, n),
        "losses": lambda b, n: _rows(b.losses, n),
        "series": _series,
        "statements": _statements,
        "conflicts": _conflicts,
        "sources": _sources,
        "quotes": _quotes,
    }
    return {name: _write(make(brief, numbering)) for name, make in makers.items()}


def safe(value: Value) -> str:
    """One cell: numbers bare, texts on one line and harmless to a spreadsheet.

    >>> safe("=1+1"), safe(93.0), safe(-2), safe(None)
    ("'=1+1", '93', '-2', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() else repr(value)
    text = printable(value)
    return "'" + text if text.startswith(_FORMULA) else text


def affected_tag(row: FigureRow) -> str:
    """The HXL tag of what a row counts: "#affected+killed", "#impact+destroyed" for things."""
    return f"{'#affected' if row.unit == 'person' else '#impact'}+{row.measure}"


def _write(sheet: Sheet) -> str:
    """Header, tags and rows as CSV text."""
    columns, rows = sheet
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([name for name, _ in columns])
    writer.writerow([tag for _, tag in columns])
    writer.writerows([safe(value) for value in row] for row in rows)
    return out.getvalue()


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def _cites(citations: Iterable[Citation], numbering: Numbering) -> str:
    return " ".join(str(n) for n in numbering.numbers(citations))


def _key_figures(brief: Brief, numbering: Numbering) -> Sheet:
    columns: Columns = (
        ("label", "#indicator+name"), ("value", "#indicator+value+num"), ("now", "#description"), ("said_by", "#meta+source"),
        ("before", "#description+before"), ("claimed", "#meta+claimed"), ("derived", "#meta+derived"), ("row", "#meta+id"), _CITED,
    )  # fmt: skip
    rows = [
        (
            k.label,
            k.value,
            k.now.replace("**", ""),
            k.said_by,
            k.before.replace("~~", ""),
            k.claimed,
            k.derived,
            k.row,
            _cites(k.citations, numbering),
        )
        for k in brief.key_figures
    ]
    return columns, rows


def _rows(figures: Sequence[FigureRow], numbering: Numbering) -> Sheet:
    columns: Columns = (
        _ID, ("count", "#indicator+name"), ("hxl", "#meta+tag"), ("measure", "#indicator+type"), ("unit", "#indicator+unit"),
        ("group", "#group+name"), ("people", "#group+type"), ("stretch", "#date+period"), ("area", "#loc+name"),
        ("certainty", "#status+certainty"), ("value", "#affected+num"), ("low", "#affected+num+min"), ("high", "#affected+num+max"),
        ("qualifier", "#meta+qualifier"), ("said_by", "#meta+source"), ("via", "#meta+source+relay"), ("as_of", "#date"),
        ("state", "#status"), ("derived", "#meta+derived"), ("recipe", "#meta+method"), ("rules", "#meta+rule"), _CITED,
    )  # fmt: skip
    rows = [
        (
            r.id, label(r, PLAIN), affected_tag(r), r.measure, r.unit, r.group, r.klass, r.subgroup, r.area, r.certainty, r.value, r.low,
            r.high, r.qualifier, _joined(r.said_by), r.via, r.as_of, r.state, r.derived, r.recipe, _joined(r.rules),
            _cites(r.citations, numbering),
        )
        for r in figures
    ]  # fmt: skip
    return columns, rows


def _series(brief: Brief, numbering: Numbering) -> Sheet:
    columns: Columns = (
        ("row", "#meta+id"), ("point", "#meta+id+point"), ("as_of", "#date"), ("value", "#affected+num"), ("high", "#affected+num+max"),
        ("qualifier", "#meta+qualifier"), ("printed", "#description+printed"), ("told", "#meta+told"), ("state", "#status"),
        ("said_by", "#meta+source"), ("via", "#meta+source+relay"), ("outlet", "#org+outlet"), ("reason", "#description+reason"), _CITED,
    )  # fmt: skip

    def line(row: FigureRow, p: Point) -> tuple[Value, ...]:
        return (
            row.id, p.id, p.as_of, p.value, p.high, p.qualifier, p.printed, p.told, p.state, p.said_by, p.via, p.outlet, p.reason,
            _cites(p.citations, numbering),
        )  # fmt: skip

    rows = [line(r, p) for r in (*brief.casualties, *brief.losses) for p in (*r.series, *r.opponent_claims)]
    return columns, rows


def _statements(brief: Brief, numbering: Numbering) -> Sheet:
    columns: Columns = (
        ("section", "#meta+section"), _ID, ("kind", "#event+type"), ("topic", "#sector"), ("act", "#event+act"), ("text", "#description"),
        ("by", "#org+name"), ("party", "#group+name"), ("against", "#group+target"), ("day", "#date"), ("day_basis", "#date+basis"),
        ("planned", "#status+planned"), ("status", "#status"), ("weight", "#meta+weight+num"), ("articles", "#meta+articles+num"), _CITED,
    )  # fmt: skip
    rows = [
        (
            name, s.id, s.kind, s.topic, s.act, s.text, s.by, s.party, s.against, s.day, s.day_basis, s.planned, s.status, s.weight,
            s.articles, _cites(s.citations, numbering),
        )
        for name in SECTIONS
        for s in getattr(brief, name)
    ]  # fmt: skip
    return columns, rows


def _conflicts(brief: Brief, numbering: Numbering) -> Sheet:
    columns: Columns = (
        _ID, ("kind", "#event+type"), ("topic", "#sector"), ("question", "#description+question"), ("who", "#org+name"),
        ("text", "#description"), ("value", "#affected+num"), ("day", "#date"), ("reason", "#description+reason"),
        ("settled", "#status+settled"), _CITED,
    )  # fmt: skip
    rows = [
        (
            c.id,
            c.kind,
            c.topic,
            c.question,
            p.who,
            p.text,
            p.value,
            p.day,
            c.reason,
            c.settled,
            _cites(p.citations, numbering),
        )
        for c in brief.conflicts
        for p in c.positions
    ]
    return columns, rows


def _sources(brief: Brief, numbering: Numbering) -> Sheet:
    columns: Columns = (
        ("n", "#meta+num"), _ID, ("outlet", "#org+outlet"), ("agencies", "#org+agency"), ("title", "#description"),
        ("date", "#date+published"), ("latest_day", "#date+end"), ("family", "#meta+family"), ("url", "#meta+url"),
        ("rejected", "#meta+rejected+num"),
    )  # fmt: skip
    rows = [
        (
            a.n,
            a.id,
            a.outlet,
            _joined(a.agencies),
            a.title or a.opening,
            a.date,
            a.latest_day,
            a.family,
            a.url,
            a.rejected,
        )
        for a in brief.articles
    ]
    return columns, rows


def _quotes(brief: Brief, numbering: Numbering) -> Sheet:
    columns: Columns = (
        ("n", "#meta+num"), ("article", "#meta+id"), ("article_n", "#meta+num+article"), ("start", "#meta+start"), ("end", "#meta+end"),
        ("quote", "#description+quote"),
    )  # fmt: skip
    numbers = {article.id: article.n for article in brief.articles}
    return columns, [
        (n, c.article, numbers.get(c.article), c.start, c.end, c.quote)
        for n, c in enumerate(numbering.cited(), start=1)
    ]
