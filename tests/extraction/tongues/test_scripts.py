"""A quote of any script is found at its place, and an altered one is not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.extraction.folding import fold
from summarizer.extraction.grounding import Ground
from summarizer.extraction.sentences import Sentences

from .more_sentences import MORE
from .sentences import SENTENCES

CODES = sorted({*SENTENCES, *MORE})
TEXTS = {code: "\n\n".join(row[0] for row in (SENTENCES | MORE)[code]) for code in CODES}
UNDIVIDED = ("zh", "ja", "th")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("name", "dress"),
    [
        ("as it is", lambda q: q),
        ("decomposed", lambda q: unicodedata.normalize("NFD", q)),
        ("composed", lambda q: unicodedata.normalize("NFC", q)),
        ("blanks", lambda q: q.replace(" ", "\u00a0\n")),
        ("joiners", lambda q: q[:3] + "\u200b" + q[3:]),
        ("wide", lambda q: "".join(chr(ord(c) + 0xFEE0) if c in "0123456789%()" else c for c in q)),
    ],
)  # fmt: skip
def test_every_sentence_is_found_at_its_place(code: str, name: str, dress: object) -> None:
    """In every typographic dress, also in a text that is decomposed itself."""
    assert callable(dress)
    for text in (TEXTS[code], unicodedata.normalize("NFD", TEXTS[code])):
        ground = Ground(text)
        for sentence, *_ in (SENTENCES | MORE)[code]:
            found = ground.find(dress(sentence))
            assert found is not None, (name, sentence)
            assert fold(text[found.start : found.end]) == fold(sentence)


@settings(deadline=None)
@given(st.sampled_from(CODES), st.data())
def test_a_changed_character_loses_the_quote(code: str, data: st.DataObject) -> None:
    """A letter or digit of the same script in place of another."""
    sentence = data.draw(st.sampled_from((SENTENCES | MORE)[code]))[0]
    place = data.draw(st.sampled_from([n for n, c in enumerate(sentence) if c.isalnum()]))
    other = data.draw(st.sampled_from([c for c in TEXTS[code] if c.isalnum()]))
    altered = sentence[:place] + other + sentence[place + 1 :]
    if (
        fold(altered).casefold() != fold(sentence).casefold()
        and fold(altered).casefold() not in fold(TEXTS[code]).casefold()
    ):
        assert Ground(TEXTS[code]).find(altered) is None


@settings(deadline=None)
@given(st.sampled_from(UNDIVIDED), st.data())
def test_a_stretch_of_an_undivided_text_is_a_quote(code: str, data: st.DataObject) -> None:
    """No blank is needed at its edges, but no letter loses its marks, no number its digits, no katakana word its end."""
    text = data.draw(st.sampled_from(SENTENCES.get(code) or MORE[code]))[0]
    start = data.draw(st.integers(0, len(text) - 8))
    quote = text[start : data.draw(st.integers(start + 8, len(text)))]
    edges = [(text[start - 1 : start], quote[0]), (quote[-1], text[start + len(quote) : start + len(quote) + 1])]
    if any(not a or not b for a, b in edges):
        return
    plain = all(unicodedata.category(b)[0] == "L" and unicodedata.category(a) == "Lo" for a, b in edges)
    kana = any("\u30a0" < c < "\u30ff" for a, b in edges for c in a + b)
    if plain and not kana:
        assert Ground(text).find(quote) is not None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("قُتِلَ ٢١ شخصًا في لوسك", "قتل ٢١ شخصا في لوسك"), ("قتل ٢١ شخصا في لوسك", "قُتِلَ ٢١ شخصًا"), ("أعلنت الـحكومـة ذلك أمس", "أعلنت الحكومة ذلك"),
        ("در مي‌روند به لوسک آنها", "می‌روند به لوسک"), ("נֶהֶרְגוּ 21 חיילים בלוסק", "נהרגו 21 חיילים"), ("ﻗﺘﻞ 21 شخصا في لوسك", "قتل 21 شخصا"),
        ("当局称造成 5 人死亡。", "当局称造成5人死亡"), ("当局称造成5人死亡。", "造成 5 人死亡"), ("当局称「已经结束」了", "当局称“已经结束”了"), ("約５０人が負傷した", "約50人が負傷した"),
        ("وقتل 15 جنديا في لوسك", "قتل 15 جنديا في لوسك"), ("사망자가 21명이라고 밝혔다", "사망자가 21명"), ("死者は5人", "死者は5人"),
        ("第一行说死\n者五人已经确认", "死者五人已经确认"),
    ],
)  # fmt: skip
def test_what_may_be_written_in_two_ways_is_one(text: str, quote: str) -> None:
    """Points, lengthened letters, keyboards, printed forms, blanks between characters, width, brackets as quotation marks."""
    found = Ground(text).find(quote)
    assert found is not None
    assert fold(text[found.start : found.end]) == fold(quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("在1290人受伤之后", "在12"), ("在1290人受伤之后", "90人受伤之后"), ("アゼルバイジャン軍は攻撃した", "バイジャン軍は攻撃した"), ("ผู้เสียชีวิตในเมือง", "ผู้เสียชีว"),
        ("солдаты наступали весь день", "солдаты наступал"), ("الجنود يتقدمون نحو المدينة", "الجنود يتقدم"), ("अस्पताल में भर्ती", "अस्पत"), ("사망자는 없었다고 밝혔다", "사망자는 없었"),
    ],
)  # fmt: skip
def test_no_token_is_cut(text: str, quote: str) -> None:
    """Words where words are divided, numbers and marks everywhere."""
    assert Ground(text).find(quote) is None


@pytest.mark.parametrize("quote", ["死者", "人", "พบ", "21명", "кот", "он"])
def test_short_quotes_prove_nothing(quote: str) -> None:
    """Two characters of Chinese are no proof either."""
    assert Ground("死者很多人说。 พบแล้ว。 약 21명 다. Тот кот и он.").find(quote) is None


def test_sentences_end_in_every_script() -> None:
    """Chinese and Japanese without a blank, Arabic, Urdu and Hindi with their own signs; a shortened word ends none."""
    for text in ("死者五人。伤者三人。", "قتل خمسة؟ جرح ثلاثة", "पांच मरे। तीन घायल", "Погибли пять. Ранены трое"):
        assert Sentences(text).around(0, 1)[1] < len(text) - 2
    text = "Около 5 тыс. человек и 3 млн. рублей"
    assert Sentences(text).around(0, 1) == (0, len(text))
