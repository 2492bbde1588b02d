"""Who is told how their scorecard compared, once it is decided.

| | who has submitted a scorecard | who owes one in the application | recused, waived | anybody else |
|---|---|---|---|---|
| feedback on one's own, after hire or no hire | yes, training too | – (404) | – (404) | – (404) |

While more information is asked for there is none. Others' ratings in it come through `Scorecard.objects.open_to` alone.
"""

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery
from django.shortcuts import get_object_or_404

from hiring.models import Application, Seat
from hiring.models.interviews import binds
from scorecards.models import Decision, Outcome
from scorecards.models.visibility import independent

FINAL = (Outcome.HIRE, Outcome.NO_HIRE)


def with_feedback(seats: QuerySet[Seat], user) -> QuerySet[Seat]:
    """This person's seats, each with `has_feedback`: whether they can read how its scorecard compared."""
    has = _judged() & _decided("interview__application") & independent(user, "interview__application")
    return seats.annotate(has_feedback=ExpressionWrapper(has, output_field=BooleanField()))


def get_feedback_or_404(user, pk: int) -> Application:
    """An application on which this person has feedback to read."""
    readable = _with_feedback_for(user).select_related("candidate", "opening")
    return get_object_or_404(readable, pk=pk)


def has_feedback(user, application: int) -> bool:
    return _with_feedback_for(user).filter(pk=application).exists()


def _with_feedback_for(user) -> QuerySet[Application]:
    if not user.is_authenticated or not user.is_active:
        return Application.objects.none()
    judged = Seat.objects.filter(_judged(), user=user, interview__application=OuterRef("pk"))
    decided = Application.objects.filter(Exists(judged), independent(user, "pk"), _decided("pk"))
    return decided.filter(candidate__erased_at=None)


def _judged() -> Q:
    """That a seat's scorecard is in, of an interview that counts."""
    return Q(
        binds("interview__"),
        scorecard__submitted_at__isnull=False,
        recused_at=None,
        waived_at=None,
        interview__application__candidate__erased_at=None,
    )


def _decided(application: str) -> Q:
    """That the newest decision on an application is a final one."""
    newest = Decision.objects.filter(application=OuterRef("application")).order_by("-number").values("pk")[:1]
    final = Decision.objects.filter(application=OuterRef(application), outcome__in=FINAL, pk=Subquery(newest))
    return Q(Exists(final))
