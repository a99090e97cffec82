"""Turkish. Number words: CLDR spell-out rules, also written together; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

_FROM = r"['’]?(?:den|dan|ten|tan)"

LANGUAGE = Language(
    numbers=(
        "0 sıfır | 1 bir | 2 iki | 3 üç | 4 dört | 5 beş | 6 altı | 7 yedi | 8 sekiz | 9 dokuz | 10 on | 20 yirmi | 30 otuz | 40 kırk | 50 elli | 60 altmış | 70 yetmiş "
        "| 80 seksen | 90 doksan | 0.5 buçuk | 2 ikisi ikisini | 3 üçü üçünü | 4 dördü | 5 beşi | 6 altısı | 7 yedisi | 8 sekizi | 9 dokuzu | 10 onu"
    ),
    scales="100 yüz | 1000 bin | 1000000 milyon | 1000000000 milyar | 1000000000000 trilyon",
    bare="yüz bin",
    shorts="1000000 mn | 1000000000 mlr",
    collectives="12 düzine",
    halves="yarım",
    bound="buçuk",
    vague="birkaç birçok kaç",
    fractions="binlerce yüzlerce milyonlarca onlarca",
    compounds=True,
    accents=True,
    and_="ve",
    to="ila ile",
    either="ya_da veya",
    moving="yükseldi",
    before={
        "at_least": r"en az|en azından|asgari",
        "more_than": r"(?:çok |biraz )?fazla",
        "about": r"yaklaşık(?: olarak)?|tahminen|aşağı yukarı|civarında|takriben|tahmini",
        "nearly": r"neredeyse|hemen hemen|yaklaşık",
        "up_to": r"en fazla|en çok|azami",
    },
    after={
        "more_than": rf"(?:\s\w+)?{_FROM} (?:çok |biraz )?(?:fazla|çok)\b|['’]?(?:\w+ )?(?:i|ı|u|ü|yi|yı|yu|yü|si|sı)? ?(?:aşkın|aştı|geçti|geçkin)\b|['’](?:i|ı|u|ü|yi|yı|yu|yü|ini|ını) (?:aşkın|aştı|geçti|buldu)|(?:\s\w+)?{_FROM} fazla",
        "nearly": r"['’]?(?:e|a|ye|ya) yakın\b",
        "up_to": rf"['’](?:e|a|ye|ya) kadar\b|(?:\s\w+)?{_FROM} az\b",
        "about": r" kadar\b| civarında\b| dolayında\b",
        "at_least": r"(?:\s\w+)? (?:ve|veya) (?:üzeri|fazlası)\b|\s?\+",
    },
    fillers="toplam diğer bir",
    nobody="hiç_kimse kimse sıfır hiçbir hiç",
    negations="değil yok hiç hiçbir ne kimse olmadı olmadığını bulunmadı bulunmuyor yaşanmadı olmadığı bulunmadığını yalanladı reddetti etmedi ölmedi yaralanmadı",
    follows=r"\s(?:değil|yok\b|olmad)",
    losses="ölen ölü can_kaybı yaralı yaralan kayıp hasar kurban gözaltı vaka kişi asker sivil ev mağdur ölüm can",
    missing="bilgi haber açıklama veri rapor ayrıntı bilin",
    ordinals="1 birinci ilk | 2 ikinci | 3 üçüncü | 4 dördüncü | 5 beşinci | 6 altıncı | 7 yedinci | 8 sekizinci | 9 dokuzuncu | 10 onuncu",
    ordinal=r"(\d{1,4})['’]?(?:inci|ıncı|uncu|üncü|nci|ncı|ncu|ncü)\b|(\d{1,3})\.\s(?=[a-zçğıöşü])",
    not_counted="gün gününde hafta ay yıl kez gece saat tur yıldönümü aşama dalga",
    persons="kadın adam erkek çocuk bebek genç asker polis itfaiyeci gazeteci doktor sürücü pilot turist sivil anne baba oğul kız kişi",
    both="ikisi her_iki çift ikiz",
    percent=r"\s{0,2}%",
    percent_before=r"(?:yüzde\s{1,2}|%\s?)",
    attached="km kg m t mm cm",
)
