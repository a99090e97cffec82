"""The whole story: order, copies and machine change no byte; answers are kept; failures are values."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from werkzeug import Request as WebRequest
from werkzeug import Response

from summarizer.articles import Intake, read_articles
from summarizer.asking import open_asking, plan_ask
from summarizer.brief import SituationBrief
from summarizer.calls import DiskStore, FolderStore, replaying
from summarizer.errors import (
    InputError,
    NoArticlesError,
    OutOfBudget,
    Refused,
    ReplayMiss,
    SettingsError,
    StoreError,
    SummarizerError,
)
from summarizer.pipeline import Run, brief_of, summarize, summarize_all
from summarizer.reading import load_corrections, read_records
from summarizer.records.corrections import Corrections, Exclusion
from summarizer.request import Ask, Reply, Request
from summarizer.settings import Settings
from summarizer.writing import write_records

from .conftest import CASE, PLANTED, SEEDS, ModelServer

RECORDED = Settings(model="llm-answered-offline", replay=str(CASE))
RUN_IN_LOCALE = """
import locale, sys
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
from summarizer.cli import main
main()
"""


def _recorded() -> Ask:
    return replaying(FolderStore(CASE / "calls"))


def _but(article: str, error: Exception) -> Ask:
    """The recorded answers, but for one article an error."""

    def ask(request: Request) -> Reply:
        if request.subject == article:
            raise error
        return _recorded()(request)

    return ask


# No byte changes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "zone", "seed"),
    [("C", "UTC", "0"), ("tr_TR.UTF-8", "Pacific/Kiritimati", "1"), ("de_DE.ISO-8859-1", "America/St_Johns", "4711")],
)
def test_order_copies_and_machine_change_no_byte(
    tmp_path: Path, seeds_brief: SituationBrief, locale: str, zone: str, seed: str
) -> None:
    """Articles backwards, twice, and under other names; locale, time zone and hash seed."""
    files = sorted(SEEDS.glob("*.txt"), reverse=int(seed) % 2 == 0)
    copies = []
    for n, file in enumerate(files):
        copies.append(tmp_path / f"{9 - n}-kopie.txt")
        shutil.copy(file, copies[-1])
    words = [*files, *copies[::-1], files[0], "--replay", CASE, "-o", "out"]
    environment = {**os.environ, "LC_ALL": locale, "TZ": zone, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", RUN_IN_LOCALE, "brief", *map(str, words)]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "brief.json").read_bytes() == seeds_brief.to_json().encode()
    assert (tmp_path / "out" / "brief.html").read_bytes() == seeds_brief.to_html().encode()


def test_the_workers_change_no_byte(seeds_brief: SituationBrief) -> None:
    """One at a time, eight at once, or an executor that is handed in."""
    intake = read_articles(SEEDS)
    assert summarize(intake, replace(RECORDED, workers=1)) == seeds_brief
    with ThreadPoolExecutor(3) as executor:
        assert summarize(intake, RECORDED, mapper=executor.map).to_json() == seeds_brief.to_json()


def test_merging_records_gives_the_same_brief(tmp_path: Path, seeds_run: Run, seeds_brief: SituationBrief) -> None:
    """Written, read back in two files, and given twice."""
    whole = write_records(seeds_run.records, tmp_path / "all.jsonl")
    part = write_records(seeds_run.records[:2], tmp_path / "part.jsonl")
    run = brief_of(read_records(part, whole), Settings())
    assert [b.to_json() for b in run.briefs] == [seeds_brief.to_json()]
    assert run.records == seeds_run.records


# Who is asked ------------------------------------------------------------------------------------


@pytest.fixture
def live(model_server: ModelServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings that ask the loopback server and keep answers in a cache of the test's own."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", PLANTED)
    return Settings(
        model="llm-answered-offline", base_url=model_server.url, cache_dir=str(tmp_path / "cache"), attempts=1
    )


def test_a_live_run_fills_the_cache_and_a_second_asks_nothing(
    live: Settings, model_server: ModelServer, tmp_path: Path, seeds_brief: SituationBrief
) -> None:
    """The first run pays for five answers; the second for none, and is the same."""
    first = summarize_all(read_articles(SEEDS), replace(live, record=str(tmp_path / "kept")))
    assert sorted(model_server.asked) == sorted(model_server.answers)
    assert (first.spent.input_tokens, first.spent.output_tokens) == (5000, 10000)
    second = summarize_all(read_articles(SEEDS), live)
    assert len(model_server.asked) == 5
    assert (second.spent.input_tokens, second.spent.output_tokens) == (0, 0)
    assert [b.to_json() for b in second.briefs] == [b.to_json() for b in first.briefs]
    assert set(FolderStore(tmp_path / "kept").keys()) == set(FolderStore(CASE / "calls").keys())
    assert [b.key_figures for b in first.briefs] == [seeds_brief.key_figures]


def test_five_articles_and_five_copies_cost_five_calls(live: Settings, model_server: ModelServer) -> None:
    """Also when the copies come as articles of their own and all are asked for at once."""
    articles = [*read_articles(SEEDS), *read_articles(SEEDS)]
    assert len(articles) == 10
    run = summarize_all(articles, replace(live, workers=10))
    assert len(model_server.asked) == 5
    assert (len(run.records), run.failures) == (5, ())


def test_one_article_added_costs_one_call(live: Settings, model_server: ModelServer) -> None:
    """What is known is not asked again."""
    articles = list(read_articles(SEEDS))
    summarize_all(articles[:4], live)
    summarize_all(articles, live)
    assert len(model_server.asked) == 5


def test_a_run_that_is_killed_loses_no_answer_it_received(
    live: Settings, model_server: ModelServer, tmp_path: Path
) -> None:
    """kill -9 while the third answer is on its way: the rerun asks for the third, fourth and fifth only."""
    third, release = threading.Event(), threading.Event()

    def stall(_: str, __: WebRequest) -> Response | None:
        if len(model_server.asked) == 3:
            third.set()
            release.wait(30)
        return None

    model_server.reply = stall
    words = ["brief", SEEDS, "--base-url", live.base_url, "--model", live.model, "--cache-dir", live.cache_dir]
    command = [sys.executable, "-m", "summarizer.cli", *map(str, words), "--workers", "1", "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL) as process:
        assert third.wait(30)
        process.send_signal(signal.SIGKILL)
        process.wait(30)
    release.set()
    kept = set(DiskStore(live.cache_dir).keys())
    assert len(kept) == 2
    assert not (tmp_path / "out").exists()
    run = summarize_all(read_articles(SEEDS), live)
    assert len(model_server.asked) == 3 + 3
    assert len(run.records) == 5


def test_a_run_with_record_looks_there_first(live: Settings, model_server: ModelServer) -> None:
    """Recordings that are there are not asked again, and the plan knows them."""
    assert plan_ask(replace(live, record=str(CASE)))(_first_request()).cached
    run = summarize_all(read_articles(SEEDS), replace(live, record=str(CASE)))
    assert (len(run.records), model_server.asked) == (5, [])


def _first_request() -> Request:
    asked: list[Request] = []

    def ask(request: Request) -> Reply:
        asked.append(request)
        return _recorded()(request)

    summarize_all(list(read_articles(SEEDS))[:1], RECORDED, ask=ask)
    return asked[0]


def test_a_dry_run_never_asks(live: Settings, model_server: ModelServer) -> None:
    """Also from Python."""
    with pytest.raises(InputError, match=r"no situation was found.*asks nobody"):
        summarize(read_articles(SEEDS), replace(live, dry_run=True))
    assert model_server.asked == []


# Failures ----------------------------------------------------------------------------------------


def test_one_bad_article_never_stops_the_rest(seeds_run: Run) -> None:
    """The others get their brief, which lists the one that failed; a rerun asks for it alone."""
    bad = seeds_run.records[0].article.id
    run = summarize_all(read_articles(SEEDS), RECORDED, ask=_but(bad, Refused("the model declined")))
    assert [f.article for f in run.failures] == [bad]
    (brief,) = run.briefs
    assert len(brief.articles) == 4
    assert [r.reasons for r in brief.rejected if r.kind == "article"] == [("the model declined",)]
    assert not run.out_of_budget


def test_an_unreadable_input_is_listed_by_its_file_name_alone(tmp_path: Path) -> None:
    """A brief says nothing about the machine it was made on."""
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (brief,) = summarize_all(read_articles(SEEDS, tmp_path / "empty.txt"), RECORDED).briefs
    assert [(r.kind, r.article) for r in brief.rejected if r.kind == "input"] == [("input", "empty.txt")]
    assert str(tmp_path) not in brief.to_json()


def test_the_budget_stops_new_calls_and_serves_what_is_known(live: Settings, model_server: ModelServer) -> None:
    """Nothing left: nothing is asked, and the run says so; what is in the cache still counts."""
    articles = list(read_articles(SEEDS))
    summarize_all(articles[:2], live)
    run = summarize_all(articles, replace(live, token_limit=10))
    assert run.out_of_budget
    assert (len(run.records), len(run.failures), len(model_server.asked)) == (2, 3, 2)
    assert all("raise the limit" in f.reasons[0] for f in run.failures)


def test_a_budget_that_refuses_a_reask_is_noticed_too() -> None:
    """The article keeps its first answer, but the run was cut short."""
    first = _first_request()

    def ask(request: Request) -> Reply:
        if len(request.messages) > len(first.messages):
            raise OutOfBudget("no tokens left")
        reply = _recorded()(request)
        answer = json.loads(reply.text)
        answer["items"][0]["quote"] = "nothing of the kind was printed"
        return replace(reply, text=json.dumps(answer))

    run = summarize_all(list(read_articles(SEEDS))[:1], RECORDED, ask=ask)
    assert (len(run.records), run.failures, run.out_of_budget) == (1, (), True)


@pytest.mark.parametrize("error", [StoreError("the disk is full"), SettingsError("no API key")])
def test_what_would_lose_every_further_answer_stops_the_run(error: SummarizerError) -> None:
    """A store or a key that fails is no matter of one article."""
    with pytest.raises(type(error), match=str(error)):
        summarize_all(read_articles(SEEDS), RECORDED, ask=_but(next(iter(read_articles(SEEDS))).id, error))


def test_a_replay_miss_explains_itself() -> None:
    """Another model: the failure says that this is what differs."""
    run = summarize_all(read_articles(SEEDS), replace(RECORDED, model="other"))
    assert (run.briefs, len(run.failures)) == ((), 5)
    assert "what differs: the model (wanted other, recorded llm-answered-offline)" in run.failures[0].reasons[0]
    with pytest.raises(ReplayMiss):
        open_asking(RECORDED).ask(replace(_first_request(), sample=9))


def test_recordings_that_are_not_there_are_a_bad_setting() -> None:
    """A misspelt folder is no folder of recordings."""
    with pytest.raises(SettingsError, match="replay = 'none' is no folder; name a case"):
        open_asking(Settings(replay="none"))


def test_a_bare_folder_of_recordings_replays_too(seeds_brief: SituationBrief) -> None:
    """The case's ``calls/`` alone, with the settings given by hand."""
    assert summarize(read_articles(SEEDS), replace(RECORDED, replay=str(CASE / "calls"))) == seeds_brief


def test_nothing_to_read_is_an_error_with_every_reason(tmp_path: Path) -> None:
    """Whether nothing was given, or nothing of it could be read."""
    with pytest.raises(NoArticlesError, match="nothing was given"):
        summarize([], RECORDED)
    with pytest.raises(NoArticlesError, match=r"none\.txt: does not exist"):
        summarize(read_articles(tmp_path / "none.txt"), RECORDED)


def test_articles_about_several_situations_are_named(seeds_run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """``summarize`` gives one brief; ``summarize_all`` gives each."""
    (brief,) = seeds_run.briefs
    two = replace(seeds_run, briefs=(brief, brief))
    monkeypatch.setattr("summarizer.pipeline.summarize_all", lambda *_, **__: two)
    with pytest.raises(InputError, match=f"several situations .*{brief.situation.id}.*use summarize_all"):
        summarize(Intake(), RECORDED)


# Files that are read back ------------------------------------------------------------------------


@pytest.fixture
def records_file(tmp_path: Path, seeds_run: Run) -> Path:
    """One record in a file."""
    return write_records(seeds_run.records[:1], tmp_path / "records.jsonl")


def test_a_record_with_any_line_end_in_it_is_one_line(tmp_path: Path, seeds_run: Run) -> None:
    """U+2028, U+0085 and form feeds stand in articles; JSON does not escape them."""
    record = seeds_run.records[0]
    text = record.article.text + " one\u2028two\u0085three\x0cfour"
    changed = record.model_copy(update={"article": record.article.model_copy(update={"text": text})})
    assert read_records(write_records([changed], tmp_path / "r.jsonl")) == [changed]


def test_a_record_whose_quote_is_not_in_its_article_is_refused(records_file: Path) -> None:
    """A file of records is evidence, or it is nothing."""
    record = json.loads(records_file.read_text(encoding="utf-8"))
    record["items"][0]["citation"]["quote"] = "a hundred thousand"
    records_file.write_text(json.dumps(record) + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"records\.jsonl:1: the article does not hold 'a hundred thousand'"):
        read_records(records_file)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no records in it"),
        (b"{}\n", ":1: is not an article record: article: Field required"),
        (b"\n\nnonsense\n", ":3: is not an article record"),
        (b"\xff\xfe", "is not UTF-8"),
        (None, "cannot be read"),
    ],
)
def test_a_file_of_anything_else_is_named_with_its_line(tmp_path: Path, content: bytes | None, words: str) -> None:
    """Path, line and first fault."""
    path = tmp_path / "x.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=words):
        read_records(path)


def test_corrections_are_read_or_refused_by_name(tmp_path: Path) -> None:
    """None given is none; a file must be there and be of the form."""
    path = tmp_path / "c.json"
    assert load_corrections(None) == Corrections()
    with pytest.raises(InputError, match=r"c\.json: No such file.*check the path"):
        load_corrections(str(path))
    path.write_text('{"glue": []}', encoding="utf-8")
    with pytest.raises(InputError, match=r"is not a corrections file \(join, keep_apart, assign, exclude\): glue"):
        load_corrections(str(path))
    path.write_text('{"exclude": [{"article": "a-1", "why": "satire"}]}', encoding="utf-8")
    assert load_corrections(str(path)).exclude == (Exclusion(article="a-1", why="satire"),)


def test_a_path_is_no_article() -> None:
    """The error says what to call first."""
    with pytest.raises(InputError, match=r"summarize\(read_articles\(path\)\)"):
        summarize("seeds/", RECORDED)  # type: ignore[arg-type]
