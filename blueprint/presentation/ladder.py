"""A family step by step: which roles stand on each, and where one can go from there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Rung:
    """A step with its roles, (slug, title), and those of the next step that anybody stands on."""

    step: int
    roles: tuple[tuple[str, str], ...]
    above: tuple[tuple[str, str], ...]


def ladder(steps: Iterable[tuple[str, int]], titles: Mapping[str, str]) -> list[Rung]:
    """The steps (slug, number) from the first up; roles without a title, which one may not read, are left out."""
    on: dict[int, list[tuple[str, str]]] = {}
    for slug, step in sorted(steps, key=lambda placed: (placed[1], titles.get(placed[0], ""))):
        if slug in titles:
            on.setdefault(step, []).append((slug, titles[slug]))
    numbers = list(on)
    above = {number: tuple(on[higher]) for number, higher in pairwise(numbers)}
    return [Rung(number, tuple(on[number]), above.get(number, ())) for number in numbers]
