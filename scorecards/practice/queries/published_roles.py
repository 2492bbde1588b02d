"""The exercises of published roles, as practice asks for them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from blueprint.models import Blueprint
from blueprint.stored import document_of
from hiring.planning.plain_plan import DimensionView, StageView
from hiring.planning.queries import dimension_view
from scorecards.models import PracticeAnswer


@dataclass(frozen=True)
class PracticeRole:
    """A published role and its exercises, each with every dimension that it shows."""

    slug: str
    title: str
    exercises: tuple[StageView, ...]

    def exercise(self, key: str) -> StageView | None:
        return next((stage for stage in self.exercises if stage.exercise["id"] == key), None)


def published_roles() -> list[PracticeRole]:
    """Every published role that has exercises, by its title."""
    roles = [_role(blueprint) for blueprint in Blueprint.objects.published().order_by("title", "pk")]
    return [role for role in roles if role.exercises]


def published_role(slug: str) -> PracticeRole | None:
    blueprint = Blueprint.objects.published().filter(slug=slug).first()
    return _role(blueprint) if blueprint else None


def asked_of_answer(answer: PracticeAnswer) -> StageView | None:
    """The exercise of an answer, with those dimensions that have a key.

    It is the published version's; where that lacks it, the newest that had it; None where there never was one.
    """
    keys = [key.key for key in answer.keys.all()]
    versions = Blueprint.objects.of(answer.role).exclude(published_at=None)
    for version in sorted(versions, key=lambda version: version.status != Blueprint.Status.PUBLISHED):
        stage = _role(version).exercise(answer.exercise)
        if stage and (kept := narrowed(stage, keys)).dimensions:
            return kept
    return None


def narrowed(stage: StageView, keys: Iterable[str]) -> StageView:
    """The exercise with these dimensions alone, in its own order."""
    keys = set(keys)
    return replace(stage, dimensions=tuple(dimension for dimension in stage.dimensions if dimension.key in keys))


def _role(blueprint: Blueprint) -> PracticeRole:
    return _read(blueprint.pk, blueprint.published_at)


@lru_cache(maxsize=100)
def _read(pk: int, published_at) -> PracticeRole:
    """A version that was published never changes, so it is read once."""
    document = document_of(Blueprint.objects.get(pk=pk))
    return role_in(document)


def role_in(document: dict) -> PracticeRole:
    """The exercises of a blueprint document."""
    hiring = document["hiring"]
    known = {dimension["id"]: dimension for dimension in hiring["dimensions"]}
    stages = (_stage(exercise, known) for exercise in hiring["exercises"])
    exercises = tuple(stage for stage in stages if stage.dimensions)
    return PracticeRole(document["slug"], document["title"], exercises)


def _stage(exercise: dict, known: dict[str, dict]) -> StageView:
    dimensions: list[DimensionView] = [
        dimension_view(known[key], exercise) for key in exercise["dimensions"] if key in known
    ]
    minutes = exercise["max_minutes"] or 0
    return StageView(0, exercise["title"], minutes, 1, exercise, tuple(dimensions))
