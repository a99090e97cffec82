"""Romanian. Number words: CLDR spell-out rules, all genders; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 zero | 1 unu una | 2 doi două | 3 trei | 4 patru | 5 cinci | 6 şase | 7 şapte | 8 opt | 9 nouă | 10 zece | 11 unsprezece | 12 doisprezece "
        "douăsprezece | 13 treisprezece | 14 patrusprezece | 15 cincisprezece | 16 şasesprezece | 17 şaptesprezece | 18 optsprezece | 19 nouăsprezece | 20 "
        "douăzeci | 30 treizeci | 40 patruzeci | 50 cincizeci | 60 şasezeci | 70 şaptezeci | 80 optzeci | 90 nouăzeci | 16 șaisprezece | 20 douăzeci | 30 "
        "treizeci | 40 patruzeci | 50 cincizeci | 60 șaizeci | 70 șaptezeci | 80 optzeci | 90 nouăzeci | 1 o unui unei"
    ),
    scales="100 sută sute | 1000 mie mii | 1000000 milion milioane | 1000000000 miliard miliarde",
    shorts="1000000 mil mln | 1000000000 mld",
    collectives="12 duzină | 10 zece_ce",
    plurals="12 duzini",
    links="și",
    halves="jumătate_de",
    and_half="și jumătate",
    vague="câteva câțiva mai_multe multe",
    fractions="treime treimi sfert sferturi cincime",
    between="între",
    joint="și",
    and_="și",
    to="la până",
    either="sau",
    from_="de",
    moving="crescut urcat ajuns",
    before={
        "at_least": r"cel puțin|măcar|minimum|nu mai puțin de",
        "more_than": r"(?:puțin |mult )?(?:mai mult(?:e|ă)? de|mai mulți de)|peste|depăș(?:ește|it|esc)",
        "about": r"aproximativ|circa|în jur de|cam|vreo",
        "nearly": r"aproape|aproape de|mai puțin cu puțin de",
        "up_to": r"până la|cel mult|maximum|mai puțin de|sub|nu mai mult de",
    },
    after={
        "at_least": r"(?:\s\w+)? sau mai mul[tț]\w*|\s?\+",
    },
    fillers="alți alte de",
    nobody="nimeni niciun nicio zero",
    negations="nu fără nici nicio niciun neagă negat dezminte dezmințit",
    losses="victim mort mor deces rănit pagub dispărut pierder arestat caz persoan oamen soldat militar civil case evacuat",
    missing="informați date raport cifr confirm cunosc",
    ordinals=(
        "1 prima primul | 2 doua doilea | 3 treia treilea | 4 patra patrulea | 5 cincea cincilea | 6 șasea șaselea | 7 șaptea șaptelea | 8 opta optulea | 9 "
        "noua nouălea | 10 zecea zecelea"
    ),
    not_counted="zi ziua săptămână lună an anul oară noapte oră",
    persons="femeie bărbat copil băiat fată bebeluș soldat militar polițist pompier jurnalist medic șofer pilot turist civil mamă tată fiu fiică persoană om",
    both="ambii ambele amândoi pereche",
    percent=r"\s{0,2}(?:%|la\ssută\b|procente\b)",
    attached="km kg m t mm cm",
)
