"""What happened, and what a reader may know of it: plain data in, lines out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from itertools import groupby
from string import Formatter

from scorecards.timeline.verb_sentences import To, VerbSentence


@dataclass(frozen=True)
class Happening:
    """One event of the audit trail with what it concerns, each by its number; None where it concerns none."""

    at: datetime
    actor: int | None
    verb: str
    tells: VerbSentence
    application: int | None = None
    interview: int | None = None
    person: int | None = None
    card: int | None = None
    round: int | None = None
    stage: int | None = None


@dataclass(frozen=True)
class Reader:
    """Who reads, and by which right. Numbers of interviews, applications, cards and of rounds of applications."""

    person: int
    keeps: bool = False
    recruits: bool = False
    votes: bool = False
    sits_on: frozenset[int] = frozenset()
    recused_on: frozenset[int] = frozenset()
    owes_on: frozenset[int] = frozenset()
    cards: frozenset[int] = frozenset()
    debriefs: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True)
class Named:
    """A piece of a sentence, with the address that it leads to, if it does."""

    text: str
    url: str = ""


@dataclass(frozen=True)
class TimelineEntry:
    at: datetime
    actor: str
    parts: tuple[Named, ...]
    about: Named | None = None


@dataclass(frozen=True)
class Names:
    """What stands for the numbers: texts, with addresses for what this reader can open."""

    people: Mapping[int, str] = field(default_factory=dict)
    applications: Mapping[int, Named] = field(default_factory=dict)
    interviews: Mapping[int, Named] = field(default_factory=dict)
    days: Mapping[int, str] = field(default_factory=dict)
    rounds: Mapping[int, str] = field(default_factory=dict)
    stages: Mapping[int, str] = field(default_factory=dict)


def known_to(reader: Reader, happenings: Iterable[Happening]) -> list[Happening]:
    """Those of the happenings that this reader may know of, in their order."""
    return [happening for happening in happenings if may_know(reader, happening)]


def may_know(reader: Reader, it: Happening) -> bool:
    """Whether this reader may know that it happened."""
    stands_by = reader.keeps or reader.votes
    sees_panel = stands_by or it.interview in reader.sits_on
    match it.tells.to:
        case To.KEEPERS:
            return reader.keeps
        case To.RECRUITING:
            return reader.recruits
        case To.STANDING:
            return stands_by
        case To.PANEL:
            return sees_panel or it.person == reader.person
        case To.SEATS:
            return it.person == reader.person or (sees_panel and it.application not in reader.recused_on)
        case To.COMMITTEE:
            return stands_by and it.application not in reader.recused_on | reader.owes_on
        case To.AUTHOR:
            return it.person == reader.person
        case To.CARD:
            return it.card in reader.cards
        case To.DEBRIEF:
            return (it.application, it.round) in reader.debriefs
    return False


def lines(happenings: Iterable[Happening], names: Names) -> list[TimelineEntry]:
    """One line each, with names in the place of numbers."""
    return [
        TimelineEntry(
            it.at, _name(names.people, it.actor), _sentence(it, names), names.applications.get(it.application)
        )
        for it in happenings
    ]


def by_day(lines: Iterable[TimelineEntry], zone: tzinfo) -> list[tuple[date, list[TimelineEntry]]]:
    """Lines that are in order, grouped by the day on which they happened where the reader is."""
    return [(day, list(group)) for day, group in groupby(lines, key=lambda line: line.at.astimezone(zone).date())]


def _sentence(it: Happening, names: Names) -> tuple[Named, ...]:
    person = _name(names.people, it.person)
    known = {
        "interview": names.interviews.get(it.interview, Named("an interview")),
        "day": Named(names.days.get(it.interview, "a day")),
        "round": Named(names.rounds.get(it.round, "a round") if it.round else "the committee"),
        "stage": Named(names.stages.get(it.stage, "an interview")),
        "person": Named("themselves" if it.person == it.actor else person),
        "person’s": Named("their own" if it.person == it.actor else f"{person}’s"),
    }
    parts = []
    for words, name, *_ in Formatter().parse(it.tells.phrase):
        parts += [Named(words)] if words else []
        parts += [known[name]] if name else []
    return tuple(parts)


def _name(people: Mapping[int, str], pk: int | None) -> str:
    return "Rolewright itself" if pk is None else people.get(pk, f"Person {pk}")
