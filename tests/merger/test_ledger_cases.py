"""Every plain-text case of fixtures/ledger: the points of its table give the rows of its table."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.records.brief import FigureRow, Point

from .records import printed_rows
from .tables import BadTable, Case, Line, read_case

FOLDER = Path(__file__).parents[2] / "fixtures" / "ledger"
CASES = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_a_case_comes_out_as_its_table_says(path: Path) -> None:
    """The ledger gives the expected rows and did with each point what the case says."""
    case = read_case(path)
    assert case.scene is not None
    found = printed_rows(*case.records, scene=case.scene)
    complaints = [c for line in case.rows for c in row_complaints(line, found)]
    complaints += fate_complaints(case, found)
    assert not complaints, f"{path.name}: " + "; ".join(complaints)


def test_there_are_cases() -> None:
    """The folder is found and holds the cases every rule is shown by."""
    assert len(CASES) >= 12


def row_complaints(line: Line, found: dict[str, FigureRow]) -> list[str]:
    """What a line of the expected table says and the ledger does not."""
    name = line["row"]
    if line["state"] == "no row":
        return [f"line {line.number}: there is a row {name}"] if name in found else []
    row = found.get(name)
    if row is None:
        return [f"line {line.number}: no row {name}; there are: {', '.join(sorted(found))}"]
    shown = {
        "value": number(row.value),
        "qualifier": row.qualifier.replace("_", " "),
        "low": number(row.low),
        "high": "open" if row.high_open else number(row.high),
        "as of": row.as_of or "none",
        "state": row.state.replace("_", " "),
        "recipe": row.recipe or "none",
        "said by": ", ".join(row.said_by) or "none",
        "change": row.change or "none",
        "total": "yes" if row.total else "no",
        "claimed": ", ".join(number(p.value) for p in row.opponent_claims if p.state == "opponent") or "none",
    }
    wanted = {column: line[column] for column in shown if line[column]}
    wanted |= {
        c: number(float(wanted[c].replace(",", ""))) for c in ("value", "low", "high") if is_number(wanted.get(c))
    }
    complaints = [
        f"line {line.number}: {name}: {column} is {shown[column]}, not {value}"
        for column, value in wanted.items()
        if shown[column] != value
    ]
    if line["note"] and not any(line["note"].lower() in note.lower() for note in row.notes):
        complaints.append(f'line {line.number}: {name}: no note says "{line["note"]}"; its notes: {list(row.notes)}')
    return complaints


def fate_complaints(case: Case, found: dict[str, FigureRow]) -> list[str]:
    """What the case says became of its points and did not."""
    points: dict[str, list[Point]] = {}
    for row in found.values():
        for point in (*row.series, *row.opponent_claims):
            points.setdefault(point.id, []).append(point)
    complaints = []
    for line in case.fates:
        ids = case.points[line["point"]]
        known = points.get(ids) or [p for name, ps in points.items() if name.startswith(f"{ids}-") for p in ps]
        states = {p.state for p in known}
        if line["state"] and line["state"] not in states:
            complaints.append(
                f"line {line.number}: {line['point']} is {sorted(states) or 'in no row'}, not {line['state']}"
            )
        if line["by"] and case.points[line["by"]] not in {p.by for p in known}:
            complaints.append(
                f"line {line.number}: {line['point']} gave way to {[p.by for p in known]}, not {line['by']}"
            )
    return complaints


def number(value: float | None) -> str:
    """A number as the tables print it."""
    return "none" if value is None else f"{value:,.15g}"


def is_number(text: str | None) -> bool:
    """Whether a cell holds a number."""
    return bool(text) and text not in ("none", "open")


GOOD = """# A title

It shows something.

- kind: earthquake

## Points

| point | value |
|---|---|
| a | 3 |

## Expected

| row | value |
|---|---|
| killed/all | 3 |
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("| a | 3 |", "| a | three |", 11, "no number"),
        ("| a | 3 |", "| a | 3 | 4 |", 11, "3 cells under 2 columns"),
        ("| point | value |", "| point | worth |", 9, 'unknown column "worth"'),
        ("## Points", "## Point", 7, "unknown heading"),
        ("| point | value |\n|---|---|\n| a | 3 |", "| point | value | said |\n|---|---|---|\n| a | 3 | Monday |", 11, "no day"),
        ("| point | value |\n|---|---|\n| a | 3 |", "| point | value | speaker |\n|---|---|---|\n| a | 3 | Nobody |", 11, "no party"),
        ("| point | value |\n|---|---|\n| a | 3 |", "| point | value | span |\n|---|---|---|\n| a | 3 | weekly |", 11, "no span"),
        ("| a | 3 |", "| a | 3 |\n| a | 4 |", 12, "a name of its own"),
        ("| a | 3 |", "| a |  |", 11, "needs a value"),
        ("- kind: earthquake", "- kind: quake", 1, "none of"),
    ],
)  # fmt: skip
def test_a_bad_table_names_file_and_line(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    """A fault in a case is told with the file, the line and the way out."""
    path = tmp_path / "case.md"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadTable) as caught:
        read_case(path)
    assert f"case.md, line {line}:" in str(caught.value)
    assert says in str(caught.value)


def test_a_good_case_is_read(tmp_path: Path) -> None:
    """The smallest case there is."""
    path = tmp_path / "case.md"
    path.write_text(GOOD, encoding="utf-8")
    case = read_case(path)
    assert (case.title, case.shows, case.points) == ("A title", "It shows something.", {"a": "a-a.0"})


def test_a_wrong_expectation_is_told(tmp_path: Path) -> None:
    """A case that does not hold says which line, row and column."""
    path = tmp_path / "case.md"
    path.write_text(GOOD.replace("| killed/all | 3 |", "| killed/all | 4 |"), encoding="utf-8")
    case = read_case(path)
    assert case.scene is not None
    found = printed_rows(*case.records, scene=case.scene)
    assert row_complaints(case.rows[0], found) == ["line 17: killed/all: value is 3, not 4"]
