"""Numbers, dates and names in words: the smallest pieces of print.

Nothing here looks at a locale or a clock; a year is printed only where it differs from the
year the brief stands for, so every function that prints a day is told that year.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from summarizer.brief import wording
from summarizer.records.brief import ArticleEntry, Point

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_STOPS = ".!"


def number(value: float) -> str:
    """Print a number with thousands commas and no empty decimals.

    >>> number(93.0), number(1200000), number(6.1)
    ('93', '1,200,000', '6.1')
    """
    if not math.isfinite(value):
        return "?"
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.12g}"


def amount(value: float | None, high: float | None = None, qualifier: str = "exact", printed: str = "") -> str:
    """A figure with its qualifier: "at least 21", "40–60", "not disclosed", the printed words if vague.

    >>> amount(50, qualifier="nearly"), amount(40, 60, "between"), amount(None, printed="dozens")
    ('nearly 50', '40–60', '“dozens”')
    """
    if qualifier == "undisclosed":
        return "not disclosed"
    if value is None:
        return f"“{printed}”" if printed else "no number"
    digits = number(value)
    if high is not None and high != value:
        digits = f"{digits}–{number(high)}"
    word = wording.QUALIFIERS.get(qualifier, "")
    return f"{word} {digits}".strip()


def point_amount(point: Point) -> str:
    """A point's figure; what is newly announced says so ("15 more")."""
    text = amount(point.value, point.high, point.qualifier, point.printed)
    return f"{text} more" if point.span == "more" and point.value is not None else text


def year_of(day: str | None) -> str:
    """The year of an ISO day, or an empty string."""
    return day[:4] if day and _DAY.fullmatch(day) else ""


def date(day: str | None, year: str = "") -> str:
    """An ISO day as "27 Sep", with the year where it differs from ``year``; other text is left alone.

    >>> date("2020-09-27", "2020"), date("2016-04-02", "2020")
    ('27 Sep', '2 Apr 2016')
    """
    match = _DAY.fullmatch(day or "")
    if not match or not 1 <= int(match[2]) <= 12:
        return day or ""
    text = f"{int(match[3])} {wording.MONTHS[int(match[2]) - 1]}"
    return text if match[1] == year else f"{text} {match[1]}"


def dates(first: str | None, last: str | None, year: str = "") -> str:
    """A span of ISO days: "27–29 Sep", "30 Sep – 2 Oct", or one day.

    >>> dates("2020-09-27", "2020-09-29", "2020")
    '27–29 Sep'
    """
    if not first or not last or first == last:
        return date(first or last, year)
    if first[:7] == last[:7] and _DAY.fullmatch(first) and _DAY.fullmatch(last):
        return f"{int(first[8:])}–{date(last, year)}"
    return f"{date(first, year)} – {date(last, year)}"


def redated(text: str, year: str = "") -> str:
    """A text with its ISO days printed as days: recipes and notes come with ISO days in them.

    >>> redated("31 (2020-09-27) + 53 (2020-09-28)", "2020")
    '31 (27 Sep) + 53 (28 Sep)'
    """
    return _ISO.sub(lambda m: date(m[0], year), text)


def distinct(texts: Iterable[str | None]) -> tuple[str, ...]:
    """The texts that are there, each once, in order of first appearance."""
    return tuple(dict.fromkeys(text for text in texts if text))


def names(texts: Iterable[str | None]) -> str:
    """A list in words: "A, B and C"."""
    found = distinct(texts)
    if len(found) < 2:
        return "".join(found)
    return ", ".join(found[:-1]) + " and " + found[-1]


def plural(unit: str) -> str:
    """The plural of a unit's noun: "drone" -> "drones", "person" -> "people"."""
    head, space, last = unit.strip().rpartition(" ")
    if last in wording.PLURALS:
        return head + space + wording.PLURALS[last]
    if re.search(r"[^aeiou]y$", last):
        return head + space + last[:-1] + "ies"
    return head + space + last + ("es" if re.search(r"(s|x|z|ch|sh)$", last) else "s")


def stem(text: str) -> str:
    """A sentence without white space around it and without its final stop."""
    text = " ".join(text.split())
    return text[:-1].rstrip() if text.endswith(tuple(_STOPS)) and not text.endswith("...") else text


def clause(text: str, quotes: Iterable[str] = (), names: frozenset[str] | None = None) -> str:
    """A sentence as it stands after "that": a first word that names nobody is lower-cased, the stop goes.

    quotes: what the sentence was made from; a word that stands there in lower case names nobody, one that stands there
    capitalised inside a sentence does. names: the first letters of all names of the situation; None where they are unknown.

    >>> clause("The bridge fell."), clause("Velmark forces took Talin.")
    ('the bridge fell', 'Velmark forces took Talin')
    >>> clause("Fierce fighting went on.", names=frozenset({"velm"}))
    'fierce fighting went on'
    """
    bare = stem(text)
    first, space, rest = bare.partition(" ")
    said = tuple(quotes)
    if first not in wording.LOWERED and not _names_nobody(first, said, names):
        return bare
    return bare if first[1:].strip(".,").isupper() else first.lower() + space + rest


def _names_nobody(word: str, quotes: tuple[str, ...], names: frozenset[str] | None) -> bool:
    plain = re.escape(word.removesuffix("'s"))
    if any(re.search(rf"\b{plain.lower()}\b", quote) for quote in quotes):
        return True
    inside = any(re.search(rf"[a-z,] {plain}\b", quote) for quote in quotes)
    return names is not None and not inside and first_letters(word) not in names


def first_letters(word: str) -> str:
    """Enough of a word to know a name and its adjective by ("Velmark", "Velmish")."""
    return re.sub(r"\W", "", word).lower()[:4]


def sentence(text: str) -> str:
    """A text as a sentence: first letter raised, one stop at the end."""
    bare = " ".join(text.split())
    if not bare:
        return ""
    raised = bare[0].upper() + bare[1:]
    return raised if raised.endswith((".", "!", "?", ".”", "!”", "?”")) else raised + "."


def shortened(text: str, limit: int = 60) -> str:
    """The first words of a text, at most ``limit`` characters, cut at a word."""
    bare = " ".join(text.split())
    if len(bare) <= limit:
        return bare
    return (bare[: limit + 1].rpartition(" ")[0] or bare[:limit]) + " …"


def article_label(article: ArticleEntry, year: str = "") -> str:
    """How an article is called in print: outlet, else agency, else title or opening; then its date."""
    named = article.outlet or names(article.agencies)
    opening = shortened(article.title or article.opening)
    name = named or (f"“{opening}”" if opening else f"article {article.n}")
    day = date(article.date, year)
    return f"{name}, {day}" if day else name
