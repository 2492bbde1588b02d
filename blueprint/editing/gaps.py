"""What a draft still lacks, and what in it names things that are not there; from the document alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint.composition.changes import changes_of
from blueprint.composition.role import Chosen
from blueprint.composition.variant_choice import variants
from blueprint.document import GROUPED_LINES, TIERS, ids
from people.words import count, joined

_RATINGS = ("1", "2", "3", "4")


@dataclass(frozen=True)
class Gap:
    """Something that is missing: on which page of the editor, and a sentence."""

    page: str
    sentence: str


def gaps(document: dict) -> list[Gap]:
    """What a draft lacks, in the order of its sections; none of it keeps the draft from being saved."""
    return [
        *_texts(document),
        *_groups(document),
        *_variants(document),
        *_exercises(document),
        *_dimensions(document),
        *_unrecognised(document),
    ]


def counts(document: dict) -> dict[str, str]:
    """How much stands on each page of the editor: `26 lines in 6 groups`; "" where nothing does."""
    amounts = {key: _in_groups(document[key], "line", "group") for key in GROUPED_LINES}
    amounts["skills"] = _in_groups(document["skills"], "skill", "tier")
    amounts["variants"] = _in_groups(document["variants"], "variant", "axis", "axes")
    for key, noun in (("kpis", "KPI"), ("soft_skills", "soft skill"), ("tools", "tool"), ("at_a_glance", "entry")):
        amounts[key] = _number(len(document[key]), noun, "entries" if noun == "entry" else "")
    hiring = document["hiring"]
    parts = [_number(len(hiring[key]), key.rstrip("s")) for key in ("exercises", "dimensions")]
    amounts["hiring"] = " and ".join(part for part in parts if part)
    amounts["intros"] = _number(len(document["intros"]), "paragraph")
    amounts["unrecognised"] = _number(len(document["unrecognised"]), "text")
    amounts["summary"] = "written" if document["summary"]["text"] else ""
    amounts["mission"] = "written" if document["mission"]["core"] else ""
    return amounts


def _number(number: int, noun: str, plural: str = "") -> str:
    return count(number, noun, plural) if number else ""


def _in_groups(groups: list[dict], noun: str, group: str, plural: str = "") -> str:
    if not groups:
        return ""
    lines = sum(len(entry["items"]) for entry in groups)
    return f"{_number(lines, noun) or f'no {noun}s'} in {_number(len(groups), group, plural)}"


def _texts(document: dict) -> Iterator[Gap]:
    if not document["summary"]["text"]:
        yield Gap("summary", "The summary is empty.")
    if not document["mission"]["core"]:
        yield Gap("mission", "The mission is empty.")
    if not document["responsibilities"]:
        yield Gap("responsibilities", "There is no responsibility; a blueprint needs one before it can be published.")


def _groups(document: dict) -> Iterator[Gap]:
    for section in GROUPED_LINES:
        for group in document[section]:
            if not group["items"]:
                yield Gap(section, f"The group “{group['group']}” is empty.")
            yield from (Gap(section, "A line says nothing.") for item in _all(group["items"]) if _is_blank(item))
    for tier in document["skills"]:
        if not tier["items"]:
            yield Gap("skills", f"The tier “{TIERS[tier['tier']]}” is empty.")


def _all(items: list[dict]) -> Iterator[dict]:
    for item in items:
        yield item
        yield from _all(item["children"])


def _is_blank(item: dict) -> bool:
    return not (item["title"].strip() or item["text"].strip())


def _variants(document: dict) -> Iterator[Gap]:
    chosen = []
    for axis, variant in variants(document):
        chosen.append(Chosen(variant["id"], axis, variant["label"], variant["text"], tuple(variant["points"])))
        if axis == "company_size" and variant["min_engineers"] is None and variant["max_engineers"] is None:
            yield Gap("variants", f"“{variant['label']}” has no headcount, so it cannot be chosen by headcount.")
    for unplaced in changes_of(document, chosen).unplaced:
        yield Gap("variants", f"“{unplaced.change.variant.label}” has a change without a place. {unplaced.reason}")


def _exercises(document: dict) -> Iterator[Gap]:
    names = {dimension["id"]: dimension["name"] for dimension in document["hiring"]["dimensions"]}
    for exercise in document["hiring"]["exercises"]:
        title = exercise["title"]
        if exercise["min_minutes"] is None and exercise["max_minutes"] is None:
            yield Gap("hiring", f"“{title}” has no minutes.")
        if not exercise["task"]:
            yield Gap("hiring", f"“{title}” has no task.")
        if not exercise["dimensions"]:
            yield Gap("hiring", f"“{title}” shows no dimension.")
        for name in dict.fromkeys([*exercise["dimensions"], *exercise["anchors"]]):
            if name not in names:
                yield Gap("hiring", f"“{title}” shows the dimension “{name}”, which does not exist.")
        for name, anchors in exercise["anchors"].items():
            if missing := _missing(anchors):
                yield Gap("hiring", f"In “{title}”, “{names.get(name, name)}” has no anchor for {missing}.")


def _dimensions(document: dict) -> Iterator[Gap]:
    shown = {name for exercise in document["hiring"]["exercises"] for name in exercise["dimensions"]}
    there = {name for name, _ in ids(document)}
    for dimension in document["hiring"]["dimensions"]:
        if missing := _missing(dimension["anchors"]):
            yield Gap("hiring", f"“{dimension['name']}” has no anchor for {missing}.")
        if dimension["id"] not in shown:
            yield Gap("hiring", f"No exercise shows “{dimension['name']}”.")
        for name in dimension["measures"]:
            if name not in there:
                yield Gap("hiring", f"“{dimension['name']}” measures “{name}”, which does not exist.")


def _missing(anchors: dict) -> str:
    return joined([rating for rating in _RATINGS if not anchors[rating].strip()])


def _unrecognised(document: dict) -> Iterator[Gap]:
    if number := len(document["unrecognised"]):
        texts = count(number, "text of the import was", "texts of the import were")
        yield Gap("unrecognised", f"{texts} not understood. Put each where it belongs, or drop it.")
