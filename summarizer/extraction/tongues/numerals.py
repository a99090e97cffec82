"""Composing one number of any language from its tokens: digits, number words, scales, and mixtures of them.

One rule serves every language: a scale multiplies what stands before it and is smaller ("dos mil", "15 mil millones",
"1万2千", "iki yüz elli"); a number is added where it fits into the empty places of the one before ("treinta y cinco").
Languages that count otherwise in places say so in their vocabulary. What is not plainly one number is none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from summarizer.extraction.tongues.lexicon import Lexicon
from summarizer.extraction.tongues.tokens import Token, is_joined

_LONGEST_PHRASE = 4
_DOZEN = 12
_GREATEST = Decimal(10) ** 18


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


@dataclass
class _Sum:
    """A number being put together: its parts from great to small."""

    terms: list[Decimal] = field(default_factory=list)
    last: Decimal = Decimal(1)
    loose: bool = False

    def room(self) -> Decimal:
        """What a number must be smaller than to be added: the last place that is not empty."""
        if not self.terms:
            return _GREATEST
        least = self.terms[-1]
        room = Decimal(1)
        while least % (room * 10) == 0 and room < _GREATEST:
            room *= 10
        return room

    def add(self, value: Decimal) -> bool:
        """Add a part if it fits."""
        if self.terms and not 0 < value < self.room():
            return False
        self.terms.append(value)
        return True

    def scale_up(self, scale: Decimal, bare: bool) -> bool:
        """Multiply what is smaller than the scale; a scale alone counts one where the language lets it."""
        small: list[Decimal] = []
        rest = list(self.terms)
        while rest and rest[-1] < scale:
            small.insert(0, rest.pop())
        if not small and not bare:
            return False
        value = (sum(small) if small else Decimal(1)) * scale
        kept = _Sum(rest)
        if not kept.add(value) or value > _GREATEST:
            return False
        self.terms = kept.terms
        self.last = scale
        return True


def read_number(tokens: list[Token], at: int, lexicon: Lexicon, between: bool = False) -> Reading | None:
    """The number that begins at a token; None if none does. between: it is the lower end of "entre 20 y 30"."""
    token = tokens[at]
    if token.digits:
        if not token.values or _is_code(tokens, at, lexicon):
            return Reading((), at + 1)
        readings = [_from_digits(tokens, at, value, lexicon) for value in token.values]
        best = max(readings, key=lambda one: one.stop)
        values = tuple(value for one in readings if one.stop == best.stop for value in one.values)
        return Reading(values, best.stop, best.scale, words=False, loose=best.loose)
    if token.text not in lexicon.counting:
        return None
    return _from_words(tokens, at, lexicon, between)


def _is_code(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether digits belong to a name such as "T-72", "F16" or "COVID-19": behind letters of a script with capitals."""
    if not at or tokens[at].gap not in ("", "-", "\u2010", "\u2011"):
        return False
    before = tokens[at - 1].raw
    cased = before.lower() != before.upper()
    if not cased or tokens[at - 1].digits:
        return False
    if tokens[at].gap == "":
        return tokens[at - 1].text not in ("m", "mw", "rs", "us", "r", "rp", "usd", "eur", "s")
    return before != before.lower()


def _from_digits(tokens: list[Token], at: int, value: Decimal, lexicon: Lexicon) -> Reading:
    stop = at + 1
    if value > _GREATEST:
        return Reading((value,), stop)
    if _glued(tokens, stop, lexicon):
        word = tokens[stop].text
        if _is_short(tokens[stop], lexicon):
            return Reading((value * lexicon.shorts[word],), stop + 1, lexicon.shorts[word])
        if word not in lexicon.scales:
            fine = word in lexicon.listed(lexicon.words.attached)
            return Reading((value,) if fine else (), stop)
    whole = _Sum([value])
    if is_joined(tokens, stop) and _is_short(tokens[stop], lexicon):
        whole.scale_up(lexicon.shorts[tokens[stop].text], bare=False)
        stop += 1
    return _go_on(tokens, stop, whole, lexicon, digits=True)


def _is_short(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is a shortened scale; a single letter only in the case it has: "5 M" is not "5 m"."""
    listed = token.text in lexicon.shorts and not token.digits
    return listed and (len(token.raw) > 1 or token.raw in lexicon.words.shorts.split())


def _glued(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether letters of a script with capitals stand right behind digits."""
    if lexicon.words.unspaced or at >= len(tokens) or tokens[at].gap != "" or tokens[at].digits:
        return False
    return tokens[at].raw.lower() != tokens[at].raw.upper()


def _joined(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a token goes on from the one before, also digits behind a shortened scale: "3 тыс. 500"."""
    if is_joined(tokens, at, lexicon.words.unspaced):
        return True
    return (
        0 < at < len(tokens) and tokens[at].digits and tokens[at].gap == ". " and tokens[at - 1].text in lexicon.shorts
    )


def _from_words(tokens: list[Token], at: int, lexicon: Lexicon, between: bool) -> Reading | None:
    if _is_vague(tokens, at, lexicon):
        return Reading((), _past(tokens, at, lexicon))
    whole = _Sum()
    stop = at
    first = _half(tokens, at, lexicon) or _atom(tokens, at, lexicon)
    bound = tokens[at].text in lexicon.sets["bound"] and tokens[at].text not in lexicon.sets["halves"]
    if first is not None and not bound:
        whole.add(first[0])
        stop = first[1]
        whole.loose = _is_loose(tokens[stop - 1].text, lexicon)  # "medio centenar"
    elif bound or tokens[at].text not in lexicon.bare:
        return None
    return _go_on(tokens, stop, whole, lexicon, digits=False, between=between)


def _go_on(
    tokens: list[Token], stop: int, whole: _Sum, lexicon: Lexicon, digits: bool, between: bool = False
) -> Reading:
    """Take in what follows as long as it fits."""
    first = stop
    sure = (list(whole.terms), stop)  # the number up to a part that only stands if the scale behind it can multiply it
    while True:
        alone = digits and stop == first and whole.last == 1  # digits with nothing behind them yet
        if not alone and (half := _half_after(tokens, stop, whole, lexicon)):
            stop = half
            sure = (list(whole.terms), stop)
            continue
        linked = _is_linked(tokens, stop, whole, lexicon)
        at = stop + 1 if linked else stop
        if at >= len(tokens) or (whole.terms and not _joined(tokens, at, lexicon)):
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
            piece = _piece(tokens, at, whole, lexicon)
            if piece is None or not _add(piece[0], whole, lexicon, linked, between):
                break
            stop = piece[1]
            if _scale_ahead_fails(tokens, stop, whole, lexicon):
                continue
        sure = (list(whole.terms), stop)
    return _finished(tokens, whole, stop, lexicon, digits)


def _is_linked(tokens: list[Token], at: int, whole: _Sum, lexicon: Lexicon) -> bool:
    """Whether a word such as "y" joins what follows to the number."""
    return bool(whole.terms) and is_joined(tokens, at) and tokens[at].text in lexicon.sets["links"]


def _multiply(word: str, whole: _Sum, lexicon: Lexicon) -> bool:
    """Multiply by a scale word, if it can multiply what stands before it."""
    whole.loose |= _is_loose(word, lexicon)
    return whole.scale_up(lexicon.scales[word], word in lexicon.bare)


def _is_loose(word: str, lexicon: Lexicon) -> bool:
    """Whether a scale word says about how many: "veintena", and not "docena"."""
    return word in lexicon.collectives and lexicon.collectives[word] != _DOZEN


def _add(value: Decimal, whole: _Sum, lexicon: Lexicon, linked: bool, between: bool) -> bool:
    """Add a part, if it fits: into the empty places, or as the tens behind their unit ("einundzwanzig")."""
    last = whole.terms[-1] if whole.terms else Decimal(0)
    if lexicon.words.ones_first and linked and 1 <= last < 10 and 20 <= value < 100:
        whole.terms[-1] = last + value
        return True
    if between and linked and not (20 <= last < 100 and value < 10):
        return False  # "entre cien y dos": the link is the range's
    return whole.add(value)


def _scale_ahead_fails(tokens: list[Token], at: int, whole: _Sum, lexicon: Lexicon) -> bool:
    """Whether the next word is a scale that cannot multiply the last part: then that part begins another number."""
    if not is_joined(tokens, at) or tokens[at].digits or tokens[at].text not in lexicon.scales:
        return False
    trial = _Sum(list(whole.terms))
    return not trial.scale_up(lexicon.scales[tokens[at].text], tokens[at].text in lexicon.bare)


def _piece(tokens: list[Token], at: int, whole: _Sum, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """A part that can be added: a number word, or digits behind a scale ("3 mil 500")."""
    token = tokens[at]
    if token.digits:
        if (
            whole.last < 10
            or len(token.values) != 1
            or token.values[0] % 1
            or tokens[at].gap not in ("", " ", "\u00a0", ". ")
        ):
            return None
        room = token.values[0] < whole.room() and (lexicon.words.unspaced or len(token.raw) == 3)
        return (token.values[0], at + 1) if room and whole.last >= 100 else None
    return _atom(tokens, at, lexicon)


def _atom(tokens: list[Token], at: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
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


def _half(tokens: list[Token], at: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """ "Medio millón", "eine halbe Million": half of the scale that follows."""
    if lexicon.atoms.get(tokens[at].text) == 1 and is_joined(tokens, at + 1):
        at += 1
    if tokens[at].text not in lexicon.sets["halves"] or not is_joined(tokens, at + 1):
        return None
    scale = lexicon.scales.get(tokens[at + 1].text)
    return (scale / 2, at + 2) if scale is not None and scale >= 10 else None


def _half_after(tokens: list[Token], at: int, whole: _Sum, lexicon: Lexicon) -> int:
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


def _is_vague(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word before a number word makes it no number: "数十", "varias decenas"."""
    return (
        at > 0
        and tokens[at].text in lexicon.scales
        and tokens[at - 1].text in lexicon.sets["vague"]
        and is_joined(tokens, at)
    )


def _past(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """The token behind a run of number words."""
    at += 1
    while at < len(tokens) and tokens[at].text in lexicon.counting and is_joined(tokens, at):
        at += 1
    return at


def _finished(tokens: list[Token], whole: _Sum, stop: int, lexicon: Lexicon, digits: bool) -> Reading:
    """The number, unless what follows makes it a part or a vague multitude ("una decena de miles", "tres cuartos")."""
    after = tokens[stop].text if is_joined(tokens, stop) else ""
    if lexicon.words.unspaced:
        after = "".join(token.text for token in tokens[stop : stop + 2])[:2]
    part = (
        bool({after, after[:1]} & lexicon.sets["fractions"])
        if lexicon.words.unspaced
        else after in lexicon.sets["fractions"]
    )
    many = whole.loose and any(
        is_joined(tokens, n) and tokens[n].text in lexicon.scales for n in range(stop, min(stop + 2, len(tokens)))
    )
    if part or many:
        return Reading((), stop + 1)
    value = sum(whole.terms, Decimal(0))
    single = len(whole.terms) == 1 and whole.last >= 10
    return Reading((value,), stop, whole.last if single else Decimal(1), words=not digits, loose=whole.loose)
