"""What a run may spend, and an estimate before it is spent.

The limit fails closed: an estimate is set aside before a call and the true cost put in its
place afterwards, so calls in flight together cannot pass the limit together. Where the true
cost stays unknown (an answer that broke off or never came, a server that reports no usage) the
estimate stands, and is counted as one.
"""

from __future__ import annotations

import json
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.calls.answers import usage_of
from summarizer.calls.bodies import messages_of
from summarizer.calls.ledger import Ledger
from summarizer.calls.prices import Price
from summarizer.errors import CallError, OutOfBudget
from summarizer.request import Request, Usage

BYTES_PER_TOKEN = 4
TOKENS_PER_MESSAGE = 4
EXPECTED_ANSWER = 8_000

Body = Mapping[str, Any]
"""What one HTTP call sends: the provider's JSON object."""


@dataclass(frozen=True)
class Spending:
    """What was paid: tokens in all, the part of them that is an estimate, and the number of calls."""

    usage: Usage = Usage()
    estimated: Usage = Usage()
    calls: int = 0

    def __add__(self, other: Spending) -> Spending:
        return Spending(self.usage + other.usage, self.estimated + other.estimated, self.calls + other.calls)

    @property
    def tokens(self) -> int:
        """Tokens in and out together."""
        return self.usage.input_tokens + self.usage.output_tokens


def estimate_tokens(request: Request) -> int:
    """About how many tokens ``request`` will cost, in and out: see ``estimate_usage``."""
    usage = estimate_usage(request, messages_of(request))
    return usage.input_tokens + usage.output_tokens


def estimate_usage(request: Request, messages: Sequence[Mapping[str, Any]]) -> Usage:
    """About what one call for ``request`` costs; ``messages`` are those that are sent, re-asks and all.

    In: one token for each 4 bytes of UTF-8 (words and schema; so 4 English, 2 Cyrillic or 1.3
    Chinese characters), and 4 for each message. Out: ``max_tokens``, or 8,000 when it is unset:
    a long article's record.
    """
    texts = [m["content"] if isinstance(m.get("content"), str) else json.dumps(m) for m in messages]
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in (*texts, request.schema_name, request.schema))
    longest = request.options.max_tokens
    given = -(-size // BYTES_PER_TOKEN) + TOKENS_PER_MESSAGE * len(messages)
    return Usage(given, EXPECTED_ANSWER if longest is None else longest)


class Budget:
    """Tokens and money spent by a run, and the most it may spend; safe for many threads.

    limit: tokens in and out together; None sets no limit and only counts.
    price: what tokens cost; max_cost: the most to spend, in the price's money.
    ledger: the sum of all processes, where several work at one run; else this process is all.
    """

    def __init__(
        self,
        limit: int | None = None,
        *,
        price: Price | None = None,
        max_cost: float | None = None,
        ledger: Ledger | None = None,
    ) -> None:
        self.limit, self.price, self.max_cost, self._ledger = limit, price, max_cost, ledger
        self._lock = threading.Lock()
        self._spending = Spending()
        self._reserved = Usage()
        self._by_subject: dict[str, Spending] = defaultdict(Spending)

    @property
    def spending(self) -> Spending:
        """All that was spent so far; calls in flight are not in it."""
        with self._lock:
            return self._spending

    def take(self, subject: str) -> Spending:
        """What was spent for ``subject`` since this was last asked."""
        with self._lock:
            return self._by_subject.pop(subject, Spending())

    def reserve(self, usage: Usage, name: str) -> None:
        """Set ``usage`` aside for the request ``name``; raises OutOfBudget when it is not left."""
        with self._lock:
            taken = self._spending.usage + self._reserved
            if self._ledger is None:
                self._check(taken, usage, name)
            else:
                taken = self._ledger.add(usage) + _negative(usage)
                try:
                    self._check(taken, usage, name)
                except OutOfBudget:
                    self._ledger.add(_negative(usage))
                    raise
            self._reserved += usage

    def settle(self, reserved: Usage, usage: Usage | None, subject: str = "", *, estimated: bool = False) -> None:
        """Put what a call cost in place of what was reserved; None: it cost nothing."""
        with self._lock:
            self._reserved += _negative(reserved)
            if self._ledger is not None:
                self._ledger.add((usage or Usage()) + _negative(reserved))
            if usage is not None:
                spent = Spending(usage, usage if estimated else Usage(), 1)
                self._spending += spent
                self._by_subject[subject] += spent

    def _check(self, taken: Usage, usage: Usage, name: str) -> None:
        self._check_tokens(taken, usage, name)
        self._check_cost(taken, usage, name)

    def _check_tokens(self, taken: Usage, usage: Usage, name: str) -> None:
        used, needed = taken.input_tokens + taken.output_tokens, usage.input_tokens + usage.output_tokens
        if self.limit is not None and used + needed > self.limit:
            left = max(self.limit - used, 0)
            raise OutOfBudget(
                f"{name}: about {needed} tokens needed, {left} of {self.limit} left;"
                " raise the limit and run again: what is answered is kept"
            )

    def _check_cost(self, taken: Usage, usage: Usage, name: str) -> None:
        if self.max_cost is None or self.price is None:
            return
        used, needed = self.price.of(taken), self.price.of(usage)
        if used + needed > self.max_cost:
            left = max(self.max_cost - used, 0)
            raise OutOfBudget(
                f"{name}: about {needed:.4g} needed, {left:.4g} of {self.max_cost:g} left;"
                " raise --max-cost and run again: what is answered is kept"
            )


def _negative(usage: Usage) -> Usage:
    return Usage(-usage.input_tokens, -usage.output_tokens)


def metered(post: Callable[[Body], Any], budget: Budget, request: Request) -> Callable[[Body], Any]:
    """Count what each HTTP call for ``request`` spends, and stop before ``budget`` would be passed.

    Raises OutOfBudget before a call whose estimate is not left. A call costs what the completion's usage
    says; the estimate, where it says nothing or may have been paid for without arriving whole; nothing,
    where the server refused it.
    """

    def post_metered(body: Body) -> Any:
        estimate = estimate_usage(request, body.get("messages", ()))
        budget.reserve(estimate, request.subject or "this request")
        cost, estimated = None, False
        try:
            completion = post(body)
            told = usage_of(completion) if isinstance(completion, Mapping) else Usage()
            cost, estimated = (told, False) if told != Usage() else (estimate, True)
        except CallError as error:
            cost, estimated = (estimate, True) if error.paid else (None, False)
            raise
        finally:
            budget.settle(estimate, cost, request.subject, estimated=estimated)
        return completion

    return post_metered
