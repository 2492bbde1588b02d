"""The first interview freezes the plan: what candidates are judged by stands still from then on."""

from django.db import transaction
from django.utils import timezone

from hiring.models import Opening, Plan, StageDimension
from hiring.planning.operations.plan_parts import write_weights
from hiring.planning.queries import role_of, weights_in_role
from people.audit import record
from people.locks import lock
from people.refusals import Refused

JUDGED_BY = ("bar", "quorum", "passes", "shows_cv", "shows_adjusted")
"""The rules that candidates are judged by."""
STAGE_JUDGED_BY = ("exercise", "minutes")
NO_PLAN = "The opening has no interview plan yet. Plan its rounds first."


@transaction.atomic
def freeze_plan(*, opening: Opening, by) -> Plan:
    """Keep role and plan as they are for good; Refused without a plan. Nothing happens to a frozen one.

    Call it in the transaction that schedules the first interview.
    """
    plan = Plan.objects.filter(opening=opening).first()
    if plan and plan.is_frozen:
        return plan
    lock(Opening, opening.pk)
    plan = locked_plan(opening)
    if plan is None:
        raise Refused(NO_PLAN)
    if not plan.is_frozen:
        opening = Opening.objects.select_related("blueprint").get(pk=opening.pk)
        role = role_of(opening)
        _settle(plan, role)
        plan.role, plan.frozen_at = role, timezone.now()
        plan.decides = Plan.Decides.COMMITTEE if opening.committee.exists() else Plan.Decides.MANAGER
        plan.revision += 1
        plan.save(update_fields=["role", "frozen_at", "decides", "revision"])
        record("hiring.plan_frozen", plan, by=by, opening=opening.pk)
    return plan


def locked_plan(opening: Opening) -> Plan | None:
    """Its plan, held; whoever holds the opening too holds that one first."""
    return Plan.objects.select_for_update(of=("self",)).filter(opening=opening).first()


def _settle(plan: Plan, role: dict) -> None:
    """Let the plan hold exactly the dimensions of its role."""
    write_weights(plan, weights_in_role(plan.dimensions.all(), role))
    known = [dimension["id"] for dimension in role["hiring"]["dimensions"]]
    StageDimension.objects.filter(stage__round__plan=plan).exclude(key__in=known).delete()
