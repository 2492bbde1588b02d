"""A server on this machine that answers as a test wants."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import ThreadingTCPServer
from threading import Thread
from typing import TypeVar

Served = TypeVar("Served", bound=ThreadingTCPServer)


class QuietHandler(BaseHTTPRequestHandler):
    """Answers, and prints nothing of it."""

    def answer(self, status: int, location: str, body: bytes = b"") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def listening(handler: type[QuietHandler]) -> Iterator[str]:
    """Its address, for as long as it is needed."""
    with serving(ThreadingHTTPServer(("127.0.0.1", 0), handler)) as server:
        yield f"http://localhost:{server.server_port}"


@contextmanager
def serving(server: Served) -> Iterator[Served]:
    """The server, at work for as long as it is needed."""
    # As often as this it looks whether it is to end, and each test waits for that.
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
