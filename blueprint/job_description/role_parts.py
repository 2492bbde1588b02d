"""What a job description takes from the role itself: work, requirements, decisions, success, interviews."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate, chain, islice

from blueprint.composition import Composed, Line, LineGroup
from blueprint.document import TIERS
from blueprint.job_description.catalogues import Wording
from blueprint.job_description.description import Block, Entry, Items, Missing, Paragraph, Subheading
from blueprint.job_description.facts import Facts, Stage
from blueprint.job_description.ranking import (
    changed_first,
    plain_first,
    ranked,
    ranked_responsibilities,
    showable,
    stressed,
    top_ten,
)
from blueprint.job_description.role_lines import PrintedRole, softens
from blueprint.job_description.wording import stage_in_words

MOST_RESPONSIBILITIES = 6
MOST_NICE_TO_HAVES = 3
MOST_DECISIONS = 3
MOST_KPIS = 4
MOST_GOALS = 2
"""How many lines are shown where nobody chose: for goals in each period."""
MOST_GOAL_WORDS = 30  # of a period's goals together: long ones stand alone

FEWEST_WORDS = 3
"""Of a line that may end in a full stop."""

MUST_HAVE = "must_have"
GOOD_TO_HAVE = "good_to_have"
FIRST_PERIODS = (30, 60, 90)
DAYS_OF_A_MONTH_APART = 6  # 12 weeks are 84 days, 3 months 91


def work(role: PrintedRole, words: Wording) -> Iterator[Block]:
    """The chosen responsibilities, or the weightiest few."""
    chosen = role.facts.responsibilities
    if chosen is None:
        entries = role.fit(role.composed.once(default_responsibilities), MOST_RESPONSIBILITIES, "work")
        entries = _as_they_stand(entries, ranked_responsibilities(role.composed))
    else:
        lines = chosen_lines(role.composed, chosen, ("responsibilities",))
        entries = role.chosen(lines)
        yield from _not_here(chosen, lines, "responsibilities")
    if entries:
        yield Paragraph(words("Most of your time goes into this:"))
        yield Items(_ended_alike(entries))
    elif chosen is None:
        yield Missing("what one does", "Choose a blueprint that says it, or add it there.", "responsibilities")


def _ended_alike(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Where one line of a list ends in a full stop, all do that are more than a name."""
    if not any(entry.text.endswith(".") for entry in entries):
        return entries
    return tuple(
        replace(entry, text=f"{entry.text}.")
        if len(entry.text.split()) >= FEWEST_WORDS and (entry.text[-1].isalnum() or entry.text[-1] in ")%”»")
        else entry
        for entry in entries
    )


def _as_they_stand(entries: tuple[Entry, ...], lines: tuple[Line, ...]) -> tuple[Entry, ...]:
    """Entries in the order of their lines: which are plain decides what is shown, not what comes first."""
    order = {line.address: at for at, line in enumerate(lines)}
    return tuple(sorted(entries, key=lambda entry: order[entry.source]))


def default_responsibilities(composed: Composed) -> tuple[Line, ...]:
    """By weight, and the plain before the heavy where they weigh the same."""
    return plain_first(composed, ranked_responsibilities(composed), top_ten(composed, "responsibilities"))


def requirements(role: PrintedRole, words: Wording) -> Iterator[Block]:
    """What one must bring, and apart from it what would be nice."""
    composed, chosen = role.composed, role.facts.skills
    musts = composed.once(must_haves)
    if chosen is None:
        must, nice = composed.once(default_skills)
        needed, helpful = _alike(role.fit(must, len(must), "bring")), role.fit(nice, MOST_NICE_TO_HAVES, "bring")
    else:
        lines = chosen_lines(composed, chosen, ("skills", "soft_skills", "qualifications"))
        yield from _not_here(chosen, lines, "skills")
        must = tuple(line for line in lines if line.section != "skills" or line.address in musts)
        needed, helpful = role.chosen(must), role.chosen(line for line in lines if line not in must)
    if needed:
        yield Paragraph(words("You need this to do the job well:"))
        yield Items(_ended_as_names(needed), "requirement")
    elif chosen is None:
        yield Missing("what one must bring", "Choose skills.", "skills")
    if helpful:
        yield Subheading(words("Nice to have"))
        yield Paragraph(words("It helps if you know some of this. You can also learn it here:"))
        yield Items(_ended_as_names(helpful), "nice_to_have")
    if needed or helpful:
        yield Paragraph(words("Can you do most of this, but not all? Then do apply."))


def _alike(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Where most skills are told by their names alone, all are: a list reads as one list."""
    with_words = [entry for entry in entries if entry.title and entry.text]
    in_one = sum(1 for entry in entries if not entry.title and entry.text.endswith("."))
    if 2 * (len(with_words) + in_one) >= len(entries):
        return entries
    bare = {entry.source for entry in with_words if not softens(entry.text)}
    return tuple(replace(entry, title="", text=entry.title) if entry.source in bare else entry for entry in entries)


def _ended_as_names(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Where most lines of a list are names without a full stop, a line of one sentence has none either."""
    if 2 * sum(entry.text.endswith(".") for entry in entries) >= len(entries):
        return entries
    return tuple(
        entry if ". " in entry.text else replace(entry, text=entry.text.removesuffix(".")) for entry in entries
    )


def default_skills(composed: Composed) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """What is needed (see `must_haves`, and qualities that the variants stress) and what would be nice."""
    order = list(TIERS)
    groups = sorted(composed.sections["skills"], key=lambda group: order.index(group.key))
    skills = [line for group in groups for line in group.standing if showable(line)]
    qualities = [
        line
        for section in ("soft_skills", "qualifications")
        for line in composed.standing(section)
        if stressed(line) and showable(line)
    ]
    musts = composed.once(must_haves)
    unsaid = {line.address for group in groups if group.key == GOOD_TO_HAVE for line in group.standing}
    nice = [line for line in skills if line.address not in musts and _is_nice(line, unsaid)]
    return (*(line for line in skills if line.address in musts), *qualities), plain_first(composed, nice, [])


def _is_nice(line: Line, unsaid: set[str]) -> bool:
    """Whether a skill that nobody must have is worth naming: important, stressed, or good to have and no more said."""
    importance = line.row["importance"]
    return importance == "important" or stressed(line) or (importance is None and line.address in unsaid)


def must_haves(composed: Composed) -> frozenset[str]:
    """The skills of the must-have tier, and critical ones of any tier."""
    groups = composed.sections["skills"]
    lines = ((group.key, line) for group in groups for line in group.standing)
    return frozenset(line.address for key, line in lines if key == MUST_HAVE or line.row["importance"] == "critical")


def decisions(role: PrintedRole, words: Wording, told: frozenset[str]) -> Iterator[Block]:
    """What one decides alone, what the variants changed first; not what the employer's facts tell already."""
    groups = role.composed.sections["decision_rights"]
    lines = [line for line in groups[0].standing if showable(line)] if groups else []
    lines = [line for line in lines if line.title.casefold() not in told]
    entries = role.fit(changed_first(role.composed, lines), MOST_DECISIONS, "scope")
    if entries:
        yield Subheading(words("What you decide on your own"))
        yield Paragraph(words("You do not have to ask anybody for this:"))
        yield Items(entries)


def success(role: PrintedRole, words: Wording) -> Iterator[Block]:
    """The names of the weightiest KPIs, without targets, and what the first 30, 60 and 90 days should bring."""
    kpis = ranked(role.composed.standing("kpis"), top_ten(role.composed, "kpis"))
    if names := role.names(kpis, MOST_KPIS):
        one = "We look at this figure together, and you can see it at any time:"
        many = "We look at these figures together, and you can see them at any time:"
        yield Paragraph(words.many(one, many, len(names)))
        yield Items(names)
    if goals := list(_goals(role, words)):
        one = "So that you know what to begin with, this is the first step:"
        many = "So that you know what to begin with, these are the first steps:"
        steps = sum(len(block.entries) for block in goals if isinstance(block, Items))
        yield Paragraph(words.many(one, many, steps))
        yield from goals


def _goals(role: PrintedRole, words: Wording) -> Iterator[Block]:
    groups = [group for group in role.composed.sections["goals"] if first_period(group.days)]
    printed = [(first_period(group.days), entries) for group in groups if (entries := _goals_of(role, group))]
    ended = iter(_ended_alike(tuple(chain.from_iterable(entries for _, entries in printed))))
    for period, entries in printed:
        yield Subheading(words("Your first {days} days", days=period))
        yield Items(tuple(islice(ended, len(entries))))


def first_period(days: int | None) -> int | None:
    """30, 60 or 90 for a period of that length, in days, weeks or months; None for any other."""
    return next((period for period in FIRST_PERIODS if days and abs(days - period) <= DAYS_OF_A_MONTH_APART), None)


def _goals_of(role: PrintedRole, group: LineGroup) -> tuple[Entry, ...]:
    entries = role.fit(changed_first(role.composed, group.standing), MOST_GOALS, "success")
    lengths = accumulate(len(f"{entry.title} {entry.text}".split()) for entry in entries)
    return tuple(
        entry
        for at, (entry, length) in enumerate(zip(entries, lengths, strict=True))
        if not at or length <= MOST_GOAL_WORDS
    )


def stages(composed: Composed, facts: Facts, words: Wording, language: str) -> tuple[Entry, ...]:
    """The interviews in order, with their minutes: as the employer gives them, else the role's exercises."""
    if facts.stages is not None:
        return tuple(_stage_entry(stage, f"facts.stages.{at}", words) for at, stage in enumerate(facts.stages))
    exercises = [line for line in composed.standing("hiring.exercises") if showable(line) and line.title]
    return tuple(
        _stage_entry(Stage(line.title, line.row["min_minutes"], line.row["max_minutes"]), line.address, words, language)
        for line in exercises
    )


def chosen_lines(composed: Composed, names: Iterable[str], sections: tuple[str, ...]) -> tuple[Line, ...]:
    """The lines of these ids that hold here and stand in one of the sections, in the order of the ids."""
    lines = (composed.lines.get(name) for name in dict.fromkeys(names))
    return tuple(line for line in lines if line and line.section in sections and showable(line))


def _stage_entry(stage: Stage, source: str, words: Wording, language: str = "") -> Entry:
    minutes = stage_in_words(stage, words)
    return Entry(stage.name, minutes, source, language) if minutes else Entry("", stage.name, source, language)


def _not_here(names: Iterable[str], lines: tuple[Line, ...], key: str) -> Iterator[Missing]:
    there = {line.address for line in lines}
    for name in names:
        if name not in there:
            yield Missing(f"“{name}”", "It is not part of this role with these variants; choose another line.", key)
