"""The rows of a draft as the editor sees them: what a row says, where it stands, and what hangs under it."""

import json
from hashlib import sha256

from django.db.models import CASCADE, QuerySet

from blueprint.editing.kinds import DEEPEST_LINE, KEYED, Kind
from blueprint.models import Blueprint, Exercise, Item
from blueprint.models.blueprint import Row


def find(draft: Blueprint, kind: Kind, pk: int) -> Row | Blueprint | None:
    """The row of this kind in this draft; the draft itself for a single text; None where there is none."""
    if kind.is_single:
        return draft if draft.pk == pk else None
    return kind.model.objects.filter(blueprint=draft, pk=pk, **kind.fixed).first()


def at_a_glance(draft: Blueprint) -> list[tuple[str, str]]:
    """The lines at a glance as (name, text)."""
    lines = Item.objects.filter(blueprint=draft, section="at_a_glance").order_by("position", "pk")
    return list(lines.values_list("title", "text"))


def facts(kind: Kind, row: Row | Blueprint) -> dict:
    """What the editor shows of a row and lets one change, by field."""
    values = {name: getattr(row, name) for name in kind.fields if name != "shows"}
    return values | {"shows": shown_by(row)} if kind.model is Exercise else values


def shown_by(exercise: Exercise) -> list[str]:
    """The keys of the dimensions that an exercise shows, in alphabetical order."""
    return sorted(exercise.dimensions.filter(is_listed=True).values_list("key", flat=True)) if exercise.pk else []


def fingerprint(values: dict) -> str:
    """A short hash of what a row says, to tell whether it still says the same."""
    return sha256(json.dumps(values, sort_keys=True, default=str).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def owner_of(kind: Kind, row: Row) -> tuple[str, int] | None:
    """The foreign key by which a row hangs under another, and its number; None directly under the section."""
    return next(((name, pk) for name in kind.owners if (pk := getattr(row, f"{name}_id")) is not None), None)


def siblings(kind: Kind, row: Row) -> QuerySet:
    """The rows of the list that this row stands in, itself included once saved, in order."""
    same_owner = {f"{name}_id": getattr(row, f"{name}_id") for name in kind.owners}
    return kind.model.objects.filter(blueprint=row.blueprint_id, **kind.fixed, **same_owner).order_by("position", "pk")


def with_dependents(rows: list[Row]) -> list[Row]:
    """These rows and all that hangs under them, owners before what they own."""
    if not rows:
        return []
    dependents = list(rows)
    for relation in rows[0]._meta.related_objects:
        if relation.on_delete is CASCADE:
            under = relation.related_model.objects.filter(**{f"{relation.field.name}__in": rows})
            dependents += with_dependents(list(under.order_by("position", "pk")))
    return dependents


def keys_of(draft: Blueprint) -> set[str]:
    """Every id in use in a draft."""
    return {
        key
        for model in KEYED
        for key in model.objects.filter(blueprint=draft, key__isnull=False).values_list("key", flat=True)
    }


def fits(kind: Kind, row: Row) -> bool:
    """Whether a line and what hangs under it stay within the depth that a document can hold."""
    if not kind.nests or row.parent_id is None:
        return True
    above, parent = 0, row.parent
    while parent is not None:
        above, parent = above + 1, parent.parent
    return above + _height(row) <= DEEPEST_LINE


def _height(row: Row) -> int:
    height, level = 0, [row.pk] if row.pk else []
    while level:
        height, level = height + 1, list(type(row).objects.filter(parent__in=level).values_list("pk", flat=True))
    return max(height, 1)


def words_of(kind: Kind, row: Row | Blueprint) -> str:
    """A few words by which a person knows a row again."""
    words = next((value for name in (kind.lead, kind.body) if name and (value := getattr(row, name))), "")
    words = words or str(row)
    return words if len(words) <= 80 else f"{words[:79].rstrip()}…"
