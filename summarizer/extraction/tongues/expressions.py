"""The words round a number as compiled expressions: qualifiers, negations, losses, shares, ordinals of a language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from summarizer.extraction.folding import POINTS
from summarizer.extraction.tongues.lexicon import lexicon_of
from summarizer.extraction.vocabulary.language import Language
from summarizer.extraction.vocabulary.qualifiers import Sharpness

_NEVER = r"(?!)"
_POINTS = dict.fromkeys(map(ord, POINTS))


@dataclass(frozen=True)
class Expressions:
    """The expressions of one language. known: its words are known here at all."""

    words: Language
    known: bool

    @cached_property
    def loss(self) -> re.Pattern[str]:
        """A word for what there can be none of."""
        return self.beginning(self.words.losses)

    @cached_property
    def missing(self) -> re.Pattern[str]:
        """A word for news that there is none of."""
        return self.beginning(self.words.missing)

    @cached_property
    def none(self) -> re.Pattern[str]:
        """A word that is zero by itself."""
        return self.whole(self.words.nobody.split())

    @cached_property
    def moving(self) -> re.Pattern[str]:
        """A verb after which "up to" is a direction."""
        return self.beginning(self.words.moving)

    @cached_property
    def zero(self) -> re.Pattern[str]:
        """A phrase that is zero."""
        return re.compile(self.words.zero or _NEVER, re.IGNORECASE)

    @cached_property
    def negation(self) -> re.Pattern[str]:
        """A word that makes what stands with it nothing."""
        return self.whole(self.words.negations.split())

    @cached_property
    def negated(self) -> re.Pattern[str]:
        """A negation at the end of a text, right before what it denies."""
        words = "|".join(_alternatives(self.words.negations.split()))
        edge = "" if self.words.unspaced else r"(?<!\w)"
        gap = r"\s*" if self.words.unspaced else r"\s+"
        return re.compile(rf"{edge}(?:{words}){gap}[\"'“«„]?$" if words else _NEVER, re.IGNORECASE)

    @cached_property
    def follows(self) -> re.Pattern[str]:
        """A negation right behind what it denies."""
        return re.compile(self.words.follows or _NEVER, re.IGNORECASE)

    @cached_property
    def ordinal(self) -> re.Pattern[str]:
        """An ordinal in digits."""
        return re.compile(self.words.ordinal or _NEVER)

    @cached_property
    def percent(self) -> re.Pattern[str]:
        """What makes the number before it a share."""
        return re.compile(self.words.percent or r"\s{0,2}[%％٪]", re.IGNORECASE)

    @cached_property
    def percent_before(self) -> re.Pattern[str]:
        """What makes the number after it a share."""
        return re.compile(f"(?:{self.words.percent_before or _NEVER})$", re.IGNORECASE)

    @cached_property
    def leading(self) -> re.Pattern[str]:
        """The words before a number that say how sharp it is, at the end of a text; each a group of its name."""
        edge = "" if self.words.unspaced else r"(?<![\w-])"
        gap = r"\s*" if self.words.unspaced else r"(?:\s+|(?<=['’-]))"
        fillers = "|".join(map(re.escape, self.words.fillers.split()))
        between = rf"(?:(?:{fillers})(?:{gap}|['’]))*" if fillers else ""
        groups = "|".join(f"(?P<{name}>{words})" for name, words in self.words.before.items())
        return re.compile(
            rf"{edge}(?:{groups}){gap}{between}[\s\"'“”«»„(\[$€£¥]*$" if groups else _NEVER, re.IGNORECASE
        )

    @cached_property
    def trailing(self) -> Mapping[Sharpness, re.Pattern[str]]:
        """The words after a number that say how sharp it is."""
        return {name: re.compile(words, re.IGNORECASE) for name, words in self.words.after.items()}

    @cached_property
    def anywhere(self) -> Mapping[str, re.Pattern[str]]:
        """The leading words wherever they stand."""
        edge, end = ("", "") if self.words.unspaced else (r"(?<![\w-])", r"(?![\w-])")
        return {n: re.compile(f"{edge}(?:{words}){end}", re.IGNORECASE) for n, words in self.words.before.items()}

    @cached_property
    def person(self) -> re.Pattern[str]:
        """A noun for one person."""
        return self.whole(self.words.persons.split())

    @cached_property
    def both(self) -> re.Pattern[str]:
        """A word for two."""
        return self.whole(self.words.both.split())

    def beginning(self, words: str) -> re.Pattern[str]:
        """An expression for words that begin so."""
        edge = "" if self.words.unspaced else r"(?<!\w)"
        if self.words.proclitics:
            edge = rf"(?<!\w)(?:[{self.words.proclitics}فبلك]{{0,2}}(?:ال)?)"
        parts = "|".join(_alternatives(words.split()))
        return re.compile(f"{edge}(?:{parts})" if parts else _NEVER, re.IGNORECASE)

    def whole(self, words: Iterable[str]) -> re.Pattern[str]:
        """An expression for these words, whole ones where the language divides words."""
        parts = "|".join(_alternatives(words))
        if not parts:
            return re.compile(_NEVER)
        if self.words.unspaced:
            return re.compile(f"(?:{parts})", re.IGNORECASE)
        return re.compile(
            rf"(?<!\w){self.words.proclitics and f'[{self.words.proclitics}ف]?'}(?:{parts})(?!\w)", re.IGNORECASE
        )


def _alternatives(words: Iterable[str]) -> list[str]:
    return [r"\s".join(map(re.escape, word.split("_"))) for word in sorted(words, key=len, reverse=True)]


@lru_cache(maxsize=200)
def expressions_of(language: str) -> Expressions:
    """The expressions of a language; they find nothing where its words are not known."""
    lexicon = lexicon_of(language)
    return Expressions(lexicon.words, lexicon.known)


def clear(text: str) -> str:
    """A text as the expressions are written: composed, without vowel points."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_POINTS)
