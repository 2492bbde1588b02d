"""The parts of which a section is made, each of a kind that one template draws."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from blueprint.composition import Change, Composed, Line, Words
from blueprint.document import AXES, size_unit
from blueprint.presentation.shown import STYLES, WORDS, MarkedLine, shown
from blueprint.presentation.sortable_tables import SortableTable

RATINGS = {"4": "Exceeds the bar", "3": "Meets the bar", "2": "Below the bar", "1": "Well below the bar"}
EXERCISE_LISTS = {"requirements": "Requirements", "materials": "Materials", "probes": "Probing questions"}


@dataclass(frozen=True)
class Part:
    """One part of a section. `kind` names the template that draws it (templates/blueprint/parts/<kind>.html).

    `lines` are those of the role; `entries` what a kind needs beyond them.
    """

    kind: str
    key: str
    heading: str = ""
    anchor: str = ""
    intros: tuple[str, ...] = ()
    lines: tuple[MarkedLine, ...] = ()
    entries: tuple = ()
    table: SortableTable | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.lines or self.entries or self.intros)

    @property
    def template(self) -> str:
        return f"blueprint/parts/{self.kind}.html"


@dataclass(frozen=True)
class Exercise:
    """An exercise, its minutes in words, its dimensions by name; `anchors` are (name, [(rating, label, text)])."""

    line: MarkedLine
    kind: str
    minutes: str
    dimensions: tuple[tuple[str, str], ...]
    lists: tuple[tuple[str, list], ...]
    anchors: tuple[tuple[str, tuple], ...]


@dataclass(frozen=True)
class Dimension:
    """A dimension with what each rating looks like, the highest first, and the names of what it measures."""

    line: MarkedLine
    anchors: tuple[tuple[str, str, str], ...]
    measures: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class VariantShown:
    """A variant as the blueprint tells of it: its band in words, its points, its changes and what each is about."""

    id: str
    label: str
    band: str
    text: str
    chosen: bool
    points: tuple[MarkedLine, ...]
    changes: tuple["ChangeShown", ...]


@dataclass(frozen=True)
class ChangeShown:
    style: str
    word: str
    about: str
    anchor: str
    text: str
    why: str


@dataclass(frozen=True)
class Axis:
    """The variants of one axis."""

    key: str
    label: str
    variants: tuple[VariantShown, ...] = field(default=())


def minutes(low: int | None, high: int | None) -> str:
    """`45–60 minutes`, `30 minutes`, or "" where none are given."""
    if low is None and high is None:
        return ""
    if low is None or high is None or low == high:
        return f"{low or high} minutes"
    return f"{low}–{high} minutes"


def size_band(low: int | None, high: int | None, unit: str) -> str:
    """`10–50 engineers`, `250 people and more`, `up to 50 people`, or ""."""
    if low is None and high is None:
        return ""
    if high is None:
        return f"{low} {unit} and more"
    return f"up to {high} {unit}" if low is None else f"{low}–{high} {unit}"


def exercises(lines: Sequence[MarkedLine], names: dict[str, str]) -> tuple[Exercise, ...]:
    return tuple(_exercise(line, names) for line in lines)


def dimensions(lines: Sequence[MarkedLine], names: dict[str, str]) -> tuple[Dimension, ...]:
    return tuple(
        Dimension(line, _levels(line.row["anchors"]), tuple((key, names.get(key, key)) for key in line.row["measures"]))
        for line in lines
    )


def axes(composed: Composed, names: dict[str, str]) -> tuple[Axis, ...]:
    """Every axis of the blueprint with its variants, in the document's order."""
    chosen = {variant.id for variant in composed.chosen}
    return tuple(
        Axis(
            axis["axis"],
            AXES[axis["axis"]],
            tuple(_variant(item, item["id"] in chosen, names, size_unit(composed.document)) for item in axis["items"]),
        )
        for axis in composed.document["variants"]
    )


def points(rows: Sequence[dict]) -> tuple[MarkedLine, ...]:
    """Items that no variant changes, in the shape of lines."""
    return tuple(shown(_unchanged(row)) for row in rows)


def _unchanged(row: dict) -> Line:
    children = tuple(_unchanged(child) for child in row["children"])
    return Line(row["id"], "variants", row, Words(row["title"], row["text"]), children=children)


def _exercise(line: MarkedLine, names: dict[str, str]) -> Exercise:
    row = line.row
    return Exercise(
        line,
        "Conversation" if row["kind"] == "conversation" else "Case",
        minutes(row["min_minutes"], row["max_minutes"]),
        tuple((key, names.get(key, key)) for key in row["dimensions"]),
        tuple((label, row[key]) for key, label in EXERCISE_LISTS.items() if row[key]),
        tuple((names.get(key, key), _levels(anchors)) for key, anchors in row["anchors"].items()),
    )


def _levels(anchors: dict) -> tuple[tuple[str, str, str], ...]:
    return tuple((rating, label, anchors[rating]) for rating, label in RATINGS.items() if anchors[rating])


def _variant(row: dict, chosen: bool, names: dict[str, str], unit: str) -> VariantShown:
    return VariantShown(
        row["id"],
        row["label"],
        size_band(row["min_engineers"], row["max_engineers"], unit),
        row["text"],
        chosen,
        points(row["points"]),
        tuple(_change(change, names) for change in row["changes"]),
    )


def _change(change: dict | Change, names: dict[str, str]) -> ChangeShown:
    action, target = change["action"], change["target"]
    about = names.get(target) or change["group"] or target
    anchor = target if target in names and action != "add" else ""
    return ChangeShown(STYLES[action], WORDS[action], about, anchor, change["text"], change["why"])
