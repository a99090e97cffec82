"""The command line: every command, every exit code, and words that name the thing and the way out."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from werkzeug import Request as WebRequest
from werkzeug import Response

from summarizer.brief import SituationBrief
from summarizer.calls import DiskStore

from .conftest import CASE, PLANTED, SEEDS, Done, ModelServer

Cli = Callable[..., Done]
FIRST = SEEDS / "000_06ab24faf03c7138.txt"
REPLAY = ("--replay", CASE)


@pytest.fixture
def made(cli: Cli, tmp_path: Path) -> Path:
    """A folder with the brief of the seeds in it."""
    assert cli("brief", SEEDS, *REPLAY, "-o", "out").code == 0
    return tmp_path / "out"


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


# Help --------------------------------------------------------------------------------------------


def test_every_command_and_every_flag_has_help(commands: dict[str, Any]) -> None:
    """One sentence each, at least."""
    assert len(commands) == 17
    for name, command in commands.items():
        assert command.help, name
        assert [p.name for p in command.params if not getattr(p, "help", "x")] == [], name


def test_help_and_version_are_shown(cli: Cli) -> None:
    """For the whole and for each part; nothing given shows help as well."""
    assert "Usage: summarizer" in cli("--help").out
    assert "--replay" in cli("brief", "--help").out
    assert cli("--version").out == "summarizer 0.2.0\n"
    assert "Usage: summarizer" in cli().out + cli().err


# brief -------------------------------------------------------------------------------------------


def test_brief_writes_every_form_and_says_where(cli: Cli, tmp_path: Path, seeds_brief: SituationBrief) -> None:
    """Markdown, HTML, JSON, tables, records and a report of the run; nothing on standard output."""
    done = cli("brief", SEEDS, *REPLAY, "-o", "out")
    assert (done.code, done.out) == (0, "")
    names = set(_tree(tmp_path / "out"))
    assert {"brief.md", "brief.html", "brief.json", "records.jsonl", "run.json", "tables/casualties.csv"} <= names
    assert done.err.endswith("wrote out: brief.md, evidence.md, brief.html, brief.json, records.jsonl, run.json\n")
    assert len(done.err.splitlines()) <= 10
    assert (tmp_path / "out" / "brief.md").read_text(encoding="utf-8") == seeds_brief.to_markdown()
    run = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert sorted(run["files"]) == sorted(names - {"run.json"})
    assert (len(run["sources"]), run["failures"], run["unplaced"]) == (5, [], [])


def test_a_second_run_is_byte_identical(cli: Cli, made: Path) -> None:
    """Every file, not only the brief."""
    before = _tree(made)
    assert cli("brief", SEEDS, *REPLAY, "-o", "out").code == 0
    assert _tree(made) == before


def test_a_run_removes_the_files_of_an_earlier_one(cli: Cli, made: Path) -> None:
    """What the last run listed and this one does not write."""
    old = made / "storm-somewhere-2031-03" / "brief.md"
    old.parent.mkdir()
    old.write_text("old", encoding="utf-8")
    report = json.loads((made / "run.json").read_text(encoding="utf-8"))
    report["files"].append("storm-somewhere-2031-03/brief.md")
    (made / "run.json").write_text(json.dumps(report), encoding="utf-8")
    assert cli("brief", SEEDS, *REPLAY, "-o", "out").code == 0
    assert not old.parent.exists()


def test_a_run_that_brings_no_brief_keeps_the_last_one(cli: Cli, made: Path) -> None:
    """An outage, here recordings of other articles, does not cost what was there; run.json still lists it."""
    before = _tree(made)
    done = cli("brief", SEEDS, "--replay", CASE.parent / "storm", "-o", "out")
    assert done.code == 3
    assert "no situation was found" in done.err and "left as they were" in done.err
    after = _tree(made)
    assert {n: t for n, t in after.items() if n != "run.json"} == {n: t for n, t in before.items() if n != "run.json"}
    listed, was = (json.loads(tree["run.json"])["files"] for tree in (after, before))
    assert listed == was


def test_articles_in_no_brief_are_listed_with_the_reason(cli: Cli, tmp_path: Path) -> None:
    """Later than the day asked for, or excluded by hand: run.json says so for each."""
    done = cli("brief", SEEDS, *REPLAY, "--as-of", "2000-01-01", "-o", "out")
    assert done.code == 3 and "later than 2000-01-01" in done.err
    unplaced = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))["unplaced"]
    assert [entry["reason"] for entry in unplaced] == ["later than 2000-01-01"] * 5


def test_articles_come_from_standard_input_too(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """``-`` beside files and folders."""
    with FIRST.open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert cli("brief", "-", *REPLAY, "-o", "out").code == 0
    run = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert [source["name"] for source in run["sources"]] == ["-"]


def test_one_bad_input_gives_exit_3_and_the_others_a_brief(cli: Cli, tmp_path: Path) -> None:
    """The message gives the whole path; the brief the file's name alone."""
    empty = tmp_path / "deep" / "empty.txt"
    empty.parent.mkdir()
    empty.write_text("", encoding="utf-8")
    done = cli("brief", SEEDS, empty, *REPLAY, "-o", "out")
    assert done.code == 3
    assert f"cannot read: {empty}: " in done.err
    brief = json.loads((tmp_path / "out" / "brief.json").read_text(encoding="utf-8"))
    assert len(brief["articles"]) == 5
    assert [r["article"] for r in brief["rejected"] if r["kind"] == "input"] == ["empty.txt"]


def test_one_failing_article_gives_exit_3_and_the_others_a_brief(
    cli: Cli, model_server: ModelServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is named by its file; the rerun asks for it alone and ends with 0."""
    monkeypatch.setenv("OPENAI_API_KEY", PLANTED)
    bad = model_server.asked
    refused = Response('{"error": {"message": "content policy"}}', 400, content_type="application/json")
    name = next(a for a, text in model_server.texts.items() if text == FIRST.read_text(encoding="utf-8"))

    def refuse(article: str, _: WebRequest) -> Response | None:
        return refused if article == name else None

    model_server.reply = refuse
    words = ("brief", SEEDS, "--base-url", model_server.url, "--model", "llm-answered-offline", "-o", "out")
    done = cli(*words)
    assert done.code == 3
    assert f"failed: {FIRST} ({name}): HTTP 400: " in done.err
    assert len(json.loads((tmp_path / "out" / "brief.json").read_text(encoding="utf-8"))["articles"]) == 4
    model_server.reply = lambda *_: None
    bad.clear()
    assert cli(*words).code == 0
    assert bad == [name]


def test_the_budget_gives_exit_4(cli: Cli, model_server: ModelServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped before the call, and the way out is named."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", PLANTED)
    done = cli("brief", SEEDS, "--base-url", model_server.url, "--token-limit", "15000", "--workers", "1")
    assert done.code == 4
    assert len(model_server.asked) == 1
    assert "stopped by the limit of 15,000 tokens; raise --token-limit" in done.err
    assert cli("extract", SEEDS, "--base-url", model_server.url, "--token-limit", "1", "-o", "r.jsonl").code == 4


def test_a_dry_run_writes_a_plan_and_nothing_else(cli: Cli, tmp_path: Path) -> None:
    """What would be asked, by file, about how many tokens; and what is answered."""
    done = cli("brief", SEEDS, "--dry-run", "--model", "llm-answered-offline", "--record", CASE)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("5 articles, 5 answered already\nwould ask 0 requests of llm-answered-offline")
    done = cli("extract", SEEDS, "--dry-run", "--model", "other")
    assert "5 articles, 0 answered already" in done.out
    assert f"would ask: {FIRST} (a-07968ccfef5e): about " in done.out
    assert not (tmp_path / "out").exists()


def test_settings_come_from_file_environment_and_flags(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Any of the three will do; a flag goes before the others."""
    (tmp_path / "summarizer.toml").write_text(f"dry_run = true\nreplay = '{CASE}'\n", encoding="utf-8")
    assert "5 answered already" in cli("brief", SEEDS).out
    assert cli("brief", FIRST, "--no-dry-run").code == 0
    (tmp_path / "summarizer.toml").unlink()
    monkeypatch.setenv("SUMMARIZER_REPLAY", str(CASE))
    monkeypatch.setenv("SUMMARIZER_DRY_RUN", "1")
    assert "of llm-answered-offline" in cli("brief", SEEDS).out
    assert "of other" in cli("brief", SEEDS, "--model", "other").out
    (tmp_path / "s.toml").write_text("wrokers = 3\n", encoding="utf-8")
    assert "unknown setting 'wrokers'; known are" in cli("brief", SEEDS, "--config", "s.toml").err


def test_as_of_and_since_are_applied(cli: Cli, made: Path, tmp_path: Path) -> None:
    """The brief of an earlier day, and what has changed since."""
    assert cli("brief", SEEDS, *REPLAY, "--as-of", "2020-09-28", "-o", "early").code == 0
    early = json.loads((tmp_path / "early" / "brief.json").read_text(encoding="utf-8"))
    assert 0 < len(early["articles"]) < 5
    assert cli("merge", made / "records.jsonl", "--since", "early/brief.json", "-o", "late").code == 0
    late = json.loads((tmp_path / "late" / "brief.json").read_text(encoding="utf-8"))
    assert late["changes"]


def test_since_takes_the_folder_of_an_earlier_run(cli: Cli, tmp_path: Path) -> None:
    """Of several situations each is compared with its own older brief; a folder without one is refused."""
    quakes = CASE.parent / "twoquakes"
    words = ("brief", quakes / "articles", "--replay", quakes)
    assert cli(*words, "-o", "old").code == 0
    assert cli(*words, "-o", "new", "--since", "old").code == 0
    for path in (tmp_path / "new").glob("*/brief.json"):
        assert json.loads(path.read_text(encoding="utf-8"))["changes"] == []
    (tmp_path / "empty").mkdir()
    done = cli(*words, "-o", "new", "--since", "empty")
    assert (done.code, "empty: holds no brief.json" in done.err) == (2, True)


def test_corrections_that_name_nothing_say_so_and_those_that_contradict_are_refused(cli: Cli, tmp_path: Path) -> None:
    """An article that was never given was not left out; nothing is both joined and kept apart."""
    edits = {"exclude": [{"article": "a-ba9876543210", "why": "a test"}]}
    (tmp_path / "c.json").write_text(json.dumps(edits), encoding="utf-8")
    assert cli("brief", SEEDS, *REPLAY, "--corrections", "c.json", "-o", "out").code == 0
    brief = json.loads((tmp_path / "out" / "brief.json").read_text(encoding="utf-8"))
    assert brief["corrections"][0]["applied"] is False
    pair = {"first": "A", "second": "B", "why": "a test"}
    turned = {"first": "b", "second": "a", "why": "a test"}
    homes = [{"article": "a-1", "situation": home, "why": "a test"} for home in ("one", "two")]
    for edits, says in (({"join": [pair], "keep_apart": [turned]}, "choose one"), ({"assign": homes}, "choose one")):
        (tmp_path / "c.json").write_text(json.dumps(edits), encoding="utf-8")
        done = cli("brief", SEEDS, *REPLAY, "--corrections", "c.json", "-o", "out")
        assert (done.code, says in done.err) == (2, True)


def test_corrections_are_applied(cli: Cli, tmp_path: Path) -> None:
    """An excluded article is gone, and the brief says why."""
    edits = {"exclude": [{"article": "a-07968ccfef5e", "why": "a test"}]}
    (tmp_path / "c.json").write_text(json.dumps(edits), encoding="utf-8")
    assert cli("brief", SEEDS, *REPLAY, "--corrections", "c.json", "-o", "out").code == 0
    brief = json.loads((tmp_path / "out" / "brief.json").read_text(encoding="utf-8"))
    assert (len(brief["articles"]), brief["corrections"][0]["why"]) == (4, "a test")


# Bad usage ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["brief"], "Missing argument"),
        (["brief", "none.txt", *REPLAY], "none.txt: does not exist; check the path"),
        (["brief", SEEDS, "--replay", "none"], "replay = 'none' is no folder"),
        (["brief", SEEDS], "no API key: set SUMMARIZER_API_KEY or OPENAI_API_KEY"),
        (["brief", SEEDS, *REPLAY, "--as-of", "yesterday"], "is not a day; write YYYY-MM-DD"),
        (["brief", SEEDS, *REPLAY, "--since", "none.json"], "none.json: cannot be read"),
        (["brief", SEEDS, *REPLAY, "--corrections", "none.json"], "none.json: No such file"),
        (["brief", SEEDS, *REPLAY, "--mode", "x"], "choose one of json_schema, json, tools"),
        (["brief", SEEDS, *REPLAY, "--workers", "0"], "workers = 0 must be 1 or more"),
        (["brief", SEEDS, *REPLAY, "--config", "none.toml"], "none.toml: No such file"),
        (["brief", SEEDS, *REPLAY, "--mdel", "x"], "No such option"),
        (["brief", SEEDS, *REPLAY, "-o", SEEDS / "000_06ab24faf03c7138.txt"], "cannot be written"),
        (["brief", "none", "--dry-run"], "none: does not exist"),
        (["extract", "none"], "none: does not exist"),
        (["merge", "none.jsonl"], "none.jsonl: cannot be read"),
        (["render", "none.json"], "none.json: cannot be read"),
        (["render", CASE / "case.json"], "case.json: has schema version None"),
        (["render", FIRST], "is not readable JSON"),
        (["diff", "none.json", "none.json", "--to", "html"], "Invalid value for '--to'"),
        (["verify", SEEDS], "seeds: is no case"),
        (["batch", "export", "none"], "none: does not exist"),
        (["batch", "import", "none.jsonl"], "batch.jsonl: cannot be read"),
        (["cache", "info", "--cache-dir", FIRST], "cannot be opened"),
    ],
)
def test_bad_usage_or_input_gives_exit_2_and_one_clear_line(cli: Cli, words: list[str | Path], says: str) -> None:
    """The thing and the way out, and never a traceback."""
    done = cli(*words)
    assert done.code == 2
    assert says in done.err
    assert "Traceback" not in done.err + done.out


# The other commands ------------------------------------------------------------------------------


def test_extract_writes_records_to_a_file_or_to_standard_output(cli: Cli, tmp_path: Path) -> None:
    """One article a line, the same either way."""
    done = cli("extract", SEEDS, *REPLAY)
    assert (done.code, done.out.count("\n")) == (0, 5)
    assert cli("extract", SEEDS, *REPLAY, "-o", "r.jsonl").code == 0
    assert (tmp_path / "r.jsonl").read_text(encoding="utf-8") == done.out


def test_extract_and_merge_can_be_piped(tmp_path: Path) -> None:
    """A dash is standard output and standard input."""
    summarizer = [sys.executable, "-m", "summarizer.cli"]
    extract = [*summarizer, "extract", str(FIRST), "--replay", str(CASE), "-o", "-"]
    records = subprocess.run(extract, stdout=subprocess.PIPE, cwd=tmp_path, check=True).stdout
    subprocess.run([*summarizer, "merge", "-", "-o", "out"], input=records, cwd=tmp_path, check=True)
    assert (tmp_path / "out" / "brief.json").is_file()
    assert not (tmp_path / "-").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line_and_exit_2(made: Path) -> None:
    """No traceback, whatever writes."""
    command = [sys.executable, "-m", "summarizer.cli", "render", str(made / "brief.json")]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("error: ") and "Traceback" not in done.stderr


def test_one_interrupt_ends_a_live_run(tmp_path: Path) -> None:
    """A server that never answers is not waited for; the screen says that nothing is lost."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(120)
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/v1"
        command = [sys.executable, "-m", "summarizer.cli", "brief", str(SEEDS), "--base-url", url, "--timeout", "600"]
        run = subprocess.Popen(
            command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env={**os.environ, "OPENAI_API_KEY": PLANTED},
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )  # fmt: skip
        asked, _ = silent.accept()
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=120)
        asked.close()
    assert run.returncode == 130
    assert "interrupted" in said and "Traceback" not in said and PLANTED not in said


def test_merge_makes_the_same_brief(cli: Cli, made: Path, tmp_path: Path) -> None:
    """From the records alone, byte for byte."""
    assert cli("merge", made / "records.jsonl", "-o", "again").code == 0
    again = _tree(tmp_path / "again")
    assert {**again, "run.json": b""} == {**_tree(made), "run.json": b""}


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_render_makes_each_form_again(cli: Cli, made: Path, tmp_path: Path, form: str) -> None:
    """From brief.json alone, to a file or to standard output."""
    wanted = (made / f"brief.{form}").read_text(encoding="utf-8")
    assert cli("render", made / "brief.json", "--to", form).out == wanted
    assert cli("render", made / "brief.json", "--to", form, "-o", "x").code == 0
    assert (tmp_path / "x").read_text(encoding="utf-8") == wanted


def test_render_makes_the_tables_again(cli: Cli, made: Path, tmp_path: Path) -> None:
    """A folder of CSV files, or all of them one after the other."""
    assert cli("render", made / "brief.json", "--to", "csv", "-o", "t").code == 0
    assert _tree(tmp_path / "t") == _tree(made / "tables")
    assert "# casualties\n" in cli("render", made / "brief.json", "--to", "csv").out


def test_diff_and_explain_answer_on_standard_output(cli: Cli, made: Path) -> None:
    """What changed, in two forms; how a figure came to be, by a part of its id."""
    assert cli("brief", SEEDS, *REPLAY, "--as-of", "2020-09-28", "-o", "early").code == 0
    assert cli("diff", "early/brief.json", made / "brief.json").out.strip()
    assert json.loads(cli("diff", "early/brief.json", made / "brief.json", "--to", "json").out)
    assert "84" in cli("explain", made / "brief.json", "row-killed-person-nagorno-karabakh-combatants").out
    done = cli("explain", made / "brief.json", "no-such-row")
    assert (done.code, "row-killed-person" in done.err) == (2, True)


def test_verify_says_what_it_checked(cli: Cli, tmp_path: Path) -> None:
    """Good cases on standard output, bad ones on standard error; one bad one is enough for exit 2."""
    shutil.copytree(SEEDS, tmp_path / "seeds")
    shutil.copytree(CASE, tmp_path / "fixtures" / "seeds")
    done = cli("verify", "--update", "fixtures/seeds")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("fixtures/seeds: 5 calls, ")
    (tmp_path / "fixtures" / "seeds" / "brief.md").write_text("edited", encoding="utf-8")
    done = cli("verify", "fixtures/seeds", "none")
    assert done.code == 2
    assert "brief.md is not what the recordings give now; run verify with --update" in done.err
    assert "none: is no case" in done.err


def test_a_batch_fills_a_case_that_then_replays(
    cli: Cli, model_server: ModelServer, tmp_path: Path, seeds_brief: SituationBrief
) -> None:
    """Export, answers, import --record, replay: the road any user can take."""
    assert cli("batch", "export", SEEDS, "--model", "llm-answered-offline").err.startswith("wrote 5 requests")
    lines = []
    for line in (tmp_path / "batch.jsonl").read_text(encoding="utf-8").splitlines():
        asked = json.loads(line)
        article = next(a for a, t in model_server.texts.items() if t in asked["body"]["messages"][-1]["content"])
        body = json.loads(model_server.recorded(article).get_data())
        lines.append({"custom_id": asked["custom_id"], "response": {"status_code": 200, "body": body}, "error": None})
    part = tmp_path / "part.jsonl"
    part.write_text("".join(json.dumps(line) + "\n" for line in lines[:4]), encoding="utf-8")
    done = cli("batch", "import", part, "--record", "calls")
    assert (done.code, "imported 4 answers" in done.err, "1 requests have none" in done.err) == (3, True, True)
    part.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert cli("batch", "import", part, "--record", "calls").code == 0
    assert cli("brief", SEEDS, "--replay", "calls", "--model", "llm-answered-offline", "-o", "out").code == 0
    brief = json.loads((tmp_path / "out" / "brief.json").read_text(encoding="utf-8"))
    assert brief["bottom_line"] == json.loads(seeds_brief.to_json())["bottom_line"]


def test_the_cache_can_be_measured_checked_and_emptied(cli: Cli) -> None:
    """Info, verify, clear."""
    DiskStore(".summarizer-cache")
    assert cli("cache", "info").out.startswith(".summarizer-cache: 0 answers, ")
    assert cli("cache", "verify").out == ".summarizer-cache: 0 answers, all good\n"
    assert cli("cache", "clear").out == ".summarizer-cache: 0 answers removed\n"


def test_looking_at_a_cache_that_is_not_there_makes_none(cli: Cli, tmp_path: Path) -> None:
    """A mistyped folder is no empty cache."""
    for command in ("info", "verify", "clear"):
        assert cli("cache", command, "--cache-dir", "nosuch").out == "nosuch: 0 answers; there is no cache\n"
    assert not (tmp_path / "nosuch").exists()


@pytest.mark.parametrize("terminal", [True, False])
def test_progress_is_shown_on_a_terminal_only(tmp_path: Path, terminal: bool) -> None:
    """On standard error, and never on standard output."""
    command = [sys.executable, "-m", "summarizer.cli", "extract", str(FIRST), "--replay", str(CASE), "-o", "r.jsonl"]
    ours, theirs = pty.openpty() if terminal else os.pipe()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, cwd=tmp_path, check=False)
    os.close(theirs)
    seen = b""
    while piece := _read(ours):
        seen += piece
    os.close(ours)
    assert (done.returncode, done.stdout) == (0, b"")
    assert (b"Reading" in seen) is terminal


def _read(end: int) -> bytes:
    try:
        return os.read(end, 65536)
    except OSError:  # a terminal's other end is closed
        return b""


def test_quotes_are_written_as_they_stand_whatever_the_locale(tmp_path: Path, made: Path) -> None:
    """Standard output is UTF-8 even where the terminal claims to be ASCII."""
    command = [sys.executable, "-m", "summarizer.cli", "render", str(made / "brief.json")]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, env=environment, cwd=tmp_path, check=True)
    assert done.stdout == (made / "brief.md").read_bytes()
