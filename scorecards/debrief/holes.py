"""What a round does not tell: dimensions that nobody or only one person rated, and interviews that were not held."""

from collections.abc import Iterator, Mapping, Sequence

from blueprint.inline_markdown import to_text
from hiring.planning.coverage import FEWEST_RATERS, rows_of
from hiring.planning.plain_plan import StageView, WeighedDimension
from scorecards.debrief.plain_debrief import DebriefDimension, Hole


def holes_of(
    dimensions: Sequence[DebriefDimension],
    stages: Sequence[StageView],
    held: set[int],
    later: Mapping[str, Sequence[str]],
) -> list[Hole]:
    """The holes of a round. `held` are its stages with a standing interview, `later` names by dimension the interviews
    of later rounds that rate it too."""
    named = tuple(WeighedDimension(dimension.key, dimension.name, 1) for dimension in dimensions)
    planned = {row.dimension.key: row.all_raters for row in rows_of(named, tuple(stages))}
    return [*_not_held(stages, held), *_unrated(dimensions, planned, later)]


def _not_held(stages: Sequence[StageView], held: set[int]) -> Iterator[Hole]:
    for stage in stages:
        if stage.id not in held:
            way = "Schedule it, or go on knowing that it is missing."
            yield Hole(f"“{stage.name}” was not held.", way, stage.name)


def _unrated(
    dimensions: Sequence[DebriefDimension], planned: Mapping[str, int], later: Mapping[str, Sequence[str]]
) -> Iterator[Hole]:
    for dimension in dimensions:
        name = to_text(dimension.name)
        if not dimension.raters:
            yield Hole(f"Nobody rated {name}{_why(dimension)}.", _way(later.get(dimension.key, ())))
        elif dimension.raters < FEWEST_RATERS:
            asks = planned.get(dimension.key, 0)
            plan = f"; the plan asks for {asks}" if asks > 1 else ""
            yield Hole(f"Only one person rated {name}{plan}.", _way(later.get(dimension.key, ())))


def _why(dimension: DebriefDimension) -> str:
    reasons = dict.fromkeys(given.rating.why_not for given in dimension.unrated if given.rating.why_not)
    return f" ({'; '.join(reasons)})" if reasons else ""


def _way(later: Sequence[str]) -> str:
    if not later:
        return "No later interview rates it."
    names = " and ".join(f"“{name}”" for name in later)
    return f"{names} {'rates' if len(later) == 1 else 'rate'} it too, in a later round."
