"""What changed between two briefs of one situation, and which sources brought it.

Both briefs are finished products, so this needs no records, no rules of the merger and no model: an editor can compare
any two ``brief.json`` files, whoever made them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from summarizer.brief.comparing.pairing import pair_conflicts, pair_rows, pair_statements
from summarizer.brief.text.figures.rows import now, said_by
from summarizer.brief.text.parts.disputes import question_of
from summarizer.brief.text.words.articles import article_label
from summarizer.brief.text.words.counts import label
from summarizer.brief.text.words.dates import days_between
from summarizer.brief.text.words.grammar import capital, listed, sentence
from summarizer.brief.text.words.lookup import Lookup, lookup_of
from summarizer.brief.text.words.printing import escape
from summarizer.errors import InputError
from summarizer.records.brief import SCHEMA_VERSION, Brief, ChangeEntry, FigureRow
from summarizer.records.record import Citation

KINDS = {
    "new": "new", "revised": "revised", "withdrawn": "taken back", "newly_contested": "newly contested", "resolved": "resolved", "gone": "gone",
}  # fmt: skip
"""The kinds of change in the order of print, and their words."""
STATEMENTS = ("events", "claims", "measures", "positions", "conditions", "outlook")
MONTHS_APART = 90
LIGHTEST = 2


def changes_between(old: Brief, new: Brief) -> tuple[ChangeEntry, ...]:
    """Say what is new, revised, withdrawn, newly contested, resolved or gone in ``new`` against ``old``.

    In the order of the brief. ``brought_by`` holds the labels of the cited articles that ``old`` did not have, else of all
    cited. Raises InputError if the two are about different situations.
    """
    check_same_situation(old, new)
    before, after = lookup_of(old), lookup_of(new)
    found = [
        *row_changes(old, new, before, after),
        *conflict_changes(old, new, before, after),
        *statement_changes(old, new),
    ]
    return tuple(_brought(entry, old, new) for entry in found)


def row_changes(old: Brief, new: Brief, before: Lookup, after: Lookup) -> Iterator[ChangeEntry]:
    """Counts that are new, moved or gone."""
    for section in ("casualties", "losses"):
        for was, row in pair_rows(getattr(old, section), getattr(new, section)):
            if row is None and was is not None and was.value is not None:
                yield _entry(
                    "gone",
                    section,
                    was.id,
                    f"{label(was, before.style)}: {_plain(now(was, before))}",
                    was.citations,
                    was.value,
                    None,
                )
            elif row is not None and row.value is not None and (was is None or was.value is None):
                yield _entry("new", section, row.id, _told(row, after), row.citations, None, row.value)
            elif (
                row is not None
                and was is not None
                and (row.value, row.high, row.qualifier) != (was.value, was.high, was.qualifier)
            ):
                back = row.value is None or (
                    row.change is not None and row.change.taken_back and row.change.value == was.value
                )
                text = f"{_told(row, after)}; it was {_plain(now(was, before))}"
                yield _entry(
                    "withdrawn" if back else "revised", section, row.id, text, row.citations, was.value, row.value
                )


def conflict_changes(old: Brief, new: Brief, before: Lookup, after: Lookup) -> Iterator[ChangeEntry]:
    """Disputes that began or ended."""
    for was, conflict in pair_conflicts(old.conflicts, new.conflicts):
        if conflict is None:
            if was is not None and not was.settled:
                yield _entry("gone", "conflicts", was.id, question_of(was, before), was.citations)
        elif was is None and not conflict.settled:
            held = "; ".join(p.text.rstrip(".") for p in conflict.positions[:3] if p.text)
            yield _entry(
                "newly_contested",
                "conflicts",
                conflict.id,
                f"{question_of(conflict, after)} {sentence(held)}".strip(),
                conflict.citations,
            )
        elif was is not None and conflict.settled and not was.settled:
            yield _entry("resolved", "conflicts", conflict.id, question_of(conflict, after), conflict.citations)


def statement_changes(old: Brief, new: Brief) -> Iterator[ChangeEntry]:
    """Statements of weight that are new or gone; what is contested is told with the disputes."""
    for section in STATEMENTS:
        for was, statement in pair_statements(getattr(old, section), getattr(new, section)):
            if was is None and statement is not None and statement.weight <= LIGHTEST:
                yield _entry("new", section, statement.id, sentence(statement.text), statement.citations)
            elif statement is None and was is not None and was.weight <= LIGHTEST:
                yield _entry("gone", section, was.id, sentence(was.text), was.citations)


def changes_markdown(changes: Iterable[ChangeEntry]) -> str:
    """Changes as Markdown: a heading a kind, one line each, who brought it and the quotes beneath."""
    given = tuple(changes)
    lines = ["# What has changed", ""]
    grouped = {kind: [entry for entry in given if entry.kind == kind] for kind in KINDS}
    counts = [f"{len(entries)} {KINDS[kind]}" for kind, entries in grouped.items() if entries]
    lines.append(sentence(listed(counts)) if counts else "Nothing has changed.")
    for kind, entries in grouped.items():
        if entries:
            lines += ["", f"## {capital(KINDS[kind])}", "", *(line for entry in entries for line in _lines(entry))]
    return "\n".join(lines) + "\n"


def changes_json(changes: Iterable[ChangeEntry]) -> str:
    """Changes as JSON: ``schema_version`` and ``changes``, each as in the brief's own ``changes``."""
    data = {"schema_version": SCHEMA_VERSION, "changes": [entry.model_dump(mode="json") for entry in changes]}
    return json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def check_same_situation(old: Brief, new: Brief) -> None:
    """Refuse two situations. A shared article settles it; else kind, country and first day must be able to agree."""
    if {a.id for a in old.articles} & {a.id for a in new.articles}:
        return
    first, second = old.situation, new.situation
    differ = ["kind"] if first.kind != second.kind else []
    if first.country and second.country and first.country.lower() != second.country.lower():
        differ.append("country")
    if abs(days_between(first.first_day, second.first_day) or 0) > MONTHS_APART:
        differ.append("first day")
    if differ:
        reason = f"two situations: no article in common, and they differ in {listed(differ)}; compare two briefs of one situation"
        raise InputError(f"{first.title} / {second.title}", reason)


def _told(row: FigureRow, lookup: Lookup) -> str:
    who = said_by(row, lookup)
    return f"{label(row, lookup.style)}: {_plain(now(row, lookup))}" + (f" ({who})" if who else "")


def _plain(text: str) -> str:
    """A figure without emphasis."""
    return text.replace("**", "").replace("~~", "")


def _entry(
    kind: str,
    section: str,
    ref: str,
    text: str,
    citations: Iterable[Citation],
    before: float | None = None,
    after: float | None = None,
) -> ChangeEntry:
    delta = after - before if before is not None and after is not None else None
    cited = tuple(citations)[:3]
    return ChangeEntry(
        kind=kind, section=section, ref=ref, text=text, before=before, after=after, delta=delta, citations=cited
    )


def _brought(entry: ChangeEntry, old: Brief, new: Brief) -> ChangeEntry:
    """The change with the labels of whoever brought it, in the order of the sources."""
    brief = old if entry.kind == "gone" else new
    cited = {citation.article for citation in entry.citations}
    added = cited - {article.id for article in old.articles}
    labels = [article_label(a) for a in brief.articles if a.id in (added or cited)]
    return entry.model_copy(update={"brought_by": tuple(dict.fromkeys(labels))})


def _lines(entry: ChangeEntry) -> list[str]:
    """One change with its sources and quotes."""
    who = [f"  - {escape(listed(entry.brought_by))}"] if entry.brought_by else []
    return [f"- {escape(entry.text)}", *who, *(f"  - “{escape(c.quote)}”" for c in entry.citations)]
