"""What hiring must know about the evidence. `scorecards/for_hiring.py` answers, and registers when the app starts.

No answer says what a card says: conditions are on seats, and tell no more than that a card or a practice is there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
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
    first_year: str


@dataclass(frozen=True)
class FirstReading:
    """That somebody has read scorecards of a round of an application, and when first; all by number."""

    user: int
    round: int
    at: datetime


class Evidence(Protocol):
    def card_is_begun(self) -> Q: ...

    def card_is_submitted(self) -> Q: ...

    def practice_is_missing(self) -> Q:
        """That there is something to practise on for a seat's exercise, and that its person has not practised it."""

    def readings(self, application) -> Iterable[FirstReading]:
        """Who has read scorecards of which of the application's rounds."""

    def debrief_is_open(self, application, round) -> bool: ...

    def tell_of_debriefs(self, application) -> None:
        """Something has happened that may have opened a debrief of this application."""

    def has_ballot(self, application) -> bool:
        """Whether a committee was ever asked to vote on the application."""

    def is_being_decided(self, application) -> bool:
        """Whether its newest ballot has not led to a decision yet."""

    def decided_now(self, opening) -> Iterable[int]:
        """The applications of an opening of which that is true, by number."""

    def has_voted(self, opening) -> bool:
        """Whether the committee of an opening has cast a vote."""

    def first_years(self, applications) -> dict[int, datetime | None]:
        """Of those that ended in a hire with a plan, by number: when the first year was over, None while it is not."""

    def scorecard_page(self, seat: int) -> str: ...

    def practice_page(self, seat: int) -> str: ...

    def debrief_page(self, application: int, round: int) -> str: ...

    def opening_pages(self, slug: str) -> OpeningPages: ...

    def application_pages(self, application) -> ApplicationPages: ...


evidence: Registry[Evidence] = Registry()
