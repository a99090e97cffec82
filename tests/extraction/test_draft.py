"""An answer is read item by item; only what is unreadable as a whole is given up."""

from __future__ import annotations

import json

import pytest

from summarizer.extraction.draft import Fault, UnreadableAnswer, draft_of, read_draft
from summarizer.records.answer import Answer
from summarizer.records.record import KINDS

from .samples import answer, answer_text, claim, figure, party


def test_a_whole_answer_is_read_whole() -> None:
    """Item by item or at once, a valid answer gives the same draft."""
    lists = {"figures": [figure(), figure(value=51)], "claims": [claim()]}
    assert read_draft(answer_text(**lists)) == draft_of(Answer.model_validate(answer(**lists)))


def test_one_bad_item_costs_only_itself() -> None:
    """An unknown word, a missing field or a wrong type is a fault of that item, with its place and reason."""
    bad = figure(measure="vanished", quote="q" * 100)
    draft = read_draft(answer_text(figures=[figure(), bad], claims=[{"quote": "x"}, 7, claim()]))
    assert [(kind, index) for kind, index, _ in draft.items] == [("figures", 0), ("claims", 2)]
    assert [(fault.kind, fault.index) for fault in draft.faults] == [
        ("figures", 1),
        ("claims", 0),
        ("claims", 1),
    ]
    assert "measure" in draft.faults[0].reasons[0]
    assert draft.faults[0].line().startswith(f"figures[1] ('{'q' * 79}…'): does not follow the schema: measure")


def test_a_bad_party_is_a_fault() -> None:
    """A party that does not validate is left out of the parties."""
    draft = read_draft(answer_text(parties=[party(), party("p2", role="king")]))
    assert [p.id for p in draft.parties] == ["p1"]
    assert draft.faults[0].kind == "parties"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "not JSON"), ("```json\n{}\n```", "not JSON"), ("[]", "not a JSON object"), ("null", "not a JSON object"),
        ('{"parties": []}', "header"), (answer_text()[:-5], "not JSON"), ('{"a": NaN}', "NaN"), ("[" * 100_000, "nested too deeply"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_unreadable(text: str, part: str) -> None:
    """No JSON, fences, no object, no header: the whole answer is given up, with a reason."""
    with pytest.raises(UnreadableAnswer, match=part):
        read_draft(text)


def test_a_missing_list_is_a_fault_of_a_first_answer_only() -> None:
    """Corrections need not repeat empty lists."""
    whole = answer()
    del whole["claims"]
    whole["figures"] = None
    text = json.dumps(whole)
    assert [fault.text for fault in read_draft(text).faults] == ["figures", "claims"]
    assert [fault.text for fault in read_draft(text, partial=True).faults] == ["figures"]


def test_endless_numbers_and_lone_surrogates_do_not_get_in() -> None:
    """What no file could hold is refused or replaced."""
    text = answer_text(figures=[figure(), figure()]).replace('"value": 50', '"value": 1e999', 1)
    text = text.replace("Drones were", "\\ud800 were")
    draft = read_draft(text)
    assert [fault.reasons for fault in draft.faults] == [("does not follow the schema: value: not a finite number.",)]
    assert [item.text for _, _, item in draft.items] == ["? were shot down."]


def test_complaints_name_place_and_quote() -> None:
    """White space of a quote is closed up; a header has no index."""
    assert Fault("claims", 3, "t", "a\n b", ("no.", "never.")).line() == "claims[3] ('a b'): no. never."
    assert Fault("header", 0, "", "", ("bad.",)).line() == "header: bad."


def test_every_kind_of_item_can_be_read() -> None:
    """Each list of an answer has its class."""
    assert read_draft(answer_text()).faults == ()
    for kind in KINDS:
        assert read_draft(answer_text(**{kind: [{}]})).faults[0].kind == kind
