"""What hiring asks about the evidence, answered; the questions stand in `hiring/evidence.py`."""

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from hiring.evidence import ApplicationPages, OpeningPages
from hiring.models import Application
from scorecards.models import PracticeAnswer


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
    )
