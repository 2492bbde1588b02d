"""Every change to an interview plan, each on the audit trail."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction

from hiring.models import Opening, Plan, Stage
from hiring.openings.operations import Overtaken, PlanFrozen
from hiring.planning.operations.freezing import JUDGED_BY, STAGE_JUDGED_BY, locked_plan
from hiring.planning.operations.plan_parts import clear_rounds, write_proposal, write_stage_dimensions, write_weights
from hiring.planning.proposal import propose
from hiring.planning.queries import role_of
from people.audit import record
from people.locks import lock

LATE_SAVE = (
    "Somebody else saved this plan while you were at it. Nothing of yours is lost: it stands in the form, not saved "
    "yet. What is stored now is listed below. Take over what you need, then save again."
)


@dataclass(frozen=True)
class PlanChanges:
    """What a page says of a plan. Rounds and stages by id; those it does not name stay.

    `rounds` and `stages` go by id; a stage has name, exercise, minutes, interviewers, and `dimensions`, their keys.
    """

    rules: Mapping = field(default_factory=dict)
    weights: Sequence[tuple[str, float]] = ()
    rounds: Mapping[int, str] = field(default_factory=dict)
    stages: Mapping[int, Mapping] = field(default_factory=dict)


@transaction.atomic
def start_plan(*, opening: Opening, by) -> Plan:
    """Begin as the role suggests, in the place of any plan that is there. Refused where that is frozen, or in use."""
    lock(Opening, opening.pk)
    plan = locked_plan(opening)
    if plan is None:
        plan = Plan.objects.create(opening=opening)
    elif plan.is_frozen:
        raise PlanFrozen
    else:
        clear_rounds(plan)
        _raise_revision(plan)
    write_proposal(plan, propose(role_of(opening), opening.language))
    record("hiring.plan_started", plan, by=by, opening=opening.pk)
    return plan


@transaction.atomic
def change_plan(
    *, opening: Opening, changes: PlanChanges, revision: int, by, deed: Callable[[Plan], None] | None = None
) -> Plan:
    """Save these changes, then do a `deed` of `plan_parts`.

    Overtaken where a newer save than `revision` stands, PlanFrozen where a frozen part would change, Refused where the
    deed cannot be done; nothing is saved then.
    """
    plan = locked_plan(opening)
    if plan is None or plan.revision != revision:
        raise Overtaken(LATE_SAVE)
    if plan.is_frozen and (deed or _touches_what_is_judged(plan, changes)):
        raise PlanFrozen
    _write(plan, changes)
    if deed:
        deed(plan)
    _raise_revision(plan)
    record("hiring.plan_changed", plan, by=by, opening=opening.pk)
    return plan


def _raise_revision(plan: Plan) -> None:
    plan.revision += 1
    plan.save(update_fields=["revision"])


def _write(plan: Plan, changes: PlanChanges) -> None:
    for name, value in changes.rules.items():
        setattr(plan, name, value)
    plan.save(update_fields=[*changes.rules, "revision"])
    if not plan.is_frozen:
        write_weights(plan, changes.weights)
    for round in plan.rounds.filter(pk__in=changes.rounds):
        round.name = changes.rounds[round.pk]
        round.save(update_fields=["name"])
    for stage in _stages(plan, changes):
        _write_stage(stage, changes.stages[stage.pk], plan.is_frozen)


def _write_stage(stage: Stage, given: Mapping, is_frozen: bool) -> None:
    for name in ("name", "interviewers", *(() if is_frozen else STAGE_JUDGED_BY)):
        setattr(stage, name, given[name])
    stage.save()
    if not is_frozen:
        write_stage_dimensions(stage, given["dimensions"])


def _touches_what_is_judged(plan: Plan, changes: PlanChanges) -> bool:
    weights = [(row.key, row.weight) for row in plan.dimensions.all()]
    return (
        any(changes.rules.get(name, getattr(plan, name)) != getattr(plan, name) for name in JUDGED_BY)
        or list(changes.weights) != weights
        or any(_differs(stage, changes.stages[stage.pk]) for stage in _stages(plan, changes))
    )


def _differs(stage: Stage, given: Mapping) -> bool:
    rated = [row.key for row in stage.dimensions.all()]
    return any(given[name] != getattr(stage, name) for name in STAGE_JUDGED_BY) or list(given["dimensions"]) != rated


def _stages(plan: Plan, changes: PlanChanges) -> list[Stage]:
    return list(Stage.objects.filter(round__plan=plan, pk__in=changes.stages).prefetch_related("dimensions"))
