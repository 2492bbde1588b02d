"""Who reads the debrief of a round.

| | who keeps the application | who has judged in it | the committee | anybody else |
|---|---|---|---|---|
| once it is open: read it, write a note | yes | yes | yes | – (404) |
| before: that it is not open | yes, and who is awaited | yes | – (404) | – (404) |

Whoever still owes a scorecard anywhere in the application learns that and no more, whatever else they are. Whoever is
recused on it is told so where they keep it, and gets 404 otherwise. What is on the cards comes through
`Scorecard.objects.visible_to` all the same. Who advances and stops, `hiring.candidates.access.moves` says.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from hiring.candidates.access import keeps
from hiring.interviews.queries import is_owed, seats_with_state
from hiring.models import Application, Interview, Round, Seat
from people.models import User
from scorecards.models import DebriefNote
from scorecards.models.visibility import debrief_is_open, independent


class Door(StrEnum):
    """What somebody finds at the address of a debrief, or of the committee's page."""

    OPEN = "open"
    NOT_YET = "not_yet"
    OWING = "owing"
    RECUSED = "recused"


@dataclass(frozen=True)
class DebriefEntry:
    """A round of an application, and what this person finds there. `owed` are their own seats that await a card."""

    application: Application
    round: Round
    door: Door
    keeps: bool
    owed: list[Seat]


def get_debrief_or_404(user, application: int, round: int) -> DebriefEntry:
    """A round of an application as this person finds it."""
    related = Application.objects.select_related("candidate", "opening", "round")
    concerned = get_object_or_404(related.filter(candidate__erased_at=None), pk=application)
    of_round = get_object_or_404(Round.objects.of(concerned), pk=round)
    seats = list(_own_seats(user, concerned))
    owed = [seat for seat in seats if is_owed(seat)]
    is_kept = keeps(user, concerned.opening)
    return DebriefEntry(concerned, of_round, _door(user, concerned, of_round, seats, owed, is_kept), is_kept, owed)


def get_open_debrief_or_404(user, application: int, round: int) -> DebriefEntry:
    """The same, where it is open to them."""
    entry = get_debrief_or_404(user, application, round)
    if entry.door != Door.OPEN:
        raise Http404("This debrief is not open.")
    return entry


def is_open_to(user, application: int, round: int) -> bool:
    """Whether this person reads the debrief."""
    try:
        return get_debrief_or_404(user, application, round).door == Door.OPEN
    except Http404:
        return False


def readers_of_open(application: Application, people: QuerySet[User]) -> list[User]:
    """Those of these people whom `is_open_to` lets in once a debrief of this application is open, in one query."""
    seats = Seat.objects.filter(interview__application=application, user=OuterRef("pk"))
    judged = seats.filter(waived_at=None, scorecard__submitted_at__isnull=False)
    votes = application.opening.committee.filter(user=OuterRef("pk"))
    free = people.filter(~Exists(seats.owing()), ~Exists(seats.exclude(recused_at=None)))
    free = free.annotate(takes_part=Q(Exists(judged)) | Q(Exists(votes)))
    return [person for person in free if person.takes_part or keeps(person, application.opening)]


def is_open(application: Application, round: Round) -> bool:
    """Whether nothing is awaited any more in this round; it says nothing about who may read."""
    interviews = Interview.objects.filter(application=application, stage__round=round)
    return interviews.filter(debrief_is_open("application", "stage__round")).exists()


def readable_notes(user) -> QuerySet[DebriefNote]:
    """Notes of debriefs that are open, of applications that await nothing of this person's own; who reads a debrief at
    all, its page says."""
    return DebriefNote.objects.filter(debrief_is_open("application", "round"), independent(user, "application"))


def _own_seats(user, application: Application):
    seats = seats_with_state().filter(user=user, interview__application=application)
    return seats.select_related("interview__stage").order_by("interview__starts_at", "pk")


def _door(user, application: Application, round: Round, seats, owed, is_kept: bool) -> Door:
    if any(seat.recused_at for seat in seats):
        return _if(is_kept, Door.RECUSED)
    if owed:
        return Door.OWING
    takes_part = is_kept or any(seat.is_submitted and not seat.waived_at for seat in seats)
    if not is_open(application, round):
        return _if(takes_part, Door.NOT_YET)
    return _if(takes_part or application.opening.committee.filter(user=user).exists(), Door.OPEN)


def _if(may: bool, door: Door) -> Door:
    if not may:
        raise Http404("No debrief.")
    return door
