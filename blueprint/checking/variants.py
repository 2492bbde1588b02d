"""Whether the variants change something on every axis, and whether what they change is there to be changed."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise, product

from blueprint.checking.exercises import TIMES_COVERED
from blueprint.composition import compose
from blueprint.document import AXES, SIGNALS, SINGLE_TEXTS, Problem, size_unit
from blueprint.document_lines import lines

FEWEST_SIZES = 3
FEWEST_CHANGES = 3
FEWEST_CHANGES_OF_A_SIZE = 12
REPLACED_BY_A_SIZE = ("summary.text", "summary.reports_to", "mission.core")
HIRING = {f"hiring.{name}" for name in ("assess", "exercises", "dimensions", *SIGNALS)}


def variants(document: dict) -> Iterator[Problem]:
    """What the variants lack, and which of their changes cannot be made."""
    by_axis = {axis["axis"]: axis["items"] for axis in document["variants"] if axis["items"]}
    for axis in AXES:
        if axis not in by_axis:
            yield Problem("variants", f"There is no variant by {AXES[axis].lower()}.")
    yield from _sizes(document, by_axis.get("company_size", []))
    for choices in by_axis.values():
        for variant in choices:
            yield from _variant(document, variant)
    yield from _together(document, by_axis)


def _sizes(document: dict, sizes: list[dict]) -> Iterator[Problem]:
    place = "variants.company_size"
    if len(sizes) < FEWEST_SIZES:
        yield Problem(place, f"{len(sizes)} of at least {FEWEST_SIZES} company sizes.")
    bands = sorted((size["min_engineers"] or 0, size["max_engineers"] or 10**9) for size in sizes)
    for (_, high), (low, _) in pairwise(bands):
        if not high <= low <= high + 1:
            counted = f"{high} {size_unit(document)}"
            yield Problem(place, f"Sizes do not join: one ends at {counted}, the next begins at {low}.")
    for size in sizes:
        where = f"{place}.{size['id']}"
        if len(size["changes"]) < FEWEST_CHANGES_OF_A_SIZE:
            yield Problem(where, f"{len(size['changes'])} of at least {FEWEST_CHANGES_OF_A_SIZE} changes.")
        targets = {change["target"] for change in size["changes"]}
        for name in REPLACED_BY_A_SIZE:
            if name not in targets:
                yield Problem(where, f"It leaves “{name}” as it is at any size.")
        if other := _other_band(size):
            yield Problem(
                where, f"It speaks of {other}, and is for {size['min_engineers']} to {size['max_engineers']}."
            )
        if not targets & (HIRING | _ids_in_hiring(document)):
            yield Problem(where, "It changes nothing in how people are hired.")


def _other_band(size: dict) -> str | None:
    """The size that its text begins with, where that is another than its band."""
    told = re.match(r"(\d+)[–-](\d+)\b", size["text"])
    bounds = tuple(map(int, told.groups())) if told else None
    return told[0] if bounds and bounds != (size["min_engineers"], size["max_engineers"]) else None


def _ids_in_hiring(document: dict) -> set[str]:
    return {row["id"] for rows in document["hiring"].values() for row in rows}


def _variant(document: dict, variant: dict) -> Iterator[Problem]:
    place = f"variants.{variant['id']}"
    if not variant["text"].strip():
        yield Problem(place, "It does not say what is different.")
    if len(variant["changes"]) < FEWEST_CHANGES:
        yield Problem(place, f"{len(variant['changes'])} of at least {FEWEST_CHANGES} changes.")
    for change in variant["changes"]:
        if not change["why"].strip():
            yield Problem(f"{place}.{change['target']}", "The change gives no reason.")
    again = Counter((c["action"], c["target"]) for c in variant["changes"] if c["action"] != "add")
    for (action, target), times in again.items():
        if times > 1:
            yield Problem(f"{place}.{target}", f"The same line is to be changed {times} times ({action}).")
    yield from _at_odds(document, place, variant["changes"])
    yield from _uncovered(document, place, variant["changes"])
    composed = compose(document, [variant["id"]])
    for unplaced in composed.unplaced:
        yield Problem(f"{place}.{unplaced.change.target}", f"The change cannot be made: {unplaced.reason}")
    for change in variant["changes"]:
        yield from _nowhere(document, place, change)


def _at_odds(document: dict, place: str, changes: list[dict]) -> Iterator[Problem]:
    """A line that goes and is changed all the same; one that is replaced by what it says already."""
    gone = {change["target"] for change in changes if change["action"] == "remove"}
    for change in changes:
        if change["target"] in gone and change["action"] in ("replace", "emphasise"):
            yield Problem(f"{place}.{change['target']}", "The line goes, and is changed all the same.")
        if change["action"] == "replace" and change["text"].strip() in _said_at(document, change["target"]):
            yield Problem(f"{place}.{change['target']}", "The change says what stands there already.")


def _said_at(document: dict, target: str) -> set[str]:
    """What a line says, with its title before it as changes write it, and without."""
    if target in SINGLE_TEXTS:
        section, name = target.split(".")
        return {document[section][name]}
    rows = [line.row for line in lines(document) if line.id == target and isinstance(line.row, dict)]
    texts = [(row.get("title") or row.get("name") or "", row.get("text") or "") for row in rows]
    return {words for title, text in texts if text for words in (text, f"**{title}:** {text}")}


def _uncovered(document: dict, place: str, changes: list[dict]) -> Iterator[Problem]:
    """Dimensions that too few exercises cover once a variant has taken exercises away."""
    gone = {change["target"] for change in changes if change["action"] == "remove"}
    exercises = document["hiring"]["exercises"]
    if not gone & {exercise["id"] for exercise in exercises}:
        return
    covered = Counter(name for one in exercises if one["id"] not in gone for name in one["dimensions"])
    for name in (dimension["id"] for dimension in document["hiring"]["dimensions"]):
        if name not in gone and covered[name] < TIMES_COVERED:
            yield Problem(
                f"{place}.{name}", f"With it, {covered[name]} of at least {TIMES_COVERED} exercises cover it."
            )


def _nowhere(document: dict, place: str, change: dict) -> Iterator[Problem]:
    if change["action"] == "add" and change["group"] is not None:
        groups = document.get(change["target"], ())
        known = {row.get("group") or row.get("tier") for row in groups if isinstance(row, dict)}
        if change["group"] not in known:
            yield Problem(f"{place}.{change['target']}", f"There is no group “{change['group']}” to add to.")


def _together(document: dict, by_axis: dict[str, list[dict]]) -> Iterator[Problem]:
    """Two variants of different axes that want opposite things of one line."""
    for one, other in combinations(by_axis.values(), 2):
        for pair in filter(_meet, product(one, other)):
            for conflict in compose(document, [variant["id"] for variant in pair]).conflicts:
                labels = " and ".join(f"“{variant['label']}”" for variant in pair)
                yield Problem(f"variants.{conflict.address}", f"{labels} want different things of this line.")


def _meet(pair: tuple[dict, dict]) -> bool:
    """Whether both change some line: only then they can want different things, and composing takes its time."""
    mine, theirs = ({c["target"] for c in variant["changes"] if c["action"] != "add"} for variant in pair)
    return bool(mine & theirs)
