"""What hiring asks about the evidence, answered; the questions stand in `hiring/evidence.py`."""

from collections.abc import Iterator
from datetime import datetime, time

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone

from hiring.evidence import ApplicationPages, FirstReading, OpeningPages
from hiring.models import Application, Opening, Round
from scorecards.debrief.access import is_open
from scorecards.debrief.operations import tell_of_debriefs_of
from scorecards.models import Ballot, DebriefReading, Hire, PracticeAnswer, Vote
from scorecards.onboarding.first_year import due_on


def card_is_begun() -> Q:
    return Q(scorecard__isnull=False)


def card_is_submitted() -> Q:
    return Q(scorecard__submitted_at__isnull=False)


def practice_is_missing() -> Q:
    answers = PracticeAnswer.objects.filter(
        role=OuterRef("interview__application__opening__blueprint__slug"),
        exercise=OuterRef("interview__stage__exercise"),
    )
    offered = answers.filter(retired_at=None).exclude(author=OuterRef("user"))
    practised = answers.filter(attempts__user=OuterRef("user"), attempts__submitted_at__isnull=False)
    return Q(Exists(offered)) & ~Q(Exists(practised))


def readings(application: Application) -> Iterator[FirstReading]:
    """Who has read scorecards of which of the application's rounds."""
    rows = DebriefReading.objects.filter(application=application)
    return (FirstReading(*row) for row in rows.values_list("user", "round", "first_read_at"))


def has_ballot(application: Application) -> bool:
    return Ballot.objects.filter(application=application).exists()


def is_being_decided(application: Application) -> bool:
    """Whether the newest ballot on the application has not led to a decision yet."""
    return _undecided().filter(application=application).exists()


def decided_now(opening: Opening) -> list[int]:
    """The applications of the opening of which that is true."""
    return list(_undecided().filter(application__opening=opening).values_list("application", flat=True))


def has_voted(opening: Opening) -> bool:
    """Whether somebody has cast a vote in this opening."""
    return Vote.objects.filter(ballot__application__opening=opening).exclude(cast_at=None).exists()


def _undecided() -> QuerySet[Ballot]:
    """The newest ballots of applications in process, where no decision rests on them yet."""
    newest = Ballot.objects.filter(application=OuterRef("application")).order_by("-number").values("pk")[:1]
    return Ballot.objects.filter(pk=Subquery(newest), decisions=None, application__status="active")


def debrief_is_open(application: Application, round: Round) -> bool:
    return is_open(application, round)


def tell_of_debriefs(application: Application) -> None:
    tell_of_debriefs_of(application)


def first_years(applications: QuerySet[Application]) -> dict[int, datetime | None]:
    """An employee's data is kept for the first year's reviews: it counts from its end, or from when they left in it."""
    now, ends = timezone.now(), {}
    hired = applications.exclude(status=Application.Status.NOT_HIRED)
    hires = Hire.objects.filter(application__in=hired.order_by().values("pk"))
    for application, starts_on, left_on in hires.values_list("application", "starts_on", "left_on"):
        over = due_on(starts_on, "12-months")
        at = timezone.make_aware(datetime.combine(min(left_on or over, over), time()))
        ends[application] = at if at <= now else None
    return ends


def scorecard_page(seat: int) -> str:
    return reverse("scorecard", args=[seat])


def practice_page(seat: int) -> str:
    return reverse("practice_for_seat", args=[seat])


def debrief_page(application: int, round: int) -> str:
    return reverse("debrief", args=[application, round])


def opening_pages(slug: str) -> OpeningPages:
    return OpeningPages(
        calibration=reverse("calibration", args=[slug]),
        packets=reverse("packets", args=[slug]),
        practice=reverse("practice_panels", args=[slug]),
        timeline=reverse("opening_timeline", args=[slug]),
    )


def application_pages(application: Application) -> ApplicationPages:
    return ApplicationPages(
        committee=reverse("committee_application", args=[application.pk]),
        packet=reverse("packet_page", args=[application.pk]),
        timeline=reverse("application_timeline", args=[application.opening.slug, application.pk]),
        data_copy=reverse("candidate_archive", args=[application.candidate_id]),
        erasure=reverse("candidate_erase", args=[application.candidate_id]),
        first_year=reverse("hire_begin", args=[application.pk]),
    )
