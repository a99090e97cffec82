"""The same step of several parties as one sentence."""

from __future__ import annotations

import pytest

from summarizer.brief.text.parts.united import unions
from summarizer.brief.text.words.lookup import lookup_of
from tests.brief.invented import Builder, war


@pytest.mark.parametrize("word", ["partial", "limited", "temporary"])
def test_a_step_that_is_not_the_plain_act_is_not_united_with_it(word: str) -> None:
    b = Builder()
    steps = [
        b.say("measure", f"{who} declared {how}mobilisation.", "2031-11-11", by=who, party=who, act="mobilisation")
        for who, how in (("Corvane", ""), ("Ulvessa", ""), ("Ostmark", f"{word} "))
    ]
    [union] = unions(steps, lookup_of(war()))
    assert union.text == "Corvane and Ulvessa ordered mobilisation (11 Nov)."
