"""What the chosen variants change, counted and listed."""

from dataclasses import dataclass

from blueprint.composition import Chosen, Composed
from blueprint.presentation.parts import points
from blueprint.presentation.sections import SINGLE_LABELS, PageSection
from blueprint.presentation.shown import STYLES, WORDS, MarkedLine


@dataclass(frozen=True)
class Deeds:
    """The lines to which one thing happened: "Added", with (name, anchor, section's heading) of each."""

    style: str
    word: str
    lines: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Told:
    """A variant that tells in prose what is different, not line by line."""

    variant: Chosen
    points: tuple[MarkedLine, ...]


@dataclass(frozen=True)
class Summary:
    """What changes with these variants; `deeds` in the order added, replaced, removed, emphasised, none empty."""

    who: str
    deeds: tuple[Deeds, ...]
    told: tuple[Told, ...]
    conflicts: tuple[str, ...]
    unplaced: tuple[tuple[str, str], ...]

    @property
    def sentence(self) -> str:
        """`What changes for Startup: 4 added, 3 replaced.`"""
        if not self.deeds:
            return f"No single line changes for {self.who}."
        counts = ", ".join(f"{len(deeds.lines)} {deeds.word.lower()}" for deeds in self.deeds)
        return f"What changes for {self.who}: {counts}."


def summary(composed: Composed, sections: tuple[PageSection, ...]) -> Summary | None:
    """The changes of a composed role; None where no variant was chosen. `sections` are all of its sections."""
    if not composed.chosen:
        return None
    changed = [(line, section) for section in sections for line in _changed(section)]
    deeds = tuple(
        Deeds(style, WORDS[action], lines)
        for action, style in STYLES.items()
        if (lines := tuple(_jump(line, where) for line, where in changed if any(m.style == style for m in line.marks)))
    )
    return Summary(
        ", ".join(variant.label for variant in composed.chosen),
        deeds,
        tuple(Told(variant, points(variant.points)) for variant in composed.differences),
        tuple(conflict.sentence for conflict in composed.conflicts),
        tuple((f"{u.change.variant.label}, {WORDS[u.change.action].lower()}", u.reason) for u in composed.unplaced),
    )


def _changed(section: PageSection):
    """The changed lines of a section; of a removed line not also those that went with it."""
    waiting = [line for part in reversed(section.parts) for line in reversed(part.lines)]
    while waiting:
        line = waiting.pop()
        if line.marks:
            yield line
        if not line.removed:
            waiting += reversed(line.children)


def _jump(line: MarkedLine, section: PageSection) -> tuple[str, str, str]:
    return SINGLE_LABELS.get(line.line.address, line.name), line.anchor, section.heading
