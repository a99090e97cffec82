"""The API key stays out of every message.

A server may send the key back ("Incorrect API key provided: ..."), and an HTTP library may
print a header it cannot send; so every word that comes from outside passes ``scrub``, and a
key that no header can carry is refused before any library sees it.
"""

from __future__ import annotations

from summarizer.errors import SettingsError

MASK = "[API key]"


def scrub(text: str, secret: str) -> str:
    """``text`` with every occurrence of ``secret`` masked; an empty secret masks nothing.

    >>> scrub("Incorrect API key provided: sk-1.", "sk-1")
    'Incorrect API key provided: [API key].'
    """
    return text.replace(secret, MASK) if secret else text


def check_api_key(api_key: str) -> None:
    """Raise SettingsError for a key that is empty or cannot stand in a header; never shows it."""
    if not api_key:
        raise SettingsError("no API key is set; set one (any word will do for a server that wants none)")
    if not all("!" <= character <= "~" for character in api_key):
        raise SettingsError("the API key holds a space, a line break or a non-ASCII character; copy it again")
