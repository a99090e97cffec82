"""The room a front has, and what has been printed on it already.

Nothing stands on a front twice: a line is refused if its statement, all of its quotes or a run of eight of its
words were printed before, or if it tells almost what another line told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.brief.text.words.wording import alike, count_words, runs, telling
from summarizer.records.brief import Line
from summarizer.records.record import Citation

TITLE_WORDS = 16
STANDFIRST_WORDS = 45
IN_BRIEF_WORDS = 195
IN_BRIEF_LINES = 9
FIGURE_ROWS = 12
FIGURE_WORDS = 230
COURSE_WORDS = 110
DISPUTED_WORDS = 220
HAPPENED_WORDS = 260
LINES_A_DAY = 5
ACTOR_WORDS = 220
CONDITION_WORDS = 130
UNKNOWN_WORDS = 80
UNKNOWN_LINES = 6
BACKGROUND_WORDS = 90
BACKGROUND_LINES = 5
UNPLACED_WORDS = 60

FRONT_WORDS = {5: 1200, 10_000: 1480}
"""The whole front, without its sources: by the number of articles up to which it holds."""

MOST_CITATIONS = 3
MOST_UNION_CITATIONS = 6
NEARLY_THE_SAME = 0.75
FEW_WORDS = 5
MOSTLY_THE_SAME = 0.5
FEW_OWN = 3

Key = tuple[str, int, int]


def room(line: Line, with_head: bool = True) -> int:
    """How many words a line takes, its head and citations included."""
    head = count_words(line.head) if with_head else 0
    return head + count_words(line.text) + len(line.citations)


def front_words(articles: int) -> int:
    """How many words a front of so many articles has at most."""
    return next((words for most, words in FRONT_WORDS.items() if articles <= most), max(FRONT_WORDS.values()))


def spot(citation: Citation) -> Key:
    """A citation's place, by which two are the same."""
    return (citation.article, citation.start, citation.end)


class Printed:
    """What the front holds so far."""

    def __init__(self, everywhere: frozenset[str] = frozenset()) -> None:
        """everywhere: the telling words of the situation itself (its title, places, parties), which tell no two lines apart."""
        self._everywhere = everywhere
        self._refs: set[str] = set()
        self._quotes: set[Key] = set()
        self._runs: set[tuple[str, ...]] = set()
        self._tellings: list[frozenset[str]] = []

    def fresh(self, citations: Iterable[Citation]) -> tuple[Citation, ...]:
        """The citations that are not on the front yet, each once, as many as a sentence carries."""
        distinct = {spot(c): c for c in citations if spot(c) not in self._quotes}
        return tuple(distinct.values())[:MOST_CITATIONS]

    def has(self, ref: str) -> bool:
        """Whether a statement or row has been told."""
        return ref in self._refs

    def repeats(self, text: str, refs: Iterable[str] = (), by_words: bool = True) -> bool:
        """Whether a text tells what was told. by_words: also if it only tells it in other words."""
        if any(ref in self._refs for ref in refs) or self._runs & runs(text):
            return True
        if not by_words:
            return False
        told = telling(text)
        own = told - self._everywhere
        for other in self._tellings:
            others = other - self._everywhere
            if min(len(told), len(other)) >= FEW_WORDS and alike(told, other) >= NEARLY_THE_SAME:
                return True
            if min(len(own), len(others)) >= FEW_OWN and alike(own, others) >= MOSTLY_THE_SAME:
                return True
        return False

    def says_little(self, text: str) -> bool:
        """Whether a text has next to nothing beyond the words of the situation itself."""
        return len(telling(text) - self._everywhere) < FEW_OWN

    def add(self, line: Line, told: Sequence[str] = ()) -> Line:
        """Take a line as printed. told: ids of what else it tells of. The words of a sentence of figures are no news told."""
        self._refs.update(line.refs, told)
        self._quotes.update(spot(c) for c in line.citations)
        self._runs |= runs(line.text)
        if not line.refs or not all(ref.startswith("row-") for ref in line.refs):
            self._tellings.append(telling(line.text))
        return line

    def add_quotes(self, citations: Iterable[Citation]) -> None:
        """Take quotes as printed that stand in the table of figures."""
        self._quotes.update(spot(c) for c in citations)
