"""The edits of a draft: save, add, move, remove, restore, and place what an import did not understand.

Each locks the draft first (`require_draft`), so two edits of one draft never run at once; what one of them was typed
against is compared by fingerprint, and a save that would overwrite somebody else's words is refused.
"""

from django.db import transaction

from blueprint.composition.shapes import lead_and_rest
from blueprint.editing.kinds import KINDS, Kind
from blueprint.editing.operations import undo
from blueprint.editing.operations.placing import put, write
from blueprint.editing.queries.draft_rows import (
    facts,
    find,
    fingerprint,
    fits,
    keys_of,
    siblings,
    with_dependents,
    words_of,
)
from blueprint.editing.queries.references import referring
from blueprint.models import Blueprint, Item, Passage
from blueprint.models.blueprint import Row
from blueprint.operations.versions import require_draft
from blueprint.slugs import unique_slug
from people import audit
from people.models import User
from people.refusals import Refused


class Gone(Refused):
    """The row is no longer there: somebody removed it."""


class Stale(Refused):
    """Somebody changed the row since it was shown; `theirs` is what it says now."""

    def __init__(self, theirs: dict):
        self.theirs = theirs
        super().__init__("Somebody else changed this in the meantime. Nothing of theirs was overwritten.")


class Referred(Refused):
    """Other rows name what is to be removed; `by` says which, a sentence each."""

    def __init__(self, by: list[str]):
        self.by = by
        super().__init__("Other parts of the draft refer to this.")


@transaction.atomic
def save_row(*, draft: Blueprint, kind: Kind, pk: int, values: dict, seen: str, by: User) -> Row | Blueprint:
    """Make a row say `values` (by field, all of them). `seen` is the fingerprint of what it said when it was shown.

    Raises Stale where it says something else by now, Gone where it was removed, Twice where its list already
    names the same, Refused where the draft is closed.
    """
    row = _row(require_draft(draft), kind, pk)
    stored = facts(kind, row)
    if _plain(stored) == _plain(values):
        return row
    if seen != fingerprint(stored):
        raise Stale(stored)
    write(kind, row, values)
    audit.record("blueprint.edited", draft, by=by)
    return row


@transaction.atomic
def add_row(*, draft: Blueprint, kind: Kind, values: dict, by: User, owner: tuple[str, int] | None = None) -> Row:
    """A new row at the end of its list, under `owner` (foreign key, number). Its id is made from its words.

    Raises Gone where the owner was removed, Refused where the draft is closed or the line would be nested too deep.
    """
    draft = require_draft(draft)
    row = kind.model(blueprint=draft, **kind.fixed, **owner_under(draft, kind, owner))
    if not fits(kind, row):
        raise Refused("Lines cannot be nested deeper than this.")
    if kind.keyed:
        row.key = unique_slug(naming(kind, values), keys_of(draft), kind.noun.replace(" ", "-").lower())
    for name in kind.fields:
        if name != "shows":
            setattr(row, name, values[name])
    put(kind, row)
    write(kind, row, values)
    audit.record("blueprint.edited", draft, by=by)
    return row


@transaction.atomic
def move_row(*, draft: Blueprint, kind: Kind, pk: int, to: str, by: User) -> tuple[int, int]:
    """Move a row one place `up` or `down`, `in` under the line before it, or `out` beside the line it hangs under.

    `to` may be a place in its list as well, from "1".

    The answer is its place and how many there are: (3, 6). Raises Gone or Refused with a sentence.
    """
    row = _row(require_draft(draft), kind, pk)
    rows = list(siblings(kind, row))
    at = rows.index(row)
    if to in ("up", "down"):
        put(kind, row, max(at - 1, 0) if to == "up" else at + 1)
    elif to.isascii() and to.isdigit() and 0 < len(to) < 7:
        put(kind, row, max(int(to) - 1, 0))
    elif to == "in" and kind.nests:
        _nest(kind, row, rows[at - 1] if at else None)
    elif to == "out" and kind.nests:
        _unnest(kind, row)
    else:
        raise Refused("A line can be moved up, down, in or out.")
    audit.record("blueprint.edited", draft, by=by)
    return _place(kind, row)


@transaction.atomic
def move_to_group(*, draft: Blueprint, kind: Kind, pk: int, group: int, by: User) -> tuple[int, int]:
    """Move a row to the end of another group of its section; the answer is its place there, as in `move_row`."""
    row = _row(require_draft(draft), kind, pk)
    if "group" not in kind.owners:
        raise Refused("This stands in no group.")
    _row(draft, kind.owner_kind("group"), group, "That group was removed.")
    for name in kind.owners:
        setattr(row, f"{name}_id", group if name == "group" else None)
    put(kind, row)
    audit.record("blueprint.edited", draft, by=by)
    return _place(kind, row)


@transaction.atomic
def remove_row(*, draft: Blueprint, kind: Kind, pk: int, by: User, confirmed: bool = False) -> dict:
    """Remove a row and what hangs under it; the answer is plain data from which `restore` puts all of it back.

    Raises Referred, unless `confirmed`, where other rows name one of those removed; they keep what they say.
    """
    draft = require_draft(draft)
    row = _row(draft, kind, pk)
    if kind.is_single:
        raise Refused("This part is always there; empty its texts instead.")
    rows = with_dependents([row])
    if not confirmed and (references := referring(draft, rows)):
        raise Referred(references)
    index = list(siblings(kind, row)).index(row)
    kept = undo.packed(kind, rows, index, words_of(kind, row))
    row.delete()
    audit.record("blueprint.edited", draft, by=by)
    return kept


@transaction.atomic
def restore(*, draft: Blueprint, removed: dict, by: User) -> Row:
    """Put back, at its place, what `remove_row` took away. Raises Refused where it is back or its owner is gone."""
    draft = require_draft(draft)
    row = undo.unpacked(draft, removed)
    audit.record("blueprint.edited", draft, by=by)
    return row


@transaction.atomic
def place_text(*, draft: Blueprint, pk: int, kind: Kind, by: User, owner: tuple[str, int] | None = None) -> Row:
    """Turn a text that an import did not understand into a row of this kind; a bold lead becomes its name."""
    draft = require_draft(draft)
    passage = _row(draft, KINDS["unrecognised"], pk)
    row = add_row(draft=draft, kind=kind, values=_values_from(kind, passage), by=by, owner=owner)
    passage.delete()
    return row


def _row(draft: Blueprint, kind: Kind, pk: int, missing: str = "This was removed in the meantime."):
    row = find(draft, kind, pk)
    if row is None:
        raise Gone(missing)
    return row


def owner_under(draft: Blueprint, kind: Kind, owner: tuple[str, int] | None) -> dict:
    """The foreign key, with its row, that a new row under this owner gets; Gone where the owner is not there."""
    if owner is None and not kind.needs_owner:
        return {}
    if owner is None or owner[0] not in kind.owners:
        raise Gone("What this should stand under is not there.")
    return {owner[0]: _row(draft, kind.owner_kind(owner[0]), owner[1], "What this stood under was removed as well.")}


def naming(kind: Kind, values: dict) -> str:
    """The words that a new row's id is made from."""
    return values.get(kind.lead) or values.get(kind.body) or ""


def _plain(values: dict) -> dict:
    return {name: sorted(value) if isinstance(value, list) else value for name, value in values.items()}


def _place(kind: Kind, row: Row) -> tuple[int, int]:
    rows = list(siblings(kind, row))
    return rows.index(row) + 1, len(rows)


def _nest(kind: Kind, row: Row, before: Row | None) -> None:
    if before is None:
        raise Refused("This is the first of its list; there is no line before it to stand under.")
    for name in kind.owners:
        setattr(row, f"{name}_id", before.pk if name == "parent" else None)
    if not fits(kind, row):
        raise Refused("Lines cannot be nested deeper than this.")
    put(kind, row)


def _unnest(kind: Kind, row: Row) -> None:
    parent = row.parent
    if parent is None:
        raise Refused("This line is not under another.")
    for name in kind.owners:
        setattr(row, f"{name}_id", getattr(parent, f"{name}_id"))
    put(kind, row, list(siblings(kind, parent)).index(parent) + 1)


def _values_from(kind: Kind, passage: Passage) -> dict:
    lead, rest = lead_and_rest(passage.text)
    values = _blank(kind)
    if kind.lead and (lead or kind.model is not Item):
        values[kind.lead] = lead or rest
        rest = rest if lead else ""
    if kind.body:
        values[kind.body] = rest
    if kind.model is Passage:
        values["section"] = passage.section or "summary"
    return values


def _blank(kind: Kind) -> dict:
    fields = {name: kind.model._meta.get_field(name) for name in kind.fields if name != "shows"}
    return {
        name: field.default if field.has_default() else None if field.null else "" for name, field in fields.items()
    } | ({"shows": []} if "shows" in kind.fields else {})
