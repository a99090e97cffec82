"""The Files and Batches endpoints, against a double that speaks their form."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request as WebRequest
from werkzeug import Response

from summarizer.calls import import_results, provider_batch, read_batch, write_batch
from summarizer.calls.provider_batch import BatchStatus, batch_status, cancel_batch, fetch_batch, submit_batch
from summarizer.errors import InputError, NotAsked, Rejected, Transient
from summarizer.request import key

from .samples import ANSWER, MemoryStore, completion, make_request

API_KEY = "sk-planted-0123456789"


@dataclass
class Endpoints:
    """What the double was sent, and what it is to say."""

    server: HTTPServer
    uploaded: str = ""
    created: dict[str, Any] = field(default_factory=dict)
    batch: dict[str, Any] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    authorizations: set[str] = field(default_factory=set)

    @property
    def access(self) -> dict[str, Any]:
        """The keyword arguments that lead to this double."""
        return {"api_key": API_KEY, "base_url": self.server.url_for("/v1")}

    def upload(self, request: WebRequest) -> Response:
        self.authorizations.add(request.headers["Authorization"])
        assert request.form["purpose"] == "batch"
        self.uploaded = request.files["file"].read().decode("utf-8")
        return _json(
            {
                "id": "file-in",
                "object": "file",
                "bytes": len(self.uploaded),
                "created_at": 1,
                "filename": "batch.jsonl",
                "purpose": "batch",
                "status": "processed",
            }
        )

    def create(self, request: WebRequest) -> Response:
        self.created = json.loads(request.get_data())
        return _json(self._as_sent("validating"))

    def retrieve(self, request: WebRequest) -> Response:
        return _json({**self._as_sent("in_progress"), **self.batch})

    def content(self, request: WebRequest) -> Response:
        name = request.path.split("/")[3]
        return Response(self.files[name].encode("utf-8"), content_type="application/octet-stream")

    def _as_sent(self, status: str) -> dict[str, Any]:
        return {
            "id": "batch-1",
            "object": "batch",
            "endpoint": "/v1/chat/completions",
            "input_file_id": "file-in",
            "completion_window": "24h",
            "created_at": 1,
            "status": status,
        }


def _json(value: Any) -> Response:
    return Response(json.dumps(value), content_type="application/json")


@pytest.fixture
def endpoints(httpserver: HTTPServer) -> Endpoints:
    """A double of the provider's Files and Batches endpoints."""
    double = Endpoints(httpserver)
    httpserver.expect_request("/v1/files", method="POST").respond_with_handler(double.upload)
    httpserver.expect_request("/v1/batches", method="POST").respond_with_handler(double.create)
    httpserver.expect_request("/v1/batches/batch-1", method="GET").respond_with_handler(double.retrieve)
    for name in ("out", "err"):
        path = f"/v1/files/{name}/content"
        httpserver.expect_request(path, method="GET").respond_with_handler(double.content)
    return double


def _batch_text() -> str:
    file = io.StringIO()
    write_batch([make_request("a"), make_request("b")], file)
    return file.getvalue()


def test_submit_sends_the_file_and_starts_the_batch(endpoints: Endpoints) -> None:
    """The file goes up byte for byte, and a batch over it is made for the chat endpoint."""
    assert submit_batch(_batch_text(), **endpoints.access) == "batch-1"
    assert endpoints.uploaded == _batch_text()
    assert endpoints.created == {
        "input_file_id": "file-in",
        "endpoint": "/v1/chat/completions",
        "completion_window": "24h",
    }
    assert endpoints.authorizations == {f"Bearer {API_KEY}"}


def test_status_is_plain_values(endpoints: Endpoints) -> None:
    """State, counts and file ids; nothing known yet is zero and None."""
    assert batch_status("batch-1", **endpoints.access) == BatchStatus("batch-1", "in_progress", 0, 0, 0, None, None, ())
    endpoints.batch = {
        "status": "completed",
        "request_counts": {"total": 3, "completed": 2, "failed": 1},
        "output_file_id": "out",
        "error_file_id": "err",
    }
    status = batch_status("batch-1", **endpoints.access)
    assert status == BatchStatus("batch-1", "completed", 3, 2, 1, "out", "err", ())
    assert status.ended


def test_cancel_says_how_the_batch_is_then(endpoints: Endpoints) -> None:
    """What is answered by then can still be fetched."""
    path = "/v1/batches/batch-1/cancel"
    endpoints.server.expect_request(path, method="POST").respond_with_json(endpoints._as_sent("cancelling"))
    status = cancel_batch("batch-1", **endpoints.access)
    assert (status.state, status.ended) == ("cancelling", False)


def test_the_whole_way_there_and_back(endpoints: Endpoints) -> None:
    """Export, submit, fetch, import: answers are stored, the error line is a failure."""
    submit_batch(_batch_text(), **endpoints.access)
    requests = read_batch(endpoints.uploaded)
    answered, failed = requests
    answer = {"status_code": 200, "body": completion()}
    endpoints.files = {
        "out": json.dumps({"custom_id": answered, "response": answer, "error": None}),
        "err": json.dumps({"custom_id": failed, "response": None, "error": {"message": "expired"}}) + "\n",
    }
    endpoints.batch = {"status": "expired", "output_file_id": "out", "error_file_id": "err"}
    store = MemoryStore()
    report = import_results(fetch_batch("batch-1", **endpoints.access), requests, store)
    assert report.imported == (answered,)
    assert [(f.line, f.key) for f in report.failures] == [(2, failed)]
    assert "expired" in report.failures[0].reason
    assert store.entries[answered].reply.text == ANSWER
    assert {answered, failed} == {key(make_request("a")), key(make_request("b"))}


def test_nothing_to_fetch_yet_says_so(endpoints: Endpoints) -> None:
    """A batch that is still running is to be fetched later."""
    with pytest.raises(NotAsked, match="it is in_progress; fetch it later"):
        fetch_batch("batch-1", **endpoints.access)


def test_a_refused_file_says_why(endpoints: Endpoints) -> None:
    """The provider's complaints are passed on with their line numbers."""
    endpoints.batch = {
        "status": "failed",
        "errors": {
            "object": "list",
            "data": [{"code": "x", "message": "no such model", "line": 2}, {"code": "y", "message": "empty"}],
        },
    }
    with pytest.raises(NotAsked, match=r"it is failed \(line 2: no such model; empty\); export and submit"):
        fetch_batch("batch-1", **endpoints.access)


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_file_is_not_sent(endpoints: Endpoints, text: str) -> None:
    """There is nothing to pay for."""
    with pytest.raises(InputError, match="nothing to send"):
        submit_batch(text, **endpoints.access)
    assert endpoints.server.log == []


def test_a_file_beyond_the_providers_limits_is_not_sent(endpoints: Endpoints, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many requests or bytes are said before the upload, not after."""
    for name in ("MOST_REQUESTS", "MOST_BYTES"):
        with monkeypatch.context() as patch, pytest.raises(InputError, match="export it in parts"):  # noqa: PT012 - the patch belongs to the call
            patch.setattr(provider_batch, name, 1)
            submit_batch(_batch_text(), **endpoints.access)
    assert endpoints.server.log == []


@pytest.mark.parametrize(("status", "error"), [(401, Rejected), (404, Rejected), (503, Transient)])
def test_errors_have_the_same_names_as_live_ones(httpserver: HTTPServer, status: int, error: type[Exception]) -> None:
    """One call, one named error, and no key in it."""
    body = {"error": {"message": f"what is {API_KEY}"}}
    httpserver.expect_request("/v1/batches/batch-1").respond_with_json(body, status=status)
    with pytest.raises(error, match=f"HTTP {status}") as caught:
        batch_status("batch-1", api_key=API_KEY, base_url=httpserver.url_for("/v1"))
    assert API_KEY not in str(caught.value)
    assert len(httpserver.log) == 1
