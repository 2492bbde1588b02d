"""Plans as plain data, in a constant number of queries."""

from collections.abc import Iterable

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce

from blueprint.composition import compose
from blueprint.models import Blueprint
from blueprint.stored import composed_to_read, document_of
from hiring.models import CommitteeMember, Opening, Plan, PlannedDimension, Round, Stage
from hiring.planning.coverage import CoverageGap, coverage, decision_gaps
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


OF_PLAN = ("pk", "variants", "blueprint", "plan", "plan__quorum", "plan__frozen_at", "voters", "has_chair")


def with_plans(openings: QuerySet[Opening]) -> QuerySet[Opening]:
    """With what `OF_PLAN` names: rows of those values, since a large house has a thousand."""
    members = CommitteeMember.objects.filter(opening=OuterRef("pk"))
    voters = members.order_by().values("opening").annotate(voters=Count("pk")).values("voters")
    return openings.annotate(voters=Coalesce(Subquery(voters), 0), has_chair=Exists(members.filter(is_chair=True)))


def gaps_to_mend(openings: Iterable) -> dict[int, list[CoverageGap]]:
    """By the opening's id, what its plan lacks and can still be given: of a frozen plan that is its committee.

    openings: rows of at least `OF_PLAN`; those without a plan are left out. Three queries, where the roles of
    published blueprints have been read by this process.
    """
    planned = {opening.plan: opening for opening in openings if opening.plan}
    changing = {pk: opening for pk, opening in planned.items() if not opening.frozen_at}
    rounds, weights = (_rounds_of(changing), _weights_of(changing)) if changing else ({}, {})
    roles = Blueprint.objects.only("slug", "version", "published_at")
    roles = roles.in_bulk({opening.blueprint for opening in changing.values()})
    gaps = {}
    for pk, opening in planned.items():
        facts = {"quorum": opening.quorum, "voters": opening.voters, "has_chair": opening.has_chair}
        if pk not in changing:
            needed = [gap for gap in decision_gaps(PlanView((), (), **facts)) if not gap.is_advice]
        else:
            role = composed_to_read(roles[opening.blueprint], opening.variants).document
            parts = _rounds(rounds.get(pk, {}), role), _dimensions(weights.get(pk, ()), role)
            needed = list(coverage(PlanView(*parts, **facts)).needed)
        if needed:
            gaps[opening.pk] = needed
    return gaps


def _rounds_of(plans: Iterable[int]) -> dict[int, dict]:
    """{plan: {(round, name): {(stage, name, minutes, interviewers, exercise): [key of a dimension]}}}"""
    rounds = Round.objects.shared().filter(plan__in=list(plans)).order_by("position", "pk", "stages__position")
    facts = ("pk", "name", "minutes", "interviewers", "exercise", "dimensions__key")
    by_plan: dict[int, dict] = {}
    for plan, pk, name, *stage, key in rounds.values_list("plan", "pk", "name", *(f"stages__{fact}" for fact in facts)):
        stages = by_plan.setdefault(plan, {}).setdefault((pk, name), {})
        if stage[0]:
            stages.setdefault(tuple(stage), []).extend([key] if key else [])
    return by_plan


def _weights_of(plans: Iterable[int]) -> dict[int, list[PlannedDimension]]:
    weights: dict[int, list[PlannedDimension]] = {}
    for row in PlannedDimension.objects.filter(plan__in=list(plans)):
        weights.setdefault(row.plan_id, []).append(row)
    return weights


def _rounds(rounds: dict, role: dict) -> tuple[RoundView, ...]:
    return tuple(
        RoundView(
            pk, name, tuple(_stage(tuple(facts), exercise, keys, role) for (*facts, exercise), keys in stages.items())
        )
        for (pk, name), stages in rounds.items()
    )


def _dimensions(planned: Iterable[PlannedDimension], role: dict) -> tuple[WeighedDimension, ...]:
    names = {dimension["id"]: dimension["name"] for dimension in role["hiring"]["dimensions"]}
    return tuple(WeighedDimension(key, names[key], weight) for key, weight in weights_in_role(planned, role))


def plan_view(plan: Plan, role: dict, committee: list) -> PlanView:
    """Rounds and dimensions of the plan are prefetched."""
    return PlanView(
        rounds=tuple(
            RoundView(round.pk, round.name, tuple(stage_in_role(stage, role) for stage in round.stages.all()))
            for round in plan.rounds.all()
        ),
        dimensions=_dimensions(plan.dimensions.all(), role),
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
    facts = (stage.pk, stage.name, stage.minutes, stage.interviewers)
    return _stage(facts, stage.exercise, [rated.key for rated in stage.dimensions.all()], role)


def _stage(facts: tuple[int, str, int, int], exercise: str, keys: Iterable[str], role: dict) -> StageView:
    hiring = role["hiring"]
    of_role = next((e for e in hiring["exercises"] if e["id"] == exercise), None)
    known = {dimension["id"]: dimension for dimension in hiring["dimensions"]}
    return StageView(
        *facts,
        exercise=of_role,
        dimensions=tuple(dimension_view(known[key], of_role) for key in keys if key in known),
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
