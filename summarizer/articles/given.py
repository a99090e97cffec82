"""What is known of an article besides its text, wherever that was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Given:
    """What is known of an article besides its text; None and empty mean unknown.

    date: ISO ``YYYY-MM-DD``; date_is_guess: nothing on the page says that it is the day of publication.
    stub: in plain words why only a part of the article is there ("2,653 characters are cut off"); None for a whole one.
    """

    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    url: str | None = None
    date_is_guess: bool = False
    stub: str | None = None

    def filled_from(self, other: Given) -> Given:
        """This, with the gaps filled from ``other`` and the agencies of both."""
        return replace(
            self,
            title=self.title or other.title,
            date=self.date or other.date,
            outlet=self.outlet or other.outlet,
            agencies=tuple(dict.fromkeys(self.agencies + other.agencies)),
            url=self.url or other.url,
            date_is_guess=self.date_is_guess if self.date else other.date_is_guess,
            stub=self.stub or other.stub,
        )


def host_of(url: str) -> str | None:
    """The host of an address without ``www.``, in lower case: ``themoscowtimes.com``; None without one."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
