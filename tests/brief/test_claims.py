"""Statements in words: the verb follows the status."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.brief.claims import accounts_line, claim_line, denied
from summarizer.brief.lookup import Lookup, build_lookup
from summarizer.records.brief import ClaimEntry

from .invented import ARMY, CLAIMS, claim, merged, voice

LOOKUP = build_lookup(merged())
BY_ID = {c.id: c for c in CLAIMS}


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("c-fight", "Fighting continued around Talin (both sides say so: Velmark and Northern Front)."),
        ("c-part", ("Northern Front said that Turvia takes part in the fighting; "
                   "Velmark denied that Turvia takes part in the fighting.")),
        ("c-took", "Velmark (defence ministry) said that the army took the heights."),
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


def three_accounts() -> tuple[Lookup, list[ClaimEntry]]:
    """Each stands against the next only; they were said on three days, the last first in the brief."""
    late = claim(
        "c-3", "rival_accounts", "The dam was hit.", voices=(voice("Ana Torvi", said="2031-03-06"),), rivals=("c-2",)
    )
    early = claim("c-1", "rival_accounts", "The dam burst.", voices=(voice(ARMY, said="2031-03-04"),), rivals=("c-2",))
    middle = claim(
        "c-2", "rival_accounts", "The dam was opened.", rivals=("c-1", "c-3"),
        voices=(voice("Northern Front", said="2031-03-05", hedge="unverified"),),
    )  # fmt: skip
    claims = [late, middle, early]
    return replace(LOOKUP, claims={c.id: c for c in claims}), claims


def test_all_accounts_of_one_thing_make_one_line_in_the_order_they_were_told() -> None:
    """What is not verified says so in its own place; every account's own line tells it alone."""
    lookup, claims = three_accounts()
    assert accounts_line(claims, lookup) == (
        f"Accounts differ: {ARMY} said that the dam burst; Northern Front said that the dam was opened (not verified); "
        "Ana Torvi said that the dam was hit"
    )
    assert claim_line(claims[0], lookup) == "Ana Torvi said that the dam was hit."


def test_what_one_speaker_tells_in_several_sentences_stands_together() -> None:
    """The name is printed once, however many others spoke in between."""
    lookup, (late, middle, early) = three_accounts()
    again = late.model_copy(update={"id": "c-4", "text": "The dam was old.", "voices": early.voices})
    line = accounts_line([late, middle, early, again], lookup)
    assert f"{ARMY} said that the dam burst; that the dam was old; Northern Front said" in line


def test_a_denial_of_one_day_says_which_and_one_sides_denials_in_like_words_are_one() -> None:
    """Two offices deny the same: printed once, with both names; another day is another denial."""
    first = voice(ARMY, "The army shelled the market.", side="v", day="2031-03-05")
    second = voice("Velmark", "The army shelled the old market.", side="v", day="2031-03-05")
    other = voice("Velmark", "The army shelled the market.", side="v", day="2031-03-06")
    said = denied([first, second, other], LOOKUP)
    assert said == (
        f"; {ARMY} and Velmark denied that the army shelled the market on 5 Mar; "
        "Velmark denied that the army shelled the market on 6 Mar"
    )


def test_a_side_that_speaks_of_itself_is_named_once() -> None:
    """ "Velmark said that it …"; a person is never an it."""
    lookup = replace(LOOKUP, roles={"Velmark": "side", "Ana Torvi": "witness"}, names=frozenset({"ana", "velm"}))
    own = claim("c", "claimed", "Velmark took the heights.", voices=(voice("Velmark"),))
    person = claim("c", "claimed", "Ana Torvi saw the blast.", voices=(voice("Ana Torvi"),))
    assert claim_line(own, lookup) == "Velmark said that it took the heights."
    assert claim_line(person, lookup) == "Ana Torvi said that Ana Torvi saw the blast."


def test_what_a_side_concedes_is_acknowledged() -> None:
    """The verb follows the status."""
    lost = claim("c", "admitted", "The army lost the heights.", voices=(voice(ARMY),))
    assert claim_line(lost, LOOKUP) == f"{ARMY} acknowledged that the army lost the heights."
