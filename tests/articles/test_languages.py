"""An article's language is told, or left untold; English is always told."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.languages import language_of

ROOT = Path(__file__).parents[2]
ENGLISH = sorted(
    path
    for pattern in ("fixtures/*/articles*/**/*", "seeds/*")
    for path in ROOT.glob(pattern)
    if path.suffix in (".txt", ".md") and path.name != "README.md" and "fivetongues" not in path.parts
)
PARAGRAPHS = {
    "es": "El gobierno informó el martes de que al menos tres personas murieron en el incendio que arrasó el mercado de Lusk, según la policía.",
    "fr": "Le gouvernement a annoncé mardi que trois personnes sont mortes dans l'incendie qui a ravagé le marché de Lusk, selon la police.",
    "pt": "O governo informou na terça-feira que três pessoas morreram no incêndio que atingiu o mercado de Lusk, segundo a polícia.",
    "de": "Die Regierung teilte am Dienstag mit, dass drei Menschen bei dem Brand auf dem Markt von Lusk ums Leben gekommen sind.",
    "it": "Il governo ha annunciato martedì che tre persone sono morte nell'incendio che ha distrutto il mercato di Lusk, secondo la polizia.",
    "nl": "De regering meldde dinsdag dat drie mensen zijn omgekomen bij de brand op de markt van Lusk, aldus de politie.",
    "pl": "Rząd podał we wtorek, że w pożarze na targu w Lusku zginęły trzy osoby, a według policji rannych jest więcej.",
    "cs": "Vláda v úterý uvedla, že při požáru na trhu v Lusku zemřeli tři lidé, podle policie je více zraněných.",
    "ro": "Guvernul a anunțat marți că trei persoane au murit în incendiul din piața din Lusk, potrivit poliției.",
    "hu": "A kormány kedden közölte, hogy három ember meghalt a luski piacon kitört tűzben, és többen is megsérültek.",
    "sv": "Regeringen meddelade på tisdagen att tre personer dog i branden på torget i Lusk, och flera har skadats.",
    "tr": "Hükümet salı günü yaptığı açıklamada Lusk pazarındaki yangında üç kişinin öldüğünü ve çok sayıda yaralı olduğunu bildirdi.",
    "id": "Pemerintah mengatakan pada hari Selasa bahwa tiga orang tewas dalam kebakaran yang melanda pasar di Lusk.",
    "vi": "Chính phủ cho biết hôm thứ Ba rằng ba người đã thiệt mạng trong vụ cháy tại chợ Lusk, theo cảnh sát.",
    "ru": "Правительство сообщило во вторник, что три человека погибли при пожаре на рынке в Луске, по данным полиции.",
    "uk": "Уряд повідомив у вівторок, що троє людей загинули під час пожежі на ринку в Луску, за даними поліції.",
    "bg": "Правителството съобщи във вторник, че трима души са загинали при пожар на пазара в Луск.",
    "sr": "Влада је у уторак саопштила да су три особе погинуле у пожару на пијаци у Луску.",
    "ar": "أعلنت الحكومة يوم الثلاثاء أن ثلاثة أشخاص قتلوا في الحريق الذي اندلع في سوق لوسك.",
    "fa": "دولت روز سه‌شنبه اعلام کرد که سه نفر در آتش‌سوزی بازار لوسک کشته شدند و چند نفر زخمی هستند.",
    "ur": "حکومت نے منگل کو بتایا کہ لوسک کے بازار میں آگ لگنے سے تین افراد ہلاک ہو گئے ہیں۔",
    "he": "הממשלה הודיעה ביום שלישי כי שלושה בני אדם נהרגו בשריפה בשוק של לוסק.",
    "el": "Η κυβέρνηση ανακοίνωσε την Τρίτη ότι τρεις άνθρωποι σκοτώθηκαν στην πυρκαγιά στην αγορά του Λουσκ.",
    "hi": "सरकार ने मंगलवार को कहा कि लुस्क के बाज़ार में आग लगने से तीन लोगों की मौत हो गई है।",
    "bn": "সরকার মঙ্গলবার জানিয়েছে যে লুস্কের বাজারে আগুনে তিনজন মারা গেছেন।",
    "zh": "政府周二表示，卢斯克市场发生火灾，造成三人死亡。",
    "ja": "政府は火曜日、ルスクの市場で火災があり、3人が死亡したと発表した。",
    "ko": "정부는 화요일 루스크 시장에서 불이 나 세 명이 숨졌다고 밝혔다.",
    "th": "รัฐบาลระบุเมื่อวันอังคารว่ามีผู้เสียชีวิตสามคนจากเหตุไฟไหม้ตลาดในลุสก์",
}  # fmt: skip


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_every_english_article_is_told(path: Path) -> None:
    """Those of all recorded cases, whole and their first half."""
    text = path.read_text(encoding="utf-8")
    assert language_of(text) == "en"
    assert language_of(text[: max(300, len(text) // 2)]) == "en"


@pytest.mark.parametrize("code", PARAGRAPHS)
def test_a_sentence_of_news_is_told(code: str) -> None:
    """One sentence is enough where it has its small words; with a foreign name or a number in front as well."""
    assert language_of(PARAGRAPHS[code]) == code
    assert language_of("LUSK (AFP) 12.03.2031 - " + PARAGRAPHS[code]) == code


@pytest.mark.parametrize(
    "text", ["", "12 345", "Lusk", "LUSK 2031", "???", "Port Lara Velm Orme Torvi Sarra", "https://", "\x00\ud800"]
)
def test_what_gives_no_sign_is_left_untold(text: str) -> None:
    """No words, no letters, only names."""
    assert language_of(text) is None


def test_a_quoted_sentence_does_not_change_the_language() -> None:
    """English with Spanish words in it is English, and the other way round."""
    english = "The minister said that the town was hit and that it was quiet again. "
    assert language_of(english * 3 + PARAGRAPHS["es"]) == "en"
    assert language_of(PARAGRAPHS["es"] * 3 + english) == "es"
    assert language_of(english * 2 + "«" + PARAGRAPHS["ru"] + "»") == "en"


@given(st.text(max_size=200))
@settings(deadline=None)
def test_every_text_has_an_answer(text: str) -> None:
    """The same each time: letters of a code, or none."""
    code = language_of(text)
    assert code == language_of(text)
    assert code is None or (2 <= len(code) <= 3 and code.isascii())


def test_telling_is_cheap() -> None:
    """Two hundred articles take a tenth of a second, with room for a slow machine."""
    texts = [path.read_text(encoding="utf-8") for path in ENGLISH]
    texts = [*(texts * (200 // len(texts) + 1))[:200], PARAGRAPHS["ru"] * 10000]
    begun = time.perf_counter()
    for text in texts:
        language_of(text)
    assert time.perf_counter() - begun < 1.5
