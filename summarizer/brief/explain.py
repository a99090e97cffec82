"""How one figure came to be, told from the brief alone.

Everything stands in ``brief.json`` already (a row's ``trace``, ``series``, ``parts`` and the
rule of every point); here it is put in the order in which a person would check it: the figure,
the steps, the sum, then every dated point with its proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.brief import wording
from summarizer.brief.figures import figure_line, label, row_amount, short_figure, told
from summarizer.brief.markdown import escape
from summarizer.brief.phrases import amount, article_label, date, dates, point_amount, redated, sentence, stem, year_of
from summarizer.errors import InputError
from summarizer.records.brief import ArticleEntry, Brief, FigureRow, Point
from summarizer.records.record import Citation

RULES = {
    "M2": "Parties and places of different articles are joined only on stated grounds.",
    "M3": "Articles that share their text are one voice.",
    "M5": "A denial stands beside what it denies; a figure its speaker takes back is withdrawn, not lowered.",
    "M6": "How the figures of one cell are kept.",
    "M6.1": "Earlier episodes, single incidents, opponents' claims and outlets' totals are set aside first.",
    "M6.2": "Equal figures of one side for the same days are one, with every article kept.",
    "M6.3": "A later figure of the same side for the same days replaces the earlier, whether higher or lower.",
    "M6.4": "“n more” is held in a later figure that covers it; only otherwise is it added.",
    "M6.5": "The running count: the latest total, or the sum of the days without a gap; the later said wins.",
    "M6.6": "The best figure: a neutral authority, else the side itself, else an outlet; the others are its bounds.",
    "M6.7": "An outlet's total is traced to the figures it is the sum of.",
    "M6.8": "The grand total: the latest total that reaches the sum of the sides' own figures, else that sum.",
    "M6.9": "What may count the same people twice is not added.",
    "M6.10": "Figures that do not add up are noted, never corrected.",
    "M7": "Other days: growth; the same days and side: revision; own side against opponent: both are told.",
}
"""The merge rules a trace may name, in a sentence each."""

_RULE = re.compile(r"\bM\d+(?:\.\d+)?\b")


@dataclass(frozen=True)
class _Index:
    """Where a trace finds what it names. year: the one printed days leave out."""

    year: str
    rows: Mapping[str, FigureRow]
    points: Mapping[str, Point]
    articles: Mapping[str, ArticleEntry]


def explain_row(brief: Brief, row: str) -> str:
    """Write how a figure came to be, as Markdown.

    ``row``: a row's id, a part of it, or words of its id or label ("killed nagorno"), in any
    letter case. Raises InputError, with the candidates, if no row or several fit.
    """
    found = find_row((*brief.casualties, *brief.losses), row)
    index = _index(brief)
    lines = [f"# How this figure came to be: {escape(label(found))}", ""]
    lines += [f"- {escape(text)}" for text in _figure(found, index.year)]
    lines += _section("Steps", _steps(found, index.year))
    lines += _section("Summed from", [f"- {escape(_part(id, index))}" for id in found.parts])
    lines += _section("Figures in order of time", _points(found.series, found, index))
    lines += _section("Claimed by an opponent; in no total", _points(found.opponent_claims, found, index))
    lines += _section("Disputes", [f"- {escape(text)}" for text in _disputes(brief, found)])
    lines += _section("Notes", [f"- {escape(redated(note, index.year))}" for note in found.notes])
    lines += _section("Rules named here", _rules(found))
    return "\n".join(lines) + "\n"


def find_row(rows: Sequence[FigureRow], wanted: str) -> FigureRow:
    """The one row that fits: by id, by label, by a part of either, by words. Raises InputError with the candidates."""
    text = " ".join(wanted.casefold().split())
    if not rows:
        raise InputError(wanted, "this brief has no figures")
    for fits in (_is_it, _holds_it, _has_words) if text else ():
        found = [row for row in rows if fits(row, text)]
        if len(found) == 1:
            return found[0]
        if found:
            raise InputError(wanted, f"fits {len(found)} figures; name one: {_candidates(found)}")
    raise InputError(wanted or "(nothing)", f"fits no figure of this brief; these are there: {_candidates(rows)}")


def _is_it(row: FigureRow, text: str) -> bool:
    return text in {row.id.casefold(), label(row).casefold()}


def _holds_it(row: FigureRow, text: str) -> bool:
    return text in row.id.casefold() or text in label(row).casefold()


def _has_words(row: FigureRow, text: str) -> bool:
    """Whether every word begins a word of the row's id or label."""
    own = re.findall(r"\w+", f"{row.id} {label(row)}".casefold())
    return all(any(mine.startswith(word) for mine in own) for word in re.findall(r"\w+", text))


def _candidates(rows: Iterable[FigureRow]) -> str:
    return "; ".join(f"{row.id} ({label(row)})" for row in rows)


def _index(brief: Brief) -> _Index:
    rows = {row.id: row for row in (*brief.casualties, *brief.losses)}
    points = {point.id: point for row in rows.values() for point in (*row.series, *row.opponent_claims)}
    return _Index(year_of(brief.as_of), rows, points, {article.id: article for article in brief.articles})


def _section(title: str, lines: Iterable[str]) -> list[str]:
    """A heading and its lines; nothing where there are none."""
    given = list(lines)
    return ["", f"## {title}", "", *given] if given else []


def _figure(row: FigureRow, year: str) -> list[str]:
    """The figure line and what else the row says of itself."""
    facts = [
        ("row", row.id),
        ("state", wording.ROW_STATES.get(row.state, row.state)),
        ("recipe", redated(row.recipe, year) if row.derived and row.recipe else ""),
        ("days covered", dates(*row.period, year)),
        ("lowest and highest figure with standing", _bounds(row)),
    ]
    return [figure_line(row, year), *(f"{name}: {text}" for name, text in facts if text)]


def _bounds(row: FigureRow) -> str:
    """Both ends in words, an open one said to be open; "" where they add nothing to the figure."""
    if (row.low is None and row.high is None) or (
        row.low == row.high == row.value and not (row.low_open or row.high_open)
    ):
        return ""
    low = "open below" if row.low_open or row.low is None else amount(float(f"{row.low:.12g}"))
    high = "open above" if row.high_open or row.high is None else amount(float(f"{row.high:.12g}"))
    return f"{low}, {high}"


def _steps(row: FigureRow, year: str) -> list[str]:
    """The trace, numbered; a row without one chose no figure."""
    steps = [step.replace("[", "(").replace("]", ")") for step in row.trace]
    if not steps:
        state = wording.ROW_STATES.get(row.state, row.state)
        steps = [f"No figure was chosen ({state}); the rule of each point stands beneath it."]
    return [f"{n}. {escape(redated(step, year))}" for n, step in enumerate(steps, start=1)]


def _part(id: str, index: _Index) -> str:
    """A part of a sum: another row, or a dated point of any row."""
    if id in index.rows:
        return f"{short_figure(index.rows[id], index.year)} (row {id})"
    if id not in index.points:
        return id
    owner = next(row for row in index.rows.values() if index.points[id] in (*row.series, *row.opponent_claims))
    point = index.points[id]
    covers = dates(point.covers_from, point.covers_to, index.year)
    return (
        f"{label(owner)}: {told(point, index.year)}" + (f", covers {covers}" if covers else "") + f" (row {owner.id})"
    )


def _points(points: Iterable[Point], row: FigureRow, index: _Index) -> list[str]:
    """Every point by the day it was said, numbered, what is known of it beneath."""
    ordered = sorted(points, key=lambda p: p.said or "~")
    return [line for n, point in enumerate(ordered, start=1) for line in _point(n, point, row, index)]


def _point(n: int, point: Point, row: FigureRow, index: _Index) -> list[str]:
    """One point: what, when, who, what the ledger made of it by which rule, and its quotes."""
    year = index.year
    said = date(point.said, year) or "day not known"
    covers = dates(point.covers_from, point.covers_to, year)
    facts = [
        ("covers", ", ".join(part for part in (wording.SPANS.get(point.span, point.span), covers) if part)),
        ("printed", f"“{point.printed}”" if point.printed else ""),
        ("speaker", (point.said_by or "the article itself") + (f", via {point.via}" if point.via else "")),
        (
            "the article's own doubt",
            {"unverified": wording.NOT_VERIFIED, "reported": "reportedly"}.get(point.hedge, ""),
        ),
        ("state", wording.POINT_STATES.get(point.state, point.state)),
        ("rule", redated(point.rule, year)),
        ("replaced by", _replacement(point, row, index)),
        ("says", point.text),
    ]
    assumed = " (day assumed: the article's last day)" if point.said and point.said_defaulted else ""
    return [
        f"{n}. **{escape(point_amount(point))}**, said {escape(said)}{assumed}",
        *(f"   - {name}: {escape(text)}" for name, text in facts if text),
        *(f"   - quote: {_quote(citation, index)}" for citation in point.citations),
    ]


def _replacement(point: Point, row: FigureRow, index: _Index) -> str:
    """What replaced a point, as it was printed; a day of a running sum replaces together with the other days."""
    if not point.by:
        return ""
    later = index.points.get(point.by)
    if later is None:
        return point.by
    printed = f" (printed “{later.printed}”)" if later.printed else ""
    summed = later.id in row.parts and len(row.parts) > 1
    together = (
        f", part of the sum {row_amount(row, index.year)} = {redated(row.recipe, index.year)}"
        if summed and row.recipe
        else ""
    )
    return told(later, index.year) + printed + together


def _quote(citation: Citation, index: _Index) -> str:
    """The words and where they stand."""
    article = index.articles.get(citation.article)
    where = f"article {article.n}, {article_label(article)}" if article else citation.article
    return f"“{escape(citation.quote)}” ({escape(where)}, characters {citation.start}–{citation.end})"


def _disputes(brief: Brief, row: FigureRow) -> list[str]:
    """Conflicts that name the row or one of its points."""
    own = {row.id, *(point.id for point in (*row.series, *row.opponent_claims))}
    found = [conflict for conflict in brief.conflicts if own & set(conflict.refs)]
    return [sentence(f"{wording.CONFLICTS.get(c.kind, c.kind)}: {stem(c.text)}") for c in found]


def _rules(row: FigureRow) -> list[str]:
    """The rules a row's trace and points name, once each, in the order of their numbers."""
    texts = (*row.trace, *(point.rule for point in (*row.series, *row.opponent_claims)))
    named = {name for text in texts for name in _RULE.findall(text)}
    return [f"- {name}: {RULES[name]}" for name in RULES if name in named]
