"""Hungarian. Number words: CLDR spell-out rules, taken apart for words written together; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 nulla | 1 egy | 2 kettő | 3 három | 4 négy | 5 öt | 6 hat | 7 hét | 8 nyolc | 9 kilenc | 10 tíz | 11 tizenegy | 12 tizenkettő | 13 tizenhárom | 14 "
        "tizennégy | 15 tizenöt | 16 tizenhat | 17 tizenhét | 18 tizennyolc | 19 tizenkilenc | 20 húsz | 30 harminc | 40 negyven | 50 ötven | 60 hatvan | 70 "
        "hetven | 80 nyolcvan | 90 kilencven | 2 két kettő | 10 tizen | 20 huszon | 1.5 másfél | 500000 félmillió"
    ),
    scales="100 száz | 1000 ezer | 1000000 millió | 1000000000 milliárd",
    bare="száz ezer",
    shorts="1000 e | 1000000 M",
    collectives="12 tucat",
    halves="fél",
    vague="több néhány sok pár",
    fractions="harmad harmada negyed negyede ötöde",
    compounds=True,
    and_="és",
    to="és",
    either="vagy",
    before={
        "at_least": r"legalább|minimum",
        "more_than": r"(?:jóval )?(?:több mint|több, mint)|meghaladja(?: a| az)?",
        "about": r"mintegy|körülbelül|kb\.|nagyjából|hozzávetőleg",
        "nearly": r"közel|majdnem|csaknem|szinte",
        "up_to": r"legfeljebb|maximum|kevesebb mint|akár",
    },
    after={
        "more_than": r"(?:\s\w+)?(?:nál|nél) (?:is )?több\b",
        "about": r"\s?körül\w*",
        "at_least": r"\s?\+",
    },
    fillers="további",
    nobody="senki senkit nulla",
    negations="nem nincs nincsenek senki nélkül sem tagadta tagadja cáfolta",
    losses="áldozat halott sérült meghalt halál kár eltűnt veszteség letartóztat eset ember személy katona civil ház",
    missing="információ hír adat jelentés",
    ordinals="1 első | 2 második | 3 harmadik | 4 negyedik | 5 ötödik | 6 hatodik | 7 hetedik | 8 nyolcadik | 9 kilencedik | 10 tizedik",
    not_counted="nap napja hét hónap év alkalom éjszaka óra",
    persons="nő férfi gyerek gyermek fiú lány csecsemő katona rendőr tűzoltó újságíró orvos sofőr pilóta turista civil anya apa ember személy",
    both="mindkét mindkettő pár",
    percent=r"\s{0,2}(?:%|százalék\w*)",
    attached="km kg m t mm cm",
)
