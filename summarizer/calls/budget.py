"""What a run may spend, and an estimate before it is spent.

The limit fails closed: an estimate is set aside before a call and the true cost put in its
place afterwards, so calls in flight together cannot pass the limit together. Where the true
cost stays unknown (a paid failure, a server that reports no usage) the estimate stands.
"""

from __future__ import annotations

import threading

from summarizer.errors import CutShort, Malformed, OutOfBudget, Refused
from summarizer.request import Ask, Reply, Request, Usage

BYTES_PER_TOKEN = 4
TOKENS_PER_MESSAGE = 4
EXPECTED_ANSWER = 8_000


def estimate_tokens(request: Request) -> int:
    """About how many tokens ``request`` will cost, in and out.

    In: one token for each 4 bytes of UTF-8 (words and schema; so 4 English, 2 Cyrillic or 1.3
    Chinese characters), and 4 for each message. Out: ``max_tokens``, or 8,000 when it is unset:
    a long article's record.
    """
    given = request.options.max_tokens
    return _estimate_input(request) + (EXPECTED_ANSWER if given is None else given)


class Budget:
    """Tokens spent by a run, and the most it may spend; safe for many threads.

    limit: tokens in and out together; None sets no limit and only counts.
    """

    def __init__(self, limit: int | None = None) -> None:
        self.limit = limit
        self._lock = threading.Lock()
        self._spent = Usage()
        self._reserved = 0
        self._calls = 0

    @property
    def spent(self) -> Usage:
        """Tokens spent so far; calls in flight are not in it."""
        with self._lock:
            return self._spent

    @property
    def calls(self) -> int:
        """How many calls were paid for."""
        with self._lock:
            return self._calls

    def reserve(self, tokens: int, name: str) -> None:
        """Set ``tokens`` aside for the request ``name``; raises OutOfBudget when they are not left."""
        with self._lock:
            taken = self._spent.input_tokens + self._spent.output_tokens + self._reserved
            if self.limit is not None and taken + tokens > self.limit:
                left = max(self.limit - taken, 0)
                raise OutOfBudget(
                    f"{name}: about {tokens} tokens needed, {left} of {self.limit} left;"
                    " raise the limit and run again: what is answered is kept"
                )
            self._reserved += tokens

    def settle(self, reserved: int, usage: Usage | None) -> None:
        """Put what a call cost in place of what was reserved; None: it cost nothing."""
        with self._lock:
            self._reserved -= reserved
            if usage is not None:
                self._spent += usage
                self._calls += 1


def metered(ask: Ask, budget: Budget) -> Ask:
    """Count what ``ask`` spends, and stop before ``budget`` would be passed.

    Raises OutOfBudget before a call whose estimate is not left. Replies marked ``cached`` count
    as nothing. Refused, CutShort and Malformed answers were paid for and count as estimated.
    """

    def ask_metered(request: Request) -> Reply:
        reserved = estimate_tokens(request)
        estimate = _split(request, reserved)
        budget.reserve(reserved, request.subject or "this request")
        cost: Usage | None = None
        try:
            reply = ask(request)
            if not reply.cached:
                cost = reply.usage if reply.usage != Usage() else estimate
        except (Refused, CutShort, Malformed):
            cost = estimate
            raise
        finally:
            budget.settle(reserved, cost)
        return reply

    return ask_metered


def _estimate_input(request: Request) -> int:
    texts = [m.content for m in request.messages] + [request.schema_name, request.schema]
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)
    return -(-size // BYTES_PER_TOKEN) + TOKENS_PER_MESSAGE * len(request.messages)


def _split(request: Request, tokens: int) -> Usage:
    given = _estimate_input(request)
    return Usage(given, tokens - given)
