"""By which right somebody reads a timeline: one number of queries, however long it is."""

from hiring.candidates.access import keeps
from hiring.interviews.queries import is_owed, seats_with_state
from hiring.models import Application, Opening
from hiring.openings.access import can_recruit
from scorecards.committee.access import entry_of
from scorecards.models import Scorecard
from scorecards.timeline.entries import Reader

_OF_A_CARD = ("interview__application", "interview__stage__round", "user")


def reader_of_opening(user, opening: Opening) -> Reader:
    """By which right this person reads the whole of an opening."""
    return _reader(user, opening, {"interview__application__opening": opening})


def reader_of_application(user, application: Application) -> Reader:
    """By which right this person reads one application."""
    entry = entry_of(user, application)
    votes = entry is not None and entry.is_member and entry.reads
    return _reader(user, application.opening, {"interview__application": application}, votes)


def _reader(user, opening: Opening, where: dict, votes: bool = False) -> Reader:
    seats = list(seats_with_state().filter(user=user, **where).select_related("interview"))
    cards = Scorecard.objects.visible_to(user).filter(**{f"seat__{name}": value for name, value in where.items()})
    read = list(cards.submitted().values_list("pk", *(f"seat__{name}" for name in _OF_A_CARD)))
    return Reader(
        person=user.pk,
        keeps=keeps(user, opening),
        recruits=can_recruit(user),
        votes=votes,
        sits_on=frozenset(seat.interview_id for seat in seats if not seat.recused_at),
        recused_on=frozenset(seat.interview.application_id for seat in seats if seat.recused_at),
        owes_on=frozenset(seat.interview.application_id for seat in seats if is_owed(seat)),
        cards=frozenset(pk for pk, *_ in read),
        debriefs=frozenset((application, round) for _, application, round, author in read if author != user.pk),
    )
