"""Variants along the axes: who differs, from how many engineers to how many, and in what."""

import re

from blueprint.document import ENGINEERS
from blueprint.importing.blocks import Listing, ListItem
from blueprint.importing.draft import Draft
from blueprint.importing.folding import as_item
from blueprint.importing.headings import AXES, meaning
from blueprint.importing.inline import Text
from blueprint.importing.item_lines import attached, body_and_bullets, titled, without_colon, worded
from blueprint.importing.outline import ArticleGroup, ArticleSection
from blueprint.importing.sections.grouped import items_of

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*:?\s*$")
_COUNT = r"(\d{1,3}(?:[,. ]\d{3})+|\d{1,7})"
_PEOPLE = r"people(?! in engineering)|employees|staff|FTEs?"
_UNIT = rf"\s*(?:engineers?|developers?|devs?|people in engineering|{_PEOPLE})?"
_RANGE = re.compile(rf"(?:about |approx\.? |~|c\. ?)?{_COUNT}\s*(?:–|—|-|to)\s*{_COUNT}{_UNIT}", re.IGNORECASE)
_AT_LEAST = re.compile(
    rf"(?:(?:over|more than|from|>|≥)\s*{_COUNT}{_UNIT}|{_COUNT}\s*\+{_UNIT}|"
    rf"{_COUNT}{_UNIT} (?:and up|or more|and more))",
    re.IGNORECASE,
)
_AT_MOST = re.compile(rf"(?:up to|under|fewer than|less than|below|<|≤)\s*{_COUNT}{_UNIT}", re.IGNORECASE)
_PLAIN_LABEL = re.compile(r"([^:.]{1,80}):(?:\s+|$)")
_NAMES_AN_AXIS = re.compile(r"^(?:by|across)\b|\b(?:vs|versus)\b", re.IGNORECASE)
_LARGEST = 10_000_000


def read(section: ArticleSection, draft: Draft) -> None:
    current = None
    for group in section.groups:
        axis = meaning(group.plain, AXES, draft.role) if group.title else None
        if axis:
            items = items_of(group.blocks, "variants", draft)
            _add(axis, items, draft)
            current = None if items else axis
        elif group.title and current:
            _add(current, [as_item(group.title.text, group.blocks)], draft)
        elif group.title:
            draft.leave("variants", [group.title, *group.blocks])
        else:
            _read_loose(group, draft)


def _read_loose(group: ArticleGroup, draft: Draft) -> None:
    """Without headings a list may still name its axes: each leads, and its variants hang under it."""
    for item in attached(items_of(group.blocks, "variants", draft, loose=group.may_be_loose)):
        lead = item.name or titled(worded(item))[0] or worded(item)
        axis = meaning(lead.plain, AXES, draft.role) if _NAMES_AN_AXIS.search(lead.plain) else None
        if axis and item.children:
            _add(axis, item.children, draft)
        else:
            draft.leave("variants", [Listing([item])])


def _add(axis: str, items: list[ListItem], draft: Draft) -> None:
    variants = [_variant(axis, item, draft) for item in _labelled(attached(items), draft)]
    if variants:
        axes = draft.document["variants"]
        if not any(entry["axis"] == axis for entry in axes):
            axes.append({"axis": axis, "items": []})
        next(entry for entry in axes if entry["axis"] == axis)["items"] += variants


def headcount(printed: str) -> tuple[int | None, int | None] | None:
    """(10, 50) for "10–50 engineers", (250, None) for "250+", (None, 50) for "up to 50"; else None."""
    words = printed.strip()
    if match := _RANGE.fullmatch(words):
        low, high = _whole(match[1]), _whole(match[2])
        return (low, high) if low <= high else None
    if match := _AT_LEAST.fullmatch(words):
        return _whole(next(filter(None, match.groups()))), None
    if match := _AT_MOST.fullmatch(words):
        return None, _whole(match[1])
    return None


def counted_in(printed: str) -> str:
    """The unit that a printed headcount names; "" where it names none."""
    if re.search(rf"\b(?:{_PEOPLE})\b", printed, re.IGNORECASE):
        return "people"
    return ENGINEERS if re.search(r"[a-z]{3,} *$", printed, re.IGNORECASE) else ""


def same_unit(printed: str, draft: Draft) -> bool:
    """Whether this headcount counts what those before it count: the first that names a unit names it for all."""
    unit = counted_in(printed)
    if unit and not draft.size_unit:
        draft.size_unit = draft.document["baseline"]["unit"] = unit
    return unit in ("", draft.size_unit)


def _whole(digits: str) -> int:
    return min(_LARGEST, int(re.sub(r"\D", "", digits)))


def _labelled(items: list[ListItem], draft: Draft) -> list[ListItem]:
    """The items that begin with a label; the others say nothing about whom they hold for and are kept as they are."""
    out = []
    for item in items:
        if _parts(item)[0]:
            out.append(item)
        else:
            draft.leave("variants", [Listing([item])])
    return out


def _parts(item: ListItem) -> tuple[Text, Text, list[ListItem]]:
    """Label, text and points of an item."""
    body, bullets = body_and_bullets(item)
    lines = [line for text in item.lines for line in text.lines()] if item.name and not bullets else []
    if len(lines) > 1:
        body, bullets = Text(), lines
    points = [*(ListItem(lines=[bullet]) for bullet in bullets), *item.children]
    label, text = (without_colon(item.name), body) if item.name else titled(body)
    if not label:
        match = _PLAIN_LABEL.match(body.plain)
        if match:
            label, text = body.upto(match.end(1)), body.after(match.end())
        elif points:
            label, text = body, Text()
    return label, text, points


def _variant(axis: str, item: ListItem, draft: Draft) -> dict:
    label, text, points = _parts(item)
    low, high = None, None
    bracket = _BRACKET.search(label.plain) if axis == "company_size" else None
    sizes = headcount(bracket[1]) if bracket and bracket.start() else None
    if sizes and same_unit(bracket[1], draft):
        low, high = sizes
        label = label.upto(bracket.start())
    return {
        "id": draft.id(label.markdown),
        "label": label.markdown,
        "min_engineers": low,
        "max_engineers": high,
        "text": text.markdown,
        "points": draft.items(points),
        "changes": [],
    }
