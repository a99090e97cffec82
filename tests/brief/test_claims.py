"""Statements in words: the verb follows the status."""

from __future__ import annotations

import pytest

from summarizer.brief.claims import claim_line, word_claim
from summarizer.brief.lookup import build_lookup

from .invented import ARMY, CLAIMS, cite, claim, merged, voice

LOOKUP = build_lookup(merged())
BY_ID = {c.id: c for c in CLAIMS}


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("c-fight", "Fighting continued around Talin (both sides say so: Velmark and Northern Front)."),
        ("c-part", ("Northern Front said that Turvia takes part in the fighting; "
                   "Velmark denied that Turvia takes part in the fighting.")),
        ("c-took", ("Accounts differ: Velmark (defence ministry) said that the army took the heights; "
                   "Northern Front said that the Northern Front holds the heights.")),
        ("c-foe", "Northern Front claimed that Velmark shelled the market."),
        ("c-doubt", "Velmark (defence ministry) said that a commander was killed (not verified)."),
        ("c-plain", "A bridge over the Sarn fell."),
        ("c-no", "Velmark (defence ministry) denied that a jet was shot down."),
    ],
)  # fmt: skip
def test_verb_follows_status(id: str, expected: str) -> None:
    """Each status has its own wording, and only undisputed things go bare."""
    assert claim_line(BY_ID[id], LOOKUP) == expected


def test_claim_of_one_party_is_never_bare() -> None:
    """A claimed statement names its speaker and whoever relays it."""
    told = claim("c", "claimed", "Both bridges fell.", voices=(voice(ARMY, via="Marn"),))
    assert claim_line(told, LOOKUP) == f"{ARMY} (via Marn) said that both bridges fell."


def test_contested_report_of_an_article_names_the_article() -> None:
    """Where an article's own voice is denied, the article is the one that said it."""
    told = claim("c", "contested", "The dam broke.", voices=(voice(None),), denials=(voice(ARMY, "The dam broke."),))
    assert claim_line(told, LOOKUP).startswith(
        "Norra News, 5 Mar said that the dam broke; Velmark (defence ministry) denied"
    )


def test_article_doubts_and_plans_are_marked() -> None:
    """The articles' hedges and tenses are kept, none is added."""
    heard = claim("c", "reported", "Shots were heard.", voices=(voice(None, hedge="reported"),))
    assert claim_line(heard, LOOKUP) == "Shots were heard (reportedly, in the article's own words)."
    planned = claim("c", "claimed", "Talks will open.", mode="planned", voices=(voice(ARMY),))
    assert claim_line(planned, LOOKUP).endswith("(planned).")


def test_witness_is_named() -> None:
    """A witnessed statement says who bears it out."""
    seen = claim("c", "witnessed", "The school burned.", voices=(voice("Ana Torvi"),))
    assert claim_line(seen, LOOKUP) == "The school burned (said by Ana Torvi)."


def test_rival_line_carries_both_citations() -> None:
    """A line that prints two accounts is cited for both."""
    cited = word_claim(BY_ID["c-took"], LOOKUP).citations
    assert {cite("The army took the heights."), cite("The Northern Front holds the heights.")} <= set(cited)
