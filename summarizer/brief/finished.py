"""The brief as the API hands it out: the plain value and its forms."""

from __future__ import annotations

from typing import Literal

from summarizer.brief.document import to_json
from summarizer.records.brief import Brief

Length = Literal["front", "full"]


class SituationBrief(Brief):
    """A consolidated brief of one situation; see ``records.brief.Brief`` for its fields."""

    def to_markdown(self, length: Length = "front") -> str:
        """The front as Markdown with its quotes; with ``full`` the evidence in the same text."""
        from summarizer.brief.formats.markdown import to_markdown

        return to_markdown(self, length)

    def to_evidence_markdown(self) -> str:
        """The evidence as Markdown: every figure with its series, every statement, every quote."""
        from summarizer.brief.formats.markdown import to_evidence_markdown

        return to_evidence_markdown(self)

    def to_html(self, length: Length = "full") -> str:
        """One self-contained HTML page: the front first, the evidence in sections that open."""
        from summarizer.brief.formats.html import to_html

        return to_html(self, length)

    def to_json(self) -> str:
        """The brief as JSON text that follows ``schemas/brief.json``."""
        return to_json(self)

    def tables(self) -> dict[str, str]:
        """The tables as CSV texts by name, each with an HXL tag row."""
        from summarizer.brief.formats.tables import to_tables

        return to_tables(self)

    def to_docx(self, length: Length = "front") -> bytes:
        """The front as a Word file; needs the extra ``docx``. Raises MissingExtraError without it."""
        from summarizer.brief.formats.docx import to_docx

        return to_docx(self, length)
