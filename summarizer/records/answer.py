"""What the model is asked for, per article: the words of these classes are part of the prompt.

Only what a reader of the article can know and the merger cannot is asked for: whose people
are counted, which figure the article gives as current and which as former, what a denial
answers, what a one-page brief must tell. Status, confidence, conflict, corroboration and sums
are never asked for: those are computed.

The shape stays inside the strict subset of JSON Schema that structured-output servers share:
every field required, null for unknown, no free maps. One list holds every item, so that an
item can point to another by its number. Field order is generation order, so evidence comes
before what is read off it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from summarizer.records.article import Value

SituationKind = Literal[
    "armed_conflict", "earthquake", "storm_flood", "fire_explosion", "transport_accident",
    "unrest", "epidemic", "attack", "other",
]  # fmt: skip
Kind = Literal[
    "figure", "event", "claim", "denial", "measure", "position", "condition", "warning", "voice", "background",
]  # fmt: skip
Topic = Literal[
    "start", "cause", "ground", "strikes", "intervention", "fighting", "losses_people", "losses_things",
    "rescue", "security", "mobilisation", "diplomacy", "humanitarian", "services", "investigation",
    "danger", "status", "person", "other",
]  # fmt: skip
Act = Literal[
    "call_ceasefire", "call_talks", "urge_restraint", "support", "condemn", "blame", "condole", "concern",
    "demand", "reject", "threaten", "vow", "offer_mediation", "pledge_aid", "appeal_for_help",
    "martial_law", "state_of_emergency", "mobilisation", "curfew", "evacuation", "closure", "travel_ban",
    "deployment", "investigation", "arrest", "sanction", "ceasefire", "aid", "alert", "resign", "meet", "other",
]  # fmt: skip
Measure = Literal[
    "killed", "injured", "killed_or_injured", "treated", "hospitalised", "missing", "found", "trapped", "rescued",
    "displaced", "sheltered", "evacuated", "affected", "detained", "captured", "aboard", "attendance", "cases",
    "recovered", "identified", "destroyed", "damaged", "without_power", "magnitude", "cost", "other",
]  # fmt: skip
Qualifier = Literal[
    "exact", "at_least", "more_than", "about", "nearly", "up_to", "between", "vague", "undisclosed",
]  # fmt: skip
Counts = Literal["whole", "side", "place", "class", "incident", "window"]
Told = Literal["now", "before", "more", "day", "history", "withdrawn", "denied"]
Certainty = Literal["confirmed", "probable", "suspected", "estimated", "unspecified"]


class Figure(Value):
    """One number of people or things, or a statement that there is no number."""

    printed: str = Field(
        description="The number with its qualifier, exactly as printed inside the quote: 'at least 21', 'a woman and a "
        "child', 'dozens', 'a third person', 'no official information'."
    )
    value: float | None = Field(
        description="The number; words in digits ('sixteen' 16, '1.2 million' 1200000, persons counted out: 'a woman and a "
        "child' 2; 'a third person has died' 3). 0 for a stated zero. The lower end of a range. Null for vague words and for undisclosed."
    )
    value_high: float | None = Field(description="The upper end of a stated range ('between 40 and 60'), else null.")
    qualifier: Qualifier = Field(
        description="exact: a plain number. at_least. more_than ('over'). about ('some', 'around', 'close to'). nearly ('almost', 'slightly "
        "less than'). up_to. between: a range. vague: no number ('dozens', 'heavy losses'). undisclosed: the article says no figure was given."
    )
    measure: Measure = Field(
        description="What is counted. killed_or_injured: both in one number ('casualties', 'victims'). treated: patients seen; "
        "hospitalised: in hospital. found: the missing found alive or dead. displaced: driven from home; sheltered: in shelters, camps or hotels. detained: arrested; "
        "captured: in fighting. affected; identified (remains, victims); aboard; attendance: taking part in a gathering. cases: illness. destroyed / damaged: things. "
        "magnitude. cost: money. other: anything else of weight (not ages, distances, dates, prices)."
    )
    unit: str = Field(
        description="Singular noun for one of what is counted: 'person' for all people; else 'home', 'tank', 'drone', a currency, 'percent'."
    )
    counts: Counts = Field(
        description="What the number is a count of, seen from the whole situation. whole: everybody (or everything of that unit) in it, by this speaker's reckoning. "
        "side: one adversary's people or things. place: one district, town or province of several. class: only children, police, foreigners ... window: only since a named later day "
        "('since the truce'). incident: one strike, building, vessel, hospital or family inside a larger situation. Where two fit: incident before window before place before class before side."
    )
    side: str | None = Field(
        description="Whose people or things, in a situation with adversaries: the name from `sides`; a breakaway region's are its own, not its ally's. Null if "
        "the number mixes sides or there are none."
    )
    people: str | None = Field(
        description="Which people, if only some: 'civilians', 'combatants' (soldiers, fighters, servicemen, police at war), else one short plural noun "
        "as printed ('children', 'police officers', 'patients in severe condition'). For things: a kind beyond the unit, or null. Null if everybody."
    )
    area: str | None = Field(
        description="The place, for counts of a place or an incident (name as printed: 'Port Lara', 'the market blast'). Null if the number stands for the whole situation or side."
    )
    since: str | None = Field(description="For counts of a window: ISO date of its first day. Else null.")
    certainty: Certainty = Field(
        description="confirmed, probable, suspected: if the article says so of this count ('confirmed dead'). estimated: a model's or a speaker's estimate. Else unspecified."
    )
    told: Told = Field(
        description="How the article gives it. now: its current figure. before: an earlier figure that it has overtaken (previous, up from, had said, last count). "
        "more: an increase ('15 more', 'rose by one'). day: what one named day brought, as such ('killed on Monday', '31 on Sunday and 53 on Monday': both); a total as of a day is now. "
        "history: an earlier war or disaster. withdrawn: taken back by its source or proved wrong. denied: said to be wrong by the speaker."
    )
    replaces: str | None = Field(
        description="The earlier number of the same count in this article that this one replaces, as printed ('97, down from 115': for 97 it is '115'). Else null."
    )
    part_of: str | None = Field(
        description="The larger number of this article that includes this one, as printed ('225 dead, 19 of them officers': for 19 it is '225'). Else null."
    )
    reason: str | None = Field(
        description="The article's stated reason for a change or a difference, at most 15 words of the article's ('two bodies had been counted twice'). Else null."
    )
    opponent: bool = Field(
        description="True if `by` is an adversary of those counted, or counts the other side's losses."
    )
    blamed: str | None = Field(
        description="Whom the article or `by` holds responsible for these deaths or this damage. Else null."
    )
    hour: str | None = Field(
        description="HH:MM for which the number stands, if the article tells ('as of 6pm' 18:00, 'at noon' 12:00). Else null."
    )


class Item(Value):
    """One thing said. Fields of figures stand in `figure`."""

    n: int = Field(description="The item's number in this list: 1, 2, 3 ...")
    kind: Kind = Field(
        description="figure: any number of people or things. event: something that happened or goes on, told as fact. claim: a party's assertion of a deed. "
        "denial: a party says that something is not so. measure: a step of an authority. position: who calls for, backs, condemns, blames, vows. condition: how people fare, what works or not. "
        "warning: an assessment of what may come. voice: the words or story of a resident, survivor, expert. background: history, standing facts."
    )
    quote: str = Field(
        description="The proof: one continuous stretch of the article, copied character for character, at most about 60 words. Every number, "
        "qualifier and negation that the item records stands in it, and who says it if that is close by."
    )
    line: str = Field(
        description="One print-ready newsroom sentence of at most 28 words that stands alone in a brief: who says it (short: office and state, or the person where the person matters) and the hedge; "
        "sides by plain neutral name; numbers and qualifiers as in the quote; no weekday, no date, no 'today' (the program adds the day); nothing that is not in the article."
    )
    topic: Topic = Field(
        description="start: who began it. cause: what caused it, who is to blame for an accident or outbreak. ground: territory, positions, advances. strikes: attacks on places and people. "
        "intervention: outside powers taking part. fighting: that it goes on, how heavy. losses_people; losses_things. rescue: search, treatment. security: police, arrests, order. mobilisation. diplomacy. "
        "humanitarian: shelter, food, aid. services: power, transport, schools, damage to them. investigation. danger: of something worse. status: legal, historic. person: voices, colour. other."
    )
    by: str | None = Field(
        description="Who says it (the originator, not the relayer), as a short plain name: office and state ('Velmark defence ministry'), or the person with office if named ('Governor Tess Aldane'). "
        "For an event or measure: who does it. Null where the article says it in its own voice and nobody is named."
    )
    party: str | None = Field(
        description="The side, state, body or organisation that `by` belongs to and speaks for: 'Velmark' for its ministries, soldiers and president; the name from `sides` where it is one. "
        "Null for residents, experts, outlets and the article's own voice."
    )
    via: str | None = Field(
        description="Who relays it, as printed, if the article says so ('according to Norra News'). Else null."
    )
    against: str | None = Field(
        description="Claims, denials, positions: the side or party whose deed is told, denied or judged, if not the speaker's own. Else null."
    )
    act: Act | None = Field(
        description="Measures and positions: the step or stance; other if none fits. All other kinds: null."
    )
    day: str | None = Field(
        description="ISO date on which it happened, or for which the number stands, worked out from the article's words ('yesterday', 'on Monday', 'overnight': the morning's date). The first day "
        "if several; the day planned for, if planned. Null if the article does not tell."
    )
    said: str | None = Field(description="ISO date on which it was said, if the article tells. Else null.")
    planned: bool = Field(
        description="True if only planned, ordered for later, feared or conditional; false if it happened, holds or was said."
    )
    answers: int | None = Field(
        description="Denials, counter-claims and rival figures: the number n of the item of this list that it answers or contradicts (write that item as well). Else null."
    )
    question: str | None = Field(
        description="Items that answer another, or that the article sets against another account: the disputed question in at most 10 words ('Who fired first?', 'Was the drone shot down?'). The same "
        "words for both. Else null."
    )
    weight: Literal[1, 2, 3] = Field(
        description="1: a reader of a one-page brief must know it (at most about ten an article). 2: should know it. 3: may be left out (colour, slogans, repeated boilerplate, single residents)."
    )
    figure: Figure | None = Field(description="For kind figure: the number. All other kinds: null.")


class Side(Value):
    """One adversary in the situation."""

    name: str = Field(
        description="Neutral English name that stands alone in another text: 'Velmark', 'Northern Front', not 'the rebels', 'Baku' or 'the army'."
    )
    names: list[str] = Field(
        description="Every name under which the article speaks of this side, its government, its forces or its people, exactly as printed: 'separatist fighters', 'the Velm army', 'the capital'."
    )
    ally: str | None = Field(
        description="The name of another side of this list that it fights or stands with (the region for its patron, the patron for its region). Else null."
    )


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
        description="ISO date of the first day of this episode (when the quake struck, when this round began), worked out from the article. Null if it does not tell."
    )


class Header(Value):
    """About the article itself; as printed, never guessed."""

    published: str | None = Field(
        description="ISO date of publication as printed in the article or given with it, else null."
    )
    latest_day: str | None = Field(
        description="ISO date of the latest past day the article reports anything of. Events only scheduled do not count. Trust the article's own weekdays and days over a page's stamp."
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
    sides: Annotated[
        list[Side],
        Field(
            description="The adversaries of the situation: states or armed groups at war; police or government and protesters in unrest. Empty for disasters, accidents and outbreaks."
        ),
    ]
    items: Annotated[
        list[Item], Field(description="Everything the article says, one item each, in the article's order.")
    ]
