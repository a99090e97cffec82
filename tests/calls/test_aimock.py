"""Live calls and batches against aimock, an OpenAI-compatible server that nobody here wrote.

``npm install @copilotkit/aimock`` in the project's folder, or anywhere on the path, brings it; without it
these tests are skipped, and say so.
"""

from __future__ import annotations

import io
import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.calls import import_results, read_batch, write_batch
from summarizer.calls.live import live
from summarizer.calls.provider_batch import batch_status, cancel_batch, fetch_batch, submit_batch
from summarizer.errors import NotAsked
from summarizer.request import Mode, Options, key

from .samples import ANSWER, MemoryStore, make_request

ROOT = Path(__file__).resolve().parents[2]
SERVER = shutil.which("llmock") or shutil.which("llmock", path=str(ROOT / "node_modules" / ".bin"))
KEY = "sk-planted-0123456789abcdef"
pytestmark = [
    pytest.mark.skipif(SERVER is None, reason="NOT TESTED: there is no aimock here (npm install @copilotkit/aimock)"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),  # connections that are kept open
]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The server with one answer, for the length of this module."""
    fixtures = tmp_path_factory.mktemp("aimock") / "fixtures.json"
    answer = {"match": {"userMessage": "died"}, "response": {"content": ANSWER}}
    fixtures.write_text(json.dumps({"fixtures": [answer]}), encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(SERVER), "--port", str(port), "--fixtures", str(fixtures), "--log-level", "silent"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        for _ in range(500):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.02)
        yield f"http://127.0.0.1:{port}/v1"
        process.terminate()


@pytest.mark.parametrize("mode", ["json_schema", "json"])
def test_a_live_call_is_answered(url: str, mode: Mode) -> None:
    """In both modes that ask for content."""
    ask = live(api_key=KEY, base_url=url, timeout=60)
    reply = ask(make_request(options=Options(mode=mode)))
    assert reply.text == ANSWER


def test_a_batch_goes_there_and_comes_back(url: str) -> None:
    """Submit, look until it is done, fetch, import: every line is found by its key.

    The server's batches answer with words of its own, whatever is asked: so each is named as holding no object.
    """
    requests = [make_request(f"{n} died.") for n in range(3)]
    file = io.StringIO()
    write_batch(requests, file)
    batch = submit_batch(file.getvalue(), api_key=KEY, base_url=url)
    for _ in range(20):
        status = batch_status(batch, api_key=KEY, base_url=url)
        if status.ended:
            break
    assert (status.state, status.completed) == ("completed", 3)
    results = fetch_batch(batch, api_key=KEY, base_url=url)
    report = import_results(results, read_batch(file.getvalue()), MemoryStore())
    assert {failure.key for failure in report.failures} == {key(request) for request in requests}
    assert all("no JSON object in the answer" in failure.reason for failure in report.failures)


def test_a_batch_can_be_cancelled(url: str) -> None:
    """It says so, ends, and has nothing to fetch."""
    file = io.StringIO()
    write_batch([make_request("One died.")], file)
    batch = submit_batch(file.getvalue(), api_key=KEY, base_url=url)
    assert cancel_batch(batch, api_key=KEY, base_url=url).state == "cancelling"
    for _ in range(20):
        status = batch_status(batch, api_key=KEY, base_url=url)
        if status.ended:
            break
    assert status.state == "cancelled"
    with pytest.raises(NotAsked, match="has no results"):
        fetch_batch(batch, api_key=KEY, base_url=url)
