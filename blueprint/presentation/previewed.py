"""An import before it is saved: what was understood, line by line, and beside it what was not."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from blueprint.document import AXES, SINGLE_TEXTS, TIERS
from blueprint.document_lines import DocumentLine, list_at
from blueprint.document_lines import lines as lines_of
from blueprint.presentation.sections import LIST_LABELS, SINGLE_LABELS

_HEADINGS = {**TIERS, **AXES}
_NOT_SHOWN = {"id", "number", "days", "kind", "min_minutes", "max_minutes", "min_engineers", "max_engineers"}
_FACETS = {
    "shows_up": "How it shows up",
    "strong": "Strong performance",
    "why": "Why it matters",
    "anchors 1": "Well below the bar",
    "anchors 2": "Below the bar",
    "anchors 3": "Meets the bar",
    "anchors 4": "Exceeds the bar",
}


@dataclass(frozen=True)
class PreviewedLine:
    """A line with its own words and its further facts by their names; `depth` is 1 for what hangs under another."""

    number: int | None
    title: str
    text: str
    facets: tuple[tuple[str, str], ...]
    depth: int


@dataclass(frozen=True)
class PreviewedGroup:
    heading: str
    lines: tuple[PreviewedLine, ...]


@dataclass(frozen=True)
class PreviewedSection:
    """A section with its phrase ("26 responsibilities in 6 groups"), its lines, and what of it was not understood."""

    key: str
    heading: str
    phrase: str
    groups: tuple[PreviewedGroup, ...]
    left: tuple[str, ...]


def previewed(imported: dict) -> tuple[PreviewedSection, ...]:
    """The sections in which something was found, in order; `imported` is an Imported as plain data."""
    document = imported["document"]
    by_section: dict[str, list[DocumentLine]] = {}
    for line in lines_of(document):
        by_section.setdefault(line.section, []).append(line)
    return tuple(
        PreviewedSection(
            section["key"],
            section["heading"],
            section["text"],
            (*_single_texts(document, section["key"]), *_groups(by_section.get(section["key"], []))),
            tuple(left["text"] for left in imported["not_understood"] if left["section"] == section["key"]),
        )
        for section in imported["sections"]
    )


def elsewhere(imported: dict) -> list[dict]:
    """What was not understood and stands in none of the sections that were found."""
    keys = {section["key"] for section in imported["sections"]}
    return [left for left in imported["not_understood"] if left["section"] not in keys]


def _single_texts(document: dict, section: str) -> Iterator[PreviewedGroup]:
    for name in SINGLE_TEXTS:
        home = "goals" if name.startswith("success.") else name.partition(".")[0]
        text = list_at(document, name) if home == section else ""
        if text:
            yield PreviewedGroup(SINGLE_LABELS[name], (PreviewedLine(None, "", text, (), 0),))


def _groups(lines: list[DocumentLine]) -> Iterator[PreviewedGroup]:
    for (name, group), members in groupby(lines, key=lambda line: (line.list, line.group)):
        if name not in SINGLE_TEXTS:
            heading = "Introduction" if name == "intros" else _HEADINGS.get(group, group) or LIST_LABELS.get(name, "")
            yield PreviewedGroup(heading, tuple(map(_line, members)))


def _line(line: DocumentLine) -> PreviewedLine:
    texts = {name: str(text) for name, text in line.texts().items() if text and name.split(" ")[0] not in _NOT_SHOWN}
    facets = (
        *_spans(line.facts),
        *((_FACETS.get(name, _label(name)), text) for name, text in texts.items() if name != "text"),
    )
    number = line.facts.get("number")
    return PreviewedLine(number, line.title, texts.get("text", ""), facets, int(line.parent is not None))


def _spans(facts: dict) -> Iterator[tuple[str, str]]:
    """How long an exercise takes, and how large a company a variant is for."""
    for unit, name in (("minutes", "Minutes"), ("engineers", "Company size")):
        low, high = facts.get(f"min_{unit}"), facts.get(f"max_{unit}")
        if low is not None and high is not None:
            yield name, str(low) if low == high else f"{low}–{high}"
        elif low is not None or high is not None:
            yield name, f"from {low}" if high is None else f"up to {high}"


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()
