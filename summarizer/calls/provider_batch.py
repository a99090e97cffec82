"""Batches at the provider: send a file, look how it is doing, fetch the results.

Plain values in, plain values out: what goes into the file and what the results mean is
``batch``'s part. Nothing is retried here: a batch that is sent twice is paid twice, and a
look or a fetch can simply be done again. openai is imported when a function is called.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from summarizer.calls.batch import ENDPOINT
from summarizer.errors import InputError, NotAsked

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types import Batch

T = TypeVar("T")

# The provider's limits for one batch file (OpenAI Batch API guide).
MOST_REQUESTS = 50_000
MOST_BYTES = 200_000_000


@dataclass(frozen=True)
class BatchStatus:
    """How a batch is doing, in the provider's words and counts of requests.

    state: validating, in_progress, finalizing, completed, failed, expired, cancelling, cancelled.
    output_file, error_file: file ids, where there are results to fetch.
    complaints: why the provider refused the file, with line numbers where it gives them.
    """

    id: str
    state: str
    total: int
    completed: int
    failed: int
    output_file: str | None
    error_file: str | None
    complaints: tuple[str, ...]

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self.state in {"completed", "failed", "expired", "cancelled"}


def submit_batch(text: str, *, api_key: str, base_url: str | None, timeout: float = 600.0) -> str:
    """Send an exported batch file and start it; returns the batch's id.

    Raises InputError when there is nothing in it or more than one batch may hold; Transient or
    Rejected as the server says (after Transient, look before sending again: it may have begun).
    """
    data = text.encode("utf-8")
    lines = sum(1 for line in text.split("\n") if line.strip())
    if not lines:
        raise InputError("batch file", "holds no requests; there is nothing to send")
    if lines > MOST_REQUESTS or len(data) > MOST_BYTES:
        raise InputError(
            "batch file",
            f"{lines} requests, {len(data)} bytes: more than the provider takes in one batch"
            f" ({MOST_REQUESTS} requests, {MOST_BYTES} bytes); export it in parts",
        )

    def submit(client: OpenAI) -> str:
        sent = client.files.create(file=("batch.jsonl", data, "application/jsonl"), purpose="batch")
        started = client.batches.create(input_file_id=sent.id, endpoint=ENDPOINT, completion_window="24h")
        return started.id

    return _call(submit, api_key, base_url, timeout)


def batch_status(batch_id: str, *, api_key: str, base_url: str | None, timeout: float = 60.0) -> BatchStatus:
    """How the batch is doing; raises Transient or Rejected as the server says."""
    return _call(lambda client: _status_of(client.batches.retrieve(batch_id)), api_key, base_url, timeout)


def cancel_batch(batch_id: str, *, api_key: str, base_url: str | None, timeout: float = 60.0) -> BatchStatus:
    """Ask the provider to stop a batch; how it is doing then. What is answered can still be fetched.

    Raises Transient or Rejected as the server says.
    """
    return _call(lambda client: _status_of(client.batches.cancel(batch_id)), api_key, base_url, timeout)


def fetch_batch(batch_id: str, *, api_key: str, base_url: str | None, timeout: float = 600.0) -> str:
    """The results as JSONL text, answers first and then errors; fits ``batch.import_results``.

    Raises NotAsked while there are none yet, or when the provider refused the whole file;
    Transient or Rejected as the server says.
    """
    status = batch_status(batch_id, api_key=api_key, base_url=base_url, timeout=timeout)
    files = [file for file in (status.output_file, status.error_file) if file]
    if not files:
        reasons = f" ({'; '.join(status.complaints)})" if status.complaints else ""
        way_out = "export and submit it again" if status.ended else "fetch it later"
        raise NotAsked(f"batch {batch_id} has no results: it is {status.state}{reasons}; {way_out}")

    def fetch(client: OpenAI) -> str:
        parts = [client.files.content(file).content.decode("utf-8") for file in files]
        return "".join(part if part.endswith("\n") else part + "\n" for part in parts if part)

    return _call(fetch, api_key, base_url, timeout)


def _call(work: Callable[[OpenAI], T], api_key: str, base_url: str | None, timeout: float) -> T:
    from summarizer.calls.provider import Provider

    provider = Provider(api_key=api_key, base_url=base_url, timeout=timeout)
    with provider.client:
        return provider.call(lambda: work(provider.client))


def _status_of(batch: Batch) -> BatchStatus:
    counts = batch.request_counts
    errors = batch.errors.data if batch.errors is not None and batch.errors.data else []
    return BatchStatus(
        id=batch.id,
        state=batch.status,
        total=counts.total if counts else 0,
        completed=counts.completed if counts else 0,
        failed=counts.failed if counts else 0,
        output_file=batch.output_file_id,
        error_file=batch.error_file_id,
        complaints=tuple(f"line {e.line}: {e.message}" if e.line is not None else str(e.message) for e in errors),
    )
