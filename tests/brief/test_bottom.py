"""The bottom line: what is news, and how many matters are disputed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from summarizer.brief.bottom import NEWS_DAYS, choose_news
from summarizer.records.brief import ClaimEntry, Conflict

from .invented import CLAIMS, brief, cite, claim, merged, voice

FIRST, AS_OF = "2031-03-03", "2031-03-20"


def before(days: int) -> str:
    """The day that many days before the sources end."""
    return str(date.fromisoformat(AS_OF) - timedelta(days=days))


def clash(day: str | None, status: str = "reported", **more: object) -> ClaimEntry:
    """Fighting on a day."""
    return claim(f"c-{day}", status, f"Clashes went on, as of {day}.", act="fighting", day=day, **more)


def news(*claims: ClaimEntry, as_of: str = AS_OF) -> ClaimEntry | None:
    """The news among some statements on a war that began on the third of March."""
    return choose_news("armed_conflict", claims, FIRST, as_of)


@pytest.mark.parametrize(("days", "is_news"), [(0, True), (NEWS_DAYS, True), (NEWS_DAYS + 1, False), (9, False)])
def test_what_is_older_than_the_news_days_is_no_news(days: int, is_news: bool) -> None:
    """News reaches back as many days as the rule says, and not one more."""
    assert (news(clash(before(days))) is not None) is is_news


def test_the_first_day_is_news_only_as_long_as_the_sources_end_on_it() -> None:
    """How it began is no news on the day after, though that is within the news days."""
    began = clash(FIRST)
    assert news(began, as_of=FIRST) == began
    assert news(began, as_of="2031-03-04") is None


def test_what_began_on_the_first_day_and_goes_on_is_news() -> None:
    """The last day a statement is about decides, not its first."""
    lasting = clash(FIRST, mode="ongoing", end_day=AS_OF)
    assert news(lasting) == lasting


def test_a_disputed_statement_of_today_is_news_before_an_agreed_one_of_long_ago() -> None:
    """What is too old does not come back for want of anything undisputed."""
    today = clash(AS_OF, "contested")
    assert news(clash(before(9), "agreed"), today) == today


def test_without_news_the_first_line_has_no_latest() -> None:
    """Nothing is called the latest if all there is happened on the first day; the line stands on the timeline's quotes."""
    line = brief(claims=(clash(FIRST),)).bottom_line[0]
    assert line.text == "Fighting over Talin (Velmark), since 3 Mar."
    assert line.citations == (cite("31 on Tuesday"),)


def test_news_of_the_last_day_is_printed_with_its_day() -> None:
    """The first line ends with the newest statement, word for word, and stands on its quotes."""
    line = brief(claims=(clash("2031-03-05"), clash("2031-03-04"))).bottom_line[0]
    assert line.text.endswith("since 3 Mar. Latest (5 Mar): Clashes went on, as of 2031-03-05.")
    assert line.citations == (cite("Clashes went on, as of 2031-03-05."),)


def disagreement(claims: tuple[ClaimEntry, ...], conflicts: tuple[Conflict, ...]) -> str:
    """The line on where the sources disagree."""
    return brief(claims=claims, conflicts=conflicts).bottom_line[3].text


def test_two_rival_accounts_and_a_contested_statement_are_two_matters() -> None:
    """A group of rival accounts counts once, whatever the number of accounts in it."""
    assert disagreement(CLAIMS, merged().conflicts).endswith(
        "2 matters in this brief are contested or told in rival accounts."
    )
    third = claim("c-lost", "rival_accounts", "Nobody holds the heights.", voices=(voice("Turvia"),))
    group = Conflict(id="k", kind="rival_accounts", text="", refs=("c-took", "c-held", "c-lost"))
    assert disagreement((*CLAIMS, third), (group,)).endswith(
        "2 matters in this brief are contested or told in rival accounts."
    )


def test_a_contested_account_of_a_group_is_counted_with_the_group() -> None:
    """An account that is denied besides is no matter of its own."""
    denied = claim("c-lost", "contested", "Nobody holds the heights.", denials=(voice("Velmark"),), rivals=("c-took",))
    group = Conflict(id="k", kind="rival_accounts", text="", refs=("c-took", "c-lost"))
    assert disagreement((CLAIMS[2], denied), (group,)).endswith(
        "One matter in this brief is contested or told in rival accounts."
    )


def test_two_groups_of_rival_accounts_are_two_matters() -> None:
    """What stands in different groups is not counted together."""
    names = ("c-a", "c-b", "c-c", "c-d")
    accounts = tuple(claim(n, "rival_accounts", f"Account {n}.", voices=(voice(n),)) for n in names)
    groups = tuple(
        Conflict(id=f"k-{refs[0]}", kind="rival_accounts", text="", refs=refs) for refs in (names[:2], names[2:])
    )
    assert "2 matters in this brief" in disagreement(accounts, groups)
