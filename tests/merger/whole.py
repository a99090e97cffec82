"""The whole merger in one call, for tests of what comes out at its end."""

from __future__ import annotations

from typing import Any

from summarizer.merger.merge import merge
from summarizer.records.merged import Merged
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord


def only(*records: ArticleRecord, **options: Any) -> Merged:
    """The one situation that some records are about."""
    result = merge(records, MergeOptions(**options))
    assert len(result.situations) == 1, [s.situation.id for s in result.situations]
    assert all(left.reason.startswith("later than") for left in result.unplaced)
    return result.situations[0]
