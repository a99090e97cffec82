"""Whether a server's refusal is about how the schema is imposed, and which way to try next.

There is no common code for it. The words are those of OpenAI, Azure, Groq, DeepSeek, vLLM, llama.cpp, Ollama,
LM Studio, LiteLLM and OpenRouter, as their sources and their users' reports show them.
"""

from __future__ import annotations

import re
import typing

from summarizer.request import Mode

_NAMES = re.compile(
    r"response[_ ]format|json[_ ]schema|json[_ ]object|json mode|structured[_ ]output|tool[_ ](choice|call|use)"
    r"|function[_ ]call|guided|grammar|strict mode",
    re.IGNORECASE,
)
"""Words that stand in no refusal for another reason."""
_MAYBE = re.compile(r"\b(schema|tools?|strict|functions?|requested parameters)\b", re.IGNORECASE)
"""Words that do: they count beside one of those below."""
_NO = re.compile(
    r"support|handle|requires|not (implemented|enabled|available|permitted|allowed)|unavailable|unrecogni[sz]ed|unknown"
    r"|invalid|failed to (parse|compile|convert)|too complex|too many states",
    re.IGNORECASE,
)
_PARAMETERS = ("response_format", "tools", "tool_choice", "functions", "function_call")
_REFUSING = frozenset({400, 404, 405, 415, 422})
_FAILING = frozenset({500, 501})
"""Some servers have no other status for what they lack."""


def is_about_mode(status: int, message: str, param: object = None) -> bool:
    """Whether a refusal with this status, message and parameter is about the mode."""
    if status in _REFUSING:
        named = isinstance(param, str) and param.split(".")[0].split("[")[0] in _PARAMETERS
        return named or bool(_NAMES.search(message)) or bool(_MAYBE.search(message) and _NO.search(message))
    return status in _FAILING and bool((_NAMES.search(message) or _MAYBE.search(message)) and _NO.search(message))


def mode_advice(mode: Mode) -> str:
    """What is wrong, and what to try next."""
    return f"the server does not take --mode {mode}: try {other_modes(mode)}"


def other_modes(mode: Mode) -> str:
    """The other modes as they are asked for, the strictest first."""
    return ", or ".join(f"--mode {other}" for other in typing.get_args(Mode) if other != mode)
