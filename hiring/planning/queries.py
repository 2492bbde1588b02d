"""Plans as plain data, in a constant number of queries."""

from collections.abc import Iterable

from django.db.models import Prefetch

from blueprint.composition import compose
from blueprint.stored import document_of
from hiring.models import Opening, Plan, PlannedDimension, Round, Stage
from hiring.planning.plain_plan import (
    RATINGS,
    DimensionView,
    PlanView,
    RoundView,
    SignalsView,
    SignalView,
    StageView,
    WeighedDimension,
)


def plan_of(opening: Opening) -> PlanView | None:
    plan = planned(opening)
    return plan_view(plan, _role(plan, opening), list(opening.committee.all())) if plan else None


def planned(opening: Opening) -> Plan | None:
    """With its rounds, stages and dimensions."""
    rounds = Prefetch("rounds", Round.objects.shared().prefetch_related("stages__dimensions"))
    return Plan.objects.filter(opening=opening).prefetch_related(rounds, "dimensions").first()


def stage_view(stage: Stage) -> StageView:
    plan = stage.round.plan
    return stage_in_role(stage, _role(plan, plan.opening))


def plan_view(plan: Plan, role: dict, committee: list) -> PlanView:
    """Rounds and dimensions of the plan are prefetched."""
    names = {dimension["id"]: dimension["name"] for dimension in role["hiring"]["dimensions"]}
    return PlanView(
        rounds=tuple(
            RoundView(round.pk, round.name, tuple(stage_in_role(stage, role) for stage in round.stages.all()))
            for round in plan.rounds.all()
        ),
        dimensions=tuple(
            WeighedDimension(key, names[key], weight) for key, weight in weights_in_role(plan.dimensions.all(), role)
        ),
        bar=plan.bar,
        quorum=plan.quorum,
        shows_cv=plan.shows_cv,
        asks_practice=plan.asks_practice,
        voters=len(committee),
        has_chair=any(member.is_chair for member in committee),
        is_frozen=plan.is_frozen,
    )


def weights_in_role(planned: Iterable[PlannedDimension], role: dict) -> list[tuple[str, float]]:
    """(key, weight) of the role's dimensions: planned ones in the plan's order, then those that the plan lacks."""
    of_role = {dimension["id"]: dimension["weight"] for dimension in role["hiring"]["dimensions"]}
    weights = {row.key: row.weight for row in planned if row.key in of_role}
    return list((weights | {key: weight for key, weight in of_role.items() if key not in weights}).items())


def stage_in_role(stage: Stage, role: dict) -> StageView:
    hiring = role["hiring"]
    exercise = next((e for e in hiring["exercises"] if e["id"] == stage.exercise), None)
    known = {dimension["id"]: dimension for dimension in hiring["dimensions"]}
    return StageView(
        id=stage.pk,
        name=stage.name,
        minutes=stage.minutes,
        interviewers=stage.interviewers,
        exercise=exercise,
        dimensions=tuple(
            dimension_view(known[rated.key], exercise) for rated in stage.dimensions.all() if rated.key in known
        ),
        signals=signals_of(role),
    )


def signals_of(role: dict) -> SignalsView:
    lists = ("strong_signals", "weak_signals", "red_flags")
    return SignalsView(
        *(tuple(SignalView(s["id"], s["title"], s["text"]) for s in role["hiring"][name]) for name in lists)
    )


def dimension_view(dimension: dict, exercise: dict | None) -> DimensionView:
    own = (exercise or {"anchors": {}})["anchors"].get(dimension["id"]) or {}
    has_own = any(own.values())
    anchors = own if has_own else dimension["anchors"]
    return DimensionView(
        key=dimension["id"],
        name=dimension["name"],
        anchors={rating: anchors.get(str(rating)) or "" for rating in RATINGS},
        note=dimension["note"],
        has_own_anchors=has_own,
    )


def role_of(opening: Opening) -> dict:
    """As it was frozen, or as it would be frozen now; a blueprint document."""
    plan = Plan.objects.filter(opening=opening).first()
    return plan.role if plan and plan.role else compose(document_of(opening.blueprint), opening.variants).document


def _role(plan: Plan, opening: Opening) -> dict:
    return plan.role or role_of(opening)
