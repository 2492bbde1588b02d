"""The changes that chosen variants make: which there are, and which of them have a place in the document."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint.composition.role import Change, Chosen, Unplaced
from blueprint.composition.shapes import SHAPES, rows, tier_key
from blueprint.composition.variant_choice import listing, variants
from blueprint.document import AXES, SINGLE_TEXTS, TIERS, ids
from people.refusals import Refused


@dataclass(frozen=True)
class Changes:
    """Changes by the address of the line they are about, additions by section; each list in order of precedence."""

    to_line: dict[str, list[Change]]
    added: dict[str, list[Change]]
    unplaced: tuple[Unplaced, ...]


def chosen_variants(document: dict, wanted: Sequence[str]) -> tuple[Chosen, ...]:
    """The variants of these ids in order of precedence. Refused for an unknown id and for two of one axis."""
    there = {variant["id"]: (axis, variant) for axis, variant in variants(document)}
    by_axis: dict[str, Chosen] = {}
    for name in dict.fromkeys(wanted):
        if name not in there:
            raise Refused(f"No variant has the id “{name}”. There is: {listing(document)}.")
        axis, variant = there[name]
        if axis in by_axis:
            both = f"“{by_axis[axis].label}” and “{variant['label']}”"
            raise Refused(f"{both} are both variants by {AXES[axis].lower()}; choose one.")
        by_axis[axis] = Chosen(name, axis, variant["label"], variant["text"], tuple(variant["points"]))
    return tuple(by_axis[axis] for axis in AXES if axis in by_axis)


def changes_of(document: dict, chosen: Sequence[Chosen]) -> Changes:
    """What the chosen variants change, sorted by place; what has no place is reported, not dropped."""
    to_line, added, unplaced = defaultdict(list), defaultdict(list), []
    line_ids, all_ids = set(_line_ids(document)), {name for name, _ in ids(document)}
    for change in _listed(document, chosen):
        if reason := _reason_against(change, line_ids, all_ids):
            unplaced.append(Unplaced(change, reason))
        else:
            (added if change.action == "add" else to_line)[change.target].append(change)
    return Changes(to_line, added, tuple(unplaced))


def _listed(document: dict, chosen: Sequence[Chosen]) -> Iterator[Change]:
    stored = {variant["id"]: variant["changes"] for _, variant in variants(document)}
    for variant in chosen:
        for change in stored[variant.id]:
            yield Change(**change, variant=variant)


def _line_ids(document: dict) -> Iterator[str]:
    """The ids of all lines, those of children included."""
    waiting = [row for section in SHAPES for _, listed in rows(document, section) for row in listed]
    while waiting:
        row = waiting.pop()
        if isinstance(row, dict):
            waiting += row.get("children", [])
            if "id" in row:
                yield row["id"]


def _reason_against(change: Change, line_ids: set[str], all_ids: set[str]) -> str | None:
    """Why a change cannot be made; None where it can."""
    if change.action in ("add", "replace") and not change.text.strip():
        return "It says nothing."
    if change.action == "add":
        return _reason_against_adding(change)
    if change.target in SINGLE_TEXTS:
        return None if change.action == "replace" else f"“{change.target}” can be replaced, nothing else."
    if change.target in line_ids:
        return None
    if change.target in all_ids:
        return f"“{change.target}” is part of a variant, and variants do not change one another."
    return f"Nothing here has the id “{change.target}”."


def _reason_against_adding(change: Change) -> str | None:
    if change.target not in SHAPES:
        return f"“{change.target}” is no section that lines can be added to."
    if change.target == "skills" and not tier_key(change.group):
        return f"A skill is added to a tier: {', '.join(TIERS)}."
    return None
