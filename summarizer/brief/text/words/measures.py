"""The words of every measure: how a count is called in a table, in a title and in a sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MeasureWords:
    """noun: after a class of people ("civilians killed"). label: alone. title: after a number in a title.

    clause/single: the rest of a sentence after "29 people" or "one person". asked: after "How many people".
    """

    noun: str
    label: str
    title: str
    clause: str
    single: str
    asked: str


def _passive(word: str, title: str = "", label: str = "") -> MeasureWords:
    return MeasureWords(
        word, label or word.capitalize(), title or word, f"have been {word}", f"has been {word}", f"were {word}"
    )


def _state(word: str, clause: str, label: str = "") -> MeasureWords:
    return MeasureWords(word, label or word.capitalize(), word, f"are {clause}", f"is {clause}", f"are {clause}")


WORDS: dict[str, MeasureWords] = {
    "killed": _passive("killed", "dead"),
    "killed_or_injured": _passive("killed or injured", "casualties"),
    "injured": _passive("injured"),
    "missing": _state("missing", "missing"),
    "trapped": _state("trapped", "trapped"),
    "cases": MeasureWords("infected", "Cases", "cases", "have fallen ill", "has fallen ill", "have fallen ill"),
    "hospitalised": _state("in hospital", "in hospital"),
    "treated": _passive("treated"),
    "recovered": MeasureWords("recovered", "Recovered", "recovered", "have recovered", "has recovered", "have recovered"),
    "rescued": _passive("rescued"),
    "found": _passive("found"),
    "identified": _passive("identified"),
    "displaced": MeasureWords("displaced", "Driven from home", "displaced", "have been driven from home", "has been driven from home", "were driven from home"),
    "evacuated": _passive("evacuated"),
    "sheltered": _state("in shelters", "in shelters"),
    "affected": _passive("affected"),
    "detained": _passive("detained"),
    "captured": _passive("captured"),
    "aboard": MeasureWords("aboard", "Aboard", "aboard", "were aboard", "was aboard", "were aboard"),
    "attendance": MeasureWords("taking part", "Taking part", "taking part", "took part", "took part", "took part"),
    "destroyed": _passive("destroyed"),
    "damaged": _passive("damaged"),
    "without_power": MeasureWords("without power", "Without power", "without power", "are without power", "is without power", "are without power"),
    "magnitude": MeasureWords("magnitude", "Magnitude", "magnitude", "", "", ""),
    "cost": MeasureWords("cost", "Cost", "", "", "", ""),
    "other": MeasureWords("", "", "", "are counted", "is counted", "are there"),
}  # fmt: skip

TABLE_ORDER = (
    "killed", "killed_or_injured", "injured", "missing", "trapped", "cases", "hospitalised", "treated", "recovered", "rescued",
    "found", "displaced", "sheltered", "evacuated", "without_power", "affected", "detained", "captured", "aboard", "attendance",
    "destroyed", "damaged", "magnitude", "cost", "identified", "other",
)  # fmt: skip
"""Measures in the order of the table of figures."""


DIED = MeasureWords("dead", "Dead", "dead", "have died", "has died", "died")
"""The dead of an illness."""


def words_of(measure: str, kind: str = "") -> MeasureWords:
    """The words of a measure; an unknown one goes by its own name. kind: of the situation."""
    if measure == "killed" and kind == "epidemic":
        return DIED
    plain = measure.replace("_", " ")
    return WORDS.get(measure) or MeasureWords(
        plain, plain.capitalize(), plain, f"have been {plain}", f"has been {plain}", f"were {plain}"
    )


def place_in_table(measure: str) -> int:
    """The measure's place in the order of the table."""
    return TABLE_ORDER.index(measure) if measure in TABLE_ORDER else len(TABLE_ORDER)
