"""What does not fit, in words: one sentence per kind of conflict, verdict-free.

A conflict names rows, points or claims by id; whatever cannot be found any more still gets a
sentence that says what kind of conflict it is.
"""

from __future__ import annotations

from summarizer.brief import wording
from summarizer.brief.claims import accounts_line, claim_line, denied, speakers
from summarizer.brief.figures import figure_citations, figure_line, label, row_amount, short_figure, told
from summarizer.brief.lookup import Lookup, united
from summarizer.brief.phrases import clause, date, distinct, names, point_amount, redated, sentence, stem
from summarizer.records.brief import ClaimEntry, Conflict, FigureRow, Point

_THINGS = ("magnitude", "destroyed", "damaged", "without_power", "cost", "other")
_LIVE = frozenset({"current", "conflict"})


def word_conflict(conflict: Conflict, lookup: Lookup) -> Conflict:
    """The conflict with its sentence and the citations of everything that sentence names.

    A text the merger left in it is its note on a row, which gets the row's name.
    """
    rows, points, claims = _referred(conflict, lookup)
    text = _figures_text(conflict, rows, points, lookup) or _claims_text(conflict.kind, claims, lookup)
    shown = rows if not points else []  # where points are named, what else their row holds is not in dispute
    instead = [lookup.points[p.by] for p in points if conflict.kind == "withdrawn" and p.by and p.by in lookup.points]
    found = [
        *(figure_citations(r, past=False) for r in shown),
        *(p.citations for p in (*points, *instead)),
        *(c.citations for c in claims),
    ]
    fallback = f"The sources hold a conflict: {wording.CONFLICTS.get(conflict.kind, conflict.kind)}"
    return conflict.model_copy(
        update={"text": sentence(text or fallback), "citations": united([conflict.citations, *found])}
    )


def rank_conflict(conflict: Conflict) -> tuple[int, bool, int, int, str]:
    """The order of conflicts: by kind, live before past, tolls before deeds before things, what most articles carry, name.

    A conflict of figures names its row first, and a past one the two points besides.
    """
    kinds, measures = wording.CONFLICT_ORDER, (*(m for m in wording.MEASURE_ORDER if m not in _THINGS), "", *_THINGS)
    kind = kinds.index(conflict.kind) if conflict.kind in kinds else len(kinds)
    measure = conflict.refs[0].split("/")[0] if conflict.refs else ""
    past = conflict.kind == "figures" and len(conflict.refs) > 1
    articles = len({cited.article for cited in conflict.citations})
    return kind, past, measures.index(measure if measure in measures else ""), -articles, conflict.id


def _referred(conflict: Conflict, lookup: Lookup) -> tuple[list[FigureRow], list[Point], list[ClaimEntry]]:
    """Everything a conflict names: rows (those of its points included), points, claims."""
    points = [lookup.points[ref] for ref in conflict.refs if ref in lookup.points]
    rows = {ref: lookup.rows[ref] for ref in conflict.refs if ref in lookup.rows}
    for point in points:
        rows.setdefault(lookup.owners[point.id].id, lookup.owners[point.id])
    claims = [lookup.claims[ref] for ref in conflict.refs if ref in lookup.claims]
    return list(rows.values()), points, claims


def _figures_text(conflict: Conflict, rows: list[FigureRow], points: list[Point], lookup: Lookup) -> str:
    """A conflict between figures; "" where no row is concerned."""
    if not rows:
        return redated(stem(conflict.text), lookup.year)
    if conflict.text:
        return f"{'; '.join(label(row) for row in rows)}: {redated(stem(conflict.text), lookup.year)}"
    if conflict.kind == "contested" and points:
        return "; ".join(_denied(point, lookup) for point in points)
    if conflict.kind == "discrepancy":
        return "; ".join(_discrepancy(row, points, lookup.year) for row in rows)
    if conflict.kind == "withdrawn":
        taken = points or [p for row in rows for p in row.series if p.state == "withdrawn"]
        return "; ".join(distinct(_withdrawn(p, lookup) for p in taken)) or f"{label(rows[0])}: a figure was withdrawn"
    if conflict.kind == "revised_down":
        return "; ".join(_revised(row, points, lookup) for row in rows)
    if len(rows) > 1 and not points:
        return " — ".join(stem(figure_line(row, lookup.year, past=False)) for row in rows)
    return "; ".join(_against(row, points, lookup.year) for row in rows)


def _against(row: FigureRow, points: list[Point], year: str) -> str:
    """One cell, several figures at one time, each with its speaker; the best, where there is one, first."""
    own = [p for p in points if p in row.series or p in row.opponent_claims]
    live = own if len(own) > 1 else [p for p in row.series if p.state in _LIVE or p in own]
    if row.value is not None and len(own) < 2:
        others = distinct(told(p, year) for p in row.series if p.state == "conflict")
        figures: tuple[str, ...] = (short_figure(row, year), *others)
    else:
        figures = distinct(told(p, year) for p in live)
        figures = (f"{label(row)}: {figures[0]}", *figures[1:]) if figures else ()
    return "; against ".join(figures) if len(figures) > 1 else stem(figure_line(row, year, past=False))


def _denied(point: Point, lookup: Lookup) -> str:
    """A figure that a party calls wrong; the ledger's rule names the party (M5)."""
    _, _, who = point.rule.partition("denied by ")
    by = f"denied by {who}" if who else "denied"
    return f"{label(lookup.owners[point.id])}: {told(point, lookup.year)}; {by}"


def _discrepancy(row: FigureRow, points: list[Point], year: str) -> str:
    """Figures of one cell that do not add up, with the merger's notes."""
    given = "; ".join(distinct(told(p, year) for p in points if p in row.series))
    notes = "; ".join(redated(stem(note), year) for note in row.notes)
    return ": ".join(part for part in (label(row), given or row_amount(row, year), notes) if part)


def _withdrawn(point: Point, lookup: Lookup) -> str:
    """A figure taken back by whoever gave it."""
    row = lookup.owners[point.id]
    day = f" on {date(point.said, lookup.year)}" if point.said and not point.said_defaulted else ""
    who = point.said_by or "the article"
    instead = lookup.points.get(point.by or "")
    now = f"; now {point_amount(instead)}" if instead and instead.value not in (None, point.value) else ""
    return f"{label(row)}: {who} withdrew the figure {point_amount(point)}{day}{now}"


def _revised(row: FigureRow, points: list[Point], lookup: Lookup) -> str:
    """A figure lowered by its own speaker: from what to what."""
    own = [p for p in points if p in row.series]
    earlier = [p for p in own if p.by and p.value is not None] or [p for p in own if p.state == "superseded"]
    old = earlier[-1] if earlier else None
    new = lookup.points.get(old.by or "") if old else None
    if old is None:
        return f"{label(row)}: revised down; {row_amount(row, lookup.year)}"
    later = told(new, lookup.year) if new else row_amount(row, lookup.year)
    return f"{label(row)}: revised down from {told(old, lookup.year)} to {later}"


def _claims_text(kind: str, claims: list[ClaimEntry], lookup: Lookup) -> str:
    """A conflict between statements; "" where none is named."""
    if not claims:
        return ""
    if kind == "self_contradiction":
        return _contradiction(claims, lookup)
    if kind == "rival_accounts":
        return accounts_line(claims, lookup)
    return "; ".join(distinct(stem(claim_line(c, lookup)) for c in claims))


def _contradiction(claims: list[ClaimEntry], lookup: Lookup) -> str:
    """One party's statements side by side, in order of time; its own denial of one claim stands in that claim's line."""
    ordered = sorted(claims, key=lambda c: (min((v.said or "" for v in c.voices), default=""), c.id))
    who = names(distinct(v.speaker for c in ordered for v in c.voices))
    parts = [_said(c, lookup) + own_denial(c, lookup) for c in ordered]
    return (f"Two statements of one side ({who}): " if who else "Two statements: ") + "; ".join(parts)


def own_denial(claim: ClaimEntry, lookup: Lookup) -> str:
    """ "; Y denied that …" for the denials that come from the side that made the claim."""
    own = {v.side or v.speaker for v in claim.voices}
    return denied([d for d in claim.denials if (d.side or d.speaker) in own], lookup)


def _said(claim: ClaimEntry, lookup: Lookup) -> str:
    """ "X said on 5 Mar that …"."""
    day = next((date(v.said, lookup.year) for v in claim.voices if v.said), "")
    return f"{speakers(claim.voices, lookup)} {wording.SAID}{f' on {day}' if day else ''} that {clause(claim.text, (q.quote for q in claim.citations), lookup.names)}"
