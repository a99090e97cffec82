"""Danish. Number words: CLDR spell-out rules, taken apart for words written together; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 nul | 1 et en | 2 to | 3 tre | 4 fire | 5 fem | 6 seks | 7 syv | 8 otte | 9 ni | 10 ti | 11 elleve | 12 tolv | 13 tretten | 14 fjorten | 15 femten | "
        "16 seksten | 17 sytten | 18 atten | 19 nitten | 20 tyve | 30 tredive | 40 fyrre | 50 halvtreds | 60 tres | 70 halvfjerds | 80 firs | 90 halvfems | 1 "
        "én ét | 1.5 halvanden"
    ),
    scales="100 hundrede hundred | 1000 tusind tusinde | 1000000 million millioner | 1000000000 milliard milliarder",
    shorts="1000000 mio | 1000000000 mia",
    collectives="12 dusin | 10 snes",
    halves="halv halvt",
    vague="flere nogle mange",
    links="og",
    compounds=True,
    ones_first=True,
    moving="steget steg",
    before={
        "at_least": r"mindst|minst|i det mindste|ikke færre end|ikke færre enn",
        "more_than": r"(?:noget |betydelig )?(?:mere|flere|mer) (?:end|enn)|over",
        "about": r"omkring|cirka|ca\.?|omtrent|rundt|anslået|anslagsvis",
        "nearly": r"næsten|nesten|knap|knapt|tæt på|nær",
        "up_to": r"op til|opp til|højst|høyst|maksimalt|færre (?:end|enn)|mindre (?:end|enn)",
    },
    persons="kvinde mand barn dreng pige baby soldat politibetjent brandmand journalist læge chauffør pilot turist civil mor far søn datter person",
    ordinals="1 første | 2 anden andet | 3 tredje | 4 fjerde | 5 femte | 6 sjette | 7 syvende | 8 ottende | 9 niende | 10 tiende",
    bare="hundred tusind tusen hundrede",
    fractions="tredjedel fjerdedel femtedel",
    between="mellem mellom",
    joint="og",
    and_="og",
    to="til",
    either="eller",
    from_="fra",
    after={
        "at_least": r"(?:\s\w+)? eller (?:flere|mer|mere)\b|\s?\+",
    },
    nobody="ingen ingenting nul null",
    negations="ikke ingen uden uten aldrig aldri benægter nekter benægtede nektet",
    losses="offer ofre døde omkom såre skade skadd savne tab tap anhold pågrep tilfæld tilfell person menneske soldat sivil civil hus dræbt drept",
    missing="oplysning opplysning information informasjon rapport tal bekræft bekreft",
    not_counted="dag dagen uge uke måned år gang nat natt time",
    both="begge par",
    percent=r"\s{0,2}(?:%|procent\b|prosent\b)",
    attached="km kg m t mm cm",
)
