"""The ledger: every count with its figure, its whole series, what opponents claim, and the rules that decided it."""

from __future__ import annotations

from summarizer.brief.layout.citations import Numbering
from summarizer.brief.layout.page import Block, Chart, Entries, Entry, Row, Sentence, Step, Table, emphasised, plain
from summarizer.brief.text.figures.rows import STATES, before, figure, now, said_by, speaker
from summarizer.brief.text.words.counts import label
from summarizer.brief.text.words.dates import date, moment
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.numbers import number
from summarizer.brief.text.words.wording import redated
from summarizer.records.brief import Brief
from summarizer.records.figures import FigureRow, Point
from summarizer.records.rules import Rule

_SERIES_HEAD = ("As of", "Figure", "Said by", "Standing", "The article’s line")
_ROWS_HEAD = ("Count", "Figure", "Said by, as of", "Before")
_FEWEST_STEPS = 3


def ledger_blocks(brief: Brief, lookup: Lookup, numbering: Numbering) -> tuple[Block, ...]:
    """All rows in one table, then each row's series, then the rules named."""
    rows = (*brief.casualties, *brief.losses, *brief.sums)
    blocks: list[Block] = []
    for name, part in (
        ("People", brief.casualties),
        ("Things", brief.losses),
        ("Our own sums, said by nobody", brief.sums),
    ):
        if part:
            blocks.append(Table(_ROWS_HEAD, tuple(_row(row, lookup, numbering) for row in part), name))
    blocks += [chart for row in brief.casualties if (chart := growth(row, lookup))][:2]
    blocks += [_series(row, lookup, numbering) for row in rows if row.series or row.opponent_claims]
    rules = [rule for rule in Rule if any(rule.name in row.rules for row in rows)]
    if rules:
        blocks.append(
            Entries(
                tuple(Entry((Sentence(rule.value),), rule_name(rule)) for rule in rules),
                "Rules that decided something here",
            )
        )
    return tuple(blocks)


def rule_name(rule: Rule) -> str:
    """A rule's name in words."""
    return rule.name.replace("_", " ").capitalize()


def _row(row: FigureRow, lookup: Lookup, numbering: Numbering) -> Row:
    earlier, points = before(row, lookup)
    if row.recipe:
        figures = redated(row.recipe, lookup.year)
    elif row.state == "claimed_by_opponent":
        figures = "only claims of opponents"
    else:
        figures = now(row, lookup)
    cites = numbering.numbers(row.citations)
    back = numbering.numbers(c for p in points for c in p.citations[:1])
    return Row(
        (
            plain(label(row, lookup.style)),
            emphasised(figures, cites),
            plain(said_by(row, lookup)),
            emphasised(earlier, back),
        )
    )


def _series(row: FigureRow, lookup: Lookup, numbering: Numbering) -> Table:
    """Every figure of a row in order of time, opponents' claims last."""
    points = (*row.series, *row.opponent_claims)
    return Table(_SERIES_HEAD, tuple(_point(p, lookup, numbering) for p in points), _caption(row, lookup), folded=True)


def _caption(row: FigureRow, lookup: Lookup) -> str:
    rules = [rule_name(Rule[name]).lower() for name in row.rules if name in Rule.__members__]
    return label(row, lookup.style) + (f" (rules: {'; '.join(rules)})" if rules else "")


def _point(point: Point, lookup: Lookup, numbering: Numbering) -> Row:
    who = speaker(point, lookup) + (f" via {point.via}" if point.via else "")
    standing = STATES[point.state]
    if point.denied_by:
        standing += f", denied by {', '.join(point.denied_by)}"
    if point.reason:
        standing += f": {point.reason}"
    more = " more" if point.told == "more" else ""
    texts = (moment(point.as_of, lookup.year), figure(point) + more, who, standing)
    return Row(
        (*(plain(text) for text in texts), plain(point.text, numbering.numbers(point.citations))),
        quiet=point.state != "current",
    )


def growth(row: FigureRow, lookup: Lookup) -> Chart | None:
    """A count of everybody over its days, as a chart, where it has enough of them."""
    if not row.of_everybody or row.measure != "killed":
        return None
    by_day: dict[str, Point] = {}
    for point in row.series:
        if point.state in ("current", "earlier", "former") and point.value is not None and point.as_of:
            by_day[point.as_of[:10]] = point
    steps = tuple(
        Step(day, p.value or 0.0, f"{date(day, lookup.year)}: {number(p.value or 0.0)}")
        for day, p in sorted(by_day.items())
    )
    return Chart(label(row, lookup.style), steps) if len(steps) >= _FEWEST_STEPS else None
