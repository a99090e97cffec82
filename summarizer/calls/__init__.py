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
from summarizer.calls.budget import Budget, estimate_tokens, metered
from summarizer.calls.disk import DiskStore, StoreInfo
from summarizer.calls.entries import Entry, check_entry, dump_entry, entry_of, load_entry
from summarizer.calls.gate import Gate
from summarizer.calls.layers import Collector, cached, collecting, single_flight
from summarizer.calls.replay import replaying
from summarizer.calls.retrying import Policy, retrying
from summarizer.calls.secret import scrub
from summarizer.calls.stores import FolderStore, Store, verify_store

__all__ = [
    "BatchFailure",
    "Budget",
    "Collector",
    "DiskStore",
    "Entry",
    "FolderStore",
    "Gate",
    "ImportReport",
    "Policy",
    "Store",
    "StoreInfo",
    "cached",
    "check_entry",
    "collecting",
    "dump_entry",
    "entry_of",
    "estimate_tokens",
    "import_results",
    "load_entry",
    "metered",
    "read_batch",
    "replaying",
    "retrying",
    "scrub",
    "single_flight",
    "verify_store",
    "write_batch",
]
