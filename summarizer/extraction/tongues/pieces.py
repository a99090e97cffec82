"""The pieces a number is made of, as they stand in the tokens: words, digits behind a scale, halves, shortened scales."""

from __future__ import annotations

from decimal import Decimal

from summarizer.extraction.tongues.lexicon import Lexicon
from summarizer.extraction.tongues.sums import Sum
from summarizer.extraction.tongues.tokens import Token, is_joined

_LONGEST_PHRASE = 4
_THREE_DIGITS = 3
_BLANKS = ("", " ", "\u00a0", ". ")
_TIED = frozenset(["m", "mw", "rs", "us", "r", "rp", "usd", "eur", "s"])
"""Letters before digits that leave the number what it is: magnitudes and currencies."""


def goes_on(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a token goes on from the one before, also digits behind a shortened scale: "3 тыс. 500"."""
    if is_joined(tokens, at, lexicon.words.unspaced):
        return True
    return (
        0 < at < len(tokens) and tokens[at].digits and tokens[at].gap == ". " and tokens[at - 1].text in lexicon.shorts
    )


def has_letters_behind(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether letters of a script with capitals stand right behind digits."""
    if lexicon.words.unspaced or at >= len(tokens) or tokens[at].gap != "" or tokens[at].digits:
        return False
    return tokens[at].raw.lower() != tokens[at].raw.upper()


def is_short(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is a shortened scale; a single letter only in the case it has: "5 M" is not "5 m"."""
    listed = token.text in lexicon.shorts and not token.digits
    return listed and (len(token.raw) > 1 or token.raw in lexicon.words.shorts.split())


def is_code(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether digits belong to a name such as "T-72", "F16" or "COVID-19": behind letters of a script with capitals."""
    if not at or tokens[at].gap not in ("", "-", "\u2010", "\u2011"):
        return False
    before = tokens[at - 1].raw
    cased = before.lower() != before.upper()
    if not cased or tokens[at - 1].digits:
        return False
    if tokens[at].gap == "":
        return tokens[at - 1].text not in _TIED
    return before != before.lower()


def atom_at(tokens: list[Token], at: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """The number word at a token, the longest phrase of several words if there is one."""
    if tokens[at].digits:
        return None
    best: tuple[Decimal, int] | None = None
    phrase = tokens[at].text
    for n in range(1, _LONGEST_PHRASE + 1):
        if phrase in lexicon.atoms:
            best = (lexicon.atoms[phrase], at + n)
        if phrase not in lexicon.phrases or at + n >= len(tokens) or not is_joined(tokens, at + n):
            break
        phrase = f"{phrase}_{tokens[at + n].text}"
    return best


def piece_at(tokens: list[Token], at: int, whole: Sum, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """A part that can be added: a number word, or digits behind a scale ("3 mil 500")."""
    token = tokens[at]
    if token.digits:
        if whole.last < 100 or len(token.values) != 1 or token.values[0] % 1 or token.gap not in _BLANKS:
            return None
        fits = lexicon.words.unspaced or len(token.raw) == _THREE_DIGITS
        return (token.values[0], at + 1) if fits and token.values[0] < whole.room() else None
    return atom_at(tokens, at, lexicon)


def half_at(tokens: list[Token], at: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """ "Medio millón", "eine halbe Million": half of the scale that follows."""
    if lexicon.atoms.get(tokens[at].text) == 1 and is_joined(tokens, at + 1):
        at += 1
    if tokens[at].text not in lexicon.sets["halves"] or not is_joined(tokens, at + 1):
        return None
    scale = lexicon.scales.get(tokens[at + 1].text)
    return (scale / 2, at + 2) if scale is not None and scale >= 10 else None


def half_after(tokens: list[Token], at: int, whole: Sum, lexicon: Lexicon) -> int:
    """Where a phrase ends that adds half of the last unit ("millón y medio"), 0 if there is none; the half is added."""
    for phrase in lexicon.halves_after:
        words = tuple(token.text for token in tokens[at : at + len(phrase)])
        if words == phrase and all(is_joined(tokens, at + n) for n in range(len(phrase))):
            if lexicon.words.unspaced and whole.last < 1000:
                return 0
            stop = at + len(phrase)
            whole.terms.append(whole.last / 2)
            again = is_joined(tokens, stop) and lexicon.scales.get(tokens[stop].text) == whole.last > 1
            return stop + 1 if again else stop
    return 0


def is_vague(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word before a number word makes it no number: "数十", "varias decenas"."""
    return (
        at > 0
        and tokens[at].text in lexicon.scales
        and tokens[at - 1].text in lexicon.sets["vague"]
        and is_joined(tokens, at)
    )


def past(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """The token behind a run of number words."""
    at += 1
    while at < len(tokens) and tokens[at].text in lexicon.counting and is_joined(tokens, at):
        at += 1
    return at
