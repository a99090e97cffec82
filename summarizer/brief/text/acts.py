"""One pattern per act: how the same step or stance of several parties is told in one sentence.

``{}`` stands for the parties. Acts whose object matters (who is rejected, what is closed) have no pattern: their
lines stay apart. A pattern with ``{against}`` is used only where all of them name the same party.
"""

from __future__ import annotations

ACTS: dict[str, str] = {
    "call_ceasefire": "{} called for a ceasefire",
    "call_talks": "{} called for talks",
    "urge_restraint": "{} urged restraint",
    "support": "{} voiced support for {against}",
    "condemn": "{} condemned {against}",
    "blame": "{} blamed {against}",
    "condole": "{} sent condolences",
    "concern": "{} voiced concern",
    "offer_mediation": "{} offered to mediate",
    "pledge_aid": "{} pledged aid",
    "appeal_for_help": "{} appealed for help",
    "martial_law": "{} declared martial law",
    "state_of_emergency": "{} declared a state of emergency",
    "mobilisation": "{} ordered mobilisation",
    "curfew": "{} imposed curfews",
    "evacuation": "{} ordered evacuations",
    "sanction": "{} imposed sanctions on {against}",
    "investigation": "{} opened investigations",
    "ceasefire": "{} declared a ceasefire",
    "aid": "{} sent aid",
}


def united(act: str, parties: str, against: str = "") -> str:
    """The sentence for several parties' one act, without a stop; empty where the act has no pattern."""
    pattern = ACTS.get(act, "")
    if not pattern or ("{against}" in pattern and not against):
        return ""
    return pattern.format(parties, against=against)
