"""How a row of a draft is written, and how it is put at its place in its list."""

from blueprint.editing.kinds import ANCHORS, Kind
from blueprint.editing.queries.draft_rows import siblings
from blueprint.models import Blueprint, Exercise, ExerciseDimension
from blueprint.models.blueprint import Row
from people.refusals import Refused

ONCE = {"dimension.measures": "text", "exercise.dimensions": "key"}
"""Kinds that name others: no list of theirs names the same twice."""


class Twice(Refused):
    """The list names this already."""


def write(kind: Kind, row: Row | Blueprint, values: dict) -> None:
    """Make a row say these values and save it."""
    for name in kind.fields:
        if name != "shows":
            setattr(row, name, values[name])
    _check_once(kind, row)
    if kind.model is ExerciseDimension:
        row.is_anchored = any(getattr(row, name) for name in ANCHORS)
    row.save()
    if kind.model is Exercise:
        _show(row, values["shows"])


def _show(exercise: Exercise, keys: list[str]) -> None:
    there = {row.key: row for row in exercise.dimensions.all()}
    for row in there.values():
        row.is_listed = row.key in keys
        if row.is_listed or row.is_anchored:
            row.save()
        else:
            row.delete()
    for place, key in enumerate([key for key in keys if key not in there], start=_next(list(there.values()))):
        exercise.dimensions.create(blueprint=exercise.blueprint, key=key, position=place)


def _next(rows: list[Row]) -> int:
    return max((row.position for row in rows), default=-1) + 1


def put(kind: Kind, row: Row, index: int | None = None) -> None:
    """Save the row into its list at this index, at the end without one, and number the list. May raise Twice."""
    _check_once(kind, row)
    others = [other for other in siblings(kind, row) if other.pk != row.pk]
    index = len(others) if index is None else min(index, len(others))
    rows = [*others[:index], row, *others[index:]]
    moved = [other for place, other in enumerate(rows) if other is not row and other.position != place]
    for place, other in enumerate(rows):
        other.position = place
    kind.model.objects.bulk_update(moved, ["position"])
    row.save()


def _check_once(kind: Kind, row: Row | Blueprint) -> None:
    if name := ONCE.get(kind.key):
        same = siblings(kind, row).filter(**{name: getattr(row, name)}).exclude(pk=row.pk)
        if same.exists():
            raise Twice("This stands in the list already; it needs to be there only once.")
