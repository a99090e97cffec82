"""Telling an article's language: by its script, and within a script by the small words every text is full of.

The classes of characters are Unicode's; the words are the closed classes of each grammar (articles, prepositions,
conjunctions, auxiliary verbs). A trained classifier was weighed against this: it knows more languages, and costs
a second of start, fifty megabytes and a guess at every text, where here a text that gives no sign is left untold.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

LOOKED_AT = 6_000
"""How many characters are read: the beginning tells."""
FEWEST_WORDS = 2
SHARE = 0.06
"""At least so much of a text of words must be small words of its language; English prose has a third."""
AHEAD = 1.2
"""How many times the score of the next language the best one must have."""
LETTER = 0.5
"""What a letter that few languages have weighs, in small words."""
MOST_LETTERS = 6
"""So many such letters of a language are counted; more tell nothing new."""
_COMPARED = 4

_SCRIPTS = {
    "latin": "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff", "cyrillic": "\u0400-\u052f", "arabic": "\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "el": "\u0370-\u03ff\u1f00-\u1fff", "he": "\u05d0-\u05ea", "hy": "\u0531-\u0587", "ka": "\u10a0-\u10ff", "devanagari": "\u0900-\u0963", "bn": "\u0980-\u09ff",
    "pa": "\u0a00-\u0a7f", "gu": "\u0a80-\u0aff", "or": "\u0b00-\u0b7f", "ta": "\u0b80-\u0bff", "te": "\u0c00-\u0c7f", "kn": "\u0c80-\u0cff", "ml": "\u0d00-\u0d7f",
    "si": "\u0d80-\u0dff", "th": "\u0e00-\u0e7f", "lo": "\u0e80-\u0eff", "bo": "\u0f00-\u0fff", "my": "\u1000-\u109f", "km": "\u1780-\u17ff", "am": "\u1200-\u137f",
    "ko": "\uac00-\ud7a3\u1100-\u11ff", "kana": "\u3041-\u30ff", "han": "\u3400-\u4dbf\u4e00-\u9fff",
}  # fmt: skip
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f])+")
"""Letters with the marks that belong to them."""
_KANA = 0.05
"""Japanese mixes kana among its characters; Chinese has none but in names."""
_WORDS = {
    "latin": {
        "en": "the of and to in that is was for on with as by at from his it were are be been which had has have said they after who their this its an but not",
        "es": "el la los las de del que y en un una por con para se su al lo como más pero fue ha sus le ya o este sobre entre cuando hasta desde está han según murieron muertos heridos personas gobierno policía fueron contra unos unas sin tras todo otros otras años dos tres hubo también donde porque durante dijo casas ministerio mil",
        "fr": "le la les de des du et en un une que qui dans pour par sur au aux est pas plus ce il ont été se son avec cette ses mais selon après sont ne d l morts blessés personnes gouvernement police deux trois ans tout comme elle ou où leur leurs sans contre entre depuis dont aussi même fait été qu n'a maisons ministère mille",
        "pt": "o a os as de do da dos das que e em um uma para com não por no na nos nas se mais foi ao pelo pela são como mas sua seu após também está ou já mortos feridos pessoas governo polícia foram contra sem dois duas três anos também onde porque durante disse casas ministério mil ficou ficaram até pessoa nenhum",
        "it": "il lo la gli le di del della dei delle che e in un una per con non si da al alla sono nel nella ha anche come più dal ma i è stato dopo suo tra morti feriti persone governo polizia sono stati contro senza due tre anni anche dove perché durante detto case ministero mila stata state quasi degli dalle dai",
        "de": "der die das und in den von zu mit dem des ist im für auf ein eine nicht sich auch als an es bei wurde nach aus wird einer am wurden sind dass hat tote verletzte menschen polizei häuser starben gegen ohne zwei drei jahre durch über unter zwischen bis kein keine noch vor mehr sagte sei werden nach am einem eines rund",
        "nl": "de het een van en in op te dat is voor met zijn aan niet er door naar bij ook om uit worden wordt werd heeft over nog maar deze zich tot als mensen doden gewonden politie huizen twee drie duizend zei volgens meer dan minstens tussen tegen zonder",
        "sv": "och i att det som en på är av för med den till inte har de ett om var från vid efter men sig kan eller under också när hade blev",
        "da": "og i at det som en på er af for med den til ikke har de et om var fra ved efter men sig kan eller under også blev der ud han blevet",
        "nb": "og i at det som en på er av for med den til ikke har de et om var fra ved etter men seg kan eller under også ble der ut han blitt",
        "fi": "ja on ei että se oli ovat mukaan myös kun hän joka mutta tai ole sekä jo kuin ollut jälkeen sen ovat noin vain mukaan oli joka jotka kanssa sitä tämä tämän kun vielä vuoden hänen olisi voi ovat olivat ihmistä kuoli poliisi sanoi vuotta kertoo ettei",
        "is": "og í að á er sem það við um til af en ekki var með fyrir hann ef eru frá því eftir hefur verið",
        "pl": "w i na z się nie do że jest to o po od za jak przez dla są był została zostało oraz jego było tym co który która ze podczas osób osób zginęło rannych policja ludzi ponad około ofiar domów dwa trzy tysięcy według poinformował roku między przeciwko bez przed",
        "cs": "a v na se že je s z do o k pro po byl byla bylo jsou při podle za ve od jako také který která ale už není nebo jeho však lidí zahynulo zraněno policie obětí domů dva tři tisíc uvedl roku mezi proti bez před více nejméně",
        "sk": "a v na sa že je s z do o k pre po bol bola bolo sú pri podľa za vo od ako aj ktorý ktorá ale už nie alebo jeho však",
        "sl": "in v na se da je z za so po pri ki ne od do ob bil bila bilo tudi kot pa še ali s iz je ter po besedah bo tem njegov ljudi leta med zaradi kar le v na s",
        "hr": "i u na se da je za od s su koji koja što po iz kao o ne do nije te bi bio bila sve ali prema nakon kako samo",
        "hu": "a az és hogy nem is egy volt meg ez van már csak el szerint után még de mint vagy lett ki azt több pedig között ezt ember meghalt rendőrség halottak házak két három ezer mondta közölte legalább több mint között ellen nélkül",
        "ro": "și în de la a cu pe că din o un pentru nu care au fost mai este sunt prin după al ale se lui ce dar sau ca potrivit persoane morți răniți poliția case doi trei mii spus peste cel puțin între împotriva fără",
        "tr": "ve bir bu da de için ile çok olarak daha olan kadar sonra gibi en ise ama ne var oldu olduğu göre tarafından dedi kişi öldü yaralandı polis ev hayatını kaybetti yaklaşık fazla en az iki üç bin yüz yok oldu değil açıkladı belirtti arasında karşı nedeniyle üzerinde yapılan",
        "az": "və bir bu da də üçün ilə olan kimi daha sonra isə ki edib olub görə tərəfindən ən çox deyib idi",
        "sq": "të e në dhe që një për me i nga së është u nuk ka ishte si janë më por kjo duke pas",
        "lt": "ir kad į iš yra su ne buvo tai bet ar po nuo per kaip apie dėl jo taip pat už dar",
        "lv": "un ir ka no par ar uz arī kas nav bija pēc kā bet to tika pie lai gan šo vai",
        "et": "ja on ei et see oli ka kui mis aga või oma ta ning kes seda pärast veel pole mille on selle nii siis olnud oli et aastal ütles inimest",
        "ca": "el la els les de del que i en un una per amb no és al dels a més ha van aquest aquesta com però ser també segons després han",
        "gl": "o a os as de do da dos das que e en un unha para con non por no na polo pola é máis foi ao como tamén segundo",
        "eu": "eta da ez du dute zen bat ere izan baino egin dira zuen duten izango hori baina",
        "id": "yang dan di dari ke pada untuk dengan ini itu dalam tidak akan adalah telah oleh juga karena sebagai tersebut ada kata saat bahwa para mengatakan orang tewas luka korban rumah polisi hingga sekitar lebih sedikitnya ribu juta dua tiga tiap setelah masih warga mengungsi oleh antara kepada bisa menjadi pihak serta namun",
        "ms": "yang dan di dari ke pada untuk dengan ini itu dalam tidak akan adalah telah oleh juga kerana sebagai tersebut ada berkata ketika bahawa beliau kata",
        "tl": "ang ng sa mga na at ay si ni para kay hindi ito ng ayon may isang nang rin pa siya kung",
        "vi": "và của là có trong được cho các với không người một những đã này khi về từ đến tại để bị ở cũng người chết bị thương cảnh sát nhà hai ba nghìn nói hơn ít nhất giữa",
        "sw": "ya wa na kwa ni katika za la cha kuwa hiyo huo alisema baada watu hilo yake lakini pia vya",
        "ha": "da a na ta ya ba sun ne kuma wannan shi cewa don wanda yi ce suka daga cikin",
        "so": "oo ka ku in la iyo waa ah ee ay uu soo si kale dadka sheegay",
        "af": "die van en in het is nie dat op te vir met wat hy aan was sy ook na deur om",
        "ht": "nan ak yo te pou ki nou sa pa gen li yon se ki epi moun",
    },
    "cyrillic": {
        "ru": "и в не на с что по из за от как к о для это был были его она они также после при до у её или же об уже во человек погибли погиб ранены власти люди людей домов сообщили сообщил более около не менее нет есть тысяч среди между двое трое ранее этого году области словам никто числе",
        "uk": "і в не на з що по за від як до та про для це був були його вона вони також після при у її або й із який під людей загинули загинув поранено влада люди будинків повідомила повідомив понад близько щонайменше немає тисяч серед між двоє троє раніше цього року області словами ніхто числі тис",
        "be": "і ў не на з што па за ад як да аб для гэта быў былі яго яна яны таксама пасля у яе або які",
        "bg": "и в не на с че по от за като до са е се това беше бяха който след при или още да ще си",
        "mk": "и во не на со дека по од за како до се е тоа беше биле кој по или уште да ќе што",
        "sr": "и у не на са да по од за као до су је се то био били који после или још што из није",
        "kk": "және мен да де бұл үшін деп бар бойынша болды екен осы ол қазақстан туралы кейін",
        "ky": "жана менен бул үчүн деп бар боюнча болду ал ошол кыргыз тууралуу кийин",
        "mn": "нь байна болон юм энэ гэж байсан тухай бөгөөд хүн дээр ба",
        "tg": "ва дар аз ба ки ин бо барои аст ҳам то карда шуд",
    },
    "arabic": {
        "ar": "في من على أن إلى التي الذي عن مع هذا هذه كان وقال ما بعد بين لم لا قد إن كما خلال أو وقد قال شخص شخصا قتل قتلى جرحى مقتل أصيب الشرطة ألف عدد وفق حسب نحو أكثر حوالي جراء عشرات يوم الحكومة وزارة",
        "fa": "و در به از که را این با است آن برای شد می تا هم یک بر خود شده بود کرد اما گفت نیز",
        "ur": "کے میں ہے کی سے اور کا کو نے پر کہ یہ ہیں اس کر تھا ایک بھی تھے گیا لیے بعد",
        "ps": "د په او چې له کې ته دي يې دی سره شوي هم کړې خو وروسته",
        "ckb": "لە و بە کە بۆ ئەم لەگەڵ دا ئەو هەر بوو دەکات",
        "ug": "بىلەن ۋە بۇ ئۈچۈن دەپ بىر ئۇ بولغان",
    },
    "devanagari": {
        "hi": "के में है की से और का को ने पर कि यह हैं इस कर था एक भी थे गया लिए बाद हो नहीं रहा रही किया गई लोगों लोग दो जो तक कहा तो कि वह साथ",
        "mr": "आणि आहे या तर की हे व ते आहेत केली होते झाले मध्ये असून नाही त्या साठी",
        "ne": "छ र को मा भएको गरेको हो पनि छन् यो लागि भने थियो गर्न लाई बाट एक",
    },
}  # fmt: skip
_LETTERS = {
    "ñ¿¡": "es", "œçêëù": "fr", "ãõ": "pt", "ìò": "it", "ßäöü": "de", "å": "sv da nb", "ø": "da nb", "æ": "da nb is", "ðþ": "is", "łąęśżźćń": "pl", "ěřůčž": "cs", "ľĺŕ": "sk",
    "đ": "hr vi", "őű": "hu", "șțăâ": "ro", "ğış": "tr az", "ə": "az", "ė": "lt", "ļņķģ": "lv", "ươạảấầẩẫậắằẳẵặẹẻẽếềểễệịỏọốồổỗộớờởỡợụủứừửữựỳỵỷỹ": "vi",
    "ыэё": "ru be kk ky mn", "їєґ": "uk", "ў": "be tg", "јљњ": "sr mk", "ћђ": "sr", "ќѓѕ": "mk", "ұқғһ": "kk", "өү": "mn ky kk", "ҳҷӣӯ": "tg", "ъщ": "bg",
    "پچژگ": "fa", "یک": "fa ur", "ٹڈڑےں": "ur", "ښځډړې": "ps", "ۆێڕڵ": "ckb", "ةأإى": "ar", "ۇۈۋې": "ug", "ळ": "mr",
}  # fmt: skip
_NEAR = ({"id", "ms"}, {"da", "nb"}, {"cs", "sk"}, {"hr", "sl"}, {"es", "gl"}, {"tr", "az"})
"""Pairs so near that being told one for the other does no harm; the one with the higher score is taken."""
_PLAIN = {"arabic": ("ar", "", "پچژگکیٹڈڑےںښځۆێەۇ"), "cyrillic": ("ru", "ыэё", "іїєґўјљњћђќѓѕұқғһөүҳҷӣӯңә")}
"""Where the words leave it open: a script's most written language, letters one of which it has, letters it has not."""
_TOLD_BY_SCRIPT = {"han": "zh", "kana": "ja"}


@cache
def _tables() -> tuple[dict[str, dict[str, list[str]]], dict[str, list[str]], dict[str, re.Pattern[str]]]:
    """The languages of every small word by script, those of every telling letter, and the scripts' characters."""
    words: dict[str, dict[str, list[str]]] = {}
    for script, languages in _WORDS.items():
        table = words.setdefault(script, {})
        for code, listed in languages.items():
            for word in dict.fromkeys(listed.split()):
                table.setdefault(word, []).append(code)
    letters = {letter: codes.split() for group, codes in _LETTERS.items() for letter in group}
    return words, letters, {script: re.compile(f"[{chars}]") for script, chars in _SCRIPTS.items()}


def language_of(text: str) -> str | None:
    """The language of a text as two letters of ISO 639-1 (three of ISO 639-2 where it has none); None when unsure.

    Deterministic. The script with most letters decides where it writes one language; Latin, Cyrillic, Arabic and
    Devanagari go on to the small words, and to the letters that few languages have.
    """
    head = text[:LOOKED_AT]
    script = _script(head)
    if script not in _WORDS:
        return _TOLD_BY_SCRIPT.get(script, script) if script else None
    words, letters, _ = _tables()
    found = _WORD.findall(head.lower())
    score: defaultdict[str, float] = defaultdict(float)
    hits: Counter[str] = Counter()
    for word in found:
        for code in (codes := words[script].get(word, [])):
            score[code] += 1 / len(codes) ** 0.5
            hits[code] += 1
    seen = Counter(letter for letter in head.lower() if letter in letters)
    for letter, times in seen.items():
        for code in letters[letter]:
            if code in _WORDS[script]:
                score[code] += LETTER * min(times, MOST_LETTERS)
    ranked = sorted(score.items(), key=lambda entry: (-entry[1], entry[0]))[:_COMPARED]
    if not ranked:
        return _plain(script, head)
    code, best = ranked[0]
    second = next((points for other, points in ranked[1:] if {code, other} not in _NEAR), 0.0)
    sure = hits[code] >= FEWEST_WORDS and hits[code] >= SHARE * len(found) and best >= AHEAD * second
    return code if sure else _plain(script, head)


def _plain(script: str, text: str) -> str | None:
    """The language a script is mostly used for, if no letter speaks against it."""
    code, has, lacks = _PLAIN.get(script, (None, "", ""))
    letters = set(text.lower())
    fits = not letters & set(lacks) and (not has or letters & set(has))
    return code if fits else None


def _script(text: str) -> str:
    """The script most letters are of; empty if there are none."""
    if text.isascii():
        return "latin" if any(map(str.isalpha, text)) else ""
    counts = {script: len(pattern.findall(text)) for script, pattern in _tables()[2].items()}
    asian = counts["han"] + counts["kana"]
    best = max(counts, key=lambda script: counts[script])
    if asian and asian >= counts[best]:
        return "kana" if counts["kana"] >= _KANA * asian else "han"
    return best if counts[best] else ""
