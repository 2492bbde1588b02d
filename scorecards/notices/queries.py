"""Notices: events and rows that are there, as far as this person may know of them now. A fixed number of queries.

Nothing here says what a scorecard, a vote or a decision says; whoever owes a card of an application, or is recused on
it, learns nothing of its debriefs, ballots and decisions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.urls import reverse

from hiring.models import Interview, Seat
from people.models import Event, Message, User
from scorecards.committee.queries.awaited import awaited_votes
from scorecards.debrief.mail import KIND as DEBRIEF_OPEN
from scorecards.feedback.access import with_feedback
from scorecards.models import Decision, LastLook, Scorecard
from scorecards.models.visibility import independent

KEPT = timedelta(days=30)
MOST = 50
"""So far back notices go, and so many are shown."""

_OF_AN_INTERVIEW = {
    "hiring.interview_scheduled": "You are asked to interview {candidate}",
    "hiring.interview_changed": "The interview with {candidate} was moved or changed",
    "hiring.interview_cancelled": "The interview with {candidate} is cancelled",
    "hiring.interview_missed": "{candidate} did not come to the interview",
}
_OF_A_SEAT = {
    "hiring.seat_waived": "Your scorecard on {candidate} was waived",
    "hiring.waiver_taken_back": "Your scorecard on {candidate} is awaited again",
    "hiring.seat_recused": "You were recused from the interview with {candidate}",
    "hiring.nudged": "Your scorecard on {candidate} is asked for",
}


@dataclass(frozen=True)
class Notice:
    at: datetime
    title: str
    about: str
    address: str
    is_new: bool


def notices_of(user: User, now: datetime) -> list[Notice]:
    """The newest first."""
    looked, since = last_look(user), now - KEPT
    told = [*_interviews(user, since), *_debriefs(user, since), *_ballots(user, since), *_decisions(user, since)]
    newest = sorted(told, key=lambda notice: notice[0], reverse=True)[:MOST]
    return [Notice(*notice, is_new=looked is None or notice[0] > looked) for notice in newest]


def number_of_new(user: User, now: datetime) -> int:
    return sum(notice.is_new for notice in notices_of(user, now))


def last_look(user: User) -> datetime | None:
    return LastLook.objects.filter(user=user).values_list("at", flat=True).first()


Told = tuple[datetime, str, str, str]
"""When, what, what it is about, and the page."""


def _interviews(user: User, since: datetime) -> Iterator[Told]:
    """What others did with interviews and seats of this person's."""
    seats = Seat.objects.filter(user=user)
    of_seats = Q(verb__in=_OF_A_SEAT, subject="hiring.seat", subject_id__in=seats.values("pk"))
    sits = seats.filter(recused_at=None).values("interview")
    of_interviews = Q(verb__in=_OF_AN_INTERVIEW, subject="hiring.interview", subject_id__in=sits)
    events = Event.objects.filter(of_seats | of_interviews, at__gte=since).exclude(actor_id=user.pk)
    newest = list(events.order_by("-at", "-pk")[:MOST])
    named = Interview.objects.filter(pk__in={_interview(event) for event in newest})
    named = named.filter(application__candidate__erased_at=None)
    interviews = named.select_related("application__candidate", "application__opening", "stage").in_bulk()
    for event in newest:
        if interview := interviews.get(_interview(event)):
            words = (_OF_A_SEAT | _OF_AN_INTERVIEW)[event.verb].format(candidate=interview.application.candidate)
            about = f"{interview.stage.name} · {interview.application.opening.title}"
            yield event.at, words, about, reverse("interview", args=[interview.pk])


def _interview(event: Event) -> int | None:
    return event.subject_id if event.subject == "hiring.interview" else event.ids.get("interview")


def _debriefs(user: User, since: datetime) -> Iterator[Told]:
    """Debriefs that have opened to this person and are open to them now."""
    opened = {}
    for key, at in Message.objects.filter(kind=DEBRIEF_OPEN, to=user, created_at__gte=since).values_list(
        "key", "created_at"
    ):
        if key:
            _, application, round, _ = key.split(":")
            opened[int(application), int(round)] = at
    place, stage = "seat__interview__application", "seat__interview__stage__round"
    cards = Scorecard.objects.visible_to(user).exclude(seat__user=user).submitted()
    of_these = {application for application, _ in opened}
    cards = cards.filter(**{f"{place}__in": of_these, f"{place}__candidate__erased_at": None})
    fields = (place, stage, f"{place}__candidate__name", f"{stage}__name", f"{place}__opening__title")
    for application, round, candidate, name, opening in cards.order_by().values_list(*fields).distinct():
        if at := opened.get((application, round)):
            address = reverse("debrief", args=[application, round])
            yield at, f"The debrief of {candidate} is open", f"{name} · {opening}", address


def _ballots(user: User, since: datetime) -> Iterator[Told]:
    """Votes that are asked of this person and not cast."""
    lately = Q(ballot__opened_at__gte=since) | Q(taken_up_at__gte=since)
    asked = awaited_votes().filter(independent(user, "ballot__application"), lately, user=user)
    asked = asked.filter(ballot__application__candidate__erased_at=None)
    for vote in asked.exclude(ballot__opened_by=user, taken_up=None):
        words = "Your vote is asked anew on" if vote.is_anew else "Your vote is asked on"
        again = ", who was taken up again" if vote.taken_up else ""
        yield _before_committee(vote.taken_up_at or vote.ballot.opened_at, words, vote.ballot.application, again)


def _decisions(user: User, since: datetime) -> Iterator[Told]:
    """That it was decided about somebody on whom this person judged, voted, or whose search they lead or opened."""
    judged = with_feedback(Seat.objects.filter(user=user), user).filter(has_feedback=True)
    opening = "application__opening"
    concerns = (
        Q(application__in=judged.values("interview__application"))
        | Q(**{f"{opening}__hiring_manager": user})
        | Q(**{f"{opening}__created_by": user})
        | Q(pk__in=Decision.objects.filter(**{f"{opening}__committee__user": user}).values("pk"))
    )
    decided = Decision.objects.filter(concerns, independent(user, "application"), decided_at__gte=since)
    decided = decided.filter(application__candidate__erased_at=None).exclude(decided_by=user)
    judged_on = set(judged.values_list("interview__application", flat=True))
    for decision in decided.select_related("application__candidate", "application__opening"):
        yield _decided(decision, judged_on)


def _decided(decision: Decision, judged_on: set[int]) -> Told:
    application = decision.application
    if application.pk in judged_on:
        address = reverse("feedback", args=[application.pk])
        return decision.decided_at, f"It is decided about {application.candidate}", application.opening.title, address
    return _before_committee(decision.decided_at, "It is decided about", application)


def _before_committee(at: datetime, words: str, application, more: str = "") -> Told:
    address = reverse("committee_application", args=[application.pk])
    return at, f"{words} {application.candidate}{more}", application.opening.title, address
