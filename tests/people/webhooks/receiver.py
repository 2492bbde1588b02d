"""A receiver of webhooks on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from socket import create_server
from threading import Event, Thread

from tests.loopback import QuietHandler, listening


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

    class Handler(QuietHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            receiver.came.append((dict(self.headers), body))
            status = receiver.answers.pop(0) if len(receiver.answers) > 1 else receiver.answers[0]
            self.answer(status, receiver.location)

    with listening(Handler) as address:
        receiver.url = f"{address}/hook?from=rolewright"
        yield receiver


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
