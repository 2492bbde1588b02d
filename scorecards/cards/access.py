"""Who sees which scorecards.

| | the person on the seat | anybody else, administrators included |
|---|---|---|
| a seat's scorecard: write, save, submit | yes, while the seat is open | – (404) |
| a seat's own draft and submitted card: read | yes | – (404) |
| others' submitted cards | by the one rule of `Scorecard.objects.visible_to` | the same |
| revise a submitted card | yes, once its round's debrief is open | – (404) |
"""

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from hiring.models import Seat
from scorecards.models import Scorecard, ScorecardQuerySet
from scorecards.models.visibility import debrief_is_open, independent

_SEAT = (
    "user",
    "scorecard",
    "interview__application__candidate",
    "interview__application__opening",
    "interview__application__adjustment",
    "interview__stage__round__plan",
)

_UNREAD = ("interview__stage__round__plan__role", "interview__application__adjustment__request")
"""What is long, and what interviewers never read."""


def own_seats(user) -> QuerySet[Seat]:
    """Every seat that this person has or had, with what a list of them shows."""
    return Seat.objects.filter(user=user).select_related(*_SEAT).defer(*_UNREAD)


def with_debriefs(seats: QuerySet[Seat], user, *, in_process: bool = False) -> QuerySet[Seat]:
    """This person's seats, each with `reads_debrief`: whether the debrief of its round is open to them. `in_process`
    says that the application of every one is."""
    judged = Q(scorecard__submitted_at__isnull=False, waived_at=None, interview__application__candidate__erased_at=None)
    is_open = debrief_is_open("interview__application", "interview__stage__round", in_process=in_process)
    reads = judged & is_open & independent(user, "interview__application")
    return seats.annotate(reads_debrief=ExpressionWrapper(reads, output_field=BooleanField()))


def get_seat_or_404(user, pk: int) -> Seat:
    """One of this person's own seats, with its interview, candidate, stage and card."""
    return get_object_or_404(own_seats(user), pk=pk)


def get_seat_to_save_or_404(user, pk: int) -> Seat:
    """The same with no more than a save needs."""
    plan = "interview__stage__round__plan"
    seats = Seat.objects.select_related(plan).only("user_id", "interview__application_id", f"{plan}__frozen_at")
    return get_object_or_404(seats, pk=pk, user=user)


def next_due(user, seat: Seat) -> Seat | None:
    """The seat of this person, beside this one, whose card is awaited next: the earliest interview first."""
    seats = own_seats(user).due().exclude(pk=seat.pk)
    return seats.order_by("interview__starts_at", "pk").first()


def may_revise(seat: Seat) -> bool:
    """Whether this seat's submitted card can be revised: its round's debrief is open, and the seat is not recused."""
    return Scorecard.objects.submitted().filter(debrief_is_open(), seat=seat, seat__recused_at=None).exists()


def readable_cards(user, application: int, *rounds: int) -> ScorecardQuerySet:
    """The submitted cards of these rounds that this person may read, one's own among them.

    Each has `counts`: whether it enters figures.
    """
    counts = Exists(Scorecard.objects.counted().filter(pk=OuterRef("pk")))
    cards = Scorecard.objects.visible_to(user).submitted().annotate(counts=counts)
    return cards.filter(seat__interview__application=application, seat__interview__stage__round__in=rounds)
