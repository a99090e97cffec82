"""Where one word ends and another begins in scripts other than Latin, and how much their characters say.

Chinese, Japanese, Thai, Lao, Burmese and Khmer do not divide words; Arabic and Hebrew write "and" together with the
word that follows, Korean its particles with the noun before; digits stand against letters without a blank.
The classes of characters are Unicode's; the particles are those of Korean grammar.
"""

from __future__ import annotations

import re
import unicodedata

from summarizer.extraction.folding import UNDIVIDED
from summarizer.extraction.vocabulary import listed

_DENSE = re.compile(rf"[{UNDIVIDED}\uac00-\ud7a3]")
"""Characters that say as much as two letters."""
_UNDIVIDED = re.compile(rf"[{UNDIVIDED}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc\uff66-\uff9d]{2}")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_PARTICLES = listed(
    "이 가 은 는 을 를 의 에 도 와 과 로 만 께 으로 에서 에게 까지 부터 보다 처럼 마다 이나 이라 라고 이고 이며 에는 이라고 이라는 에서는 에서도 으로는 까지는"
)
_AND = frozenset("وفו")
_LATIN_SIGNS = "ªº"


def is_word(char: str) -> bool:
    """Whether the first character of ``char`` belongs to a word: a letter, a digit, a mark on one."""
    return bool(char) and (char[0].isalnum() or char[0] == "_" or unicodedata.category(char[0])[0] == "M")


def is_undivided(text: str) -> bool:
    """Whether a text has characters of a script that does not divide words."""
    return _UNDIVIDED.search(text) is not None


def length_in_letters(text: str) -> int:
    """The length of a text, a character that says as much as two letters counted twice."""
    return len(text) + len(_DENSE.findall(text))


def is_apart(inner: str, outer: str, forward: bool) -> bool:
    """Whether a stretch may end between two characters of words though nothing stands between them.

    inner, outer: the stretch's last characters and those beyond it, counted away from its edge; forward: at its end.
    """
    later = outer[0] if forward else inner[0]
    if unicodedata.category(later)[0] == "M" or not is_word(outer[0]):
        return False
    if not forward and outer[0] in _AND and not is_word(outer[1:2]):
        return True
    if outer[0].isdigit() != inner[0].isdigit():
        letter = inner[0] if outer[0].isdigit() else outer[0]
        return unicodedata.category(letter) == "Lo" and letter not in _LATIN_SIGNS
    if forward and (run := _HANGUL.match(outer)):
        return run[0] in _PARTICLES and not is_word(outer[len(run[0]) :])
    if _KATAKANA.fullmatch(inner[0] + outer[0]):
        return False
    return bool(_UNDIVIDED.match(inner[0]) or _UNDIVIDED.match(outer[0]))
