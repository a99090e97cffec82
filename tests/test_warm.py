"""Records kept beside their answers: found again, or made anew, and never believed blindly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from summarizer import warm
from summarizer.articles import read_articles
from summarizer.calls import DiskStore, TextDatabase
from summarizer.pipeline import Run, summarize_all
from summarizer.settings import Settings
from summarizer.warm import RecordCache, record_key
from summarizer.work import load_prompt, model_of

from .conftest import PLANTED, SEEDS, ModelServer


@pytest.fixture
def live(model_server: ModelServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings that ask the loopback server and keep answers in a cache of the test's own."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", PLANTED)
    return Settings(model="m", base_url=model_server.url, cache_dir=str(tmp_path / "cache"), attempts=1)


def _records(live: Settings) -> TextDatabase:
    return DiskStore(live.cache_dir).records()


def test_a_warm_run_reads_no_answer_and_brings_the_same(live: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the answers nor the checks are looked at again."""
    first = summarize_all(read_articles(SEEDS), live)
    assert _records(live).size()[0] == 5
    monkeypatch.setattr("summarizer.work.extract", None)
    second = summarize_all(read_articles(SEEDS), live)
    assert second.records == first.records
    assert second.report.items == first.report.items


@pytest.mark.parametrize("damage", ["", "{}", "x\n{}", "no digest", None])
def test_what_is_no_record_is_made_anew(live: Settings, model_server: ModelServer, damage: str | None) -> None:
    """Cut, emptied, or with one letter changed: the answers are read again, and nothing is asked."""
    first = summarize_all(read_articles(SEEDS), live)
    records = _records(live)
    for key in records.keys():  # noqa: SIM118 - a database is no mapping
        text = records.get(key)
        assert text is not None
        records.put(key, text.replace("e", "a") if damage is None else damage)
    second = summarize_all(read_articles(SEEDS), live)
    assert second.records == first.records
    assert len(model_server.asked) == 5


def test_what_decides_a_record_is_in_its_key(seeds_run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Article, model, number and words of the re-asks, and the version of the checks."""
    article, prompt, model = seeds_run.records[0].article, load_prompt(), model_of(Settings())
    keys = [
        record_key(article, prompt, model, 1),
        record_key(article, prompt, model, 2),
        record_key(article, replace(prompt, reask=prompt.reask + "!"), model, 1),
        record_key(article, prompt, replace(model, name="other"), 1),
        record_key(article.model_copy(update={"outlet": "Other"}), prompt, model, 1),
        record_key(article.model_copy(update={"marks": ()}), prompt, model, 1),
    ]
    monkeypatch.setattr(warm, "GATE_VERSION", "next")
    keys.append(record_key(article, prompt, model, 1))
    assert len(set(keys)) == len(keys)


def test_a_record_whose_quotes_are_not_in_the_article_is_not_taken(tmp_path: Path, seeds_run: Run) -> None:
    """Also when its digest is right."""
    records, record = RecordCache(TextDatabase(tmp_path)), seeds_run.records[0]
    records.put("w1-x", record)
    assert records.get("w1-x", record.article) == record
    assert records.get("w1-x", record.article.model_copy(update={"text": record.article.text[1:]})) is None


def test_recordings_are_always_complete(live: Settings, tmp_path: Path) -> None:
    """With --record every answer passes by, though the records are known."""
    summarize_all(read_articles(SEEDS), live)
    summarize_all(read_articles(SEEDS), replace(live, record=str(tmp_path / "kept")))
    assert len(list((tmp_path / "kept").iterdir())) == 5
    assert DiskStore(live.cache_dir).clear() == 5
    assert _records(live).size()[0] == 0
