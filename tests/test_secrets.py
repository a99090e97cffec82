"""The API key reaches the server and nothing else: no output, log, cache, recording or result."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from werkzeug import Request as WebRequest
from werkzeug import Response

from .conftest import PLANTED, ROOT, SEEDS, Done, ModelServer


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything a program's own log would receive, down to the last detail."""
    stream, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(stream), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.setLevel(level)
    root.removeHandler(handler)


@pytest.fixture
def _planted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_API_KEY", PLANTED)


def _holding(folder: Path, words: str) -> list[str]:
    """The files of a folder that hold ``words``, names included."""
    needle = words.encode()
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [str(path) for path in files if needle in path.read_bytes() or words in str(path)]


@pytest.mark.usefixtures("_planted")
def test_a_good_run_leaves_no_trace_of_the_key(
    cli: Callable[..., Done], model_server: ModelServer, tmp_path: Path, log: io.StringIO
) -> None:
    """Output, logs, cache, recordings and results are searched whole."""
    seen: list[str | None] = []
    model_server.reply = lambda _, request: seen.append(request.headers.get("Authorization"))
    done = cli("brief", SEEDS, "--base-url", model_server.url, "--model", "llm-answered-offline", "--record", "kept")
    assert (done.code, set(seen)) == (0, {f"Bearer {PLANTED}"})
    assert PLANTED not in done.out + done.err + log.getvalue()
    assert len(list((tmp_path / "kept").iterdir())) == 5
    assert _holding(tmp_path, PLANTED) == []


@pytest.mark.parametrize(("status", "code"), [(401, 2), (400, 3), (500, 3), (200, 3)])
@pytest.mark.usefixtures("_planted")
def test_a_server_that_sends_the_key_back_is_masked(
    cli: Callable[..., Done],
    model_server: ModelServer,
    tmp_path: Path,
    log: io.StringIO,
    status: int,
    code: int,
) -> None:
    """An echo in an error body, or in what should have been an answer, goes no further."""

    def echo(_: str, request: WebRequest) -> Response:
        words = f'{{"error": {{"message": "Incorrect API key provided: {request.headers["Authorization"]}"}}}}'
        return Response(words, status, content_type="application/json")

    model_server.reply = echo
    done = cli("brief", SEEDS / "000_06ab24faf03c7138.txt", "--base-url", model_server.url, "--attempts", "1")
    assert done.code == code
    assert model_server.asked
    assert PLANTED not in done.out + done.err + log.getvalue()
    assert _holding(tmp_path, PLANTED) == []


@pytest.mark.usefixtures("_planted")
def test_bad_usage_shows_no_key(cli: Callable[..., Done]) -> None:
    """Nor does an unknown setting, a broken URL, or a plan."""
    for words in (["brief", SEEDS, "--mode", "x"], ["brief", SEEDS, "--base-url", "x"], ["brief", SEEDS, "--dry-run"]):
        done = cli(*words)
        assert PLANTED not in done.out + done.err


def test_nothing_in_the_project_looks_like_a_key() -> None:
    """Recordings, articles and documents hold no key of anybody."""
    import re

    form = re.compile(rb"\bsk-[A-Za-z0-9_-]{20,}")
    folders = ("fixtures", "seeds", "prompts", "schemas", "docs", "summarizer")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix != ".pyc"]
    assert [str(path) for path in files if path.is_file() and form.search(path.read_bytes())] == []
