"""What hiring must know about the evidence. `scorecards/for_hiring.py` answers, and registers when the app starts.

No answer says what a card says: conditions are on seats, and tell no more than that a card or a practice is there.
"""

from dataclasses import dataclass
from typing import Protocol

from django.db.models import Q

from people.registry import Registry


@dataclass(frozen=True)
class OpeningPages:
    calibration: str
    packets: str
    practice: str
    timeline: str


@dataclass(frozen=True)
class ApplicationPages:
    committee: str
    packet: str
    timeline: str
    data_copy: str
    erasure: str


class Evidence(Protocol):
    def card_is_begun(self) -> Q: ...

    def card_is_submitted(self) -> Q: ...

    def practice_is_missing(self) -> Q:
        """That there is something to practise on for a seat's exercise, and that its person has not practised it."""

    def scorecard_page(self, seat: int) -> str: ...

    def practice_page(self, seat: int) -> str: ...

    def debrief_page(self, application: int, round: int) -> str: ...

    def opening_pages(self, slug: str) -> OpeningPages: ...

    def application_pages(self, application) -> ApplicationPages: ...


evidence: Registry[Evidence] = Registry()
