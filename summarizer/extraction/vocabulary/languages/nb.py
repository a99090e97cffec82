"""Norwegian. Number words: CLDR spell-out rules, taken apart for words written together; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 null | 1 én ei ett | 2 to | 3 tre | 4 fire | 5 fem | 6 seks | 7 sju | 8 åtte | 9 ni | 10 ti | 11 elleve | 12 tolv | 13 tretten | 14 fjorten | 15 "
        "femten | 16 seksten | 17 sytten | 18 atten | 19 nitten | 20 tjue | 30 tretti | 40 førti | 50 femti | 60 seksti | 70 sytti | 80 åtti | 90 nitti | 1 én "
        "ett ei | 1.5 halvannen | 7 sju syv | 20 tjue tyve | 30 tretti tredve"
    ),
    scales="100 hundre | 1000 tusen | 1000000 million millioner | 1000000000 milliard milliarder",
    shorts="1000000 mill | 1000000000 mrd",
    collectives="12 dusin | 10 titall | 100 hundretall",
    halves="halv halvt",
    vague="flere noen mange",
    links="og",
    compounds=True,
    moving="steget økt",
    before={
        "at_least": r"mindst|minst|i det mindste|ikke færre end|ikke færre enn",
        "more_than": r"(?:noget |betydelig )?(?:mere|flere|mer) (?:end|enn)|over",
        "about": r"omkring|cirka|ca\.?|omtrent|rundt|anslået|anslagsvis",
        "nearly": r"næsten|nesten|knap|knapt|tæt på|nær",
        "up_to": r"op til|opp til|højst|høyst|maksimalt|færre (?:end|enn)|mindre (?:end|enn)",
    },
    persons="kvinne mann barn gutt jente baby soldat politimann brannmann journalist lege sjåfør pilot turist sivil mor far sønn datter person",
    ordinals="1 første | 2 andre | 3 tredje | 4 fjerde | 5 femte | 6 sjette | 7 sjuende | 8 åttende | 9 niende | 10 tiende",
    bare="hundre tusen",
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
