"""Names of months and weekdays in the world's newspapers, from the Unicode CLDR by way of Babel.

Loading a language takes some milliseconds, so it happens when a word is first asked for in its
script, the commonest languages first; English is at hand without Babel.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ENGLISH_NAMES = "january february march april may june july august september october november december"
_ENGLISH = {name: number for number, name in enumerate(_ENGLISH_NAMES.split(), start=1)}
_ENGLISH |= {name[:3]: number for name, number in _ENGLISH.items()} | {"sept": 9}
_ENGLISH_DAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
# Locales by script, the commonest first: where two languages give one name to two months
# ("listopada"), the one told by the page counts, else the first here.
_LOCALES = {
    "LATIN": (
        "es fr de pt it nl id tr pl ro sv vi cs hu da nb fi ms sw fil az uz sk hr sl lt lv et sq bs sr_Latn ca gl eu"
        " af so ha ku is ga cy tk mt lb"
    ),
    "CYRILLIC": "ru uk bg sr be kk mk ky mn tg uz_Cyrl bs_Cyrl",
    "ARABIC": "ar fa ur ar_LB ar_DZ ps ckb",
    "GREEK": "el",
    "HEBREW": "he",
    "DEVANAGARI": "hi mr ne",
    "BENGALI": "bn as",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "SINHALA": "si",
    "THAI": "th",
    "LAO": "lo",
    "KHMER": "km",
    "MYANMAR": "my",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "ETHIOPIC": "am",
}
# Spellings of newspapers that the CLDR does not have.
_MORE = {
    "es": {"set": 9, "setiembre": 9, "sept": 9},
    "fr": {"janv": 1, "fevrier": 2, "fev": 2, "aout": 8, "decembre": 12},
    "de": {"maerz": 3, "jän": 1, "jänner": 1},
    "pt": {"marco": 3},
    "it": {"gennaro": 1},
    "id": {"pebruari": 2, "nopember": 11, "agt": 8},
    "vi": {
        f"tháng {name}": n
        for n, name in enumerate(["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"], start=1)
    },
    "ru": {"сент": 9, "мая": 5},
    "ar": {"ايلول": 9, "اكتوبر": 10, "ابريل": 4, "اغسطس": 8, "أفريل": 4, "اذار": 3, "جوان": 6, "أوت": 8},
    "fa": {"ژانويه": 1, "فوريه": 2, "آوريل": 4, "مه": 5, "می": 5, "ژوئيه": 7, "جولای": 7, "اکتبر": 10},
    "hi": {"सितम्बर": 9, "नवम्बर": 11, "दिसम्बर": 12, "सितंबर": 9, "नवंबर": 11, "दिसंबर": 12},
}
JALALI = {
    name: number
    for number, names in enumerate(
        ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد امرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
        start=1,
    )
    for name in names.split()
}
_MARKS = re.compile("[\u0307\u200b-\u200f\u202a-\u202e\u2066-\u2069\u064b-\u0652\u0654\u0640\ufeff]")
_ARABIC_YA = str.maketrans("يكى", "یکی")


def month_number(printed: str, language: str | None = None) -> int | None:
    """1 to 12 for a month's name in any language; None for another word.

    language: two letters of ISO 639-1 where it is known; it decides between two meanings.
    """
    word = fold(printed)
    if word in _ENGLISH and language in (None, "en"):
        return _ENGLISH[word]
    for locale in _ordered(word, language):
        number = _names(locale)[0].get(word)
        if number:
            return number
    return _ENGLISH.get(word)


def weekday_number(printed: str) -> int | None:
    """0 for Monday to 6 for the name of a day of the week in any language; None for another word."""
    word = fold(printed)
    if word in _ENGLISH_DAYS:
        return _ENGLISH_DAYS[word]
    days = (_names(locale)[1].get(word) for locale in _ordered(word, None))
    return next((day for day in days if day is not None), None)


def is_weekday(printed: str) -> bool:
    """Whether a word is the name of a day of the week in any language."""
    return weekday_number(printed) is not None


def jalali_month(printed: str) -> int | None:
    """1 to 12 for a month of the Persian solar calendar; None for another word."""
    return JALALI.get(fold(printed))


def fold(printed: str) -> str:
    """One spelling: lower case without a point at the end, vowel signs or marks of direction."""
    word = " ".join(_MARKS.sub("", printed.lower()).split()).strip(" .,'’،")
    return word.translate(_ARABIC_YA)


def _ordered(word: str, language: str | None) -> tuple[str, ...]:
    """The locales in the word's script, those of ``language`` first."""
    script = unicodedata.name(word[0], "").partition(" ")[0] if word else ""
    locales = tuple(_LOCALES.get(script, "").split())
    mine = tuple(locale for locale in locales if language and locale.partition("_")[0] == language)
    return mine + tuple(locale for locale in locales if locale not in mine)


@cache
def _names(locale: str) -> tuple[dict[str, int], dict[str, int]]:
    """The months of a locale by folded name, and the names of its weekdays."""
    from babel import Locale, UnknownLocaleError  # slow, and most inputs are English

    try:
        data = Locale.parse(locale)
    except (UnknownLocaleError, ValueError):
        return {}, {}
    kinds = [(use, width) for use in ("stand-alone", "format") for width in ("wide", "abbreviated")]
    months = {fold(name): int(n) for use, width in kinds for n, name in data.months[use][width].items()}
    # "March" as a number ("3", "३") is no name; "tháng 3" is one.
    months = {name: n for name, n in months.items() if re.search(r"[^\W\d]", name)}
    months |= {fold(name): n for name, n in _MORE.get(locale, {}).items()}
    days = {fold(name): int(n) for use, width in kinds for n, name in data.days[use][width].items()}
    parts = {part: n for name, n in days.items() for part in name.split() if len(part) > 2}
    return months, {name: n for name, n in (parts | days).items() if len(name) > 1}
