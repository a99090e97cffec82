"""The title and the line under it."""

from __future__ import annotations

from summarizer.brief.text import budget
from summarizer.brief.text.figures.sidetolls import own_counts
from summarizer.brief.text.figures.title import title_toll
from summarizer.brief.text.figures.toll import main_row
from summarizer.brief.text.words.dates import full_date, hour, span
from summarizer.brief.text.words.grammar import first_names, plural, sentence, the
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.names import short
from summarizer.brief.text.words.numbers import in_words
from summarizer.brief.text.words.wording import count_words
from summarizer.records.brief import Merged

MOST_OUTLETS = 4
LONGEST_SPEAKER = 5


def title_of(merged: Merged) -> str:
    """The news in one line: the situation's title and, where somebody states it, the toll; parts that do not fit go."""
    name = merged.situation.title.strip().rstrip(".") or merged.situation.place or "Situation"
    parts = title_toll(merged)
    corrected = [p for p in parts if p.startswith("toll ")]
    counts = [p for p in parts if p not in corrected]
    while True:
        toll = "; ".join(filter(None, (", ".join(counts), *corrected)))
        title = f"{name}: {toll}" if toll else name
        if count_words(title) <= budget.TITLE_WORDS or not toll:
            return " ".join(title.split()[: budget.TITLE_WORDS])
        (corrected if len(counts) <= 1 and corrected else counts).pop()


def standfirst_of(merged: Merged, lookup: Lookup) -> str:
    """As of when, from how many articles of whom, and whose the figures are; sentences that do not fit go, the last first."""
    sentences = [as_of(merged), articles(merged, lookup), figures_are(merged)]
    kept = [s for s in sentences if s]
    while len(kept) > 1 and sum(map(count_words, kept)) > budget.STANDFIRST_WORDS:
        kept.pop()
    return " ".join(kept)


def as_of(merged: Merged) -> str:
    """The newest day the articles report of, with its hour if a figure of that day has one."""
    day = (merged.as_of or "")[:10]
    clock = (
        max((r.as_of or "" for r in merged.casualties if (r.as_of or "").startswith(day)), default="") if day else ""
    )
    text = ", ".join(filter(None, (full_date(day), hour(merged.as_of) or hour(clock))))
    return f"As of {text}." if text else ""


def articles(merged: Merged, lookup: Lookup) -> str:
    """How many articles, on which days, from whom."""
    count = len(merged.articles)
    days = sorted(d for a in merged.articles if (d := a.latest_day or a.date))
    period = span(days[0], days[-1], lookup.year) if days else ""
    names = first_names(published_by(merged), MOST_OUTLETS)
    text = f"{in_words(count)} {plural('article', count)}"
    return sentence(text + (f" on {period}" if period else "") + (f" ({names})" if names else ""))


def published_by(merged: Merged) -> list[str]:
    """Agencies credited in print, and "others" for articles without one; the outlets where no agency is credited."""
    agencies = [agency(name) for a in merged.articles for name in a.agencies]
    if not agencies:
        return [a.outlet for a in merged.articles if a.outlet]
    distinct = list(dict.fromkeys(agencies))[: MOST_OUTLETS - 1]
    return [*distinct, "others"] if any(not a.agencies for a in merged.articles) else distinct


def agency(name: str) -> str:
    """An agency as print has it: "AFP", "Reuters", whatever its credit line's letters."""
    if name.islower() and len(name) <= 4:
        return name.upper()
    return name.capitalize() if name.isupper() and len(name) > 4 else name


def figures_are(merged: Merged) -> str:
    """Whose the figures are: one office's, or each side's own."""
    main = main_row(merged.casualties)
    own = own_counts(merged.casualties)
    if own and len({r.group for r in own}) > 1:
        return "Each side’s losses are its own count unless marked as claimed."
    if main is None or len(main.said_by) != 1:
        return ""
    speaker = the(short(main.said_by[0]))
    if count_words(speaker) > LONGEST_SPEAKER:
        return ""
    return sentence(f"The toll is given by {speaker}")
