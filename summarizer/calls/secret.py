"""The API key stays out of every message, and an answer that holds it is not kept.

A server may send the key back ("Incorrect API key provided: ..."), and an HTTP library may
print a header it cannot send; so every message that comes from outside passes ``scrub``, and a
key that no header can carry is refused before any library sees it. An answer is never changed:
a placeholder such as "none" is an ordinary word there, and a real key makes the answer unusable.
"""

from __future__ import annotations

import json
import re

from summarizer.errors import SettingsError

MASK = "[API key]"
LONG = 16
"""From this length on a key is taken for a real one: it is masked wherever it stands."""
SHORTEST = 4
"""Shorter than this it is a placeholder: it is masked nowhere."""


def scrub(text: str, secret: str) -> str:
    """A message with every occurrence of ``secret`` masked; a short one only where it stands alone.

    >>> scrub("Incorrect API key provided: sk-1.", "sk-1")
    'Incorrect API key provided: [API key].'
    >>> scrub("the latest test", "test")
    'the latest [API key]'
    """
    if len(secret) >= LONG:
        return text.replace(secret, MASK)
    if len(secret) < SHORTEST:
        return text
    return re.sub(rf"(?<![\w-]){re.escape(secret)}(?![\w-])", lambda _: MASK, text)


def holds_secret(text: str, secret: str) -> bool:
    """Whether a real key stands in an answer's JSON text, plainly or in escapes (``\\u0073k-...``)."""
    if len(secret) < LONG:
        return False
    if secret in text:
        return True
    if "\\" not in text:
        return False
    try:
        plain = json.dumps(json.loads(text), ensure_ascii=False)
    except (ValueError, RecursionError):
        plain = re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), text).replace("\\/", "/")
    return secret in plain or json.dumps(secret)[1:-1] in plain


def check_api_key(api_key: str) -> None:
    """Raise SettingsError for a key that is empty or cannot stand in a header; never shows it."""
    if not api_key:
        raise SettingsError("no API key is set; set one (any word will do for a server that wants none)")
    if not all("!" <= character <= "~" for character in api_key):
        raise SettingsError("the API key holds a space, a line break or a non-ASCII character; copy it again")
