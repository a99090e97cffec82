"""What two briefs of one situation differ in, and who brought it."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarizer.brief.changedrows import signed
from summarizer.brief.changes import KINDS, change_order, changes_between, changes_json, changes_markdown
from summarizer.brief.html import to_html
from summarizer.brief.markdown import to_markdown
from summarizer.errors import InputError
from summarizer.records.brief import (
    ArticleEntry,
    Brief,
    ChangeEntry,
    Conflict,
    FigureRow,
    MeasureEntry,
    PositionEntry,
    SituationInfo,
)

from .invented import ARMY, FRONT, ROWS, brief, cite, claim, merged, point, row, voice

LATER = ArticleEntry(n=3, id="a-3", outlet="Late Post", agencies=("Wire One",), date="2031-03-07", family="f-3")
ARTICLES = (*merged().articles, LATER)


def late(quote: str) -> tuple[Any, ...]:
    """A citation of the article that only the newer brief has."""
    return (cite(quote, "a-3"),)


def told(old: Brief, new: Brief) -> list[tuple[str, str, str]]:
    """Kind, section and id of every change."""
    return [(c.kind, c.section, c.ref) for c in changes_between(old, new)]


def only(old: Brief, new: Brief) -> ChangeEntry:
    """The one change there must be."""
    (change,) = changes_between(old, new)
    return change


def rows(first: FigureRow | None, second: FigureRow | None) -> tuple[Brief, Brief]:
    """Two briefs of bare rows."""
    bare: dict[str, Any] = {"claims": (), "conflicts": (), "timeline": (), "gaps": ()}
    old = brief(rows=(first,) if first else (), **bare)
    return old, brief(rows=(second,) if second else (), articles=ARTICLES, **bare)


def statements(olds: tuple[Any, ...], news: tuple[Any, ...], **more: Any) -> tuple[Brief, Brief]:
    """Two briefs of bare statements."""
    bare: dict[str, Any] = {"rows": (), "conflicts": (), "timeline": (), "gaps": ()}
    return brief(claims=olds, **bare), brief(claims=news, articles=ARTICLES, **(bare | more))


def test_same_brief_has_no_changes(war: Brief) -> None:
    """Nothing is made up, and the print says so."""
    assert changes_between(war, war) == ()
    assert "Nothing has changed." in changes_markdown(())
    assert json.loads(changes_json(()))["changes"] == []


def test_revised_figure_has_its_sign_and_its_source() -> None:
    """Before, after and difference are there, and only the added article brought it."""
    first = row("front", 32, said_by=("Front ministry",), as_of="2031-03-04")
    second = row("front", 84, said_by=(FRONT,), as_of="2031-03-05", citations=(cite("31 on"), *late("53 on")))
    change = only(*rows(first, second))
    assert (change.kind, change.before, change.after, change.delta) == ("revised", 32, 84, 52)
    assert change.text == (
        "Northern Front, combatants killed: +52, from 32 to 84, said by Northern Front (health office) "
        "(before: Front ministry), as of 5 Mar (before: 4 Mar)."
    )
    assert change.brought_by == ("Late Post, 7 Mar 2031",)
    assert {c.article for c in change.citations} == {"a-1", "a-3"}


def test_fall_has_a_minus_and_a_derived_value_its_recipe() -> None:
    """A lower figure is told as it is, and a sum with its parts."""
    change = only(*rows(row("x", 9.3), row("x", 9.1, derived=True, recipe="4 (2031-03-04) + 5.1 (2031-03-05)")))
    assert change.delta == -0.2
    assert "−0.2, from 9.3 to 9.1 (derived: 4 (4 Mar) + 5.1 (5 Mar))" in change.text


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ({"qualifier": "at_least"}, {}, "now 21, before at least 21"),
        ({"as_of": "2031-03-04"}, {"as_of": "2031-03-05"}, "unchanged at 21, as of 5 Mar (before: 4 Mar)"),
        ({"said_by": ("police",)}, {"said_by": ("coroner",)}, "unchanged at 21, said by coroner (before: police)"),
        ({"low": 21, "high": 21}, {"low": 20, "high": 25}, "unchanged at 21, range 20–25 (before: none)"),
        ({"state": "outlet_count"}, {}, "unchanged at 21, now announced (before: outlet's count)"),
    ],
)
def test_change_around_the_same_number_is_said(first: dict[str, Any], second: dict[str, Any], said: str) -> None:
    """Qualifier, day, speaker, bounds and standing count as changes too."""
    change = only(*rows(row("x", 21, **first), row("x", 21, **second)))
    assert change.kind == "revised" and change.delta == 0
    assert said in change.text


def test_new_and_gone_rows_are_told_whole() -> None:
    """What has no counterpart is printed as the brief that has it prints it, cited from there."""
    given = row("x", 7, said_by=(ARMY,), citations=(cite("seven", "a-1"),))
    new, gone = only(*rows(None, given)), only(*rows(given, None))
    assert (new.kind, new.before, new.after) == ("new", None, 7)
    assert (gone.kind, gone.before, gone.after) == ("gone", 7, None)
    assert gone.citations == given.citations
    assert gone.brought_by == ("Norra News, 5 Mar 2031",)
    assert "stood on: Norra News" in changes_markdown([gone])


def test_withdrawn_figure_is_withdrawn_not_lowered() -> None:
    """Taking back the counted point is one change, with what stands now."""
    stood = point("p1", 31, said_by=FRONT)
    back = stood.model_copy(update={"state": "withdrawn"})
    second = row("x", 22, series=(back, point("p2", 22)), citations=late("22"))
    change = only(*rows(row("x", 31, series=(stood,)), second))
    assert (change.kind, change.delta) == ("withdrawn", -9)
    assert "withdrawn: 31 (said by Northern Front (health office), 4 Mar); −9, from 31 to 22" in change.text


def test_row_without_any_figure_left_is_withdrawn() -> None:
    """The last figure taken back leaves none."""
    stood = point("p1", 31)
    second = row("x", None, state="withdrawn", series=(stood.model_copy(update={"state": "withdrawn"}),))
    change = only(*rows(row("x", 31, series=(stood,)), second))
    assert (change.kind, change.before, change.after, change.delta) == ("withdrawn", 31, None, None)
    assert "no figure stands now" in change.text


def test_side_figure_withdrawn_leaves_the_revision_apart() -> None:
    """A point that was never counted is taken back beside, not inside, the figure's own change."""
    aside = point("p9", 5, state="note")
    first = row("x", 31, series=(aside, point("p1", 31)))
    gone = aside.model_copy(update={"state": "withdrawn"})
    second = row("x", 40, series=(gone, point("p1", 31, state="superseded", by="p2"), point("p2", 40)))
    assert told(*rows(first, second)) == [("revised", "casualties", "x"), ("withdrawn", "casualties", "x")]


def test_disclosed_figure_is_resolved_and_a_range_newly_contested() -> None:
    """A cell's state decides the kind: undisclosed to figure, figure to range, range to figure."""
    hidden, plain = row("x", None, state="not_disclosed"), row("x", 12)
    ends = row("x", None, state="range", low=10, high=12, series=(point("l", 10, state="conflict"),))
    assert only(*rows(hidden, plain)).kind == "resolved"
    assert only(*rows(plain, ends)).kind == "newly_contested"
    assert only(*rows(None, ends)).kind == "newly_contested"
    assert only(*rows(ends, plain)).kind == "resolved"
    assert only(*rows(plain, hidden)).kind == "revised"


def test_figures_that_stand_against_each_other_are_contested_also_around_a_best_one() -> None:
    """A rival figure of standing beside the best one opens a dispute; without it the dispute is over."""
    best, rival = point("p1", 88), point("p2", 60, said_by=ARMY, state="conflict")
    quiet, loud = row("x", 88, series=(best,)), row("x", 88, series=(best, rival))
    opened, closed = only(*rows(quiet, loud)), only(*rows(loud, quiet))
    assert (opened.kind, closed.kind) == ("newly_contested", "resolved")
    assert opened.text.endswith("unchanged at 88; against 60 (said by Velmark (defence ministry), 4 Mar).")
    assert "nothing stands against it any more" in closed.text


def test_row_of_a_renamed_side_is_the_same_row() -> None:
    """The points, named after their articles, tell that two ids are one row."""
    old = row("killed/opposition", 5, group="Opposition", series=(point("p1", 5),))
    new = row("killed/protesters", 7, group="Protesters", series=(point("p1", 5, state="superseded"), point("p2", 7)))
    change = only(*rows(old, new))
    assert (change.kind, change.ref, change.delta) == ("revised", "killed/protesters", 2)
    assert change.text.endswith("(the older brief has it as Opposition, combatants killed).")
    apart = new.model_copy(update={"series": (point("p9", 7),)})
    assert sorted(kind for kind, _, _ in told(*rows(old, apart))) == ["gone", "new"]


def test_position_of_a_renamed_actor_is_the_same_position() -> None:
    """The stretch it is cited from tells it; without that, another actor is another position."""
    first = PositionEntry(
        id="p:1", actors=("Opposition",), act="demand", text="They demand a vote.", citations=(cite("vote"),)
    )
    second = first.model_copy(update={"id": "p:2", "actors": ("Protesters",)})
    assert told(brief(positions=(first,)), brief(positions=(second,))) == []
    apart = second.model_copy(update={"citations": (cite("another"),)})
    assert len(told(brief(positions=(first,)), brief(positions=(apart,)))) == 2


def test_dispute_that_only_got_another_name_is_not_new() -> None:
    """Conflicts are matched through the statements they refer to, whatever their ids."""
    first = claim(
        "a-9.c1", "contested", "The army took the heights.", voices=(voice(ARMY),), denials=(voice("Velmark"),)
    )
    second = first.model_copy(update={"id": "a-3.c1"})
    disputes = (Conflict(id=f"contested:{c.id}", kind="contested", text="", refs=(c.id,)) for c in (first, second))
    old = brief(claims=(first,), conflicts=(next(disputes),), rows=(), timeline=(), gaps=())
    new = brief(claims=(second,), conflicts=(next(disputes),), rows=(), timeline=(), gaps=())
    assert told(old, new) == []


def test_old_range_told_as_two_pairs_is_no_new_dispute() -> None:
    """Points that were disputed before stay one dispute, however the newer brief cuts it."""
    points = (point("p1", 58, state="conflict"), point("p2", 72, said_by=ARMY, state="conflict"))
    given = row("killed/all", None, state="range", low=58, high=72, series=points)
    pair = Conflict(id="figures:p1:p2", kind="figures", text="", refs=("killed/all", "p1", "p2"))
    whole = Conflict(id="figures:killed/all", kind="figures", text="", refs=("killed/all",))
    bare: dict[str, Any] = {"rows": (given,), "claims": (), "timeline": (), "gaps": ()}
    assert told(brief(conflicts=(whole,), **bare), brief(conflicts=(whole, pair), **bare)) == []
    assert told(brief(conflicts=(whole,), **bare), brief(conflicts=(pair,), **bare)) == []


def test_opponents_claims_are_told_apart_from_the_figure() -> None:
    """A replaced claim has its sign, a further claimant is new, and neither touches the row's own figure."""
    first = point("o1", 20, said_by="Velmark", state="opponent")
    before = row("x", 84, opponent_claims=(first,))
    grown = first.model_copy(update={"state": "earlier", "by": "o2"})
    claims = (grown, point("o2", 50, "nearly 50", qualifier="nearly", said_by="Velmark", state="opponent"))
    other = point("o3", 70, said_by="Turvia", state="opponent")
    found = changes_between(*rows(before, row("x", 84, opponent_claims=(*claims, other))))
    assert [(c.kind, c.before, c.after, c.delta) for c in found] == [("new", None, 70, None), ("revised", 20, 50, 30)]
    assert "claimed by Velmark: +30, from 20 to nearly 50 (an opponent's claim; in no total)" in found[1].text


def test_claim_that_changed_its_id_is_the_same_claim() -> None:
    """An earlier article, added later, renames a statement: nothing has changed."""
    first = claim("a-9.c1", "claimed", "The army took the heights above Talin.", actor="Velmark", voices=(voice(ARMY),))
    second = first.model_copy(update={"id": "a-3.c7", "text": "The army took the heights above the town of Talin."})
    assert told(*statements((first,), (second,))) == []


@pytest.mark.parametrize(
    "other",
    [
        {"text": "The army took Sarn."},
        {"actor": "Northern Front"},
        {"act": "hold"},
        {"place": "Sarn"},
        {"day": "2031-03-09"},
    ],
)
def test_claims_that_differ_in_one_thing_are_two(other: dict[str, Any]) -> None:
    """Another name, actor, act, place or day is another statement."""
    same: dict[str, Any] = {"actor": "Velmark", "place": "Talin", "day": "2031-03-04", "voices": (voice(ARMY),)}
    first = claim("a-1.c1", "claimed", "The army took Talin.", citations=(cite("one"),), **same)
    more = same | {"text": "The army took Talin."} | other
    more["voices"] = (voice(ARMY, citation=cite("two", "a-3")),)
    second = claim("a-3.c1", "claimed", more.pop("text"), citations=late("two"), **more)
    assert sorted(kind for kind, _, _ in told(*statements((first,), (second,)))) == ["gone", "new"]


def test_two_statements_united_by_a_new_article_lose_none() -> None:
    """Both old statements are held in the new one; neither is gone."""
    text = "The army took the heights above Talin."
    olds = tuple(claim(f"a-1.c{n}", "claimed", text, voices=(voice(ARMY),)) for n in range(2))
    assert told(*statements(olds, olds[:1])) == []


def test_denied_claim_is_newly_contested_once() -> None:
    """The conflict tells it with all voices; the statement is not told again."""
    first = claim("c", "claimed", "The bridge fell.", voices=(voice(ARMY),))
    denial = voice("Northern Front", "The bridge fell.", citation=cite("denied it", "a-3"))
    second = claim("c", "contested", "The bridge fell.", voices=(voice(ARMY),), denials=(denial,), citations=late("no"))
    dispute = Conflict(id="contested:c", kind="contested", text="", refs=("c",))
    change = only(*statements((first,), (second,), conflicts=(dispute,)))
    assert (change.kind, change.section, change.ref) == ("newly_contested", "conflicts", "contested:c")
    assert "denied that the bridge fell" in change.text
    assert only(*statements((first,), (second,))).kind == "newly_contested"
    assert only(*statements((second,), (first,))).kind == "resolved"


@pytest.mark.parametrize(
    ("status", "then", "kind"),
    [("claimed", "agreed", "revised"), ("unverified", "witnessed", "resolved"), ("contested", "agreed", "resolved")],
)
def test_status_of_a_claim_decides_the_kind(status: str, then: str, kind: str) -> None:
    """Open questions get settled; other turns are revisions; both name the two statuses."""
    change = only(*statements((claim("c", status, "The bridge fell."),), (claim("c", then, "The bridge fell."),)))
    assert change.kind == kind
    assert change.text.startswith(f"Now {then}, before {'not verified' if status == 'unverified' else status}: ")


def test_further_voice_is_said_only_if_it_is_of_another_side() -> None:
    """A second office of one side adds nothing; another side does."""
    first = claim("c", "claimed", "The bridge fell.", voices=(voice("Police", side="velmark"),))
    office = claim("c", "claimed", "The bridge fell.", voices=(*first.voices, voice("Army", side="velmark")))
    abroad = claim("c", "claimed", "The bridge fell.", voices=(*first.voices, voice("Turvia", side="turvia")))
    assert told(*statements((first,), (office,))) == []
    assert only(*statements((first,), (abroad,))).text.startswith("Now also said by Turvia: ")


def test_discrepancy_that_went_away_is_resolved() -> None:
    """Figures that fit again are told with what stands now."""
    given = row("x", 40)
    dispute = Conflict(id="discrepancy:x:0", kind="discrepancy", text="Parts give 44, the total says 40.", refs=("x",))
    bare: dict[str, Any] = {"claims": (), "timeline": (), "gaps": ()}
    old, new = brief(rows=(given,), conflicts=(dispute,), **bare), brief(rows=(given,), conflicts=(), **bare)
    change = only(old, new)
    assert (change.kind, change.section) == ("resolved", "conflicts")
    assert change.text.endswith("the total says 40; now: 40.")
    assert only(new, old).kind == "newly_contested"


def test_measures_are_matched_by_side_and_act() -> None:
    """A renamed measure is the same; carried out is resolved; another act is new."""
    plan = MeasureEntry(id="m:1", authority="Cabinet", side="velmark", act="curfew", text="A curfew.", state="planned")
    done = plan.model_copy(
        update={"id": "m:2", "authority": "Velmark", "state": "in_force", "citations": late("curfew")}
    )
    ban = plan.model_copy(update={"id": "m:3", "act": "ban", "text": "Rallies were banned."})
    found = changes_between(brief(measures=(plan,)), brief(measures=(done, ban), articles=ARTICLES))
    assert [(c.kind, c.ref) for c in found] == [("resolved", "m:2"), ("new", "m:3")]
    assert found[0].text == "A curfew (now in force, before planned)."
    wider = done.model_copy(update={"details": ("large towns",)})
    assert only(brief(measures=(done,)), brief(measures=(wider,))).text == "A curfew (now also: large towns)."


def test_entries_that_carry_one_id_are_told_apart() -> None:
    """A brief whose measures share an id still differs in nothing from itself."""
    plan = MeasureEntry(id="m:1", authority="Cabinet", act="other", text="It will publish figures.", state="planned")
    done = plan.model_copy(update={"text": "It told people to boil water.", "state": "in_force"})
    assert told(brief(measures=(done, plan)), brief(measures=(plan, done))) == []


def test_new_positions_taken_in_one_breath_are_one_line() -> None:
    """Three actors of one sentence are one change; the old position keeps out of it."""
    one = PositionEntry(id="p:0", actors=("China",), act="urge_restraint", text="China urged restraint.")
    old, new = brief(positions=(one,)), brief(positions=(one, *merged().positions))
    assert only(old, new).text == "France, Germany and Italy urged a ceasefire."
    assert only(new, old).kind == "gone"


def test_changes_stand_in_the_order_of_the_brief(war: Brief) -> None:
    """Section first, then id, whatever order the briefs hold their rows in."""
    empty = brief(rows=(), claims=(), conflicts=(), measures=(), positions=(), timeline=(), gaps=())
    found = changes_between(empty, war)
    assert list(found) == sorted(found, key=change_order)
    turned = war.model_copy(update={"casualties": war.casualties[::-1], "claims": war.claims[::-1]})
    assert changes_between(empty, turned) == found
    assert len({c.text for c in found}) == len(found)


def test_every_change_is_cited_and_names_its_sources(war: Brief) -> None:
    """No change without a quote, no quote without a label."""
    for change in changes_between(brief(rows=ROWS[:2], claims=()), war):
        assert change.citations, change
        assert change.brought_by, change


def test_two_situations_are_refused() -> None:
    """Without a common article, another kind, place or time is another situation."""
    base = merged().situation
    other = (ArticleEntry(n=1, id="b-1", outlet="Other"),)
    for update in ({"kind": "earthquake"}, {"place": "Lima", "country": "Peru"}, {"first_day": "2035-01-01"}):
        strange = base.model_copy(update=update)
        with pytest.raises(InputError, match="two different situations"):
            changes_between(brief(), brief(articles=other, situation=strange))
        changes_between(brief(), brief(situation=strange))
    moved = SituationInfo(id="s-2", kind=base.kind, title="Clashes", place="Talin", first_day="2031-03-02")
    changes_between(brief(), brief(articles=other, situation=moved))


def test_markdown_has_a_heading_per_kind_and_quotes(war: Brief) -> None:
    """Kinds come in one order; each line carries its sources and its proof."""
    first, second = rows(row("x", 32), row("x", 84, citations=late("53 on Wednesday")))
    text = changes_markdown(changes_between(first, second))
    assert "## Revised\n\n- Northern Front, combatants killed: +52, from 32 to 84" in text
    assert "  - brought by: Late Post, 7 Mar 2031\n" in text
    assert "  - “53 on Wednesday” (a-3, characters " in text
    titles = re.findall("^## (.+)$", changes_markdown(changes_between(brief(rows=ROWS[:1]), war)), re.MULTILINE)
    assert titles == [t for t in (k.replace("_", " ").capitalize() for k in KINDS) if t in titles]


def test_json_holds_the_entries_as_the_brief_does(war: Brief) -> None:
    """Read back, every change is itself."""
    found = changes_between(brief(rows=ROWS[:1]), war)
    data = json.loads(changes_json(found))
    assert [ChangeEntry.model_validate(entry) for entry in data["changes"]] == list(found)


def test_brief_prints_its_changes_with_their_sources() -> None:
    """The section after the bottom line names who brought each change, in both formats."""
    old, new = rows(row("x", 32), row("x", 84, citations=late("53")))
    new = new.model_copy(update={"changes": changes_between(old, new)})
    assert "  - brought by: Late Post, 7 Mar 2031" in to_markdown(new)
    assert "brought by: Late Post, 7 Mar 2031" in to_html(new)


class Tags(HTMLParser):
    """The tags of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)


@given(st.text(min_size=1, max_size=30))
def test_hostile_words_stay_words(text: str) -> None:
    """Nothing from an article becomes markup."""
    change = ChangeEntry(kind="new", section="claims", ref="c", text=text, brought_by=(text,), citations=(cite(text),))
    html = MarkdownIt("commonmark", {"html": True}).enable(["table"]).render(changes_markdown([change]))
    assert Tags(html).tags <= {"h1", "h2", "p", "ul", "li"}


@given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))
def test_signed_difference_adds_up(before: int, after: int) -> None:
    """Older figure plus printed difference is the newer figure."""
    printed = signed(after - before)
    assert before + int(printed.replace("−", "-").replace(",", "")) == after
    assert printed[0] in "+−"
