"""Persons and things counted out in words: "a woman and a child" is two, "a tank" is one.

Only what can be added up without knowing the world is counted: numbers, single things behind
an article, groups "of" a number, couples, named persons. A plural without a number, a vague
word or anything not understood makes the whole phrase uncountable (None), never a guess.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.extraction.ranges import read_numerals
from summarizer.extraction.tongues import counts as tongues
from summarizer.extraction.tongues.lexicon import is_foreign
from summarizer.extraction.vocabulary.counts import (
    DISJOINT,
    HONORIFICS,
    IRREGULAR,
    LOSSES,
    MISSING_NEWS,
    PERSONS,
    SETS,
    VAGUE,
)

_SPLIT = re.compile(r"(\s*,\s*(?:and\s+)?|\s*;\s*|\s+(?:and|&|plus|as well as|along with|together with)\s+)")
_LEAD = re.compile(
    r"^(?:(?:at least|more than|about|some|nearly|almost|up to|only|just|also|both of|killing|injuring|wounding|including)\s+)+",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^(?:an?|another|one more|an additional|a further|a single|his|her|its|their|the|this|that|our|my)\s+(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_OF_NUMBER = re.compile(r"\bof #(\d+)\b")
_NUMBER = re.compile(r"^(?:(?:all|the|another|other|a further|his|her|its|their|both|every)\s+)*#(\d+)(?![\w-])")
_AFTERWORD = re.compile(
    r"^(?:both|all|each|aged|who|which|whose|in|near|on|at|from|including|among|one of (?:them|whom))\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\s+(?:of|in|from|near|at|on|with|who|that|which|by|to|for|aged|belonging|under|during|outside|inside)\b"
)
_HONORIFIC = re.compile(rf"^(?:the )?(?:{HONORIFICS})\b\.?\s+[^\W\d_a-z]")
_FULL_NAME = re.compile(r"^[A-Z][\w'’.-]*(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w'’.-]*)+(?=$|\s+(?:of|in|from|near|who)\b)")
_ZERO = re.compile(
    r"^(?:there (?:were|was|are|have been|had been)\s+)?(?:no one|no-one|nobody|none|zero|nil|not a single|not one)\b"
    r"|\b(?:no|without(?: any)?|nor any|not any)\s+(?!longer\b|fewer\b|less\b|more than\b|doubt\b)"
    rf"(?:(?!(?:{'|'.join(sorted(MISSING_NEWS))})\b)[\w-]+\s+){{0,4}}?(?:{LOSSES})\b|^(?:unhurt|unharmed|uninjured)$"
    r"|^there (?:(?:is|are|was|were|had been) ?(?:not(?: any)?|n[o’']t)|(?:isn|aren|wasn|weren)[’']t(?: any)?)$",
    re.IGNORECASE,
)


def says_zero(printed: str, following: str = "", language: str | None = None) -> bool:
    """Whether a phrase states that there is none: "no one", "no casualties"; not "no information".

    following: what comes after it, which says what there is none of if the phrase is "no" alone.
    """
    if language is not None and is_foreign(language):
        return tongues.says_zero(printed, following, language)
    phrase = printed.strip()
    return _ZERO.search(f"{phrase}{following}" if phrase.lower() in ("no", "without") else phrase) is not None


def count_out(printed: str, language: str | None = None) -> Decimal | None:
    """How many persons or things a phrase counts out, or None if it does not say."""
    if language is not None and is_foreign(language):
        return tongues.count_out(printed, language)
    phrase, values = _masked(printed)
    pieces = _SPLIT.split(phrase)
    total: Decimal | None = None
    named = False
    for n in range(0, len(pieces), 2):
        piece, joint = pieces[n].strip(), pieces[n - 1] if n else ""
        comma = joint.strip() == ","
        if not piece or (total is not None and (_AFTERWORD.match(piece) or _is_age(piece, comma))):
            continue
        if named and comma and not _HONORIFIC.match(piece) and not _FULL_NAME.match(piece):
            continue  # "Mr Babayan, commander of the battalion" is one man
        if total is not None and n == 2 and comma and _explains(pieces, values):
            return total
        count = _count(piece, values, alone=len(pieces) == 1)
        if count is None:
            return None
        named = bool(_HONORIFIC.match(piece) or _FULL_NAME.match(piece))
        total = (total or Decimal(0)) + count
    return total


def _masked(printed: str) -> tuple[str, list[Decimal | None]]:
    """The phrase with ``#n`` in place of its n-th number, so that "a hundred and two" is not split at "and"."""
    values: list[Decimal | None] = []
    parts: list[str] = []
    last = 0
    text = printed.strip(" \t\n\"'“”‘’.,;:()[]")
    for number in read_numerals(text):
        if number.start < last:
            continue
        parts += [text[last : number.start], f"#{len(values)}"]
        values.append(number.low if number.low == number.high else None)
        last = number.end
    return _LEAD.sub("", "".join(parts) + text[last:]), values


def _is_age(piece: str, comma: bool) -> bool:
    return comma and re.fullmatch(r"#\d+", piece) is not None


def _explains(pieces: list[str], values: list[Decimal | None]) -> bool:
    """ "two people, a nurse and a driver": what follows the comma tells who the people are.

    Where the head is one of several kinds ("two men, a woman and a child") it adds to them.
    """
    words = re.findall(r"[a-z]+", pieces[0].lower())
    return bool(_NUMBER.match(pieces[0])) and not (words and words[-1] in DISJOINT)


def _count(piece: str, values: list[Decimal | None], alone: bool) -> Decimal | None:
    if group := _OF_NUMBER.search(piece):
        people = re.findall(r"[a-z]+", piece[: group.start()].lower())
        aged = bool(people) and people[-1] in PERSONS  # "a boy of six" is one, "a family of six" are six
        return Decimal(1) if aged and not _NUMBER.match(piece) else values[int(group[1])]
    if number := _NUMBER.match(piece):
        return values[int(number[1])]
    if _HONORIFIC.match(piece) or _FULL_NAME.match(piece):
        return Decimal(1)
    if re.match(r"^both\b", piece, re.IGNORECASE):
        return Decimal(2)
    article = _ARTICLE.match(piece)
    rest = article["rest"] if article else piece
    words = _PREPOSITION.split(rest)[0].split()
    head = re.sub(r"\W", "", words[-1].lower()) if words else ""
    if not head or any(word.lower().strip(",") in VAGUE for word in words):
        return None
    if head in SETS:
        return Decimal(SETS[head])
    if article:
        one = re.match(r"^(?:an?|another|one|this|that)\s", piece, re.IGNORECASE)
        return Decimal(1) if one or not is_plural(head) else None
    return Decimal(1) if head in PERSONS and not (alone and len(words) > 3) else None


def is_plural(word: str) -> bool:
    """Whether a noun tells of more than one."""
    if word in IRREGULAR or word.endswith("men"):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
