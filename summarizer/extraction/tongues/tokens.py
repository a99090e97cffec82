"""Cutting a text of any language into the words and runs of digits that numbers are made of.

Where words are not divided by blanks, every character is a word of its own; a number word written together
("zweihundertfünfzig") and a letter written before one ("وعشرون") are taken apart.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from summarizer.extraction.tongues.digits import RUN, meanings
from summarizer.extraction.tongues.lexicon import Lexicon, lexicon_of

_HYPHENS = "-\u2010\u2011"
_LONGEST = 80


class Token(NamedTuple):
    """A folded word, or a run of digits with what it can mean; ``gap`` is what stands before it, ``raw`` its characters."""

    text: str
    start: int
    end: int
    gap: str
    values: tuple[Decimal, ...] = ()
    raw: str = ""
    digits: bool = False


@cache
def _expression(code: str) -> re.Pattern[str]:
    """What a token of a language is; where words are not divided, the known words of several characters come first."""
    lexicon = lexicon_of(code)
    unspaced, apostrophes = lexicon.words.unspaced, lexicon.words.apostrophes
    letter = rf"(?:[^\W\d_]|[{_marks()}\u200c])"
    word = letter if unspaced else rf"{letter}+"
    if apostrophes:
        word = rf"{letter}+(?:['’ʼ]{letter}+)*"
    if unspaced:
        known = "".join(f"{re.escape(each)}|" for each in lexicon.long_words)
        word = f"[A-Za-zÀ-ɏА-я]+|{known}{word}"
    return re.compile(rf"(?P<digits>{RUN})(?P<vulgar>[½¼¾]?)|(?P<word>{word})")


@cache
def _marks() -> str:
    """Every combining mark of the basic plane, as the inside of a character class."""
    codes = [code for code in range(0x300, 0x10000) if unicodedata.category(chr(code)) in ("Mn", "Mc")]
    spans: list[list[int]] = []
    for code in codes:
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in spans)


def cut_tokens(text: str, lexicon: Lexicon) -> list[Token]:
    """The words and runs of digits of a text, in order."""
    tokens: list[Token] = []
    last = 0
    for found in _expression(lexicon.code).finditer(text):
        start, end = found.span()
        gap = text[last:start]
        if found["digits"]:
            values = meanings(found["digits"], lexicon)
            if found["vulgar"]:
                part = Decimal(str(unicodedata.numeric(found["vulgar"])))
                values = tuple(value + part for value in values)
            tokens.append(Token(found[0], start, end, gap, values, found[0], digits=True))
        else:
            tokens += _words(found[0], start, gap, lexicon)
        last = end
    return tokens


def _words(raw: str, start: int, gap: str, lexicon: Lexicon) -> Iterator[Token]:
    """A word as one token, or as the number words it is made of."""
    word = lexicon.plain(raw)
    end = start + len(raw)
    clitic = lexicon.words.proclitics
    if clitic and len(word) > 1 and word[0] in clitic and word not in lexicon.counting and word[1:] in lexicon.counting:
        yield Token(sys.intern(word[0]), start, start + 1, gap, raw=raw[0])
        yield Token(word[1:], start + 1, end, "", raw=raw[1:])
        return
    if lexicon.words.compounds and word not in lexicon.counting and len(word) > 5:
        parts = _taken_apart(word, lexicon)
        if parts:
            exact = len(raw) == len(word)  # "dreißig" folds to a longer word: then all parts share its place
            at = start
            for n, part in enumerate(parts):
                left, right = (at, at + len(part)) if exact else (start, end)
                yield Token(part, left, right, "" if n else gap, raw=raw[left - start : right - start])
                at += len(part)
            return
    yield Token(word, start, end, gap, raw=raw)


def _taken_apart(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The number words a word is made of, nothing if it is made of anything else."""
    if len(word) > _LONGEST or not word.startswith(lexicon.pieces):
        return ()
    ways: dict[int, tuple[str, ...]] = {len(word): ()}
    for at in range(len(word) - 1, -1, -1):
        for piece in lexicon.pieces:
            if at + len(piece) in ways and word.startswith(piece, at):
                ways[at] = (piece, *ways[at + len(piece)])
                break
    return ways.get(0, ())


def is_joined(tokens: list[Token], at: int, unspaced: bool = False) -> bool:
    """Whether token ``at`` goes on from the one before: a blank or a hyphen between them, or nothing."""
    if not 0 < at < len(tokens):
        return False
    gap = tokens[at].gap
    if gap in ("", *_HYPHENS):
        return True
    return not gap.strip(" \t\u00a0\u2009\u202f\n") and gap.count("\n") <= (0 if unspaced else 1)
