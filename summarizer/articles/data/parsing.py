"""JSON text to a value, with complaints that say where and what to do."""

from __future__ import annotations

import json
import re
from typing import Any

from summarizer.errors import InputError

_NUMBERLESS = re.compile(r'"(?:[^"\\]|\\.)*+"|(?P<word>-?Infinity|NaN)', re.DOTALL)


class _NoNumber(ValueError):
    """A word of JavaScript where JSON has no number."""


def parse_json(text: str, name: str) -> Any:
    """The value of a JSON text.

    Raises InputError with line and column for what is no JSON: NaN and Infinity, commas too many, and the rest.
    """
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as problem:
        where = f"line {problem.lineno}, column {problem.colno}"
        raise InputError(name, f"is not valid JSON ({_cause(text, problem)}, {where}); mend it there") from problem
    except _NoNumber as problem:
        found = next((match for match in _NUMBERLESS.finditer(text) if match["word"]), None)
        where = _where(text, found.start()) if found else "somewhere"
        raise InputError(name, f"is not valid JSON ({problem}, {where}); write null instead") from problem
    except (ValueError, RecursionError) as problem:
        reason = f"is JSON that cannot be read ({type(problem).__name__}); number too long or nested too deep"
        raise InputError(name, reason) from problem


def _refuse_constant(word: str) -> Any:
    raise _NoNumber(word)


def _cause(text: str, problem: json.JSONDecodeError) -> str:
    """What is wrong; a comma before a closing bracket by its own name."""
    around = text[max(0, problem.pos - 200) : problem.pos].rstrip()
    rest = text[problem.pos : problem.pos + 200].lstrip(" \t\r\n,")
    trailing = around.endswith(",") or text[problem.pos : problem.pos + 1] == ","
    return "a comma too many before the bracket" if trailing and rest[:1] in ("]", "}") else problem.msg


def _where(text: str, offset: int) -> str:
    line = text.count("\n", 0, offset) + 1
    return f"line {line}, column {offset - text.rfind(chr(10), 0, offset)}"
