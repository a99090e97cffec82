"""French. Number words: CLDR spell-out rules, with the seventies and nineties of Belgium and Switzerland; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 zéro | 1 un une | 2 deux | 3 trois | 4 quatre | 5 cinq | 6 six | 7 sept | 8 huit | 9 neuf | 10 dix | 11 onze | 12 douze | 13 treize "
        "| 14 quatorze | 15 quinze | 16 seize | 17 dix_sept | 18 dix_huit | 19 dix_neuf | 20 vingt | 30 trente | 40 quarante | 50 cinquante "
        "| 60 soixante | 70 septante | 80 quatre_vingts quatre_vingt huitante octante | 90 nonante"
    ),
    scales="100 cent cents | 1000 mille | 1000000 million millions | 1000000000 milliard milliards | 1000000000000 billion billions",
    bare="cent mille",
    shorts="1000000 M | 1000000000 Md Mds Mrd | 1000 k",
    collectives="10 dizaine | 12 douzaine | 15 quinzaine | 20 vingtaine | 30 trentaine | 40 quarantaine | 50 cinquantaine | 60 soixantaine | 100 centaine | 1000 millier",
    plurals="10 dizaines | 12 douzaines | 100 centaines | 1000 milliers",
    links="et",
    halves="demi demie",
    and_half="et demi | et demie",
    vague="plusieurs quelques quelque",
    fractions="tiers quart quarts cinquième cinquièmes dixième dixièmes moitié",
    sixties=True,
    between="entre",
    joint="et",
    and_="et",
    to="à",
    either="ou",
    from_="de",
    moving="mont grimp élev augment",
    before={
        "at_least": r"au moins|au minimum|pas moins d[e’']|un minimum d[e’']|minimum",
        "more_than": r"(?:un peu |bien |nettement )?plus d[e’']|au-delà d[e’']|supérieure?s? à|dépass(?:e|ent|é|ait|aient|ant)(?: les| désormais les| désormais)?|au-dessus d[e’']|excéd(?:e|ent|é)",
        "about": r"environ|quelque|près d[e’']|autour d[e’']|approximativement|aux alentours d[e’']|estimée?s? à|de l[’']ordre d[e’']",
        "nearly": r"près d[e’']|presque|quasi(?:ment)?|un peu moins d[e’']|pas loin d[e’']|frôl(?:e|ent|é)(?: les)?",
        "up_to": r"jusqu[’']à|au plus|au maximum|moins d[e’']|un maximum d[e’']|tout au plus|pas plus d[e’']|en dessous d[e’']|inférieure?s? à",
    },
    after={
        "at_least": r"(?:\s\w+)? (?:ou|et) plus\b|\s?\+|,? au moins\b|,? au minimum\b",
        "about": r"(?:\s\w+)? environ\b|,? à peu près\b",
        "up_to": r"(?:\s\w+)? ou moins\b|,? au (?:plus|maximum)\b",
    },
    fillers="autres autre les de d l un une total",
    nobody="aucun aucune nul nulle zéro indemne indemnes",
    zero=r"(?<!une )(?<!par )(?<!la )(?<!de )\bpersonne n[e’']",
    negations="ne pas sans ni jamais aucun aucune n nie nient nié dément démentent démenti",
    losses="victime mort décès tué bless dégât disparu perte arrest interpell cas personne soldat civil maison évacu affect",
    missing="information bilan chiffre détail rapport nouvelle confirmation donnée sait connu",
    ordinals=(
        "1 premier première | 2 deuxième second seconde | 3 troisième | 4 quatrième | 5 cinquième | 6 sixième | 7 septième | 8 huitième | 9 neuvième | 10 dixième "
        "| 11 onzième | 12 douzième | 20 vingtième | 100 centième"
    ),
    ordinal=r"(\d{1,4})\s?(?:er|re|ère|e|è|ème|ième|nd|nde)\b",
    not_counted="jour journée semaine mois année an fois nuit heure tour anniversaire phase vague siècle",
    persons="femme homme enfant garçon fille fillette bébé adolescent adolescente soldat militaire policier policière pompier journaliste médecin conducteur conductrice pilote touriste civil mère père fils personne secouriste gendarme",
    both="deux couple paire jumeaux",
    percent=r"\s{0,2}(?:%|pour\s?cent\b|points de pourcentage\b)",
    attached="h km kg m t mm cm ha g e",
)
