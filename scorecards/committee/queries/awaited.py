"""Votes that are awaited, and what each is asked for: the first time, anew, or still."""

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from hiring.models import Application
from people.models import Event
from scorecards.models import Ballot, Vote

_TAKEN_UP = {"verb": "hiring.application_reinstated", "subject": Application._meta.label_lower}


def awaited_votes() -> QuerySet[Vote]:
    """Those not cast in ballots that run on somebody in process.

    `is_anew`: another committee was asked before, and nothing was decided. `taken_up` and `taken_up_at`: by which event
    and when the application was last taken up again since the ballot was opened, None where it never was.
    """
    before = Ballot.objects.filter(
        application=OuterRef("ballot__application"), number=OuterRef("ballot__number") - 1, decisions=None
    )
    since = {"subject_id": OuterRef("ballot__application"), "at__gt": OuterRef("ballot__opened_at")}
    taken_up = Event.objects.filter(**_TAKEN_UP, **since).order_by("-pk")
    waiting = Vote.objects.filter(
        cast_at=None, ballot__closed_at=None, ballot__application__status=Application.Status.ACTIVE
    )
    return waiting.annotate(
        is_anew=Exists(before),
        taken_up=Subquery(taken_up.values("pk")[:1]),
        taken_up_at=Subquery(taken_up.values("at")[:1]),
    ).select_related("user", "ballot__application__candidate", "ballot__application__opening")
