"""What people must know of what an event is about, to say it in names; hiring, which has them, answers. Pure."""

from collections.abc import Mapping
from typing import Protocol

from people.registry import Registry


class EventNames(Protocol):
    def names_of(self, user, subject: str, pk: int, ids: Mapping[str, int]) -> dict[str, str]:
        """{"opening", "candidate"} of what an event is about, as far as this person reads them at this moment."""


event_names: Registry[EventNames] = Registry()
