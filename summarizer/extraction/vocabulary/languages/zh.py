"""Chinese, simplified and traditional. Numerals: the grammar's; qualifiers, zeros and losses: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers="1 一 | 2 二 两 兩 | 3 三 | 4 四 | 5 五 | 6 六 | 7 七 | 8 八 | 9 九",
    scales="10 十 | 100 百 | 1000 千 | 10000 万 萬 | 100000000 亿 億",
    bare="十 百 千 万 萬 亿 億",
    links="零 〇 又",
    halves="半",
    and_half="半",
    vague="数 數 几 幾 多 上 好 成 若干",
    fractions="分之 几 幾",
    unspaced=True,
    and_="和 与 及 以及",
    to="到 至 或",
    between="介于",
    joint="至 和 到 与",
    before={
        "at_least": r"至少有?|最少有?|不少于|不少於|不低于|不低於|起码有?|至少造成",
        "more_than": r"超过|超過|逾|多于|多於|超|高达|高達|突破|超出|不止|大于",
        "about": r"大约|大約|(?<![纽条紐條])[约約]有?|大概|估计有?|估計有?|上下|左右|将近|將近",
        "nearly": r"(?<![附最])近|将近|將近|接近|几乎|幾乎|差不多",
        "up_to": r"最多|至多|不超过|不超過|不到|少于|少於|不足|高达|高達|多达|多達|低于",
    },
    after={
        "more_than": r"\s?[余餘多]|\s?(?:人|名|个|個)?以上|有余",
        "at_least": r"\s?(?:人|名|个|個|户|戶|例)?(?:或|及)?以上|\+",
        "about": r"\s?\w{0,2}?(?:左右|上下|前后|前後)|来",
        "up_to": r"\s?(?:人|名|个|個)?以下|\s?(?:人|名|个|個)?以内",
        "nearly": r"(?!)",
    },
    fillers="有 造成 另 另有 又 共 已 已有 为",
    nobody="无人 無人 没有人 沒有人 无一人 全部生还",
    negations="不 没 沒 没有 沒有 未 无 無 并未 並未 尚未 未有 否认 否認 并无 並無 从未",
    losses="伤亡 傷亡 死亡 受伤 受傷 遇难 遇難 人员 人員 失踪 失蹤 损失 損失 死者 伤者 傷者 损坏 病例 被捕 丧生 喪生",
    missing="消息 信息 报告 報告 资料 资讯 数据 數據 细节 知道 报道",
    ordinal=r"第([\d一二三四五六七八九十百]+)",
    not_counted="天 日 周 週 次 年 月 晚 轮 輪 届 阶段 波 大 季度 夜",
    persons="男子 女子 男孩 女孩 婴儿 嬰兒 儿童 兒童 士兵 警察 警员 消防员 记者 記者 医生 司机 飞行员 平民 游客",
    both="双方 兩者 两者 二者 双胞胎 夫妇 夫婦",
    percent=r"\s{0,2}(?:[%％]|个百分点|個百分點)",
    percent_before=r"百分之",
)
