"""How one figure came to be, from the brief alone."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from summarizer.brief.explain import RULES, explain_row
from summarizer.errors import InputError
from summarizer.records.brief import Brief, Conflict

from .invented import ARMY, brief, cite, point, row

TRACED = row(
    "killed/front/combatant", 84, derived=True, recipe="31 (2031-03-04) + 53 (2031-03-05)", as_of="2031-03-05",
    trace=("M6.6 best: the side itself, as of 2031-03-05", "M6.8 floor 84 = 84 [killed/front/combatant]"),
    series=(
        point("p3", 53, "53 on Wednesday", said="2031-03-05", printed="53", rule="M6.5 part of the running count"),
        point("p1", 16, "Sixteen fell", printed="Sixteen", said="2031-03-03", state="earlier", by="p2", via="the wire",
              said_defaulted=True, covers_from="2031-03-03", covers_to="2031-03-03", rule="M6.4 held in a later figure"),
        point("p2", 31, "31 on Tuesday", printed="31", said="2031-03-04", hedge="reported"),
    ),
    opponent_claims=(point("o1", 200, "some 200", printed="some 200", qualifier="about", said_by=ARMY, state="opponent",
                           rule="M6.1 set aside"),),
    parts=("p2", "p3"), notes=("Sixteen and 15 more give 31.",),
)  # fmt: skip
ROWS = (
    TRACED,
    row("killed/front/civilian", 2, klass="civilian"),
    row("injured/all", 9, group="", klass="all", measure="injured", total=True),
)


def story(**more: object) -> Brief:
    """A brief of traced rows."""
    return brief(rows=ROWS, claims=(), conflicts=(), timeline=(), gaps=(), **more)


def section(text: str, title: str) -> str:
    """What stands under a heading."""
    return text.split(f"## {title}\n\n")[1].split("\n## ")[0]


@pytest.mark.parametrize(
    "wanted",
    [
        "killed/front/combatant",
        "KILLED/FRONT/COMBATANT",
        "front/comb",
        "combatants killed",
        "killed comb",
        "front comb KILL",
    ],
)
def test_row_is_found_by_id_part_or_words(wanted: str) -> None:
    """Id, part of it, label or the beginnings of words, in any case."""
    assert explain_row(story(), wanted).startswith("# How this figure came to be: Northern Front, combatants killed\n")


def test_full_id_wins_over_longer_ids() -> None:
    """An id that begins another is still found by itself."""
    made = brief(rows=(row("killed/all", 9), row("killed/all/talin", 3, area="Talin")), claims=(), conflicts=())
    assert "row: killed/all\n" in explain_row(made, "killed/all")


@pytest.mark.parametrize(
    ("wanted", "said"), [("killed", "fits 2 figures"), ("zzz", "fits no figure"), (" ", "fits no figure")]
)
def test_unknown_or_ambiguous_row_lists_the_candidates(wanted: str, said: str) -> None:
    """The way out is in the message: ids with their labels."""
    with pytest.raises(InputError, match=said) as caught:
        explain_row(story(), wanted)
    assert "killed/front/combatant (Northern Front, combatants killed)" in str(caught.value)
    assert ("injured/all" in str(caught.value)) == (wanted != "killed")


def test_brief_without_figures_says_so() -> None:
    """Nothing can be explained where nothing is counted."""
    with pytest.raises(InputError, match="no figures"):
        explain_row(brief(rows=(), conflicts=(), timeline=(), gaps=()), "killed")


def test_figure_steps_and_recipe_are_printed() -> None:
    """The figure, its numbered steps, its recipe and the parts it is summed from."""
    text = explain_row(story(), "front/comb")
    assert "- Northern Front, combatants killed: 84 (derived: 31 (4 Mar) + 53 (5 Mar))" in text
    assert section(text, "Steps").splitlines()[:2] == [
        "1. M6.6 best: the side itself, as of 5 Mar",
        "2. M6.8 floor 84 = 84 (killed/front/combatant)",
    ]
    parts = section(text, "Summed from")
    assert "31 (said by" in parts and "53 (said by" in parts
    assert "- recipe: 31 (4 Mar) + 53 (5 Mar)" in text


def test_points_stand_in_order_of_time_with_everything_known() -> None:
    """Said, covers, printed, speaker, relayer, state, rule, replacement, quote with article and offsets."""
    points = section(explain_row(story(), "front/comb"), "Figures in order of time")
    assert re.findall(r"^\d+\. \*\*(.+?)\*\*", points, re.MULTILINE) == ["16", "31", "53"]
    first = points.split("\n2. ")[0]
    place = cite("Sixteen fell")
    for line in (
        "1. **16**, said 3 Mar (day assumed: the article's last day)",
        "   - covers: on the day, 3 Mar",
        "   - printed: “Sixteen”",
        "   - speaker: Northern Front (health office), via the wire",
        "   - state: earlier",
        "   - rule: M6.4 held in a later figure",
        f"   - quote: “Sixteen fell” (article 1, Norra News, 5 Mar 2031, characters {place.start}–{place.end})",
    ):
        assert line in first.splitlines()
    assert "replaced by: 31 (said by Northern Front (health office), 4 Mar) (printed “31”)" in first
    assert "part of the sum 84 = 31 (4 Mar) + 53 (5 Mar)" in first
    assert "the article's own doubt: reportedly" in points


def test_opponents_stand_apart() -> None:
    """An adversary's claim is under its own heading, not among the figures."""
    text = explain_row(story(), "front/comb")
    assert "about 200" not in section(text, "Figures in order of time")
    assert f"speaker: {ARMY}" in section(text, "Claimed by an opponent; in no total")


def test_notes_disputes_and_named_rules_follow() -> None:
    """What the merger noted, what the row is disputed by, and each rule named in a sentence, once."""
    dispute = Conflict(id="d", kind="discrepancy", text="differs by one", refs=(TRACED.id,))
    made = brief(rows=ROWS, claims=(), conflicts=(dispute,), timeline=(), gaps=())
    text = explain_row(made, "front/comb")
    assert "Sixteen and 15 more give 31." in section(text, "Notes")
    assert "differs by one" in section(text, "Disputes")
    named = re.findall(r"^- (M[\d.]+):", section(text, "Rules named here"), re.MULTILINE)
    assert named == ["M6.1", "M6.4", "M6.5", "M6.6", "M6.8"]


def test_rules_come_in_the_order_of_their_numbers() -> None:
    """Part by part as numbers: M6.10 stands after M6.9."""
    assert list(RULES) == sorted(RULES, key=lambda name: [int(part) for part in name[1:].split(".")])


def test_row_without_trace_says_that_no_figure_was_chosen(war: Brief) -> None:
    """A cell that only an adversary speaks of has no steps, and says why."""
    text = explain_row(war, "drones")
    assert "No figure was chosen (claimed by opponent only)" in text
    assert "## Summed from" not in text


def test_hostile_words_stay_words() -> None:
    """Rendered as Markdown, neither quote nor speaker becomes markup."""
    bad = "<script>x</script> [y](javascript:1) **z**\n\n# h"
    point_ = point("p", 3, bad, said_by=bad, via=bad, text=bad, printed=bad, rule=bad)
    made = brief(rows=(row("x", 3, group=bad, series=(point_,), notes=(bad,), trace=(bad,)),), conflicts=(), claims=())
    html = MarkdownIt("commonmark", {"html": True}).render(explain_row(made, "x"))
    assert html.count("<h1>") == 1
    assert "<script" not in html and "<a " not in html
