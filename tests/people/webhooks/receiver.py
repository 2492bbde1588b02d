"""A receiver of webhooks on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import create_server
from threading import Event, Thread


class Receiver:
    """What came, as (headers, body); `answers` are the statuses that it gives, the last one for ever."""

    def __init__(self):
        self.came: list[tuple[dict[str, str], str]] = []
        self.answers = [204]
        self.location = ""
        self.url = ""


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            receiver.came.append((dict(self.headers), body))
            status = receiver.answers.pop(0) if len(receiver.answers) > 1 else receiver.answers[0]
            self.send_response(status)
            if receiver.location:
                self.send_header("Location", receiver.location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.url = f"http://localhost:{server.server_port}/hook?from=rolewright"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def dripping() -> Iterator[str]:
    """A receiver that answers a byte every tenth of a second and never comes to an end."""
    ended = Event()

    def drip(server):
        came, _ = server.accept()
        while not ended.wait(0.1):
            try:
                came.sendall(b"H")
            except OSError:
                return

    with create_server(("127.0.0.1", 0)) as server:
        Thread(target=drip, args=(server,), daemon=True).start()
        try:
            yield f"http://localhost:{server.getsockname()[1]}/"
        finally:
            ended.set()
