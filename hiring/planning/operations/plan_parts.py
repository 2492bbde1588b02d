"""Rounds and stages of a plan, added, moved, removed; the caller has locked the plan."""

from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q, QuerySet
from django.utils import timezone

from hiring.models import Application, Plan, Round, Stage, StageDimension, TimeOffer
from hiring.planning.proposal import ProposedPlan, ProposedStage
from people.refusals import Refused
from people.words import count

GONE = "Somebody else has removed it in the meantime."


@dataclass(frozen=True)
class RemovedPart:
    """A round or an interview as it stood, to be brought back; a round holds no `stage`."""

    name: str
    position: int
    round: int = 0
    stage: ProposedStage | None = None


def write_proposal(plan: Plan, proposed: ProposedPlan) -> None:
    """Fill an empty plan."""
    write_weights(plan, proposed.dimensions)
    for at, proposed_round in enumerate(proposed.rounds):
        round = Round.objects.create(plan=plan, position=at, name=proposed_round.name)
        for stage in proposed_round.stages:
            add_stage(plan, round.pk, stage)


def write_weights(plan: Plan, weights) -> None:
    """Put these pairs of key and weight, in their order, in the place of those that are there."""
    plan.dimensions.all().delete()
    plan.dimensions.bulk_create(
        plan.dimensions.model(plan=plan, position=at, key=key, weight=weight)
        for at, (key, weight) in enumerate(weights)
    )


def write_stage_dimensions(stage: Stage, keys) -> None:
    """Put these keys, in this order, in the place of those that are there."""
    stage.dimensions.all().delete()
    StageDimension.objects.bulk_create(StageDimension(stage=stage, position=at, key=key) for at, key in enumerate(keys))


def add_round(plan: Plan, name: str) -> Round:
    """At the end."""
    return Round.objects.create(plan=plan, position=_next(plan.rounds), name=name)


def clear_rounds(plan: Plan) -> None:
    """Empty a plan, for another one in its place. Refused where candidates stand in it already."""
    _require_unused(plan.rounds.all(), Stage.objects.filter(round__plan=plan))
    plan.rounds.all().delete()


def remove_round(plan: Plan, pk: int) -> RemovedPart:
    """Refused where it has stages, and where candidates stand in it or went through it."""
    round = _get(plan.rounds, pk)
    if round.stages.exists():
        raise Refused(f"“{round.name}” still has interviews. Move or remove them first.")
    _require_unused(Round.objects.filter(pk=pk), Stage.objects.none())
    removed = RemovedPart(round.name, round.position)
    round.delete()
    return removed


def move_round(plan: Plan, pk: int, up: bool) -> None:
    """Change places with the neighbour; nothing happens at the ends."""
    _swap(list(plan.rounds.all()), pk, up)


def add_stage(plan: Plan, round: int, proposed: ProposedStage) -> Stage:
    """At the end of the round."""
    into = _get(plan.rounds, round)
    stage = Stage.objects.create(
        round=into,
        position=_next(into.stages),
        name=proposed.name,
        exercise=proposed.exercise,
        minutes=proposed.minutes,
        interviewers=proposed.interviewers,
    )
    write_stage_dimensions(stage, proposed.dimensions)
    return stage


def remove_stage(plan: Plan, pk: int) -> RemovedPart:
    """Refused while a candidate can choose a time for it."""
    _require_unused(Round.objects.none(), Stage.objects.filter(pk=pk))
    stage = _get(Stage.objects.filter(round__plan=plan), pk)
    rated = tuple(row.key for row in stage.dimensions.all())
    was = ProposedStage(stage.name, stage.exercise, rated, stage.minutes, stage.interviewers)
    removed = RemovedPart(stage.name, stage.position, stage.round_id, was)
    stage.delete()
    return removed


def bring_back(plan: Plan, removed: RemovedPart) -> None:
    """Where it stood; an interview whose round is gone comes back at the end of the last one."""
    if removed.stage is None:
        rows = list(plan.rounds.all())
        rows.insert(removed.position, add_round(plan, removed.name))
        _number(rows)
        return
    round = plan.rounds.filter(pk=removed.round).first()
    last = plan.rounds.last()
    if last is None:
        raise Refused("Every round is gone. Add a round first.")
    rows = list((round or last).stages.all())
    back = add_stage(plan, (round or last).pk, removed.stage)
    rows.insert(removed.position if round else len(rows), back)
    _number(rows)


def move_stage(plan: Plan, pk: int, up: bool) -> None:
    """Change places with the neighbour; from the end of a round it goes over into the next one."""
    stage = _get(Stage.objects.filter(round__plan=plan).select_related("round"), pk)
    siblings = list(stage.round.stages.all())
    at = siblings.index(stage)
    if 0 <= at + (-1 if up else 1) < len(siblings):
        _swap(siblings, pk, up)
        return
    rounds = list(plan.rounds.all())
    beside = rounds.index(stage.round) + (-1 if up else 1)
    if 0 <= beside < len(rounds):
        others = list(rounds[beside].stages.all())
        stage.round = rounds[beside]
        stage.save(update_fields=["round"])
        _number([*others, stage] if up else [stage, *others])


def move_dimension(plan: Plan, key: str, up: bool) -> None:
    """Change places with the neighbour."""
    dimension = next((row for row in plan.dimensions.all() if row.key == key), None)
    if dimension is None:
        raise Refused(GONE)
    _swap(list(plan.dimensions.all()), dimension.pk, up)


def _require_unused(rounds: QuerySet[Round], stages: QuerySet[Stage]) -> None:
    """A plan is open until its first interview, and candidates may be advanced and offered times before that."""
    gone_through = Q(round__in=rounds) | Q(outcomes__round__in=rounds)
    if standing := Application.objects.filter(gone_through).distinct().count():
        who = count(standing, "candidate stands", "candidates stand")
        raise Refused(f"{who} in what would go, or went through it. Change it instead.")
    if TimeOffer.objects.open(timezone.now()).filter(stage__in=stages).exists():
        raise Refused("A candidate can choose a time for an interview that would go. Take those times back first.")


def _get(rows, pk: int):
    try:
        return rows.get(pk=pk)
    except ObjectDoesNotExist as error:
        raise Refused(GONE) from error


def _next(rows) -> int:
    last = rows.order_by("position").last()
    return last.position + 1 if last else 0


def _swap(rows: list, pk: int, up: bool) -> None:
    at = next((n for n, row in enumerate(rows) if row.pk == pk), None)
    if at is None:
        raise Refused(GONE)
    other = at + (-1 if up else 1)
    if 0 <= other < len(rows):
        rows[at], rows[other] = rows[other], rows[at]
        _number(rows)


def _number(rows: list) -> None:
    for at, row in enumerate(rows):
        row.position = at
    type(rows[0]).objects.bulk_update(rows, ["position"])
