"""A calendar that is served on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.loopback import QuietHandler, listening


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

    class Handler(QuietHandler):
        def do_GET(self):
            calendar.asked.append(self.path)
            self.answer(calendar.status, calendar.location, calendar.body)

    with listening(Handler) as address:
        calendar.url = f"{address}/private-4711/basic.ics"
        yield calendar
