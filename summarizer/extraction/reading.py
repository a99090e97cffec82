"""Reading one object of an answer into its class, whatever the model left out or added.

Structured-output servers promise the schema; others do not. What is missing is read as what it
means to be silent: null where the field may be null, an empty list for a list, the neutral word
for a field that must have one. What is added is ignored. A nullable field that cannot be read is
set to null and told of, one that cannot be null to its neutral word. Only what the item cannot
do without costs it.
"""

from __future__ import annotations

import math
import types
import typing
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.extraction.faults import plain

NEUTRAL: dict[str, Any] = {
    "line": "", "topic": "other", "weight": 2, "planned": False, "certainty": "unspecified", "opponent": False,
}  # fmt: skip
"""What a required field says if it is missing or unreadable and the item can do without it."""
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Form:
    """What a field's annotation admits. model: the record class inside it, if any."""

    nullable: bool
    is_list: bool
    model: type[BaseModel] | None


@cache
def forms(model: type[BaseModel]) -> dict[str, Form]:
    """The form of every field of a class."""
    return {name: _form(field.annotation) for name, field in model.model_fields.items()}


def _form(annotation: Any) -> Form:
    union = typing.get_origin(annotation) in (typing.Union, types.UnionType)
    parts = typing.get_args(annotation) if union else (annotation,)
    is_list = any(typing.get_origin(part) is list for part in parts)
    inner = [arg for part in parts for arg in (typing.get_args(part) if typing.get_origin(part) is list else (part,))]
    models = [arg for arg in inner if isinstance(arg, type) and issubclass(arg, BaseModel)]
    return Form(type(None) in parts, is_list, models[0] if models else None)


def fitted(model: type[BaseModel], entry: Any) -> Any:
    """A raw object with the fields of ``model`` and no others; what is missing is filled in."""
    if not isinstance(entry, dict):
        return entry
    fields: dict[str, Any] = {}
    for name, form in forms(model).items():
        value = entry.get(name)
        if value is None:
            if form.is_list and not form.nullable:
                fields[name] = []
            elif form.nullable or name in NEUTRAL:
                fields[name] = None if form.nullable else NEUTRAL[name]
            elif name in entry:
                fields[name] = None
        elif form.model and form.is_list and isinstance(value, list):
            fields[name] = [fitted(form.model, part) for part in value]
        else:
            fields[name] = fitted(form.model, value) if form.model else value
    return fields


def read_object(model: type[M], entry: Any) -> tuple[M | str, tuple[str, ...]]:
    """The entry as a record or why it is none, and the fields that could not be read and were set to null."""
    fields = fitted(model, entry)
    try:
        return _finite(model.model_validate(fields)), ()
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False)
    nulled = tuple(name for name in dict.fromkeys(_field(model, fault["loc"]) for fault in faults) if name)
    if len(nulled) == len({_place(fault["loc"]) for fault in faults}):
        told = tuple(f"{name}: {plain(str(_at(fields, name)))}" for name in nulled)
        for name in nulled:
            _null(fields, name)
        try:
            return _finite(model.model_validate(fields)), told
        except ValidationError as error:
            faults = error.errors(include_url=False, include_context=False)
    return plain("; ".join(f"{_place(fault['loc']) or 'entry'}: {fault['msg']}" for fault in faults)), ()


def _place(loc: tuple[int | str, ...]) -> str:
    return ".".join(map(str, loc))


def _field(model: type[BaseModel], loc: tuple[int | str, ...]) -> str:
    """The dotted name of the field at ``loc`` if the record can do without it, else nothing."""
    at: type[BaseModel] | None = model
    for n, name in enumerate(loc):
        form = forms(at).get(str(name)) if at else None
        if form is None or form.is_list:
            return ""
        if form.model is None:
            spared = form.nullable or str(name) in NEUTRAL
            return _place(loc) if spared and n == len(loc) - 1 else ""
        at = form.model
    return ""


def _at(fields: Any, name: str) -> Any:
    for part in name.split("."):
        fields = fields[part]
    return fields


def _null(fields: Any, name: str) -> None:
    *way, last = name.split(".")
    for part in way:
        fields = fields[part]
    fields[last] = NEUTRAL.get(last)


def _finite(record: M) -> M | str:
    """The record, or why it is none if it holds a number that no file could hold."""
    for name, value in record:
        if isinstance(value, BaseModel) and isinstance(inner := _finite(value), str):
            return f"{name}.{inner}"
        if isinstance(value, float) and not math.isfinite(value):
            return f"{name}: not a finite number"
    return record
