"""The bottom line: four to six lines, each by a rule, the last saying what is not known.

1 what, where, since when, and the newest undisputed news of it; 2 the toll; 3 its parts and
other people; 4 where the sources disagree; 5 measures and positions; 6 what is not known.
Lines 3 and 5 are left out where the sources give nothing for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as calendar
from datetime import timedelta

from summarizer.brief.disputes import rank_conflict
from summarizer.brief.events import measure_text, position_line, unite_positions
from summarizer.brief.figures import figure_citations, figure_line, rank, short_figure
from summarizer.brief.gaps import rank_gap
from summarizer.brief.lookup import united
from summarizer.brief.phrases import date, distinct, sentence, stem, year_of
from summarizer.records.brief import ClaimEntry, FigureRow, Line
from summarizer.records.merged import Merged

_TOLL = (
    "killed",
    "casualties",
    "injured",
    "missing",
    "confirmed_cases",
    "cases",
    "suspected_cases",
    "affected",
)
_PEOPLE = (*_TOLL, "displaced", "evacuated", "trapped", "hospitalised", "rescued")
_NEWS = {
    "armed_conflict": ("fighting", "offensive", "attack", "start_hostilities"),
    "epidemic": ("spread", "occur"),
}
_ANY_NEWS = ("occur", "spread", "fighting", "protest", "riot", "attack")
_STEPS = frozenset(
    {
        "call_ceasefire",
        "call_talks",
        "urge_restraint",
        "offer_mediation",
        "appeal_for_help",
        "pledge_aid",
        "support",
        "demand",
    }
)
NEWS_DAYS = 1
_PLAIN = frozenset({"agreed", "admitted", "witnessed", "reported"})


def write_bottom_line(merged: Merged) -> tuple[Line, ...]:
    """The lines, from entries whose sentences are already filled in."""
    year = year_of(merged.as_of)
    toll = choose_toll(merged.rows)
    lines = (
        _situation(merged, year),
        _toll(toll, year),
        _parts(merged.rows, toll, year),
        _disagreement(merged),
        _steps(merged),
        _unknown(merged),
    )
    return tuple(line for line in lines if line is not None)


def choose_toll(rows: Iterable[FigureRow]) -> FigureRow | None:
    """The row that stands for the toll: killed before other measures, totals before parts."""
    fit = [r for r in rows if r.measure in _TOLL and r.unit == "person" and _has_figure(r) and not r.subgroup]
    return min(fit, key=lambda r: (_TOLL.index(r.measure), rank(r)), default=None)


def choose_news(kind: str, claims: Iterable[ClaimEntry], first_day: str = "", as_of: str = "") -> ClaimEntry | None:
    """The newest statement about the course of things that nobody disputes, else the newest one at all.

    first_day: of the situation; what happened on it is no news any more as soon as the sources reach further (as_of),
    and neither is what happened more than ``NEWS_DAYS`` before.
    """
    acts = _NEWS.get(kind, _ANY_NEWS)
    about = [c for c in claims if c.act in acts and c.mode in {"done", "ongoing"}]
    if first_day and as_of > first_day:
        about = [c for c in about if _told_of(c) > first_day]
    about = [c for c in about if _recent(_told_of(c), as_of)]
    plain = [c for c in about if c.status in _PLAIN]
    first = [c for c in plain if c.act == acts[0]] or plain or about
    return max(
        first, key=lambda c: (c.end_day or c.day or "", -acts.index(c.act), c.weight.articles, c.id), default=None
    )


def _told_of(claim: ClaimEntry) -> str:
    """The last day of a statement, else the last day it was said; '' if neither is known."""
    return claim.end_day or claim.day or max((v.said or "" for v in claim.voices), default="")


def _recent(day: str, as_of: str) -> bool:
    """Whether a day is at most ``NEWS_DAYS`` before another; unknown days are."""
    try:
        return calendar.fromisoformat(as_of) - calendar.fromisoformat(day) <= timedelta(days=NEWS_DAYS)
    except ValueError:
        return True


def _situation(merged: Merged, year: str) -> Line:
    """What, where, since when, and the newest news of it."""
    info = merged.situation
    known = info.title.lower()
    lands = (info.country or "").split(";")
    where = distinct(p.strip() for p in (info.place or "", *lands) if p.strip() and p.strip().lower() not in known)
    since = f", since {date(info.first_day, year)}" if info.first_day else ""
    site = f" ({', '.join(where)})" if where else ""
    head = sentence(f"{stem(info.title)}{site}{since}")
    news = choose_news(info.kind, merged.claims, info.first_day or "", merged.as_of or "")
    if news is None:
        return Line(text=head, citations=merged.timeline[0].citations if merged.timeline else ())
    day = date(news.end_day or news.day, year)
    return Line(text=f"{head} Latest{f' ({day})' if day else ''}: {news.line}", citations=news.citations)


def _toll(row: FigureRow | None, year: str) -> Line:
    """The toll with its source and recipe."""
    if row is None:
        return Line(text="The sources give no figure of people killed, injured, missing or ill.")
    front = row.model_copy(update={"opponent_claims": ()})
    return _figures_line(figure_line(front, year, past=False), (row,))


def _parts(rows: tuple[FigureRow, ...], toll: FigureRow | None, year: str) -> Line | None:
    """Who the people are, side by side, and the other counts of people."""
    people = [r for r in rows if r.measure in _PEOPLE and r.unit == "person" and not _is(r, toll)]
    fit = [r for r in people if (_has_figure(r) or r.state == "not_disclosed") and not r.subgroup and not r.area]
    same = [r for r in sorted(fit, key=rank) if toll is not None and r.measure == toll.measure and not r.total][:4]
    other = [r for r in sorted(fit, key=rank) if toll is None or r.measure != toll.measure]
    chosen = (*same, *other[: 6 - len(same)])
    if not chosen:
        return None
    return _figures_line("; ".join(short_figure(r, year) for r in chosen) + ".", chosen)


def _disagreement(merged: Merged) -> Line:
    """The first conflict by rule, and how many statements are contested."""
    contested = [c for c in merged.claims if c.status in {"contested", "rival_accounts"}]
    rivalries = [c for c in merged.conflicts if c.kind == "rival_accounts"]
    alone = [c for c in contested if not any(c.id in group.refs for group in rivalries)]
    number = len(alone) + len(rivalries)
    counted = f"{number} matters in this brief are contested or told in rival accounts." if number else ""
    if number == 1:
        counted = "One matter in this brief is contested or told in rival accounts."
    recipe = "count of contested claims and of groups of rival accounts" if number else None
    main = min(merged.conflicts, key=rank_conflict, default=None)
    if main is None:
        text = counted or "The sources do not contradict each other on what they report."
        return Line(text=text, citations=united(c.citations for c in contested), derived=bool(recipe), recipe=recipe)
    text = " ".join(part for part in (f"The sources disagree: {main.text}", counted) if part)
    rows = [r for r in merged.rows if r.id in main.refs and r.derived]
    recipes = distinct([recipe, *(r.recipe for r in rows)])
    return Line(text=text, citations=main.citations, derived=bool(recipes), recipe="; ".join(recipes) or None)


def _steps(merged: Merged) -> Line | None:
    """What authorities ordered and where others stand, the newest of each."""
    measures = sorted(merged.measures, key=lambda m: m.day or "", reverse=True)[:3]
    weighty = [p for p in merged.positions if p.act in _STEPS]
    stands = sorted(unite_positions(weighty), key=lambda p: (-len(p.actors), p.id))[:2]
    if not measures and not stands:
        return None
    text = " ".join([*(measure_text(m) for m in measures), *(position_line(p) for p in stands)])
    return Line(text=text, citations=united([*(m.citations for m in measures), *(p.citations for p in stands)]))


def _unknown(merged: Merged) -> Line:
    """What is not known: the three gaps that weigh most."""
    gaps = sorted(merged.gaps, key=rank_gap)[:3]
    if not gaps:
        return Line(text="Not known: the rules for gaps found none in these sources.")
    text = "Not known: " + " ".join(gap.text for gap in gaps)
    sums = "; ".join(gap.text for gap in gaps if gap.rule == "discrepancy")
    return Line(text=text, citations=united(gap.citations for gap in gaps), derived=bool(sums), recipe=sums or None)


def _figures_line(text: str, rows: Iterable[FigureRow]) -> Line:
    """A line of figures: derived as soon as one of them is."""
    used = tuple(rows)
    recipes = distinct(f"{r.recipe}" for r in used if r.derived and r.recipe)
    cited = united(figure_citations(r.model_copy(update={"opponent_claims": ()}), past=False) for r in used)
    return Line(text=text, citations=cited, derived=any(r.derived for r in used), recipe="; ".join(recipes) or None)


def _is(row: FigureRow, other: FigureRow | None) -> bool:
    """Whether two are the same row."""
    return other is not None and row.id == other.id


def _has_figure(row: FigureRow) -> bool:
    """Whether the row has a number with standing."""
    shut = {"claimed_by_opponent", "vague", "incidents", "withdrawn", "not_disclosed"}
    return row.state not in shut and (row.value is not None or row.low is not None or row.high is not None)
