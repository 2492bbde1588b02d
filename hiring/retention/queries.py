"""Who is kept how long.

When an opening was closed stands in the audit trail alone; the clocks of applications that nobody ended begin there.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from hiring.evidence import evidence
from hiring.models import Application, Candidate, Opening
from hiring.retention.clocks import Fate, Keeping, in_order, why_kept
from people.models import Event


@dataclass(frozen=True)
class Applicant:
    """`here` is the application to the opening; `why` are reasons to stay beyond its own clock."""

    name: str
    application: int
    here: Keeping
    fate: Fate
    why: list[str]


def fates_of(candidates: QuerySet[Candidate]) -> dict[int, Fate]:
    """By candidate id, without those who applied to nothing; three queries."""
    of_these = Application.objects.filter(candidate__in=candidates.order_by().values("pk")).order_by("pk")
    rows = list(
        of_these.values_list("candidate", "pk", "status", "ended_at", *(f"opening__{name}" for name in _OPENING))
    )
    closed = _closings({row[4] for row in rows if _is_unended(row)})
    years, keepings = evidence().first_years(of_these), defaultdict(list)
    for candidate, pk, status, ended_at, opening, *rest in rows:
        title, slug, _, least, most, held_at = rest
        began = closed.get(opening) if status == Application.Status.ACTIVE else years.get(pk, ended_at)
        keepings[candidate].append(Keeping(pk, opening, title, slug, began, least, most, held_at is not None))
    return {candidate: Fate(tuple(theirs)) for candidate, theirs in keepings.items()}


def applicants_of(opening: Opening, clocks: tuple[int, int] | None = None) -> list[Applicant]:
    """Everybody who applied and is not erased, who goes first first; three queries.

    `clocks` are other months (least, most) to try out.
    """
    return applicants_by_opening([opening], clocks)[opening.pk]


def applicants_by_opening(openings: list[Opening], clocks=None) -> dict[int, list[Applicant]]:
    """By the opening's id; three queries for any number of openings."""
    in_these = Application.objects.filter(opening__in=openings)
    candidates = Candidate.objects.filter(Exists(in_these.filter(candidate=OuterRef("pk"))), erased_at=None)
    names, fates = dict(candidates.values_list("pk", "name")), fates_of(candidates)
    applicants = {}
    for opening in openings:
        there = {pk: _tried(fate, opening, clocks) for pk, fate in fates.items() if _applied(fate, opening)}
        applicants[opening.pk] = [_applicant(names[pk], fate, opening) for pk, fate in in_order(there.items())]
    return applicants


def might_be_due() -> QuerySet[Candidate]:
    """Candidates whom nothing keeps as far as the database can tell; their clocks are still to be read."""
    theirs = Application.objects.filter(candidate=OuterRef("pk"))
    kept = Q(status=Application.Status.ACTIVE, opening__status=Opening.Status.OPEN) | Q(opening__held_at__isnull=False)
    return Candidate.objects.filter(~Exists(theirs.filter(kept)), Exists(theirs), erased_at=None)


def fates_of_those_who_might_be_due(at_once: int = 500) -> Iterator[dict[int, Fate]]:
    """The fates of all of them by candidate id, so many at a time, however large the house; four queries each."""
    last = 0
    while pks := list(might_be_due().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:at_once]):
        yield fates_of(Candidate.objects.filter(pk__in=pks))
        last = pks[-1]


_OPENING = ("pk", "title", "slug", "status", "keeps_least", "keeps_most", "held_at")


def _is_unended(row: tuple) -> bool:
    return row[2] == Application.Status.ACTIVE and row[7] == Opening.Status.CLOSED


def _closings(openings: set[int]) -> dict[int, datetime]:
    """When each was last closed."""
    events = Event.objects.filter(verb="hiring.opening_closed", subject="hiring.opening", subject_id__in=openings)
    return dict(events.order_by().values_list("subject_id").annotate(Max("at"))) if openings else {}


def _tried(fate: Fate, opening: Opening, clocks: tuple[int, int] | None) -> Fate:
    return fate.with_clocks(opening.pk, *clocks) if clocks else fate


def _applied(fate: Fate, opening: Opening) -> bool:
    return any(keeping.opening == opening.pk for keeping in fate.keepings)


def _applicant(name: str, fate: Fate, opening: Opening) -> Applicant:
    here = fate.of(opening.pk)
    return Applicant(name, here.application, here, fate, why_kept(fate, opening.pk))
