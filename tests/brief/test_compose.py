"""From settled facts to the brief."""

from __future__ import annotations

import re
import subprocess
import sys

from summarizer.brief.compose import compose
from summarizer.brief.events import position_line, unite_positions
from summarizer.records.brief import Brief, Line

from .invented import ROWS, brief, merged, row


def test_every_sentence_is_filled(war: Brief) -> None:
    """No entry leaves the composer without its words."""
    assert all(c.line for c in war.claims)
    assert all(e.text for group in (war.conflicts, war.timeline, war.gaps, war.measures) for e in group)


def test_nothing_is_dropped_or_reordered(war: Brief) -> None:
    """The composer words what it gets and changes nothing else."""
    given = merged()
    assert [c.id for c in war.claims] == [c.id for c in given.claims]
    assert sorted(r.id for r in (*war.casualties, *war.losses)) == sorted(r.id for r in given.rows)
    assert compose(given) == war


def test_people_are_casualties_and_things_are_losses() -> None:
    """Units decide: people in one table, things, money and magnitude in the other."""
    extra = (
        row("crowd", 900, measure="attendance"),
        row("mag", 6.1, measure="magnitude", unit="magnitude"),
        row("cost", 5, measure="cost", unit="euro"),
        row("gun", 3, measure="captured", unit="gun"),
    )
    made = brief(rows=(*ROWS, *extra))
    assert {"crowd", "front", "injured"} <= {r.id for r in made.casualties}
    assert {r.id for r in made.losses} == {"homes", "drones", "mag", "cost", "gun"}


def test_bottom_line_has_four_to_six_lines_the_last_on_what_is_not_known(war: Brief) -> None:
    """A full situation and an empty one both get a bottom line of the promised length."""
    bare = brief(
        rows=(),
        claims=(),
        conflicts=(),
        timeline=(),
        measures=(),
        positions=(),
        gaps=(),
        articles=(),
        families=(),
    )
    for made in (war, bare):
        assert 4 <= len(made.bottom_line) <= 6
        assert made.bottom_line[-1].text.startswith("Not known:")


def test_bottom_line_toll_is_the_total_with_its_recipe(war: Brief) -> None:
    """The second line is the grand total, labelled derived."""
    toll = war.bottom_line[1]
    assert toll.text.startswith("Total, people killed: at least 91 (derived: 31 (4 Mar) + 53 (5 Mar) + 7 (5 Mar))")
    assert toll.derived and toll.recipe


def test_numbers_of_the_bottom_line_stand_in_its_citations_or_are_derived(war: Brief) -> None:
    """No number of the front page is without proof; days are not counted as numbers."""
    assert [line.text for line in war.bottom_line if not proved(line)] == []


def proved(line: Line) -> bool:
    """Whether every number of a line stands in a quote, or the line says it is derived."""
    text = re.sub(r"\b\d{1,2}(–\d{1,2})? (Mar|Feb)\b", "", line.text)
    quotes = " ".join(c.quote for c in line.citations)
    return line.derived or all(n in quotes for n in re.findall(r"\d[\d,.]*\d|\d", text))


def test_opponents_claims_stay_off_the_front(war: Brief) -> None:
    """Neither key figures nor the toll print what an adversary claims."""
    front = [war.bottom_line[1].text, war.bottom_line[2].text, *(f.text for f in war.key_figures)]
    assert not [text for text in front if "200" in text or "claimed by" in text]


def test_positions_with_one_quote_are_one_line(war: Brief) -> None:
    """One list of three actors is printed as one line again."""
    united = unite_positions(war.positions)
    assert [position_line(p) for p in united] == ["France, Germany and Italy urged a ceasefire."]


def test_composing_imports_no_template_or_terminal_library() -> None:
    """The composing half and the other renderers start without jinja2, typer and rich."""
    modules = "compose, document, markdown, tables, html"
    code = (
        f"import sys; from summarizer.brief import {modules}; "
        "print([m for m in ('jinja2', 'typer', 'rich', 'openai') if m in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
