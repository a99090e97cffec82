"""The brief as JSON: the public contract, written and read back without loss."""

from __future__ import annotations

import json
from typing import NoReturn

from pydantic import ValidationError

from summarizer.errors import InputError
from summarizer.records.brief import SCHEMA_VERSION, Brief

_COMPLAINTS = 5


def to_json(brief: Brief) -> str:
    """Write the brief as JSON text: fields in the order of the model, one space of indent, a newline at the end."""
    return json.dumps(brief.model_dump(mode="json"), indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def load_brief(text: str, name: str = "brief") -> Brief:
    """Read a brief back from its JSON text; ``name`` is what errors call it.

    Raises InputError if the text is no JSON, has another schema version, or is no brief.
    """
    _check_version(text, name)
    try:
        return Brief.model_validate_json(text)
    except ValidationError as error:
        found = [f"{'.'.join(map(str, e['loc'])) or 'document'}: {e['msg']}" for e in error.errors()]
        more = f" and {len(found) - _COMPLAINTS} more" if len(found) > _COMPLAINTS else ""
        raise InputError(name, f"is not a brief: {'; '.join(found[:_COMPLAINTS])}{more}") from error


def _check_version(text: str, name: str) -> None:
    """Refuse what is no JSON object or carries another major schema version."""
    try:
        data = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise InputError(name, f"is not readable JSON ({error}); write it again with --to json") from error
    if not isinstance(data, dict):
        raise InputError(name, "is not a brief: a JSON object was expected")
    version = data.get("schema_version")
    if not isinstance(version, str) or version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise InputError(
            name,
            f"has schema version {version!r}; this release reads {SCHEMA_VERSION}: make the brief again from its records",
        )


def _refuse(word: str) -> NoReturn:
    """JSON has no NaN and no infinities."""
    raise ValueError(f"{word} is no JSON number")
