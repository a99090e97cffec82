"""What a merge may be told."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.records.rules import Rule


@dataclass(frozen=True)
class MergeOptions:
    """What the merger may be told; the defaults are what the rules were measured with."""

    as_of: str | None = None
    """ISO day: leave out whatever was published or said later (the brief as it could have been written then)."""

    one_situation: bool = False
    """All articles are about one situation, whatever they look like."""

    without: frozenset[Rule] = frozenset()
    """Rules switched off, to measure what each is worth (``make ablation``)."""

    def on(self, rule: Rule) -> bool:
        """Whether a rule is in force."""
        return rule not in self.without
