"""One pattern per act: how the same step or stance of several parties is told in one sentence.

Acts whose object matters (who is rejected, what is closed) have no pattern: their
lines stay apart. A pattern with ``{against}`` is used only where all of them name the same party.
"""

from __future__ import annotations

ACTS: dict[str, str] = {
    "call_ceasefire": "called for a ceasefire",
    "call_talks": "called for talks",
    "urge_restraint": "urged restraint",
    "support": "voiced support for {against}",
    "condemn": "condemned {against}",
    "blame": "blamed {against}",
    "condole": "sent condolences",
    "concern": "voiced concern",
    "offer_mediation": "offered to mediate",
    "pledge_aid": "pledged aid",
    "appeal_for_help": "appealed for help",
    "martial_law": "declared martial law",
    "state_of_emergency": "declared a state of emergency",
    "mobilisation": "ordered mobilisation",
    "curfew": "imposed curfews",
    "evacuation": "ordered evacuations",
    "sanction": "imposed sanctions on {against}",
    "investigation": "opened investigations",
    "ceasefire": "declared a ceasefire",
    "aid": "sent aid",
}


HELPING = ("aid", "pledge_aid")
"""Acts that a country in need does not do to itself."""


def deed(act: str, against: str = "") -> str:
    """What several parties did, as the end of their sentence; empty where the act has no pattern."""
    pattern = ACTS.get(act, "")
    return "" if "{against}" in pattern and not against else pattern.format(against=against)
