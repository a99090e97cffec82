"""The words invented situations and articles are made of; every name is invented."""

from __future__ import annotations

# fmt: off
HEADS = ["Vel", "Rok", "Tes", "Sar", "Cal", "Dor", "Mir", "Nor", "Bel", "Kas", "Ul", "Ost", "Pra", "Zan", "Hal", "Quo", "Fen", "Gar", "Lum", "Tor"]
MIDDLES = ["ma", "du", "ri", "ka", "lo", "ne", "ta", "vo", "shi", "bra", "ste", "gal"]
ENDS = ["rk", "ria", "dune", "sk", "land", "vana", "stan", "mor", "nia", "lo", "ra", "th", "don", "via"]
FIRST_NAMES = ["Ana", "Milo", "Petra", "Ivo", "Lena", "Oskar", "Tilda", "Ruben", "Mara", "Jonas", "Edda", "Karim", "Selma", "Viktor", "Nadia", "Hugo"]
LAST_NAMES = ["Torvi", "Dane", "Halrik", "Osmund", "Varga", "Keller", "Brandt", "Solen", "Marek", "Ustin", "Dahl", "Ferro", "Lindqvist", "Arden", "Pohl"]
OFFICES = ('defence', 'interior', 'health', 'foreign')
TITLES = {
    "armed_conflict": "Fighting between {0} and {1}",
    "earthquake": "Earthquake in {2}, {0}",
    "storm_flood": "Floods in {2}, {0}",
    "unrest": "Protests in {2}, {0}",
    "epidemic": "Cholera outbreak in {2}, {0}",
}
MEASURES: dict[str, tuple[tuple[str, str], ...]] = {
    "armed_conflict": (
        ("killed", "person"), ("injured", "person"), ("captured", "person"), ("displaced", "person"), ("destroyed", "tank"),
        ("destroyed", "drone"), ("destroyed", "artillery unit"), ("damaged", "home"),
    ),
    "unrest": (
        ("killed", "person"), ("injured", "person"), ("detained", "person"), ("attendance", "person"), ("damaged", "shop"),
    ),
    "earthquake": (
        ("killed", "person"), ("injured", "person"), ("missing", "person"), ("displaced", "person"), ("rescued", "person"),
        ("destroyed", "home"), ("damaged", "school"), ("without_power", "household"),
    ),
    "storm_flood": (
        ("killed", "person"), ("missing", "person"), ("evacuated", "person"), ("displaced", "person"), ("damaged", "home"),
        ("without_power", "household"),
    ),
    "epidemic": (
        ("killed", "person"), ("cases", "person"), ("suspected_cases", "person"), ("confirmed_cases", "person"),
        ("hospitalised", "person"), ("recovered", "person"),
    ),
}
ACTS = {
    "armed_conflict": {
        "attack": "shelled {0} in {1}", "attack_civilians": "hit {0} in {1}", "take": "took {0} in {1}",
        "retake": "retook {0} in {1}", "hold": "held {0} in {1}", "repel": "beat back an assault on {0} in {1}",
        "destroy": "destroyed {0} in {1}", "start_hostilities": "opened fire first on {0} in {1}",
        "move": "moved columns past {0} in {1}", "breach_ceasefire": "broke the truce at {0} in {1}",
    },
    "unrest": {
        "protest": "marched to {0} in {1}", "riot": "smashed windows at {0} in {1}", "use_force": "fired tear gas at {0} in {1}",
        "arrest": "arrested marchers at {0} in {1}", "block": "blocked {0} in {1}",
    },
    "earthquake": {
        "damage": "brought down {0} in {1}", "rescue": "pulled survivors from {0} in {1}", "provide_aid": "brought tents to {0} in {1}",
        "cause": "weakened {0} in {1} by building without permits", "fail_to_act": "ignored warnings about {0} in {1}",
    },
    "storm_flood": {
        "damage": "washed away {0} in {1}", "rescue": "took families off {0} in {1}", "provide_aid": "sent boats to {0} in {1}",
        "block": "closed {0} in {1}", "fail_to_act": "left {0} in {1} without repairs",
    },
    "epidemic": {
        "spread": "carried the disease to {0} in {1}", "provide_aid": "brought vaccine to {0} in {1}", "block": "closed {0} in {1}",
        "cause": "let sewage into {0} in {1}", "fail_to_act": "delayed tests at {0} in {1}",
    },
}
OBJECTS = (
    "a fuel depot", "the old bridge", "two apartment blocks", "a grain warehouse", "the railway station", "the northern checkpoint",
    "a primary school", "the water works", "the market square", "a district hospital", "the harbour office", "a cement factory",
    "the bus terminal", "several farmhouses", "the power substation", "a telephone exchange", "the town archive", "a textile mill",
)


QUALIFIERS = (
    ("exact", "{}"), ("exact", "{}"), ("at_least", "at least {}"), ("more_than", "more than {}"),
    ("about", "about {}"),
)
ADVERBS = (
    "again", "soon", "later", "quickly", "slowly", "quietly", "suddenly", "twice", "briefly", "partly", "finally", "almost",
    "openly", "hastily", "once more", "at dawn", "overnight", "by noon", "at last", "first", "largely", "calmly", "then", "now",
)
SPANS = (
    "total", "total", "total", "day", "day", "unstated", "more", "incident", "period",
)
MOODS = (
    "We will not leave this town", "Nobody told us what would come", "The worst may still lie ahead",
    "Our people need water before anything else", "We count every hour", "There is no plan that anyone has seen",
    "We shall answer for every step", "The doors of the hospital stay open",
)
TAILS = (
    "and that is all there is to say", "whatever the capital may think", "as long as the road is open",
    "until the last house is searched", "and the winter is close", "with or without help from abroad",
)
WHEN = (
    "after", "amid", "despite", "before", "during", "with", "under", "following", "without", "against",
)
HOW = (
    "heavy", "scattered", "another night of", "hours of", "renewed", "little", "steady", "thick", "two days of",
    "unusual", "brief", "growing", "a lull in", "reports of", "a day of", "constant",
)
WHAT = (
    "rain", "fog", "traffic", "shouting", "smoke", "talks", "queues", "sirens", "rumours", "darkness", "frost",
    "wind", "waiting", "silence", "dust", "crowds", "alarm", "heat", "prayer", "searching",
)
STATES = (
    ("water", "Wells in {} ran dry"), ("power", "Most of {} had no electricity"),
    ("health", "Clinics in {} ran out of blood"), ("schools", "Schools in {} stayed shut"),
    ("shelter", "Families in {} slept in tents"),
)
HISTORY = (
    "{} saw similar events in {}", "A truce over {} was signed in {}", "{} was rebuilt after the fire of {}",
    "Some 40,000 people left {} in {}", "The dam above {} dates from {}",
)
FUTURES = (
    "Supplies in {} could run out within {} days", "The next {1} days may decide over {0}",
    "Rain is likely over {} for {} more days",
)
CALLS = (
    ("call_ceasefire", "called for an end of the violence"), ("condemn", "condemned what was done"),
    ("urge_restraint", "urged restraint"), ("support", "stood by its ally"),
)
ORDERS = (
    ("curfew", "imposed a night curfew on {}"), ("closure", "closed the roads into {}"),
    ("aid", "sent relief to {}"), ("investigation", "opened an inquiry in {}"),
    ("deployment", "sent troops to {}"),
)
VERBS = {
    "without_power": "without power",
    "cases": "ill",
    "suspected_cases": "suspected ill",
    "confirmed_cases": "confirmed ill",
    "attendance": "on the streets",
}
# fmt: on
