"""The front: its size, its style, and that it tells nothing twice."""

from __future__ import annotations

import re

import pytest

from summarizer.brief import SituationBrief, compose
from summarizer.brief.text import budget
from summarizer.brief.text.words.wording import count_words, runs
from summarizer.records.brief import Brief, Line, Merged
from tests.brief.invented import earthquake, large, war

CASES = {"earthquake": earthquake(), "war": war(), "large": large(500)}
BRIEFS = {name: SituationBrief(**dict(compose(merged))) for name, merged in CASES.items()}
LONGEST = 40
NEVER = (
    "None in the sources", "Total,", "unstated", "claimed_by_opponent", "not_disclosed", "that that", "the the", "None", "said said",
)  # fmt: skip
POINTERS = ("In dispute: ", "Not known: ")


def front_of(brief: SituationBrief) -> str:
    """The front's text, without sources and quotes."""
    return brief.to_markdown().partition("\n## Sources")[0]


def lines_of(brief: Brief) -> list[Line]:
    """Every line of the front."""
    return [*brief.bottom_line, *(line for part in brief.front for line in part.lines)]


@pytest.fixture(params=CASES)
def brief(request: pytest.FixtureRequest) -> SituationBrief:
    """The brief of every invented situation."""
    return BRIEFS[request.param]


def test_every_part_keeps_its_budget(brief: SituationBrief) -> None:
    parts = {p.id: p for p in brief.front}
    words = {name: sum(map(budget.room, part.lines)) for name, part in parts.items()}
    limits = {
        "disputed": budget.DISPUTED_WORDS, "happened": budget.HAPPENED_WORDS, "actors": budget.ACTOR_WORDS,
        "conditions": budget.CONDITION_WORDS, "unknown": budget.UNKNOWN_WORDS, "background": budget.BACKGROUND_WORDS,
        "unplaced": budget.UNPLACED_WORDS,
    }  # fmt: skip
    assert {name: count for name, count in words.items() if count > limits[name]} == {}
    assert count_words(brief.title) <= budget.TITLE_WORDS
    assert count_words(brief.standfirst) <= budget.STANDFIRST_WORDS
    assert sum(map(budget.room, brief.bottom_line)) <= budget.IN_BRIEF_WORDS
    assert len(brief.key_figures) <= budget.FIGURE_ROWS


def test_a_front_has_the_same_size_for_many_articles() -> None:
    few = len(re.findall(r"\w+", front_of(SituationBrief(**dict(compose(large(20)))))))
    many = len(re.findall(r"\w+", front_of(BRIEFS["large"])))
    assert many <= 1600
    assert abs(many - few) < 350


def test_what_is_left_out_is_counted_and_its_place_named() -> None:
    brief = BRIEFS["large"]
    assert brief.omitted["happened"] > 900
    assert f"*{brief.omitted['happened']} more in evidence.md.*" in brief.to_markdown()


def test_no_sentence_is_long(brief: SituationBrief) -> None:
    sentences = [s for line in lines_of(brief) for s in re.split(r"(?<=[.!?]) ", line.text)]
    assert [s for s in sentences if count_words(s) > LONGEST] == []


def test_no_label_language_is_printed(brief: SituationBrief) -> None:
    front = front_of(brief)
    assert [word for word in NEVER if word in front] == []
    assert re.findall(r"\b[a-z]+_[a-z_]+\b", front) == []


def test_every_line_is_cited_but_questions_that_no_article_answers(brief: SituationBrief) -> None:
    assert [
        line.text for line in brief.bottom_line if not line.citations and not line.text.startswith("Not known: ")
    ] == []
    cited = [
        line.text for p in brief.front if p.id not in ("unknown", "unplaced") for line in p.lines if not line.citations
    ]
    assert cited == []
    assert [k.label for k in brief.key_figures if not k.citations and not k.derived] == []


def test_no_run_of_eight_words_stands_twice(brief: SituationBrief) -> None:
    seen: dict[tuple[str, ...], str] = {}
    for line in lines_of(brief):
        if not line.text.startswith(POINTERS):
            for run in runs(line.text):
                assert seen.setdefault(run, line.text) == line.text


def test_no_quote_proves_two_lines(brief: SituationBrief) -> None:
    """In brief shares quotes with the table and its list of disputes; nothing else is shared."""
    reason = "The reason given: "
    lines = [line for line in lines_of(brief) if not line.text.startswith((*POINTERS, reason))]
    cited = [budget.spot(c) for line in lines for c in line.citations]
    assert len(cited) == len(set(cited))


def test_every_number_in_brackets_leads_to_a_quote(brief: SituationBrief) -> None:
    text = brief.to_markdown()
    front, _, rest = text.partition("\n## Sources")
    numbers = set(re.findall(r"\[(\d+)\]", front))
    assert numbers == set(re.findall(r"^- \[(\d+)\]", rest, re.MULTILINE))


def test_the_same_situation_gives_the_same_brief() -> None:
    assert BRIEFS["war"].to_json() == SituationBrief(**dict(compose(war()))).to_json()


@pytest.mark.parametrize("merged", [earthquake(), war()], ids=["earthquake", "war"])
def test_an_empty_part_is_left_out(merged: Merged) -> None:
    bare = merged.model_copy(update={"conditions": (), "background": (), "gaps": (), "conflicts": (), "unplaced": ()})
    text = SituationBrief(**dict(compose(bare))).to_markdown()
    told = [title for title in re.findall(r"^## (.*)$", text, re.MULTILINE) if title != "How the count moved"]
    assert told == [
        "In brief", "Figures", "What happened", "Who says and does what", "Sources", "Quotes",
    ]  # fmt: skip
