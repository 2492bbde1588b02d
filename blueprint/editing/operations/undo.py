"""A removed row, with all that hung under it, as plain data; and back into its place."""

from django.core import serializers

from blueprint.editing.kinds import KEYED, KINDS, Kind
from blueprint.editing.operations.placing import put
from blueprint.editing.queries.draft_rows import find, fits, keys_of, owner_of
from blueprint.models import Blueprint
from blueprint.models.blueprint import Row
from people.refusals import Refused


def packed(kind: Kind, rows: list[Row], index: int, words: str) -> dict:
    """The rows, the removed one first, as data that JSON can hold, with the place where the first one stood."""
    return {"kind": kind.key, "index": index, "words": words, "rows": serializers.serialize("json", rows)}


def unpacked(draft: Blueprint, removed: dict) -> Row:
    """The rows back in the draft under their old numbers and ids, the first at its old place; the first row.

    Raises Refused where they are back already, where what they stood under is gone, or where an id of theirs was
    given to something else.
    """
    kind = KINDS[removed["kind"]]
    rows = [entry.object for entry in serializers.deserialize("json", removed["rows"])]
    first = rows[0]
    if find(draft, kind, first.pk) is not None:
        raise Refused("This is back already.")
    owner = owner_of(kind, first)
    if owner and find(draft, kind.owner_kind(owner[0]), owner[1]) is None:
        raise Refused("What this stood under was removed as well. Undo that first.")
    if taken := {row.key for row in rows if isinstance(row, KEYED) and row.key} & keys_of(draft):
        raise Refused(f"The id “{min(taken)}” was given to another line in the meantime.")
    if not fits(kind, first):
        raise Refused("Where this stood, lines cannot be nested deeper now.")
    first._state.adding = True
    put(kind, first, removed["index"])
    for row in rows[1:]:
        row.save(force_insert=True)
    return first
