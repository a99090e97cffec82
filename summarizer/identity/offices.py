"""Office words, force words and other words that say what a name names: data for rule M2.

Offices of one type under one side are one party; offices of different types never are, so the
words that make the type stand here, each with its canonical form.
"""

from __future__ import annotations


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text as a set: how word lists are written here."""
    return frozenset(text.split())


PHRASES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("prime", "minister"): ("premier",), ("armed", "forces"): ("army",), ("air", "force"): ("airforce",),
    ("internal", "affairs"): ("interior",), ("interior", "affairs"): ("interior",), ("home", "office"): ("interior", "ministry"),
    ("foreign", "affairs"): ("foreign",), ("public", "health"): ("health",), ("press", "secretary"): ("spokesperson",),
    ("prosecutor", "office"): ("prosecutor",), ("prosecutors", "office"): ("prosecutor",), ("prosecution", "office"): ("prosecutor",),
    ("president", "office"): ("presidency",), ("presidential", "office"): ("presidency",),
    ("presidential", "administration"): ("presidency",), ("emergency", "situations"): ("emergency",),
    ("civil", "protection"): ("civilprotection",), ("civil", "defense"): ("civilprotection",),
    ("red", "cross"): ("redcross",), ("red", "crescent"): ("redcrescent",),
}  # fmt: skip
"""Several words that are one office word."""

OFFICES: dict[str, str] = {
    **dict.fromkeys(("army", "military", "militaries", "forces", "troops", "soldiers"), "army"),
    **dict.fromkeys(("official", "officials", "authorities", "authority"), "official"),
    **dict.fromkeys(("police", "policemen"), "police"),
    **dict.fromkeys(("hospital", "hospitals", "clinic"), "hospital"),
    **dict.fromkeys(("prosecutor", "prosecutors"), "prosecutor"),
    **dict.fromkeys(("emergency", "emergencies"), "emergency"),
    **dict.fromkeys(("parliament", "assembly"), "parliament"),
    **{w: w for w in (
        "ministry", "defense", "foreign", "health", "interior", "finance", "justice", "education", "energy", "transport",
        "agriculture", "information", "presidency", "government", "cabinet", "senate", "congress", "court", "embassy", "consulate",
        "council", "committee", "commission", "agency", "department", "office", "headquarters", "service", "services",
        "administration", "bureau", "directorate", "centre", "center", "institute", "airforce", "navy", "guard", "coastguard",
        "border", "civilprotection", "redcross", "redcrescent", "coroner", "morgue", "firefighters", "fire", "rescue", "rescuers",
        "ambulance", "security", "intelligence", "customs", "command", "brigade", "battalion", "division", "regiment", "press",
        "municipality", "statistics", "seismological", "fund", "programme", "program", "mission", "delegation", "secretariat",
    )},
}  # fmt: skip
"""Word of an institution -> canonical office word."""

TITLES: dict[str, str] = {
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson", "spokespeople"), "spokesperson"),
    **dict.fromkeys(("leader", "leaders"), "leader"),
    **dict.fromkeys(("minister", "ministers"), "minister"),
    **dict.fromkeys(("commander", "commanders"), "commander"),
    **dict.fromkeys(("chairman", "chairwoman", "chairperson", "chair"), "chair"),
    **{w: w for w in (
        "president", "premier", "vice", "deputy", "secretary", "general", "colonel", "major", "captain", "lieutenant",
        "sergeant", "admiral", "marshal", "governor", "mayor", "chief", "head", "director", "king", "queen", "prince", "emir",
        "sultan", "pope", "bishop", "archbishop", "imam", "ayatollah", "ambassador", "envoy", "consul", "representative",
        "adviser", "advisor", "judge", "senator", "lawmaker", "deputies", "analyst", "professor", "doctor", "chancellor",
        "officer", "executive", "former", "acting", "wife", "husband", "lawyer",
    )},
}  # fmt: skip
"""Word of a person's office -> canonical form; before a name it is only a title."""

STOP: frozenset[str] = vocabulary("""
the a an of in for at to from on by and its his her their mr mrs ms miss dr prof sir s
""")  # fmt: skip
"""Words a name may have or lack; forms of address among them."""

PREPOSITIONS: frozenset[str] = frozenset({"of", "in", "for", "at", "from"})

STATE_WORDS: frozenset[str] = vocabulary("""
government authorities side state republic people region junta regime enclave exclave territory islamic ethnic
breakaway self proclaimed unrecognised unrecognized
""")  # fmt: skip
"""Generic words of a side's name that leave the side itself."""

FORCE_WORDS: frozenset[str] = vocabulary("army military militaries forces troops soldiers armed airforce navy")
"""The forces of a side."""

REBEL_WORDS: frozenset[str] = vocabulary("""
separatist separatists rebel rebels insurgent insurgents fighter fighters militant militants guerrilla guerrillas
militia militias secessionist secessionists
""")  # fmt: skip
"""Words of those who fight a state: "X separatists" is X for a region, never for a state or a people elsewhere."""

SEPARATING: frozenset[str] = vocabulary("""
north south east west northern southern eastern western central upper lower new old port fort saint st san santa
mount lake great greater little equatorial cape el la los las al villa nueva inner outer democratic anti pro real
""")  # fmt: skip
"""Words that make another place or party out of a name: "Port Lara" is not "Lara", "South Velm" not "Velm"."""

MINOR: frozenset[str] = vocabulary("""
island city province region district town general national regional provincial state main county federal municipal
chief
""")  # fmt: skip
"""Words an office's name may have or lack."""

MEDIA_WORDS: frozenset[str] = vocabulary("news agency newspaper television tv radio channel state daily")
"""Generic words of a medium's name."""

ORGANISED: frozenset[str] = vocabulary("""
front movement liberation party union alliance coalition group league congress council resistance organization
organisation brigades command network federation
""")  # fmt: skip
"""Words of an organised movement: "Velm Front" is not Velm."""

VAGUE: frozenset[str] = vocabulary("""
both all some several many most other others another each either neither none two three four our my your this that these those
local senior top world global sides parties country countries nation neighbor neighbors ally allies rival rivals enemy statement
""")  # fmt: skip
"""Words that begin a sentence with a capital and name nobody."""
