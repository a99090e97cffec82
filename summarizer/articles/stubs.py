"""Marks by which a text tells that it is only the beginning of an article.

Programming interfaces, feeds and paywalls cut texts short and say so at the end. The mark is no
reporting and comes off; that the rest is missing is told, or a brief would take silence for calm.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST_TEASER = 1500
"""Characters; "Read more" below a longer text is a button of the page, not the end of a teaser."""
_LONGEST_OPEN_END = 600
_LONGEST_MARK = 500

# "… [+2653 chars]" (NewsAPI), "... [1419 chars]" (GNews), "(1,200 more characters)"
_COUNTED = re.compile(
    r"\s*[\[(]\s*\+?\s*(?P<count>\d[\d,.]{0,12})\s*(?:more\s+)?(?:chars?|characters?)\s*[\])]\s*\Z", re.IGNORECASE
)
_BRACKETED = re.compile(r"\s*(?:\[\s*(?:…|\.{3}|&hellip;)\s*\]|\(\s*(?:…|\.{3})\s*\))\s*\Z")
_CALLS = (
    r"(?:click (?:here )?to |tap to )?(?:read|see|view|learn|find out) (?:more|on|the (?:full|rest|whole|original)\b[^.\n]{0,60}"
    r"|(?:full |entire |whole |original )(?:article|story|post|report|text))"
    r"|(?:continue|keep) reading(?: [^.!?\n]{1,200})?|full (?:story|article)|more(?=\s*(?:[\])»→›>]|…|\.{3}))"
    r"|lire (?:la suite|plus|l['’]article)|en savoir plus|(?:leer|ver|saber) m[áa]s|seguir leyendo|sigue leyendo"
    r"|continuar? (?:leyendo|lendo|a leggere)|ler mais|leia (?:mais|tamb[ée]m)|saiba mais|leggi (?:tutto|di pi[ùu])"
    r"|weiterlesen|mehr (?:lesen|dazu|erfahren)|lees (?:meer|verder)|l[äa]s mer|les mer|czytaj (?:dalej|wi[ęe]cej)"
    r"|devam[ıi](?:n[ıi] oku)?|selengkapnya|baca selengkapnya|читать (?:далее|дальше|полностью)|подробнее|читати далі"
    r"|اقرأ المزيد|المزيد|ادامه مطلب|阅读(?:全文|更多)|閱讀(?:全文|更多)|続きを読む|더 ?보기"
)
_CALL = re.compile(
    rf"(?:(?<=[.!?…\"”»)\]。！？])|\n|\A|[\[(<|›>–—-])[ \t\n]*[\[(<]?(?:{_CALLS})"
    r"(?:[ \t]+(?:“[^”\n]{0,200}”|\"[^\"\n]{0,200}\"|[^\w\n][^\n]{0,200}))?[\s.…:→»›>\])*-]*\Z",
    re.IGNORECASE,
)
_APPEARED = re.compile(r"\s*The post\b[^\n]{0,300}\bappeared first on\b[^\n]{0,150}\Z", re.IGNORECASE)
_PAYWALLS = re.compile(
    r"(?:\A|\n|(?<=[.!?…\"”]))[ \t]*(?:"
    r"only available in (?:paid|professional|corporate) plans?"
    r"|(?:please )?(?:subscribe|sign (?:in|up)|log ?in|register|create (?:a|an) (?:free )?account)\b[^.\n]{0,60}"
    r"\b(?:to (?:continue|keep) reading|to read (?:more|on|the (?:full|rest|whole))|to (?:view|access|unlock) (?:the|this))[^\n]{0,120}"
    r"|(?:to (?:continue|keep) reading|to read (?:more|on|the (?:full|rest|whole))[^,\n]{0,40}),? [^\n]{0,60}"
    r"(?:subscri|sign|log|regist)[^\n]{0,120}"
    r"|(?:this|the rest of this|the full) (?:article|story|content|report) is (?:only )?(?:available |reserved |exclusive |free )*"
    r"(?:for|to) (?:our |paying |registered )*(?:subscribers|members)[^\n]{0,120}"
    r"|(?:cet article|la suite) est réservée? aux abonnés[^\n]{0,120}|contenido exclusivo para suscriptores[^\n]{0,120}"
    r"|conteúdo exclusivo para assinantes[^\n]{0,120}"
    r")(?:\s*(?:already a (?:subscriber|member)|have an account)\b[^\n]{0,80})?\s*\Z",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"\w[\"”’)]?\s?(?:…|\.{3})\s*\Z")


class Cut(NamedTuple):
    """A text without its mark, and in plain words what the mark says."""

    text: str
    reason: str


def cut_mark(text: str) -> Cut | None:
    """The text before a mark at its end that tells that it was cut off; None when it ends like a whole one.

    An ellipsis stays, as it is part of the sentence that breaks off.
    """
    end = _APPEARED.sub("", text[-_LONGEST_MARK:].rstrip())
    body = text[:-_LONGEST_MARK] if len(text) > _LONGEST_MARK else ""
    counted = _COUNTED.search(end)
    if counted:
        missing = re.sub(r"\D", "", counted.group("count"))
        return Cut((body + end[: counted.start()]).rstrip(), f"{int(missing):,} characters are cut off at the end")
    for pattern, longest, reason in _MARKS:
        found = pattern.search(end) if len(text) <= longest else None
        if found:
            kept = end if pattern is _OPEN_END else end[: found.start()]
            return Cut((body + kept).rstrip(), reason)
    return None


_MARKS = (
    (_BRACKETED, 10_000_000, "it is cut off at the end"),
    (_PAYWALLS, LONGEST_TEASER * 2, "the rest is for subscribers"),
    (_CALL, LONGEST_TEASER, "only the beginning is there; the rest is on the page"),
    (_OPEN_END, _LONGEST_OPEN_END, "it breaks off in an ellipsis"),
)
