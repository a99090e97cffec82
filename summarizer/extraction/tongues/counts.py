"""What a phrase of another language counts without a number: nobody, single persons, ordinals."""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.extraction.tongues.expressions import clear, expressions_of
from summarizer.extraction.tongues.lexicon import Lexicon, lexicon_of
from summarizer.extraction.tongues.ranges import read_numerals
from summarizer.extraction.tongues.tokens import cut_tokens

_COMMAS = r"\s*[,;،、]\s*"
_VERB = 5
_APART = 40
"""How far a negation and the loss it denies may stand from each other, in characters."""


def says_zero(printed: str, following: str, language: str) -> bool:
    """Whether a phrase states that there is none: "no hubo víctimas", "погибших нет"; not "no hay información".

    following: what comes after it, which may hold the negation or the loss if the phrase holds only the other.
    """
    words = expressions_of(language)
    printed, following = clear(printed), clear(following)
    numbers = read_numerals(printed, language)
    if words.missing.search(printed) or any(n.low > 1 for n in numbers):
        return False
    if (words.none.search(printed) and not numbers) or words.zero.search(printed + following[:_VERB]):
        return True
    negation, loss = words.negation.search(printed), words.loss.search(printed)
    if not negation and not loss:
        return False
    if not negation or not loss:
        near = following[:_APART]
        near = re.split(r"[.!?;。！？\n]", near)[0]
        if words.missing.search(near) or any(n.low > 1 for n in read_numerals(near, language)):
            return False
        place = len(printed)
        negation = negation or words.negation.search(printed + near, place)
        loss = loss or words.loss.search(printed + near, place)
    return bool(negation and loss) and abs(negation.start() - loss.start()) <= _APART  # type: ignore[union-attr]


def count_out(printed: str, language: str) -> Decimal | None:
    """How many persons or things a phrase counts out ("una mujer y dos niños": 3), None if it does not say.

    Every part of the phrase must be one number with what it counts, or one person.
    """
    lexicon = lexicon_of(language)
    total = Decimal(0)
    for piece in filter(None, _split(printed, lexicon)):
        numbers = read_numerals(piece, language)
        if len(numbers) == 1 and numbers[0].low == numbers[0].high and not numbers[0].loose:
            total += numbers[0].low
        elif not numbers and expressions_of(language).person.search(clear(piece)):
            total += 1
        else:
            return None
    return total or None


def _split(printed: str, lexicon: Lexicon) -> list[str]:
    words = "|".join(map(re.escape, lexicon.words.and_.split()))
    if lexicon.words.proclitics:
        joint = rf"\s+[{lexicon.words.proclitics}]\s?(?=\w)"
    else:
        joint = rf"(?:{words})" if lexicon.words.unspaced else rf"\s+(?:{words})\s+"
    return [piece.strip() for piece in re.split(f"{_COMMAS}|{joint}", printed)]


def ordinal_counts(text: str, start: int, end: int, language: str) -> frozenset[float]:
    """What the ordinals between two characters of ``text`` count: so many in all, and one of them.

    An ordinal beside a noun of time or rank ("el tercer día") counts nothing.
    """
    lexicon = lexicon_of(language)
    counts: set[float] = set()
    words = [(token.start, token.end, token.text) for token in cut_tokens(text, lexicon) if not token.digits]
    for n, (left, right, word) in enumerate(words):
        if left >= end or right <= start or word not in lexicon.ordinals:
            continue
        noun = n - 1 if lexicon.words.noun_first else n + 1
        if not (0 <= noun < len(words) and words[noun][2] in lexicon.sets["not_counted"]):
            counts |= {float(lexicon.ordinals[word]), 1.0}
    for found in expressions_of(language).ordinal.finditer(text):
        if found.start() >= end or found.end() <= start:
            continue
        rank = next(part for part in found.groups() if part is not None)
        numbers = read_numerals(rank, language)
        following = lexicon.plain(text[found.end() : found.end() + 12].lstrip(" -"))
        if len(numbers) == 1 and not following.startswith(tuple(lexicon.sets["not_counted"])):
            counts |= {float(numbers[0].low), 1.0}
    return frozenset(counts)


def is_negated(text: str, start: int, language: str) -> str:
    """The negation that stands right before a place of ``text``, empty if there is none.

    In languages whose negations follow, what stands before says nothing.
    """
    words = expressions_of(language)
    found = None if words.words.follows else words.negated.search(clear(text[max(0, start - 20) : start]))
    return found[0].strip() if found else ""


def is_denied(text: str, end: int, language: str) -> str:
    """The negation that stands right behind a place of ``text``, empty if there is none or the language has none there."""
    found = expressions_of(language).follows.match(text[end : end + 12])
    return found[0].strip() if found else ""
