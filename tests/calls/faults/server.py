"""A loopback server that misbehaves as it is told, down to the bytes on the wire."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

from ..samples import ANSWER, completion

Act = Callable[[socket.socket], None]
"""What becomes of one call: writes to its connection; the connection is closed afterwards."""


class FaultyServer:
    """Answers the n-th call as the n-th act says, and all later ones as the last; counts."""

    def __init__(self, *acts: Act) -> None:
        self.acts = acts
        self.bodies: list[Any] = []
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/v1"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more calls."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def calls(self, expected: int) -> int:
        """How many calls were made; a busy machine may read the expected ones late."""
        until = time.monotonic() + 60
        while len(self.bodies) < expected and time.monotonic() < until:
            time.sleep(0.01)
        return len(self.bodies)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            body = _read_request(connection)
            if body is None:
                return
            with self._lock:
                number = len(self.bodies)
                self.bodies.append(body)
            self.acts[min(number, len(self.acts) - 1)](connection)


@contextlib.contextmanager
def serving(*acts: Act) -> Iterator[FaultyServer]:
    """A server for the length of a block."""
    server = FaultyServer(*acts)
    try:
        yield server
    finally:
        server.close()


def _read_request(connection: socket.socket) -> Any:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")
    )
    while len(body) < length:
        body += connection.recv(65536)
    return json.loads(body)


# Acts --------------------------------------------------------------------------------------------


def head(status: int = 200, kind: str = "application/json", **headers: Any) -> bytes:
    """The lines before a body; underscores in names stand for dashes."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Type: {kind}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def send(body: Any, status: int = 200, kind: str = "application/json", **headers: Any) -> Act:
    """A whole response; a body that is neither text nor bytes is sent as JSON."""
    data = body if isinstance(body, bytes) else (body if isinstance(body, str) else json.dumps(body)).encode()

    def act(connection: socket.socket) -> None:
        connection.sendall(head(status, kind, Content_Length=len(data), **headers) + data)

    return act


def say(content: Any = ANSWER, **message: Any) -> Act:
    """A completion; ``finish_reason`` and message fields can be given."""
    return send(completion(content, **message))


def tool(arguments: str = ANSWER, *more: str) -> Act:
    """A completion with tool calls."""
    calls = [
        {"id": f"t-{n}", "type": "function", "function": {"name": "toll", "arguments": text}}
        for n, text in enumerate((arguments, *more))
    ]
    return say(None, tool_calls=calls, finish_reason="tool_calls")


def fail(status: int, message: str = "no", *, code: Any = None, type: Any = None, **headers: Any) -> Act:
    """An error with its object."""
    error = {"message": message, "code": code, "type": type, "param": None}
    return send({"error": error}, status, **headers)


def wire(data: bytes) -> Act:
    """These bytes and nothing more."""
    return lambda connection: connection.sendall(data)


def endless(first: bytes, piece: bytes, pause: float = 0.0) -> Act:
    """Pieces without end, until nobody reads any more; slow ones for a minute, longer than anybody should wait."""

    def act(connection: socket.socket) -> None:
        connection.sendall(first)
        for _ in range(round(60 / pause) if pause else 20_000):
            connection.sendall(piece)
            if pause:
                time.sleep(pause)

    return act


def silent(connection: socket.socket) -> None:
    """Nothing at all, until the other side hangs up."""
    connection.settimeout(60)
    connection.recv(1)
