"""Thai. Number words: CLDR spell-out rules; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers="1 หนึ่ง เอ็ด | 2 สอง ยี่ | 3 สาม | 4 สี่ | 5 ห้า | 6 หก | 7 เจ็ด | 8 แปด | 9 เก้า",
    scales="10 สิบ | 100 ร้อย | 1000 พัน | 10000 หมื่น | 100000 แสน | 1000000 ล้าน",
    bare="สิบ",
    vague="หลาย นับ",
    halves="ครึ่ง",
    unspaced=True,
    accents=True,
    to="ถึง",
    either="หรือ",
    and_="และ",
    before={
        "at_least": r"อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า",
        "more_than": r"มากกว่า|กว่า|เกิน|เกินกว่า",
        "about": r"ประมาณ|ราว|ราวๆ",
        "nearly": r"เกือบ|ใกล้",
        "up_to": r"สูงสุด|มากถึง|ไม่เกิน|น้อยกว่า",
    },
    after={
        "more_than": r"\s?กว่า|\s?\S{0,3}\s?ขึ้นไป",
    },
    nobody="ไม่มีใคร ไม่มีผู้",
    negations="ไม่ ไม่มี ปฏิเสธ ไร้",
    losses="เสียชีวิต บาดเจ็บ เสียหาย สูญหาย เหยื่อ จับกุม",
    missing="ข้อมูล รายงาน",
    persons="หญิง ชาย เด็ก ทหาร ตำรวจ",
    both="ทั้งสอง ทั้งคู่",
    percent=r"\s{0,2}(?:%|เปอร์เซ็นต์)",
    percent_before=r"ร้อยละ\s?",
)
