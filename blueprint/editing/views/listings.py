"""A page of the editor as lists of lines, the way the templates draw it; the same few queries however long it is."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from blueprint.composition.shapes import lead_and_rest
from blueprint.document import AXES, SINGLE_TEXTS, TIERS
from blueprint.editing.forms.draft_fields import section_name
from blueprint.editing.forms.pasting import PasteForm
from blueprint.editing.forms.row_forms import LABELS
from blueprint.editing.kinds import HEADINGS, KINDS, Kind, kinds_on
from blueprint.editing.queries.draft_rows import owner_of
from blueprint.editing.queries.references import names_by_id
from blueprint.editing.views.drawn_lines import DrawnLines
from blueprint.inline_markdown import to_html, to_text
from blueprint.models import Blueprint, Change, ExerciseDimension
from blueprint.models.blueprint import Row
from people.words import capital

NAMING_OTHERS = ("dimension.measures", "exercise.dimensions", "variant.changes")


@dataclass
class ListedRow:
    """One row in reading form: its name, its text, what else it says, and the lists that hang under it."""

    kind: Kind
    row: Row | Blueprint
    url: str
    words: str
    lead: SafeString
    body: SafeString
    facts: list[tuple[str, SafeString]]
    place: int = 1
    count: int = 1
    before: str = ""
    lists: list["OwnedRows"] = field(default_factory=list)
    groups: list[tuple[int, str]] = field(default_factory=list)
    tools: SafeString | str = ""
    drawn: SafeString | str = ""

    @property
    def dom(self) -> str:
        """The id of its element, and the start of the ids of what is in it."""
        return dom_id(self.kind, self.row)

    @property
    def facts_html(self) -> SafeString:
        shown = [fact for fact in self.facts if fact[0] != "Number"]
        return SafeString("".join(f"<div><dt>{escape(label)}</dt><dd>{value}</dd></div>" for label, value in shown))

    @property
    def under(self) -> str:
        """How a line that hangs under this one names it."""
        return f"parent:{self.row.pk}"

    @property
    def open_lists(self) -> list["OwnedRows"]:
        """The lists that are always to be seen: those that hold something, and the one that a group is made for."""
        return [listing for listing in self.lists if not self._is_folded(listing)]

    @property
    def folded_lists(self) -> list["OwnedRows"]:
        """Lists beside others that nothing stands in yet."""
        return [listing for listing in self.lists if self._is_folded(listing)]

    def _is_folded(self, listing: "OwnedRows") -> bool:
        return bool(listing.kind.heading) and listing.kind is not self.kind and not listing.lines

    @property
    def can_go_in(self) -> bool:
        return self.kind.nests and self.place > 1

    @property
    def can_go_out(self) -> bool:
        return self.kind.nests and self.row.parent_id is not None


@dataclass
class OwnedRows:
    """The rows of one kind under one owner; `under` names the owner as forms do, `group:12`, or "" ."""

    kind: Kind
    url: str
    under: str
    lines: list[ListedRow]
    paste_form: PasteForm | None = None

    @property
    def paste_url(self) -> str:
        """Where lines are pasted into this list; "" where they are not."""
        under = f"?under={self.under}" if self.under else ""
        return f"{self.url.removesuffix('add/')}paste/{under}" if self.kind.pastes else ""

    @property
    def dom(self) -> str:
        return f"add-{self.kind.key.replace('.', '-')}{'-' if self.under else ''}{self.under.replace(':', '-')}"


def dom_id(kind: Kind, row: Row | Blueprint) -> str:
    return f"row-{kind.key.replace('.', '-')}-{row.pk}"


def draft_url(draft: Blueprint) -> str:
    return reverse("blueprint_edit", args=[draft.slug])


def listings(request, draft: Blueprint, page: str) -> list[OwnedRows]:
    """The lists at the top of a page. Raises KeyError for a page that there is not."""
    tree = _Tree(draft, page, DrawnLines(request, HEADINGS.get(page, "")))
    return [tree.listing(kind) for kind in kinds_on(page)]


class _Tree:
    def __init__(self, draft: Blueprint, page: str, drawing: DrawnLines):
        self.draft, self.base, self.drawing = draft, draft_url(draft), drawing
        self.kinds = dict(_with_lists(kinds_on(page)))
        naming = any(key in self.kinds for key in NAMING_OTHERS)
        self.named = names_by_id(draft) if naming else {}
        self.rows = defaultdict(list)
        for kind in self.kinds.values():
            for row in [draft] if kind.is_single else self._stored(kind):
                owner = None if kind.is_single else owner_of(kind, row)
                self.rows[kind.key, owner].append(row)

    def _stored(self, kind: Kind):
        return kind.model.objects.filter(blueprint=self.draft, **kind.fixed).order_by("position", "pk")

    def listing(self, kind: Kind, owner: tuple[str, int] | None = None) -> OwnedRows:
        rows = self.rows[kind.key, owner]
        under = f"{owner[0]}:{owner[1]}" if owner else ""
        lines = [self.line(kind, row) for row in rows]
        for place, line in enumerate(lines, 1):
            line.place, line.count = place, len(lines)
            line.before = lines[place - 2].words if place > 1 else ""
            self.drawing.draw(line)
        return OwnedRows(kind, f"{self.base}{kind.key}/add/", under, lines)

    def line(self, kind: Kind, row: Row | Blueprint) -> ListedRow:
        lead, body = _lead_and_body(kind, row, self.named)
        words = to_text(lead or body) or f"empty {kind.noun}"
        words = words if len(words) <= 80 else f"{words[:79].rstrip()}…"
        url = f"{self.base}{kind.key}/{row.pk}/"
        line = ListedRow(kind, row, url, words, _html(lead), _html(body), list(_facts(kind, row)))
        line.lists = [self._under(KINDS[key], kind, row) for key in kind.lists]
        line.groups = self._groups(kind, row)
        return line

    def _under(self, kind: Kind, owner_kind: Kind, row: Row) -> OwnedRows:
        names = (name for name in kind.owners if (name == "parent") == (kind is owner_kind))
        name = next(name for name in names if kind.owner_kind(name) is owner_kind)
        return self.listing(kind, (name, row.pk))

    def _groups(self, kind: Kind, row: Row) -> list[tuple[int, str]]:
        """The groups that the row could move to."""
        if "group" not in kind.owners:
            return []
        groups = self.rows[f"{kind.key}.groups", None]
        return [(group.pk, _title(group.title) or "Without a title") for group in groups if group.pk != row.group_id]


def _with_lists(kinds: list[Kind]) -> Iterator[tuple[str, Kind]]:
    for kind in kinds:
        yield kind.key, kind
        yield from _with_lists([KINDS[key] for key in kind.lists if key != kind.key])


def _html(text: str) -> SafeString:
    return mark_safe(to_html(text))  # noqa: S308 -- to_html escapes everything but four harmless tags


def _title(title: str) -> str:
    return TIERS.get(title) or AXES.get(title) or title


def _lead_and_body(kind: Kind, row: Row | Blueprint, named: dict[str, str]) -> tuple[str, str]:
    if isinstance(row, Change):
        return _change_words(row, named), row.text
    lead = getattr(row, kind.lead) if kind.lead else ""
    body = getattr(row, kind.body) if kind.body else ""
    if kind.key in NAMING_OTHERS:
        return named.get(lead, f"{lead} (not there any more)"), body
    return (_title(lead) if kind.is_heading else lead), body


def _change_words(change: Change, named: dict[str, str]) -> str:
    action = change.get_action_display()
    if change.action == "add":
        group = f", {_title(change.group)}" if change.group else ""
        return f"{action} to {section_name(change.target)}{group}"
    if change.target in SINGLE_TEXTS:
        return f"{action}: {change.target.replace('.', ', ').replace('_', ' ')}"
    target = named.get(change.target, f"{change.target} (not there any more)")
    return f"{action}: {lead_and_rest(target)[0] or target}"


def _facts(kind: Kind, row: Row | Blueprint) -> Iterator[tuple[str, SafeString]]:
    if isinstance(row, Change):
        yield from [("Why", _html(row.why))] if row.why else []
        return
    for name in kind.fields:
        if name in (kind.lead, kind.body, "shows"):
            continue
        value = getattr(row, name)
        if value not in (None, ""):
            column = row._meta.get_field(name)
            label = LABELS.get((kind.key, name), column.verbose_name)
            shown = getattr(row, f"get_{name}_display")() if column.choices else value
            shown = f"{shown:g}" if isinstance(shown, float) else str(shown)
            yield capital(label), _html(shown)
    if isinstance(row, ExerciseDimension) and not row.is_listed:
        yield "Shown", _html("not ticked as shown by this exercise")
