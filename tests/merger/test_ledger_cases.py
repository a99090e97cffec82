"""The plain-text ledger cases in ``fixtures/ledger`` come out as their tables say."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.merger.merge import merge
from summarizer.records.brief import FigureRow, Merged
from tests.conftest import ROOT

from .tables import BadTable, cases, number, read_case, records_of

FOLDER = ROOT / "fixtures" / "ledger"


def name_of(row: FigureRow) -> str:
    """A row as the tables call it."""
    return "/".join(part for part in (row.measure, row.group, row.klass, row.area, row.subgroup) if part)


def check_row(situation: Merged, wanted: dict[str, str]) -> None:
    """One line of the table of what is expected."""
    rows = {name_of(row): row for row in (*situation.casualties, *situation.losses)}
    if wanted.get("state") == "no row":
        assert wanted["row"] not in rows
        return
    row = rows[wanted["row"]]
    for field in ("value", "low", "high"):
        if wanted.get(field):
            assert getattr(row, field) == number(wanted[field]), field
    if wanted.get("as of"):
        assert row.as_of == wanted["as of"]
    if wanted.get("state"):
        assert row.state == wanted["state"].replace(" ", "_")
    if wanted.get("change"):
        assert (row.change.value if row.change else None) == number(wanted["change"])
    if wanted.get("taken back"):
        assert row.change is not None
        assert row.change.taken_back is (wanted["taken back"] == "yes")
    if wanted.get("claimed"):
        claimed = [] if wanted["claimed"] == "none" else [number(v) for v in wanted["claimed"].split(",")]
        assert [p.value for p in row.opponent_claims] == claimed


@pytest.mark.parametrize("path", cases(FOLDER), ids=lambda path: path.stem)
def test_a_case_comes_out_as_it_says(path: Path) -> None:
    """Rows, conflicts, sums and the fate of every point."""
    case = read_case(path)
    [situation] = merge(records_of(case)).situations
    for wanted in case.rows:
        check_row(situation, wanted)
        if wanted.get("conflicts"):
            found = [c for c in situation.conflicts if c.kind in ("figures", "withdrawn")]
            assert len(found) == int(wanted["conflicts"])
        if wanted.get("sums"):
            assert len(situation.sums) == int(wanted["sums"])
    states = {
        p.id: p.state for row in (*situation.casualties, *situation.losses) for p in (*row.series, *row.opponent_claims)
    }
    numbers: dict[str, int] = {}
    for point in case.points:
        article = (point.get("article") or point["point"]).replace(" ", "-")
        numbers[article] = numbers.get(article, 0) + 1
        for fate in (f for f in case.fates if f["point"] == point["point"]):
            assert states[f"a-{article}.{numbers[article]}"] == fate["state"], point["point"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("# T\n\n- color: red\n", "line 3: no setting is called 'color'"),
        ("# T\n\n## Pints\n", "line 3: no table is called 'Pints'"),
        ("# T\n\n## Points\n\n| point | vale |\n|---|---|\n", "line 5: no column is called 'vale'"),
        ("# T\n\n## Points\n\n| point | value |\n|---|---|\n| a |\n", "line 7: 1 cells under 2 columns"),
        ("# T\n", "line 1: a case needs points"),
    ],
)
def test_a_fault_is_reported_with_its_line(text: str, fault: str, tmp_path: Path) -> None:
    """So that whoever wrote it can mend it."""
    path = tmp_path / "case.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadTable, match=fault):
        read_case(path)
