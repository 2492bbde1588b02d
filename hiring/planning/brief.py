"""What a candidate may know beforehand, in their language; nothing that interviewers keep to themselves gets in."""

from dataclasses import dataclass

from blueprint.inline_markdown import to_text
from blueprint.job_description.catalogues import Wording
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
    """`looks_at` are names of dimensions with commas between them, `beforehand` texts."""

    name: str
    time: str
    interviewers: str
    expect: str
    prepare: str
    looks_at: str
    beforehand: tuple[str, ...]


@dataclass(frozen=True)
class Brief:
    rounds: tuple[tuple[str, tuple[BriefStage, ...]], ...]
    time: str
    interviews: str


def brief_of(plan: PlanView, words: Wording) -> Brief:
    """Rounds without interviews are left out. What the role and the plan say stands as they say it."""
    rounds = tuple((r.name, tuple(_stage(stage, words) for stage in r.stages)) for r in plan.rounds if r.stages)
    interviews = words.many("{count} interview", "{count} interviews", len(plan.stages))
    return Brief(rounds, _hours(plan.minutes, words), interviews)


def _stage(stage: StageView, words: Wording) -> BriefStage:
    kind = stage.exercise["kind"] if stage.exercise else None
    return BriefStage(
        name=stage.name,
        time=_hours(stage.minutes, words),
        interviewers=words.many("with {count} interviewer", "with {count} interviewers", stage.interviewers),
        expect=words(EXPECT[kind]),
        prepare=words(PREPARE[kind]),
        looks_at=", ".join(to_text(dimension.name) for dimension in stage.dimensions),
        beforehand=tuple(m.text for m in materials_of(stage.exercise) if m.is_sent_beforehand),
    )


def _hours(minutes: int, words: Wording) -> str:
    """Such as “5 hours 45 minutes”."""
    hours, rest = divmod(minutes, 60)
    parts = [words.many("{count} hour", "{count} hours", hours)] if hours else []
    return " ".join([*parts, *([words.many("{count} minute", "{count} minutes", rest)] if rest or not hours else [])])
