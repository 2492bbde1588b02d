"""What a reader's calibration is made of, from the database: the cards of open debriefs, and what is left out."""

from collections.abc import Iterable

from django.db.models import Exists, Min, OuterRef

from hiring.models import Application, Interview, Opening, Round, Seat, Stage, of_seats
from people.models import User
from scorecards.calibration.left_out import Panel
from scorecards.calibration.plain import Judgement, OpenCard, SeenApplication
from scorecards.models import Rating, Scorecard
from scorecards.models.visibility import debrief_is_open

_INTERVIEW = "seat__interview"
_OF_CARD = (
    f"{_INTERVIEW}__application__opening",
    f"{_INTERVIEW}__application",
    f"{_INTERVIEW}__stage__round",
    f"{_INTERVIEW}__stage",
    "seat__user",
)


def open_cards(user, openings: Iterable[Opening]) -> list[OpenCard]:
    """Every card of these openings whose debrief is open to this reader. One query."""
    cards = Scorecard.objects.open_to(user).filter(**{f"{_INTERVIEW}__application__opening__in": openings})
    return list(map(OpenCard._make, cards.with_counts().order_by().values_list("pk", "counts", *_OF_CARD)))


def judgements(cards: Iterable[OpenCard], openings: Iterable[Opening]) -> list[Judgement]:
    """Every dimension of those of these cards that count, which are of these openings. One query.

    Whose card it is the cards say: asked of the database for every rating, it takes longer than the ratings.
    """
    of_card = {card.pk: card[2:] for card in cards if card.counts}
    here = {f"scorecard__{_INTERVIEW}__application__opening__in": openings}
    rated = Rating.objects.filter(**here).exclude(value=None, not_assessed="") if of_card else Rating.objects.none()
    return [
        Judgement._make((*of_card[card], key, value))
        for card, key, value in rated.order_by("pk").values_list("scorecard", "key", "value")
        if card in of_card
    ]


def applied(keys: Iterable[int]) -> list[SeenApplication]:
    """These applications with their candidates' names, the first that came first."""
    those = Application.objects.filter(pk__in=set(keys)).order_by("pk")
    return list(
        map(
            SeenApplication._make,
            those.values_list("pk", "status", "candidate", "candidate__name", "candidate__erased_at"),
        )
    )


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


def panels(user, opening: Opening, shown: set[tuple[int, int]]) -> list[Panel]:
    """Every other round of every application that has a panel: whether it is done, and what keeps this reader from it.

    shown: (application, round) of what is read. Only where there are others it is asked why they are not.
    """
    with_panel = Interview.objects.filter(
        Exists(Seat.objects.judging().filter(interview=OuterRef("pk"))),
        application__opening=opening,
        application__candidate__erased_at=None,
    ).order_by()
    if shown.issuperset(with_panel.values_list("application", "stage__round")):
        return []
    own = Seat.objects.filter(user=user)
    rounds = with_panel.annotate(
        is_open=debrief_is_open("application", "stage__round"),
        is_recused=of_seats(own.exclude(recused_at=None), "application"),
        owes=of_seats(own.owing(), "application"),
    )
    columns = "application", "stage__round", "is_open", "is_recused", "owes"
    every = [Panel(*row) for row in rounds.values_list(*columns).distinct()]
    return [panel for panel in every if (panel.application, panel.round) not in shown]
