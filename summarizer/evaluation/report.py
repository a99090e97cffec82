"""Evaluations as text, side by side, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from summarizer.evaluation.score import Evaluation

_PAIRS = ("headline", "recall", "placed", "citations")
_COUNTS = ("false_values", "foreign", "split", "rejected", "items", "tokens")


def report_text(runs: Sequence[Evaluation]) -> str:
    """A table with one column a run, and under it what each got wrong."""
    rows = [["", *(run.name for run in runs)]]
    for name in _PAIRS:
        rows.append([name, *(_share(getattr(run, name)) for run in runs)])
    for name in _COUNTS:
        rows.append([name.replace("_", " "), *(_plain(getattr(run, name)) for run in runs)])
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    for run in runs:
        if run.lines:
            lines += ["", run.name, *(f"  {line}" for line in run.lines)]
    return "\n".join(lines)


def report_json(runs: Sequence[Evaluation]) -> str:
    """All of it, as a JSON list."""
    return json.dumps([run.as_dict() for run in runs], indent=1, ensure_ascii=False)


def _share(pair: Sequence[int]) -> str:
    hits, of = pair
    return f"{hits} of {of}" + (f" ({hits / of:.0%})" if of else "")


def _plain(value: int | None) -> str:
    return "unknown" if value is None else f"{value:,}"
