"""Words of names: pairs that English changes beyond their first letters, and words of offices that are no names.

From the names of states that news of the recorded cases and reports used under two forms.
"""

from summarizer.extraction.vocabulary import listed

KIN = (
    "french france paris", "spanish spain madrid", "polish poland warsaw", "irish ireland dublin", "danish denmark",
    "finnish finland", "welsh wales", "dutch netherlands holland", "british britain uk england london",
    "american us usa america washington", "swiss switzerland", "greek greece athens", "european eu europe brussels",
    "filipino philippines manila", "emirati uae", "burmese myanmar burma", "thai thailand bangkok", "kyiv kiev ukraine ukrainian",
    "turkish turkey turkiye ankara", "russia russian russians moscow kremlin", "china chinese beijing", "iran iranian tehran",
    "germany german berlin", "israel israeli jerusalem", "japan japanese tokyo", "india indian delhi", "pakistan pakistani islamabad", "holy vatican pope",
)  # fmt: skip
"""Names of which one answers to another; a state also to the seat of its government."""
COMMON = listed(
    "mr mrs ms miss dr i president presidents presidency vice prime minister ministers ministry deputy former acting senior chief head "
    "foreign defence defense interior health government governor mayor king queen prince general colonel commander army military navy "
    "police officials official officers authorities authority residents witnesses rescuers spokesman spokeswoman spokesperson "
    "secretary office department committee council commission agency parliament court prosecutor attorney state federal national "
    "local regional director doctor professor senator ambassador envoy analyst expert resident survivor witness "
    "a an the in on at of for from by to with as after before since under over about nearly almost around all any both each every "
    "many several some most more no other another only just half dozens hundreds thousands scores"
)
"""Words that are written with a capital and name nobody: of offices, and those a sentence begins with."""
