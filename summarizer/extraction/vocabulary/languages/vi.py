"""Vietnamese. Number words: CLDR spell-out rules; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers="0 không | 1 một mốt | 2 hai | 3 ba | 4 bốn tư | 5 năm lăm | 6 sáu | 7 bảy bẩy | 8 tám | 9 chín | 10 mười | 0.5 rưỡi",
    scales="10 mươi chục | 100 trăm | 1000 nghìn ngàn | 1000000 triệu | 1000000000 tỷ tỉ",
    links="linh lẻ",
    bound="rưỡi không mốt lăm",
    halves="nửa",
    vague="vài nhiều hàng mấy",
    accents=True,
    between="từ giữa",
    joint="đến và",
    and_="và",
    to="đến tới",
    either="hoặc hay",
    from_="từ",
    moving="tăng",
    before={
        "at_least": r"ít nhất|tối thiểu|không dưới",
        "more_than": r"(?:nhiều )?hơn|trên|vượt quá|vượt",
        "about": r"khoảng|chừng|ước tính|độ",
        "nearly": r"gần|xấp xỉ|suýt soát",
        "up_to": r"tối đa|nhiều nhất|lên (?:tới|đến)|dưới|không quá",
    },
    after={
        "at_least": r"(?:\s\w+)? trở lên",
        "more_than": r"(?:\s\w+)? hơn",
    },
    nobody="không_ai",
    negations="không chưa chẳng phủ_nhận bác_bỏ",
    losses="thương_vong thiệt_hại người_chết tử_vong bị_thương mất_tích nạn_nhân ca nhà binh_sĩ người",
    missing="thông_tin báo_cáo số_liệu",
    ordinals="1 nhất | 2 thứ_hai | 3 thứ_ba",
    not_counted="ngày tuần tháng năm lần đêm giờ",
    persons="phụ_nữ đàn_ông trẻ_em bé người binh_sĩ cảnh_sát nhà_báo bác_sĩ tài_xế phi_công",
    both="cả_hai đôi cặp",
    percent=r"\s{0,2}(?:%|phần trăm\b)",
    attached="km kg m",
)
