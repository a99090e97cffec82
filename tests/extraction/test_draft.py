"""An answer is read item by item; only what is unreadable as a whole is given up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarizer.extraction.draft import MOST_ITEMS, NO_FIGURE, Draft, UnreadableAnswer, draft_of, read_draft
from summarizer.records.answer import Answer, Item

from .samples import answer, answer_text, figure, figure_item, header, item, side


def read(*items: Any, partial: bool = False, **changes: Any) -> Draft:
    """Read an answer whose items keep the numbers they have."""
    return read_draft(json.dumps(answer(**changes) | {"items": list(items)}), partial)


def without(made: dict[str, Any], *names: str) -> dict[str, Any]:
    """An object without some of its fields."""
    return {name: value for name, value in made.items() if name not in names}


def numbers(draft: Draft) -> list[int]:
    """The numbers of the items read."""
    return [one.n for one in draft.items]


def test_a_whole_answer_is_read_whole() -> None:
    """Item by item or at once, a valid answer gives the same draft."""
    given = answer(item("figure"), figure_item(value=51), item())
    assert read_draft(json.dumps(given)) == draft_of(Answer.model_validate(given))
    assert read_draft(json.dumps(given)).items == tuple(Answer.model_validate(given).items)


def test_one_bad_item_costs_only_itself() -> None:
    """An unknown word or a wrong type is a fault of that item, with its place, number and reason."""
    bad = figure_item(measure="vanished", n=2)
    draft = read(item(n=1), bad, item(n=3, quote=7), item(n=4))
    assert numbers(draft) == [1, 4]
    assert [(fault.kind, fault.index, fault.n) for fault in draft.faults] == [("figure", 1, 2), ("claim", 2, 3)]
    assert "figure.measure" in draft.faults[0].reasons[0]
    assert (
        draft.faults[0].line().startswith("items[n=2] ('nearly 50 drones were shot down'): does not follow the schema")
    )


def test_what_is_no_item_at_all_is_a_fault() -> None:
    """An entry of another type, or of an unknown kind, has no kind of its own."""
    draft = read(7, item("rumour", n=2))
    assert [(fault.kind, fault.index, fault.n) for fault in draft.faults] == [("item", 0, 1), ("item", 1, 2)]


NULLABLE = [
    name for name, field in Item.model_fields.items() if type(None) in getattr(field.annotation, "__args__", ())
]


@pytest.mark.parametrize("name", NULLABLE)
def test_an_omitted_nullable_field_is_null(name: str) -> None:
    """Whatever the field, leaving it out says that nothing is known."""
    draft = read(without(item(), name))
    assert draft.faults == ()
    assert getattr(draft.items[0], name) is None


@pytest.mark.parametrize(
    ("name", "neutral"), [("line", ""), ("topic", "other"), ("weight", 2), ("planned", False)]
)  # fmt: skip
@pytest.mark.parametrize("given", ["missing", None, [1]])
def test_a_field_the_item_can_do_without_is_neutral(name: str, neutral: object, given: Any) -> None:
    """Missing, null or unreadable, it never costs the item."""
    made = without(item(), name) if given == "missing" else item() | {name: given}
    assert getattr(read(made).items[0], name) == neutral


def test_omitted_fields_of_a_figure_are_null_or_neutral() -> None:
    """The object inside is read like the item around it."""
    made = item("figure", figure=without(figure(), "side", "value_high", "replaces", "opponent", "certainty"))
    inner = read(made).items[0].figure
    assert inner is not None
    assert (inner.side, inner.value_high, inner.replaces, inner.opponent) == (None, None, None, False)
    assert inner.certainty == "unspecified"


def test_lists_and_header_fields_may_be_missing() -> None:
    """A missing list is empty, a missing field of the header null; sides may be missing whole."""
    given = answer(item())
    del given["sides"], given["header"]["agencies"], given["header"]["outlet"]
    draft = read_draft(json.dumps(given))
    assert (draft.sides, draft.header.agencies, draft.header.outlet, draft.faults) == ((), [], None, ())
    assert read(sides=[{"name": "Turvia"}]).sides[0].names == []


def test_unknown_fields_are_ignored() -> None:
    """At any depth, what the schema does not know costs nothing."""
    made = item("figure", figure=figure(mood="grim"), mood="grim")
    draft = read(made, sides=[side() | {"mood": "grim"}], header=header(mood="grim"))
    assert (len(draft.items), len(draft.sides), draft.faults) == (1, 1, ())


def test_an_unreadable_nullable_field_is_set_to_null_and_told() -> None:
    """A wrong type or an unknown word in a field that may be null costs the field only."""
    draft = read(item(day=3, act="dance"), header=header(outlet=5))
    assert (draft.items[0].day, draft.items[0].act, draft.header.outlet) == (None, None, None)
    assert [(fault.kind, fault.text, fault.cost) for fault in draft.faults] == [
        ("header", "outlet: 5", "field"), ("claim", "act: dance", "field"), ("claim", "day: 3", "field"),
    ]  # fmt: skip


def test_a_figure_stands_with_figures_only() -> None:
    """Another kind loses the figure without a word, sound or not; a figure without one is a fault."""
    draft = read(item(n=1, figure=figure()), item(n=2, figure={"value": "x"}), item("figure", n=3, figure=None))
    assert [one.figure for one in draft.items] == [None, None]
    assert [(fault.n, fault.reasons) for fault in draft.faults] == [(3, (NO_FIGURE,))]


def test_numbers_of_their_own_stay() -> None:
    """Gaps and any order are fine, and so are digits in a string."""
    draft = read(item(n=4), item() | {"n": "2", "answers": "4"})
    assert (numbers(draft), draft.items[1].answers, draft.renumbered) == ([4, 2], 4, False)


def test_missing_or_repeated_numbers_are_given_by_position() -> None:
    """References follow the numbers they meant; one that is in doubt points nowhere."""
    denial, doubtful = item("denial", n=9, answers=5), item("denial", n=8, answers=3)
    draft = read(item(n=3), item(n=3), item(n=5), denial, doubtful, without(item(), "n"))
    assert numbers(draft) == [1, 2, 3, 4, 5, 6]
    assert [one.answers for one in draft.items] == [None, None, None, 3, 0, None]
    assert draft.renumbered


def test_a_bad_item_is_numbered_like_the_good_ones() -> None:
    """So that it can be asked for again."""
    draft = read(item(n=1), figure_item(measure="vanished", n=1))
    assert [fault.n for fault in draft.faults] == [2]


def test_a_second_answer_keeps_its_numbers() -> None:
    """They name what is corrected; an item without one, or with a taken one, is new."""
    draft = read(item(n=7), item(n=7), without(item(), "n"), item(n=2), partial=True)
    assert numbers(draft) == [7, -2, -3, 2]


def test_a_second_answer_needs_no_header_and_no_items() -> None:
    """Corrections may be few, or none."""
    assert read_draft("{}", partial=True).faults == ()
    assert read_draft(json.dumps({"items": [item()]}), partial=True).items != ()


def test_missing_items_are_a_fault() -> None:
    """An answer without its list is asked again; header and sides are kept."""
    for given in (answer(items=None), answer(items={})):
        draft = read_draft(json.dumps(given))
        assert [(fault.kind, fault.cost, fault.n) for fault in draft.faults] == [("answer", "item", None)]
        assert len(draft.sides) == 2


def test_a_bad_side_is_a_fault() -> None:
    """A side that does not validate is left out of the sides, and not asked for again."""
    draft = read(sides=[side(), {"names": ["the rebels"]}, 3])
    assert [one.name for one in draft.sides] == ["Turvia"]
    assert [(fault.kind, fault.cost) for fault in draft.faults] == [("side", "field")] * 2


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "not JSON"), ("[]", "not a JSON object"), ("null", "not a JSON object"), ('{"sides": []}', "header"),
        (answer_text()[:-5], "not JSON"), ('{"a": NaN}', "NaN"), ("[" * 100_000, "nested too deeply"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_unreadable(text: str, part: str) -> None:
    """No JSON, no object, no header: the whole answer is given up, with a reason."""
    with pytest.raises(UnreadableAnswer, match=part):
        read_draft(text)


def test_endless_numbers_and_lone_surrogates_do_not_get_in() -> None:
    """What no file could hold is refused or replaced."""
    text = answer_text(figure_item(), figure_item()).replace('"value": 50', '"value": 1e999', 1)
    draft = read_draft(text.replace("It was", "\\ud800 was"))
    assert [fault.reasons for fault in draft.faults] == [
        ("does not follow the schema: figure.value: not a finite number.",)
    ]
    assert [one.line for one in draft.items] == ["? was counted."]


def test_an_article_has_room_for_so_many_items() -> None:
    """The rest is listed once, by number."""
    draft = read_draft(json.dumps(answer(*[item()] * (MOST_ITEMS + 3))))
    assert len(draft.items) == MOST_ITEMS
    assert [(fault.kind, fault.text, fault.cost) for fault in draft.faults] == [("answer", "3 items", "field")]
