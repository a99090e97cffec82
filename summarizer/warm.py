"""Records kept beside the answers they were made of, so that a rerun need not read and check those again.

A record is found under everything that decided it: the request, the article, the version of the
checks, and how often and in which words is asked again. Whatever is not exactly a record of that
article counts as missing: it can always be made again.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass

from summarizer.calls import Store, Texts
from summarizer.errors import StoreError
from summarizer.extraction import GATE_VERSION
from summarizer.extraction.prompt import Model, Prompt, article_request
from summarizer.reading import misplaced
from summarizer.records.article import Article
from summarizer.records.record import ArticleRecord
from summarizer.request import canonical, digest, key

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class RecordCache:
    """Finished records; without a database nothing is kept and nothing found."""

    texts: Texts | None = None

    @classmethod
    def beside(cls, store: Store) -> RecordCache:
        """The records that belong to a store of answers, where it has a place for them."""
        try:
            return cls(store.records()) if hasattr(store, "records") else cls()
        except StoreError as error:
            _log.debug("no records are kept: %s", error)
            return cls()

    def get(self, name: str, article: Article) -> ArticleRecord | None:
        """The record of ``article`` under ``name``, or None."""
        if self.texts is None:
            return None
        try:
            text = self.texts.get(name)
            if text is None:
                return None
            told, _, body = text.partition("\n")
            if told != digest(body):
                return None
            record = ArticleRecord.model_validate({**json.loads(body), "article": article})
        except (StoreError, ValueError, TypeError, RecursionError):
            return None
        return record if misplaced(record) is None else None

    def put(self, name: str, record: ArticleRecord) -> None:
        """Keep a record that is finished; one that cannot be kept is made again next time."""
        if self.texts is None or self.texts.read_only:
            return
        body = record.model_dump_json(exclude={"article"})
        try:
            self.texts.put(name, f"{digest(body)}\n{body}")
        except (StoreError, ValueError) as error:
            _log.debug("a record is not kept: %s", error)


def record_key(article: Article, prompt: Prompt, model: Model, reasks: int) -> str:
    """What decides an article's record, as a key: ``w1-`` and 56 hex digits."""
    asked = key(article_request(prompt, article, model))
    parts = [asked, digest(article.model_dump_json()), GATE_VERSION, reasks, digest(prompt.reask)]
    return "w1-" + digest(canonical(parts))[:56]
