"""What time has overtaken stands in the evidence alone."""

from __future__ import annotations

import pytest

from summarizer.brief import compose
from summarizer.brief.text.parts.timely import overtaken
from tests.brief.invented import Builder, earthquake

AS_OF = "2031-03-10"
B = Builder()


@pytest.mark.parametrize(
    ("statement", "gone"),
    [
        (B.say("measure", "The council is to meet.", "2031-03-09", planned=True), True),
        (B.say("measure", "The council is to meet.", "2031-03-10", planned=True), False),
        (B.say("measure", "The council met.", "2031-03-09"), False),
        (B.say("warning", "Rain may come.", "2031-03-05"), True),
        (B.say("warning", "Rain may come.", "2031-03-08"), False),
        (B.say("event", "The search goes on.", "2031-03-05", topic="rescue", day_basis="reported"), True),
        (B.say("event", "A girl was found alive.", "2031-03-05", topic="rescue"), False),
        (B.say("warning", "Rain may come."), False),
    ],
    ids=lambda v: v.text if hasattr(v, "text") else str(v),
)
def test_plans_whose_day_is_over_and_old_warnings_are_overtaken(statement, gone: bool) -> None:  # type: ignore[no-untyped-def]
    assert overtaken(statement, AS_OF) is gone


def test_what_is_overtaken_stays_in_the_brief() -> None:
    merged = earthquake().model_copy(update={"as_of": "2031-03-20"})
    brief = compose(merged)
    assert brief.outlook == merged.outlook
    assert not any(merged.outlook[0].id in line.refs for part in brief.front for line in part.lines)
