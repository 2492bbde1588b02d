"""Which interview rates which dimension, and the gaps, each with the way to close it."""

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint.inline_markdown import to_text
from hiring.planning.plain_plan import DimensionView, PlanView, StageView, WeighedDimension
from people.words import count

MOST_DIMENSIONS = 5
"""How many dimensions one interview can rate well."""
FEWEST_RATERS = 2
LONG_DAY = 300
"""Minutes of a candidate's time above which the plan is said to ask for much."""


@dataclass(frozen=True)
class CoverageRow:
    """`raters` are the interviewers of each stage, None where it does not rate this dimension."""

    dimension: WeighedDimension
    raters: tuple[int | None, ...]

    @property
    def all_raters(self) -> int:
        return sum(count or 0 for count in self.raters)


@dataclass(frozen=True)
class CoverageGap:
    """`target` is where on the page to mend it: "stage-7", "dimensions", "committee".

    With `is_advice` it may stay as it is; else it spoils the comparison of candidates.
    """

    message: str
    way: str
    target: str
    is_advice: bool = False


@dataclass(frozen=True)
class Coverage:
    """Gaps that matter most come first."""

    stages: tuple[StageView, ...]
    rows: tuple[CoverageRow, ...]
    gaps: tuple[CoverageGap, ...]
    minutes: int

    @property
    def needed(self) -> tuple[CoverageGap, ...]:
        return tuple(gap for gap in self.gaps if not gap.is_advice)


def coverage(plan: PlanView) -> Coverage:
    rows = rows_of(plan.dimensions, plan.stages)
    gaps = [*_dimension_gaps(rows, plan), *_stage_gaps(plan), *decision_gaps(plan), *_time_gaps(plan)]
    return Coverage(plan.stages, rows, tuple(sorted(gaps, key=lambda gap: gap.is_advice)), plan.minutes)


def rows_of(dimensions: tuple[WeighedDimension, ...], stages: tuple[StageView, ...]) -> tuple[CoverageRow, ...]:
    return tuple(
        CoverageRow(dimension, tuple(stage.interviewers if stage.rates(dimension.key) else None for stage in stages))
        for dimension in dimensions
    )


def in_hours(minutes: int) -> str:
    """Minutes as people say them: “5 hours 45 minutes”."""
    hours, rest = divmod(minutes, 60)
    return " ".join(count(n, unit) for n, unit in ((hours, "hour"), (rest, "minute")) if n) or "0 minutes"


def _dimension_gaps(rows: tuple[CoverageRow, ...], plan: PlanView) -> Iterator[CoverageGap]:
    if not rows:
        yield CoverageGap(
            "The role has no dimensions to rate.", "Add dimensions to the blueprint, then start over.", "plan"
        )
    elif not any(row.dimension.weight for row in rows):
        yield CoverageGap("No dimension has any weight.", "Give at least one a weight above 0.", "dimensions")
    for row in rows:
        name = to_text(row.dimension.name)
        if not row.all_raters:
            yield CoverageGap(
                f"No interview rates {name}.", _where_it_fits(row.dimension.key, plan), _fitting(row, plan)
            )
        elif row.all_raters < FEWEST_RATERS:
            stage = next(stage for stage in plan.stages if stage.rates(row.dimension.key))
            way = f"Put a second interviewer on “{stage.name}”, or let another interview rate it too."
            yield CoverageGap(f"Only one person rates {name}.", way, f"stage-{stage.id}")


def _where_it_fits(key: str, plan: PlanView) -> str:
    stage = _best_stage(key, plan)
    if stage is None:
        return "Add an interview for it."
    return f"Tick it in “{stage.name}”, or add an interview for it."


def _fitting(row: CoverageRow, plan: PlanView) -> str:
    stage = _best_stage(row.dimension.key, plan)
    return f"stage-{stage.id}" if stage else "add-stage"


def _best_stage(key: str, plan: PlanView) -> StageView | None:
    """With room for one more dimension, and best with an exercise that shows this one."""
    room = [stage for stage in plan.stages if len(stage.dimensions) < MOST_DIMENSIONS]
    showing = [stage for stage in room if stage.exercise and key in stage.exercise["dimensions"]]
    return next(iter(showing or room), None)


def _stage_gaps(plan: PlanView) -> Iterator[CoverageGap]:
    if not plan.stages:
        yield CoverageGap("The plan has no interview.", "Add one, or start over from the role.", "add-stage")
    for round in plan.rounds:
        if not round.stages:
            yield CoverageGap(f"“{round.name}” has no interview.", "Add one, or remove the round.", f"round-{round.id}")
    for stage in plan.stages:
        yield from _gaps_of_stage(stage)


def _gaps_of_stage(stage: StageView) -> Iterator[CoverageGap]:
    target, name = f"stage-{stage.id}", f"“{stage.name}”"
    if stage.exercise is None:
        way = "Choose an exercise, so that every candidate is asked the same."
        yield CoverageGap(f"{name} has no exercise.", way, target)
    if not stage.dimensions:
        yield CoverageGap(f"{name} rates no dimension.", "Tick what it is to rate.", target)
    if (count := len(stage.dimensions)) > MOST_DIMENSIONS:
        way = f"Leave {count - MOST_DIMENSIONS} to another interview."
        yield CoverageGap(f"{name} rates {count} dimensions; more than {MOST_DIMENSIONS} blur into one.", way, target)
    if stage.exercise:
        yield from _time_of_stage(stage, target, name)
        for dimension in stage.dimensions:
            yield from _anchor_gap(dimension, target, name)


def _time_of_stage(stage: StageView, target: str, name: str) -> Iterator[CoverageGap]:
    least, most = stage.exercise["min_minutes"], stage.exercise["max_minutes"]
    if least and stage.minutes < least:
        yield CoverageGap(
            f"{name} has {stage.minutes} minutes; its exercise needs {least} at least.", "Give it more time.", target
        )
    if most and stage.minutes > most:
        yield CoverageGap(
            f"{name} has {stage.minutes} minutes; its exercise is made for {most} at most.", "Shorten it.", target
        )


def _anchor_gap(dimension: DimensionView, target: str, name: str) -> Iterator[CoverageGap]:
    label = to_text(dimension.name)
    if not any(dimension.anchors.values()):
        way = "Write its anchors in the blueprint, or leave it to another interview."
        yield CoverageGap(f"Nothing says what a rating of {label} looks like in {name}.", way, target, is_advice=True)
    elif not dimension.has_own_anchors:
        way = "The general ones serve, but say less. Another interview may show it better."
        yield CoverageGap(f"The exercise of {name} has no anchors of its own for {label}.", way, target, is_advice=True)


def decision_gaps(plan: PlanView) -> Iterator[CoverageGap]:
    if not plan.voters:
        way = "Appoint a committee; without one the hiring manager decides alone."
        yield CoverageGap("Nobody votes.", way, "committee", is_advice=True)
        return
    if not plan.has_chair:
        yield CoverageGap("The committee has no chair.", "Name one: the chair records the decision.", "committee")
    if plan.quorum > plan.voters:
        message = f"The decision needs {plan.quorum} votes, and the committee has {plan.voters}."
        yield CoverageGap(message, "Ask for fewer votes, or appoint more people.", "rule")


def _time_gaps(plan: PlanView) -> Iterator[CoverageGap]:
    if plan.minutes <= LONG_DAY:
        return
    spare = [stage for stage in plan.stages if _can_be_spared(stage, plan)]
    way = f"Every dimension would keep two raters without “{spare[-1].name}”." if spare else "Shorten an interview."
    target = f"stage-{spare[-1].id}" if spare else "plan"
    message = f"The interviews take a candidate {in_hours(plan.minutes)}. Above {in_hours(LONG_DAY)} many give up."
    yield CoverageGap(message, way, target, is_advice=True)


def _can_be_spared(stage: StageView, plan: PlanView) -> bool:
    rest = tuple(other for other in plan.stages if other.id != stage.id)
    return all(row.all_raters >= FEWEST_RATERS for row in rows_of(plan.dimensions, rest))
