"""Those who answered, counted: each person once, by how far they came in any application of theirs that has ended.

Somebody who applied five times is one person of five who must stand in a count, and no five.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from hiring.models import Application, RoundOutcome, Seat
from scorecards.fairness.queries import STEPS, opened
from scorecards.fairness.suppression import THRESHOLD
from scorecards.models import VoluntaryAnswers

Counts = dict[str, dict[str, list[int]]]
"""By step and group: how many went on, and how many did not."""
Went = Mapping[str, bool]
"""The steps that somebody came to, with whether they went on from there."""


@dataclass(frozen=True)
class CountedPerson:
    """What one person answered, by question, and how far they came: counted, and never given away."""

    candidate: int
    is_imported: bool
    groups: Mapping[str, str]
    went: Went


@dataclass(frozen=True)
class Tally:
    """One question counted: by step, and by the ways that people went, of everybody and of those who answered here."""

    counts: Counts
    ways: dict[str, dict[str, int]]
    own: dict[str, dict[str, int]]

    def is_safe_without(self, groups: Collection[str]) -> bool:
        """Whether those of other groups can be left out: whoever brought a file knows how many lines it has, so what
        it leaves beside these groups is five people at least, or nobody."""
        others = [group for group in self.ways if group not in groups]
        imported = sum(self._people(self.ways, group) - self._people(self.own, group) for group in others)
        return not imported or imported >= THRESHOLD

    def left_out(self, groups: Collection[str]) -> set[str]:
        """The ways that somebody of another group went."""
        return {way for group, counted in self.ways.items() if group not in groups for way in counted}

    @staticmethod
    def _people(ways: dict[str, dict[str, int]], group: str) -> int:
        return sum(ways.get(group, {}).values())


def everybody(since: datetime | None = None) -> dict[int, Went]:
    """By candidate how far they came, of those whose application has ended (after `since`) and who are not erased."""
    held = Seat.objects.filter(interview__application=OuterRef("pk"), interview__status="scheduled")
    ahead = RoundOutcome.objects.filter(application=OuterRef("pk")).exclude(outcome="stop")
    ended = Application.objects.exclude(status=Application.Status.ACTIVE).filter(candidate__erased_at=None).order_by()
    if since:
        ended = ended.filter(ended_at__gt=since)
    rows = ended.annotate(interviewed=Exists(held), advanced=Exists(ahead))
    went: dict[int, dict[str, bool]] = {}
    for candidate, interviewed, advanced, status in rows.values_list("candidate", "interviewed", "advanced", "status"):
        way = went.setdefault(candidate, {"interviewed": False, "hired": False})
        way["interviewed"] |= interviewed
        way["hired"] |= status == Application.Status.HIRED
        if interviewed:
            way["advanced"] = way.get("advanced", False) | advanced
    return went


def counted_people(went: Mapping[int, Went]) -> list[CountedPerson]:
    """Those of `went` who answered. What somebody said last stands, and before what a file says of them."""
    rows = VoluntaryAnswers.objects.exclude(application__status=Application.Status.ACTIVE)
    answers: dict[tuple[int, bool], dict[str, str]] = defaultdict(dict)
    columns = ("application__candidate", "is_imported", "sealed")
    for candidate, is_imported, sealed in rows.order_by("answered_on", "pk").values_list(*columns):
        answers[candidate, is_imported].update(opened(sealed))
    return [
        CountedPerson(candidate, is_imported, groups, went[candidate])
        for (candidate, is_imported), groups in answers.items()
        if candidate in went and not (is_imported and (candidate, False) in answers)
    ]


def by_way(went: Iterable[Went]) -> Counter:
    """How many went each way."""
    return Counter(_way(steps) for steps in went)


def tallies_of(questions: Sequence[dict], people: Sequence[CountedPerson]) -> dict[str, Tally]:
    """By the question's key. No answer leaves this function with the person who gave it."""
    counters: dict[str, Counter] = defaultdict(Counter)
    ways: dict[tuple[str, bool], Counter] = defaultdict(Counter)
    for person in people:
        for key, group in person.groups.items():
            counters[key].update((step, group, on) for step, on in person.went.items())
            ways[key, person.is_imported][group, _way(person.went)] += 1
    return {
        key: Tally(_table(counters[key], options), _by_group(own + ways[key, True]), _by_group(own))
        for key, options, own in ((asked["key"], asked["options"], ways[asked["key"], False]) for asked in questions)
    }


def _way(went: Went) -> str:
    return " ".join(step for step in ("interviewed", "hired", "advanced") if went.get(step))  # as it is kept


def _by_group(ways: Counter) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for (group, way), count in sorted(ways.items()):
        counts[group][way] = count
    return dict(counts)


def _table(counter: Counter, options: Sequence[str]) -> Counts:
    """Options that somebody chose, at every step."""
    chosen = [option for option in options if any(group == option for _, group, _ in counter)]
    return {
        step: {group: [counter[step, group, True], counter[step, group, False]] for group in chosen} for step in STEPS
    }
