"""From one consolidated situation to its brief: sentences (text), the page (layout), files (formats), and comparisons."""

from summarizer.brief.compose import compose
from summarizer.brief.document import load_brief
from summarizer.brief.finished import SituationBrief

__all__ = ["SituationBrief", "compose", "load_brief"]
