"""The components of a structured interview that a plan can lack.

The fifteen components are those that M. A. Campion, D. K. Palmer and J. E. Campion drew from the literature (1997),
told in our own words. Left out are those that this program sees to itself (notes, no talk between interviewers, one
scale for all), and those that only show in an interview.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hiring.planning.plain_plan import PlanView, StageView

SOURCE = (
    "Campion, M. A., Palmer, D. K., & Campion, J. E. (1997). A review of structure in the selection interview. "
    "Personnel Psychology, 50(3), 655–702."
)
SHORT = 30
"""Minutes below which an interview has room for few questions."""


@dataclass(frozen=True)
class Lack:
    component: str
    lack: str


def lacking(plan: PlanView) -> tuple[Lack, ...]:
    """In the order in which the research lists them."""
    stages = plan.stages
    return tuple(Lack(component, lack) for component, lack in _content(stages)) + tuple(
        Lack(component, lack) for component, lack in _evaluation(plan, stages)
    )


def _content(stages: tuple[StageView, ...]) -> Iterator[tuple[str, str]]:
    """What is asked."""
    bare = [stage for stage in stages if stage.exercise is None]
    if bare:
        yield "Questions that come from the work itself", f"No exercise: {_names(bare)}."
        yield "The same questions for every candidate", f"Nothing is fixed for {_names(bare)}."
    unplanned = [stage for stage in stages if stage.exercise and not stage.exercise["probes"]]
    if unplanned:
        yield "Follow-up questions settled beforehand", f"No questions are written down for {_names(unplanned)}."
    kinds = {stage.exercise["kind"] for stage in stages if stage.exercise}
    if "conversation" not in kinds:
        yield "Questions about what somebody has done", "No interview is a structured conversation about the past."
    if "case" not in kinds:
        yield "Questions about what somebody would do", "No interview sets a case."
    if short := [stage for stage in stages if stage.minutes < SHORT]:
        yield "Enough time and questions", f"Under {SHORT} minutes: {_names(short)}."


def _evaluation(plan: PlanView, stages: tuple[StageView, ...]) -> Iterator[tuple[str, str]]:
    """How it is judged."""
    if plan.shows_cv == "before":
        yield "Other information kept apart", "Interviewers read the CV before they have made up their minds."
    if single := [stage for stage in stages if len(stage.dimensions) == 1]:
        yield "Several ratings rather than one", f"One dimension only: {_names(single)}."
    bare = [stage for stage in stages if any(not any(d.anchors.values()) for d in stage.dimensions)]
    if bare:
        yield "Ratings with anchors", f"A dimension without any: {_names(bare)}."
    if alone := [stage for stage in stages if stage.interviewers < 2]:
        yield "More than one interviewer", f"One person alone: {_names(alone)}."
    if not plan.asks_practice:
        yield "Interviewers who have practised", "Practice before a first interview is not asked for."
    if not any(dimension.weight for dimension in plan.dimensions):
        yield "Ratings combined by a fixed rule", "No dimension has a weight."


def _names(stages: list[StageView]) -> str:
    return ", ".join(f"“{stage.name}”" for stage in stages)
