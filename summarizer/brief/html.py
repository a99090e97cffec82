"""The page as one self-contained HTML file: no script, no outside resource, a strict content policy.

The only module of this room that knows the template engine, which it imports when first asked
for a page, so that everything else starts without it.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from summarizer.brief import wording
from summarizer.brief.chart import draw_steps
from summarizer.brief.page import Chart, Items, printable
from summarizer.brief.sections import build_page
from summarizer.records.brief import Brief


def to_html(brief: Brief) -> str:
    """Write the brief as one HTML page; every text is escaped, links lead only inside the page."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["printable"] = printable
    environment.filters["steps"] = lambda chart: Markup(draw_steps(chart))
    environment.tests["chart"] = lambda block: isinstance(block, Chart)
    environment.tests["list"] = lambda block: isinstance(block, Items)
    style = _read("page.css")
    template = environment.from_string(_read("page.html.j2"))
    return template.render(page=build_page(brief), none=wording.NONE, style=Markup(style), policy=content_policy(style))


def content_policy(style: str) -> str:
    """The content policy that allows this one style sheet and nothing else (CSP level 2, hash source)."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _read(name: str) -> str:
    """A file of this package as text."""
    return resources.files("summarizer.brief").joinpath(name).read_text(encoding="utf-8")
