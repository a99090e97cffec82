"""Names of newspapers, told by the words that newspapers are named with.

Only where a paper's name is printed (alone on a line at the head of a text) is such a line read; a name
without one of these words may as well be a person's, and is left alone.
"""

from __future__ import annotations

import re

_WORDS = (
    "post times courier news herald tribune gazette journal daily weekly press telegraph guardian standard observer"
    " chronicle mail star mirror independent express echo argus mercury examiner inquirer enquirer bulletin record"
    " monitor advertiser ledger dispatch sentinel nation voice zeitung anzeiger nachrichten tagblatt tageblatt kurier"
    " bote rundschau diario periódico noticias heraldo jornal folha correio gazeta giornale corriere gazzetta"
    " messaggero courrier dépêche quotidien nouvelles dagblad krant courant avisen bladet posten tidning"
    " новости газета вестник правда известия ведомости новини gazetesi haber haberleri gazete dziennik kurier"
    " noviny hírlap ziarul صحيفة جريدة الأخبار أخبار روزنامه خبرگزاری समाचार kompas harian koran agency wire"
)
_NAMED = re.compile(
    rf"(?<!\w)(?:the |le |la |el |il |de |der |die )?(?:[\w.'’&-]+ ){{0,4}}?(?:{'|'.join(_WORDS.split())})(?!\w)",
    re.IGNORECASE,
)
_EAST_ASIAN = re.compile(
    r"[\u4e00-\u9fff\u3040-\u30ff]{1,8}(?:新聞|日报|日報|晚报|晚報|时报|時報|新闻网|通信社|通讯社)|[\uac00-\ud7a3 ]{1,10}(?:일보|신문|뉴스|통신)"
)
_CLOSED = re.compile(r"(?:[^\W\d_][\w.'’&-]*\s*){1,6}")
_SMALL = frozenset(
    [
        "the",
        "of",
        "and",
        "de",
        "del",
        "la",
        "le",
        "les",
        "des",
        "du",
        "der",
        "die",
        "das",
        "di",
        "da",
        "do",
        "dos",
        "el",
        "il",
        "van",
        "y",
        "e",
        "et",
        "und",
        "on",
        "for",
    ]
)


def is_outlet_name(line: str) -> bool:
    """Whether a line is nothing but the name of a newspaper, as far as its words tell."""
    words = line.strip(" *_|–—-")
    if _EAST_ASIAN.fullmatch(words):
        return True
    if len(words) > 50 or not _CLOSED.fullmatch(words) or _NAMED.search(words) is None:
        return False
    # "News of the flood" is no name, "News of the World" is one.
    return all(not word[0].islower() or word.lower() in _SMALL for word in words.split())
