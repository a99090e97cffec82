"""Composing one number of any language from its tokens: digits, number words, scales, and mixtures of them.

One rule serves every language: a scale multiplies what stands before it and is smaller ("dos mil", "15 mil millones",
"1万2千", "iki yüz elli"); a number is added where it fits into the empty places of the one before ("treinta y cinco").
Languages that count otherwise in places say so in their vocabulary. What is not plainly one number is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from summarizer.extraction.tongues.lexicon import Lexicon
from summarizer.extraction.tongues.pieces import (
    atom_at,
    goes_on,
    half_after,
    half_at,
    has_letters_behind,
    is_code,
    is_short,
    is_vague,
    past,
    piece_at,
)
from summarizer.extraction.tongues.sums import GREATEST, Sum
from summarizer.extraction.tongues.tokens import Token, is_joined

_DOZEN = 12


@dataclass(frozen=True)
class Reading:
    """One number ending before token ``stop``; values: what it can mean, the likeliest first, none for a refusal.

    scale: what its last scale word multiplies by, if digits stand before it; loose: about so many ("una veintena").
    """

    values: tuple[Decimal, ...]
    stop: int
    scale: Decimal = Decimal(1)
    words: bool = True
    loose: bool = False


def read_number(tokens: list[Token], at: int, lexicon: Lexicon, between: bool = False) -> Reading | None:
    """The number that begins at a token; None if none does. between: it is the lower end of "entre 20 y 30"."""
    token = tokens[at]
    if token.digits:
        if not token.values or is_code(tokens, at, lexicon):
            return Reading((), at + 1)
        readings = [_from_digits(tokens, at, value, lexicon) for value in token.values]
        best = max(readings, key=lambda one: one.stop)
        values = tuple(value for one in readings if one.stop == best.stop for value in one.values)
        return Reading(values, best.stop, best.scale, words=False, loose=best.loose)
    if token.text not in lexicon.counting:
        return None
    return _from_words(tokens, at, lexicon, between)


def _from_digits(tokens: list[Token], at: int, value: Decimal, lexicon: Lexicon) -> Reading:
    stop = at + 1
    if value > GREATEST:
        return Reading((value,), stop)
    if has_letters_behind(tokens, stop, lexicon):
        word = tokens[stop].text
        if is_short(tokens[stop], lexicon):
            return Reading((value * lexicon.shorts[word],), stop + 1, lexicon.shorts[word])
        if word not in lexicon.scales:
            fine = word in lexicon.listed(lexicon.words.attached)
            return Reading((value,) if fine else (), stop)
    whole = Sum([value])
    if is_joined(tokens, stop) and is_short(tokens[stop], lexicon):
        whole.scale_up(lexicon.shorts[tokens[stop].text], bare=False)
        stop += 1
    return _go_on(tokens, stop, whole, lexicon, digits=True)


def _from_words(tokens: list[Token], at: int, lexicon: Lexicon, between: bool) -> Reading | None:
    if is_vague(tokens, at, lexicon):
        return Reading((), past(tokens, at, lexicon))
    whole = Sum()
    stop = at
    first = half_at(tokens, at, lexicon) or atom_at(tokens, at, lexicon)
    bound = tokens[at].text in lexicon.sets["bound"] and tokens[at].text not in lexicon.sets["halves"]
    if first is not None and not bound:
        whole.add(first[0])
        stop = first[1]
        whole.loose = _is_loose(tokens[stop - 1].text, lexicon)  # "medio centenar"
    elif bound or tokens[at].text not in lexicon.bare:
        return None
    return _go_on(tokens, stop, whole, lexicon, digits=False, between=between)


def _go_on(
    tokens: list[Token], stop: int, whole: Sum, lexicon: Lexicon, digits: bool, between: bool = False
) -> Reading:
    """Take in what follows as long as it fits."""
    first = stop
    sure = (list(whole.terms), stop)  # the number up to a part that only stands if the scale behind it can multiply it
    while True:
        alone = digits and stop == first and whole.last == 1  # digits with nothing behind them yet
        if not alone and (half := half_after(tokens, stop, whole, lexicon)):
            stop = half
            sure = (list(whole.terms), stop)
            continue
        linked = _is_linked(tokens, stop, whole, lexicon)
        at = stop + 1 if linked else stop
        if at >= len(tokens) or (whole.terms and not goes_on(tokens, at, lexicon)):
            break
        if not tokens[at].digits and tokens[at].text in lexicon.scales:
            if (linked and tokens[at].text not in lexicon.bare) or not _multiply(tokens[at].text, whole, lexicon):
                whole.terms, stop = sure
                break
            stop = at + 1
        elif not tokens[at].digits and tokens[at].text in lexicon.teens and 0 < whole.terms[-1] < 10:
            whole.terms[-1] += lexicon.teens[tokens[at].text]
            stop = at + 1
        else:
            if alone and tokens[at].text not in lexicon.sets["bound"]:
                break  # "12 dos": two numbers
            piece = piece_at(tokens, at, whole, lexicon)
            if piece is None or not _add(piece[0], whole, lexicon, linked, between):
                break
            stop = piece[1]
            if _scale_ahead_fails(tokens, stop, whole, lexicon):
                continue
        sure = (list(whole.terms), stop)
    return _finished(tokens, whole, stop, lexicon, digits)


def _is_linked(tokens: list[Token], at: int, whole: Sum, lexicon: Lexicon) -> bool:
    """Whether a word such as "y" joins what follows to the number."""
    return bool(whole.terms) and is_joined(tokens, at) and tokens[at].text in lexicon.sets["links"]


def _multiply(word: str, whole: Sum, lexicon: Lexicon) -> bool:
    """Multiply by a scale word, if it can multiply what stands before it."""
    whole.loose |= _is_loose(word, lexicon)
    return whole.scale_up(lexicon.scales[word], word in lexicon.bare)


def _is_loose(word: str, lexicon: Lexicon) -> bool:
    """Whether a scale word says about how many: "veintena", and not "docena"."""
    return word in lexicon.collectives and lexicon.collectives[word] != _DOZEN


def _add(value: Decimal, whole: Sum, lexicon: Lexicon, linked: bool, between: bool) -> bool:
    """Add a part, if it fits: into the empty places, or as the tens behind their unit ("einundzwanzig")."""
    last = whole.terms[-1] if whole.terms else Decimal(0)
    if lexicon.words.ones_first and linked and 1 <= last < 10 and 20 <= value < 100:
        whole.terms[-1] = last + value
        return True
    if between and linked and not (20 <= last < 100 and value < 10):
        return False  # "entre cien y dos": the link is the range's
    return whole.add(value)


def _scale_ahead_fails(tokens: list[Token], at: int, whole: Sum, lexicon: Lexicon) -> bool:
    """Whether the next word is a scale that cannot multiply the last part: then that part begins another number."""
    if not is_joined(tokens, at) or tokens[at].digits or tokens[at].text not in lexicon.scales:
        return False
    trial = Sum(list(whole.terms))
    return not trial.scale_up(lexicon.scales[tokens[at].text], tokens[at].text in lexicon.bare)


def _finished(tokens: list[Token], whole: Sum, stop: int, lexicon: Lexicon, digits: bool) -> Reading:
    """The number, unless what follows makes it a part or a vague multitude ("una decena de miles", "tres cuartos")."""
    after = {tokens[stop].text} if is_joined(tokens, stop) else set()
    if after and lexicon.words.unspaced:
        after.add("".join(token.text for token in tokens[stop : stop + 2])[:2])
    part = bool(after & lexicon.sets["fractions"])
    many = whole.loose and any(
        is_joined(tokens, n) and tokens[n].text in lexicon.scales for n in range(stop, min(stop + 2, len(tokens)))
    )
    if part or many:
        return Reading((), stop + 1)
    value = sum(whole.terms, Decimal(0))
    single = len(whole.terms) == 1 and whole.last >= 10
    return Reading((value,), stop, whole.last if single else Decimal(1), words=not digits, loose=whole.loose)
