"""Many lines at once, and all of them back again as long as nobody has changed one."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction

from blueprint.editing.kinds import KINDS, Kind
from blueprint.editing.operations.edits import naming, owner_under
from blueprint.editing.operations.placing import write
from blueprint.editing.pasted import NewRow
from blueprint.editing.queries.draft_rows import facts, find, fingerprint, fits, keys_of, siblings, with_dependents
from blueprint.importing.sections.prose import days
from blueprint.models import Blueprint, Group
from blueprint.models.blueprint import Row
from blueprint.operations.versions import require_draft
from blueprint.skeleton import FIRST_GROUPS
from blueprint.slugs import unique_slug
from people import audit
from people.models import User
from people.refusals import Refused

Pasted = list[tuple[str, int, str]]
"""What was pasted, owners before what they own: kind, number, and the fingerprint of what each row said."""


@transaction.atomic
def paste_rows(
    *, draft: Blueprint, kind: Kind, rows: Sequence[NewRow], by: User, owner: tuple[str, int] | None = None
) -> Pasted:
    """Add all of these rows at the end of their lists; for a kind of headings, into the groups that they name.

    Groups that are not there yet are made. Raises Gone where the owner was removed, Refused where the draft is closed
    or a line would be nested too deep; nothing is added then.
    """
    paste = _Paste(require_draft(draft))
    if kind.is_heading:
        for group in dict.fromkeys(row.group for row in rows):
            lines = [row for row in rows if row.group == group]
            paste.lines(KINDS[kind.lists[0]], {"group": paste.group(kind, group)}, lines)
    else:
        paste.lines(kind, owner_under(paste.draft, kind, owner), rows)
    audit.record("blueprint.edited", paste.draft, by=by)
    return [(kind.key, row.pk, fingerprint(facts(kind, row))) for kind, row in paste.added]


@transaction.atomic
def take_back(*, draft: Blueprint, pasted: Pasted, by: User) -> int:
    """Remove what was pasted; how many rows that were. What somebody removed since is not missed.

    Raises Refused, and removes nothing, where somebody has changed one of the rows, or put something under it.
    """
    draft = require_draft(draft)
    rows = [(KINDS[key], find(draft, KINDS[key], pk), seen) for key, pk, seen in pasted]
    there = [(kind, row, seen) for kind, row, seen in rows if row is not None]
    ours = {(type(row), row.pk) for _, row, _ in there}
    for kind, row, seen in there:
        if fingerprint(facts(kind, row)) != seen or {(type(r), r.pk) for r in with_dependents([row])} - ours:
            raise Refused(f"“{row}” was changed since. Nothing was removed; remove by hand what you do not want.")
    for _, row, _ in reversed(there):
        row.delete()
    audit.record("blueprint.edited", draft, by=by)
    return sum(1 for kind, _, _ in there if not kind.is_heading)


class _Paste:
    """The rows that are being added to a draft."""

    def __init__(self, draft: Blueprint):
        self.draft, self.keys = draft, keys_of(draft)
        self.added: list[tuple[Kind, Row]] = []
        self.places: dict[tuple, int] = defaultdict(int)

    def group(self, kind: Kind, title: str) -> Group:
        """The group of this title, made where there is none; for "" the last one of the section."""
        there = list(Group.objects.filter(blueprint=self.draft, **kind.fixed).order_by("position", "pk"))
        if not title and there:
            return there[-1]
        title = title or FIRST_GROUPS[kind.fixed["section"]]
        if same := next((row for row in there if row.title.casefold() == title.casefold()), None):
            return same
        row = Group(blueprint=self.draft, title=title, position=len(there), **kind.fixed)
        row.days = days(title) if "days" in kind.fields else None
        self._add(kind, row, {"title": title} | ({"days": row.days} if "days" in kind.fields else {}))
        return row

    def lines(self, kind: Kind, owner: dict, rows: Sequence[NewRow]) -> None:
        above: list[Row] = []
        for new in rows:
            above = above[: new.depth]
            under = {"parent": above[-1]} if above else owner
            row = kind.model(blueprint=self.draft, **kind.fixed, **under)
            if not fits(kind, row):
                raise Refused("Lines cannot be nested deeper than this.")
            if kind.keyed:
                row.key = unique_slug(naming(kind, new.values), self.keys, kind.noun.replace(" ", "-").lower())
            row.position = self._place(kind, row, under)
            self._add(kind, row, new.values)
            above.append(row)

    def _place(self, kind: Kind, row: Row, under: dict) -> int:
        list_of = (kind.key, *((name, owner.pk) for name, owner in under.items()))
        if list_of not in self.places:
            last = siblings(kind, row).last()
            self.places[list_of] = last.position + 1 if last else 0
        self.places[list_of] += 1
        return self.places[list_of] - 1

    def _add(self, kind: Kind, row: Row, values: dict) -> None:
        for name, value in values.items():
            if name != "shows":
                setattr(row, name, value)
        row.save()
        write(kind, row, values)
        self.added.append((kind, row))
