"""A number for each request, in every line of the log that it leads to, and on the page that says something broke."""

import logging
import re
from contextvars import ContextVar
from uuid import uuid4

HEADER = "X-Request-ID"
PASSED_ON = re.compile(r"[A-Za-z0-9-]{8,64}")

_current: ContextVar[str] = ContextVar("request_id", default="")


def current() -> str:
    """The number of the request that is being answered, or "" outside of one."""
    return _current.get()


def begin(passed_on: str = "") -> str:
    """The number that a proxy passed on, where it is one, else a new one; current from here on."""
    number = passed_on if PASSED_ON.fullmatch(passed_on) else uuid4().hex
    _current.set(number)
    return number


class RequestIdFilter(logging.Filter):
    """Adds `request_id` to each record."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = current()
        return True
