"""The lines of a blueprint document, one after another: what identity and difference compare."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from blueprint.document import AXES, GROUPED_LINES, SECTIONS, SIGNALS, TIERS

UNRECOGNISED = "unrecognised"

FLAT_LISTS = (
    ("mission.importance", "mission"),
    ("mission.outcomes", "mission"),
    ("success.high_performance", "goals"),
    ("kpis", "kpis"),
    ("kpi_notes", "kpis"),
    ("soft_skills", "soft_skills"),
    ("tools", "tools"),
    ("hiring.assess", "hiring"),
    ("hiring.exercises", "hiring"),
    *((f"hiring.{signal}", "hiring") for signal in SIGNALS),
    ("hiring.dimensions", "hiring"),
    ("at_a_glance", "at_a_glance"),
)
"""Each list without groups, and the section that it stands in."""

TITLES = ("title", "name", "label")
_NESTED = ("id", "children", "items", "points", "changes")
_SECTIONS = frozenset(section.key for section in SECTIONS)


@dataclass(frozen=True)
class DocumentLine:
    """One row of a document, without what hangs under it.

    `list` is where it stands (`risks`, `hiring.dimensions`, `variants.industry`), `group` the heading above it there.
    `key` finds the same line in another version: the id, or the words that stand for one and their how-manieth it is.
    `facts` is the row as the document has it; a plain sentence is {"text": …}. `row` is the row itself, with all that
    hangs under it, and `among` the list of the document in which it stands.
    """

    section: str
    list: str
    group: str
    key: tuple
    id: str | None
    facts: dict
    parent: str | None = None
    row: dict | str = field(default="", repr=False, compare=False)
    among: list = field(default_factory=list, repr=False, compare=False)

    @property
    def title(self) -> str:
        return next((self.facts[name] for name in TITLES if self.facts.get(name)), "")

    def texts(self) -> dict[str, str]:
        """Every fact but the title as text, by its name; "anchors 3" is the third of the anchors."""
        named = next((name for name in TITLES if name in self.facts), None)
        return dict(_flat("", {name: value for name, value in self.facts.items() if name != named}))

    def words(self) -> list[str]:
        """Title and facts as words in small letters."""
        return " ".join([self.title, *self.texts().values()]).casefold().split()


def lines(document: dict) -> list[DocumentLine]:
    """Every line of every section, in the order of the document."""
    return _numbered(
        [
            *(line for section in GROUPED_LINES for line in _grouped(document, section)),
            *(line for name, section in FLAT_LISTS for line in _flat_list(document, name, section)),
            *_skills(document),
            *_variants(document),
            *_passages(document),
        ]
    )


def list_at(document: dict, name: str) -> list:
    """The list of a document that a dotted name stands for."""
    value = document
    for key in name.split("."):
        value = value[key]
    return value


def _line(section: str, name: str, group: str, rows: list, row, parent: str | None = None, by: tuple = (), keeping=()):
    """`by` are the values that stand for an id where the row has none, `keeping` its facts where they are not all."""
    facts = {"text": row} if isinstance(row, str) else row
    facts = {key: value for key, value in facts.items() if (key in keeping if keeping else key not in _NESTED)}
    key = ("id", row["id"]) if "id" in row and not isinstance(row, str) else (name, parent, *by)
    return DocumentLine(section, name, group, key, key[1] if key[0] == "id" else None, facts, parent, row, rows)


def _items(section: str, name: str, group: str, rows: list[dict], parent: str | None = None) -> Iterator[DocumentLine]:
    for row in rows:
        yield _line(section, name, group, rows, row, parent)
        yield from _items(section, name, group, row.get("children", []), row["id"])


def _grouped(document: dict, section: str) -> Iterator[DocumentLine]:
    for group in document[section]:
        yield from _items(section, section, group["group"], group["items"])


def _flat_list(document: dict, name: str, section: str) -> Iterator[DocumentLine]:
    stands_for_id = {"tools": ("category", "tools"), "at_a_glance": ("name",)}.get(name, ("text",))
    rows = list_at(document, name)
    if rows and isinstance(rows[0], dict) and "id" in rows[0]:
        yield from _items(section, name, "", rows)
        return
    for row in rows:
        by = (row,) if isinstance(row, str) else tuple(row[part] for part in stands_for_id)
        yield _line(section, name, "", rows, row, by=by)


def _skills(document: dict) -> Iterator[DocumentLine]:
    for tier in document["skills"]:
        yield from _items("skills", "skills", TIERS[tier["tier"]], tier["items"])


def _variants(document: dict) -> Iterator[DocumentLine]:
    for axis in document["variants"]:
        heading = AXES[axis["axis"]]
        for variant in axis["items"]:
            yield _line("variants", f"variants.{axis['axis']}", heading, axis["items"], variant)
            group = f"{heading}: {variant['label']}"
            yield from _items("variants", "variants.points", group, variant["points"], variant["id"])
            for change in variant["changes"]:
                by, rows = (change["action"], change["target"]), variant["changes"]
                yield _line("variants", "variants.changes", group, rows, change, variant["id"], by)


def _passages(document: dict) -> Iterator[DocumentLine]:
    for row in document["intros"]:
        top = row["section"].split(".")[0]
        section = top if top in _SECTIONS else {"success": "goals", "kpi_notes": "kpis"}.get(top, UNRECOGNISED)
        by, rows = (row["section"], row["group"], row["text"]), document["intros"]
        yield _line(section, "intros", row["group"] or "", rows, row, by=by, keeping=("text",))
    for row in document[UNRECOGNISED]:
        by, rows = (row["section"], row["text"]), document[UNRECOGNISED]
        yield _line(UNRECOGNISED, UNRECOGNISED, row["section"], rows, row, by=by, keeping=("text",))


def _numbered(lines: list[DocumentLine]) -> list[DocumentLine]:
    seen: Counter = Counter()
    numbered = []
    for line in lines:
        seen[line.key] += 1
        key = line.key if line.id is not None else (*line.key, seen[line.key])
        numbered.append(replace(line, key=key))
    return numbered


def _flat(prefix: str, value) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _flat(f"{prefix} {key}".strip(), child)
    elif isinstance(value, list):
        yield prefix, "\n".join(map(str, value))
    else:
        yield prefix, "" if value is None else str(value)
