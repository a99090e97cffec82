"""What the model is asked for, per article: the words of these classes are part of the prompt.

Only what the merger cannot know is asked for: whose people are counted, who says so, what
span a number covers, when it happened and when it was said, who is meant by "they", what is
background, what exactly is denied. Status, confidence, importance, conflict, corroboration
and totals are never asked for: those are computed.

The shape stays inside the strict subset of JSON Schema that structured-output servers share:
every field required, null for unknown, no free maps, one list per kind instead of a union.
Field order is generation order, so evidence comes before what is read off it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from summarizer.records.article import Value

SituationKind = Literal[
    "armed_conflict", "earthquake", "storm_flood", "fire_explosion", "transport_accident",
    "unrest", "epidemic", "attack", "other",
]  # fmt: skip
PartyRole = Literal[
    "side", "authority", "body", "expert", "witness", "media", "outside_power", "organisation",
]  # fmt: skip
Mode = Literal["done", "ongoing", "planned", "hypothetical", "earlier_episode"]
Hedge = Literal["none", "reported", "unverified"]
Measure = Literal[
    "killed", "injured", "casualties", "missing", "trapped", "captured", "detained", "displaced", "evacuated",
    "affected", "cases", "suspected_cases", "confirmed_cases", "hospitalised", "recovered", "rescued",
    "aboard", "attendance", "destroyed", "damaged", "without_power", "magnitude", "cost", "other",
]  # fmt: skip
People = Literal["civilian", "combatant", "responder", "all", "unstated"]
Qualifier = Literal[
    "exact", "at_least", "more_than", "about", "nearly", "up_to", "between", "vague", "undisclosed",
]  # fmt: skip
Span = Literal["day", "period", "more", "total", "incident", "unstated"]
Stance = Literal["stated", "withdrawn", "denied"]
Act = Literal[
    "fighting", "start_hostilities", "attack", "attack_civilians", "offensive", "take", "retake", "hold",
    "repel", "retreat", "surrender", "destroy", "kill", "injure", "capture", "inflict_losses", "send_fighters",
    "supply_arms", "take_part", "breach_ceasefire", "protest", "riot", "use_force", "arrest", "block",
    "cause", "fail_to_act", "occur", "spread", "damage", "rescue", "provide_aid", "negotiate", "move", "other",
]  # fmt: skip
MeasureAct = Literal[
    "martial_law", "state_of_emergency", "mobilisation", "curfew", "evacuation_order", "travel_ban",
    "assembly_ban", "ban", "closure", "quarantine", "deployment", "investigation", "arrest_order", "sanction",
    "ceasefire", "aid", "alert", "other",
]  # fmt: skip
PositionAct = Literal[
    "call_ceasefire", "call_talks", "urge_restraint", "support", "condemn", "blame", "offer_mediation",
    "express_concern", "condole", "demand", "reject", "threaten", "appeal_for_help", "pledge_aid",
    "monitor", "vow", "other",
]  # fmt: skip
Topic = Literal[
    "shelter", "food", "water", "health", "power", "communications", "transport", "schools", "access",
    "infrastructure", "housing", "economy", "safety", "other",
]  # fmt: skip


class Party(Value):
    """Anyone who speaks, acts, is counted or is addressed."""

    id: str = Field(
        description="Your own id for this party, p1, p2, ...; every other field that names a party uses it."
    )
    name: str = Field(
        description="Neutral English name, specific enough to stand alone in another text: 'Velmark defence "
        "ministry', not 'the ministry'; 'Ana Torvi', not 'Ms Torvi'; 'Velmark', not 'Velmark's forces'."
    )
    aliases: list[str] = Field(
        description="Every form in which the article prints this party, copied exactly: 'rebel officials', 'Velm', "
        "'the capital' when it stands for the government. Empty if only the name itself is printed."
    )
    role: PartyRole = Field(
        description="side: one of the adversaries in the situation (a state, an armed group, a movement, police and "
        "protesters in unrest), or, where nobody fights, the affected population or country. authority: an office, "
        "official or force of a side or of a government (ministry, army, a side's forces, mayor, spokesperson, hospital service). body: an "
        "international body (United Nations, a union of states). outside_power: a state or its leader that is not a "
        "side. expert: analyst or scholar. witness: resident, survivor, passer-by. media: news outlet or agency. "
        "organisation: company, charity, union, church, any other."
    )
    part_of: str | None = Field(
        description="Id of the party this one belongs to and speaks for: person -> office -> side ('Ana Torvi' -> "
        "'Velmark defence ministry' -> 'Velmark'). A leader belongs to the state or side led. Null at the top."
    )
    camp: str | None = Field(
        description="Only where there are adversaries: one letter for all parties that stand together (a side, its "
        "open allies, its offices), another letter for those they oppose. Null for neutral, outside and unknown parties."
    )


class Item(Value):
    """What every item carries, whatever its kind."""

    quote: str = Field(
        description="The proof: one continuous stretch of the article, copied character for character (at most "
        "about 60 words; no ellipsis of your own, nothing corrected). It must contain every number, name of an act "
        "and qualifier this item records: 'nearly 50 drones', not '50 drones'. Include who says it where it stands close by."
    )
    text: str = Field(
        description="The content as one plain newsroom sentence of at most 30 words that stands alone: full names "
        "where a pronoun would be unclear, sides named ('Velmark', never 'the enemy', 'it', 'the rebels' alone). State only "
        "what is said, without 'X said', without dates and weekdays, without doubt words, without any judgement of yours. "
        "Use no number that is not in the quote."
    )
    speaker: str | None = Field(
        description="Id of the party whose assertion this is: the originator, as specific as the article is (the "
        "spokesman rather than the ministry), not the newspaper or agency that relays it. Null where the article "
        "asserts it in its own voice, naming nobody."
    )
    via: str | None = Field(
        description="Who relays the speaker, as printed, if the article says so ('according to Norra News'). Else null."
    )
    day: str | None = Field(
        description="ISO date (YYYY-MM-DD) of the day it happened or is planned for; the first day if it lasted several; "
        "work weekdays, 'yesterday' and 'overnight' (the morning's date) out from the article's own date. Null when the article gives no "
        "day; do not guess."
    )
    end_day: str | None = Field(description="ISO date of the last day if it lasted several days, else null.")
    said: str | None = Field(
        description="ISO date of the day on which the speaker said it, if the article tells, else null."
    )
    place: str | None = Field(description="Narrowest place where it happened, as printed. Null if none is given.")
    mode: Mode = Field(
        description="done: happened. ongoing: still going on. planned: scheduled, vowed or ordered for the future and not reported as "
        "done. hypothetical: 'if', 'could', 'would'. earlier_episode: belongs to an earlier war, quake, protest, "
        "outbreak or to history, not to the situation reported."
    )
    hedge: Hedge = Field(
        description="unverified: the article itself says it could not be confirmed. reported: 'reportedly', "
        "'allegedly', 'there were reports'. none: neither. 'X claimed' alone is none."
    )


class Figure(Item):
    """One number of people or things, or a statement that there is no number."""

    measure: Measure = Field(
        description="What is counted. casualties: killed or injured without telling which. missing: unaccounted for. trapped: known to be "
        "under or inside. evacuated: moved out on order; displaced: driven from home, homeless, in shelters. detained: arrested. "
        "captured: taken in fighting (people or equipment). cases: illness without telling whether confirmed. aboard: on a "
        "vessel, aircraft or train. attendance: taking part in a gathering. destroyed / damaged: things, also shot down "
        "or knocked out. magnitude: of an earthquake. cost: money. other: anything else of weight (not ages, distances, dates)."
    )
    group: str | None = Field(
        description="Id of the side whose people or things are counted - the one that suffered, not the one that speaks or "
        "did it ('our troops shot down four Velm drones': Velmark). Choose the party with role side that they belong to, or the smaller "
        "force where only its own are counted. Null when the number mixes sides or when there are no sides (a disaster)."
    )
    people: People = Field(
        description="combatant: soldiers, fighters, police in fighting. civilian: explicitly or plainly civilians "
        "(a family, a child, a woman at home). responder: rescuers, medics, firefighters. all: explicitly everybody. "
        "unstated: the article does not say which; also for things."
    )
    subgroup: str | None = Field(
        description="If the number counts only a part named by another trait ('including 12 children', 'nine of them "
        "foreigners', 'police officers among the injured'): that trait as one plural noun ('children'). Else null."
    )
    area: str | None = Field(
        description="The district, city or region whose count this is, as printed ('in Port Lara', 'in the northern district'), when other "
        "areas would have counts of their own. Null when the number stands for the whole situation or the whole side, "
        "and null for the mere spot of a strike, battle or accident: that is `place`."
    )
    unit: str = Field(
        description="Singular noun for one of what is counted: 'person' for all people; else 'drone', 'tank', "
        "'home', 'helicopter', 'household', 'artillery unit', a currency, 'magnitude'."
    )
    value: float | None = Field(
        description="The number, words turned into digits ('sixteen' 16, 'a dozen' 12, '1.2 million' 1200000, persons counted out: "
        "'a woman and a child' 2, 'one of its soldiers' 1). 0 for a stated zero ('no one was hurt'). The lower end of a range. "
        "Null for vague words ('dozens', 'heavy losses') and for undisclosed."
    )
    value_high: float | None = Field(description="The upper end of a stated range ('between 40 and 60'), else null.")
    printed: str = Field(
        description="The number with its qualifier exactly as printed inside the quote: 'nearly 50', 'at least 21', "
        "'a woman and a child', 'dozens', 'no official information'."
    )
    qualifier: Qualifier = Field(
        description="exact: a plain number. at_least ('at least', 'no fewer than'). more_than ('more than', 'over'). "
        "about ('about', 'some', 'around'). nearly ('nearly', 'almost'). up_to ('up to', 'fewer than'). between: a range. vague: words without a number "
        "('dozens', 'several', 'heavy'). undisclosed: the article says that no figure was given."
    )
    span: Span = Field(
        description="What the number covers. day: what happened on one day ('killed on Monday'). more: newly announced on top of "
        "an earlier number ('15 more', 'rose by one', 'another three'). total: all since the situation began ('has risen to', 'so far', 'since Sunday', "
        "'bringing the total to', 'in the latest clashes'). period: a stated stretch of several days that is not the whole. incident: one strike, "
        "building, family or event inside a larger situation. unstated: none of these is plain."
    )
    hour: str | None = Field(
        description="Time of day on that day for which the number stands, as HH:MM, where the article tells ('as of 6pm' 18:00, 'at noon' "
        "12:00, 'the morning's total' 09:00, 'by evening' 18:00), else null."
    )
    blamed: str | None = Field(description="Id of the party the speaker holds responsible, if any, else null.")
    stance: Stance = Field(
        description="stated: the speaker gives this number. withdrawn: the speaker takes this number back. denied: the speaker says "
        "this number is wrong."
    )


class Claim(Item):
    """Something done, told as an assertion or as a fact, that is not just a number."""

    act: Act = Field(
        description="fighting: clashes go on. start_hostilities: began the fighting or broke the peace as the first (apart from mere blame, "
        "which is a position). attack: shelling, strike, raid. attack_civilians: on homes, towns, civilian targets. "
        "offensive: attacking to gain ground. take / retake / hold: ground or a place. repel: beat back. retreat; surrender. "
        "destroy: equipment, a unit, a building. kill / injure / capture: people. inflict_losses: losses in general words. send_fighters; supply_arms; "
        "take_part: join the fighting. breach_ceasefire. protest; riot; use_force: police or troops on a crowd. arrest. block. cause: what or who caused an "
        "accident, collapse, outbreak. fail_to_act: neglected a duty or warning. occur: the event itself struck. spread: fire, disease. "
        "damage. rescue. provide_aid. negotiate: met or talked. move: went, travelled, fled. other: only if nothing fits."
    )
    actor: str | None = Field(
        description="Id of the party that did it according to the speaker. Null if nobody did it or unnamed."
    )
    target: str | None = Field(
        description="Id of the party it was done to, or whose ground, people or things it concerns. Null if none."
    )


class Denial(Item):
    """A party says that something is not so; one item for each thing denied."""

    act: Act = Field(description="The act that is denied, in the same words as for claims.")
    actor: str | None = Field(
        description="Id of the party said (by others) to have done it. Null if the denial leaves it open."
    )
    target: str | None = Field(
        description="Id of the party it would have been done to. Null if the denial leaves it open."
    )


class OfficialMeasure(Item):
    """A measure taken or ordered by an authority."""

    act: MeasureAct = Field(
        description="martial_law includes military rule. mobilisation includes partial and general. deployment: of troops, rescuers, "
        "police. alert: official warning level. aid: relief sent by an authority. investigation: inquiry or criminal case. other: only if nothing fits."
    )
    authority: str | None = Field(description="Id of the authority or side that takes the measure.")
    detail: str | None = Field(
        description="What qualifies it, in a few words ('partial', 'men over 18 may not leave'), else null."
    )


class Position(Item):
    """Where an actor stands: calls, support, condemnation, offers, demands, blame, vows."""

    act: PositionAct = Field(
        description="call_ceasefire: asks for an end of fighting. call_talks: for negotiation or mediation. blame: holds "
        "responsible for the situation in general. vow: promises to fight on or to win. demand: asks for an act of another. monitor: follows the situation. "
        "other: only if nothing fits."
    )
    actor: str = Field(
        description="Id of the party that takes the position. One item for each actor of a list, with the same quote."
    )
    toward: str | None = Field(
        description="Id of the party it is about or addressed to (whom it supports, condemns, urges), else null."
    )


class Statement(Item):
    """The verbatim words of a person or office, between quotation marks in the article."""

    words: str = Field(
        description="The quoted words exactly as printed, without the quotation marks, one continuous stretch that is inside the quote. Only "
        "quotations that say something (a clause or more), not single quoted words."
    )


class Condition(Item):
    """How people fare and what works or does not: shelter, water, power, access, schools."""

    topic: Topic = Field(description="What it is about.")


class Outlook(Item):
    """An assessment, warning or forecast about what may come or what it means; always somebody's."""

    basis: str | None = Field(
        description="The condition it hangs on, in a few words ('if there are mass casualties'), else null."
    )


class Background(Item):
    """Earlier episodes, history, standing facts; also figures of earlier episodes go here, not to figures."""

    period: str | None = Field(description="When it was, as printed ('April 2016', 'the 1990s'), else null.")


class Situation(Value):
    """The one unfolding situation the article reports on."""

    kind: SituationKind = Field(
        description="The kind of situation. unrest: protests, riots. attack: one assault or bombing outside open war."
    )
    title: str = Field(
        description="A neutral title of at most ten words: what and where ('Earthquake on Sarra island')."
    )
    place: str | None = Field(description="The place or area at its centre, as a map would name it.")
    country: str | None = Field(description="The country or countries it lies in or between, separated by '; '.")
    first_day: str | None = Field(
        description="ISO date of the first day of this episode (when the quake struck, when this round of fighting began), worked out from the "
        "article. Null if the article does not tell."
    )


class Header(Value):
    """About the article itself; as printed, never guessed."""

    published: str | None = Field(
        description="ISO date of publication as printed in the article or given with it, else null."
    )
    latest_day: str | None = Field(
        description="ISO date of the latest past day the article reports anything of. Events only scheduled do not count."
    )
    outlet: str | None = Field(
        description="The outlet that publishes, as printed, else null. An agency is not an outlet."
    )
    agencies: list[str] = Field(
        description="News agencies credited in print for the text, as printed ('REUTERS', 'AFP'). Else empty."
    )
    dateline: str | None = Field(description="The place or places the report is datelined from, as printed, else null.")
    headline: str | None = Field(description="The headline as printed, else null.")
    situation: Situation


class Answer(Value):
    """Everything one article says about one unfolding situation, each item with its proof."""

    header: Header
    parties: Annotated[
        list[Party], Field(description="Every party that any item names, each once; and those they are part of.")
    ]
    figures: Annotated[
        list[Figure],
        Field(
            description="Every number of people or things in the situation, one item each; also statements that no figure was given, and vague numbers."
        ),
    ]
    claims: Annotated[list[Claim], Field(description="What was done in the situation, by whom to whom.")]
    denials: Annotated[list[Denial], Field(description="What parties say is not so.")]
    measures: Annotated[list[OfficialMeasure], Field(description="Measures of authorities.")]
    positions: Annotated[list[Position], Field(description="Where actors stand.")]
    statements: Annotated[list[Statement], Field(description="Verbatim quotations.")]
    conditions: Annotated[list[Condition], Field(description="How people fare.")]
    outlooks: Annotated[list[Outlook], Field(description="What may come, according to whom.")]
    background: Annotated[list[Background], Field(description="History and standing facts; at most eight.")]
