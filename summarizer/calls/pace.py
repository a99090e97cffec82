"""Ceilings on requests and tokens a minute: calls start evenly spaced, so no minute holds more.

A server's limits are usually known before the first 429; calls that keep to them are never refused.
"""

from __future__ import annotations

import threading


class Pace:
    """Gives each call the time it may start; safe for many threads.

    rpm: requests a minute; tpm: tokens a minute, in and out, as estimated. None sets no ceiling.
    """

    def __init__(self, rpm: float | None = None, tpm: float | None = None) -> None:
        self._per_call = 60.0 / rpm if rpm else 0.0
        self._per_token = 60.0 / tpm if tpm else 0.0
        self._lock = threading.Lock()
        self._next = float("-inf")

    def draw(self, now: float, tokens: int, latest: float) -> float | None:
        """Seconds to wait before a call of ``tokens``; its place is taken. None if that would be after ``latest``."""
        took = max(self._per_call, tokens * self._per_token)
        with self._lock:
            start = max(now, self._next)
            if start > latest:
                return None
            self._next = start + took
        return start - now
