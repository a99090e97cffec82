"""Spanish. Number words: CLDR spell-out rules, all genders; qualifiers and losses: news style of Spain and America."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 cero | 1 uno un una | 2 dos | 3 tres | 4 cuatro | 5 cinco | 6 seis | 7 siete | 8 ocho | 9 nueve | 10 diez | 11 once | 12 doce | 13 trece "
        "| 14 catorce | 15 quince | 16 dieciséis | 17 diecisiete | 18 dieciocho | 19 diecinueve | 20 veinte | 21 veintiuno veintiún veintiuna "
        "| 22 veintidós | 23 veintitrés | 24 veinticuatro | 25 veinticinco | 26 veintiséis | 27 veintisiete | 28 veintiocho | 29 veintinueve | 30 treinta "
        "| 40 cuarenta | 50 cincuenta | 60 sesenta | 70 setenta | 80 ochenta | 90 noventa | 100 ciento | 200 doscientos doscientas "
        "| 300 trescientos trescientas | 400 cuatrocientos cuatrocientas | 500 quinientos quinientas | 600 seiscientos seiscientas "
        "| 700 setecientos setecientas | 800 ochocientos ochocientas | 900 novecientos novecientas"
    ),
    scales="100 cien | 1000 mil | 1000000 millón millones | 1000000000000 billón billones",
    bare="cien mil",
    shorts="1000000 M mill mdp mdd | 1000 k",
    collectives="10 decena | 12 docena | 15 quincena | 20 veintena | 30 treintena | 40 cuarentena | 100 centena centenar | 1000 millar",
    plurals="10 decenas | 12 docenas | 100 centenas centenares | 1000 millares",
    links="y",
    halves="medio media",
    and_half="y medio | y media",
    vague="varios varias algunos algunas pocos pocas muchos muchas",
    fractions="tercio tercios cuarto cuartos quinto quintos décimo décimos mitad",
    mixed=True,
    between="entre",
    joint="y",
    and_="y e",
    to="a hasta",
    either="o u",
    from_="de desde",
    moving="subi aument ascend elev creci lleg pas",
    before={
        "at_least": r"(?:al|por lo|cuando) menos|como mínimo|un mínimo de|no menos de|mínimo",
        "more_than": r"(?:algo |poco |mucho |bastante )?más de|por encima de|superior(?:es)? a|super(?:a|an|ó|aron|ado|ando|aba)(?: ya)?(?: los| las)?|sobrepas(?:a|an|ó)(?: los| las)?|mayor(?:es)? (?:de|a|que)|rebas(?:a|an|ó)(?: los| las)?",
        "about": r"unos|unas|alrededor de|cerca de|aproximadamente|aprox\.?|en torno a|cosa de|estimad[oa]s? en|a eso de|se calcula(?:n)?(?: en| que)?|se estima(?:n)?(?: en| que)?",
        "nearly": r"casi|cerca de|poco menos de|próxim[oa]s? a|rozan?(?: los| las)?|al borde de|prácticamente",
        "up_to": r"hasta|menos de|como (?:máximo|mucho)|un máximo de|a lo sumo|no más de|por debajo de|inferior(?:es)? a",
    },
    after={
        "at_least": r"(?:\s\w+)? o más\b|\s?\+|,? como mínimo\b|,? (?:al|por lo|cuando) menos\b(?=\s*(?:[.,;)]|$))",
        "about": r"(?:\s\w+)? aproximadamente\b| y pico\b|,? más o menos\b",
        "up_to": r"(?:\s\w+)? o menos\b|,? como (?:máximo|mucho)\b",
        "more_than": r" y tantos\b| y tantas\b",
    },
    fillers="otros otras otro otra los las de unos unas ya a en total",
    nobody="nadie ninguno ninguna ningún cero ileso ilesos ilesa ilesas",
    negations="no sin ni nunca tampoco jamás niega niegan negó negaron nega desmintió desmiente desmienten descartó",
    losses="víctima muert fallec herid lesion baja daño desaparecid pérdida detenid afectad contagi caso persona soldado civil casa vivienda evacuad",
    missing="información informe reporte dato cifra detalle noticia confirmación sab conoc",
    ordinals=(
        "1 primer primero primera | 2 segundo segunda | 3 tercer tercero tercera | 4 cuarto cuarta | 5 quinto quinta | 6 sexto sexta "
        "| 7 séptimo séptima | 8 octavo octava | 9 noveno novena | 10 décimo décima | 11 undécimo undécima | 12 duodécimo duodécima"
    ),
    ordinal=r"(\d{1,4})\s?\.?(?:[ªº]|er|ra|do|da|to|ta|mo|ma|vo|va)\b|(\d{1,4})\.?[ªº]",
    not_counted="día días semana semanas mes año vez noche hora jornada ronda aniversario fase ola",
    persons="mujer hombre niño niña bebé menor joven adolescente soldado militar policía bombero periodista médico médica conductor conductora piloto turista civil madre padre hijo hija anciano anciana persona rescatista",
    both="ambos ambas pareja par gemelos",
    percent=r"\s{0,2}(?:%|por\s?ciento\b|puntos porcentuales\b)",
    attached="s h km kg m t mm cm ha g am pm",
)
