"""Every wording is a pair in a plain-text file of ``tests/brief/data``: fields in, words out."""

from __future__ import annotations

import pytest

from summarizer.brief.text.figures.rows import before
from summarizer.brief.text.figures.toll import whole_toll
from summarizer.brief.text.parts.united import unions
from summarizer.brief.text.words.counts import label
from summarizer.brief.text.words.grammar import the
from summarizer.brief.text.words.lookup import lookup_of
from summarizer.brief.text.words.names import short
from summarizer.brief.text.words.style import Style
from summarizer.records.figures import Change, FigureRow
from tests.brief.invented import OFFICE, Builder, earthquake
from tests.brief.wordings import Pair, pairs

LOOKUP = lookup_of(earthquake())


def _row(fields: list[tuple[str, object]]) -> FigureRow:
    given = dict(fields)
    said_by = given.pop("said_by", None)
    change = given.pop("change", None)
    return FigureRow.model_validate(
        {
            "id": "row", "measure": "killed", "unit": "person", "state": "stated", "said_by": (said_by,) if said_by else (),
            "change": Change.model_validate(change) if change else None, "citations": (Builder().cite("proof"),), **given,
        }
    )  # fmt: skip


@pytest.mark.parametrize("pair", pairs("counts.md"), ids=lambda p: p[1])
def test_a_row_is_called_by_what_it_counts(pair: Pair) -> None:
    assert label(_row(pair[0]), Style("2031")) == pair[1]


@pytest.mark.parametrize("pair", pairs("tolls.md"), ids=lambda p: p[1])
def test_a_toll_is_one_sentence(pair: Pair) -> None:
    assert whole_toll(_row(pair[0]), LOOKUP, None).text == pair[1]


@pytest.mark.parametrize("pair", pairs("acts.md"), ids=lambda p: p[1])
def test_one_act_of_several_is_one_sentence(pair: Pair) -> None:
    given, b = dict(pair[0]), Builder(articles=1)
    days = ("2031-09-27", "2031-09-29")
    names = given["parties"].split(", ")
    said = [
        b.say("position", "x.", days[n > 0], party=who, act=given["act"], against=given.get("against"))
        for n, who in enumerate(names)
    ]
    assert [union.text for union in unions(said, LOOKUP)] == [pair[1]]


@pytest.mark.parametrize("pair", pairs("before.md"), ids=lambda p: p[1] or "nothing")
def test_earlier_figures_stand_newest_first(pair: Pair) -> None:
    b = Builder()
    series = []
    for _, value in pair[0]:
        number, day, state, qualifier, who = value.split(", ")
        series.append(b.point(float(number), day, state, qualifier=qualifier, said_by=who))
    row = b.row("killed", 88, "2031-03-06", OFFICE, series=tuple(series))
    assert before(row, LOOKUP)[0] == pair[1]


@pytest.mark.parametrize("pair", pairs("names.md"), ids=lambda p: p[1])
def test_a_speaker_is_named_briefly(pair: Pair) -> None:
    given = dict(pair[0])
    assert (the if given["form"] == "in a sentence" else short)(given["name"]) == pair[1]
