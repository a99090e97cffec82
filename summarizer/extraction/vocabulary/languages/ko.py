"""Korean. Number words: CLDR spell-out rules; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "1 한_명 | 2 두_명 둘 | 3 세_명 셋 | 4 네_명 넷 | 5 다섯 | 6 여섯 | 7 일곱 | 8 여덟 | 9 아홉 | 10 열_명 | 20 이십 | 30 삼십 | 40 사십 | 50 오십 | 60 육십 | 70 칠십 | 80 팔십 | 90 구십 | 200 "
        "이백 | 300 삼백 | 500 오백"
    ),
    scales="10 십 | 100 백 | 1000 천 | 10000 만 | 100000000 억 | 1000000000000 조",
    vague="수 몇",
    fractions="분의",
    unspaced=True,
    to="에서 내지",
    before={
        "at_least": r"최소한?|적어도",
        "more_than": r"(?!)",
        "about": r"(?<![가-힣])약|대략|어림잡아|추정",
        "nearly": r"거의",
        "up_to": r"최대|많게는|최고",
    },
    after={
        "more_than": r"\s?여\s?(?=[명채건대가곳개척마]|\d)|\s?\w{0,3}\s?(?:을|를|이|가)?\s?(?:넘|초과|웃도)",
        "at_least": r"\s?\w{0,3}\s?이상|\+",
        "about": r"\s?\w{0,3}\s?(?:가량|정도|안팎|내외|쯤)",
        "nearly": r"\s?\w{0,3}\s?가까이|\s?\w{0,3}\s?가까운",
        "up_to": r"\s?\w{0,3}\s?(?:이하|미만)",
    },
    nobody="아무도 전무",
    negations="없 않 못 부인",
    follows=r"\s?(?:지 않|것은 아니|은 아니|않|부인)",
    losses="사망 부상 피해 인명 희생 실종 사상 체포 감염 사상자 다친",
    missing="정보 보고 소식 발표",
    ordinal=r"(\d{1,4})\s?번째|제\s?(\d{1,4})",
    persons="여성 남성 어린이 아이 소년 소녀 군인 병사 경찰관 소방관 기자 의사 운전자 조종사 관광객 민간인",
    both="양측 둘_다 쌍둥이 부부",
    percent=r"\s{0,2}(?:[%％]|퍼센트|포인트)",
    and_="와 과 및",
)
