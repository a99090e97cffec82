"""Japanese. Numerals: the grammar's; qualifiers, zeros and losses: news style."""

from summarizer.extraction.vocabulary.language import Language

_COUNTED = r"\s?[人名個件棟戸台隻頭匹本回年日円歳世帯箇所か]{0,3}"

LANGUAGE = Language(
    numbers="1 一 | 2 二 | 3 三 | 4 四 | 5 五 | 6 六 | 7 七 | 8 八 | 9 九",
    scales="10 十 | 100 百 | 1000 千 | 10000 万 | 100000000 億 | 1000000000000 兆",
    bare="十 百 千",
    links="〇",
    halves="半",
    vague="数 何 幾 多",
    fractions="分の 数",
    unspaced=True,
    and_="と および",
    to="から ないし 乃至",
    either="か",
    before={
        "at_least": r"少なくとも|最低でも?|最低",
        "more_than": r"(?!)",
        "about": r"(?<![条契節予])約|およそ|おおよそ|推定|ざっと|概ね|おおむね",
        "nearly": r"ほぼ",
        "up_to": r"最大で?|最大|最高|多くても|最多で?|高々",
    },
    after={
        "at_least": rf"{_COUNTED}以上|\+",
        "more_than": rf"{_COUNTED}(?:余り|あまり|超|を超え|を上回|余)|{_COUNTED}以上",
        "about": rf"{_COUNTED}(?:ほど|程度|前後|くらい|ぐらい)",
        "nearly": rf"{_COUNTED}(?:近く|弱|近い)",
        "up_to": rf"{_COUNTED}(?:以下|以内|未満|にも)",
    },
    nobody="誰も なし ゼロ",
    negations="ない なかっ ません なし いない 無い ず 否定",
    follows=r"(?:て)?(?:い)?(?:ない|なかった|ません)|(?:こと)?(?:は|を)?否定|わけではない",
    losses="死者 けが 負傷 犠牲 被害 行方不明 死傷 人的 損失 負傷者 ケガ 怪我 死亡 逮捕 感染",
    missing="情報 報告 発表 データ 詳細",
    ordinal=r"第([\d一二三四五六七八九十百]+)|([\d一二三四五六七八九十百]+)(?:人|番|例|件|体|回|日|度|年|個|台)?目",
    not_counted="日 回 年 月 週 夜 番 期 波 段階",
    persons="男性 女性 男児 女児 男の子 女の子 乳児 子ども 子供 兵士 警察官 消防士 記者 医師 運転手 操縦士 観光客 民間人 住民",
    both="双方 両者 両方 夫婦 双子",
    percent=r"\s{0,2}(?:[%％]|パーセント|ポイント)",
)
