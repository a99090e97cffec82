"""Several articles under one another, and one that only looks so."""

from __future__ import annotations

import pytest

from summarizer.articles.exports import cut_text, seems_several
from tests.articles.exports.sample import MILL, TENTS, cut, facts

FIRST, SECOND = "Dam breaks above Tarrow mill", "Council of Quellin asks for tents"


@pytest.mark.parametrize(
    "text",
    [
        f"# {FIRST}\n\n4 March 2031\n\n{MILL}\n\n---\n\n# {SECOND}\n\n5 March 2031\n\n{TENTS}\n",
        f"# {FIRST}\n\n4 March 2031\n\n{MILL}\n\n# {SECOND}\n\n*By Jon Ast, 5 March 2031*\n\n{TENTS}\n",
        f"{FIRST}\n====\n4 March 2031\n\n{MILL}\n\n{SECOND}\n====\nTuesday, 5 March 2031\n\n{TENTS}\n",
        f"Press review\n7 March 2031\n\n***\n{FIRST}\n4 March 2031\n\n{MILL}\n***\n{SECOND}\nBy Jon Ast\n5. März 2031\n{TENTS}\n",
        f"{FIRST}\n4 March 2031\n\n{MILL}\n\n____\n\n{SECOND}\n5 mars 2031\n\n{TENTS}\n",
        f"{FIRST}\n4 March 2031\n\n{MILL}\n\n{TENTS}\n\n{SECOND}\n5 March 2031\n\n{TENTS}\n",
        f"{FIRST}\n\n4 March 2031\n\n{MILL}\n\n\n\n{SECOND}\n\n5 March 2031\n\n{TENTS}\n",
        f"{FIRST}\n\n4 March 2031\n\n{MILL}\n\n{SECOND}\n\n5 March 2031\n\n{TENTS}\n",
    ],
)
def test_headings_rules_and_title_lines_cut_where_each_opens_a_dated_article(text: str) -> None:
    """Title and date are given; the text is the reporting alone."""
    first, second = cut(text)
    assert (facts(first)[:2], facts(second)[:2]) == ((FIRST, "2031-03-04"), (SECOND, "2031-03-05"))
    assert first.body.startswith(MILL) and second.body == TENTS


def test_an_outlet_between_title_and_date_is_read() -> None:
    """Reviews print it so."""
    first, second = cut(
        f"{FIRST}\nQuellin Herald\n4 March 2031\n\n{MILL}\n\n---\n\n{SECOND}\nPost | 5 March 2031\n\n{TENTS}"
    )
    assert (first.given.outlet, second.given.outlet) == ("Quellin Herald", "Post")


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n4 March 2031\n\n{MILL}\n\n---\n\nBackground\n\n{TENTS}\n\n---\n\nWhat comes next\n\n{TENTS}",
        f"# {FIRST}\n\n4 March 2031\n\n{MILL}\n\n# Background\n\n{TENTS}\n\n# What comes next\n\n{TENTS}",
        f"# {FIRST}\n\n4 March 2031\n\n{MILL}\n\nHow it unfolded\n\n2 March 2031\n\n{TENTS}\n\n3 March 2031\n\n{TENTS}",
        f"{FIRST}\n4 March 2031\n\n{MILL}\n\nHow all this came about\n1 March 2031\n{TENTS}\n\n3 March 2031\n{TENTS}",
        f"---\ntitle: {FIRST}\ndate: 2031-03-04\n---\n\n{MILL}\n\n{TENTS}",
        f"{FIRST}\n\n{MILL}\n\n{TENTS}",
        "",
    ],
)
def test_one_article_stays_one(text: str) -> None:
    """Section rules, headings and a list of days do not make a second article."""
    assert cut_text(text) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"Dam\n\n4 March 2031\n\n{MILL}\n\nTents\n\n5 March 2031\n\n{TENTS}", "date"),
        (f"{MILL}\n\n© 2031 Quellin Press\n\n{TENTS}\n\n© 2031 Tarrow Post", "copyright"),
        (f"Dam\n\nBy Ina Verro\n\n{MILL}\n\nTents\n\nBy Jon Ast\n\n{TENTS}", "bylines"),
        (f"{MILL}\n\nWords: 312\n\n{TENTS}\n\nWords: 45", "counts of words"),
    ],
)
def test_what_looks_like_several_is_said_with_a_reason(text: str, word: str) -> None:
    """It is read as one, and not silently."""
    assert cut_text(text) is None
    assert word in (seems_several(text) or "")


def test_a_plain_article_raises_no_suspicion() -> None:
    """One date, one byline."""
    assert (
        seems_several(f"{FIRST}\n\nBy Ina Verro\n\n4 March 2031\n\n{MILL}\n\n{TENTS}\n\n© 2031 Quellin Press") is None
    )
