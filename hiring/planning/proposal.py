"""The interview plan that a role suggests: a conversation first, then cases, every dimension rated by two people."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from blueprint.inline_markdown import to_text
from blueprint.job_description.catalogues import Wording, wording_in
from hiring.planning.coverage import FEWEST_RATERS, LONG_DAY, MOST_DIMENSIONS

MINUTES, SHORTEST, LONGEST = 60, 5, 600
"""What an interview takes where its exercise says nothing, and what a plan can hold."""
INTERVIEWERS = 2


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


def propose(role: dict, language: str = "en") -> ProposedPlan:
    """A dimension that no exercise shows gets a conversation without one; all together keep to LONG_DAY if they can.

    Names are in the language of the description, since candidates read them.
    """
    words = wording_in(language)
    exercises, dimensions = role["hiring"]["exercises"], role["hiring"]["dimensions"]
    order = [dimension["id"] for dimension in dimensions]
    listed = [[key for key in order if key in exercise["dimensions"]] for exercise in exercises]
    shown_by = Counter(key for keys in listed for key in keys)
    stages = [_stage(e, _handful(keys, shown_by)) for e, keys in zip(exercises, listed, strict=True)]
    least = [min(minutes_of(e), max(SHORTEST, e["min_minutes"] or MINUTES)) for e in exercises]
    rated = {key for stage in stages for key in stage.dimensions}
    bare = _without_exercise([key for key in order if key not in rated], words, needed=not stages)
    kept = _without_spares(_shortened(stages, least, sum(stage.minutes for stage in bare)), bare)
    talking = {e["id"] for e in exercises if e["kind"] == "conversation"}
    talks = [stage for stage in kept if stage.exercise in talking]
    cases = [stage for stage in kept if stage.exercise not in talking]
    rounds = ((words("First conversations"), [*talks, *bare]), (words("Cases"), cases))
    return ProposedPlan(
        rounds=tuple(ProposedRound(name, tuple(stages)) for name, stages in rounds if stages),
        dimensions=tuple((dimension["id"], dimension["weight"]) for dimension in dimensions),
    )


def stage_for(role: dict, exercise: str, language: str = "en") -> ProposedStage:
    """With this exercise; without any, and a name in this language, where the role has none of this id."""
    dimensions = [dimension["id"] for dimension in role["hiring"]["dimensions"]]
    chosen = next((e for e in role["hiring"]["exercises"] if e["id"] == exercise), None)
    if chosen is None:
        words = wording_in(language)
        return ProposedStage(words("Interview"), "", ())
    return _stage(chosen, [key for key in dimensions if key in chosen["dimensions"]][:MOST_DIMENSIONS])


def minutes_of(exercise: dict) -> int:
    """The exercise's longest time, within what a plan can hold."""
    return max(SHORTEST, min(LONGEST, exercise["max_minutes"] or exercise["min_minutes"] or MINUTES))


def name_of(exercise: dict) -> str:
    return to_text(exercise["title"])[:200].strip() or "Interview"


def _stage(exercise: dict, dimensions: list[str]) -> ProposedStage:
    return ProposedStage(name_of(exercise), exercise["id"], tuple(dimensions), minutes_of(exercise))


def _shortened(stages: Sequence[ProposedStage], least: Sequence[int], beside: int) -> list[ProposedStage]:
    """Where all take longer than a candidate bears: first those with most time to spare, no shorter than they need."""
    shorter = list(stages)
    for at in sorted(range(len(stages)), key=lambda at: least[at] - stages[at].minutes):
        spare = min(stages[at].minutes - least[at], sum(stage.minutes for stage in shorter) + beside - LONG_DAY)
        if spare > 0:
            shorter[at] = replace(stages[at], minutes=stages[at].minutes - spare)
    return shorter


def _without_spares(stages: list[ProposedStage], bare: Sequence[ProposedStage]) -> list[ProposedStage]:
    """Where that is not enough: the last go whose dimensions two people rate elsewhere."""
    kept = list(stages)
    for stage in reversed(stages):
        others = [other for other in kept if other is not stage]
        if sum(one.minutes for one in (*kept, *bare)) > LONG_DAY and others and _rated_without(stage, (*others, *bare)):
            kept = others
    return kept


def _rated_without(stage: ProposedStage, others: Sequence[ProposedStage]) -> bool:
    raters = Counter(key for other in others for key in other.dimensions * other.interviewers)
    return all(raters[key] >= FEWEST_RATERS for key in stage.dimensions)


def _handful(keys: list[str], shown_by: Counter) -> list[str]:
    """As many as one interview can rate well; first those that fewest other exercises show."""
    rarest = sorted(keys, key=lambda key: shown_by[key])[:MOST_DIMENSIONS]
    return [key for key in keys if key in rarest]


def _without_exercise(keys: list[str], words: Wording, needed: bool) -> list[ProposedStage]:
    """Conversations for these dimensions; at least one where the role has no exercise at all."""
    parts = [keys[at : at + MOST_DIMENSIONS] for at in range(0, len(keys), MOST_DIMENSIONS)]
    if needed and not parts:
        parts = [[]]
    name = words("Conversation")
    names = [name] if len(parts) == 1 else [f"{name} {number}" for number in range(1, len(parts) + 1)]
    return [ProposedStage(name, "", tuple(part)) for name, part in zip(names, parts, strict=True)]
