"""Polish. Number words: CLDR spell-out rules, all genders and cases; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 zero zera zeru zerem zerze | 1 jeden jedna jedno jednego jednej jednemu jedną jednym | 2 dwa dwaj dwie dwóch dwóm dwoma dwiema | 3 trzy trzej trzech "
        "trzem trzema | 4 cztery czterej czterech czterem czterema | 5 pięć pięciu pięcioma | 6 sześć sześciu sześcioma | 7 siedem siedmiu siedmioma | 8 osiem "
        "ośmiu ośmioma | 9 dziewięć dziewięciu dziewięcioma | 10 dziesięć dziesięciu dziesięcioma | 11 jedenaście jedenastu jedenastoma | 12 dwanaście dwunastu "
        "dwunastoma | 13 trzynaście trzynastu trzynastoma | 14 czternaście czternastu czternastoma | 15 piętnaście piętnastu piętnastoma | 16 szesnaście "
        "szesnastu szesnastoma | 17 siedemnaście siedemnastu siedemnastoma | 18 osiemnaście osiemnastu osiemnastoma | 19 dziewiętnaście dziewiętnastu "
        "dziewiętnastoma | 20 dwadzieścia dwudziestu dwudziestoma | 30 trzydzieści trzydziestu trzydziestoma | 40 czterdzieści czterdziestu czterdziestoma | 50 "
        "pięćdziesiąt pięćdziesięciu pięćdziesięcioma | 60 sześćdziesiąt sześćdziesięciu sześćdziesięcioma | 70 siedemdziesiąt siedemdziesięciu "
        "siedemdziesięcioma | 80 osiemdziesiąt osiemdziesięciu osiemdziesięcioma | 90 dziewięćdziesiąt dziewięćdziesięciu dziewięćdziesięcioma | 100 sto stu | "
        "200 dwieście dwustu | 300 trzysta trzystu | 400 czterysta czterystu | 500 pięćset pięciuset | 600 sześćset sześciuset | 700 siedemset siedmiuset | 800 "
        "osiemset ośmiuset | 900 dziewięćset dziewięciuset | 2 dwoje dwojga | 3 troje trojga | 4 czworo | 5 pięcioro | 6 sześcioro | 1.5 półtora półtorej | "
        "500000 pół_miliona"
    ),
    scales=(
        "1000 tysiąc tysiąca tysiącowi tysiącem tysiącu tysiące tysięcy tysiącom tysiącami tysiącach | 1000000 milion miliona milionowi milionem milionie "
        "miliony milionów milionom milionami milionach | 1000000000 miliard miliarda miliardowi miliardem miliardzie miliardy miliardów miliardom miliardami "
        "miliardach"
    ),
    bare="tysiąc milion miliard",
    shorts="1000 tys | 1000000 mln | 1000000000 mld",
    collectives="12 tuzin",
    plurals="12 tuziny tuzinów",
    halves="pół",
    and_half="i pół",
    vague="kilka kilku kilkanaście kilkadziesiąt kilkaset wiele wielu",
    fractions="trzecie czwarte piąta",
    between="między pomiędzy",
    joint="a i",
    and_="i oraz",
    to="do",
    either="lub albo",
    from_="od",
    changes="z",
    moving="wzros zwiększ spad",
    before={
        "at_least": r"co najmniej|przynajmniej|nie mniej niż|minimum",
        "more_than": r"(?:nieco |znacznie )?(?:ponad|więcej niż)|powyżej|przeszło|przekroczył[ao]?",
        "about": r"około|ok\.|mniej więcej|w przybliżeniu|jakieś|w granicach",
        "nearly": r"prawie|niemal|blisko|niespełna",
        "up_to": r"do|nawet|najwyżej|maksymalnie|mniej niż|nie więcej niż|poniżej|co najwyżej",
    },
    after={
        "at_least": r"(?:\s\w+)? (?:lub|i) więcej\b|\s?\+",
    },
    fillers="innych kolejnych kolejne inne",
    nobody="nikt nikogo żaden żadnej żadnego zero",
    negations="nie bez ani nikt brak zaprzecza zaprzeczył zaprzeczyła zaprzeczyli zdementował",
    losses="ofiar zabit zginę rann zniszcz strat zaginion poszkodowan zatrzyman przypad osób osob ludzi żołnierz cywil dom ewakuowan śmiert nie_żyje",
    missing="informac dany doniesie potwierdz liczb wiadom",
    ordinals=(
        "1 pierwszy pierwsza pierwszą pierwszej | 2 drugi druga drugą drugiej | 3 trzeci trzecia trzecią trzeciej | 4 czwarty czwarta czwartą | 5 piąty piąta "
        "piątą | 6 szósty szósta | 7 siódmy siódma | 8 ósmy ósma | 9 dziewiąty dziewiąta | 10 dziesiąty dziesiąta"
    ),
    not_counted="dzień dnia tydzień miesiąc rok raz noc godzina runda rocznica faza fala",
    persons=(
        "kobieta kobietę mężczyzna mężczyznę dziecko chłopiec chłopca dziewczynka dziewczynkę niemowlę nastolatek żołnierz żołnierza policjant policjanta "
        "strażak dziennikarz lekarz kierowca kierowcę pilot turysta cywil matka ojciec syn córka osoba osobę człowiek"
    ),
    both="obaj oboje obie oba para",
    percent=r"\s{0,2}(?:%|procent\w*|proc\.)",
    attached="km kg m t mm cm",
)
