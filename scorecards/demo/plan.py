"""The interview plan of the demo's opening: what the role suggests, adjusted to a company of 35 engineers."""

from hiring.models import Opening, Stage
from hiring.planning.operations import plans
from hiring.planning.operations.committee import appoint_committee
from hiring.planning.operations.plan_parts import remove_stage
from hiring.planning.operations.plans import PlanChanges
from people.models import User

HEAVIER = {"reliability": 1.5, "talent": 1.5}
OWN_TIMES = {
    "case-operating-model": {"minutes": 75, "dimensions": ["strategy", "delivery", "reliability", "business"]},
    "case-incident": {"minutes": 60},
}
LEFT_OUT = "case-negotiation"
"""Six interviews are too much to ask; what the role-play shows, two other interviews show as well."""


def load(people: dict[str, User], opening: Opening) -> None:
    """Propose the plan, adjust it, and appoint the committee."""
    by = people["recruiter"]
    plan = plans.start_plan(opening=opening, by=by)
    stages = list(Stage.objects.filter(round__plan=plan).prefetch_related("dimensions"))
    changes = PlanChanges(
        rules={"shows_adjusted": True},
        weights=[(row.key, HEAVIER.get(row.key, row.weight)) for row in plan.dimensions.all()],
        stages={stage.pk: _facts_of(stage) for stage in stages},
    )
    gone = next(stage.pk for stage in stages if stage.exercise == LEFT_OUT)
    plans.change_plan(
        opening=opening, changes=changes, revision=plan.revision, by=by, deed=lambda plan: remove_stage(plan, gone)
    )

    members = [people[who] for who in ("committee", "lotte", "ravi")]
    appoint_committee(opening=opening, members=members, chair=people["committee"], by=by)


def _facts_of(stage: Stage) -> dict:
    fields = {name: getattr(stage, name) for name in ("name", "exercise", "minutes", "interviewers")}
    rated = [row.key for row in stage.dimensions.all()]
    return fields | {"dimensions": rated} | OWN_TIMES.get(stage.exercise, {})
