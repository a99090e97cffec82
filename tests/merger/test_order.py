"""M11: select and order."""

from __future__ import annotations

from typing import Any

from summarizer.merger.order import attributed_first, most_told, newest_then_weight, newest_words, take
from summarizer.records.brief import BackgroundEntry, ClaimEntry, OutlookEntry, VoiceEntry, Weight
from summarizer.records.record import Citation

from .records import article, background, claim, day, words
from .whole import only


def entry(name: str, **more: Any) -> ClaimEntry:
    """A claim entry with little in it."""
    weight = Weight(origins=more.pop("origins", 1), lineages=more.pop("lineages", 1), articles=more.pop("articles", 1))
    return ClaimEntry(
        **{"id": name, "status": "claimed", "text": "", "line": "", "act": "attack", "weight": weight, **more}
    )


def ids(*entries: ClaimEntry) -> list[str]:
    """The ids in their order."""
    return [e.id for e in sorted(entries, key=newest_then_weight)]


def test_newest_day_first() -> None:
    """What happened last stands first; what has no day stands last."""
    assert ids(entry("a", day=day(1)), entry("b", day=day(3)), entry("c")) == ["b", "a", "c"]


def test_then_weight() -> None:
    """Of one day: more independent origins first, then more lineages."""
    assert ids(entry("a", day=day(1)), entry("b", day=day(1), lineages=2), entry("c", day=day(1), origins=2)) == [
        "c",
        "b",
        "a",
    ]


def test_the_number_of_articles_is_never_scored() -> None:
    """M3: forty copies weigh no more than one."""
    assert ids(entry("a", day=day(1)), entry("b", day=day(1), articles=40)) == ["a", "b"]


def test_then_what_has_a_place() -> None:
    """Of one day and weight: what has a place first."""
    assert ids(entry("a", day=day(1)), entry("b", day=day(1), place="Tessarune")) == ["b", "a"]


def test_then_the_ladder_of_status() -> None:
    """M9: agreed before contested before claimed."""
    assert ids(
        entry("a", status="claimed"), entry("b", status="contested"), entry("c", status="agreed"), entry("d", status="denied")
    ) == ["c", "b", "d", "a"]  # fmt: skip


def test_no_two_claims_are_equal_in_order() -> None:
    """The id breaks the last tie, so the order never depends on the input."""
    assert newest_then_weight(entry("a")) != newest_then_weight(entry("b"))


def test_take_counts_what_it_leaves_out() -> None:
    """What is left out is counted."""
    assert take([1, 2, 3], 2) == ((1, 2), 1)
    assert take([1], 2) == ((1,), 0)


def test_voices_newest_then_speaker() -> None:
    """Newest words first, of one day by speaker."""
    voices = [VoiceEntry(speaker=s, words="w", said=d) for s, d in (("B", day(1)), ("A", day(1)), ("C", day(2)))]
    assert [v.speaker for v in sorted(voices, key=newest_words)] == ["C", "A", "B"]


def test_background_most_told_first() -> None:
    """What most articles tell comes first, dated before undated."""

    def line(text: str, count: int, period: str | None = None) -> BackgroundEntry:
        cited = tuple(Citation(article=f"a-{n}", quote="q", start=0, end=1) for n in range(count))
        return BackgroundEntry(text=text, period=period, citations=cited)

    lines = [line("a", 1), line("b", 3), line("c", 1, "2016")]
    assert [b.text for b in sorted(lines, key=most_told)] == ["b", "c", "a"]


def test_outlook_attributed_before_the_outlets_own_voice() -> None:
    """Somebody's assessment before nobody's; scheduled events before both."""
    entries = [
        OutlookEntry(speaker=None, text="a"), OutlookEntry(speaker="X", text="b"), OutlookEntry(speaker=None, text="c", day=day(9))
    ]  # fmt: skip
    assert [o.text for o in sorted(entries, key=attributed_first)] == ["c", "b", "a"]


def test_background_keeps_five_lines_and_counts_the_rest() -> None:
    """Background is at most five lines; two more are counted as omitted."""
    topics = ["rivers", "treaties", "railways", "harvests", "churches", "dynasties", "quarries"]
    merged = only(
        article("a", claim("fighting", "Velmark", "Rokhan"), *(background(f"Old quarrels over {t}.") for t in topics))
    )
    assert len(merged.background) == 5
    assert merged.omitted == {"background": 2}


def test_budgets_are_options_and_counted_by_section() -> None:
    """A smaller budget leaves out more, and says how many of which section."""
    spoken = ["Bread was late.", "Nobody slept here.", "Trains stopped running yesterday.", "Prisoners sang loudly."]
    merged = only(
        article("a", claim("fighting", "Velmark", "Rokhan"), *(words("Milo Dane", s) for s in spoken)), section_lines=3
    )
    assert len(merged.voices) == 3
    assert merged.omitted == {"voices": 1}
