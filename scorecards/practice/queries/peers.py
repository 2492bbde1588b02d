"""How everybody rated an answer, without names, and only from so many people on that no one person stands out."""

from dataclasses import dataclass

from django.db.models import Count

from hiring.planning.plain_plan import RATINGS, StageView
from scorecards.models import PracticeAnswer, PracticeAttempt, PracticeRating

FROM = 5
"""With fewer people than this, a count would say who rated what."""


@dataclass(frozen=True)
class PeerRow:
    """One dimension: how many gave each rating, the lowest first, and how many did not rate it."""

    name: str
    counts: tuple[int, ...]
    unrated: int


@dataclass(frozen=True)
class Peers:
    """`rows` is empty as long as too few people have submitted."""

    people: int
    rows: tuple[PeerRow, ...] = ()


def peers_of(answer: PracticeAnswer, stage: StageView) -> Peers:
    """The submitted ratings of everybody, the reader's own among them. Two queries."""
    submitted = PracticeAttempt.objects.filter(answer=answer).exclude(submitted_at=None)
    people = submitted.count()
    if people < FROM:
        return Peers(people)
    rated = PracticeRating.objects.filter(attempt__in=submitted).exclude(value=None)
    counts = {(key, value): n for key, value, n in rated.values_list("key", "value").annotate(Count("pk"))}
    return Peers(people, tuple(_row(dimension.name, dimension.key, counts, people) for dimension in stage.dimensions))


def _row(name: str, key: str, counts: dict[tuple[str, int], int], people: int) -> PeerRow:
    per_level = tuple(counts.get((key, value), 0) for value in RATINGS)
    return PeerRow(name, per_level, people - sum(per_level))
