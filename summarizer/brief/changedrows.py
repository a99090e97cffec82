"""What became of each figure between two briefs: revised with its sign, withdrawn, disputed, settled, new, gone.

Rows keep their ids, so nothing has to be guessed here; a figure that changed in several ways at
once is told in one line. What adversaries claim is told apart, as it is everywhere (merge rule M6).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.brief import wording
from summarizer.brief.figures import (
    figure_citations,
    figure_line,
    label,
    opponents,
    recipe_mark,
    row_amount,
    said_by,
    told,
)
from summarizer.brief.lookup import united
from summarizer.brief.pairing import pair_rows
from summarizer.brief.phrases import date, names, number, point_amount, sentence
from summarizer.records.brief import ChangeEntry, FigureRow, Point
from summarizer.records.record import Citation

_LIVE = frozenset({"current", "conflict"})
_APART = " (an opponent's claim; in no total)"


def row_changes(section: str, olds: Iterable[FigureRow], news: Iterable[FigureRow], year: str) -> Iterator[ChangeEntry]:
    """Every change of a table's rows, by id; ``year`` is the one printed days leave out."""
    for old, new in pair_rows(olds, news):
        if old and new:
            yield from _changed(section, old, new, year)
        elif new:
            kind, cited = "newly_contested" if is_disputed(new) else "new", figure_citations(new, past=False)
            text = _whole(new, year)
            yield ChangeEntry(kind=kind, section=section, ref=new.id, text=text, after=new.value, citations=cited)
        elif old:
            text, cited = _whole(old, year), figure_citations(old, past=False)
            yield ChangeEntry(kind="gone", section=section, ref=old.id, text=text, before=old.value, citations=cited)


def signed(delta: float) -> str:
    """A difference with its sign: "+52", "−9"."""
    return ("+" if delta >= 0 else "−") + number(abs(delta))


def _whole(row: FigureRow, year: str) -> str:
    """A row that has no counterpart, in one line."""
    if row.state == "claimed_by_opponent":
        return sentence(f"{label(row)}: {opponents(row.opponent_claims)}{_APART}")
    return figure_line(row, year, past=False)


def _changed(section: str, old: FigureRow, new: FigureRow, year: str) -> Iterator[ChangeEntry]:
    """A row that both briefs have: at most one line on its figure, then what adversaries newly claim."""
    taken = _newly_withdrawn(old, new)
    counted = new.state == "withdrawn" != old.state or any(_counted(point, old) for point in taken)
    if taken or counted:
        quotes = united(point.citations for point in taken)
        if counted:
            yield _figure(section, "withdrawn", _withdrawn_text(old, new, taken, year), old, new, quotes)
        else:
            text = sentence(f"{label(new)}: {_taken_back(taken, year)}")
            yield ChangeEntry(kind="withdrawn", section=section, ref=new.id, text=text, citations=quotes)
    if not counted and _differs(old, new, year):
        yield _figure(section, _kind(old, new), _revised_text(old, new, year), old, new)
    yield from _claimed(section, old, new)


def _figure(
    section: str, kind: str, text: str, old: FigureRow, new: FigureRow, quotes: tuple[Citation, ...] = ()
) -> ChangeEntry:
    """A change of a row's own figure; what adversaries claim has lines of its own."""
    own = figure_citations(new.model_copy(update={"opponent_claims": ()}), past=False)
    return ChangeEntry(
        kind=kind, section=section, ref=new.id, text=sentence(f"{label(new)}: {text}"),
        before=old.value, after=new.value, delta=_delta(old.value, new.value), citations=united([quotes, own]),
    )  # fmt: skip


def _counted(point: Point, row: FigureRow) -> bool:
    """Whether the older figure stood on a point."""
    own = [p for p in row.series if p.value == point.value and p.said_by == point.said_by] if point.value else []
    live = [p for p in row.series if p.state in _LIVE]
    return any(p.id == point.id or p in own for p in live) or point.id in row.parts


def _delta(before: float | None, after: float | None) -> float | None:
    """After minus before, rid of the dust of binary fractions."""
    return None if before is None or after is None else float(f"{after - before:.12g}")


def _kind(old: FigureRow, new: FigureRow) -> str:
    """Newly contested, resolved or just revised."""
    figured = new.value is not None or new.low is not None or new.high is not None
    if is_disputed(new) and not is_disputed(old):
        return "newly_contested"
    opened = is_disputed(new) or new.state == "not_disclosed"
    return "resolved" if (is_disputed(old) or old.state == "not_disclosed") and figured and not opened else "revised"


def is_disputed(row: FigureRow) -> bool:
    """Whether two of standing give figures that cannot both be right."""
    return row.state == "range" or bool(_against(row))


def _against(row: FigureRow) -> tuple[Point, ...]:
    """The figures that stand against a row's best one."""
    return tuple(p for p in row.series if p.state == "conflict" and row.value is not None)


def _differs(old: FigureRow, new: FigureRow, year: str) -> bool:
    """Whether anything a reader would call the figure has changed: how much, as of when, by whom, within what bounds."""
    first, second = (
        (row_amount(row, year), row.as_of, set(row.said_by), row.state, _range(row), {p.id for p in _against(row)})
        for row in (old, new)
    )
    return first != second


def _revised_text(old: FigureRow, new: FigureRow, year: str) -> str:
    """ "+52, from 32 to 84 (derived: …), said by A (before: B), as of 28 Sep (before: 27 Sep)"."""
    was, now = row_amount(old, year), row_amount(new, year)
    delta = _delta(old.value, new.value)
    if was == now:
        lead = f"unchanged at {now}"
    elif delta:
        lead = f"{signed(delta)}, from {was} to {now}"
    else:
        lead = f"now {now}, before {was}" + (recipe_mark(old, year) if new.value is None else "")
    parts = [lead + recipe_mark(new, year)]
    if new.value is not None:
        earlier = names(old.said_by) if old.value is not None and set(old.said_by) != set(new.said_by) else ""
        parts.append(said_by(new.said_by) + (f" (before: {earlier})" if earlier and new.said_by else ""))
        parts.append(_turned("as of", date(old.as_of, year), date(new.as_of, year)))
    if was == now:
        states = (wording.ROW_STATES.get(row.state, row.state) for row in (old, new))
        parts += [_changed_only("range", _range(old), _range(new)), _changed_only("now", *states)]
    text = ", ".join(part for part in parts if part)
    if {p.id for p in _against(old)} != {p.id for p in _against(new)}:
        text += "".join(f"; against {told(p, year)}" for p in _against(new)) or "; nothing stands against it any more"
    return text if label(old) == label(new) else f"{text} (the older brief has it as {label(old)})"


def _turned(name: str, before: str, after: str) -> str:
    """ "as of 28 Sep (before: 27 Sep)", "" where it is not known."""
    if not after:
        return ""
    return f"{name} {after}" + (f" (before: {before})" if before and before != after else "")


def _changed_only(name: str, before: str, after: str) -> str:
    """The same, but only where it changed."""
    return "" if before == after else f"{name} {after or 'none'} (before: {before or 'none'})"


def _range(row: FigureRow) -> str:
    """The bounds around a figure in words; "" where they add nothing."""
    low, high = (number(float(f"{end:.12g}")) if end is not None else "" for end in (row.low, row.high))
    if row.low == row.high == row.value and not (row.low_open or row.high_open):
        return ""
    if row.high_open or not high:
        return f"{low} or more" if low else ""
    return f"up to {high}" if row.low_open or not low else f"{low}–{high}"


def _newly_withdrawn(old: FigureRow, new: FigureRow) -> tuple[Point, ...]:
    """Figures taken back since: withdrawn now, and standing or unknown before."""
    then = {p.id for p in (*old.series, *old.opponent_claims) if p.state == "withdrawn"}
    return tuple(p for p in (*new.series, *new.opponent_claims) if p.state == "withdrawn" and p.id not in then)


def _taken_back(taken: tuple[Point, ...], year: str) -> str:
    """ "withdrawn: 31 (said by A, 28 Sep)"."""
    return "withdrawn: " + names(told(p, year) for p in taken) if taken else "withdrawn"


def _withdrawn_text(old: FigureRow, new: FigureRow, taken: tuple[Point, ...], year: str) -> str:
    """What was taken back, by whom, and what stands now."""
    back = _taken_back(taken, year)
    if not _differs(old, new, year):
        return f"{back}; the figure stays {row_amount(new, year)}"
    if new.value is not None:
        return f"{back}; {_revised_text(old, new, year)}"
    stays = "" if new.state in {"withdrawn", "claimed_by_opponent"} else f"; now {row_amount(new, year)}"
    was = row_amount(old, year) + recipe_mark(old, year)
    return f"{back}; before: {was}{stays or '; no figure stands now'}"


def _claimed(section: str, old: FigureRow, new: FigureRow) -> Iterator[ChangeEntry]:
    """What adversaries newly claim, each with the claim it replaced, if any."""
    known = {p.id: p for p in (*old.series, *old.opponent_claims)}
    fresh = [p for p in new.opponent_claims if p.id not in known and p.state != "withdrawn"]
    for point in fresh:
        if any(later.id == point.by for later in fresh):
            continue
        first = _replaced(point, new, known)
        delta = _delta(first.value, point.value) if first else None
        if first is None:
            text, before = opponents([point]), None
        else:
            before = first.value
            sign = f"{signed(delta)}, " if delta else ""
            text = f"claimed by {point.said_by or 'an opponent'}: {sign}from {point_amount(first)} to {point_amount(point)}"
        yield ChangeEntry(
            kind="revised" if first else "new", section=section, ref=new.id,
            text=sentence(f"{label(new)}: {text}{_APART}"),
            before=before, after=point.value, delta=delta, citations=point.citations,
        )  # fmt: skip


def _replaced(point: Point, row: FigureRow, known: dict[str, Point]) -> Point | None:
    """The claim of the older brief that this one replaced, directly or through others."""
    ids, seen = {point.id}, {point.id}
    while ids:
        earlier = [p for p in row.opponent_claims if p.by in ids and p.id not in seen]
        for p in reversed(earlier):
            if p.id in known:
                return known[p.id]
        ids = {p.id for p in earlier}
        seen |= ids
    return None
