"""The only room that knows a model exists.

Importing it is cheap: the leaf (``live``), the provider's batches (``provider_batch``), the
database under ``DiskStore`` and tenacity are loaded when they are first used, so help texts,
merging, rendering and replayed runs never pay for them.
"""

from summarizer.calls.batch import (
    BatchFailure,
    ImportReport,
    import_results,
    read_batch,
    write_batch,
)
from summarizer.calls.bodies import messages_of
from summarizer.calls.breaker import Breaker
from summarizer.calls.budget import Budget, Spending, estimate_tokens, estimate_usage, metered
from summarizer.calls.caching import Cached, cached
from summarizer.calls.disk import DiskStore
from summarizer.calls.entries import Entry, check_entry, dump_entry, entry_of, load_entry
from summarizer.calls.gate import Gate
from summarizer.calls.layers import Collector, collecting, single_flight
from summarizer.calls.ledger import Ledger
from summarizer.calls.pace import Pace
from summarizer.calls.prices import Price, load_price
from summarizer.calls.redis_store import RedisStore, is_redis, shown_address
from summarizer.calls.replay import replaying
from summarizer.calls.retrying import Policy, Retries
from summarizer.calls.secret import scrub
from summarizer.calls.stores import FolderStore, Store, verify_store
from summarizer.calls.textdb import TextDatabase
from summarizer.calls.textstore import StoreInfo, Texts, TextStore

__all__ = [
    "BatchFailure",
    "Breaker",
    "Budget",
    "Cached",
    "Collector",
    "DiskStore",
    "Entry",
    "FolderStore",
    "Gate",
    "ImportReport",
    "Ledger",
    "Pace",
    "Policy",
    "Price",
    "RedisStore",
    "Retries",
    "Spending",
    "Store",
    "StoreInfo",
    "TextDatabase",
    "TextStore",
    "Texts",
    "cached",
    "check_entry",
    "collecting",
    "dump_entry",
    "entry_of",
    "estimate_tokens",
    "estimate_usage",
    "import_results",
    "is_redis",
    "load_entry",
    "load_price",
    "messages_of",
    "metered",
    "read_batch",
    "replaying",
    "scrub",
    "shown_address",
    "single_flight",
    "verify_store",
    "write_batch",
]
