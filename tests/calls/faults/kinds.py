"""The kinds of misbehaviour of one call, each with what comes of it; ``docs/faults.md`` has the same rows."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from typing import Any

from summarizer.errors import (
    CutShort,
    KeyInAnswer,
    Malformed,
    Refused,
    Rejected,
    ServerUnusable,
    SummarizerError,
    Transient,
)
from summarizer.request import Mode

from ..samples import ANSWER, completion
from .server import Act, endless, fail, head, say, send, silent, tool, wire

KEY = "sk-planted-0123456789abcdef"
WHOLE = json.dumps(completion()).encode()
BOMB = gzip.compress(b" " * 50_000_000)


@dataclass(frozen=True)
class Kind:
    """acts: what the server does, call by call, the last again and again. end: the answer's text, or the error.

    calls: HTTP calls in all. paid: reported, estimated, both or nothing. says: words of the error.
    """

    name: str
    acts: tuple[Act, ...]
    end: str | type[SummarizerError]
    calls: int
    paid: str
    says: str = ""
    mode: Mode = "json_schema"
    timeout: float = 60.0


@dataclass
class _Table:
    kinds: list[Kind] = field(default_factory=list)

    def add(
        self, name: str, *acts: Act, end: Any = ANSWER, calls: int = 1, paid: str = "reported", **more: Any
    ) -> None:
        self.kinds.append(Kind(name, acts, end, calls, paid, **more))


_table = _Table()
_add = _table.add

# The wire. A try whose answer may have been charged for is made three times, any other six times.
_lost: dict[str, Any] = {"end": Transient, "calls": 3, "paid": "estimated"}
_add("closed without a word", wire(b""), **_lost, says="broke")
_add("closed within the header", wire(b"HTTP/1.1 200 OK\r\nContent-Ty"), **_lost, says="broke")
_add("closed within the body", wire(head(Content_Length=len(WHOLE)) + WHOLE[:40]), **_lost, says="broke")
_add("a chunked body that breaks off", wire(head(Transfer_Encoding="chunked") + b"5\r\nabc"), **_lost, says="broke")
_add("no HTTP at all", wire(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), **_lost, says="broke")
_add("silence", silent, **_lost, says="0.5 s", timeout=0.5)
_add("a trickled body", endless(head(Content_Length=99_999), b" ", 0.02), **_lost, says="no whole answer", timeout=0.5)
_add("a trickled header", endless(b"HTTP/1.1 200 OK\r\nX: ", b"x", 0.02), **_lost, says="0.5 s", timeout=0.5)
_add("a body cut off, then an answer", wire(head(Content_Length=999) + b"{"), say(), calls=2, paid="both")
_add("a compressed body", send(gzip.compress(WHOLE), Content_Encoding="gzip"))
_add("a broken compressed body", send(b"\x1f\x8bnonsense", Content_Encoding="gzip"), **_lost)
_add("a compressed bomb", send(BOMB, Content_Encoding="gzip"), end=Malformed, paid="estimated", says="longer than")
_add("a body without end", endless(head(), b" " * 65536), end=Malformed, paid="estimated", says="longer than")
_add(
    "an encoding nobody asked for", send(WHOLE, Content_Encoding="br"),
    end=Rejected, paid="estimated", says="not asked for",
)  # fmt: skip

# Statuses.
for _status in (400, 405, 406, 413, 415, 418, 422):
    _add(f"status {_status}", fail(_status), end=Rejected, paid="nothing", says=f"HTTP {_status}: ")
for _status in (401, 402, 403, 404):
    _add(f"status {_status}", fail(_status), end=Rejected, paid="nothing", says=f"HTTP {_status}: ")
for _status in (409, 425, 500, 501, 502, 503, 520, 529):
    _add(f"status {_status}", fail(_status), end=Transient, calls=6, paid="nothing", says="after 6 tries")
for _status in (408, 504, 524):
    _add(f"status {_status}", fail(_status), end=Transient, calls=3, paid="estimated", says="after 3 tries")
_add("a status once, then an answer", fail(500), say(), calls=2)
_add("status 429", *[fail(429)] * 8, say(), calls=9)
_add("status 429 with Retry-After", fail(429, Retry_After="0.05"), say(), calls=2)
_add("status 429 with retry-after-ms", fail(429, retry_after_ms="50"), say(), calls=2)
_add("status 429 with a date that is over", fail(429, Retry_After="Thu, 01 Jan 1970 00:00:00 GMT"), say(), calls=2)
_add("status 429 with an hour to wait", fail(429, Retry_After="3600"), end=Transient, paid="nothing", says="60 min")
_add("status 503 with Retry-After", fail(503, Retry_After="0.05"), say(), calls=2)
_add("an empty account", fail(429, code="insufficient_quota"), end=Rejected, paid="nothing", says="no quota left")
_add("an unknown model, as a 400", fail(400, code="model_not_found"), end=Rejected, paid="nothing", says="HTTP 400")
_add(
    "a schema the server does not take", fail(400, "response_format is not supported"),
    end=Rejected, paid="nothing", says="try --mode json",
)  # fmt: skip
_add(
    "a schema the server fails over", fail(500, "tools param requires --jinja flag"),
    end=Rejected, paid="nothing", says="try --mode json_schema, or --mode json", mode="tools",
)  # fmt: skip
_add(
    "an article longer than the model can take", fail(400, "the request exceeds the available context size"),
    end=Rejected, paid="nothing", says="shorten it",
)  # fmt: skip
_add("an unknown model, in words", fail(400, "Invalid model name"), end=Rejected, paid="nothing", says="HTTP 400")
_add(
    "a status with a web page",
    send("<html>Bad gateway</html>", 502, "text/html"),
    end=Transient,
    calls=6,
    paid="nothing",
)
_add("a status with nothing", send(b"", 500), end=Transient, calls=6, paid="nothing")

# Bodies that are no completion.
_odd: dict[str, Any] = {"end": Rejected, "paid": "estimated", "says": "check the base URL"}
_add("a web page with status 200", send("<html>Log in</html>", kind="text/html"), **_odd)
_add("status 204", send(b"", 204, "text/plain"), **_odd)
_add("a JSON list", send([]), **_odd)
_add("a JSON text", send('"hello"'), **_odd)
_add("an empty body", send(b""), **_lost, says="no whole JSON")
_add("half of a JSON body", send(WHOLE[:50]), **_lost, says="no whole JSON")
_add("a body that is not UTF-8", send(b'{"a": "\xff"}'), **_lost, says="no whole JSON")
_add("a body nested without end", send("[" * 100_000), **_lost, says="no whole JSON")
_add("a body with a byte order mark", send(b"\xef\xbb\xbf" + WHOLE))
_add("a completion called plain text", send(WHOLE, kind="text/plain"))
_add("an error in a 200: 429", send({"error": {"message": "slow", "code": 429}}), say(), calls=2)
_add("an error in a 200: overloaded", send({"error": {"message": "busy", "type": "overloaded_error"}}), say(), calls=2)
_add("an error in a 200: no status", send({"error": {"message": "odd"}}), say(), calls=2)
_add(
    "an error in a 200: a wrong key",
    send({"error": {"message": "no", "code": "invalid_api_key"}}),
    end=Rejected,
    paid="nothing",
)
_add("an error in a choice", send({"choices": [{"error": {"message": "slow", "code": 429}}]}), say(), calls=2)

# Completions without an answer.
_add("no choices", send({**completion(), "choices": []}), end=Malformed, says="no choices")
_add("choices that are null", send({**completion(), "choices": None}), end=Malformed, says="no choices")
_add("a refusal", say(None, refusal="I cannot"), end=Refused, says="I cannot")
_add("a content filter", say(None, finish_reason="content_filter"), end=Refused, says="content filter")
_add("an answer cut at its limit", say(ANSWER[:9], finish_reason="length"), end=CutShort, says="length limit")
_add("half a character", say('"\ud83d"'), end=Malformed, says="half a character")
_add("an answer of five million bytes", say('{"place": "' + "x" * 4_500_000 + '"}'), end=Malformed, says="longer than")

# Answers without an object are asked again once, with the complaint.
_none: dict[str, Any] = {"end": Malformed, "calls": 2, "says": "no JSON object in the answer after 2 attempts"}
_add("no content", say(None), **_none)
_add("empty content", say(""), **_none)
_add("words", say("I am sorry."), **_none)
_add("a list", say("[1, 2]"), **_none)
_add("half an object", say(ANSWER[:20]), **_none)
_add("NaN in the object", say('{"place": NaN, "killed": 1}'), **_none)
_add("an object nested without end", say('{"place":' * 50_000), **_none)
_add("words, then an object", say("I am sorry."), say(), calls=2)
_add("words, a 429, then an object", say("I am sorry."), fail(429), say(), calls=3)
_add("words, a 500, then an object", say("I am sorry."), fail(500), say(), calls=3)

# Answers with an object in them: it is taken as it stands.
_add("a code fence", say(f"```json\n{ANSWER}\n```"))
_add("words around the object", say(f"Here: {ANSWER} Anything else?"))
_add("thoughts before the object", say(f'<think>{{"place": 1}}</think>{ANSWER}'))
_add("a byte order mark before the object", say("\ufeff" + ANSWER))
_add("a content of parts", say([{"type": "text", "text": ANSWER}]))
_add("another object before it", say('{"note": 1} ' + ANSWER))
_add("an object that does not follow the schema", say('{"place": 7}'), end='{"place": 7}')
_add("an empty object", say("{}"), end="{}")
_add("an object in a tool call, not asked for", tool())
_add("an object in the content, though a tool was asked for", say(), mode="tools")
_add("several tool calls", tool(ANSWER, "{}"), mode="tools")
_add("a fence in a tool call", tool(f"```\n{ANSWER}\n```"), mode="tools")
_add("no tool call and no object, then one", say("no"), tool(), calls=2, mode="tools")
_add("a fence in JSON mode", say(f"```\n{ANSWER}\n```"), mode="json")
_add("the key in the answer", say(f'{{"place": "{KEY}"}}'), end=KeyInAnswer, says="neither kept nor used")
_add("the key in the answer, in escapes", say('{"place": "' + KEY.replace("k", "\\u006b") + '"}'), end=KeyInAnswer)

# What the server says it cost.
_add("no usage", send({**completion(), "usage": None}), paid="estimated")
_add(
    "a usage of nothing",
    send({**completion(), "usage": {"prompt_tokens": 0, "completion_tokens": 0}}),
    paid="estimated",
)
_add("a usage that is no number", send({**completion(), "usage": {"prompt_tokens": "many"}}), paid="estimated")
_add("no model name", send({**completion(), "model": None}))

KINDS = _table.kinds
DEAD = Kind("nobody there", (), ServerUnusable, 0, "nothing", "no connection")
