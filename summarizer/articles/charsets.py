"""Which legacy charset undeclared bytes are in: told by the words and letters they would become.

A guesser that looks at bytes alone needs pages of text; a headline and two sentences are enough
for one that knows the commonest words. Every candidate is decoded strictly, and the one whose
text reads most like one of the languages written in it wins. What reads like none of them is
left to the caller. The frequent words and characters are those that head every published
frequency list of their language.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class _Language(NamedTuple):
    """How a language looks. letters: its letters outside ASCII; words: its commonest, in lower case."""

    charsets: tuple[str, ...]
    letters: frozenset[str]
    words: frozenset[str]


def _language(charsets: str, letters: str, words: str) -> _Language:
    return _Language(tuple(charsets.split()), frozenset(letters + letters.upper()), frozenset(words.split()))


_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"
# The first charset that fits as well as any is taken, so the commoner one stands first.
_LANGUAGES = (
    _language("cp1252", "£€", "the of and to in a is that for was on with said by at from it as were have has he"),
    _language("cp1252", "àâæçéèêëîïôœùûüÿ", "de la le les et des en du un une est que à dans qui pour au par sur a ont"),
    _language("cp1252", "äöüß", "der die und in den von zu das mit dem des ist im auf für ein eine nicht sich bei am"),
    _language("cp1252", "áéíñóúü¿¡ªº", "de la que el en y los del las un se por con una su al para es no más lo"),
    _language("cp1252", "áâãàçéêíóôõúªº", "de a o que e do da em um para com não uma os no se na por mais as dos"),
    _language("cp1252", "àèéìíòóù", "di e il la che in un per è del una con i le della da si al non ha sono nel"),
    _language("cp1252", "áéëïóöüè", "de en het van een in is dat op te zijn met voor niet die aan er om door"),
    _language("cp1252", "åäöé", "och i att det som en på är av för med till den har de inte om ett ska från"),
    _language("cp1252", "æøåéòô", "og i det at en på er av for som med til den har de ikke om et af der fra"),
    _language("cp1252", "äöå", "ja on ei että oli se hän joka myös mukaan sekä mutta ovat"),
    _language("cp1254 iso-8859-9", "çğışöüâîû", "ve bir bu da de için ile olarak olan çok daha en gibi sonra kadar göre dedi"),
    _language("cp1250 iso-8859-2", "ąćęłńóśźż", "i w na z się do że nie jest o to od po jak przez za są oraz ma dla"),
    _language("cp1250 iso-8859-2", "áčďéěíňóřšťúůýž", "a v se na je že s z do o i to k ve pro za by ale po jsou od jako"),
    _language("cp1250 iso-8859-2", "áäčďéíĺľňóôŕšťúýž", "a v sa na je že s z do o to aj vo pre za by ale po sú od ako"),
    _language("cp1250 iso-8859-2", "áéíóöőúüű", "a az és hogy nem is egy ez volt meg el csak de már szerint mint van"),
    _language("cp1250 iso-8859-2", "ăâîșțşţ", "de și şi în la cu a care din pe o că au fost un pentru mai este s-a al"),
    _language("cp1250 iso-8859-2", "čćđšž", "i u je na se da su za od s a o iz koji će nije kako ne biti do"),
    _language("cp1250 iso-8859-2", "čšž", "in je v na se da za so ki z s tudi o po bi ne pri kot iz še"),
    _language("cp1257 iso-8859-13", "ąčęėįšųūž", "ir į kad iš yra su o buvo ne tai už dėl apie pat kaip jo nuo"),
    _language("cp1257 iso-8859-13", "āčēģīķļņšūž", "un ir ar no uz par ka tas arī kas bija ka gan pēc vai kā līdz"),
    _language("cp1257 iso-8859-13", "äöõüšž", "ja on ei et see ka oli ta mis aga kui oma ning ütles kes"),
    _language("cp1251 koi8-r iso-8859-5 cp866", _RUSSIAN, "и в не на что с по как из у за от к о для это был его при до"),
    _language("cp1251 koi8-u iso-8859-5", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "і в на з що не та у до за від про як це для його був по під"),
    _language("cp1251", _RUSSIAN, "и на в за се от да с не е че по са като до след при ще"),
    _language("cp1251", "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕѐѝ", "и у је на се да су за од са не из о али или био ће како на во"),
    _language("cp1253 iso-8859-7", _GREEK, "και το της η του να την με που τα στο για από των σε ο τους οι τον στην είναι"),
    _language("cp1255 iso-8859-8", "אבגדהוזחטיךכלםמןנסעףפץצקרשת", "של את על לא הוא גם כי עם זה אל או היה היא כל אמר"),
    _language("cp1256 iso-8859-6", _ARABIC, "في من على أن إلى عن التي مع الذي ما هذا لا بعد قال كان إن بين أو قبل"),
    _language("cp1256", _ARABIC + "پچژگکی\u200c", "و در به از که این را با است برای آن يک خود تا بر شد هم اين مي کرد"),
    _language("cp1256", _ARABIC + "پچژگٹڈڑںھہےک", "کے کی میں ہے اور سے کا کو اس نے پر ہیں کہ بھی یہ ایک"),
    _language("cp874", "".join(map(chr, range(0x0E01, 0x0E5C))), "ที่ และ ใน ของ ว่า"),
)  # fmt: skip
# Characters that make up about half of any Chinese or Korean text; kana half of any Japanese.
_SIMPLIFIED = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也对生能而子得于着下自之年过发后作里用道行所然家种事成方多经"
    "去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性"
    "知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产新己制身果加西月话合回特代内信表化老给世位次"
    "度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再"
    "感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设"
    "式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运亡伤救灾县洪警河受省"
)
_TRADITIONAL = frozenset(
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也對生能而子得於著下自之年過發後作裡用道行所然家種事成方多經"
    "去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性"
    "知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產新己制身果加西月話合回特代內信表化老給世位次"
    "度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再"
    "感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設"
    "式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運亡傷救災縣洪警河受省"
)
_HANGUL = frozenset(
    "이다는의을를에가고하한은지로기사서도시대정인나자부일리라아수어전제주상들해보그과원스만조공장구국여으관있소게동비유선세면경신"
    "거우계방생연중업화단와년성안모마산위개문장요적했명것당반용으습니까지역행자했었며밝월오트무금군학미치분후발운물저드체터될된할"
)
_EAST_ASIAN = (
    ("cp932", re.compile("[\u3041-\u3096\u30a1-\u30fc、。]"), None),
    ("euc_jp", re.compile("[\u3041-\u3096\u30a1-\u30fc、。]"), None),
    ("cp949", None, _HANGUL),
    ("gb18030", None, _SIMPLIFIED),
    ("big5hkscs", None, _TRADITIONAL),
)
_EAST_ASIAN_SHARE = 0.3
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Marks that every single-byte charset of Windows has, and that stand in text of any language.
_PUNCTUATION = frozenset("«»“”„‘’‚–—…°·•\xa0©®§№€™‹›،؛؟¿¡\u00ad")
_SAMPLE_BYTES = 40_000
_ENOUGH = 0.5
# Fewer letters outside ASCII tell nothing without a common word beside them.
_FEW_LETTERS = 12


def guess_charset(raw: bytes) -> str | None:
    """The Python name of the charset in which ``raw`` reads best; None where it reads like no known language."""
    sample = raw[:_SAMPLE_BYTES]
    if len(sample) < len(raw):  # a multi-byte character must not be cut
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b" ")) + 1] or sample
    east = max(((_share_common(sample, row), row[0]) for row in _EAST_ASIAN), key=lambda pair: pair[0])
    if east[0] >= _EAST_ASIAN_SHARE:
        return east[1]
    scores: dict[str, float] = {}
    decoded: dict[str, str | None] = {}
    for language in _LANGUAGES:
        for charset in language.charsets:
            if charset not in decoded:
                decoded[charset] = _decode(sample, charset)
            text = decoded[charset]
            if text is not None:
                scores[charset] = max(scores.get(charset, 0.0), _resemblance(text, language))
    best = max(scores, key=lambda charset: scores[charset], default=None)
    return best if best is not None and scores[best] >= _ENOUGH else None


def _decode(sample: bytes, charset: str) -> str | None:
    try:
        return sample.decode(charset)
    except UnicodeDecodeError:
        return None


def _share_common(sample: bytes, row: tuple[str, re.Pattern[str] | None, frozenset[str] | None]) -> float:
    """Which share of the characters outside ASCII are the commonest of the language, from 0 to 1."""
    charset, pattern, common = row
    text = _decode(sample, charset)
    foreign = [c for c in text or "" if ord(c) > 127]
    if not foreign or any("\ue000" <= c <= "\uf8ff" for c in foreign):
        return 0.0
    # Half-width katakana are what single bytes of other charsets turn into.
    if sum("\uff61" <= c <= "\uff9f" for c in foreign) > len(foreign) // 4:
        return 0.0
    known = sum(1 for c in foreign if (c in common if common else pattern is not None and pattern.match(c)))
    return known / len(foreign)


def _resemblance(text: str, language: _Language) -> float:
    """How much ``text`` reads like ``language``: its letters (0 to 1), its case and its common words (0 to 1)."""
    foreign = [c for c in text if ord(c) > 127 and c not in _PUNCTUATION]
    strange = sum(c not in language.letters for c in foreign)
    fit = 1.0 - 3.0 * strange / len(foreign) if foreign else 1.0
    words = _WORDS.findall(text)
    if fit <= 0 or not words:
        return 0.0
    # "бОИ": a charset with its cases the other way round, or a letter that is none in this place.
    odd = sum(1 for word in words if word != word.lower() and word != word.upper() and not word[1:].islower())
    common = sum(word.lower() in language.words for word in words) / len(words)
    if not common and len(foreign) < _FEW_LETTERS:
        return 0.0
    return fit - min(0.5, 2.0 * odd / len(words)) + min(1.0, 4.0 * common) - 0.5
