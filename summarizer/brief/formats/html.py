"""The page as one self-contained HTML file: no script, no outside resource, a strict content policy.

The front stands first; a citation on it opens its quote as a card and leads to the quote's place in the list. The evidence
is in sections that open. The template engine is imported when a page is asked for.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from summarizer.brief.formats.chart import draw_steps
from summarizer.brief.layout.build import build_page
from summarizer.brief.layout.page import Chart, Entries
from summarizer.brief.text.words.printing import printable
from summarizer.records.brief import Brief


def to_html(brief: Brief, length: str = "full") -> str:
    """Write the brief as one HTML page; every text is escaped, links lead only inside the page."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters["printable"] = printable
    environment.filters["steps"] = lambda chart: Markup(draw_steps(chart))
    environment.tests["chart"] = lambda block: isinstance(block, Chart)
    environment.tests["list"] = lambda block: isinstance(block, Entries)
    style = _read("page.css")
    template = environment.from_string(_read("page.html.j2"))
    return template.render(
        page=build_page(brief), full=length == "full", style=Markup(style), policy=content_policy(style)
    )


def content_policy(style: str) -> str:
    """The content policy that allows this one style sheet and nothing else (CSP level 2, hash source)."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _read(name: str) -> str:
    """A file of this package as text."""
    return resources.files("summarizer.brief.formats").joinpath(name).read_text(encoding="utf-8")
