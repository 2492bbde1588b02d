"""What people must know of calendars; hiring, which has the interviews, answers."""

from typing import Protocol

from people.registry import Registry


class Calendars(Protocol):
    def feed_page(self, token: str) -> str:
        """Where the calendar with this token is served, as a path."""


calendars: Registry[Calendars] = Registry()
