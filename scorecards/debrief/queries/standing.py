"""Whose scorecards of a round are in, read from seats alone."""

from collections.abc import Iterable, Sequence

from django.db.models import Prefetch

from hiring.interviews.queries import covers, seats_with_state, stages_to_come
from hiring.models import Application, Interview, Round, SkippedStage, Stage
from scorecards.cards.seat_state import SeatState
from scorecards.debrief.standing import SeatLine, Skip, Standing


def standing_of(application: Application, round: Round) -> Standing:
    """The seats and stages of a round of an application. Four queries."""
    return standings_of(application, [round])[round.pk]


def standings_of(application: Application, rounds: Sequence[Round]) -> dict[int, Standing]:
    """The same of several rounds, by round. Four queries too."""
    seats = Prefetch("seats", seats_with_state().select_related("waived_by"))
    interviews = Interview.objects.filter(application=application, stage__round__in=rounds)
    interviews = list(interviews.select_related("stage").prefetch_related(seats))
    skips = SkippedStage.objects.filter(application=application, stage__round__in=rounds)
    skips = list(skips.select_related("stage", "skipped_by").order_by("stage__position", "pk"))
    stages = list(Stage.objects.filter(round__in=rounds).select_related("round"))
    return {
        round.pk: _standing(
            application,
            [stage for stage in stages if stage.round_id == round.pk],
            [interview for interview in interviews if interview.stage.round_id == round.pk],
            [skip for skip in skips if skip.stage.round_id == round.pk],
        )
        for round in rounds
    }


def _standing(
    application: Application,
    stages: Sequence[Stage],
    interviews: Sequence[Interview],
    skips: Sequence[SkippedStage],
) -> Standing:
    """A round's, from all that it has."""
    to_come = stages_to_come(stages, interviews, [skip.stage_id for skip in skips]) if application.is_active else []
    return Standing(
        lines=tuple(_lines(interviews)),
        off=tuple((i.stage.name, i.get_status_display(), i.starts_at) for i in interviews if not i.is_standing),
        held=frozenset(interview.stage_id for interview in interviews if covers(interview)),
        waits=tuple(f"{stage.name}, which {why}" for stage, why in to_come),
        skips=tuple(Skip(skip.stage.name, str(skip.skipped_by), skip.reason) for skip in skips),
    )


def _lines(interviews: Iterable[Interview]) -> Iterable[SeatLine]:
    seats = [(interview, seat) for interview in interviews if interview.is_binding for seat in interview.seats.all()]
    for interview, seat in sorted(seats, key=lambda pair: (pair[0].starts_at, pair[1].is_training, pair[1].pk)):
        waiver = {"waived_by": str(seat.waived_by), "reason": seat.waiver_reason} if seat.waived_at else {}
        yield SeatLine(
            interview.pk,
            seat.pk,
            seat.user_id,
            str(seat.user),
            interview.stage.name,
            interview.ends_at,
            _state(seat),
            seat.is_training,
            seat.is_submitted,
            **waiver,
        )


def _state(seat) -> SeatState:
    """Without looking at a card: whether somebody has begun is theirs alone."""
    if seat.recused_at:
        return SeatState.RECUSED
    if seat.is_submitted:
        return SeatState.SUBMITTED
    return SeatState.WAIVED if seat.waived_at else SeatState.NOT_BEGUN
