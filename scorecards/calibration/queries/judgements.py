"""What a reader's calibration is made of, from the database: the cards of open debriefs, and what is left out."""

from collections.abc import Iterable

from django.db.models import BooleanField, Exists, ExpressionWrapper, Min, OuterRef

from hiring.models import Application, Interview, Opening, Round, Seat, Stage
from people.models import User
from scorecards.calibration.left_out import Panel
from scorecards.calibration.plain import Judgement
from scorecards.models import Rating, Scorecard
from scorecards.models.visibility import debrief_is_open

_INTERVIEW = "scorecard__seat__interview"
_COLUMNS = (
    f"{_INTERVIEW}__application__opening",
    f"{_INTERVIEW}__application",
    f"{_INTERVIEW}__stage__round",
    f"{_INTERVIEW}__stage",
    "scorecard__seat__user",
    "key",
    "value",
)


def judgements(user, openings: Iterable[Opening]) -> list[Judgement]:
    """Every dimension of every counted card whose debrief is open to this reader. One query.

    The openings stand in it twice: told once, a database with many ratings reads all of them first.
    """
    cards = Scorecard.objects.open_to(user).counted().filter(seat__interview__application__opening__in=openings)
    here = {"scorecard__in": cards.values("pk"), f"{_INTERVIEW}__application__opening__in": openings}
    rated = Rating.objects.filter(**here).exclude(value=None, not_assessed="")
    return list(map(Judgement._make, rated.order_by("pk").values_list(*_COLUMNS)))


def applications(keys: Iterable[int]) -> list[Application]:
    """These applications with their candidates' names, the first that came first."""
    those = Application.objects.filter(pk__in=set(keys)).select_related("candidate").order_by("pk")
    return list(those.only("status", "candidate__name", "candidate__erased_at"))


def names_of(users: Iterable[int]) -> dict[int, str]:
    """What these people are called."""
    return {user.pk: str(user) for user in User.objects.filter(pk__in=set(users)).order_by("pk")}


def joined(opening: Opening) -> list[int]:
    """Everybody who ever had a seat in this opening, by when they had their first."""
    seats = Seat.objects.filter(interview__application__opening=opening)
    by_first = seats.order_by().values("user").annotate(first=Min("pk")).order_by("first")
    return list(by_first.values_list("user", flat=True))


def stages_of(opening: Opening) -> list[Stage]:
    """The stages of an opening's plan with their rounds, in the plan's order."""
    return list(
        Stage.objects.filter(round__plan__opening=opening)
        .select_related("round")
        .order_by("round__position", "round__pk", "position", "pk")
    )


def rounds_by_id(stages: Iterable[Stage]) -> dict[int, Round]:
    return {stage.round_id: stage.round for stage in stages}


def panels(user, opening: Opening) -> list[Panel]:
    """Every round of every application that has a panel: whether it is done, and what keeps this reader from it."""
    own = Seat.objects.filter(user=user, interview__application=OuterRef("application"))
    with_panel = Interview.objects.filter(
        Exists(Seat.objects.judging().filter(interview=OuterRef("pk"))),
        application__opening=opening,
        application__candidate__erased_at=None,
    )
    rounds = with_panel.annotate(
        is_open=ExpressionWrapper(debrief_is_open("application", "stage__round"), output_field=BooleanField()),
        is_recused=Exists(own.exclude(recused_at=None)),
        owes=Exists(own.owing()),
    )
    columns = "application", "stage__round", "is_open", "is_recused", "owes"
    return [Panel(*row) for row in rounds.order_by().values_list(*columns).distinct()]
