"""The interview plan that a role suggests: a conversation first, then cases, every dimension rated by two people."""

from collections import Counter
from dataclasses import dataclass

from blueprint.inline_markdown import to_text
from hiring.planning.coverage import MOST_DIMENSIONS

MINUTES, SHORTEST, LONGEST = 60, 5, 600
"""What an interview takes where its exercise says nothing, and what a plan can hold."""
INTERVIEWERS = 2
CONVERSATIONS, CASES = "First conversations", "Cases"


@dataclass(frozen=True)
class ProposedStage:
    """`exercise` is its id in the role, "" for none."""

    name: str
    exercise: str
    dimensions: tuple[str, ...]
    minutes: int = MINUTES
    interviewers: int = INTERVIEWERS


@dataclass(frozen=True)
class ProposedRound:
    name: str
    stages: tuple[ProposedStage, ...]


@dataclass(frozen=True)
class ProposedPlan:
    """`dimensions` are (id, weight), in the role's order."""

    rounds: tuple[ProposedRound, ...]
    dimensions: tuple[tuple[str, float], ...]


def propose(role: dict) -> ProposedPlan:
    """A dimension that no exercise shows gets a conversation without an exercise."""
    exercises, dimensions = role["hiring"]["exercises"], role["hiring"]["dimensions"]
    order = [dimension["id"] for dimension in dimensions]
    listed = [[key for key in order if key in exercise["dimensions"]] for exercise in exercises]
    shown_by = Counter(key for keys in listed for key in keys)
    stages = [_stage(e, _handful(keys, shown_by)) for e, keys in zip(exercises, listed, strict=True)]
    rated = {key for stage in stages for key in stage.dimensions}
    bare = _without_exercise([key for key in order if key not in rated], needed=not stages)
    talks = [s for s, e in zip(stages, exercises, strict=True) if e["kind"] == "conversation"]
    cases = [s for s, e in zip(stages, exercises, strict=True) if e["kind"] != "conversation"]
    rounds = ((CONVERSATIONS, [*talks, *bare]), (CASES, cases))
    return ProposedPlan(
        rounds=tuple(ProposedRound(name, tuple(stages)) for name, stages in rounds if stages),
        dimensions=tuple((dimension["id"], dimension["weight"]) for dimension in dimensions),
    )


def stage_for(role: dict, exercise: str) -> ProposedStage:
    """With this exercise; without any where the role has none of this id."""
    dimensions = [dimension["id"] for dimension in role["hiring"]["dimensions"]]
    chosen = next((e for e in role["hiring"]["exercises"] if e["id"] == exercise), None)
    if chosen is None:
        return ProposedStage("Interview", "", ())
    return _stage(chosen, [key for key in dimensions if key in chosen["dimensions"]][:MOST_DIMENSIONS])


def minutes_of(exercise: dict) -> int:
    """The exercise's longest time, within what a plan can hold."""
    return max(SHORTEST, min(LONGEST, exercise["max_minutes"] or exercise["min_minutes"] or MINUTES))


def name_of(exercise: dict) -> str:
    return to_text(exercise["title"])[:200].strip() or "Interview"


def _stage(exercise: dict, dimensions: list[str]) -> ProposedStage:
    return ProposedStage(name_of(exercise), exercise["id"], tuple(dimensions), minutes_of(exercise))


def _handful(keys: list[str], shown_by: Counter) -> list[str]:
    """As many as one interview can rate well; first those that fewest other exercises show."""
    rarest = sorted(keys, key=lambda key: shown_by[key])[:MOST_DIMENSIONS]
    return [key for key in keys if key in rarest]


def _without_exercise(keys: list[str], needed: bool) -> list[ProposedStage]:
    """Conversations for these dimensions; at least one where the role has no exercise at all."""
    parts = [keys[at : at + MOST_DIMENSIONS] for at in range(0, len(keys), MOST_DIMENSIONS)]
    if needed and not parts:
        parts = [[]]
    names = ["Conversation"] if len(parts) == 1 else [f"Conversation {n}" for n in range(1, len(parts) + 1)]
    return [ProposedStage(name, "", tuple(part)) for name, part in zip(names, parts, strict=True)]
