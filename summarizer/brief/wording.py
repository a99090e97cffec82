"""Every word the brief adds of its own, as data.

Kept in one module so that the desk can read the whole vocabulary on one page and see that it
holds no adjective and no word of likelihood: verbs follow the status of a statement, labels
follow the closed lists of ``records/answer.py``. Rules of use live in the modules beside it.
"""

from __future__ import annotations

from summarizer.records.figures import QUALIFIER_WORDS

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

QUALIFIERS = QUALIFIER_WORDS

PEOPLE = {"civilian": "civilians", "combatant": "combatants", "responder": "responders"}

MEASURES = {
    "killed": "killed",
    "injured": "injured",
    "casualties": "killed or injured",
    "missing": "missing",
    "trapped": "trapped",
    "captured": "captured",
    "detained": "detained",
    "displaced": "displaced",
    "evacuated": "evacuated",
    "affected": "affected",
    "hospitalised": "in hospital",
    "recovered": "recovered",
    "rescued": "rescued",
    "aboard": "aboard",
    "attendance": "taking part",
    "destroyed": "destroyed",
    "damaged": "damaged",
    "without_power": "without power",
    "other": "(other count)",
}

CASES = {"cases": "cases", "suspected_cases": "suspected cases", "confirmed_cases": "confirmed cases"}

MEASURE_ORDER = (
    "killed", "injured", "casualties", "missing", "trapped", "confirmed_cases", "suspected_cases", "cases",
    "hospitalised", "recovered", "displaced", "evacuated", "rescued", "affected", "captured", "detained",
    "aboard", "attendance", "magnitude", "destroyed", "damaged", "without_power", "cost", "other",
)  # fmt: skip
"""What is put first where several figures compete for a line."""

PLURALS = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "aircraft": "aircraft",
    "infrastructure": "infrastructure",
    "equipment": "equipment",
    "personnel": "personnel",
    "livestock": "livestock",
    "yen": "yen",
    "yuan": "yuan",
    "won": "won",
    "baht": "baht",
    "rand": "rand",
}

WHOLE_GROUPS = frozenset({"", "all", "all sides", "all groups", "unstated", "none", "everyone"})
"""Group names that say no more than that nobody in particular is counted."""

LOWERED = frozenset((
    "The", "A", "An", "Some", "Several", "Both", "No", "Fighting", "There", "It", "They", "Its", "Their",
    "This", "These", "Those", "All", "Many", "Most", "Few", "At", "In", "On", "Of", "More", "About",
    "Nearly", "Almost", "Around", "Over", "Up", "Neither", "Each", "Every", "Another", "Other", "Others",
    "Only", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve", "Dozens", "Hundreds", "Thousands", "Civilians", "Soldiers", "Troops", "Residents", "People",
    "Clashes", "Protesters", "Rescuers", "Firefighters", "Officials", "Police", "Shelling", "Forces",
    "Fighters", "Rebels", "Separatists", "Children", "Women", "Men", "Houses", "Homes", "Buildings",
    "Heavy", "Artillery", "Rockets", "Missiles", "Tanks", "Drones",
))  # fmt: skip
"""Words that stand for no name: lower-cased when a sentence is put after "that"."""

SAID = "said"
CLAIMED = "claimed"
ADMITTED = "acknowledged"
DENIED = "denied"
NOT_VERIFIED = "not verified"
PLANNED = "planned or expected"
REPORTEDLY = "reportedly, in the article's own words"
ACCOUNTS_DIFFER = "Accounts differ"
BOTH_SIDES = "both sides say so"
NONE = "None in the sources."
WHOLE = "the whole situation"

MODES = {"planned": "planned", "hypothetical": "hypothetical", "earlier_episode": "earlier episode"}

STATUSES = {
    "agreed": "agreed",
    "admitted": "admitted",
    "witnessed": "witnessed",
    "contested": "contested",
    "rival_accounts": "rival accounts",
    "claimed": "claimed",
    "denied": "denied",
    "claimed_by_opponent": "claimed by opponent",
    "unverified": "not verified",
    "reported": "reported",
}

ROW_STATES = {
    "announced": "announced",
    "not_disclosed": "not disclosed",
    "withdrawn": "withdrawn",
    "range": "range",
    "incidents": "single figures only",
    "vague": "no number",
    "claimed_by_opponent": "claimed by opponent only",
    "outlet_count": "outlet's count",
}

ADDED_UP = "added up from the parts"
"""Instead of a state: nobody announced the sum of several sides' figures."""

POINT_STATES = {
    "current": "current",
    "superseded": "superseded",
    "absorbed": "held in a later figure",
    "earlier": "earlier",
    "conflict": "stands against the current figure",
    "note": "noted, not counted",
    "mixed": "mixes periods",
    "withdrawn": "withdrawn",
    "denied": "called wrong by a party",
    "opponent": "claimed by opponent",
}

SPANS = {
    "day": "on the day",
    "period": "in the period",
    "more": "more",
    "total": "in total",
    "incident": "in one incident",
    "unstated": "span not stated",
}

MEASURE_STATES = {
    "in_force": "",
    "planned": "planned",
    "outcome_unknown": "scheduled; outcome not in the sources",
}

MEASURE_ACTS = {
    "martial_law": ("declared", "martial law"),
    "state_of_emergency": ("declared", "a state of emergency"),
    "mobilisation": ("ordered", "mobilisation"),
    "curfew": ("imposed", "a curfew"),
    "evacuation_order": ("issued", "an evacuation order"),
    "travel_ban": ("imposed", "a travel ban"),
    "assembly_ban": ("imposed", "a ban on assemblies"),
    "ban": ("imposed", "a ban"),
    "closure": ("ordered", "a closure"),
    "quarantine": ("ordered", "quarantine"),
    "deployment": ("ordered", "a deployment"),
    "investigation": ("opened", "an investigation"),
    "arrest_order": ("issued", "an arrest order"),
    "sanction": ("imposed", "sanctions"),
    "ceasefire": ("declared", "a ceasefire"),
    "aid": ("sent", "aid"),
    "alert": ("issued", "an alert"),
    "other": ("took", "a measure"),
}
"""Verb and object of a measure that has no sentence of its own."""

POSITION_ACTS = {
    "call_ceasefire": ("called for a ceasefire", ""),
    "call_talks": ("called for talks", ""),
    "urge_restraint": ("urged restraint", "urged restraint on {toward}"),
    "support": ("voiced support", "voiced support for {toward}"),
    "condemn": ("condemned what happened", "condemned {toward}"),
    "blame": ("", "blamed {toward}"),
    "offer_mediation": ("offered to mediate", ""),
    "express_concern": ("expressed concern", ""),
    "condole": ("expressed condolences", ""),
    "appeal_for_help": ("appealed for help", ""),
    "pledge_aid": ("pledged aid", "pledged aid to {toward}"),
}
"""Without and with an addressee; acts that are missing here say nothing without their own sentence."""

GAPS = {
    "undisclosed": "{label}: no figure disclosed.",
    "killed_without_injured": "{label}: the sources give a number of killed and none of injured.",
    "class_missing": "{group}: the sources count {classes}; no figure for {missing}.",
    "class_uncounted": "{group}: the sources give no figure for {missing}.",
    "contested": "Contested and not settled by the sources: {texts}.",
    "unverified": "Not verified: {texts}.",
    "planned_without_outcome": "Planned, with no outcome in the sources: {texts}.",
    "mixed_periods": "{label}: a printed sum mixes periods.",
    "discrepancy": "{label}: the figures do not fit together.",
    "cutoff": "The sources report nothing after {last}; the newest article is dated {newest}.",
    "no_displacement": "The sources give no figure of people displaced.",
    "no_damage": "The sources give no figure of damage.",
    "no_aid": "The sources report no aid.",
}

GAP_FALLBACKS = {
    "undisclosed": "A party gave no figure of its losses.",
    "killed_without_injured": "The sources give a number of killed and none of injured.",
    "class_missing": "The sources do not count every class of people.",
    "contested": "Some statements are contested.",
    "unverified": "Some statements are not verified.",
    "planned_without_outcome": "Something was planned; its outcome is not in the sources.",
    "mixed_periods": "A printed sum mixes periods.",
    "discrepancy": "Some figures do not fit together.",
    "cutoff": "The sources end before the newest article's date.",
}
"""The same gaps where no row or claim is named."""

GAP_ORDER = (
    "undisclosed", "class_missing", "killed_without_injured", "contested", "planned_without_outcome", "unverified",
    "discrepancy", "mixed_periods", "no_displacement", "no_damage", "no_aid", "cutoff",
)  # fmt: skip
"""Which gaps come first in the last line of the bottom line."""

CONFLICT_ORDER = (
    "figures", "contested", "rival_accounts", "withdrawn", "revised_down", "self_contradiction", "discrepancy",
)  # fmt: skip

CONFLICTS = {
    "figures": "figures",
    "contested": "contested",
    "rival_accounts": "rival accounts",
    "self_contradiction": "one party, two statements",
    "discrepancy": "figures that do not fit together",
    "withdrawn": "withdrawn",
    "revised_down": "revised down",
}

SITUATION_KINDS = {
    "armed_conflict": "armed conflict",
    "earthquake": "earthquake",
    "storm_flood": "storm or flood",
    "fire_explosion": "fire or explosion",
    "transport_accident": "transport accident",
    "unrest": "unrest",
    "epidemic": "epidemic",
    "attack": "attack",
    "other": "other",
}

CHANGES = {
    "new": "new",
    "revised": "revised",
    "withdrawn": "withdrawn",
    "newly_contested": "newly contested",
    "resolved": "resolved",
    "gone": "gone",
}
