"""What comes in: files, folders and standard input become articles with marks and credits."""

from __future__ import annotations

from summarizer.articles.intake import Intake, read_articles

__all__ = ["Intake", "read_articles"]
