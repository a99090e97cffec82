"""Czech. Number words: CLDR spell-out rules, all genders; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 nula | 1 jeden jedno jedna | 2 dva dvě | 3 tři | 4 čtyři | 5 pět | 6 šest | 7 sedm | 8 osm | 9 devět | 10 deset | 11 jedenáct | 12 dvanáct | 13 "
        "třináct | 14 čtrnáct | 15 patnáct | 16 šestnáct | 17 sedmnáct | 18 osmnáct | 19 devatenáct | 20 dvacet | 30 třicet | 40 čtyřicet | 50 padesát | 60 "
        "šedesát | 70 sedmdesát | 80 osmdesát | 90 devadesát | 100 sto | 2 dvou dvěma | 3 tří třem | 4 čtyř | 5 pěti | 6 šesti | 7 sedmi | 8 osmi | 9 devíti | "
        "10 deseti | 11 jedenácti | 12 dvanácti | 15 patnácti | 20 dvaceti | 30 třiceti | 40 čtyřiceti | 50 padesáti | 60 šedesáti | 70 sedmdesáti | 80 "
        "osmdesáti | 90 devadesáti | 100 sto sta | 200 dvě_stě | 300 tři_sta | 400 čtyři_sta | 500 pět_set | 600 šest_set | 700 sedm_set | 800 osm_set | 900 "
        "devět_set | 1.5 půldruhého"
    ),
    scales="1000 tisíc tisíce tisíci tisíců | 1000000 milion milionu miliony milionů milión milióny | 1000000000 miliarda miliardu miliardy miliard",
    bare="tisíc milion miliarda",
    shorts="1000 tis | 1000000 mil | 1000000000 mld",
    collectives="12 tucet",
    plurals="12 tucty tuctů",
    halves="půl",
    and_half="a půl",
    vague="několik mnoho pár",
    fractions="třetina třetiny čtvrtina čtvrtiny pětina",
    between="mezi",
    joint="a",
    and_="a",
    to="až do",
    either="nebo či",
    from_="od",
    changes="z ze",
    moving="stoup vzrost zvýš",
    before={
        "at_least": r"nejméně|alespoň|přinejmenším|minimálně|ne méně než",
        "more_than": r"více než|víc než|přes|nad|překročil\w*",
        "about": r"asi|zhruba|přibližně|kolem|okolo|cca|odhadem",
        "nearly": r"téměř|skoro|bezmála|takřka",
        "up_to": r"až|nejvýše|maximálně|méně než|nanejvýš|pod|do",
    },
    after={
        "at_least": r"(?:\s\w+)? (?:nebo|a) více\b|\s?\+",
    },
    fillers="dalších další",
    nobody="nikdo nikoho žádný žádná žádné nula",
    negations="ne bez ani nikdo není nejsou nebyl nebyla nebyli nebyly popírá popřel popřela popřeli",
    losses="oběť oběti obět mrtv zraně zemře škod nezvěstn ztrát zadržen případ lid osob voják civilist dom evakuovan",
    missing="informac zpráv údaj potvrze",
    ordinals=(
        "1 první | 2 druhý druhá druhé druhou | 3 třetí | 4 čtvrtý čtvrtá čtvrtou | 5 pátý pátá pátou | 6 šestý šestá | 7 sedmý sedmá | 8 osmý osmá | 9 devátý "
        "devátá | 10 desátý desátá"
    ),
    not_counted="den týden měsíc rok noc hodina kolo výročí fáze vlna",
    persons=(
        "žena ženu muž muže dítě chlapec chlapce dívka dívku kojenec voják vojáka policista policistu hasič novinář lékař řidič řidiče pilot turista civilista "
        "matka otec syn dcera osoba osobu člověk"
    ),
    both="oba obě pár",
    percent=r"\s{0,2}(?:%|procent\w*)",
    attached="km kg m t mm cm",
)
