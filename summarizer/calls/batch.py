"""Batch is not a second pipeline: it fills the store.

The missing requests go into a file in the provider's JSONL form, each under its own key as
``custom_id``; the results come back under the same keys and are put where a live call would
have put them. A request can be rebuilt from its line, so the exported file is all that is
needed to import: neither the articles nor the prompts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TextIO

from summarizer.calls.answers import answer_text, check_completion, model_of, quote, usage_of
from summarizer.calls.bodies import messages_of, options_of, schema_of, strict_format
from summarizer.calls.entries import entry_of
from summarizer.calls.failures import failure_in_body
from summarizer.calls.stores import Store
from summarizer.errors import CallError, InputError, Malformed, Rejected, SettingsError
from summarizer.json_object import NoObject, find_object
from summarizer.request import Message, Options, Reply, Request, key

ENDPOINT: Final = "/v1/chat/completions"
# The provider's form has no place for a sample number; it is found by trying.
MOST_SAMPLES = 1000


@dataclass(frozen=True)
class BatchFailure:
    """A line that gave no answer: its number in the results (from 1), its request's key, and why."""

    line: int
    key: str
    reason: str


@dataclass(frozen=True)
class ImportReport:
    """What an import did.

    imported: keys put into the store, sorted. failures: in the order of the lines.
    unanswered: keys of the batch that got no answer, sorted.
    """

    imported: tuple[str, ...]
    failures: tuple[BatchFailure, ...]
    unanswered: tuple[str, ...]


def write_batch(requests: Iterable[Request], file: TextIO) -> int:
    """Write one JSONL line per request to ``file``; returns the number of lines.

    Lines are sorted by key and equal requests written once, so the same requests in any order
    make the same bytes. Raises SettingsError, before anything is written, for a request that
    cannot be rebuilt from its line: another mode than ``json_schema``, or a schema that is not
    compact JSON.
    """
    united = {key(request): request for request in requests}
    lines = [_line_of(name, united[name]) for name in sorted(united)]
    file.writelines(lines)
    return len(lines)


def read_batch(text: str, name: str = "batch file") -> dict[str, Request]:
    """Rebuild the requests of an exported file, by key, in the order of its lines.

    Raises InputError naming ``name`` and every bad line: not JSON, not of this form, a request
    that does not hash to its ``custom_id``, a ``custom_id`` twice.
    """
    requests: dict[str, Request] = {}
    complaints: list[str] = []
    for number, line in _numbered(text):
        try:
            request = _request_of(json.loads(line))
        except (ValueError, RecursionError) as error:
            complaints.append(f"line {number}: {error}")
            continue
        if key(request) in requests:
            complaints.append(f"line {number}: the same request as on an earlier line")
        requests.setdefault(key(request), request)
    if complaints:
        raise InputError(name, "; ".join(complaints) + "; export the batch again")
    return requests


def import_results(results_text: str, requests: Mapping[str, Request], store: Store) -> ImportReport:
    """Put the answers of a results file into ``store`` under their requests' keys, each as it is read.

    results_text: the provider's output lines, error lines among them or not, in any order.
    requests: what was asked, by key (see ``read_batch``). Of several lines for one key the first
    counts. Raises StoreError when the store cannot be written; bad lines are in the report.
    """
    imported: list[str] = []
    failures: list[BatchFailure] = []
    seen: dict[str, int] = {}
    for number, line in _numbered(results_text):
        name = ""
        try:
            result = _load_object(line)
            name = str(result.get("custom_id", ""))
            if name in seen:
                raise Malformed(f"custom_id already on line {seen[name]}; the first counts")
            if name not in requests:
                raise Malformed(f"custom_id {quote(name)!r} is not of this batch")
            seen[name] = number
            reply = _reply_of(result, requests[name])
        except CallError as error:
            failures.append(BatchFailure(number, name, str(error)))
            continue
        store.put(entry_of(requests[name], reply))
        imported.append(name)
    answered = set(imported)
    unanswered = sorted(name for name in requests if name not in answered)
    return ImportReport(tuple(sorted(imported)), tuple(failures), tuple(unanswered))


def _line_of(name: str, request: Request) -> str:
    mode = request.options.mode
    if mode != "json_schema":
        raise SettingsError(f"a batch holds strict requests only: mode is {mode!r}; set it to 'json_schema'")
    body = {
        "model": request.model,
        "messages": messages_of(request),
        "response_format": strict_format(request),
        **options_of(request),
    }
    # ASCII only: no tool on the way can then take U+2028 for the end of a line.
    line = json.dumps({"custom_id": name, "method": "POST", "url": ENDPOINT, "body": body}, allow_nan=False)
    try:
        _request_of(json.loads(line))
    except ValueError as error:
        raise SettingsError(
            f"the request {name} cannot be rebuilt from a batch line: {error}; its schema must be compact"
            f" JSON and its sample number below {MOST_SAMPLES}"
        ) from None
    return line + "\n"


def _request_of(line: Any) -> Request:
    """The request of one exported line; ValueError when it is not one, or not the one it says."""
    try:
        name, body = line["custom_id"], line["body"]
        asked = body["response_format"]["json_schema"]
        request = Request(
            model=body["model"],
            messages=tuple(Message(m["role"], m["content"]) for m in body["messages"]),
            schema_name=asked["name"],
            schema=json.dumps(asked["schema"], separators=(",", ":"), ensure_ascii=False),
            options=Options(body.get("temperature"), body.get("max_completion_tokens"), body.get("seed")),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a batch request ({type(error).__name__}: {error})") from None
    for sample in range(MOST_SAMPLES):
        candidate = replace(request, sample=sample)
        if key(candidate) == name:
            return candidate
    raise ValueError(f"the request does not hash to its custom_id {quote(name)!r}: it was altered")


def _reply_of(result: Mapping[str, Any], request: Request) -> Reply:
    """The answer on a results line; raises the CallError a live call would have raised."""
    if result.get("error"):
        raise Rejected(f"the provider reports an error: {_describe_error(result['error'])}")
    response = result.get("response")
    if not isinstance(response, Mapping):
        raise Malformed("the line has no response")
    status, body = response.get("status_code"), response.get("body")
    if status != 200:
        error = body.get("error", body) if isinstance(body, Mapping) else body
        raise Rejected(f"HTTP {status}: {_describe_error(error)}")
    if isinstance(body, Mapping) and (failure := failure_in_body(body)) is not None:
        raise failure
    completion = check_completion(body)
    try:
        text = find_object(answer_text(completion), tuple(schema_of(request).get("properties", ()))).text
    except NoObject as error:
        raise Malformed(f"no JSON object in the answer: {error}") from None
    return Reply(text, model_of(completion, request.model), usage_of(completion))


def _describe_error(error: Any) -> str:
    if isinstance(error, Mapping):
        return quote(error.get("message") or error.get("code") or "no reason given")
    return quote(error)


def _load_object(text: str) -> dict[str, Any]:
    """Parse a JSON object; raises Malformed for anything else."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Malformed(f"not JSON ({error})") from None
    if not isinstance(value, dict):
        raise Malformed("not a JSON object")
    return value


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """Non-blank lines with their numbers from 1; only a line feed ends a line."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line
