"""From an article to its grounded record: prompt, request, answer, gate."""

from typing import Final

GATE_VERSION: Final = "3"
"""The version of the gate. Raise it whenever the gate accepts or alters different things, or the form of the
record changes: records kept from earlier runs are then made anew from their answers, and nothing is asked again for it."""
