"""The vocabulary of English numbers: the closed classes of the grammar, and the units and signs that news ties to digits."""

from __future__ import annotations

from decimal import Decimal

from summarizer.extraction.vocabulary import listed

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
UNITS = {word: Decimal(value) for value, word in enumerate(_SMALL.split())}
TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": Decimal(100), "thousand": Decimal(10**3), "lakh": Decimal(10**5), "million": Decimal(10**6),
    "crore": Decimal(10**7), "billion": Decimal(10**9), "trillion": Decimal(10**12), "dozen": Decimal(12),
}  # fmt: skip
LETTERS = {
    "k": Decimal(10**3), "m": Decimal(10**6), "mn": Decimal(10**6), "mln": Decimal(10**6), "b": Decimal(10**9),
    "bn": Decimal(10**9), "tn": Decimal(10**12),
}  # fmt: skip
_FIRST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
ORDINALS = {word: value for value, word in enumerate(_FIRST.split(), start=1)} | {
    word: 10 * value for value, word in enumerate(_TENTHS.split(), start=2)
}
NUMBER_WORDS = UNITS.keys() | TENS.keys() | SCALES.keys() | ORDINALS.keys()
FRACTIONS = listed("third thirds quarter quarters fourths fifth fifths sixths eighths tenth tenths halves")
ATTACHED = listed("s am pm km kph g kg t mm cm ft c mph mw gw")
"""Letters that may stand at the end of digits and leave the number what it is: "5km", "6pm", "the 1990s"."""
PREFIXES = listed("m mw rs us")
"""Letters that may stand before digits and leave the number what it is: "M5.6", "US$", "Rs500"."""
OPEN_PREFIXES = listed("mid pre post early late non under over")
"""Prefixes that a hyphen ties to a number that counts all the same: "over-65s", where "T-72" is a name."""
CHANGES = listed("by up down rose rises climbed jumped fell falls dropped increased grew")
"""Words before a number that "to" does not make the lower end of a range: "up five to 45"."""
