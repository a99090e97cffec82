"""Reading articles on a cluster of machines, with dask.distributed (extra ``cluster``).

::

    from dask.distributed import Client
    from summarizer import read_articles, summarize_all
    from summarizer.cluster import dask_map

    with Client("scheduler:8786") as client:
        run = summarize_all(read_articles("articles/"), settings, mapper=dask_map(client))

The workers need the package, the API key in their environment, and a cache they share: a folder on
a common disk, or a Redis server (``cache_dir="redis://host:6379/0"``). A worker that dies loses
nothing: its articles are read by another, and what it had been answered is in the cache.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from summarizer.outcomes import Outcome
from summarizer.records.article import Article

if TYPE_CHECKING:
    from summarizer.pipeline import Mapper


def dask_map(client: Any) -> Mapper:
    """A ``map`` over the workers of a ``dask.distributed.Client``; outcomes come in the order of the articles."""

    def mapper(work: Callable[[Article], Outcome], articles: Iterable[Article]) -> Iterator[Outcome]:
        futures = client.map(work, list(articles), pure=False)
        try:
            for future in futures:
                yield future.result()
                future.release()
        except BaseException:
            client.cancel(futures)
            raise

    return mapper
