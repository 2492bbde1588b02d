"""What holds at every moment (DESIGN 4.1), read from the rows and not from the code that keeps it."""

from collections.abc import Iterable

from hiring.models import Application, Seat, SkippedStage, Stage
from people.models import User
from scorecards.models import DebriefReading, Scorecard

_ROUND = ("seat__interview__stage",)


def require_rules(application: Application, people: Iterable[User]) -> bool:
    """Whether somebody reads another's card. Fails where one does who may not, or where somebody judges who has read.

    Nobody reads a round in which a counted seat owes its card, or that has a stage to come; nobody at all who owes a
    card of the application or is recused on it.
    """
    seats = list(_seats(application))
    judging = {(seat.user_id, _round(seat)) for seat in seats if is_owed(seat) and not seat.is_training}
    read = set(DebriefReading.objects.filter(application=application).values_list("user", "round"))
    assert not read & judging, "who has read owes a scorecard of that round"
    closed, kept_out = _closed(application, seats)
    any_found = False
    for person in people:
        cards = Scorecard.objects.visible_to(person).filter(seat__interview__application=application)
        for card in cards.exclude(seat__user=person).select_related(*_ROUND):
            assert card.submitted_at and person.pk not in kept_out
            assert _round(card.seat) not in closed
            any_found = True
    return any_found


def closed_cards(application: Application, person: User) -> list[Scorecard]:
    """Others' cards of which this person reads nothing: of a closed round, or all where they are kept out."""
    closed, kept_out = _closed(application, list(_seats(application)))
    cards = Scorecard.objects.filter(seat__interview__application=application).exclude(seat__user=person)
    return [card for card in cards.select_related(*_ROUND) if person.pk in kept_out or _round(card.seat) in closed]


def _closed(application: Application, seats: list[Seat]) -> tuple[set[int], set[int]]:
    """The rounds whose debriefs are closed, and who reads nothing of the application."""
    owed = [seat for seat in seats if is_owed(seat)]
    judged = {_round(seat) for seat in owed if not seat.is_training}
    kept_out = {seat.user_id for seat in seats if seat.recused_at} | {seat.user_id for seat in owed}
    return judged | _rounds_to_come(application, seats), kept_out


def _seats(application: Application):
    related = Seat.objects.select_related("interview__stage", "scorecard", "user")
    return related.filter(interview__application=application).order_by("pk")


def _round(seat: Seat) -> int:
    return seat.interview.stage.round_id


def _rounds_to_come(application: Application, seats: list[Seat]) -> set[int]:
    """The rounds with a stage that is neither held nor skipped, while the application is in process."""
    if not Application.objects.get(pk=application.pk).is_active:
        return set()
    skipped = set(SkippedStage.objects.filter(application=application).values_list("stage", flat=True))
    done = skipped | {seat.interview.stage_id for seat in seats if _holds(seat)}
    stages = Stage.objects.filter(round__plan__opening=application.opening_id, round__application=None)
    own = Stage.objects.filter(round__application=application)
    return {stage.round_id for stage in stages | own if stage.pk not in done}


def is_in(seat: Seat) -> bool:
    return hasattr(seat, "scorecard") and seat.scorecard.submitted_at is not None


def is_owed(seat: Seat) -> bool:
    interview = seat.interview
    binds = interview.ended_at is None or interview.ended_at >= interview.starts_at
    return binds and not (seat.recused_at or seat.waived_at or is_in(seat))


def _holds(seat: Seat) -> bool:
    if seat.is_training:
        return False
    return is_in(seat) or (seat.recused_at is None and seat.interview.status == "scheduled")
