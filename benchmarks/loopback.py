"""A loopback server with a fixed delay: recorded answers of a real size, a slow tail, a limit on requests a second.

Run as ``python -m benchmarks.loopback``: prints its port, and serves until it is ended.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from collections import deque
from pathlib import Path

from summarizer.articles import read_articles
from summarizer.calls import FolderStore

ROOT = Path(__file__).resolve().parents[1]
SEEDS, CALLS = ROOT / "seeds", ROOT / "fixtures" / "seeds" / "calls"


def recorded() -> list[tuple[str, str]]:
    """The articles in seeds/, each with the answer that was recorded for it, as far as one can be told."""
    store = FolderStore(CALLS)
    answers = [entry.reply.text for entry in map(store.get, store.keys()) if entry]
    found = []
    for article in read_articles(SEEDS):
        quotes = {text: _quotes_in(article.text, text) for text in answers}
        found.append((article.text, max(quotes, key=lambda text: quotes[text])))
    return found


def _quotes_in(article: str, answer: str) -> int:
    quotes = [part.split('"', 1)[0] for part in answer.split('"quote": "')[1:]]
    return sum(quote in article for quote in quotes)


class Server:
    """Answers chat completions after ``delay`` seconds; every ``1 / slow``-th after ``slow_delay``."""

    def __init__(self, delay: float, slow: float, slow_delay: float, rate: int) -> None:
        self.delay, self.slow_delay, self.rate = delay, slow_delay, rate
        self.every = round(1 / slow) if slow else 0
        self.calls = self.refused = 0
        self.accepted: deque[float] = deque()
        self.answers = [(text[200:260], json.dumps(self._completion(answer)).encode()) for text, answer in recorded()]

    @staticmethod
    def _completion(answer: str) -> dict[str, object]:
        message = {"role": "assistant", "content": answer, "refusal": None}
        return {
            "id": "c", "object": "chat.completion", "created": 1, "model": "loopback",
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
            "usage": {"prompt_tokens": 1000, "completion_tokens": 2500, "total_tokens": 3500},
        }  # fmt: skip

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, kept open."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.lower().split(b"\r\n")
                length = next((int(x.split(b":")[1]) for x in lines if x.startswith(b"content-length")), 0)
                body = await reader.readexactly(length)
                writer.write(await self.answer(head, body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def answer(self, head: bytes, body: bytes) -> bytes:
        """The response to one request."""
        if head.startswith(b"GET "):
            return _response(200, json.dumps({"calls": self.calls, "refused": self.refused}).encode())
        if self.rate and (wait := self._wait(time.monotonic())) > 0:
            self.refused += 1
            return _response(429, b'{"error": {"message": "slow down"}}', f"Retry-After: {wait:.3f}\r\n")
        self.calls += 1
        slow = self.every and self.calls % self.every == 0
        await asyncio.sleep(self.slow_delay if slow else self.delay)
        words = json.loads(body)["messages"][1]["content"]
        return _response(200, next(answer for opening, answer in self.answers if opening in words))

    def _wait(self, now: float) -> float:
        while self.accepted and self.accepted[0] <= now - 1:
            self.accepted.popleft()
        if len(self.accepted) < self.rate:
            self.accepted.append(now)
            return 0.0
        return self.accepted[0] + 1 - now


def _response(status: int, body: bytes, more: str = "") -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


async def main() -> None:
    """Serve until ended."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--delay", type=float, default=0.2)
    parser.add_argument("--slow", type=float, default=0.0)
    parser.add_argument("--slow-delay", type=float, default=3.0)
    parser.add_argument("--rate", type=int, default=0)
    given = parser.parse_args()
    server = Server(given.delay, given.slow, given.slow_delay, given.rate)
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0, limit=2**22, backlog=512)
    sys.stdout.write(f"{listener.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await listener.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
