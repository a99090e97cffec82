"""Article records by the thousand, the same for the same seed, that differ from real ones only in what they tell.

About forty items an article of some 400 words, as dense as recorded ones. A quote is always a stretch of the article's text.
Records are put together without validation, which would take longer than what is measured;
they equal validated ones.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from random import Random
from typing import Any

from benchmarks.scenes import draw_scene
from benchmarks.telling import Draft, write
from summarizer.records import answer
from summarizer.records.article import Article
from summarizer.records.record import KINDS, ArticleRecord, Citation, Sourced

SIZES = (40, 120, 300, 80, 700, 200)
"""Articles of the first, second ... situation; then again from the first on."""
COPIED = 0.12
"""Share of the articles that carry an earlier one's text under a line of their own."""
OUTLETS = tuple(
    f"The {place} {paper}"
    for place in ("Norra", "Halyard", "Mercia", "Ostmark", "Pell")
    for paper in ("Gazette", "Post", "Courier", "News")
)
AGENCIES = ("NORRA NEWS", "PANWIRE", "UNIPRESS")
_MODELS: dict[str, type[answer.Item]] = {
    "figures": answer.Figure, "claims": answer.Claim, "denials": answer.Denial, "measures": answer.OfficialMeasure,
    "positions": answer.Position, "statements": answer.Statement, "conditions": answer.Condition,
    "outlooks": answer.Outlook, "background": answer.Background,
}  # fmt: skip

_SOURCED: dict[str, Any] = {kind: Sourced[model] for kind, model in _MODELS.items()}  # type: ignore[valid-type]


def generate(items: int, seed: int = 0) -> list[ArticleRecord]:
    """Records with about ``items`` items (never fewer; at most an article's more), the same for the same seed."""
    found: list[ArticleRecord] = []
    told = 0
    for record in records(seed):
        if told >= items:
            return found
        found.append(record)
        told += count_items(record)
    return found


def count_items(record: ArticleRecord) -> int:
    """How many items a record holds."""
    return sum(len(getattr(record, kind)) for kind in KINDS)


def records(seed: int = 0) -> Iterator[ArticleRecord]:
    """Records without end, situation after situation."""
    number = 0
    while True:
        rng = Random(f"{seed}.{number}")
        size = SIZES[number % len(SIZES)]
        scene = draw_scene(rng, number, days=max(10, min(90, size // 20)))
        originals: list[Draft] = []
        for place in range(size):
            if originals and rng.random() < COPIED:
                yield finish(rng.choice(originals), rng, f"{number}-{place}", copied=True)
                continue
            draft = Draft(scene, (place * scene.days) // size, rng, place)
            write(draft)
            originals = [*originals[-40:], draft]
            yield finish(draft, rng, f"{number}-{place}", copied=False)
        number += 1


def finish(draft: Draft, rng: Random, name: str, copied: bool) -> ArticleRecord:
    """The record of a draft, or of a wire copy of it in another paper."""
    outlet, agency = rng.choice(OUTLETS), AGENCIES[draft.number % len(AGENCIES)]
    head = f"{draft.name(0)}: day {draft.day + 1} ({name})"
    lead = f"{outlet}, with {agency}. " if copied else f"{draft.scene.place.upper()} - "
    text, starts = f"{head}\n\n{lead}", []
    for sentence in draft.sentences:
        starts.append(len(text))
        text += sentence + " "
    article = Article.model_construct(
        id=f"a-{hashlib.sha256(text.encode()).hexdigest()[:12]}", text=text, title=head, date=draft.date.isoformat(),
        outlet=outlet, agencies=(agency,) if copied else (), url=None, marks=(),
    )  # fmt: skip
    lists: dict[str, list[Sourced[Any]]] = {kind: [] for kind in KINDS}
    for number, kind, fields in draft.items:
        quote, start = draft.sentences[number], starts[number]
        item = _MODELS[kind].model_construct(quote=quote, **fields)
        cited = Citation.model_construct(article=article.id, quote=quote, start=start, end=start + len(quote))
        lists[kind].append(_SOURCED[kind].model_construct(item=item, citation=cited, tier="exact"))
    told: dict[str, Any] = {kind: tuple(found) for kind, found in lists.items()}
    return ArticleRecord.model_construct(
        article=article, header=_header(draft, article, rng), parties=tuple(draft.parties.values()), rejected=(), model="generated",
        keys=(), **told,
    )  # fmt: skip


def _header(draft: Draft, article: Article, rng: Random) -> answer.Header:
    scene = draft.scene
    situation = answer.Situation.model_construct(
        kind=scene.kind, title=rng.choice(scene.titles), place=scene.place, country=scene.country,
        first_day=scene.first_day.isoformat() if rng.random() < 0.95 or scene.kind == "earthquake" else None,
    )  # fmt: skip
    return answer.Header.model_construct(
        published=article.date, latest_day=article.date, outlet=article.outlet, agencies=list(article.agencies), dateline=scene.place,
        headline=article.title, situation=situation,
    )  # fmt: skip
