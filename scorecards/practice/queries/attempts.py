"""The rows of practice as plain data, and back."""

from collections.abc import Iterable, Mapping

from scorecards.cards.content import Judged
from scorecards.cards.queries.content import columns_of, judged_of
from scorecards.models import PracticeAnswer, PracticeAttempt, PracticeRating
from scorecards.practice.key_comparison import KeyRating


def judged_of_attempt(attempt: PracticeAttempt | None) -> dict[str, Judged]:
    """What was rated so far; nothing where it is not begun."""
    if attempt is None or attempt.pk is None:
        return {}
    return {rating.key: judged_of(rating) for rating in attempt.ratings.all()}


def keys_of(answer: PracticeAnswer) -> dict[str, KeyRating]:
    return {key.key: KeyRating(key.value, key.reason) for key in answer.keys.all()}


def write(attempt: PracticeAttempt, before: Mapping[str, Judged], after: Mapping[str, Judged]) -> None:
    """Store what has changed, row by row; the caller saves the attempt itself."""
    if gone := set(before) - set(after):
        attempt.ratings.filter(key__in=gone).delete()
    changed: Iterable[str] = [key for key, rating in after.items() if before.get(key) != rating]
    rows = [PracticeRating(attempt=attempt, key=key, **columns_of(after[key])) for key in changed]
    if rows:
        PracticeRating.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["attempt", "key"],
            update_fields=["value", "not_assessed", "evidence"],
        )
