"""German. Number words: CLDR spell-out rules, taken apart for words written together; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 null | 1 ein eins eine einen einer eines einem | 2 zwei zweier zweien | 3 drei dreier | 4 vier | 5 fünf | 6 sechs | 7 sieben | 8 acht | 9 neun | 10 zehn | 11 elf | 12 zwölf "
        "| 13 dreizehn | 14 vierzehn | 15 fünfzehn | 16 sechzehn | 17 siebzehn | 18 achtzehn | 19 neunzehn | 20 zwanzig | 30 dreißig dreissig | 40 vierzig | 50 fünfzig "
        "| 60 sechzig | 70 siebzig | 80 achtzig | 90 neunzig | 0.5 einhalb | 1.5 anderthalb eineinhalb"
    ),
    scales="100 hundert | 1000 tausend | 1000000 Million Millionen | 1000000000 Milliarde Milliarden | 1000000000000 Billion Billionen",
    bare="hundert tausend",
    shorts="1000000 Mio Mill | 1000000000 Mrd Md | 1000 Tsd",
    collectives="12 Dutzend",
    links="und",
    halves="halbe halben halber halbes",
    bound="einhalb",
    vague="mehrere mehreren mehrerer einige einigen einiger wenige wenigen viele vielen ein_paar paar etliche",
    fractions="Drittel Viertel Fünftel Zehntel Hälfte",
    compounds=True,
    ones_first=True,
    between="zwischen",
    joint="und",
    and_="und sowie",
    to="bis",
    either="oder",
    from_="von",
    moving="stieg gestiegen erhöht",
    before={
        "at_least": r"mindestens|wenigstens|zumindest|nicht weniger als|minimal",
        "more_than": r"(?:deutlich |weit |etwas |gut |knapp )?(?:mehr als|über)|gut|jenseits von|übersteigt|überstieg|überschritt|überschreitet|oberhalb von",
        "about": r"etwa|rund|ungefähr|circa|ca\.|zirka|an die|um die|schätzungsweise|in etwa|geschätzte?n?",
        "nearly": r"fast|beinahe|nahezu|knapp|annähernd|etwas weniger als",
        "up_to": r"bis zu|höchstens|maximal|weniger als|nicht mehr als|allenfalls",
    },
    after={
        "at_least": r"(?:\s\w+)? (?:oder|und) mehr\b|\s?\+|,? mindestens\b(?=\s*(?:[.,;)]|$))",
        "about": r",? ungefähr\b",
        "up_to": r"(?:\s\w+)? oder weniger\b|,? höchstens\b",
    },
    fillers="weitere weiteren weiterer andere anderen die der den",
    nobody="niemand niemanden keiner keine kein keinen keinem keines null unverletzt unversehrt",
    negations="nicht kein keine keinen keinem keiner keines ohne nie niemals weder noch bestritt bestreitet bestreiten dementiert dementierte",
    losses="Opfer Tote Todesopfer Verletzt Verwundet Gefallen Schäden Schaden Vermisst Verlust Festnahm Fälle Fall Mensch Person Soldat Zivilist Haus Häuser verletzt getötet Evakuiert ums_Leben gestorben",
    missing="Angaben Angabe Information Bericht Zahlen Zahl Hinweis Details Bestätigung Erkenntnis bekannt weiß klar",
    ordinals=(
        "1 erste ersten erster erstes | 2 zweite zweiten zweiter zweites | 3 dritte dritten dritter drittes | 4 vierte vierten vierter viertes | 5 fünfte fünften fünfter fünftes "
        "| 6 sechste sechsten sechster sechstes | 7 siebte siebten siebter siebtes | 8 achte achten achter achtes | 9 neunte neunten neunter neuntes "
        "| 10 zehnte zehnten zehnter zehntes | 11 elfte elften elfter elftes | 12 zwölfte zwölften zwölfter zwölftes | 20 zwanzigste zwanzigsten"
    ),
    ordinal=r"(?:\b[Dd](?:er|ie|as|en|em|es)|\b[Ee]in(?:e|en|er|em)?)\s+(\d{1,3})\.\s",
    not_counted="Tag Tage Woche Monat Jahr Mal Nacht Stunde Runde Jahrestag Phase Welle",
    persons="Frau Mann Kind Junge Mädchen Baby Säugling Jugendlicher Jugendliche Soldat Soldatin Polizist Polizistin Feuerwehrmann Journalist Journalistin Arzt Ärztin Fahrer Fahrerin Pilot Pilotin Tourist Touristin Zivilist Mutter Vater Sohn Tochter Person Rentner Rentnerin",
    both="beide beiden beider Paar Zwillinge",
    percent=r"\s{0,2}(?:%|Prozent(?:punkte)?\b|v\. ?H\.)",
    attached="h km kg m t mm cm ha g er",
)
