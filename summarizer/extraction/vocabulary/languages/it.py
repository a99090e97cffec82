"""Italian. Number words: CLDR spell-out rules, taken apart for words written together; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 zero | 1 uno un una | 2 due | 3 tre tré | 4 quattro | 5 cinque | 6 sei | 7 sette | 8 otto | 9 nove | 10 dieci | 11 undici | 12 dodici | 13 tredici "
        "| 14 quattordici | 15 quindici | 16 sedici | 17 diciassette | 18 diciotto | 19 diciannove | 20 venti vent | 30 trenta trent | 40 quaranta quarant "
        "| 50 cinquanta cinquant | 60 sessanta sessant | 70 settanta settant | 80 ottanta ottant | 90 novanta novant"
    ),
    scales="100 cento cent | 1000 mille mila | 1000000 milione milioni | 1000000000 miliardo miliardi | 1000000000000 bilione bilioni",
    bare="cento mille",
    shorts="1000000 mln M | 1000000000 mld | 1000 k",
    collectives="10 decina | 12 dozzina | 15 quindicina | 20 ventina | 30 trentina | 40 quarantina | 50 cinquantina | 100 centinaio | 1000 migliaio",
    plurals="10 decine | 12 dozzine | 100 centinaia | 1000 migliaia",
    links="e",
    halves="mezzo mezza",
    and_half="e mezzo | e mezza",
    vague="alcuni alcune diversi diverse parecchi parecchie pochi poche molti molte qualche",
    fractions="terzo terzi quarto quarti quinto quinti decimo decimi metà",
    compounds=True,
    between="tra fra",
    joint="e",
    and_="e ed",
    to="a ai alle",
    either="o",
    from_="da dai dalle",
    moving="sal aument cresc",
    before={
        "at_least": r"almeno|perlomeno|non meno di|un minimo di|minimo|come minimo",
        "more_than": r"(?:poco |ben |molto )?(?:più di|più|oltre)|oltre (?:i|le)|super(?:a|ano|ato|ati|ando)(?: i| le| quota)?|al di sopra (?:di|dei|delle)|superior[ei] a",
        "about": r"circa|intorno (?:a|ai|alle)|attorno (?:a|ai|alle)|approssimativamente|all[’']incirca|grosso modo|stimat[oiae] in",
        "nearly": r"quasi|vicino (?:a|ai|alle)|poco meno di|sfior(?:a|ano|ato)(?: i| le)?|a ridosso di|prossim[oiae] (?:a|ai|alle)",
        "up_to": r"fino a|fino ai|fino alle|meno di|al massimo|un massimo di|non più di|al di sotto di|inferior[ei] a",
    },
    after={
        "at_least": r"(?:\s\w+)? o più\b|\s?\+|,? almeno\b(?=\s*(?:[.,;)]|$))",
        "about": r"(?:\s\w+)? circa\b|,? più o meno\b",
        "up_to": r"(?:\s\w+)? o meno\b|,? al massimo\b",
    },
    fillers="altri altre altro altra i le gli di quota un totale",
    nobody="nessuno nessuna nessun zero illeso illesi illesa illese",
    negations="non senza né mai nega negano negato smentisce smentiscono smentito nessuno nessuna nessun",
    losses="vittim mort decess ferit dann dispers perdit arrest cas person soldat civil abitazion sfollat contag",
    missing="informazion notizi dat rapport cifr conferm dettagl sa_se si_sa conosc",
    ordinals=(
        "1 primo prima | 2 secondo seconda | 3 terzo terza | 4 quarto quarta | 5 quinto quinta | 6 sesto sesta | 7 settimo settima | 8 ottavo ottava "
        "| 9 nono nona | 10 decimo decima | 11 undicesimo undicesima | 12 dodicesimo dodicesima | 20 ventesimo ventesima"
    ),
    ordinal=r"(\d{1,4})\s?[ªº°]",
    not_counted="giorno giornata settimana mese anno volta notte ora turno anniversario fase ondata",
    persons="donna uomo bambino bambina ragazzo ragazza neonato neonata adolescente soldato militare poliziotto poliziotta pompiere giornalista medico autista pilota turista civile madre padre figlio figlia anziano anziana persona soccorritore carabiniere",
    both="entrambi entrambe ambedue coppia paio gemelli",
    percent=r"\s{0,2}(?:%|per\s?cento\b|punti percentuali\b)",
    attached="h km kg m t mm cm g",
)
