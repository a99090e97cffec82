"""How right a run is: briefs held against a reading of the articles by hand.

For comparing models, prompts or settings on one's own stories. The gold is a small JSON or CSV
file (docs/evaluation.md); what is asked of a brief is the same for every model.
"""

from summarizer.evaluation.gold import Gold, load_gold
from summarizer.evaluation.report import report_json, report_text
from summarizer.evaluation.score import Evaluation, evaluate, score

__all__ = ["Evaluation", "Gold", "evaluate", "load_gold", "report_json", "report_text", "score"]
