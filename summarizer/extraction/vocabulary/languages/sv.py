"""Swedish. Number words: CLDR spell-out rules, taken apart for words written together; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 noll | 1 ett en | 2 två | 3 tre | 4 fyra | 5 fem | 6 sex | 7 sju | 8 åtta | 9 nio | 10 tio | 11 elva | 12 tolv | 13 tretton | 14 fjorton | 15 femton "
        "| 16 sexton | 17 sjutton | 18 arton | 19 nitton | 20 tjugo | 30 trettio | 40 fyrtio | 50 femtio | 60 sextio | 70 sjuttio | 80 åttio | 90 nittio | 2 "
        "båda | 0.5 halv | 1.5 halvannan"
    ),
    scales="100 hundra | 1000 tusen | 1000000 miljon miljoner | 1000000000 miljard miljarder",
    bare="hundra tusen",
    shorts="1000000 mn | 1000000000 md",
    collectives="12 dussin | 10 tiotal | 20 tjugotal | 100 hundratal",
    halves="halv halva",
    and_half="och en halv",
    vague="flera några många",
    fractions="tredjedel tredjedelar fjärdedel femtedel",
    compounds=True,
    between="mellan",
    joint="och",
    and_="och",
    to="till",
    either="eller",
    from_="från",
    moving="stigit ökat",
    before={
        "at_least": r"minst|åtminstone|inte mindre än",
        "more_than": r"(?:betydligt |något )?(?:mer|fler) än|över|drygt",
        "about": r"omkring|cirka|ungefär|runt|ca\.?|uppskattningsvis",
        "nearly": r"nästan|närmare|knappt|nära",
        "up_to": r"upp till|högst|som mest|mindre än|färre än|maximalt",
    },
    after={
        "at_least": r"(?:\s\w+)? eller (?:fler|mer)\b|\s?\+",
    },
    fillers="andra ytterligare",
    nobody="ingen inga noll oskadd oskadda",
    negations="inte inga ingen utan aldrig ej förnekar förnekade dementerar",
    losses="offer död skad sårad saknad förlust gripn fall människ person soldat civil hus omkom",
    missing="uppgift information rapport siffr bekräft",
    ordinals="1 första förste | 2 andra | 3 tredje | 4 fjärde | 5 femte | 6 sjätte | 7 sjunde | 8 åttonde | 9 nionde | 10 tionde",
    not_counted="dag dagen vecka månad år gång gången natt timme",
    persons="kvinna man barn pojke flicka spädbarn tonåring soldat polis brandman journalist läkare förare pilot turist civil mor far son dotter person",
    both="båda bägge par",
    percent=r"\s{0,2}(?:%|procent\b)",
    attached="km kg m t mm cm",
)
