"""The shape of one language's words: what a module of ``vocabulary.languages`` fills in, as plain lists of words.

A table is written ``value word word | value word``; a list of words is divided by blanks, a list of phrases by ``|``.
Words are compared without case and, unless ``accents`` says otherwise, without accents. What a language does not
fill in the gate does not know of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.extraction.vocabulary.qualifiers import Sharpness


@dataclass(frozen=True)
class Language:
    """The words of one language that decide what a number there means.

    numbers: number words below a scale, with all their forms, ``1 uno un una | 2 dos``; a phrase joins its words by "_".
    scales: what multiplies the number before it (``1000 mil``); bare: those that count one by themselves ("mil personas").
    shorts: scales that only follow digits (``1000 k``). collectives: about so many ("una veintena"); plurals: their
    plurals, which need a number before them ("dos docenas").
    teens: words that add ten to the unit before them ("dua belas"); links: words inside a number ("treinta y cinco").
    halves: half of the scale that follows; and_half: phrases that add half of the last unit ("y medio"); bound: numbers
    that only go on from another one ("buçuk").
    vague: words before a number word that make it no number ("varios"); fractions: words after it that make it a part.
    proclitics: letters written together with the number word that follows ("و"); compounds: number words are written
    together; ones_first: "einundzwanzig"; sixties: "soixante-dix" and "quatre-vingt-dix" go on counting to nineteen.
    unspaced: words are not divided by blanks; apostrophes: an apostrophe may stand inside a word.
    accents: accents tell words apart; mixed: decimal point and decimal comma are both printed, by country.
    noun_first: ordinals stand behind their nouns. and_: words between things that are counted together.
    between, joint: "entre" 40 "y" 60; to: 40 "a" 60; either: 1 "o" 2; from_: words before a range that may be a change;
    changes: words before the first number that make it one.
    moving: beginnings of verbs after which "up to" is a direction ("subió hasta los 34").
    before, after: regular expressions of words that say how sharp a number is; fillers: words that may stand between.
    nobody: words that are zero by themselves; negations: words that make a loss or a claim nothing; losses: what there can
    be none of, as beginnings of words; missing: beginnings of words for news of which there is none; zero: a regular expression of phrases that are zero.
    follows: negations that stand behind what they deny.
    ordinals: ``3 tercera tercer``; ordinal: regular expressions of ordinals in digits, the digits as their group;
    not_counted: nouns whose ordinals count nothing (day, time, year).
    persons: nouns for one person, which count one without a number; both: words for two.
    percent: what makes the number before it a share; percent_before: the same before it.
    attached: letters that may stand at the end of digits and leave the number what it is.
    """

    numbers: str = ""
    scales: str = ""
    bare: str = ""
    shorts: str = ""
    collectives: str = ""
    plurals: str = ""
    teens: str = ""
    links: str = ""
    halves: str = ""
    and_half: str = ""
    bound: str = ""
    vague: str = ""
    fractions: str = ""
    proclitics: str = ""
    compounds: bool = False
    ones_first: bool = False
    sixties: bool = False
    unspaced: bool = False
    apostrophes: bool = False
    accents: bool = False
    mixed: bool = False
    noun_first: bool = False
    and_: str = ""
    between: str = ""
    joint: str = ""
    to: str = ""
    either: str = ""
    from_: str = ""
    changes: str = ""
    moving: str = ""
    before: dict[Sharpness, str] = field(default_factory=dict)
    after: dict[Sharpness, str] = field(default_factory=dict)
    fillers: str = ""
    nobody: str = ""
    negations: str = ""
    follows: str = ""
    losses: str = ""
    missing: str = ""
    zero: str = ""
    ordinals: str = ""
    ordinal: str = ""
    not_counted: str = ""
    persons: str = ""
    both: str = ""
    percent: str = ""
    percent_before: str = ""
    attached: str = ""
