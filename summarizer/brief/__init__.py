"""From settled facts to print: compose words them, the renderers lay them out."""

from summarizer.brief.compose import compose
from summarizer.brief.document import load_brief
from summarizer.brief.finished import SituationBrief

__all__ = ["SituationBrief", "compose", "load_brief"]
