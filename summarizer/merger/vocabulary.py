"""Words the merger reads: classes of people, units that are people, words for the event itself, words that tell nothing.

Classes and units: press usage, and the HXL attributes +military, +civilian and +children. Function words and negations: the
closed classes of English, and the verbs with which news reports speech. Events: the kinds of situation of the record.
"""

from __future__ import annotations

from summarizer.identity.names import words
from summarizer.identity.vocabulary import listed

CLASSES: dict[str, frozenset[str]] = {
    "combatants": listed(
        "combatant soldier serviceman servicewoman fighter troop military militant gunman servicemember militiaman army force"
    ),
    "civilians": listed("civilian noncombatant"),
    "security forces": listed(
        "police policeman officer guard law enforcer enforcement security national riot agent force personnel"
    ),
    "responders": listed("rescuer firefighter medic paramedic responder"),
    "children": listed("child minor kid boy girl"),
}
"""Words for the classes that reports count most, by the class they mean."""
NO_CLASS = listed("the a an of or and other others including among all more most their its were was people person")
"""Words that stand with a class and do not change it."""
PLURALS = {"men": "man", "women": "woman", "children": "child", "people": "person", "police": "police"}
PEOPLE_UNITS = listed(
    "person people patient passenger body victim soldier civilian resident survivor worker man woman child death casualty"
    " employee student fighter serviceman case"
)
"""Units that are people, whatever word an article counts them in."""
BUILDINGS = listed("home house dwelling residence building structure")
"""Units that reports use for the same buildings."""
EVENTS = words(
    "blast explosion fire wildfire attack shelling strike bombing earthquake quake flood storm hurricane crash collision"
    " sinking accident collapse derailment outbreak epidemic protest riot unrest disaster tragedy incident"
)
"""Words for the event itself: "the market blast" is no part of an explosion at a market."""
FUNCTION_WORDS = listed(
    "the a an of in on at to for from by with and or but as that this these those is are was were be been being has have had"
    " it its he she they their his her which who whom whose will would could may might can after before during over under into"
    " says said say told tells according also more than about s all some other while when where there them"
)
"""Words that say nothing about what a line tells."""
NEGATIONS = listed(
    "not no never none neither nor deny denies denied dismiss dismisses dismissed reject rejects rejected cannot without"
)
"""Words that turn a line round."""
SAME_VERB = {
    "killed": "kill",
    "died": "kill",
    "dead": "kill",
    "deaths": "kill",
    "death": "kill",
    "injured": "hurt",
    "wounded": "hurt",
}
"""Words of one deed."""
NUMBER_WORDS = listed(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    " twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen dozens scores hundreds thousands"
)
"""Number words that tell two lines apart; "one" is as often a pronoun."""
