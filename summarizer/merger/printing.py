"""The printed row of a ledger row: labels for ids, points in order of time, what it changed from, and its proof."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter

from summarizer.merger.counts import Estimate, Mark
from summarizer.merger.facts import LOOSE, Fact, Parties, in_time
from summarizer.merger.proofs import distinct
from summarizer.merger.rows import Row, eligible
from summarizer.merger.standing import Standing
from summarizer.records.brief import FigureRow, Point, PointState
from summarizer.records.figures import QUALIFIER_WORDS
from summarizer.records.record import Citation


def publish(row: Row, parties: Parties) -> FigureRow:
    """The printed row: labels for ids, points in order of time, opponents' claims apart."""
    shown = sorted((*row.facts, *row.folded), key=in_time) if row.folded else row.facts
    own = [f for f in shown if f.standing is not Standing.OPPONENT]
    own.sort(key=attrgetter("covers_to"))  # the facts are in order of time, and stay so within a day
    opponent = [f for f in row.facts if f.standing is Standing.OPPONENT]
    best = row.best
    cell = row.cell
    return FigureRow(
        id=row.id,
        group=parties.label(cell.group) if cell.group else "",
        group_id=cell.group or None,
        klass=cell.klass,
        subgroup=row.trait or None,
        area=row.area,
        measure=cell.measure,
        unit=cell.unit,
        value=best.value if best else None,
        low=row.low,
        high=row.high,
        low_open=row.low_open,
        high_open=row.high_open,
        qualifier=best.qualifier if best else "exact",
        derived=bool(best and best.derived),
        recipe=(row.recipe or recipe_of(best)) if best and best.derived else None,
        said_by=said_by(row, parties),
        as_of=(best.as_of or None) if best else None,
        period=(best.start or None, best.as_of or None) if best else (None, None),
        state=row.state,
        change=change_of(row),
        series=tuple(point_of(f, row, parties) for f in own),
        opponent_claims=tuple(point_of(f, row, parties) for f in opponent),
        parts=tuple(p.id for p in best.parts) if best and best.derived else (),
        notes=tuple(dict.fromkeys(row.notes)),
        trace=tuple(row.trace),
        citations=citations_of(row),
        total=row.total,
    )


def recipe_of(estimate: Estimate) -> str:
    """How a derived value adds up: "31 (2031-03-04) + 53 (2031-03-05)"."""
    return " + ".join(f"{p.value:,.15g} ({p.covers_to or 'undated'})" for p in estimate.parts)


def before_best(row: Row) -> Estimate | None:
    """What the count was before, in print, by the same speaker or as the outlets had it; None if it was never another."""
    best = row.best
    if best is None:
        return None
    own = row.streams[row.best_of].history if row.best_of in row.streams else []
    others = [e for _, name, e in eligible(row) if name == "outlet" != row.best_of and row.cell.measure not in LOOSE]
    known = [e for e in (*own, *others) if e.value != best.value and e.as_of <= best.as_of and e.moment <= best.moment]
    ours: dict[str, list[Estimate]] = defaultdict(list)  # by a part's id, for estimates are slow to compare
    for estimate in own:
        ours[estimate.parts[0].id].append(estimate)
    known = [e for e in known if e.whole and (e.as_of < best.as_of or e in ours.get(e.parts[0].id, ()))]
    return max(known, key=lambda e: (e.as_of, e.moment), default=None)


def change_of(row: Row) -> str | None:
    """The change since the count before, and as of when that was."""
    before = before_best(row)
    if row.best is None or before is None:
        return None
    word = "up" if row.best.value > before.value else "down"
    when = f" as of {before.as_of}" if before.as_of and before.as_of != row.best.as_of else ""
    loose = f"{QUALIFIER_WORDS[before.qualifier]} " if before.qualifier in QUALIFIER_WORDS else ""
    upper = f"–{before.high:,.15g}" if before.high is not None and before.high != before.value else ""
    return f"{word} from {loose}{before.value:,.15g}{upper}{when}"


def said_by(row: Row, parties: Parties) -> tuple[str, ...]:
    """Who says the best figure, each once; the outlet's own voice is "news outlets"."""
    facts: Iterable[Fact] = row.best.parts if row.best else (f for f in row.facts if f.stream in row.rivals)
    return tuple(sorted({parties.label(f.speaker) if f.speaker else OUTLETS for f in facts}))


OUTLETS = "news outlets"


def point_of(fact: Fact, row: Row, parties: Parties) -> Point:
    """A fact as it is printed. An opponent's live claim has the state ``opponent``, its replaced ones keep theirs."""
    mark = row.marks.get(fact.id, Mark("note", "M6.6 no standing on these figures: shown only"))
    state: PointState = mark.state
    if fact.standing is Standing.OPPONENT and state in ("current", "note", "conflict"):
        state = "opponent"
    return Point(
        id=fact.id,
        value=fact.value,
        high=fact.high,
        qualifier=fact.qualifier,
        printed=fact.printed,
        span=fact.span,
        covers_from=fact.covers_from or None,
        covers_to=fact.covers_to or None,
        said=fact.said or None,
        said_defaulted=fact.said_defaulted,
        said_by=parties.label(fact.speaker) if fact.speaker else OUTLETS,
        side=fact.side,
        via=fact.via,
        hedge=fact.hedge,
        state=state,
        rule=mark.rule,
        by=mark.by,
        of_best=row.best is not None and row.best_of in (fact.stream, ""),
        text=fact.text,
        citations=fact.citations,
    )


def citations_of(row: Row) -> tuple[Citation, ...]:
    """The proof of what the row prints: its best, what that changed from and what stands against it; else all it shows."""
    if row.best is None:
        return distinct(c for f in (row.facts or row.folded) for c in f.citations)
    before = before_best(row)
    facts = (*row.best.parts, *(before.parts if before else ()), *(f for f in row.facts if f.stream in row.rivals))
    return distinct(c for f in facts for c in f.citations)
