"""A headline and two sentences are enough to tell a legacy charset."""

from __future__ import annotations

import pytest

from summarizer.articles.charsets import guess_charset
from summarizer.articles.decoding import decode_text

TEXTS = {
    "en": "Ferry sinks off Tarn Quay\n\nThe crew said the £2m ferry went down at dawn. “We heard a bang,” a fisherman told the radio – then nothing.",
    "fr": "Un bac coule à Sérignac\n\nLes secours ont repêché dix-neuf passagers dès l’aube. La préfète a déclaré que l'enquête était déjà ouverte.",
    "de": "Fähre vor Möhrenau gesunken\n\nDie Küstenwache hat bis zum Abend 19 Fahrgäste geborgen. Die Ursache ist noch ungeklärt, hieß es aus dem Ministerium.",
    "es": "Se hunde un transbordador en Peñaría\n\nLa guardia costera rescató a diecinueve pasajeros según la señora Ibáñez. El capitán declaró que una ola golpeó el barco.",
    "pt": "Balsa afunda em São Tardão\n\nA guarda costeira resgatou dezenove passageiros na manhã de hoje. O capitão não quis dar declarações à imprensa.",
    "it": "Traghetto affonda a Valdorìa\n\nLa guardia costiera ha salvato diciannove passeggeri. Il comandante è stato sentito più volte e la città è in lutto.",
    "sv": "Färja sjönk utanför Öresholm\n\nKustbevakningen har räddat nitton passagerare och söker efter åtta. Orsaken är okänd, säger en talesman för polisen på ön.",
    "tr": "Taşkıran açıklarında feribot battı\n\nSahil güvenlik on dokuz yolcuyu kurtardı ve aramalar sürüyor. Kaptan, dalgaların çok yüksek olduğunu söyledi.",
    "pl": "Prom zatonął koło Żarnowca Dolnego\n\nStraż przybrzeżna uratowała dziewiętnaście osób, a osiem nadal się poszukuje. Przyczyna wypadku nie jest jeszcze znana.",
    "cs": "U Řečkova se potopil přívoz\n\nPobřežní stráž zachránila devatenáct cestujících a dalších osm se stále hledá. Příčina zatím není známá, uvedla mluvčí.",
    "hu": "Elsüllyedt egy komp Őrkőnél\n\nA parti őrség tizenkilenc utast mentett ki és nyolcat még keresnek. Az ok nem ismert, mondta a szóvivő.",
    "hr": "Potonuo trajekt kod Šumeća\n\nObalna straža spasila je devetnaest putnika, a za osam se još traga. Uzrok nije poznat, rekla je glasnogovornica.",
    "lt": "Prie Žemkalnio nuskendo keltas\n\nPakrančių apsauga išgelbėjo devyniolika keleivių ir ieško dar aštuonių. Priežastis yra nežinoma, sakė atstovė.",
    "ru": "У Тарнова затонул паром\n\nСпасатели подняли из воды девятнадцать пассажиров, ещё восемь ищут. Причина пока не известна, сообщили в ведомстве.",
    "uk": "Біля Тарнівки затонув пором\n\nРятувальники підняли з води дев’ятнадцять пасажирів, ще вісьмох шукають. Причина поки що не відома, повідомили у відомстві.",
    "bg": "Ферибот потъна край Търнава\n\nБреговата охрана спаси деветнадесет пътници, а осем се издирват. Причината не е ясна, каза говорителят на службата.",
    "el": "Βυθίστηκε πορθμείο στην Ταρνάκη\n\nΤο λιμενικό έσωσε δεκαεννέα επιβάτες και αναζητεί άλλους οκτώ. Η αιτία δεν είναι γνωστή, είπε ο εκπρόσωπος.",
    "he": "מעבורת טבעה ליד טרנוב\n\nמשמר החופים הציל תשעה עשר נוסעים ועדיין מחפש שמונה. הסיבה לא ידועה, אמר הדובר של המשרד.",
    "ar": "غرق عبارة قرب طرنوفة\n\nأنقذ خفر السواحل تسعة عشر راكبا في البحر ولا يزال ثمانية في عداد المفقودين. قال المتحدث إن السبب غير معروف.",
    "th": "เรือข้ามฟากล่มที่ท่าทาร์น\n\nหน่วยยามฝั่งช่วยผู้โดยสารได้สิบเก้าคน และยังค้นหาอีกแปดคน",
    "ja": "タルノ沖でフェリー沈没\n\n海上保安庁は乗客19人を救助し、残る8人を捜している。原因は分かっていないと担当者は話した。",
    "ko": "타르노 앞바다에서 여객선 침몰\n\n해경은 승객 19명을 구조했으며 나머지 8명을 찾고 있다. 원인은 아직 밝혀지지 않았다고 관계자는 말했다.",
    "zh": "塔尔诺附近渡轮沉没\n\n海警救起十九名乘客，仍在搜寻另外八人。发言人说，事故原因还不清楚，调查已经开始。",
    "zh-hant": "塔爾諾附近渡輪沉沒\n\n海警救起十九名乘客，仍在搜尋另外八人。發言人說，事故原因還不清楚，調查已經開始。",
}
CHARSETS = {
    **dict.fromkeys(("en", "fr", "de", "es", "pt", "it", "sv"), ("cp1252",)),
    "tr": ("cp1254",),
    **dict.fromkeys(("pl", "cs", "hu", "hr"), ("cp1250", "iso-8859-2")),
    "lt": ("cp1257",),
    "ru": ("cp1251", "koi8-r", "iso-8859-5", "cp866"),
    "uk": ("cp1251", "koi8-u"),
    "bg": ("cp1251",),
    "el": ("cp1253", "iso-8859-7"),
    "he": ("cp1255",),
    "ar": ("cp1256", "iso-8859-6"),
    "th": ("cp874",),
    "ja": ("shift_jis", "euc_jp", "iso2022_jp"),
    "ko": ("euc_kr",),
    "zh": ("gb18030", "gbk"),
    "zh-hant": ("big5", "gbk"),
}
CASES = [(language, charset) for language, charsets in CHARSETS.items() for charset in charsets]


@pytest.mark.parametrize(("language", "charset"), CASES)
def test_a_headline_and_two_sentences_tell_the_charset(language: str, charset: str) -> None:
    """Every language in every charset its newsrooms used."""
    text = TEXTS[language].encode(charset, "replace").decode(charset)
    assert decode_text(text.encode(charset), "a.txt") == text


def test_a_declared_latin_1_yields_to_words_of_another_charset() -> None:
    """Tools that do not know write iso-8859-1; Russian words say otherwise, French ones do not."""
    for language, charset in (("ru", "cp1251"), ("fr", "cp1252"), ("pl", "cp1250")):
        page = f'<meta charset="iso-8859-1"><p>{TEXTS[language]}</p>'
        assert decode_text(page.encode(charset), "a.html", declared=True) == page


def test_valid_utf8_beats_a_declared_single_byte_charset() -> None:
    """A tool rewrote the bytes and left the declaration."""
    page = f'<meta charset="iso-8859-1"><p>{TEXTS["es"]}</p>'
    assert decode_text(page.encode(), "a.html", declared=True) == page


@pytest.mark.parametrize("language", ["es", "ru", "ja", "pl", "ar"])
def test_a_stray_byte_costs_that_byte_alone(language: str) -> None:
    """UTF-8 with one broken byte stays UTF-8."""
    text = TEXTS[language]
    assert decode_text(text.encode() + b"\xe9x", "a.txt") == text + "\ufffdx"


@pytest.mark.parametrize("language", ["en", "ru", "zh", "ar", "th", "ja"])
@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_nuls(language: str, charset: str) -> None:
    """Line breaks and spaces give the order of the bytes away."""
    assert decode_text(TEXTS[language].encode(charset), "a.txt") == TEXTS[language]


def test_a_few_nuls_are_dropped() -> None:
    """A stray NUL costs nothing."""
    text = TEXTS["en"] * 3
    assert decode_text(text.encode().replace(b"dawn", b"da\x00wn", 1), "a.txt") == text


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\xfd", bytes(range(128, 256)) * 3, b"\x81\x20\x8d\x20"])
def test_bytes_that_read_like_no_language_are_not_named(raw: bytes) -> None:
    """The caller decides what then."""
    assert guess_charset(raw) is None
