"""The brief as the API hands it out: the plain value and its four forms."""

from __future__ import annotations

from summarizer.brief.document import to_json
from summarizer.records.brief import Brief


class SituationBrief(Brief):
    """A consolidated brief of one situation; see ``records.brief.Brief`` for its fields."""

    def to_markdown(self) -> str:
        """The brief as Markdown: every line cited, quotes at the end."""
        from summarizer.brief.markdown import to_markdown

        return to_markdown(self)

    def to_html(self) -> str:
        """The brief as one self-contained HTML page."""
        from summarizer.brief.html import to_html

        return to_html(self)

    def to_json(self) -> str:
        """The brief as JSON text that follows ``schemas/brief.json``."""
        return to_json(self)

    def tables(self) -> dict[str, str]:
        """The tables as CSV texts by name, each with an HXL tag row."""
        from summarizer.brief.tables import to_tables

        return to_tables(self)
