"""What is not known: questions that a reader would ask and no article answers, each found by a named rule."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.merger.days import gap_days
from summarizer.records.brief import FigureRow, Gap, SituationInfo, Statement

STALE_DAYS = 2
"""A count of everybody older than this, beside newer reports, is asked for anew."""

_DONE = {
    "killed": "killed", "injured": "injured", "killed_or_injured": "killed or injured", "displaced": "driven from home",
    "detained": "detained", "missing": "missing",
}  # fmt: skip
_PEOPLE_ASKED = {
    "armed_conflict": ("killed", "injured", "displaced"), "earthquake": ("killed", "injured", "displaced"),
    "storm_flood": ("killed", "missing", "displaced"), "fire_explosion": ("killed", "injured", "missing"),
    "transport_accident": ("killed", "injured", "missing"), "unrest": ("killed", "injured", "detained"),
    "attack": ("killed", "injured"), "epidemic": ("killed",), "other": ("killed", "injured"),
}  # fmt: skip
_AWAITED = (None, "meet", "call_talks", "offer_mediation", "ceasefire", "investigation")
"""Steps of which a reader asks what came of them."""
_CAUSED = ("fire_explosion", "transport_accident", "epidemic", "attack")


def gaps_of(
    rows: Sequence[FigureRow], statements: Sequence[Statement], situation: SituationInfo, as_of: str | None
) -> tuple[Gap, ...]:
    """The gaps of a situation, the most asked first."""
    found = [*undisclosed(rows), *stale(rows, as_of), *others(rows, situation), *uncounted(rows, situation)]
    return (
        *found,
        *uncaused(statements, situation),
        *unfinished(statements, situation),
        *without_outcome(statements, as_of),
    )


def undisclosed(rows: Sequence[FigureRow]) -> list[Gap]:
    """A side or office that gives no figure for its own people."""
    found = []
    for row in rows:
        if row.state == "not_disclosed" and row.measure in _DONE:
            whose = f"{row.group}’s {row.klass or 'people'}" if row.group else (row.klass or "people")
            were = "have been"
            text = f"How many of {whose} {were} {_DONE[row.measure]}? No figure has been given."
            found.append(Gap(rule="undisclosed", text=text, refs=(row.id,), citations=row.citations[:2]))
    return found


def stale(rows: Sequence[FigureRow], as_of: str | None) -> list[Gap]:
    """A count of everybody that is days older than the newest report."""
    found = []
    for row in rows:
        gap = gap_days(row.as_of or "", as_of or "") if row.of_everybody and row.value is not None else None
        if gap is not None and gap > STALE_DAYS and row.measure in ("killed", "missing"):
            text = f"How many people have been {_DONE[row.measure]} by now? The newest count of all is older than the newest reports."
            text = text.replace("been missing", "remained missing")
            found.append(Gap(rule="stale", text=text, refs=(row.id,), citations=row.citations[:1]))
    return found


def uncounted(rows: Sequence[FigureRow], situation: SituationInfo) -> list[Gap]:
    """A count that every such situation has and no article gives."""
    given = {row.measure for row in rows if row.state in ("stated", "range", "derived", "vague")}
    if {"killed_or_injured"} & given:
        given |= {"injured"}
    if {"sheltered", "evacuated"} & given:
        given |= {"displaced"}
    asked = [m for m in _PEOPLE_ASKED.get(situation.kind, ()) if m not in given]
    return [
        Gap(
            rule="uncounted",
            text=f"How many people {'are' if m == 'missing' else 'have been'} {_DONE[m]}? No article says.",
        )
        for m in asked
    ]


def others(rows: Sequence[FigureRow], situation: SituationInfo) -> list[Gap]:
    """Who most of the dead of unrest or an attack were, where an article tells only a smaller part of them by kind."""
    if situation.kind not in ("unrest", "attack"):
        return []
    found = []
    for whole in rows:
        if not (whole.of_everybody and whole.measure == "killed" and whole.value and whole.state == "stated"):
            continue
        articles = {c.article for c in whole.citations}
        parts = [
            r for r in rows
            if r.klass and r.measure == "killed" and r.value and not r.area and not r.subgroup
            and any(c.article in articles for p in r.series if p.state == "current" for c in p.citations)
        ]  # fmt: skip
        rest = whole.value - sum(r.value or 0.0 for r in parts)
        if parts and rest > whole.value / 2:
            text = f"Who were the other {rest:,.0f} of the {whole.value:,.0f} dead? No article counts them by group."
            found.append(Gap(rule="others", text=text, refs=(whole.id,), citations=parts[0].citations[:1]))
    return found[:1]


def unfinished(statements: Sequence[Statement], situation: SituationInfo) -> list[Gap]:
    """An inquiry that was ordered, asked for or begun, and of which nothing is told later."""
    asked = [
        s for s in statements if s.kind in ("measure", "position") and s.topic == "investigation" and s.weight <= 2
    ]
    begun = [s for s in asked if s.act == "investigation" or "investigat" in s.text.lower()]
    told = [s for s in statements if s.topic == "investigation" and s.kind in ("event", "claim") and s.weight <= 2]
    if not begun or told or situation.kind not in (*_CAUSED, "unrest", "other"):
        return []
    first = min(begun, key=lambda s: (s.weight, s.day or "9", s.id))
    text = "What has the investigation found? No article reports a result."
    return [Gap(rule="unfinished", text=text, refs=(), citations=first.citations[:1])]


def uncaused(statements: Sequence[Statement], situation: SituationInfo) -> list[Gap]:
    """An accident, attack or outbreak whose cause nobody gives."""
    told = any(s.topic in ("cause", "investigation") for s in statements)
    return [] if told or situation.kind not in _CAUSED else [Gap(rule="cause", text="What caused it? No article says.")]


def outcome_told(planned: Statement, statements: Sequence[Statement]) -> bool:
    """Whether the same party did or said something on that day or later."""
    actor = planned.party or planned.by
    return bool(actor) and any(
        (s.party or s.by) == actor and not s.planned and (s.day or "") >= (planned.day or "9") for s in statements
    )


def without_outcome(statements: Sequence[Statement], as_of: str | None) -> list[Gap]:
    """Something planned for a day that is over, of which no article tells the outcome."""
    found = []
    for statement in sorted(statements, key=lambda s: (s.weight, s.day or "", s.id)):
        over = statement.planned and statement.day_basis == "happened" and as_of and (statement.day or "9") <= as_of
        if (
            over
            and not outcome_told(statement, statements)
            and statement.weight <= 2
            and statement.kind in ("measure", "event")
            and statement.act in _AWAITED
        ):
            text = f"What came of it? {statement.text}"
            found.append(Gap(rule="outcome", text=text, refs=(statement.id,), citations=statement.citations[:1]))
    return found[:3]
