"""What a whole run does when its server, its disk or its user misbehaves."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from werkzeug import Response

from summarizer.articles import read_articles
from summarizer.asking import open_asking
from summarizer.calls import DiskStore, FolderStore
from summarizer.errors import InputError, ServerUnusable
from summarizer.pipeline import summarize_all
from summarizer.settings import Settings

from ..samples import break_item, drop_nulls, spoil
from .conftest import KEY, SEEDS, completion_of, error, is_reask

FIRST = sorted(SEEDS.glob("*.txt"))[0]
pytestmark = pytest.mark.faults
Cli = Callable[..., Any]


def _always(server: Any, change: Callable[[str], str]) -> None:
    """Let the server answer every request with its article's answer, changed."""
    server.reply = lambda article, _: completion_of(change(server.answers[article]))


# Answers that ruin a brief -----------------------------------------------------------------------


@pytest.mark.parametrize("key", ["x", "none", "test", "null", "1"])
def test_a_placeholder_key_changes_no_brief(
    settings: Settings, model_server: Any, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """The answers are kept as they were given, and all of their items stand in their articles."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", key)
    run = summarize_all(read_articles(SEEDS), settings)
    assert (len(run.records), run.failures) == (5, ())
    kept = {e.reply.text for e in map(DiskStore(settings.cache_dir).get, DiskStore(settings.cache_dir).keys()) if e}
    assert kept == {answer.strip() for answer in model_server.answers.values()}


def test_an_answer_that_grounds_nothing_fails_by_name_and_is_asked_again(
    cli: Cli, live: list[str], model_server: Any, tmp_path: Path
) -> None:
    """Exit 3, no brief of nothing, no cached ruin: with a better answer the rerun is good."""
    _always(model_server, lambda answer: spoil(answer, 1.0))
    done = cli("brief", FIRST, *live, "--record", "kept", "-o", "out")
    assert done.code == 3
    assert f"failed: {FIRST}" in done.err and "items of its answer do not stand in the article" in done.err
    assert not (tmp_path / "out" / "brief.md").exists()
    assert list(DiskStore(tmp_path / "cache").keys()) == list(FolderStore(tmp_path / "kept").keys()) == []
    model_server.reply = lambda *_: None
    assert cli("brief", FIRST, *live, "-o", "out").code == 0


def test_the_answer_of_another_article_fails_by_name(settings: Settings, model_server: Any) -> None:
    """Nothing in it stands in the article it is given for."""
    wrong = dict(zip(model_server.answers, [*list(model_server.answers.values())[1:], ""], strict=True))
    model_server.reply = lambda article, _: completion_of(wrong[article]) if wrong[article] else None
    run = summarize_all(read_articles(SEEDS), settings)
    assert len(run.failures) >= 3
    assert all("do not stand in the article" in f.reasons[0] for f in run.failures)


def test_an_unreadable_answer_is_not_served_again(settings: Settings, model_server: Any) -> None:
    """An object that is no answer of an article fails it, and is out of the cache."""
    _always(model_server, lambda _: '{"header": null}')
    assert len(summarize_all(read_articles(FIRST), settings).failures) == 1
    assert list(DiskStore(settings.cache_dir).keys()) == []


def test_rejected_items_are_counted_and_the_worst_articles_named(cli: Cli, live: list[str], model_server: Any) -> None:
    """How many of how many, and which article lost more than a third."""
    _always(model_server, lambda answer: spoil(answer, 0.5))
    done = cli("brief", FIRST, *live, "--reasks", "0", "-o", "out")
    assert done.code == 0
    assert "items were rejected, as they do not stand in their articles" in done.err
    assert f"more than a third rejected: {FIRST}" in done.err
    report = json.loads(Path("out/run.json").read_text(encoding="utf-8"))
    assert report["items"]["rejected"] > 0 and report["items"]["kept"] > 0


def test_one_bad_item_costs_one_item_live_too(settings: Settings, model_server: Any) -> None:
    """Live as in a replay: the article is kept, after one call."""
    model_server.reply = lambda article, _: completion_of(break_item(model_server.answers[article]))
    run = summarize_all(read_articles(FIRST), replace(settings, reasks=0))
    rejected = [r for r in run.records[0].rejected if r.reasons[0].startswith("does not follow the schema")]
    assert (len(run.records), len(rejected), len(model_server.asked)) == (1, 1, 1)


def test_omitted_nulls_cost_nothing(settings: Settings, model_server: Any) -> None:
    """Servers without strict schemas leave them out."""
    whole = summarize_all(read_articles(SEEDS), settings)
    _always(model_server, drop_nulls)
    bare = summarize_all(read_articles(SEEDS), replace(settings, cache_dir=settings.cache_dir + "2"))
    assert [b.to_json() for b in bare.briefs] == [b.to_json() for b in whole.briefs]
    assert bare.report.items == whole.report.items


def test_a_failed_reask_is_told_and_a_rerun_gets_it(cli: Cli, live: list[str], model_server: Any) -> None:
    """Exit 3, the article keeps its first answer, and only the second is asked for again."""

    def half(article: str, request: Any) -> Response | None:
        if is_reask(request):
            return error(500)
        return completion_of(break_item(model_server.answers[article]))

    model_server.reply = half
    done = cli("brief", FIRST, *live, "-o", "out")
    assert done.code == 3
    assert f"asking again failed, the first answer is used: {FIRST}" in done.err
    assert len(json.loads(Path("out/run.json").read_text(encoding="utf-8"))["reask_failures"]) == 1
    model_server.reply = lambda *_: None
    asked = len(model_server.asked)
    assert cli("brief", FIRST, *live, "-o", "out").code == 0
    assert len(model_server.asked) == asked + 1


# Servers that answer nobody ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("response", "says"),
    [
        (lambda: error(401, "bad key"), "bad key"),
        (lambda: error(404, "no such model"), "no such model"),
        (lambda: error(402, "pay"), "pay"),
        (lambda: error(400, "never"), "never"),
        (lambda: error(429, "later", Retry_After="3600"), "60 min"),
        (lambda: error(500, "boom"), "boom"),
        (lambda: Response("<html>Log in</html>", content_type="text/html"), "check the base URL"),
    ],
)
def test_a_server_that_refuses_everybody_ends_the_run_after_the_first_few(
    cli: Cli, live: list[str], hundred: Path, httpserver: Any, response: Callable[[], Response], says: str
) -> None:
    """One line, exit 2, no output: not a hundred calls and a hundred lines."""
    httpserver.clear()
    httpserver.expect_request("/v1/chat/completions").respond_with_handler(lambda _: response())
    done = cli("brief", hundred, *live, "--workers", "4", "-o", "out")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert says in done.err and "the server answers no call" in done.err
    assert len(httpserver.log) <= 3 + 8
    assert not Path("out").exists()


def test_a_dead_server_ends_the_run(cli: Cli, live: list[str], hundred: Path) -> None:
    """One line, exit 2."""
    live[live.index("--base-url") + 1] = "http://127.0.0.1:9/v1"
    done = cli("brief", hundred, *live, "-o", "out")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "no connection to the server" in done.err


def test_an_account_that_empties_on_the_way_keeps_what_was_answered(
    settings: Settings, model_server: Any, hundred: Path
) -> None:
    """The answers so far make their brief; of the rest only a few are asked, and their failures say why."""

    def until_empty(article: str, _: Any) -> Response | None:
        return None if len(model_server.asked) <= 2 else error(402, "pay")

    model_server.texts |= {article.id: article.text for article in read_articles(hundred)}
    model_server.reply = until_empty
    run = summarize_all([*read_articles(SEEDS), *read_articles(hundred)], replace(settings, workers=1))
    assert len(run.records) == 2
    assert len(model_server.asked) == 2 + 3
    assert "not asked, as the server stopped answering" in run.failures[-1].reasons[0]


# What is spent -----------------------------------------------------------------------------------


def test_a_token_limit_holds_though_no_answer_arrives_whole(settings: Settings, model_server: Any) -> None:
    """Broken answers may have been paid for: they are counted, and shown as estimates."""
    model_server.reply = lambda *_: Response('{"choices": [', content_type="application/json")
    limited = replace(settings, token_limit=60_000, attempts=6, workers=1)
    run = summarize_all(read_articles(SEEDS), limited)
    spent = run.report.spending
    assert run.out_of_budget and spent.estimated == spent.usage
    assert 0 < spent.tokens <= 60_000


def test_estimates_are_shown_as_estimates_and_money_by_the_users_prices(
    cli: Cli, live: list[str], model_server: Any, tmp_path: Path
) -> None:
    """On the screen and in run.json; without a price file no money is named."""

    def silent_about_usage(article: str, _: Any) -> Response:
        body = json.loads(model_server.recorded(article).get_data()) | {"usage": None}
        return Response(json.dumps(body), content_type="application/json")

    model_server.reply = silent_about_usage
    (tmp_path / "prices.json").write_text('{"loopback-1": {"input": 1, "output": 2}}')
    done = cli("brief", FIRST, *live, "--price", "prices.json", "-o", "out")
    assert done.code == 0
    assert "are estimates, as the server did not say" in done.err and "by your prices" in done.err
    spent = json.loads(Path("out/run.json").read_text(encoding="utf-8"))["spent"]
    assert spent["estimated_output_tokens"] == spent["output_tokens"] > 0
    assert spent["cost"] == pytest.approx((spent["input_tokens"] + 2 * spent["output_tokens"]) / 1e6)


def test_a_limit_in_money_stops_the_run_and_needs_prices(cli: Cli, live: list[str], tmp_path: Path) -> None:
    """Exit 4; and exit 2 where there is no price to go by."""
    (tmp_path / "prices.toml").write_text('["loopback-1"]\ninput = 1.0\noutput = 2.0\n')
    done = cli("brief", FIRST, *live, "--price", "prices.toml", "--max-cost", "0.001", "-o", "out")
    assert done.code == 4 and "raise --max-cost" in done.err
    assert "name a file of your own with --price" in cli("brief", FIRST, *live, "--max-cost", "1").err
    assert "no price for 'other'" in cli("brief", FIRST, *live, "--price", "prices.toml", "--model", "other").err
    assert "by your prices about" in cli("brief", FIRST, *live, "--price", "prices.toml", "--dry-run").out


# Stores ------------------------------------------------------------------------------------------


def test_two_runs_on_one_empty_cache_pay_once(settings: Settings, model_server: Any) -> None:
    """The second waits for the answers of the first."""
    gate = threading.Barrier(2)

    def work() -> None:
        gate.wait(120)
        runs.append(summarize_all(read_articles(SEEDS), settings))

    runs: list[Any] = []
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert sorted(model_server.asked) == sorted(model_server.answers)
    assert [len(run.records) for run in runs] == [5, 5]
    assert sum(run.report.spending.calls for run in runs) == 5


def test_a_bad_row_is_said_and_asked_again(cli: Cli, live: list[str], settings: Settings, model_server: Any) -> None:
    """One missing answer, not a stopped run; ``cache verify`` finds it by its hash."""
    summarize_all(read_articles(SEEDS), settings)
    DiskStore(settings.cache_dir).records().clear()
    with closing(sqlite3.connect(Path(settings.cache_dir) / "cache.db")) as connection, connection:
        connection.execute("UPDATE Cache SET value = replace(value, 'e', 'o') WHERE rowid = 1")
    verified = cli("cache", "verify", "--cache-dir", settings.cache_dir)
    assert verified.code == 2
    done = cli("brief", SEEDS, *live, "-o", "out")
    assert done.code == 0
    assert "note: one kept answer is broken and counts as missing" in done.err
    assert len(model_server.asked) == 6
    assert cli("cache", "verify", "--cache-dir", settings.cache_dir).code == 0


def test_a_row_changed_by_one_letter_is_found(cli: Cli, settings: Settings) -> None:
    """The answer itself is hashed, not only its request."""
    summarize_all(read_articles(FIRST), settings)
    with closing(sqlite3.connect(Path(settings.cache_dir) / "cache.db")) as connection, connection:
        connection.execute("UPDATE Cache SET value = replace(value, 'quote', 'Quote')")
    assert "not the one that was kept" in cli("cache", "verify", "--cache-dir", settings.cache_dir).err


def test_a_full_disk_keeps_and_uses_what_was_paid(
    settings: Settings, model_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The brief is made of the paid answer; nothing more is asked, and the failures say why."""
    from summarizer.calls.textdb import TextDatabase
    from summarizer.errors import StoreError

    def full(*_: Any) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(TextDatabase, "put", full)
    run = summarize_all(read_articles(SEEDS), replace(settings, workers=1))
    assert (len(run.records), len(run.failures), len(model_server.asked)) == (1, 4, 1)
    assert "not asked, as answers cannot be kept: the disk is full" in run.failures[0].reasons[0]
    assert any("1 answers that were paid for could not be kept" in note for note in run.report.notes)


def test_a_cache_that_cannot_be_written_serves_what_it_has(
    settings: Settings, model_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing is asked whose answer could not be kept."""
    summarize_all(list(read_articles(SEEDS))[:2], settings)

    def read_only(*_: Any, **__: Any) -> None:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr("summarizer.calls.textdb._open_cache", read_only)
    run = summarize_all(read_articles(SEEDS), settings)
    assert (len(run.records), len(run.failures), len(model_server.asked)) == (2, 3, 2)
    assert "is read-only" in run.failures[0].reasons[0]
    assert len(list(DiskStore(settings.cache_dir).keys())) == DiskStore(settings.cache_dir).info().entries == 2


def test_the_output_folder_is_tried_before_anything_is_paid(cli: Cli, live: list[str], model_server: Any) -> None:
    """A folder that cannot be written is found at once."""
    Path("out").write_text("a file")
    done = cli("brief", SEEDS, *live, "-o", "out")
    assert (done.code, "cannot be written" in done.err) == (2, True)
    assert cli("extract", SEEDS, *live, "-o", "out/records.jsonl").code == 2
    assert model_server.asked == []


# Users -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_request_to_end_keeps_what_was_answered(
    settings: Settings, live: list[str], model_server: Any, tmp_path: Path, name: str
) -> None:
    """Exit 130 and one line, however it is asked; the rerun pays for the rest only."""
    third, release = threading.Event(), threading.Event()

    def stall(_: str, __: Any) -> None:
        if len(model_server.asked) == 3:
            third.set()
            release.wait(120)

    model_server.reply = stall
    command = [sys.executable, "-m", "summarizer", "brief", str(SEEDS), *live, "--workers", "1"]
    with subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env={**os.environ, "SUMMARIZER_API_KEY": KEY},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:  # fmt: skip
        assert third.wait(120)
        process.send_signal(getattr(signal, name))
        _, said = process.communicate(timeout=120)
    release.set()
    assert process.returncode == 130
    assert said.startswith("interrupted; ") and said.count("\n") == 1
    assert len(list(DiskStore(settings.cache_dir).keys())) == 2


def test_a_holder_that_dies_frees_its_question(settings: Settings, model_server: Any, tmp_path: Path) -> None:
    """kill -9 in the middle of a call: another run does not wait for ever."""
    first, release = threading.Event(), threading.Event()

    def stall(_: str, __: Any) -> None:
        if not first.is_set():
            first.set()
            release.wait(120)

    model_server.reply = stall
    script = (
        "import sys; from summarizer import *; from summarizer.pipeline import summarize_all\n"
        f"summarize_all(read_articles({str(FIRST)!r}), Settings(model='loopback-1', base_url=sys.argv[1], cache_dir=sys.argv[2]))"
    )
    command = [sys.executable, "-c", script, str(settings.base_url), settings.cache_dir]
    with subprocess.Popen(command, cwd=tmp_path, env={**os.environ, "SUMMARIZER_API_KEY": KEY}) as process:
        assert first.wait(120)
        process.send_signal(signal.SIGKILL)
        process.wait(120)
    release.set()
    assert len(summarize_all(read_articles(FIRST), settings).records) == 1
    assert len(model_server.asked) == 2


def test_nothing_from_outside_steers_the_terminal(cli: Cli, live: list[str], model_server: Any, tmp_path: Path) -> None:
    """A refusal, an error, a file name: no control character of theirs is printed or kept in a failure."""
    nasty = "\x1b[2J\x1b]0;title\x07\x9b31m\u202e"
    model_server.reply = lambda *_: error(400, f"no {nasty} entry")
    done = cli("brief", FIRST, *live, "-o", "out")
    assert done.code == 3 and "no [2J]0;title31m entry" in done.err
    (tmp_path / f"e{nasty}.txt").write_text("", encoding="utf-8")
    done = cli("brief", tmp_path / f"e{nasty}.txt", FIRST, *live, "-o", "out")
    for text in (done.err, done.out, Path("out/run.json").read_text(encoding="utf-8").split('"failures"')[1][:400]):
        assert not set("\x1b\x07\x9b\u202e") & set(text)


def test_nothing_is_opened_twice_and_a_bad_price_is_found_before_a_call(settings: Settings, tmp_path: Path) -> None:
    """Settings that no run could use end it at once."""
    (tmp_path / "p.json").write_text("{}")
    with pytest.raises(Exception, match="no price for 'loopback-1'"):
        open_asking(replace(settings, price=str(tmp_path / "p.json")))
    with pytest.raises((InputError, ServerUnusable)):
        summarize_all(read_articles(FIRST), replace(settings, base_url="http://127.0.0.1:9/v1")).briefs[0]
