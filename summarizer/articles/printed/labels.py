"""The words that stand beside a printed date on a line of its own: tables, no code to speak of.

A line that has any other word is a sentence, and its date the day of an event.
"""

from __future__ import annotations

import re

from summarizer.articles.printed.months import fold


def _words(listed: str) -> frozenset[str]:
    return frozenset(fold(word) for word in listed.split())


PUBLISHED = _words(
    "published publication posted issued released publié publiée parution paru créé veröffentlicht veröffentlichung"
    " erschienen erstellt publicado publicada publicación publicação postado criado pubblicato pubblicata pubblicazione"
    " gepubliceerd geplaatst опубликовано опубликована опубликован публикация опубліковано опублікована публікація"
    " yayınlanma yayınlandı yayın yayım yayımlanma yayımlandı eklenme giriş نشر نشرت النشر نُشر نشره منشور انتشار منتشر"
    " انتشار: diterbitkan dipublikasikan terbit tayang diposting प्रकाशित publikováno vydáno opublikowano opublikowana"
    " publikacja dodano objavljeno objavljen publicerad publicerat publiceret udgivet publisert julkaistu közzétéve"
    " megjelent δημοσίευση δημοσιεύτηκε δημοσιεύθηκε פורסם publicat đăng شائع"
)
ENGLISH_LABELS = _words("published publication posted issued released updated update modified revised edited corrected")
UPDATED = _words(
    "updated update modified revised edited corrected jour maj modifié modifiée actualisé actualisée aktualisiert"
    " aktualisierung geändert stand actualizado actualizada actualización modificado atualizado atualizada atualização"
    " aggiornato aggiornata aggiornamento modificato bijgewerkt gewijzigd обновлено обновлена обновлен обновление"
    " изменено оновлено оновлена güncelleme güncellendi güncellenme تحديث التحديث تعديل محدث حدث بروزرسانی روزرسانی"
    " به‌روزرسانی بهروزرسانی diperbarui diupdate update अपडेट अद्यतन aktualizováno aktualizace zaktualizowano"
    " aktualizacja ažurirano uppdaterad uppdaterat opdateret oppdatert päivitetty frissítve ενημέρωση ενημερώθηκε"
    " עודכן actualizat"
)
# Of East Asia, where words are not parted by spaces.
PUBLISHED_SIGNS = (
    "发布时间",
    "发表时间",
    "發布時間",
    "发布",
    "發布",
    "发表",
    "發表",
    "公開",
    "掲載",
    "配信",
    "刊登",
    "投稿",
    "기사입력",
    "입력",
    "등록",
    "승인",
    "게시",
    "작성",
    "발행",
    "เผยแพร่",
    "โพสต์",
)

UPDATED_SIGNS = (
    "最終更新",
    "最后更新",
    "最後更新",
    "更新时间",
    "更新時間",
    "更新",
    "修正",
    "改訂",
    "최종수정",
    "수정",
    "업데이트",
    "อัปเดต",
    "แก้ไข",
)
FILLER = _words(
    "first last on at of date and by time am pm a.m. p.m. a m p noon midnight gmt utc bst cet cest est edt et ct pt"
    " cst cdt mst mdt pst pdt ist jst kst msk eet eest wib wita wit aest aedt sast eat wat pkt hkt sgt z t h hr hrs min"
    " le la à mis mise dernière derniere mise date du de des h min heure heures et"
    " am um uhr zuletzt datum vom den der und zeit"
    " el la las los a fecha última ultima del de hora horas y em as às data às do da e ultimo ultima alle ore il data"
    " l dell all op om uur laatst datum en г года в мск дата последнее время р року о дата остання час tarihi tarih tarihinde saat son"
    " تم بتاريخ الموافق اليوم تاريخ في يوم الساعة آخر اخر م ص مساء صباحا بتوقيت غرينتش تاریخ ساعت آخرین روز زمان در"
    " pada pukul tanggal terakhir jam wib को पर बजे दिनांक तारीख pm am ist अंतिम समय dne v hod dnia godz o godz data"
    " kl klo den d w m ngày lúc giờ u sati ob στις την ώρα ב בשעה วันที่ เวลา น. น พ.ศ. พศ at: updated: 时间 時間 日期 日時"
    " 날짜 시간 오전 오후 年 分 time: dated"
)
FILLER_SIGNS = (
    "星期",
    "礼拜",
    "周",
    "週",
    "曜日",
    "요일",
    "时间",
    "時間",
    "日期",
    "日時",
    "午前",
    "午後",
    "上午",
    "下午",
    "晚上",
    "오전",
    "오후",
    "北京",
    "時",
    "时",
    "分",
    "秒",
    "시",
    "분",
    "초",
    "初回",
    "最終",
    "最初",
    "최초",
    "최종",
    "วันที่",
    "ที่",
    "เวลา",
)

# A sign for a day of the week that stands by itself.
_DAY_SIGNS = "一二三四五六日天月火水木金土월화수목금토일"
CLOCK = re.compile(
    r"(?<![\d.])(?:t|T)?\d{1,2}\s?(?:[:.hH時时시點点])\s?\d{2}(?:\s?[:.分분]\s?\d{2})?(?:\.\d{1,6})?\s?[分분초秒]?(?:h|min)?(?![\d])"
    r"|(?<![\d.])\d{1,2}\s?(?:[hH](?![^\W\d_])|[ap]\.?\s?m\b\.?|Uhr\b|uhr\b|時|时|시|點|点)"
    r"|(?<=\s)\d{4}(?=\s?(?:GMT|UTC|hrs?|IST|h)\b|$)|(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}(?!\d)"
)
_TOKENS = re.compile(
    r"[^\W\d_](?:[\w.'’\u200c\u0300-\u036f\u064b-\u0655\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*"
    r"[\w\u0300-\u036f\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])?\.?|[^\W_]"
)


def blank_signs(words: str) -> tuple[str, str | None]:
    """``words`` without the signs that may stand beside a date, and the last label among them."""
    label, place = None, -1
    for signs, kind in ((UPDATED_SIGNS, "updated"), (PUBLISHED_SIGNS, "published")):
        for sign in signs:
            if sign in words:
                if words.rfind(sign) > place:
                    label, place = kind, words.rfind(sign)
                words = words.replace(sign, " " * len(sign))
    for sign in FILLER_SIGNS:
        words = words.replace(sign, " ")
    return re.sub(rf"(?<![^\W\d_])[{_DAY_SIGNS}](?![^\W\d_])", " ", words), label


def tokens(words: str) -> list[str]:
    """The words, folded, and the numbers in a stretch beside a date."""
    return [folded for found in _TOKENS.findall(words) if (folded := fold(found))]
