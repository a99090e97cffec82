"""The words of a language made ready for reading: folded tables, compiled expressions, and its separators of digits."""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from summarizer.extraction.vocabulary import listed
from summarizer.extraction.vocabulary.language import Language

UNKNOWN = "und"
"""The code of a language that is not told: ISO 639-2, "undetermined"."""
_CODE = re.compile(r"[a-z]{2,3}")
_LETTERS = 2
_FAMILY = {"ms": "id"}
"""Languages that are read by the words of a near one."""
_KEYBOARDS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک"})
_SIGNS = re.compile("['’ʼ`\u0640\u200c\u200d]")
Table = Mapping[str, Decimal]


def is_foreign(language: str | None) -> bool:
    """Whether a text of this language is read by this package: any language that is told and is not English."""
    return language is not None and language != "en"


@dataclass(frozen=True)
class Lexicon:
    """One language. group, decimal: its separators of digits, empty where not known; words: its vocabulary."""

    code: str
    words: Language
    group: str
    decimal: str
    known: bool

    def plain(self, word: str) -> str:
        """A word as the tables hold it: without case, apostrophes, lengthening and (mostly) accents."""
        return _plain(word, self.words.accents)

    def _table(self, text: str) -> dict[str, Decimal]:
        table: dict[str, Decimal] = {}
        for entry in filter(None, map(str.strip, text.split("|"))):
            value, *forms = entry.split()
            table |= {self.plain(form): Decimal(value) for form in forms}
        return table

    def listed(self, text: str) -> frozenset[str]:
        """A list of words, folded."""
        return frozenset(self.plain(word) for word in text.split())

    @cached_property
    def atoms(self) -> Table:
        """Number words that are added up; a phrase of several words has "_" between them."""
        table = self._table(self.words.numbers)
        if self.words.sixties:
            small = [(word, v) for word, v in table.items() if 1 <= v < 20 and "_" not in word]
            small += [(f"dix_{w}", v + 10) for w, v in small if 7 <= v <= 9] + [
                ("et_un", Decimal(1)),
                ("et_une", Decimal(1)),
            ]
            small += [("et_onze", Decimal(11))]
            table |= {f"soixante_{w}": 60 + v for w, v in small if v >= 10}
            table |= {f"quatre_vingt_{w}": 80 + v for w, v in small if "et" not in w.split("_")}
        return table

    @cached_property
    def phrases(self) -> frozenset[str]:
        """Every beginning of a number phrase of several words."""
        many = [word.split("_") for word in self.atoms if "_" in word]
        return frozenset("_".join(words[:n]) for words in many for n in range(1, len(words)))

    @cached_property
    def scales(self) -> Table:
        """What multiplies the number before it."""
        return {**self._table(self.words.scales), **self.collectives}

    @cached_property
    def collectives(self) -> Table:
        """Scales that say about how many."""
        return self._table(self.words.collectives) | self._table(self.words.plurals)

    @cached_property
    def bare(self) -> frozenset[str]:
        """Scales that count one by themselves."""
        return self.listed(self.words.bare) | frozenset(self._table(self.words.collectives))

    @cached_property
    def shorts(self) -> Table:
        """Scales that follow digits only."""
        return self._table(self.words.shorts)

    @cached_property
    def teens(self) -> Table:
        """Words that add ten to the unit before them."""
        return self._table(self.words.teens)

    @cached_property
    def ordinals(self) -> Table:
        """Ordinals in words."""
        return self._table(self.words.ordinals)

    @cached_property
    def sets(self) -> Mapping[str, frozenset[str]]:
        """The lists of words by the name of their field."""
        names = listed("links halves bound vague fractions joint between to either from_ changes not_counted")
        return {name: self.listed(getattr(self.words, name)) for name in sorted(names)}

    @cached_property
    def halves_after(self) -> tuple[tuple[str, ...], ...]:
        """The phrases that add half of the last unit, as folded words."""
        phrases = filter(None, map(str.strip, self.words.and_half.split("|")))
        return tuple(tuple(self.plain(word) for word in phrase.split()) for phrase in phrases)

    @cached_property
    def counting(self) -> frozenset[str]:
        """Every word a number can begin with."""
        return frozenset({*self.atoms, *self.phrases, *self.scales, *self.sets["halves"]})

    @cached_property
    def long_words(self) -> tuple[str, ...]:
        """The words of several characters that numbers and ranges are made of, longest first; for undivided scripts."""
        near = ("to", "joint", "between", "from_", "links", "vague")
        words = {*self.counting, *(word for name in near for word in self.sets[name])}
        return tuple(sorted((w for w in words if len(w) > 1 and "_" not in w), key=len, reverse=True))

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """The number words, longest first, for taking written-together words apart."""
        words = {*self.atoms, *self.scales, *(self.sets["links"] if self.words.ones_first else ())}
        return tuple(sorted((w for w in words if "_" not in w), key=len, reverse=True))


@lru_cache(maxsize=100_000)
def _plain(word: str, accents: bool) -> str:
    word = _SIGNS.sub("", word) if not word.isascii() or "'" in word else word
    if accents:
        return unicodedata.normalize("NFC", word.replace("İ", "i").casefold()).translate(_KEYBOARDS)
    word = word.casefold()
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_KEYBOARDS)


@lru_cache(maxsize=200)
def code_of(language: str) -> str:
    """The code of a language as a file may give it ("es-MX", "spa", "ES"): two letters where it has them, else "und"."""
    code = language.lower().replace("_", "-").partition("-")[0]
    if not _CODE.fullmatch(code):
        return UNKNOWN
    if len(code) == _LETTERS or code == UNKNOWN:
        return code
    from babel.core import get_global

    return str(get_global("language_aliases").get(code, code))


@lru_cache(maxsize=200)
def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language; for one without a vocabulary here its separators of digits alone."""
    code = code_of(language)
    words, known = _vocabulary(_FAMILY.get(code, code))
    group, decimal = _separators(code)
    return Lexicon(code, words, group, decimal, known)


def _vocabulary(code: str) -> tuple[Language, bool]:
    try:
        module = importlib.import_module(f"summarizer.extraction.vocabulary.languages.{code}")
    except ModuleNotFoundError:
        return Language(), False
    words: Language = module.LANGUAGE
    return words, True


def _separators(code: str) -> tuple[str, str]:
    """The separators of thousands and of decimals that CLDR gives for a language, both empty if it knows none."""
    from babel import Locale, UnknownLocaleError

    try:
        symbols = Locale(code).number_symbols.get("latn", {})
    except (UnknownLocaleError, ValueError):
        return "", ""
    return str(symbols.get("group", "")), str(symbols.get("decimal", ""))
