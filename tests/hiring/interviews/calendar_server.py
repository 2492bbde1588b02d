"""A calendar that is served on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class CalendarServer:
    """What it answers with, and which paths were asked for."""

    def __init__(self):
        self.body, self.status, self.location = b"", 200, ""
        self.asked: list[str] = []
        self.url = ""

    def has(self, *components: str) -> None:
        """It has these components from now on, each written with its lines apart."""
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", *components, "END:VCALENDAR", ""]
        self.body = "\r\n".join("\r\n".join(lines).splitlines()).encode() + b"\r\n"


def event(uid: str, *lines: str) -> str:
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20300101T000000Z", *lines, "END:VEVENT"])


@contextmanager
def calendar_served() -> Iterator[CalendarServer]:
    calendar = CalendarServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            calendar.asked.append(self.path)
            self.send_response(calendar.status)
            if calendar.location:
                self.send_header("Location", calendar.location)
            self.send_header("Content-Length", str(len(calendar.body)))
            self.end_headers()
            self.wfile.write(calendar.body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    calendar.url = f"http://localhost:{server.server_port}/private-4711/basic.ics"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield calendar
    finally:
        server.shutdown()
        server.server_close()
