"""Reading a chat completion: the answer's own text, or the name of what is wrong with it.

Both roads to an answer end here, the live call and the batch result file, so a refusal is a
refusal on both. instructor would take a refusal for a malformed answer, ask again, and pay.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarizer.errors import CallError, CutShort, Malformed, Refused
from summarizer.plain import printable
from summarizer.request import Usage

LONGEST_QUOTE = 300
LONGEST_ANSWER = 4_000_000
"""Bytes: more than any record of an article; what is longer is not read to its end, and never kept."""


def check_completion(completion: Any) -> Mapping[str, Any]:
    """Return ``completion``, or raise what is wrong with it beyond its answer's form.

    completion: the provider's JSON object, as plain values.
    Refused: the model or the provider's filter declined. CutShort: the length limit was hit.
    Malformed: there is no answer in it at all.
    """
    failure = _failure_of(completion)
    if failure is not None:
        raise failure
    checked: Mapping[str, Any] = completion
    return checked


def answer_text(completion: Mapping[str, Any]) -> str:
    """The JSON text of the answer exactly as received: the first tool call's arguments, else the content.

    An empty string when there is neither. The completion must have passed ``check_completion``.
    """
    message = _first_message(completion)
    calls = message.get("tool_calls")
    if isinstance(calls, list) and calls and isinstance(calls[0], Mapping):
        function = calls[0].get("function")
        if isinstance(function, Mapping):
            return _string(function.get("arguments"))
    return _joined(message.get("content"))


def usage_of(completion: Mapping[str, Any]) -> Usage:
    """Tokens the provider says it charged for this completion; zeros where it says nothing."""
    usage = completion.get("usage")
    if not isinstance(usage, Mapping):
        return Usage()
    return Usage(_count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens")))


def model_of(completion: Mapping[str, Any], asked: str) -> str:
    """The model that says it answered; the one asked for when it does not say."""
    return _string(completion.get("model")) or asked


def quote(words: object) -> str:
    """Foreign words for a message: on one line, at most 300 characters, none of them a control character."""
    line = " ".join(printable(str(words)[: 4 * LONGEST_QUOTE].replace("\r", " ")).split())
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE] + "..."


def _failure_of(completion: Any) -> CallError | None:
    if not isinstance(completion, Mapping):
        return Malformed("the server's answer is not a chat completion; check the base URL")
    choices = completion.get("choices")
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], Mapping):
        return Malformed("the completion has no choices")
    message = _first_message(completion)
    reason = choices[0].get("finish_reason")
    if message.get("refusal"):
        return Refused(f"the model declined: {quote(message['refusal'])}")
    if reason == "content_filter":
        return Refused("the provider's content filter stopped the answer")
    if reason == "length":
        return CutShort("the answer hit the length limit; raise max_tokens, or shorten the article")
    if len(answer_text(completion).encode("utf-8", "surrogatepass")) > LONGEST_ANSWER:
        return Malformed(f"the answer is longer than {LONGEST_ANSWER:,} bytes")
    if _has_half_character(answer_text(completion)):
        return Malformed("the answer holds half a character (a lone surrogate)")
    return None


def _first_message(completion: Mapping[str, Any]) -> Mapping[str, Any]:
    message = completion["choices"][0].get("message")
    return message if isinstance(message, Mapping) else {}


def _has_half_character(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _joined(content: Any) -> str:
    """The words of a content that is a text, or a list of parts: thoughts and pictures are none."""
    if not isinstance(content, list):
        return _string(content)
    parts = [
        part for part in content if isinstance(part, Mapping) and part.get("type") in (None, "text", "output_text")
    ]
    return "".join(_string(part.get("text")) for part in parts)


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
