"""Nouns that decide what a phrase counts; from the articles of the recorded cases and the grammar of English nouns."""

from __future__ import annotations

from summarizer.extraction.vocabulary import listed

VAGUE = listed("number few lot handful series majority third quarter half part range total share")
"""Heads that name an amount and not how much: "a number of men"."""
SETS = {"duo": 2, "trio": 3, "quartet": 4, "twins": 2, "triplets": 3}
PERSONS = listed(
    "woman man child boy girl baby infant toddler teenager person soldier civilian policeman officer driver "
    "pilot passenger journalist reporter nurse doctor mother father son daughter wife husband brother sister "
    "resident firefighter rescuer commander fighter student teacher worker tourist protester bystander"
)
"""Nouns for one person, which count one also without an article: "woman and child"."""
IRREGULAR = listed("children people police personnel crew cattle livestock staff")
"""Plurals that do not end in s."""
DISJOINT = listed("men women children boys girls adults")
"""Kinds of people of which one does not include the other: "two men, a woman and a child" are four."""
NOT_COUNTED = listed(
    "day week weekend month year century night morning evening hour time round anniversary quarter half wave "
    "phase largest most straight consecutive successive floor party"
)
"""What follows an ordinal that tells a date, a turn or a rank and no count."""
MISSING_NEWS = listed(
    "report reports information word figure figures number numbers data detail details confirmation official "
    "claim claims idea immediate"
)
"""What "no" before a loss says is missing, instead of the loss: "no reports of injuries"."""
LOSSES = (
    r"casualt(?:y|ies)|bod(?:y|ies)|injur(?:y|ies)|deaths?|fatalit(?:y|ies)|victims?|loss(?:es)?|wounded|dead|killed|injured|hurt|damage"
    r"|people|persons?|soldiers?|servicemen|troops|civilians?|fighters?|missing|survivors?|cases?|infections?|homes?|houses?|buildings?"
    r"|arrests?|detentions?|prisoners?|evacuations?|children|passengers|residents|aircraft|tanks?|drones?|vehicles?|outages?"
)
"""What there can be none of."""
HONORIFICS = (
    "Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lord|Lady|Gen|General|Col|Colonel|Lt|Lieutenant|Maj|Major|Capt|Captain"
    "|Sgt|Sergeant|Cpl|Corporal|President|Prime Minister|Minister|Judge|Rev|Father|Sister|Imam|Sheikh|Pope"
)
"""Titles before the name of one person."""
