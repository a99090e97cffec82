"""The leaf against a loopback server: what is sent, what is accepted, what every failure is called."""

from __future__ import annotations

import gc
import io
import json
import logging
import re
import socket
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request as WebRequest
from werkzeug import Response

from summarizer.calls.companion import NAME
from summarizer.calls.live import live
from summarizer.calls.provider import retry_after_of
from summarizer.errors import (
    CallError,
    CutShort,
    KeyInAnswer,
    Malformed,
    Refused,
    Rejected,
    SettingsError,
    Transient,
)
from summarizer.request import Ask, Message, Mode, Options, Usage

from .samples import ANSWER, SCHEMA, completion, make_request

API_KEY = "sk-planted-0123456789"
PATH = "/v1/chat/completions"
BROKEN = '{"place": "Lçra", "killed": "many'


def _leaf(server: HTTPServer, *, timeout: float = 60.0, reasks: int = 1) -> Ask:
    return live(api_key=API_KEY, base_url=server.url_for("/v1"), timeout=timeout, reasks=reasks)


def _answer(server: HTTPServer, *bodies: Any, status: int = 200, headers: dict[str, str] | None = None) -> None:
    """Answer the calls one after the other with ``bodies``; the last one again and again."""
    left = list(bodies)

    def handle(_: WebRequest) -> Response:
        body = left.pop(0) if len(left) > 1 else left[0]
        text = body if isinstance(body, str) else json.dumps(body)
        return Response(text, status, headers, content_type="application/json")

    server.expect_request(PATH, method="POST").respond_with_handler(handle)


def _sent(server: HTTPServer) -> list[dict[str, Any]]:
    return [json.loads(request.get_data()) for request, _ in server.log]


def test_a_strict_request_is_sent_and_the_raw_answer_kept(httpserver: HTTPServer) -> None:
    """The body holds the request's own words, options and schema, strict; the text comes back as it was."""
    _answer(httpserver, completion())
    options = Options(temperature=0.5, max_tokens=100, seed=7)
    reply = _leaf(httpserver)(make_request(options=options))
    assert (reply.text, reply.model, reply.usage) == (ANSWER, "test-model-2", Usage(10, 5))
    assert not reply.cached
    assert _sent(httpserver) == [
        {
            "model": "test-model",
            "messages": [
                {"role": "system", "content": "Extract the toll."},
                {"role": "user", "content": "Three died in Lçra."},
            ],
            "temperature": 0.5,
            "max_completion_tokens": 100,
            "seed": 7,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "toll", "schema": json.loads(SCHEMA), "strict": True},
            },
        }
    ]
    assert httpserver.log[0][0].headers["Authorization"] == f"Bearer {API_KEY}"


def test_the_fields_are_sent_in_the_order_of_the_schema_text(httpserver: HTTPServer) -> None:
    """Models write fields in the order of the schema: evidence first, if the schema says so."""
    _answer(httpserver, completion())
    _leaf(httpserver)(make_request())
    sent = _sent(httpserver)[0]["response_format"]["json_schema"]["schema"]
    assert json.dumps(sent, separators=(",", ":")) == SCHEMA


def test_an_article_is_never_run_as_a_template(httpserver: HTTPServer) -> None:
    """Curly brackets reach the model as they stand; a half block does not crash the call."""
    _answer(httpserver, completion())
    article = "{{7*7}} {% if %} {# note #} {{ api_key }}"
    for mode in ("json_schema", "json", "tools"):
        httpserver.clear()
        _answer(httpserver, _completion_for(mode, ANSWER))
        _leaf(httpserver)(make_request(article, options=Options(mode=mode)))
        assert _sent(httpserver)[0]["messages"][-1] == {"role": "user", "content": article}


def test_unset_options_are_not_sent(httpserver: HTTPServer) -> None:
    """What is left to the server is not in the body."""
    _answer(httpserver, completion())
    _leaf(httpserver)(make_request())
    assert set(_sent(httpserver)[0]) == {"model", "messages", "response_format"}


def _completion_for(mode: str, answer: str) -> dict[str, Any]:
    if mode != "tools":
        return completion(answer)
    call = {"id": "t-1", "type": "function", "function": {"name": "toll", "arguments": answer}}
    return completion(None, tool_calls=[call], finish_reason="tool_calls")


def test_json_mode_puts_the_requests_schema_into_the_prompt(httpserver: HTTPServer) -> None:
    """For servers without strict schemas: json_object, and the schema of the key in the words, to the letter."""
    _answer(httpserver, completion())
    schema = SCHEMA.replace('"string"', '"string","description":"only in the sent schema"')
    reply = _leaf(httpserver)(make_request(schema=schema, options=Options(mode="json")))
    sent = _sent(httpserver)[0]
    assert sent["response_format"] == {"type": "json_object"}
    assert schema in sent["messages"][0]["content"]
    assert sent["messages"][0]["content"].count('"properties"') == schema.count('"properties"')
    assert sent["messages"][0]["content"].startswith("Extract the toll.")
    assert reply.text == ANSWER


def test_tools_mode_makes_the_schema_a_forced_tool(httpserver: HTTPServer) -> None:
    """For servers that know only tools; the answer is the tool call's arguments."""
    _answer(httpserver, _completion_for("tools", ANSWER))
    reply = _leaf(httpserver)(make_request(options=Options(mode="tools")))
    sent = _sent(httpserver)[0]
    function = {"name": "toll", "parameters": json.loads(SCHEMA), "strict": True}
    assert sent["tools"] == [{"type": "function", "function": function}]
    assert sent["tool_choice"] == {"type": "function", "function": {"name": "toll"}}
    assert reply.text == ANSWER


@pytest.mark.parametrize("mode", ["json_schema", "json", "tools"])
def test_a_malformed_answer_is_asked_again_with_the_complaint(httpserver: HTTPServer, mode: Mode) -> None:
    """The second attempt is told what was wrong; its raw text is kept and both are paid for."""
    _answer(httpserver, _completion_for(mode, BROKEN), _completion_for(mode, ANSWER))
    reply = _leaf(httpserver)(make_request(options=Options(mode=mode)))
    first, second = _sent(httpserver)
    assert len(second["messages"]) == len(first["messages"]) + 2
    assert "one JSON object" in str(second["messages"][-1]["content"]) or "JSON" in str(second["messages"][-1])
    assert second["messages"][: len(first["messages"])] == first["messages"]
    assert second.get("response_format") == first.get("response_format")
    assert second.get("tools") == first.get("tools")
    assert (reply.text, reply.usage) == (ANSWER, Usage(20, 10))


@pytest.mark.parametrize(("reasks", "calls"), [(0, 1), (1, 2), (2, 3)])
def test_an_answer_that_never_fits_is_malformed(httpserver: HTTPServer, reasks: int, calls: int) -> None:
    """After the re-asks: Malformed, saying where the JSON breaks, never quoting the answer."""
    _answer(httpserver, completion(BROKEN))
    with pytest.raises(Malformed, match=f"after {calls} attempts: Unterminated string") as caught:
        _leaf(httpserver, reasks=reasks)(make_request())
    assert len(httpserver.log) == calls
    assert "many" not in str(caught.value)
    assert "Lçra" not in str(caught.value)


@pytest.mark.parametrize("mode", ["json_schema", "json", "tools"])
@pytest.mark.parametrize(
    ("body", "error", "said"),
    [
        (completion(None, refusal="I cannot help with that."), Refused, "I cannot help with that"),
        (completion('{"pl', finish_reason="length"), CutShort, "length limit"),
        (completion(None, finish_reason="content_filter"), Refused, "content filter"),
        ({**completion(), "choices": []}, Malformed, "no choices"),
        ({"error": {"message": "upstream is down"}}, Transient, "upstream is down"),
        (completion('"\ud83d"'), Malformed, "half a character"),
    ],
)
def test_an_answer_that_is_none_is_named_and_not_asked_again(
    httpserver: HTTPServer, mode: Mode, body: Any, error: type[CallError], said: str
) -> None:
    """Refusals, cut and empty answers come through instructor by name after a single call."""
    _answer(httpserver, body)
    with pytest.raises(error, match=said) as caught:
        _leaf(httpserver, reasks=3)(make_request(options=Options(mode=mode)))
    assert type(caught.value) is error
    assert caught.value.__cause__ is None
    assert len(httpserver.log) == 1


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
def test_what_may_pass_is_transient_and_tried_once(httpserver: HTTPServer, status: int) -> None:
    """Neither the SDK nor instructor tries again: one call, one Transient."""
    _answer(httpserver, {"error": {"message": "later"}}, status=status)
    with pytest.raises(Transient, match=f"HTTP {status}: .*later") as caught:
        _leaf(httpserver, reasks=3)(make_request())
    assert len(httpserver.log) == 1
    assert caught.value.throttled == (status == 429)
    assert caught.value.retry_after is None


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 422])
def test_what_will_not_pass_is_rejected(httpserver: HTTPServer, status: int) -> None:
    """The server's reason is in the message; nothing is tried again."""
    _answer(httpserver, {"error": {"message": "no such model"}}, status=status)
    with pytest.raises(Rejected, match=f"HTTP {status}: .*no such model"):
        _leaf(httpserver, reasks=3)(make_request())
    assert len(httpserver.log) == 1


@pytest.mark.parametrize("field", ["code", "type"])
def test_an_empty_account_is_rejected_though_it_is_a_429(httpserver: HTTPServer, field: str) -> None:
    """Waiting does not fill an account."""
    _answer(httpserver, {"error": {"message": "pay", field: "insufficient_quota"}}, status=429)
    with pytest.raises(Rejected, match="no quota left"):
        _leaf(httpserver)(make_request())


def test_retry_after_is_carried(httpserver: HTTPServer) -> None:
    """The server's wait is on the error; a 503 that names one is a throttle too."""
    _answer(httpserver, {}, status=503, headers={"Retry-After": "7"})
    with pytest.raises(Transient) as caught:
        _leaf(httpserver)(make_request())
    assert (caught.value.retry_after, caught.value.throttled) == (7.0, True)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "2.5"}, 2.5),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after": "Thu, 01 Jan 1970 00:02:00 GMT"}, 20.0),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({}, None),
    ],
)
def test_retry_after_is_read_in_all_its_forms(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds, milliseconds and HTTP dates (here at 100 s after 1970); nonsense is nothing."""
    assert retry_after_of(httpx2.Headers(headers), 100.0) == seconds


@pytest.mark.parametrize("body", ["<html>login</html>", '{"choices": [', ""])
def test_a_body_that_is_no_json_is_transient_and_not_asked_again(httpserver: HTTPServer, body: str) -> None:
    """A gateway's page or a body cut off must not look like a malformed answer to instructor."""
    _answer(httpserver, body)
    with pytest.raises(Transient, match="cannot be read"):
        _leaf(httpserver, reasks=3)(make_request())
    assert len(httpserver.log) == 1


def test_a_web_page_instead_of_an_answer_is_refused_for_every_call(httpserver: HTTPServer) -> None:
    """A base URL that leads to a web page is named as the likely cause."""
    httpserver.expect_request(PATH).respond_with_data("<html>hello</html>", content_type="text/html")
    with pytest.raises(Rejected, match="check the base URL") as caught:
        _leaf(httpserver)(make_request())
    assert caught.value.fatal and caught.value.paid


def test_no_connection_is_transient() -> None:
    """A server that is not there may be there later; the base URL is named as what to check."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ask = live(api_key=API_KEY, base_url=f"http://127.0.0.1:{port}/v1", timeout=60)
    with pytest.raises(Transient, match="check the base URL"):
        ask(make_request())


@pytest.mark.parametrize("url", ["", "server.example", "ftp://server.example", "http://", "http://\n"])
def test_a_base_url_that_is_none_is_refused_at_once(url: str) -> None:
    """A mistyped address is a matter of settings, not of trying again."""
    with pytest.raises(SettingsError, match="base URL"):
        live(api_key=API_KEY, base_url=url, timeout=60)


def _head(length: int) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n".encode()


@pytest.fixture
def trickling() -> Iterator[Callable[[bytes], str]]:
    """A server that sends its first bytes and then one byte every 20 ms until it is hung up on."""
    listener = socket.create_server(("127.0.0.1", 0))
    hung_up = threading.Event()
    start: list[bytes] = []

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            try:
                connection.sendall(start[0])
                for _ in range(3000):
                    connection.sendall(b" ")
                    time.sleep(0.02)
            except OSError:
                hung_up.set()

    thread = threading.Thread(target=serve, daemon=True)

    def begin(first: bytes) -> str:
        start.append(first)
        thread.start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}/v1"

    yield begin
    listener.close()
    assert hung_up.wait(60), "the connection was left open"


def test_a_trickled_body_meets_the_deadline(trickling: Callable[[bytes], str]) -> None:
    """The timeout covers the whole call, not each read; the connection is closed at its end."""
    before = set(threading.enumerate())
    ask = live(api_key=API_KEY, base_url=trickling(_head(10_000)), timeout=0.3)
    with pytest.raises(Transient, match=r"no whole answer within 0\.3 s"):
        ask(make_request())
    assert _call_threads_end(before)


def _call_threads_end(before: set[threading.Thread]) -> bool:
    gc.collect()
    started = [thread for thread in set(threading.enumerate()) - before if thread.name == NAME]
    for thread in started:
        thread.join(60)
    return not any(thread.is_alive() for thread in started)


def test_a_silent_server_meets_the_deadline(httpserver: HTTPServer) -> None:
    """A server that takes the question and says nothing is a Transient after the timeout."""
    go, before = threading.Event(), set(threading.enumerate())

    def handle(_: WebRequest) -> Response:
        go.wait(60)
        return Response("{}")

    httpserver.expect_request(PATH).respond_with_handler(handle)
    with pytest.raises(Transient, match=r"within 0\.2 s"):
        _leaf(httpserver, timeout=0.2)(make_request())
    go.set()
    assert _call_threads_end(before)


def _everything(error: BaseException) -> str:
    """All an error can show: message, arguments, notes, traceback, causes and contexts with their state."""
    out, seen = [], set()
    todo: list[BaseException | None] = [error]
    while todo:
        one = todo.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        out += [str(one), repr(one), repr(one.args), repr(vars(one))]
        frames = list(traceback.walk_tb(one.__traceback__))
        inner = [frame for frame in frames if frame[0].f_code.co_filename != __file__]
        assert len(inner) >= len(frames) - 1
        out += [repr(frame.f_locals) for frame, _ in inner]
        todo += [one.__cause__, one.__context__]
    return "".join(out)


@pytest.mark.parametrize("status", [400, 401, 429, 500])
def test_the_api_key_is_in_no_error_and_no_log(
    httpserver: HTTPServer, status: int, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """A server that sends the key back gets it into no message, traceback local, log line or output."""
    caplog.set_level(logging.DEBUG)
    body = {"error": {"message": f"Incorrect API key provided: {API_KEY}" + "x" * 290 + API_KEY}}
    _answer(httpserver, body, status=status)
    with pytest.raises(CallError) as caught:
        _leaf(httpserver)(make_request())
    assert "[API key]" in str(caught.value)
    written = caplog.text + "".join(capfd.readouterr())
    for text in (_everything(caught.value), written):
        assert API_KEY not in text
        assert API_KEY[:12] not in text


def test_the_api_key_is_not_in_the_leafs_own_names(httpserver: HTTPServer) -> None:
    """Printing the leaf, or anything it holds directly, does not print the key."""
    ask = _leaf(httpserver)
    held = [cell.cell_contents for cell in getattr(ask, "__closure__", None) or ()]
    assert API_KEY not in repr(ask) + repr(held)


def _escaped(text: str) -> str:
    return "".join(f"\\u{ord(letter):04x}" for letter in text)


@pytest.mark.parametrize("shown", [API_KEY, _escaped(API_KEY), API_KEY.replace("sk-", "s\\u006b-")])
def test_an_answer_that_holds_the_key_is_refused_by_name(httpserver: HTTPServer, shown: str) -> None:
    """Plainly or in escapes, in a value or in a name; the answer is not masked and handed on."""
    for answer in (f'{{"place": "{shown}", "killed": 1}}', f'{{"place": "x", "{shown}": 1}}'):
        httpserver.clear()
        _answer(httpserver, completion(answer))
        with pytest.raises(KeyInAnswer, match="neither kept nor used") as caught:
            _leaf(httpserver)(make_request())
        assert API_KEY not in str(caught.value)


@pytest.mark.parametrize("key", ["x", "none", "test", "null", "1", "killed"])
def test_a_placeholder_key_changes_no_answer(httpserver: HTTPServer, key: str) -> None:
    """Any word will do for a server that wants none, and answers hold any word."""
    answer = '{"place": "x none test null 1", "killed": 1}'
    _answer(httpserver, completion(answer))
    ask = live(api_key=key, base_url=httpserver.url_for("/v1"), timeout=60)
    assert ask(make_request()).text == answer


@pytest.mark.parametrize("mode", ["json_schema", "json", "tools"])
@pytest.mark.parametrize(
    "wrapped",
    [
        "```json\n{}\n```", "Here it is:\n{}\nI hope {{this}} helps.", "<think>{{\"place\": 1}} or so</think>\n{}", "\ufeff{}",
        "<think>no end {}", "{{}}\n{}", "{{not JSON}} {}",
    ],
)  # fmt: skip
def test_the_one_json_object_is_taken_whatever_stands_around_it(
    httpserver: HTTPServer, mode: Mode, wrapped: str
) -> None:
    """Fences, words, thoughts, a byte order mark: the object is kept as the model wrote it, after one call."""
    _answer(httpserver, completion(wrapped.format(ANSWER)))
    assert _leaf(httpserver)(make_request(options=Options(mode=mode))).text == ANSWER
    assert len(httpserver.log) == 1


def test_content_may_be_a_list_of_parts(httpserver: HTTPServer) -> None:
    """Its texts are joined; its thoughts are left out."""
    parts = [
        {"type": "thinking", "text": "{}"},
        {"type": "text", "text": ANSWER[:9]},
        {"type": "text", "text": ANSWER[9:]},
    ]
    _answer(httpserver, completion(parts))  # type: ignore[arg-type]
    assert _leaf(httpserver)(make_request()).text == ANSWER


def test_an_object_that_does_not_follow_the_schema_is_handed_on(httpserver: HTTPServer) -> None:
    """Whoever reads it loses the item that is wrong, and nothing else."""
    answer = '{"place": "Lçra", "killed": "many", "extra": []}'
    _answer(httpserver, completion(answer))
    assert _leaf(httpserver)(make_request()).text == answer
    assert len(httpserver.log) == 1


@pytest.mark.parametrize(
    ("error", "kind", "throttled"),
    [
        ({"message": "slow down", "code": 429}, Transient, True),
        ({"message": "slow down", "code": "429"}, Transient, True),
        ({"message": "slow down", "type": "rate_limit_error"}, Transient, True),
        ({"message": "busy", "type": "overloaded_error"}, Transient, False),
        ({"message": "bad key", "code": "invalid_api_key"}, Rejected, False),
        ({"message": "pay", "code": "insufficient_quota"}, Rejected, False),
        ("out of order", Transient, False),
    ],
)
def test_an_error_inside_a_200_is_treated_as_its_status(
    httpserver: HTTPServer, error: Any, kind: type[CallError], throttled: bool
) -> None:
    """Gateways send the upstream's error so, at the top or in a choice."""
    for body in ({"error": error}, {"choices": [{"error": error, "message": {"content": ""}}]}):
        httpserver.clear()
        _answer(httpserver, body)
        with pytest.raises(kind) as caught:
            _leaf(httpserver)(make_request())
        assert getattr(caught.value, "throttled", False) is throttled


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, {"message": "'response_format' type 'json_schema' is not supported"}),
        (400, {"message": "Invalid value.", "param": "response_format.json_schema.schema"}),
        (422, {"message": "The schema uses features the grammar does not know"}),
        (400, {"message": "this model does not support tools"}),
        (404, {"message": "No endpoints found that can handle the requested parameters."}),
        (500, {"message": "tools param requires --jinja flag"}),
        (501, {"message": "Structured output is not implemented."}),
    ],
)
@pytest.mark.parametrize("mode", ["json_schema", "json", "tools"])
def test_a_mode_the_server_does_not_take_comes_with_the_others(
    httpserver: HTTPServer, status: int, error: dict[str, str], mode: Mode
) -> None:
    """Asked once, however it says so; the mode that was refused is not advised."""
    _answer(httpserver, {"error": error}, status=status)
    with pytest.raises(Rejected, match=f"does not take --mode {mode}: try --mode ") as caught:
        _leaf(httpserver)(make_request(options=Options(mode=mode)))
    advised = str(caught.value).split(": try ")[1]
    assert sorted([mode, *re.findall(r"--mode (\w+)", advised)]) == ["json", "json_schema", "tools"]
    assert caught.value.fatal and len(httpserver.log) == 1


@pytest.mark.parametrize(
    "error",
    [
        {"message": "the context window is full, with 300 tokens in the functions", "code": "context_length_exceeded"},
        {"message": "the request exceeds the available context size", "type": "exceed_context_size_error"},
    ],
)
def test_an_article_that_is_too_long_is_no_matter_of_the_mode(httpserver: HTTPServer, error: dict[str, str]) -> None:
    """The way out is named; shorter articles may do, so the run goes on."""
    _answer(httpserver, {"error": error}, status=400)
    with pytest.raises(Rejected, match="shorten it, or name a model with room for more") as caught:
        _leaf(httpserver)(make_request())
    assert not caught.value.fatal and "--mode" not in str(caught.value)


@pytest.mark.parametrize("message", ["Invalid model name passed in model=m", "model 'm' not found"])
def test_an_unknown_model_is_known_by_its_words_too(httpserver: HTTPServer, message: str) -> None:
    """A gateway may send 400 and no code: every other request would meet the same."""
    _answer(httpserver, {"error": {"message": message, "param": "None", "code": "400"}}, status=400)
    with pytest.raises(Rejected) as caught:
        _leaf(httpserver)(make_request())
    assert caught.value.fatal


@pytest.mark.parametrize(("answer", "reason"), [("It is a mock answer.", "it is words alone"), (" ", "it is empty")])
def test_an_answer_without_any_object_comes_with_what_to_try(httpserver: HTTPServer, answer: str, reason: str) -> None:
    """The server may pass over the schema; the answer is not quoted."""
    _answer(httpserver, completion(answer))
    with pytest.raises(Malformed, match=f"attempts: {reason};.*try --mode json, or --mode tools") as caught:
        _leaf(httpserver)(make_request())
    assert "mock" not in str(caught.value)


@pytest.mark.parametrize("key", ["", "sk-1 ", "sk-\n1", "sk-…"])
def test_an_unusable_key_is_refused_and_not_shown(key: str) -> None:
    """A key no header can carry would be printed by the HTTP library; it never gets there."""
    with pytest.raises(SettingsError, match="API key") as caught:
        live(api_key=key, base_url="http://127.0.0.1:9/v1", timeout=1)
    assert "sk-" not in str(caught.value)


def test_instructor_prints_nothing(httpserver: HTTPServer, capfd: pytest.CaptureFixture[str]) -> None:
    """Its error lines hold whole answers; none of them reaches the program's log or the screen."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(lambda record: record.name.startswith("instructor"))
    logging.getLogger().addHandler(handler)
    _answer(httpserver, completion(BROKEN))
    try:
        with pytest.raises(Malformed):
            _leaf(httpserver)(make_request())
    finally:
        logging.getLogger().removeHandler(handler)
    assert stream.getvalue() == ""
    assert "many" not in "".join(capfd.readouterr())


def test_many_threads_share_a_leaf(httpserver: HTTPServer) -> None:
    """Answers, usage and re-asks of calls at the same time do not mix."""

    def handle(web: WebRequest) -> Response:
        messages = json.loads(web.get_data())["messages"]
        number = int(messages[1]["content"])
        asked_again = len(messages) > 2
        answer = BROKEN if number % 2 and not asked_again else json.dumps({"place": str(number), "killed": number})
        return Response(json.dumps(completion(answer)), content_type="application/json")

    httpserver.expect_request(PATH).respond_with_handler(handle)
    ask, found = _leaf(httpserver), {}

    def work(first: int) -> None:
        for number in range(first, first + 5):
            found[number] = ask(make_request(str(number)))

    threads = [threading.Thread(target=work, args=(first,)) for first in range(0, 40, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == list(range(40))
    for number, reply in found.items():
        assert json.loads(reply.text)["killed"] == number
        assert reply.usage == (Usage(20, 10) if number % 2 else Usage(10, 5))


def test_a_schema_that_is_no_object_is_named(httpserver: HTTPServer) -> None:
    """A broken schema is a matter of settings and never sent."""
    for schema in ("{", "[]"):
        with pytest.raises(SettingsError, match="the schema 'toll'"):
            _leaf(httpserver)(make_request(schema=schema))
    assert httpserver.log == []


def test_an_assistants_turn_is_sent_as_it_is(httpserver: HTTPServer) -> None:
    """A conversation with an earlier answer and a complaint goes out in its order."""
    _answer(httpserver, completion())
    messages = (
        Message("system", "s"),
        Message("user", "u"),
        Message("assistant", "a"),
        Message("user", "again"),
    )
    _leaf(httpserver)(make_request(messages=messages))
    assert _sent(httpserver)[0]["messages"] == [{"role": m.role, "content": m.content} for m in messages]
