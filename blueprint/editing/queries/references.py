"""Which parts of a draft name others: a change its target, an exercise its dimensions, a dimension what it measures."""

from collections.abc import Iterator

from blueprint.editing.kinds import KEYED
from blueprint.models import (
    Blueprint,
    Change,
    Dimension,
    Exercise,
    ExerciseDimension,
    Group,
    Item,
    Kpi,
    Skill,
    SoftSkill,
    Variant,
)
from blueprint.models.blueprint import Row

NAMES = {Kpi: "name", Skill: "name", SoftSkill: "name", Variant: "label", Exercise: "title", Dimension: "name"}
_VERBS = {"replace": "replaces", "remove": "removes", "emphasise": "emphasises"}


def referring(draft: Blueprint, rows: list[Row]) -> list[str]:
    """What else in the draft names one of these rows, a sentence each; the rows themselves do not count."""
    words = {row.key: str(row) for row in rows if isinstance(row, KEYED) and row.key}
    going = {(type(row), row.pk) for row in rows}
    return [*_changes(draft, words, rows, going), *_exercises(draft, words, going), *_measures(draft, words, going)]


def _changes(draft: Blueprint, words: dict, rows: list[Row], going: set) -> Iterator[str]:
    groups = {(row.section, row.title) for row in rows if isinstance(row, Group)}
    for change in Change.objects.filter(blueprint=draft).select_related("variant"):
        if (Change, change.pk) in going:
            continue
        if change.action == "add" and change.group is not None and (change.target, change.group) in groups:
            yield f"The variant “{change.variant}” adds to the group “{_short(change.group)}”."
        elif change.action != "add" and change.target in words:
            yield f"The variant “{change.variant}” {_VERBS[change.action]} “{_short(words[change.target])}”."


def _exercises(draft: Blueprint, words: dict, going: set) -> Iterator[str]:
    shown = ExerciseDimension.objects.filter(blueprint=draft, key__in=words).select_related("exercise")
    for row in shown:
        if (ExerciseDimension, row.pk) not in going:
            yield f"The exercise “{_short(str(row.exercise))}” shows “{_short(words[row.key])}”."


def _measures(draft: Blueprint, words: dict, going: set) -> Iterator[str]:
    measures = Item.objects.filter(blueprint=draft, section="dimension.measures", text__in=words)
    for row in measures.select_related("dimension"):
        if (Item, row.pk) not in going:
            yield f"The dimension “{_short(str(row.dimension))}” measures “{_short(words[row.text])}”."


def names_by_id(draft: Blueprint) -> dict[str, str]:
    """What every row with an id is called, by that id; one query a table."""
    return {
        key: next((words for words in names if words), "")
        for model in KEYED
        for key, *names in model.objects.filter(blueprint=draft, key__isnull=False)
        .order_by("position", "pk")
        .values_list("key", *(("title", "text") if model is Item else (NAMES[model],)))
    }


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:79].rstrip()}…"
