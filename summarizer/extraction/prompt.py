"""Prompts are data; this module fills them in and makes requests of them.

``string.Template`` is enough and is safe here: what is filled in is never read as a template
again, so an article full of ``{{braces}}`` and ``$signs`` arrives as it is. A placeholder the
prompt should have and lacks is an error at once, and so is one it has and nobody fills.
"""

from __future__ import annotations

import string
from dataclasses import dataclass

from summarizer.errors import SettingsError
from summarizer.extraction.schema import SCHEMA_NAME
from summarizer.records.article import Article
from summarizer.request import Message, Options, Request, digest

NOT_GIVEN = "not given"


@dataclass(frozen=True)
class Prompt:
    """The words of the extraction: three templates and the schema as compact JSON text, fields in order."""

    system: str
    article: str
    reask: str
    schema: str


@dataclass(frozen=True)
class Model:
    """Which model is asked, and with what options."""

    name: str
    options: Options = Options()


def article_request(prompt: Prompt, article: Article, model: Model) -> Request:
    """The one request for an article. Raises SettingsError if a prompt's placeholders are wrong."""
    filled = fill(
        prompt.article,
        "article.md",
        marker=digest(article.text)[:12],
        text=article.text,
        date=article.date or NOT_GIVEN,
        outlet=article.outlet or NOT_GIVEN,
    )
    messages = (Message("system", fill(prompt.system, "system.md")), Message("user", filled))
    return Request(model.name, messages, SCHEMA_NAME, prompt.schema, model.options, subject=article.id)


def reask_request(prompt: Prompt, first: Request, answer: str, complaints: tuple[str, ...]) -> Request:
    """The follow-up to ``first``: its messages, the answer it got, and what was wrong with that."""
    filled = fill(prompt.reask, "reask.md", complaints="\n".join(f"- {line}" for line in complaints))
    messages = (*first.messages, Message("assistant", answer), Message("user", filled))
    return Request(first.model, messages, first.schema_name, first.schema, first.options, first.sample, first.subject)


def fill(template: str, name: str, **values: str) -> str:
    """Fill a prompt; every placeholder must have a value and every value a placeholder."""
    wanted = set(string.Template(template).get_identifiers())
    if wanted != set(values):
        wrong = ", ".join(sorted(wanted ^ set(values)))
        raise SettingsError(f"prompt {name}: placeholders do not match: {wrong}")
    try:
        return string.Template(template).substitute(values)
    except ValueError as error:
        raise SettingsError(f"prompt {name}: {error}; write $$ for a dollar sign") from error
