"""Words that belong to states: data for comparing names, kept apart so that rules stay readable.

Only what the general rule of ``names.is_demonym`` cannot find is listed, and what it would
get wrong (an irregular word belongs to its own state and to no other).
"""

from __future__ import annotations

from summarizer.identity.offices import vocabulary

DEMONYMS: dict[str, str] = {
    "french": "france", "dutch": "netherlands", "british": "britain", "briton": "britain", "spanish": "spain",
    "spaniard": "spain", "swiss": "switzerland", "danish": "denmark", "dane": "denmark", "polish": "poland",
    "pole": "poland", "finnish": "finland", "finn": "finland", "irish": "ireland", "scottish": "scotland",
    "welsh": "wales", "greek": "greece", "norwegian": "norway", "swede": "sweden", "portuguese": "portugal",
    "azeri": "azerbaijan", "turk": "turkey", "turkish": "turkey", "burmese": "myanmar", "filipino": "philippines",
    "philippine": "philippines", "cypriot": "cyprus", "monegasque": "monaco", "american": "united states",
    "emirati": "united arab emirates", "saudi": "saudi arabia", "ivorian": "ivory coast", "malagasy": "madagascar",
    "nigerian": "nigeria", "nigerien": "niger", "dominican": "dominican republic", "lao": "laos", "laotian": "laos",
    "slovak": "slovakia", "slovene": "slovenia", "slovenian": "slovenia", "austrian": "austria",
    "australian": "australia", "iraqi": "iraq", "iranian": "iran", "thai": "thailand", "basotho": "lesotho",
    "kiwi": "new zealand", "timorese": "east timor", "czech": "czech republic", "kosovar": "kosovo",
    "peruvian": "peru", "afghan": "afghanistan", "icelander": "iceland", "icelandic": "iceland",
}  # fmt: skip
"""Demonym (singular) -> the state it belongs to, where the general rule fails or would mistake it."""

DEMONYM_ENDINGS: frozenset[str] = frozenset({
    "n", "an", "ian", "ean", "nian", "ese", "nese", "lese", "ish", "i", "ni", "er", "ic", "vian", "iot", "ite",
})  # fmt: skip
"""What a demonym ends in after the part it shares with the place."""

PLACE_ENDINGS: frozenset[str] = frozenset({"", "a", "e", "o", "y", "ey", "ia", "us", "on", "en", "es", "i", "s"})
"""What a place may end in after that part ("Turk-ey", "Leban-on", "Tessarun-e")."""

STEM_ENDINGS: frozenset[str] = frozenset({"istan", "stan", "land", "ia", "y"})
"""What may follow where the demonym is the bare stem ("Serb-ia", "Uzbek-istan", "German-y")."""

ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "UN": ("united", "nations"), "EU": ("european", "union"), "US": ("united", "states"),
    "USA": ("united", "states"), "UK": ("united", "kingdom"), "UAE": ("united", "arab", "emirates"),
    "AU": ("african", "union"), "WHO": ("world", "health", "organization"), "DRC": ("congo",),
}  # fmt: skip
"""Abbreviations that stand for a name only when printed in capitals."""

SAME_STATES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("united", "kingdom"): ("britain",), ("great", "britain"): ("britain",),
    ("united", "states", "of", "america"): ("united", "states"), ("america",): ("united", "states"),
    ("turkiye",): ("turkey",), ("burma",): ("myanmar",), ("holland",): ("netherlands",),
    ("czechia",): ("czech", "republic"), ("cote", "d", "ivoire"): ("ivory", "coast"),
    ("cote", "divoire"): ("ivory", "coast"), ("timor", "leste"): ("east", "timor"),
    ("swaziland",): ("eswatini",), ("russian", "federation"): ("russia",),
}  # fmt: skip
"""Two names of one state."""

STATES: frozenset[str] = vocabulary("""
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
barbados belarus belgium belize benin bhutan bolivia botswana brazil britain brunei bulgaria burundi cambodia cameroon
canada chad chile china colombia comoros congo croatia cuba cyprus denmark djibouti ecuador egypt eritrea estonia
eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece guatemala guinea guyana haiti honduras
hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait
kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg madagascar malawi malaysia maldives mali malta
mauritania mauritius mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua
niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda
senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan
tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam yemen
zambia zimbabwe
""")  # fmt: skip
"""States of one word: the rebels of a state are never the state itself."""
