"""What a row of the ledger counts, in words: "Killed", "Killed: Velmark’s soldiers", "Homes destroyed in Port Lara"."""

from __future__ import annotations

from summarizer.brief.text.words.dates import date, day_of
from summarizer.brief.text.words.grammar import capital, plural, possessive, the
from summarizer.brief.text.words.measures import words_of
from summarizer.brief.text.words.style import Style
from summarizer.records.figures import FigureRow

SHARES = ("percent", "percentage", "per cent", "%")
THINGS = frozenset({"destroyed", "damaged", "magnitude", "cost", "without_power"})


def counts_people(row: FigureRow) -> bool:
    """Whether a row counts people."""
    return row.unit == "person"


def whose(row: FigureRow) -> str:
    """Whose people or things, of what kind: "Velmark’s soldiers", "police officers", "homes"; empty for everybody."""
    kind = row.klass or ("" if counts_people(row) else plural(row.unit))
    if not row.group:
        return kind
    if not kind or kind.rpartition(" ")[2].lower() == row.group.rpartition(" ")[2].lower():
        return row.group
    if counts_people(row) and " " in row.group and row.group.rpartition(" ")[2].islower():
        return kind  # people among "city protesters" are protesters
    return f"{possessive(row.group) if row.group[0].isupper() else row.group} {kind}"


def label(row: FigureRow, style: Style) -> str:
    """What is counted, as the first cell of a table has it."""
    words = words_of(row.measure, style.kind)
    if row.measure in ("magnitude", "cost"):
        text = words.label + (f", {whose(row)}" if row.group or row.klass else "")
    elif row.unit in SHARES:
        text = f"Share{f' of {whose(row)}' if row.klass else ''} {words.noun}"
    elif row.measure == "cases":
        kind = capital(plural(row.unit)) if row.unit not in ("person", "case") else "Cases"
        text = kind + (f" among {whose(row)}" if row.group or row.klass else "")
    elif not words.noun:
        text = capital(whose(row)) or "People counted"
    elif counts_people(row) and not row.klass:
        text = f"{words.label}: {row.group}" if row.group else words.label
    elif counts_people(row):
        text = f"{words.label}: {whose(row)}"
    else:
        text = capital(f"{whose(row)} {words.noun}")
    ours = ", our sum of its days" if row.derived and row.group else ""
    return text + where_and_when(row, style.year) + sureness(row) + ours


def where_and_when(row: FigureRow, year: str) -> str:
    """The place and the stretch of time of a count: " in Dharvol since 10 Nov"."""
    place = (
        f" in {row.area}" if row.area and not row.incident else f" ({row.area})" if row.area and row.area != "?" else ""
    )
    word, _, day = (row.subgroup or "").partition(" ")
    time = f" {word} {date(day, year)}" if day_of(day) else ""
    time = f",{time}" if time and row.group and not row.klass and counts_people(row) else time
    return place + time


def sureness(row: FigureRow) -> str:
    """How sure the count is, where its source says so."""
    return f" ({row.certainty})" if row.certainty not in ("unspecified", "") else ""


def group_of(row: FigureRow, count: float) -> str:
    """After a number: "of Velmark’s soldiers", "on Velmark’s side", "people", "police officers"."""
    if not row.group:
        return row.klass or plural(row.unit, count)
    if row.klass or not counts_people(row):
        return (
            f"of {possessive(the(row.group))} {row.klass or plural(row.unit)}" if row.group[0].isupper() else whose(row)
        )
    return f"on {possessive(the(row.group))} side" if row.group[0].isupper() else f"among {row.group}"
