"""Two roles side by side as a career step: what stays, grows, comes and goes, and what evidence would show it."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint.difference import TextChange
from blueprint.document import SECTIONS
from blueprint.document_lines import DocumentLine, lines
from blueprint.identity import carry_ids

TOLD = ("responsibilities", "decision_rights", "deliverables", "kpis", "skills", "soft_skills", "stakeholders")
"""The sections that say what somebody does and can; the others say where, or how one is hired."""

_HEADINGS = {section.key: section.heading for section in SECTIONS}
_LEADS = ("text", "description", "why", "measures")
"""Which fact of a line is told where it has several."""


@dataclass(frozen=True)
class StepLine:
    """A line of either role."""

    title: str
    text: str


@dataclass(frozen=True)
class GrownLine:
    """A line that both roles have, with other words in the next."""

    title: str
    change: TextChange


@dataclass(frozen=True)
class StepSection:
    key: str
    heading: str
    stays: tuple[StepLine, ...]
    grows: tuple[GrownLine, ...]
    comes: tuple[StepLine, ...]
    goes: tuple[StepLine, ...]


@dataclass(frozen=True)
class JudgedDimension:
    """A dimension by which the next role is judged. `now` and `then` are the anchors by level in either role.

    `now` is None for a dimension that comes with the step. `exercises` are those of the next role that show it.
    """

    id: str
    name: str
    now: dict[str, str] | None
    then: dict[str, str]
    exercises: tuple[str, ...]

    @property
    def is_same_bar(self) -> bool:
        return self.now == self.then


@dataclass(frozen=True)
class CareerStep:
    """From one role to the next: plain texts of both that stand alone, sections, dimensions."""

    singles: tuple[TextChange, ...]
    sections: tuple[StepSection, ...]
    evidence: tuple[JudgedDimension, ...]
    dimensions_left: tuple[str, ...]

    def count(self, kind: str) -> int:
        """How many lines stay, grow, come or go."""
        return sum(len(getattr(section, kind)) for section in self.sections)

    @property
    def counts(self) -> dict[str, int]:
        return {kind: self.count(kind) for kind in ("stays", "grows", "comes", "goes")}


def career_step(now: dict, then: dict) -> CareerStep:
    """The step from one role to another. Lines are the same by their words, title or id, as from version to version."""
    aligned = carry_ids(now, then)
    old, new = (_by_section(document) for document in (now, aligned))
    sections = (_section(key, old.get(key, {}), new.get(key, {})) for key in TOLD)
    singles = (
        TextChange("Mission", now["mission"]["core"], then["mission"]["core"]),
        TextChange("Reports to", now["summary"]["reports_to"], then["summary"]["reports_to"]),
    )
    return CareerStep(
        tuple(text for text in singles if text.before or text.after),
        tuple(section for section in sections if section.stays or section.grows or section.comes or section.goes),
        tuple(_evidence(now, then)),
        _dimensions_left(now, then),
    )


def _by_section(document: dict) -> dict[str, dict[tuple, DocumentLine]]:
    by_section: dict[str, dict[tuple, DocumentLine]] = {}
    for line in lines(document):
        by_section.setdefault(line.list, {})[line.key] = line
    return by_section


def _section(key: str, old: dict, new: dict) -> StepSection:
    both = [(old[name], line) for name, line in new.items() if name in old]
    stays = tuple(_told(line) for was, line in both if _title_and_text(was) == _title_and_text(line))
    grows = tuple(_grown(was, line) for was, line in both if _title_and_text(was) != _title_and_text(line))
    comes = tuple(_told(line) for name, line in new.items() if name not in old)
    goes = tuple(_told(line) for name, line in old.items() if name not in new)
    return StepSection(key, _HEADINGS[key], stays, grows, comes, goes)


def _told(line: DocumentLine) -> StepLine:
    return StepLine(line.title, _title_and_text(line)[1])


def _grown(was: DocumentLine, line: DocumentLine) -> GrownLine:
    renamed = f"{line.title} (now: {was.title})" if was.title.casefold() != line.title.casefold() else line.title
    return GrownLine(renamed, TextChange("", _title_and_text(was)[1], _title_and_text(line)[1]))


def _title_and_text(line: DocumentLine) -> tuple[str, str]:
    texts = line.texts()
    return line.title.casefold(), next((texts[name] for name in _LEADS if texts.get(name)), "")


def _evidence(now: dict, then: dict) -> Sequence[JudgedDimension]:
    held = {dimension["id"]: dimension["anchors"] for dimension in now["hiring"]["dimensions"]}
    return [
        JudgedDimension(
            dimension["id"],
            dimension["name"],
            held.get(dimension["id"]),
            dimension["anchors"],
            tuple(
                exercise["title"]
                for exercise in then["hiring"]["exercises"]
                if dimension["id"] in exercise["dimensions"]
            ),
        )
        for dimension in then["hiring"]["dimensions"]
    ]


def _dimensions_left(now: dict, then: dict) -> tuple[str, ...]:
    there = {dimension["id"] for dimension in then["hiring"]["dimensions"]}
    return tuple(dimension["name"] for dimension in now["hiring"]["dimensions"] if dimension["id"] not in there)
