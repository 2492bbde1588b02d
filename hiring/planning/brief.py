"""What a candidate may know beforehand; nothing that interviewers keep to themselves gets in."""

from dataclasses import dataclass

from hiring.planning.coverage import in_hours
from hiring.planning.materials import materials_of
from hiring.planning.plain_plan import PlanView, StageView

EXPECT = {
    "conversation": (
        "A conversation about what you have done. You are asked for real situations, and everybody is asked the same."
    ),
    "case": "A case from the work itself. You get what you need in the room, and nobody expects you to know our field.",
    None: "A conversation about the work.",
}
PREPARE = {
    "conversation": (
        "Think of situations that you knew well: what was at stake, what you did and what others did, what came of it, "
        "and what you would do differently. Notes are welcome."
    ),
    "case": "There is nothing to learn beforehand. Ask when something is unclear, and say what you assume.",
    None: "There is nothing to prepare.",
}


@dataclass(frozen=True)
class BriefStage:
    """`looks_at` are names of dimensions, `beforehand` texts."""

    name: str
    time: str
    interviewers: int
    expect: str
    prepare: str
    looks_at: tuple[str, ...]
    beforehand: tuple[str, ...]


@dataclass(frozen=True)
class Brief:
    rounds: tuple[tuple[str, tuple[BriefStage, ...]], ...]
    time: str
    count: int


def brief_of(plan: PlanView) -> Brief:
    """Rounds without interviews are left out."""
    rounds = tuple((r.name, tuple(_stage(stage) for stage in r.stages)) for r in plan.rounds if r.stages)
    return Brief(rounds, in_hours(plan.minutes), len(plan.stages))


def _stage(stage: StageView) -> BriefStage:
    kind = stage.exercise["kind"] if stage.exercise else None
    return BriefStage(
        name=stage.name,
        time=in_hours(stage.minutes),
        interviewers=stage.interviewers,
        expect=EXPECT[kind],
        prepare=PREPARE[kind],
        looks_at=tuple(dimension.name for dimension in stage.dimensions),
        beforehand=tuple(m.text for m in materials_of(stage.exercise) if m.is_sent_beforehand),
    )
