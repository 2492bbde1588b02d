"""What waits for a person who judges, votes or decides. Nothing here says what a scorecard says."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db.models import Count, Exists, F, Min, OuterRef, Q, Window
from django.template.defaultfilters import date as as_words
from django.urls import reverse
from django.utils import timezone

from hiring.models import Application, RoundOutcome, Seat
from hiring.openings.access import parts_of
from people.words import count
from scorecards.cards.access import own_seats, with_debriefs
from scorecards.cards.seat_state import SeatState
from scorecards.committee.queries.applications import CommitteeGroup, running
from scorecards.models import DebriefReading
from scorecards.models.visibility import independent
from scorecards.onboarding.queries.due import DueGoals, DueReview, first_years_due
from scorecards.today.queries.interviews import line_of
from scorecards.today.waiting import Waiting, When

TOTAL_AND_TROUBLE = {"total": Window(Count("pk")), "calendar_trouble": F("user__private_calendar__trouble")}
MOST = 20
"""So many of a kind are named: interviews of one's own, debriefs, votes, decisions."""
AHEAD = timedelta(days=7)
"""So far ahead interviews are shown."""
OVERDUE_REVIEW = timedelta(days=14)


def own_work(user, now: datetime) -> Iterator[Waiting]:
    """Scorecards, interviews, practice, debriefs, votes and decisions of this person's; a fixed number of queries, and
    none for what only those have who sit on panels or committees."""
    has = parts_of(user)
    if has.interviews:
        yield from _seats(user, now)
        yield from _debriefs(user)
    if has.committee:
        yield from _committee(user)
    yield from _decisions(user)
    yield from _first_years(user, now)


def _seats(user, now: datetime) -> Iterator[Waiting]:
    """Cards that are due, interviews to come within a week, and what to practise before those to come; beside them, why
    their own calendar could not be read."""
    may_ask = Q(interview__application__opening__plan__asks_practice=True)
    seats = own_seats(user).due().filter(Q(interview__starts_at__lt=now + AHEAD) | may_ask)
    seats = list(seats.annotate(**TOTAL_AND_TROUBLE).order_by("interview__starts_at", "pk")[:MOST])
    asked = _asked_to_practise(seats, now)
    total = 0
    for seat in seats:
        if not total and settings.PRIVATE_CALENDARS and seat.calendar_trouble:
            what = "Your own calendar could not be read"
            yield Waiting(When.SOON, what, seat.calendar_trouble, "Look", reverse("my_hours"))
        total = seat.total
        if seat.pk in asked:
            yield _practice(seat)
        if seat.interview.ends_at <= now:
            yield _card(seat, now)
        elif seat.interview.starts_at < now + AHEAD:
            yield _interview(seat, now)
    if total > MOST:
        more = f"And {count(total - MOST, 'more interview')} of yours"
        yield Waiting(When.SOON, more, "To hold or to judge, all in one list", "Open", reverse("my_interviews"))


def _asked_to_practise(seats: list[Seat], now: datetime) -> set[int]:
    """Those of them before which somebody is to practise: asked of few, since finding out costs more than the rest."""
    may = [s.pk for s in seats if s.interview.starts_at > now and s.interview.stage.round.plan.asks_practice]
    return set(Seat.objects.filter(pk__in=may).asked_to_practise(now).values_list("pk", flat=True)) if may else set()


def _card(seat: Seat, now: datetime) -> Waiting:
    interview, line = seat.interview, line_of(seat, now)
    return Waiting(
        When.OVERDUE if line.is_overdue else When.NOW,
        f"Scorecard on {interview.application.candidate}",
        f"{interview.stage.name} · {at(interview.starts_at)}",
        "Continue" if line.state == SeatState.DRAFT else "Begin",
        reverse("scorecard", args=[seat.pk]),
        since=interview.ends_at,
    )


def _interview(seat: Seat, now: datetime) -> Waiting:
    interview = seat.interview
    is_today = timezone.localdate(interview.starts_at) <= timezone.localdate(now)
    facts = (interview.stage.name, at(interview.starts_at), interview.place)
    return Waiting(
        When.TODAY if is_today else When.SOON,
        f"Interview with {interview.application.candidate}",
        " · ".join(filter(None, facts)),
        "Open the kit",
        reverse("kit", args=[interview.application.opening.slug, interview.stage_id]),
        since=interview.starts_at,
        link=interview.link,
    )


def _practice(seat: Seat) -> Waiting:
    return Waiting(
        When.SOON,
        f"Practise {seat.interview.stage.name}",
        f"About ten minutes, before your first interview on {at(seat.interview.starts_at)}",
        "Practise",
        reverse("practice_for_seat", args=[seat.pk]),
        since=seat.interview.starts_at,
    )


def _debriefs(user) -> Iterator[Waiting]:
    """Those that have opened to this person, who has judged in them, and that they have not read."""
    here = {"application": OuterRef("interview__application"), "round": OuterRef("interview__stage__round")}
    is_over = RoundOutcome.objects.filter(**here)
    was_read = DebriefReading.objects.filter(user=user, **here)
    seats = Seat.objects.filter(~Exists(is_over), ~Exists(was_read), user=user, interview__application__status="active")
    columns = "interview__application", "interview__stage__round"
    columns += "interview__application__candidate__name", "interview__stage__round__name"
    opened = with_debriefs(seats, user, in_process=True).filter(reads_debrief=True).values_list(*columns)
    opened = list(opened.annotate(first=Min("interview__starts_at")).order_by("first", columns[0])[: MOST + 1])
    for application, round, candidate, name, _ in opened[:MOST]:
        address = reverse("debrief", args=[application, round])
        yield Waiting(When.NOW, f"Debrief of {candidate}", f"{name} · it is open", "Read", address)
    if opened[MOST:]:
        about = "Each stands beside its interview"
        yield Waiting(When.NOW, "More debriefs are open", about, "All of mine", reverse("my_interviews"))


def _committee(user) -> Iterator[Waiting]:
    """Votes that are asked of this person, and decisions that are for them as the chair."""
    decides = Q(is_chaired=True, has_votes=True, has_ballot=False, owes=False, is_recused=False)
    asked = Q(group=CommitteeGroup.AWAITED) | Q(decides, group=CommitteeGroup.WITH_COMMITTEE)
    applications = list(running(user).filter(asked)[: MOST + 1])
    for application in applications[:MOST]:
        votes = application.group == CommitteeGroup.AWAITED
        title, deed = ("Your vote on", "Vote") if votes else ("Your decision on", "Decide")
        yield _before_committee(application, title, deed)
    if applications[MOST:]:
        yield Waiting(When.NOW, "More wait for the committee", "All in one list", "Open", reverse("committee"))


def _decisions(user) -> Iterator[Waiting]:
    """Decisions that are for the hiring manager, where there is no committee."""
    sent = RoundOutcome.objects.filter(application=OuterRef("pk"), round=OuterRef("round"), outcome="committee")
    led = Application.objects.active().filter(opening__hiring_manager=user, opening__plan__decides="manager")
    for application in led.filter(Exists(sent), independent(user, "pk")).select_related("candidate", "opening"):
        yield _before_committee(application, "Your decision on", "Decide")


def _first_years(user, now: datetime) -> Iterator[Waiting]:
    """Reviews of one's own that are due within a week or late, and days on which goals of a plan are to be met."""
    today = timezone.localdate(now)
    for due in first_years_due(user, today, today + AHEAD):
        yield _review(due, today) if isinstance(due, DueReview) else _goals(due, today)


def _review(due: DueReview, today: date) -> Waiting:
    late = due.day < today - OVERDUE_REVIEW
    return Waiting(
        When.OVERDUE if late else When.NOW if due.day <= today else When.SOON,
        f"Review of {due.hire.application.candidate} after {due.name}",
        f"{due.hire.application.opening} · {as_words(due.day, 'D j F')}",
        "Continue" if due.is_begun else "Write",
        reverse("review", args=[due.hire.pk, due.moment]),
        since=timezone.make_aware(datetime.combine(due.day, time())),
    )


def _goals(due: DueGoals, today: date) -> Waiting:
    return Waiting(
        When.TODAY if due.day == today else When.SOON,
        f"{due.hire.application.candidate}: {due.name.lower()}",
        f"Goals to talk about on {as_words(due.day, 'D j F')}",
        "Open the plan",
        reverse("hire", args=[due.hire.pk]),
    )


def _before_committee(application: Application, title: str, deed: str) -> Waiting:
    address = reverse("committee_application", args=[application.pk])
    return Waiting(When.NOW, f"{title} {application.candidate}", application.opening.title, deed, address)


def at(moment: datetime) -> str:
    """A moment in this person's day: “Mon 30 November, 14:00”."""
    return as_words(timezone.localtime(moment), "D j F, H:i")
