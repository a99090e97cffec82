"""What changed between two briefs of one situation, and which sources brought it.

Both briefs are finished products, so this needs no records, no rules of the merger and no model:
an editor can compare any two ``brief.json`` files, whoever made them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date as Day

from summarizer.brief import wording
from summarizer.brief.changedrows import row_changes
from summarizer.brief.changedstatements import claim_changes, conflict_changes, measure_changes, position_changes
from summarizer.brief.markdown import escape
from summarizer.brief.pairing import pair_claims
from summarizer.brief.phrases import article_label, distinct, names, year_of
from summarizer.brief.sections import source_lines
from summarizer.errors import InputError
from summarizer.records.brief import SCHEMA_VERSION, Brief, ChangeEntry

SECTIONS = ("casualties", "losses", "claims", "conflicts", "measures", "positions")
KINDS = ("new", "revised", "withdrawn", "newly_contested", "resolved", "gone")
_MONTHS_APART = 90  # days between two first days that no late or early report explains
_WORD = re.compile(r"\w{3,}")


def changes_between(old: Brief, new: Brief) -> tuple[ChangeEntry, ...]:
    """Say what is new, revised, withdrawn, newly contested, resolved or gone in ``new`` against ``old``.

    Ordered by section as in the brief, then by id. ``brought_by`` holds the labels of the cited
    articles that ``old`` did not have, else of all cited. Raises InputError if the two are about
    different situations.
    """
    _check_same_situation(old, new)
    year = year_of(new.as_of)
    claims = pair_claims(old.claims, new.claims)
    rows = [
        *row_changes("casualties", old.casualties, new.casualties, year),
        *row_changes("losses", old.losses, new.losses, year),
    ]
    conflicts = list(conflict_changes(old, new, claims, rows))
    refs = {conflict.id: conflict.refs for conflict in new.conflicts}
    found = [
        *rows,
        *conflicts,
        *claim_changes(claims, conflicts, refs),
        *measure_changes(old.measures, new.measures, year),
        *position_changes(old.positions, new.positions),
    ]
    return tuple(_brought(entry, old, new) for entry in sorted(_once(found), key=change_order))


def change_order(entry: ChangeEntry) -> tuple[int, str, int, str]:
    """Order in print: section, id, kind, text.

    >>> change_order(ChangeEntry(kind="new", section="losses", ref="a", text="x"))
    (1, 'a', 0, 'x')
    """
    return SECTIONS.index(entry.section), entry.ref, KINDS.index(entry.kind), entry.text


def changes_markdown(changes: Iterable[ChangeEntry]) -> str:
    """Write changes as Markdown: a heading per kind, one line each, who brought it and the quotes beneath."""
    given = tuple(changes)
    lines = ["# What has changed", ""]
    if not given:
        return "\n".join([*lines, "Nothing has changed."]) + "\n"
    grouped = {kind: [entry for entry in given if entry.kind == kind] for kind in KINDS}
    counts = [f"{wording.CHANGES[kind]} {len(entries)}" for kind, entries in grouped.items() if entries]
    lines.append(", ".join(counts).capitalize() + ".")
    for kind, entries in grouped.items():
        if entries:
            lines += ["", f"## {wording.CHANGES[kind].capitalize()}", ""]
            lines += [line for entry in entries for line in _lines(entry)]
    return "\n".join(lines) + "\n"


def changes_json(changes: Iterable[ChangeEntry]) -> str:
    """Write changes as JSON: ``schema_version`` and ``changes``, each as in the brief's own ``changes``."""
    data = {"schema_version": SCHEMA_VERSION, "changes": [entry.model_dump(mode="json") for entry in changes]}
    return json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _lines(entry: ChangeEntry) -> list[str]:
    """One change with its sources and quotes."""
    lines = [f"- {escape(entry.text)}", *(f"  - {escape(text)}" for text in source_lines(entry))]
    for c in entry.citations:
        lines.append(f"  - “{escape(c.quote)}” ({escape(c.article)}, characters {c.start}–{c.end})")
    return lines


def _once(entries: Iterable[ChangeEntry]) -> list[ChangeEntry]:
    """Each line once: rival accounts share theirs, so do offices of one side."""
    found: dict[tuple[str, str, str], ChangeEntry] = {}
    for entry in entries:
        found.setdefault((entry.kind, entry.section, entry.text), entry)
    return list(found.values())


def _brought(entry: ChangeEntry, old: Brief, new: Brief) -> ChangeEntry:
    """The change with the labels of whoever brought it, in the order of the sources."""
    brief = old if entry.kind == "gone" else new
    cited = {citation.article for citation in entry.citations}
    added = cited - {article.id for article in old.articles}
    labels = distinct(article_label(a) for a in brief.articles if a.id in (added or cited))
    return entry.model_copy(update={"brought_by": labels})


def _check_same_situation(old: Brief, new: Brief) -> None:
    """Refuse two situations. A shared article settles it; else kind, place and first day must be able to agree."""
    if {a.id for a in old.articles} & {a.id for a in new.articles}:
        return
    first, second = old.situation, new.situation
    reasons = []
    if first.kind != second.kind:
        kinds = (wording.SITUATION_KINDS.get(s.kind, s.kind) for s in (first, second))
        reasons.append(f"kind ({names(kinds)})")
    places = [set(_WORD.findall(f"{s.place or ''} {s.country or ''}".casefold())) for s in (first, second)]
    if all(places) and not places[0] & places[1]:
        reasons.append("place")
    if _days_apart(first.first_day, second.first_day) > _MONTHS_APART:
        reasons.append(f"first day ({first.first_day} and {second.first_day})")
    if reasons:
        raise InputError(
            f"{first.title} / {second.title}",
            f"two different situations: no article in common, and they differ in {names(reasons)}; "
            "compare two briefs of one situation",
        )


def _days_apart(first: str | None, second: str | None) -> int:
    """Days between two ISO days; 0 where one is missing or no day."""
    try:
        return abs((Day.fromisoformat(first or "") - Day.fromisoformat(second or "")).days)
    except ValueError:
        return 0
