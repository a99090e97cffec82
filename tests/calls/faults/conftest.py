"""A loopback server with the recorded answers, which can be told to misbehave, and settings that ask it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from werkzeug import Response

from summarizer.settings import Settings

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
KEY = "sk-planted-0123456789abcdef"


@pytest.fixture
def model_server(model_server: Any, httpserver: Any) -> Any:
    """The common one, which also knows second questions about an article, and is told of them apart."""

    def handle(request: Any) -> Response:
        words = json.loads(request.get_data())["messages"][1]["content"]
        article = next(name for name, text in model_server.texts.items() if text in words)
        with model_server.lock:
            model_server.asked.append(article)
        return model_server.reply(article, request) or model_server.recorded(article)  # type: ignore[no-any-return]

    httpserver.clear()
    httpserver.expect_request("/v1/chat/completions", method="POST").respond_with_handler(handle)
    return model_server


@pytest.fixture
def settings(model_server: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings that ask the loopback server and keep answers in a cache of the test's own."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)
    return Settings(model="loopback-1", base_url=model_server.url, cache_dir=str(tmp_path / "cache"), attempts=1)


@pytest.fixture
def live(settings: Settings) -> list[str]:
    """The same as flags of the command line."""
    words = ["--model", settings.model, "--base-url", str(settings.base_url), "--cache-dir", settings.cache_dir]
    return [*words, "--attempts", "1"]


@pytest.fixture
def hundred(tmp_path: Path) -> Path:
    """A folder of a hundred short articles."""
    folder = tmp_path / "hundred"
    folder.mkdir()
    for n in range(100):
        (folder / f"{n:03}.txt").write_text(f"Town {n}\n\nThree people died in town {n} on Monday.", encoding="utf-8")
    return folder


def error(status: int, message: str = "no", **headers: str) -> Response:
    """An error as a server sends it."""
    body = json.dumps({"error": {"message": message}})
    return Response(
        body,
        status,
        {name.replace("_", "-"): value for name, value in headers.items()},
        content_type="application/json",
    )


def completion_of(answer: str) -> Response:
    """An answer as a server sends it."""
    message = {"role": "assistant", "content": answer}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "loopback-1",
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
            "usage": {"prompt_tokens": 1000, "completion_tokens": 2000, "total_tokens": 3000}}  # fmt: skip
    return Response(json.dumps(body), content_type="application/json")


def is_reask(request: Any) -> bool:
    """Whether a request is a second one about its article."""
    return len(json.loads(request.get_data())["messages"]) > 2
