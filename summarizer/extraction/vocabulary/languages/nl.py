"""Dutch. Number words: CLDR spell-out rules, taken apart for words written together; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 nul | 1 een | 2 twee | 3 drie | 4 vier | 5 vijf | 6 zes | 7 zeven | 8 acht | 9 negen | 10 tien | 11 elf | 12 twaalf | 13 dertien | 14 veertien | 15 "
        "vijftien | 16 zestien | 17 zeventien | 18 achttien | 19 negentien | 20 twintig | 30 dertig | 40 veertig | 50 vijftig | 60 zestig | 70 zeventig | 80 "
        "tachtig | 90 negentig | 1 eén één | 1.5 anderhalf anderhalve | 0.5 eneenhalf"
    ),
    scales="100 honderd | 1000 duizend | 1000000 miljoen | 1000000000 miljard | 1000000000000 biljoen",
    bare="honderd duizend",
    shorts="1000000 mln | 1000000000 mld",
    collectives="12 dozijn | 10 tiental | 100 honderdtal | 20 twintigtal",
    links="en",
    halves="half halve",
    vague="enkele meerdere tientallen verschillende vele",
    fractions="derde kwart vijfde tiende helft",
    compounds=True,
    ones_first=True,
    between="tussen",
    joint="en",
    and_="en",
    to="tot",
    either="of",
    from_="van",
    moving="gestegen steeg opgelopen opliep",
    before={
        "at_least": r"(?:ten )?minste|minstens|zeker|niet minder dan|minimaal|op zijn minst",
        "more_than": r"(?:veel |iets )?meer dan|ruim|boven de|over de",
        "about": r"ongeveer|circa|zo[’']n|rond de|naar schatting",
        "nearly": r"bijna|haast|krap|tegen de|net geen",
        "up_to": r"tot|hoogstens|maximaal|minder dan|hooguit|niet meer dan",
    },
    after={
        "at_least": r"(?:\s\w+)? of meer\b|\s?\+",
    },
    fillers="andere anderen de nog aan",
    nobody="niemand geen nul ongedeerd",
    negations="niet geen zonder nooit niemand noch ontkent ontkende ontkennen ontkenden",
    losses="slachtoffer dode gewond schade vermist verlies arrest geval mensen personen soldaten burgers huizen omgekomen overleden doden",
    missing="informatie bericht cijfer gegevens detail bevestiging bekend",
    ordinals="1 eerste | 2 tweede | 3 derde | 4 vierde | 5 vijfde | 6 zesde | 7 zevende | 8 achtste | 9 negende | 10 tiende | 20 twintigste",
    ordinal=r"(\d{1,4})(?:e|de|ste)\b",
    not_counted="dag week maand jaar keer nacht uur ronde fase golf verjaardag",
    persons=(
        "vrouw man kind jongen meisje baby tiener soldaat militair agent politieagent brandweerman journalist arts chauffeur piloot toerist burger moeder vader "
        "zoon dochter persoon"
    ),
    both="beide beiden paar tweeling",
    percent=r"\s{0,2}(?:%|procent(?:punt)?\b)",
    attached="km kg m t mm cm u",
)
