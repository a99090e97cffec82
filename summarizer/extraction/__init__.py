"""From an article to its grounded record: prompt, request, answer, gate."""

from typing import Final

GATE_VERSION: Final = "1"
"""The version of the checks. Raise it whenever they, or the form of the record, change: records kept
from earlier runs are then made anew from their answers, and nothing is asked again for it."""
