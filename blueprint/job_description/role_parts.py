"""What a job description takes from the role itself: work, requirements, decisions, success, interviews.

Lines hang no deeper than one level here; what hangs under a line stays in the blueprint.
"""

import re
from collections.abc import Iterable, Iterator

from blueprint.composition import Composed, Group, Line
from blueprint.document import TIERS
from blueprint.inline_markdown import to_text
from blueprint.job_description.description import Block, Entry, Items, Missing, Paragraph, Subheading
from blueprint.job_description.facts import Facts, Stage
from blueprint.job_description.ranking import (
    changed,
    ranked,
    ranked_responsibilities,
    showable,
    stressed,
    top_ten,
)
from blueprint.job_description.wording import stage_in_words

MOST_RESPONSIBILITIES = 7
MOST_NICE_TO_HAVES = 5
MOST_DECISIONS = 5
MOST_KPIS = 5
MOST_GOALS = 2
"""How many lines are shown where nobody chose: for goals in each period."""

FIRST_PERIODS = (30, 60, 90)
_EXAMPLES = re.compile(r"\s*\((?:for )?examples?\)$|,? (?:for example|such as|including|e\.g\.)$", re.IGNORECASE)


def differences(composed: Composed) -> Iterator[Block]:
    """The words of the variants that are told in prose."""
    for variant in composed.differences:
        if variant.text:
            yield Paragraph(variant.text, variant.id)
        points = [Entry(point["title"], point["text"], point["id"]) for point in variant.points]
        if points:
            yield Items(tuple(points))


def work(composed: Composed, facts: Facts) -> Iterator[Block]:
    """The chosen responsibilities, or the weightiest few."""
    if facts.responsibilities is None:
        lines = ranked_responsibilities(composed)[:MOST_RESPONSIBILITIES]
    else:
        lines = chosen_lines(composed, facts.responsibilities, ("responsibilities",))
        yield from _not_here(facts.responsibilities, lines, "responsibilities")
    if lines:
        yield Items(tuple(entry(line) for line in lines))
    elif facts.responsibilities is None:
        yield Missing("what one does", "Choose a blueprint that says it, or add it there.", "responsibilities")


def requirements(composed: Composed, facts: Facts) -> Iterator[Block]:
    """What one must bring, and apart from it what would be nice."""
    if facts.skills is None:
        needed, nice = default_skills(composed)
    else:
        lines = chosen_lines(composed, facts.skills, ("skills", "soft_skills", "qualifications"))
        yield from _not_here(facts.skills, lines, "skills")
        nice = tuple(line for line in lines if line.section == "skills" and not needed_here(line))
        needed = tuple(line for line in lines if line not in nice)
    if needed:
        yield Items(tuple(entry(line) for line in needed), "requirement")
    elif facts.skills is None:
        yield Missing("what one must bring", "Choose skills.", "skills")
    if nice:
        yield Subheading("Nice to have")
        yield Items(tuple(Entry("", line.title or line.text, line.address) for line in nice), "nice_to_have")


def default_skills(composed: Composed) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """What is needed (critical skills of every tier, and qualities that the variants stress) and what is nice."""
    order = list(TIERS)
    groups = sorted(composed.sections["skills"], key=lambda group: order.index(group.key))
    skills = [line for group in groups for line in group.standing if showable(line)]
    qualities = [
        line
        for section in ("soft_skills", "qualifications")
        for line in composed.standing(section)
        if stressed(line) and showable(line)
    ]
    rest = [line for line in skills if not needed_here(line)]
    nice = [line for line in rest if line.row["importance"] == "important" or stressed(line)]
    nice.sort(key=lambda line: not stressed(line))
    needed = [line for line in skills if needed_here(line)]
    return (*needed, *qualities), tuple(nice[:MOST_NICE_TO_HAVES])


def needed_here(line: Line) -> bool:
    """Whether a skill is a must: critical, or added to the must-haves without another importance."""
    if line.row["importance"] is not None:
        return line.row["importance"] == "critical"
    return any(change.action == "add" and (change.group or "").startswith(("must", "Must")) for change in line.changes)


def decisions(composed: Composed) -> Iterator[Block]:
    """Decision rights: what the variants changed, then what stands in the first group, by group."""
    groups = composed.sections["decision_rights"]
    first = [line.address for line in groups[0].lines] if groups else []
    lines = [line for group in groups for line in group.standing if showable(line)]
    weighty = [line for line in lines if changed(line) or line.address in first]
    shown = sorted(weighty, key=lambda line: not changed(line))[:MOST_DECISIONS]
    yield from _by_group(groups, {line.address for line in shown})


def success(composed: Composed) -> Iterator[Block]:
    """The names of the weightiest KPIs, without targets, and what the first 30, 60 and 90 days should bring."""
    kpis = ranked(composed.standing("kpis"), top_ten(composed, "kpis"))[:MOST_KPIS]
    if kpis:
        yield Items(tuple(Entry("", line.title or line.text, line.address) for line in kpis))
    periods = [group for group in composed.sections["goals"] if group.days in FIRST_PERIODS]
    for group in periods:
        lines = [line for line in group.standing if showable(line)]
        shown = sorted(lines, key=lambda line: not changed(line))[:MOST_GOALS]
        yield from _by_group((group,), {line.address for line in shown})


def stages(composed: Composed, facts: Facts) -> tuple[Entry, ...]:
    """The interviews with their minutes: as the employer gives them, else the role's exercises."""
    if facts.stages is not None:
        return tuple(_stage_entry(stage, f"facts.stages.{at}") for at, stage in enumerate(facts.stages))
    exercises = [line for line in composed.standing("hiring.exercises") if showable(line) and line.title]
    return tuple(
        _stage_entry(Stage(line.title, line.row["min_minutes"], line.row["max_minutes"]), line.address)
        for line in exercises
    )


def chosen_lines(composed: Composed, names: Iterable[str], sections: tuple[str, ...]) -> tuple[Line, ...]:
    """The lines of these ids that hold here and stand in one of the sections, in the order of the ids."""
    lines = (composed.lines.get(name) for name in dict.fromkeys(names))
    return tuple(line for line in lines if line and line.section in sections and showable(line))


def entry(line: Line) -> Entry:
    """A line on its own: a text that only leads on to what hangs under it is left out, or ends there."""
    text = line.text.strip()
    if to_text(text).endswith(":"):
        text = "" if line.title else _EXAMPLES.sub("", text.rstrip("*_: "))
    return Entry(line.title.strip().rstrip(":"), text, line.address)


def _by_group(groups: Iterable[Group], shown: set[str]) -> Iterator[Block]:
    for group in groups:
        lines = tuple(entry(line) for line in group.lines if line.address in shown)
        if lines:
            if group.title:
                yield Subheading(group.title)
            yield Items(lines)


def _stage_entry(stage: Stage, source: str) -> Entry:
    minutes = stage_in_words(stage)
    return Entry(stage.name, minutes, source) if minutes else Entry("", stage.name, source)


def _not_here(names: Iterable[str], lines: tuple[Line, ...], key: str) -> Iterator[Missing]:
    there = {line.address for line in lines}
    for name in names:
        if name not in there:
            yield Missing(f"“{name}”", "It is not part of this role with these variants; choose another line.", key)
