"""A draft with a row of every kind, and what a browser sends to change one."""

from django.urls import reverse

from blueprint.editing.kinds import KINDS, Kind
from blueprint.editing.queries.draft_rows import facts, fingerprint, owner_of
from blueprint.models import Blueprint, Passage

NEW = {
    "title": "A new title",
    "name": "A new name",
    "label": "A new label",
    "text": "New words",
    "tools": "New tools",
    "weight": "2.5",
    "kind": "case",
    "importance": "",
    "section": "risks",
    "action": "add",
    "place": "to:kpis",
    "number": "7",
    "anchor_3": "New anchor",
    "mission": "A new mission",
    "summary": "A new summary",
    "success": "A new success",
    "size_unit": "people",
}
CHOSEN = {"skills.groups": {"title": "emerging"}, "variants.groups": {"title": "regulation"}}

ADDABLE = [key for key, kind in KINDS.items() if kind.addable and not kind.is_single]
MOVABLE = [key for key, kind in KINDS.items() if not kind.is_single]


def with_a_row_of_every_kind(draft: Blueprint) -> Blueprint:
    """The small document lacks a text that was not understood; everything else it has."""
    if not draft.passages.filter(kind=Passage.Kind.UNRECOGNISED).exists():
        draft.passages.create(kind=Passage.Kind.UNRECOGNISED, position=0, section="", text="**Odd:** words")
    return draft


def a_row(draft: Blueprint, kind: Kind):
    """Some row of this kind; the draft itself for a single text."""
    return draft if kind.is_single else kind.model.objects.filter(blueprint=draft, **kind.fixed).first()


def url(draft: Blueprint, name: str, *args) -> str:
    return reverse(f"blueprint_{name}", args=[draft.slug, *args])


def sent(draft: Blueprint, kind: Kind, row=None, **more) -> dict:
    """What the form of a row sends: words of ours in every field that must say something."""
    known = NEW | CHOSEN.get(kind.key, {})
    if kind.key == "dimension.measures":
        known = {"text": draft.softskills.first().key}
    data = {name: known[name] for name in (*kind.fields, "place") if name in known}
    data["seen"] = fingerprint(facts(kind, row)) if row else ""
    return data | more


def under(kind: Kind, row) -> str:
    """How a new neighbour of this row says where it stands."""
    owner = owner_of(kind, row)
    return f"{owner[0]}:{owner[1]}" if owner else ""
