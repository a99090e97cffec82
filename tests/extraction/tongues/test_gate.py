"""A whole answer about an article in another language goes through the gate like one about an English article."""

from __future__ import annotations

from typing import Any

from summarizer.extraction.gate import ground_answer
from summarizer.records.answer import Answer

from ..samples import answer, article, figure_item, item

TEXT = "当局周二表示，卢斯克地震造成至少21人死亡，1290人受伤。\n\n市长安娜·奥尔梅说，1万2千人已经撤离，没有人失踪。\n\n韦尔姆否认其军队参与救援。"
ITEMS: list[dict[str, Any]] = [
    figure_item("卢斯克地震造成至少21人死亡", printed="至少21人", value=21, qualifier="at_least", measure="killed", unit="person", line="At least 21 people were killed in Lusk."),
    figure_item("造成至少21人死亡，1290人受伤", printed="1290人", value=1290, qualifier="exact", measure="injured", unit="person", line="1,290 people were injured."),
    figure_item("1万2千人已经撤离", printed="1万2千人", value=12000, qualifier="exact", measure="evacuated", unit="person", line="Mayor Anna Orme says 12,000 people have left.", side=None),
    figure_item("没有人失踪", printed="没有人失踪", value=0, qualifier="exact", measure="missing", unit="person", line="Nobody is missing."),
    item("denial", quote="韦尔姆否认其军队参与救援。", line="Velmark denies that its army took part in the rescue.", by="Velmark", party="Velmark"),
]  # fmt: skip


def test_every_item_of_a_chinese_article_is_kept() -> None:
    """Figures in digits and words, a stated zero, a denial; each cited at its characters."""
    record = article(TEXT).model_copy(update={"language": "zh"})
    grounded, faults = ground_answer(record, Answer.model_validate(answer(*ITEMS)))
    assert faults == ()
    assert [one.item.quote for one in grounded.items] == [made["quote"] for made in ITEMS]
    assert all(TEXT[one.citation.start : one.citation.end] == one.item.quote for one in grounded.items)
    assert all(one.item.line for one in grounded.items)


def test_what_the_article_does_not_say_is_lost() -> None:
    """A changed number, a made-up quote, a line with another number."""
    record = article(TEXT).model_copy(update={"language": "zh"})
    bad = [
        ITEMS[0] | {"figure": ITEMS[0]["figure"] | {"value": 210}},
        ITEMS[1] | {"quote": "造成至少21人死亡，1291人受伤"},
        ITEMS[2] | {"line": "Mayor Anna Orme says 120,000 people have left."},
    ]
    grounded, faults = ground_answer(record, Answer.model_validate(answer(*bad)))
    assert [one.item.line for one in grounded.items] == [""]
    assert sorted(fault.cost for fault in faults) == ["item", "item", "line"]
