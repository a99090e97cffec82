"""The named rules of the merger: what each says, in one sentence. ``make ablation`` switches each off in turn."""

from __future__ import annotations

from enum import Enum


class Rule(Enum):
    """A rule that can be switched off; its value is the sentence that explains it."""

    ONE_SITUATION = (
        "All articles are about one situation until one contradicts: another first day, or another place and kind."
    )
    FORMER_NEVER_CURRENT = "A figure that an article of the same day or later tells as former is not current."
    WITHDRAWN_EVERYWHERE = "A figure that was taken back is current nowhere, nor are the parts that fell with it."
    ROUNDED_IS_NOT_NEWER = "A rounded number that an exact one of the same count already bears out does not replace it."
    UNDATED_IS_LATER = "A figure of no known day that says which number it replaces is of a later day than that number."
    ONE_SIDE_IS_NOT_ALL = (
        "A count of everybody that only one adversary gives, or that elsewhere counts its own people, is that side's."
    )
    PLACE_IS_THE_SITUATION = "A count of the place where the whole situation happened counts the whole."
    NEUTRAL_FIRST = "At one time an authority or a neutral body goes before an outlet, an outlet before an adversary's word about everybody."
    SAME_COUNT_TWO_NAMES = "Counts of classes or places with like names, or with one value at one time, are one count."
    ALLY_COUNTS_THE_SAME = "An ally's count that repeats a side's own figure counts the same people, and so do its article's further counts of them."
    BUILDINGS_ARE_ONE = "Homes, houses and structures are one unit, unless an article counts two of them."
    FIRST_DAY_IS_ALL = "A count of the first day is the count so far, if its article knows no later day, if all happened on that day, or if nobody counts the same on another."
    WINDOW_FROM_THE_START = "A count since the day it all began is the count so far, unless an article gives both."
    DAYS_ADD_UP = "A side's daily counts from the first day on, without a gap, give its count so far."
    SUM_OVER_ADVERSARIES = "Where nobody states a newer total, the adversaries' own counts of different people are added, in a row of its own."
    COUNTS_CONFLICT = "Two speakers' current counts of one thing at one time conflict if neither is later or former."
    DAY_COUNTS_DIFFER = "Different counts for one named day, by different speakers, are told together."
    LIKE_LINES_UNITE = "Lines of one kind with mostly the same words, numbers and days are one statement."
    COPIES_COUNT_ONCE = "Copies of one text are one voice."
    DENIAL_ANSWERS = (
        "A denial hangs on the claim that its own article sets it against, and on statements united with that claim."
    )
    RIVAL_ACCOUNTS = "Adversaries' accounts of who began stand together, and their claims about outside powers with what denies them."
