"""The 20 sections of a composed role, each as its parts in reading order."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from blueprint.composition import Composed, LineGroup
from blueprint.document import GROUPED_LINES, SECTIONS, SIGNALS, SINGLE_TEXTS, size_unit
from blueprint.presentation.parts import Part, axes, dimensions, exercises, size_band
from blueprint.presentation.shown import MarkedLine, shown
from blueprint.presentation.sortable_tables import table
from blueprint.slugs import slugify

_HOME = {"success": "goals", "kpi_notes": "kpis"}
SINGLE_LABELS = {
    "summary.text": "Summary",
    "summary.reports_to": "Reports to",
    "mission.core": "Mission",
    "success.definition": "What success is",
}
LIST_LABELS = {
    "mission.importance": "Why it matters",
    "mission.outcomes": "Outcomes",
    "success.high_performance": "High performance",
    "kpi_notes": "Notes on the KPIs",
    "hiring.assess": "Areas to assess",
    "hiring.exercises": "Exercises",
    **{f"hiring.{key}": label for key, label in SIGNALS.items()},
    "hiring.dimensions": "Dimensions",
}


@dataclass(frozen=True)
class PageSection:
    """A section as a page shows it. `number` is None for what belongs to none of the 20."""

    number: int | None
    key: str
    heading: str
    parts: tuple[Part, ...]
    intros: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        return f"section_{self.key}"

    @property
    def lines(self) -> Iterator[MarkedLine]:
        return (line for part in self.parts for top in part.lines for line in top.family())

    @property
    def changes(self) -> int:
        """How many of its lines a variant changed."""
        return sum(bool(line.marks) for line in self.lines)


def sections(
    composed: Composed, sort: dict[str, str] | None = None, only_changes: bool = False
) -> tuple[PageSection, ...]:
    """Every section that says something; with `only_changes`, the changed lines and their headings alone.

    `sort` says by which column the tables of "kpis" and "tools" are sorted (see `tables.table`).
    """
    build = _Building(composed, sort or {}, only_changes)
    built = [build.section(section.number, section.key, section.heading) for section in SECTIONS]
    if not only_changes:
        built.append(build.rest())
    return tuple(section for section in built if section.parts or section.intros)


class _Building:
    """Builds the sections of one composed role; each intro is given out once, and what is left comes in the rest."""

    def __init__(self, composed: Composed, sort: dict[str, str], only_changes: bool):
        self.composed = composed
        self.sort = sort
        self.only_changes = only_changes
        self.intros: dict[tuple, list[str]] = defaultdict(list)
        self.anchors: set[str] = set()
        self.names = names_of(composed)
        for intro in () if only_changes else composed.document["intros"]:
            self.intros[intro["section"], intro["group"]].append(intro["text"])

    def section(self, number: int, key: str, heading: str) -> PageSection:
        parts = [part for part in self._parts(key) if not part.is_empty]
        intros = [*self._intros(key, None), *self._strays(key)]
        if parts and parts[0].kind == "lead":
            # The opening sentence stands before the paragraphs that follow it.
            parts[0], intros = replace(parts[0], intros=(*parts[0].intros, *intros)), []
        return PageSection(number, key, heading, tuple(parts), tuple(intros))

    def rest(self) -> PageSection:
        """Text that belongs to no section we know."""
        headings = {section.key: section.heading for section in SECTIONS}
        left = [(section, text) for (section, _), texts in self.intros.items() for text in texts]
        left += [(entry["section"], entry["text"]) for entry in self.composed.document["unrecognised"]]
        entries = tuple((headings.get(section, section), text) for section, text in left)
        part = Part("passages", "unrecognised", entries=entries)
        return PageSection(None, "unrecognised", "Further text", () if part.is_empty else (part,))

    def _parts(self, key: str) -> Iterator[Part]:
        if key in GROUPED_LINES or key == "skills":
            yield from (self._group(key, group) for group in self.composed.sections[key])
        match key:
            case "summary":
                yield self._single("summary.text", "lead")
                yield self._single("summary.reports_to")
                yield Part("facts", "summary.facts", entries=() if self.only_changes else tuple(self._facts()))
            case "mission":
                yield self._single("mission.core", "lead")
                yield from (self._list(name, "plain") for name in ("mission.importance", "mission.outcomes"))
            case "goals":
                yield self._single("success.definition")
                yield self._list("success.high_performance", "lines")
            case "kpis" | "tools":
                yield self._table(key)
                if key == "kpis":
                    yield self._list("kpi_notes", "plain")
            case "soft_skills" | "at_a_glance":
                yield self._list(key, key)
            case "variants" if not self.only_changes:
                yield Part("variants", "variants", entries=axes(self.composed, self.names))
            case "hiring":
                yield from self._hiring()

    def _hiring(self) -> Iterator[Part]:
        yield self._list("hiring.assess", "lines")
        part = self._list("hiring.exercises", "exercises")
        yield replace(part, entries=exercises(part.lines, self.names))
        yield from (self._list(f"hiring.{signal}", "lines") for signal in SIGNALS)
        part = self._list("hiring.dimensions", "dimensions")
        yield replace(part, entries=dimensions(part.lines, self.names))

    def _facts(self) -> Iterator[tuple[str, str]]:
        summary, baseline = self.composed.document["summary"], self.composed.document["baseline"]
        band = size_band(baseline["min_engineers"], baseline["max_engineers"], size_unit(self.composed.document))
        described = ": ".join(text for text in (band, baseline["text"]) if text)
        horizon = " – ".join(text for text in (summary["horizon"], summary["horizon_note"]) if text)
        yield from (fact for fact in (("Horizon", horizon), ("Described for", described)) if fact[1])

    def _single(self, name: str, kind: str = "words") -> Part:
        line = shown(self.composed.texts[name])
        keep = line.marks if self.only_changes else line.text or line.marks
        return Part(kind, name, SINGLE_LABELS[name], lines=(line,) if keep else (), intros=self._intros(name, None))

    def _list(self, name: str, kind: str) -> Part:
        lines = self._kept(line for group in self.composed.sections[name] for line in group.lines)
        heading = LIST_LABELS.get(name, "")
        anchor = self._anchor(name) if heading else ""
        intros = self._intros(name, None) if heading else ()
        return Part(kind, name, heading, anchor, intros, lines)

    def _group(self, key: str, group: LineGroup) -> Part:
        kind = "skills" if key == "skills" else "lines"
        lines = self._kept(group.lines)
        return Part(kind, key, group.title, self._anchor(key, group.key), self._intros(key, group.key), lines)

    def _table(self, key: str) -> Part:
        lines = self._kept(line for group in self.composed.sections[key] for line in group.lines)
        return Part("table", key, lines=lines, table=table(key, lines, self.sort.get(key, "")))

    def _kept(self, lines) -> tuple[MarkedLine, ...]:
        all_shown = (shown(line) for line in lines)
        return tuple(line for line in all_shown if line.changes or not self.only_changes)

    def _intros(self, section: str, group: str | None) -> tuple[str, ...]:
        return tuple(self.intros.pop((section, group), ()))

    def _strays(self, key: str) -> Sequence[str]:
        """Intros of a group or list that is no longer there."""
        tops = {place: place[0].split(".")[0] for place in self.intros}
        here = [place for place, top in tops.items() if _HOME.get(top, top) == key]
        return [text for place in here for text in self.intros.pop(place)]

    def _anchor(self, key: str, group: str = "") -> str:
        stem = f"group_{key.replace('.', '_')}" + (f"_{slugify(group) or 'group'}" if group else "")
        anchor, number = stem, 2
        while anchor in self.anchors:
            anchor, number = f"{stem}_{number}", number + 1
        self.anchors.add(anchor)
        return anchor


def names_of(composed: Composed) -> dict[str, str]:
    """What to call each line, section and single text that a change or a reference may name."""
    headings = {section.key: section.heading for section in SECTIONS} | LIST_LABELS | SINGLE_LABELS
    lines = {address: shown(line).name for address, line in composed.lines.items() if address not in SINGLE_TEXTS}
    return headings | lines
