"""What became of statements, conflicts, measures and positions between two briefs.

A dispute is told once: as its conflict, which holds all its voices, else as its statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from summarizer.brief import wording
from summarizer.brief.changedrows import is_disputed
from summarizer.brief.events import measure_text, position_line, unite_positions
from summarizer.brief.figures import figure_citations, label, short_figure
from summarizer.brief.lookup import united
from summarizer.brief.pairing import Pairing, pair_conflicts, pair_measures, pair_positions, pair_rows
from summarizer.brief.phrases import date, distinct, names, sentence, stem
from summarizer.records.brief import Brief, ChangeEntry, ClaimEntry, Conflict, MeasureEntry, PositionEntry, Voice

_DISPUTED = frozenset({"contested", "rival_accounts", "denied"})
_OPEN = _DISPUTED | {"unverified"}
_ROW_KINDS = {
    "figures": frozenset({"newly_contested"}),
    "withdrawn": frozenset({"withdrawn"}),
    "revised_down": frozenset({"revised", "resolved", "newly_contested", "withdrawn"}),
}
"""Conflicts that a row's own change already tells, by the kind of that change."""


def conflict_changes(
    old: Brief, new: Brief, claims: Pairing[ClaimEntry], told: Iterable[ChangeEntry]
) -> Iterator[ChangeEntry]:
    """Conflicts that came and went; ``told``: what was already said of rows, which is not said again."""
    renamed = _renamed(old, new, claims)
    pairing = pair_conflicts(old.conflicts, new.conflicts, renamed)
    by_row: dict[str, set[str]] = {}
    for entry in told:
        by_row.setdefault(entry.ref, set()).add(entry.kind)
    covered: set[str] = set()
    for conflict in pairing.fresh:
        own = {ref for ref in conflict.refs if "/" not in ref}
        said = set().union(*(by_row.get(ref, ()) for ref in conflict.refs))
        if said & _ROW_KINDS.get(conflict.kind, frozenset()) or (own and own <= covered):
            continue
        if _stood_before(conflict, old, claims):
            continue
        covered |= own
        kind = {"withdrawn": "withdrawn", "revised_down": "revised"}.get(conflict.kind, "newly_contested")
        yield _entry(kind, "conflicts", conflict.id, _named(conflict), conflict)
    gone = {claim.id for claim in claims.gone}
    for conflict in pairing.gone:
        refs = {renamed.get(ref, ref) for ref in conflict.refs} - gone
        yield from _settled(conflict, refs, new, by_row)


def _stood_before(conflict: Conflict, old: Brief, claims: Pairing[ClaimEntry]) -> bool:
    """Whether a conflict without a counterpart is an old dispute cut another way: all it refers to was disputed."""
    own = {ref for ref in conflict.refs if "/" not in ref}
    if conflict.kind == "figures":
        return bool(own) and own <= {p.id for r in (*old.casualties, *old.losses) if is_disputed(r) for p in r.series}
    if conflict.kind not in {"contested", "rival_accounts"} or not own:
        return False
    return all(any(claim.status in _DISPUTED for claim in claims.olds.get(ref, ())) for ref in own)


def _renamed(old: Brief, new: Brief, claims: Pairing[ClaimEntry]) -> dict[str, str]:
    """From the old id of every row and statement that is still there to its new one."""
    found = {was.id: was.id for claim, before in claims.pairs for was in before[:1] if was.id == claim.id}
    for claim, before in claims.pairs:
        for was in before:
            found.setdefault(was.id, claim.id)
    for first, second in ((old.casualties, new.casualties), (old.losses, new.losses)):
        found |= {was.id: now.id for was, now in pair_rows(first, second) if was and now}
    return found


def _settled(conflict: Conflict, refs: set[str], new: Brief, by_row: Mapping[str, set[str]]) -> Iterator[ChangeEntry]:
    """A conflict between figures that is no longer there; one between statements is told at the statement."""
    rows = [row for row in (*new.casualties, *new.losses) if row.id in refs]
    if not rows or conflict.kind in {"withdrawn", "revised_down"}:
        return
    if any(by_row.get(row.id, set()) & {"resolved", "withdrawn"} for row in rows):
        return
    year = (new.as_of or "")[:4]
    now = "; ".join(short_figure(row, year) for row in rows)
    now = now.removeprefix(f"{label(rows[0])}: ") if len(rows) == 1 else now
    yield ChangeEntry(
        kind="resolved", section="conflicts", ref=conflict.id,
        text=sentence(f"no longer stands: {stem(_named(conflict))}; now: {now}"),
        citations=united(figure_citations(row, past=False) for row in rows),
    )  # fmt: skip


def claim_changes(
    pairing: Pairing[ClaimEntry],
    told: Iterable[ChangeEntry],
    refs: Mapping[str, tuple[str, ...]],
) -> Iterator[ChangeEntry]:
    """Statements that are new, gone, contested, settled or carried by somebody else as well.

    refs: from a conflict's id to what it refers to; ``told``: the conflicts already reported.
    """
    covered = {ref for entry in told if entry.kind == "newly_contested" for ref in refs.get(entry.ref, ())}
    for claim, before in pairing.pairs:
        if claim.id in covered:
            continue
        found = _claim_change(claim, before)
        if found:
            kind, mark = found
            text = claim.line or sentence(claim.text)
            yield _entry(kind, "claims", claim.id, f"{mark}: {text}" if mark else text, claim)
    for claim in pairing.gone:
        yield _entry("gone", "claims", claim.id, claim.line or sentence(claim.text), claim)


def _claim_change(new: ClaimEntry, olds: tuple[ClaimEntry, ...]) -> tuple[str, str] | None:
    """The kind of change and what is put before the statement; None where nothing changed."""
    if not olds:
        return ("newly_contested", "") if new.status in {"contested", "rival_accounts"} else ("new", "")
    statuses = [old.status for old in olds]
    was = names(wording.STATUSES.get(s, s) for s in sorted(set(statuses)))
    now = wording.STATUSES.get(new.status, new.status)
    if new.status in _DISPUTED and not _DISPUTED & set(statuses):
        return "newly_contested", f"now {now}, before {was}"
    if new.status not in _OPEN and _OPEN & set(statuses):
        return "resolved", f"now {now}, before {was}"
    if new.mode not in {"planned", "hypothetical"} and all(old.mode == "planned" for old in olds):
        return "resolved", "no longer only planned"
    if new.status not in statuses:
        return "revised", f"now {now}, before {was}"
    added = [("denied", _added(new.denials, [v for o in olds for v in o.denials]))]
    added.append(("said", _added(new.voices, [v for o in olds for v in o.voices])))
    marks = [f"now also {verb} by {names(who)}" for verb, who in added if who]
    return ("revised", "; ".join(marks)) if marks else None


def _added(news: Iterable[Voice], olds: Iterable[Voice]) -> tuple[str, ...]:
    """Speakers of a side that was not heard on this before."""
    heard = {v.side or v.speaker for v in olds} | {v.speaker for v in olds}
    return distinct(v.speaker for v in news if v.speaker and not {v.side or v.speaker, v.speaker} & heard)


def measure_changes(olds: Iterable[MeasureEntry], news: Iterable[MeasureEntry], year: str) -> Iterator[ChangeEntry]:
    """Measures that are new, carried out, changed or gone."""
    pairing = pair_measures(olds, news)
    for measure, before in pairing.pairs:
        kind, mark = _measure_change(before[0], measure, year) if before else ("new", "")
        text = measure_text(measure)
        if kind:
            yield _entry(kind, "measures", measure.id, f"{stem(text)} ({mark})" if mark else text, measure)
    for measure in pairing.gone:
        yield _entry("gone", "measures", measure.id, measure_text(measure), measure)


def _measure_change(old: MeasureEntry, new: MeasureEntry, year: str) -> tuple[str, str]:
    """Kind and mark; a day that was only unknown before is no change of the measure itself."""
    if old.state != new.state:
        was, now = (wording.MEASURE_STATES.get(m.state, m.state) or "in force" for m in (old, new))
        return ("resolved" if new.state == "in_force" else "revised"), f"now {now}, before {was}"
    details = [d for d in new.details if d not in old.details and d.casefold() not in old.text.casefold()]
    marks = [f"now also: {'; '.join(details)}"] if details else []
    if new.day and old.day and new.day != old.day:
        marks.append(f"day {date(new.day, year)}, before {date(old.day, year)}")
    return ("revised", "; ".join(marks)) if marks else ("", "")


def position_changes(olds: Iterable[PositionEntry], news: Iterable[PositionEntry]) -> Iterator[ChangeEntry]:
    """Positions that are new, changed their state or are gone; those taken in one breath are one line."""
    pairing = pair_positions(olds, news)
    for position in unite_positions(pairing.fresh):
        yield _entry("new", "positions", position.id, position_line(position), position)
    for position, before in pairing.pairs:
        if before and before[0].state != position.state:
            kind = "resolved" if before[0].state == "planned" else "revised"
            was, now = (state.replace("_", " ") for state in (before[0].state, position.state))
            yield _entry(
                kind, "positions", position.id, f"now {now}, before {was}: {position_line(position)}", position
            )
    for position in unite_positions(pairing.gone):
        yield _entry("gone", "positions", position.id, position_line(position), position)


def _named(conflict: Conflict) -> str:
    """A conflict's line; one that is not plainly contested says what kind it is."""
    if conflict.kind == "contested":
        return conflict.text
    kind = wording.CONFLICTS.get(conflict.kind, conflict.kind)
    return conflict.text if conflict.kind == "rival_accounts" else f"{kind}: {conflict.text}"


def _entry(
    kind: str, section: str, ref: str, text: str, cited: ClaimEntry | Conflict | MeasureEntry | PositionEntry
) -> ChangeEntry:
    """One change without a number."""
    return ChangeEntry(kind=kind, section=section, ref=ref, text=sentence(text), citations=cited.citations)
