"""How one figure came to be, told from the brief alone: the figure, its series, the rules, the quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.brief.text.figures.rows import STATES, figure, now, said_by, speaker
from summarizer.brief.text.figures.toll import moved
from summarizer.brief.text.parts.disputes import question_of
from summarizer.brief.text.words.articles import article_label
from summarizer.brief.text.words.counts import label
from summarizer.brief.text.words.dates import moment
from summarizer.brief.text.words.grammar import capital
from summarizer.brief.text.words.lookup import Lookup, lookup_of
from summarizer.brief.text.words.printing import escape
from summarizer.brief.text.words.style import PLAIN
from summarizer.brief.text.words.wording import redated
from summarizer.errors import InputError
from summarizer.records.brief import Brief, FigureRow, Point
from summarizer.records.record import Citation
from summarizer.records.rules import Rule


def explain_row(brief: Brief, row: str) -> str:
    """Write how a figure came to be, as Markdown.

    ``row``: a row's id, a part of it, or words of its id or label ("killed velmark"), in any letter case. Raises InputError,
    with the candidates, if no row or several fit.
    """
    found, lookup = find_row((*brief.casualties, *brief.losses, *brief.sums), row), lookup_of(brief)
    lines = [f"# {escape(label(found, lookup.style))}", "", f"- {_figure(found, lookup)}"]
    if found.recipe:
        lines.append(f"- Our own sum: {escape(redated(found.recipe, lookup.year))}")
    lines += _section("Added up from", [f"- {escape(_part(i, brief, lookup))}" for i in found.parts])
    lines += _section("Figures in order of time", _points(found.series, lookup))
    lines += _section("Claimed by opponents; in no total", _points(found.opponent_claims, lookup))
    disputes = [c for c in brief.conflicts if found.id in c.refs]
    lines += _section("Disputes", [f"- {escape(question_of(c, lookup))}" for c in disputes])
    lines += _section("Notes", [f"- {escape(redated(note, lookup.year))}" for note in found.notes])
    lines += _section("Rules that decided", [f"- {_rule(rule)}" for rule in Rule if rule.name in found.rules])
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
    return text in {row.id.casefold(), label(row, PLAIN).casefold()}


def _holds_it(row: FigureRow, text: str) -> bool:
    return text in row.id.casefold() or text in label(row, PLAIN).casefold()


def _has_words(row: FigureRow, text: str) -> bool:
    """Whether every word begins a word of the row's id or label."""
    own = re.findall(r"[^\W_]+", f"{row.id} {label(row, PLAIN)}".casefold())
    return all(any(mine.startswith(word) for mine in own) for word in re.findall(r"[^\W_]+", text))


def _candidates(rows: Iterable[FigureRow]) -> str:
    return "; ".join(f"{row.id} ({label(row, PLAIN)})" for row in rows)


def _figure(row: FigureRow, lookup: Lookup) -> str:
    """The figure as it stands, who gives it, how it moved."""
    figures = (
        "only claims of opponents"
        if row.state == "claimed_by_opponent"
        else now(row, lookup).replace("**", "").replace("~~", "")
    )
    who = said_by(row, lookup)
    return escape(capital(figures) + (f" ({who})" if who else "") + moved(row, lookup))


def _part(ref: str, brief: Brief, lookup: Lookup) -> str:
    """A row or a point that a sum is made of."""
    if ref in lookup.rows:
        part = lookup.rows[ref]
        return f"{label(part, lookup.style)}: {now(part, lookup).replace('**', '')}"
    point = next((p for row in (*brief.casualties, *brief.losses) for p in row.series if p.id == ref), None)
    return f"{figure(point)} ({moment(point.as_of, lookup.year)})" if point else ref


def _points(points: Sequence[Point], lookup: Lookup) -> list[str]:
    """Every figure with its standing and its proof."""
    lines = []
    for point in points:
        more = " more" if point.told == "more" else ""
        why = f": {point.reason}" if point.reason else ""
        told = f"{moment(point.as_of, lookup.year) or 'no day'}: {figure(point)}{more}, {speaker(point, lookup)} ({STATES[point.state]}{why})"
        lines += [f"- {escape(told)}", *(f"  - {_quote(c, lookup)}" for c in point.citations[:2])]
    return lines


def _quote(citation: Citation, lookup: Lookup) -> str:
    article = lookup.articles.get(citation.article)
    where = f"article {article.n}, {article_label(article)}" if article else citation.article
    return escape(f"“{citation.quote}” ({where}, characters {citation.start}–{citation.end})")


def _rule(rule: Rule) -> str:
    return f"{capital(rule.name.replace('_', ' ').lower())}: {rule.value}"


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", f"## {title}", "", *lines] if lines else []
