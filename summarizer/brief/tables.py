"""The brief as CSV tables, each with a row of HXL tags under its header (HXL standard 1.1).

Made for spreadsheets, so a text that a spreadsheet would run as a formula gets an apostrophe in
front (OWASP, CSV injection); numbers are written as numbers. Dates stay ISO.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable

from summarizer.brief.citations import Numbering
from summarizer.brief.figures import label
from summarizer.brief.page import printable
from summarizer.brief.sections import build_page
from summarizer.records.brief import Brief, FigureRow, Point
from summarizer.records.record import Citation

Value = str | int | float | bool | None
Sheet = tuple[tuple[tuple[str, str], ...], list[tuple[Value, ...]]]
_FORMULA = ("=", "+", "-", "@")


def to_tables(brief: Brief) -> dict[str, str]:
    """Write the brief's tables: name (without ending) to CSV text. Citation numbers are those of the printed page."""
    numbering = build_page(brief).numbering
    makers: tuple[tuple[str, Callable[[Brief, Numbering], Sheet]], ...] = (
        ("key_figures", _key_figures),
        ("casualties", lambda b, n: _figure_sheet(b.casualties, n)),
        ("losses", lambda b, n: _figure_sheet(b.losses, n)),
        ("series", _series),
        ("claims", _claims),
        ("conflicts", _conflicts),
        ("timeline", _timeline),
        ("measures", _measures),
        ("positions", _positions),
        ("conditions", _conditions),
        ("gaps", _gaps),
        ("articles", _articles),
    )
    tables = {name: _write(make(brief, numbering)) for name, make in makers}
    return tables | {"citations": _write(_citations(brief, numbering))}


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
    """The HXL tag of what a row counts: "#affected+killed+civilian", "#impact+destroyed" for things."""
    stem = "#affected" if row.unit == "person" else "#impact"
    klass = f"+{row.klass}" if row.unit == "person" and row.klass not in {"unstated", ""} else ""
    return f"{stem}+{row.measure}{klass}"


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


_CITED = ("citations", "#meta+citations")
_SAID_BY = ("said_by", "#meta+source")
_ID = ("id", "#meta+id")


def _key_figures(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (
        ("label", "#indicator+name"), ("value", "#indicator+value+num"), ("text", "#description"),
        ("qualifier", "#meta+qualifier"), _SAID_BY, ("as_of", "#date"), ("change", "#meta+change"),
        ("derived", "#meta+derived"), ("recipe", "#meta+method"), ("row", "#meta+id"), _CITED,
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (k.label, k.value, k.text, k.qualifier, _joined(k.said_by), k.as_of, k.change, k.derived, k.recipe, k.row,
         _cites(k.citations, numbering)) for k in brief.key_figures
    ]  # fmt: skip
    return columns, rows


def _figure_sheet(figures: Iterable[FigureRow], numbering: Numbering) -> Sheet:
    columns = (
        _ID, ("label", "#indicator+name"), ("hxl", "#meta+tag"), ("group", "#group+name"), ("class", "#group+type"),
        ("subgroup", "#group+subtype"), ("area", "#loc+name"), ("measure", "#indicator+type"), ("unit", "#item+unit"),
        ("value", "#indicator+value+num"), ("low", "#indicator+value+min"), ("high", "#indicator+value+max"),
        ("qualifier", "#meta+qualifier"), ("derived", "#meta+derived"), ("recipe", "#meta+method"), _SAID_BY,
        ("as_of", "#date"), ("from", "#date+start"), ("to", "#date+end"), ("state", "#status"), ("total", "#meta+total"),
        ("notes", "#meta+notes"), _CITED,
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (r.id, label(r), affected_tag(r), r.group, r.klass, r.subgroup, r.area, r.measure, r.unit, r.value, r.low,
         r.high, r.qualifier, r.derived, r.recipe, _joined(r.said_by), r.as_of, r.period[0], r.period[1], r.state,
         r.total, _joined(r.notes), _cites(r.citations, numbering)) for r in figures
    ]  # fmt: skip
    return columns, rows


def _series(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (
        ("row", "#meta+id+row"), _ID, ("label", "#indicator+name"), ("hxl", "#meta+tag"), ("printed", "#description"),
        ("value", "#indicator+value+num"), ("high", "#indicator+value+max"), ("qualifier", "#meta+qualifier"),
        ("span", "#meta+span"), ("from", "#date+start"), ("to", "#date+end"), ("said", "#date+reported"),
        ("said_defaulted", "#meta+defaulted"), _SAID_BY, ("via", "#meta+source+via"), ("state", "#status"),
        ("rule", "#meta+rule"), ("replaced_by", "#meta+id+later"), ("opponent", "#meta+opponent"), _CITED,
    )  # fmt: skip
    rows = [
        _point(row, point, opponent, numbering)
        for row in (*brief.casualties, *brief.losses)
        for points, opponent in ((row.series, False), (row.opponent_claims, True))
        for point in points
    ]
    return columns, rows


def _point(row: FigureRow, p: Point, opponent: bool, numbering: Numbering) -> tuple[Value, ...]:
    """One dated figure as a line of the series table."""
    return (
        row.id, p.id, label(row), affected_tag(row), p.printed, p.value, p.high, p.qualifier, p.span, p.covers_from,
        p.covers_to, p.said, p.said_defaulted, p.said_by, p.via, p.state, p.rule, p.by, opponent,
        _cites(p.citations, numbering),
    )  # fmt: skip


def _claims(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (
        _ID, ("status", "#status"), ("line", "#description"), ("act", "#event+type"), ("actor", "#group+actor"),
        ("target", "#group+target"), ("place", "#loc+name"), ("day", "#date+start"), ("end_day", "#date+end"),
        ("mode", "#meta+mode"), _SAID_BY, ("denied_by", "#meta+source+denied"), ("origins", "#meta+origins"),
        ("lineages", "#meta+lineages"), ("articles", "#meta+articles"), ("notes", "#meta+notes"), _CITED,
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (c.id, c.status, c.line, c.act, c.actor, c.target, c.place, c.day, c.end_day, c.mode,
         _joined(dict.fromkeys(v.speaker or "article" for v in c.voices)),
         _joined(dict.fromkeys(v.speaker or "article" for v in c.denials)), c.weight.origins, c.weight.lineages,
         c.weight.articles, _joined(c.notes), _cites(c.citations, numbering)) for c in brief.claims
    ]  # fmt: skip
    return columns, rows


def _conflicts(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (_ID, ("kind", "#meta+type"), ("text", "#description"), ("refs", "#meta+refs"), _CITED)
    rows: list[tuple[Value, ...]] = [
        (c.id, c.kind, c.text, " ".join(c.refs), _cites(c.citations, numbering)) for c in brief.conflicts
    ]
    return columns, rows


def _timeline(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (("day", "#date+start"), ("end_day", "#date+end"), ("kind", "#event+type"), ("text", "#description"),
               ("ref", "#meta+id"), _CITED)  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (t.day, t.end_day, t.kind, t.text, t.ref, _cites(t.citations, numbering)) for t in brief.timeline
    ]
    return columns, rows


def _measures(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (_ID, ("authority", "#org+name"), ("side", "#group+name"), ("act", "#event+type"), ("text", "#description"),
               ("details", "#description+details"), ("place", "#loc+name"), ("day", "#date"), ("state", "#status"),
               _CITED)  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (m.id, m.authority, m.side, m.act, m.text, _joined(m.details), m.place, m.day, m.state,
         _cites(m.citations, numbering)) for m in brief.measures
    ]  # fmt: skip
    return columns, rows


def _positions(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (_ID, ("actors", "#org+name"), ("act", "#event+type"), ("toward", "#group+target"),
               ("text", "#description"), ("day", "#date"), ("state", "#status"), _CITED)  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (p.id, _joined(p.actors), p.act, p.toward, p.text, p.day, p.state, _cites(p.citations, numbering))
        for p in brief.positions
    ]
    return columns, rows


def _conditions(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (
        ("topic", "#sector"),
        ("text", "#description"),
        _SAID_BY,
        ("day", "#date"),
        ("place", "#loc+name"),
        _CITED,
    )
    rows: list[tuple[Value, ...]] = [
        (c.topic, c.text, c.said_by, c.day, c.place, _cites(c.citations, numbering)) for c in brief.conditions
    ]
    return columns, rows


def _gaps(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (("rule", "#meta+rule"), ("text", "#description"), ("refs", "#meta+refs"), _CITED)
    rows: list[tuple[Value, ...]] = [
        (g.rule, g.text, " ".join(g.refs), _cites(g.citations, numbering)) for g in brief.gaps
    ]
    return columns, rows


def _articles(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (("n", "#meta+num"), _ID, ("outlet", "#org+outlet"), ("agencies", "#org+agency"), ("title", "#description"),
               ("date", "#date+published"), ("latest_day", "#date+end"), ("family", "#meta+family"),
               ("url", "#meta+url"), ("rejected", "#meta+rejected+num"))  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (a.n, a.id, a.outlet, _joined(a.agencies), a.title or a.opening, a.date, a.latest_day, a.family, a.url,
         a.rejected) for a in brief.articles
    ]  # fmt: skip
    return columns, rows


def _citations(brief: Brief, numbering: Numbering) -> Sheet:
    columns = (("n", "#meta+num"), ("article", "#meta+id"), ("article_n", "#meta+num+article"), ("start", "#meta+start"),
               ("end", "#meta+end"), ("quote", "#description+quote"))  # fmt: skip
    numbers = {article.id: article.n for article in brief.articles}
    rows: list[tuple[Value, ...]] = [
        (n, c.article, numbers.get(c.article), c.start, c.end, c.quote)
        for n, c in enumerate(numbering.cited(), start=1)
    ]
    return columns, rows
