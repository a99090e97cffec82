"""Every language's words are well formed, and together they make no word mean two things."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import fields

import pytest

from summarizer.extraction.tongues.expressions import expressions_of
from summarizer.extraction.tongues.guess import language_read
from summarizer.extraction.tongues.lexicon import UNKNOWN, is_foreign, lexicon_of
from summarizer.extraction.vocabulary import languages
from summarizer.extraction.vocabulary.language import Language

from ..samples import SEEDS, article
from .more_sentences import MORE
from .sentences import SENTENCES

CODES = sorted(module.name for module in pkgutil.iter_modules(languages.__path__))


def test_every_language_of_the_vocabulary_is_tried() -> None:
    """A new module without sentences of its own is not done; Bengali has digits only."""
    assert set(CODES) == (set(SENTENCES) | set(MORE)) - {"bn"}


@pytest.mark.parametrize("code", CODES)
def test_a_vocabulary_says_where_it_comes_from_and_can_be_read(code: str) -> None:
    """Every table and expression of it, once."""
    module = importlib.import_module(f"{languages.__name__}.{code}")
    assert "the rest" in module.__doc__ or "news style" in module.__doc__
    assert isinstance(module.LANGUAGE, Language)
    lexicon = lexicon_of(code)
    assert lexicon.known
    for table in (lexicon, expressions_of(code)):
        for name, made in vars(type(table)).items():
            if hasattr(made, "func"):
                getattr(table, name)
    assert lexicon.scales.keys().isdisjoint(lexicon.shorts) or code in ("el", "ro")
    assert not {word for word in lexicon.atoms if word in lexicon.sets["vague"]}


def test_the_fields_of_a_language_are_told() -> None:
    """Every field is described where the shape is."""
    told = Language.__doc__ or ""
    assert [name for name in (f.name for f in fields(Language)) if name not in told] == []


@pytest.mark.parametrize(
    ("language", "foreign"), [("en", False), (None, False), ("es", True), (UNKNOWN, True), ("xx", True)]
)
def test_english_and_nothing_are_not_foreign(language: str | None, foreign: bool) -> None:
    """They are read by the English grammar."""
    assert is_foreign(language) is foreign


@pytest.mark.parametrize("code", ["", "xx", "../../secret", "es-MX", "zh-Hant", "ZH", "und", "__init__", "e" * 500])
def test_any_code_gives_a_lexicon(code: str) -> None:
    """What a file says of its language is not trusted to be a code."""
    lexicon = lexicon_of(code)
    assert lexicon.known is (code in ("es-MX", "zh-Hant", "ZH"))


def test_a_text_whose_language_nobody_told() -> None:
    """English stays English; another script cannot be it, nor a long text without one of its small words."""
    assert all(language_read(article(text)) is None for text in SEEDS)
    assert language_read(article("The town was hit.").model_copy(update={"language": "en-GB"})) is None
    assert language_read(article("The town was hit.").model_copy(update={"language": "eng"})) is None
    assert language_read(article("La ciudad.").model_copy(update={"language": "spa"})) == "es"
    assert language_read(article("Город обстреляли.")) == UNKNOWN
    assert language_read(article("Officials counted 1.2 million.")) is None
    assert language_read(article("La ciudad fue atacada otra vez. " * 20)) == UNKNOWN
    assert language_read(article("La ciudad.").model_copy(update={"language": "es"})) == "es"
