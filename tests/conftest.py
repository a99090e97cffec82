"""What the tests of the whole have in common: a clean environment, the command line, and the recorded cases."""

from __future__ import annotations

import functools
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request as WebRequest
from werkzeug import Response

from summarizer.articles import read_articles
from summarizer.brief import SituationBrief
from summarizer.calls import FolderStore
from summarizer.cases import run_case
from summarizer.pipeline import Run

hypothesis.settings.register_profile("no deadline", deadline=None)  # a busy machine is no failure
hypothesis.settings.load_profile("no deadline")

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
CASE = ROOT / "fixtures" / "seeds"
PLANTED = "sk-planted-0123456789abcdef"


@dataclass(frozen=True)
class Done:
    """What a command did: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting and no key of the machine reaches a test."""
    for name in list(os.environ):
        if name.startswith("SUMMARIZER_") or name == "OPENAI_API_KEY":
            monkeypatch.delenv(name)


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., Done]:
    """Run the command line in this process, in an empty folder of its own."""
    from summarizer.cli import main

    monkeypatch.chdir(tmp_path)

    def run(*words: str | Path) -> Done:
        monkeypatch.setattr(sys, "argv", ["summarizer", *map(str, words)])
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(bool(end.code))
        return Done(code, *capsys.readouterr())

    return run


@functools.cache
def _replayed(case: Path) -> Run:
    return run_case(case)[0]


@pytest.fixture
def seeds_run() -> Run:
    """The recorded run over the five seeds."""
    return _replayed(CASE)


@pytest.fixture
def seeds_brief(seeds_run: Run) -> SituationBrief:
    """The brief of the five seeds."""
    (brief,) = seeds_run.briefs
    return brief


@pytest.fixture
def replay_case() -> Callable[[Path], Run]:
    """Replay a case, once however many tests ask for it."""
    return _replayed


@dataclass
class ModelServer:
    """A loopback server that answers with recorded replies, and counts.

    reply: what becomes of a request, by the article's id; None answers as recorded.
    """

    url: str
    answers: dict[str, str]
    texts: dict[str, str]
    asked: list[str] = field(default_factory=list)
    reply: Callable[[str, WebRequest], Response | None] = lambda article, request: None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def handle(self, request: WebRequest) -> Response:
        """One chat completion."""
        words = json.loads(request.get_data())["messages"][-1]["content"]
        article = next(name for name, text in self.texts.items() if text in words)
        with self.lock:
            self.asked.append(article)
        return self.reply(article, request) or self.recorded(article)

    def recorded(self, article: str) -> Response:
        """The recorded answer as a server would send it."""
        body: dict[str, Any] = {
            "id": "c-1", "object": "chat.completion", "created": 1, "model": "loopback-1",
            "choices": [
                {"index": 0, "finish_reason": "stop",
                 "message": {"role": "assistant", "content": self.answers[article], "refusal": None}}
            ],
            "usage": {"prompt_tokens": 1000, "completion_tokens": 2000, "total_tokens": 3000},
        }  # fmt: skip
        return Response(json.dumps(body), 200, content_type="application/json")


@pytest.fixture
def model_server(httpserver: HTTPServer, seeds_run: Run) -> ModelServer:
    """The recorded answers of the seeds behind an OpenAI-compatible address."""
    store = FolderStore(CASE / "calls")
    answers = {}
    for record in seeds_run.records:
        entry = store.get(record.keys[0])
        assert entry is not None
        answers[record.article.id] = entry.reply.text
    texts = {article.id: article.text for article in read_articles(SEEDS)}
    server = ModelServer(httpserver.url_for("/v1"), answers, texts)
    httpserver.expect_request("/v1/chat/completions", method="POST").respond_with_handler(server.handle)
    return server


def walk(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command below a group, with the words that call it."""
    for name, inner in getattr(command, "commands", {}).items():
        if hasattr(inner, "commands"):
            yield from walk(inner, (*path, name))
        else:
            yield (*path, name), inner


@pytest.fixture(scope="session")
def commands() -> dict[str, Any]:
    """Every command of the command line by the words that call it."""
    import typer

    from summarizer.cli import app

    return {" ".join(path): command for path, command in walk(typer.main.get_command(app))}
