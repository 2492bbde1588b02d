"""Taking over the plan of another opening."""

from collections.abc import Sequence

from django.db import transaction

from hiring.models import Opening, Plan
from hiring.openings.operations import PlanFrozen
from hiring.planning.operations.freezing import locked_plan
from hiring.planning.operations.plan_parts import clear_rounds, write_proposal
from hiring.planning.plain_plan import PlanView
from hiring.planning.proposal import ProposedPlan, ProposedRound, ProposedStage
from hiring.planning.queries import plan_of, role_of
from people.audit import record
from people.locks import lock
from people.refusals import Refused

RULES = ("bar", "quorum", "passes", "shows_cv", "asks_practice", "shows_adjusted")


@transaction.atomic
def copy_plan(*, opening: Opening, source: Opening, by) -> Plan:
    """Rounds, interviews, weights and the rule of the source's plan, in the place of any plan that is there.

    What this opening's role does not have, exercises and dimensions, stays behind. Refused where this plan is frozen
    or in use, or where the source has none.
    """
    lock(Opening, opening.pk)
    theirs = Plan.objects.filter(opening=source).first()
    if theirs is None or source.pk == opening.pk:
        raise Refused("That opening has no plan to copy.")
    plan = locked_plan(opening) or Plan.objects.create(opening=opening)
    if plan.is_frozen:
        raise PlanFrozen
    clear_rounds(plan)
    for name in RULES:
        setattr(plan, name, getattr(theirs, name))
    plan.revision += 1
    plan.save(update_fields=[*RULES, "revision"])
    write_proposal(plan, _fitting(plan_of(source), role_of(opening)))
    record("hiring.plan_copied", plan, by=by, opening=opening.pk, source=source.pk)
    return plan


def _fitting(view: PlanView, role: dict) -> ProposedPlan:
    """The plan as this role can hold it."""
    exercises = {exercise["id"] for exercise in role["hiring"]["exercises"]}
    own = {dimension["id"]: dimension["weight"] for dimension in role["hiring"]["dimensions"]}
    weights = {d.key: d.weight for d in view.dimensions if d.key in own}
    return ProposedPlan(
        rounds=tuple(ProposedRound(round.name, _stages(round.stages, exercises, own)) for round in view.rounds),
        dimensions=tuple((weights | {key: weight for key, weight in own.items() if key not in weights}).items()),
    )


def _stages(stages: Sequence, exercises, dimensions) -> tuple[ProposedStage, ...]:
    return tuple(
        ProposedStage(
            name=stage.name,
            exercise=stage.exercise["id"] if stage.exercise and stage.exercise["id"] in exercises else "",
            dimensions=tuple(d.key for d in stage.dimensions if d.key in dimensions),
            minutes=stage.minutes,
            interviewers=stage.interviewers,
        )
        for stage in stages
    )
