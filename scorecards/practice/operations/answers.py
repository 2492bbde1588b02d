"""Writing practice answers with their keys: added, changed while nobody rates them, retired, imported."""

from collections.abc import Iterable, Mapping

from django.db import IntegrityError, transaction
from django.utils import timezone

from people.audit import record
from people.refusals import Refused
from scorecards.models import PracticeAnswer, PracticeKey
from scorecards.practice.answers_file import WrittenAnswer
from scorecards.practice.key_comparison import KeyRating
from scorecards.practice.queries.answers import keys_of

TAKEN = "The exercise has an answer of that title, “{title}”. Choose another one."
BEGUN = (
    "Somebody has begun to rate “{title}”, so it does not change any more. Add the new words as an answer under "
    "another title, and retire this one on its page."
)


@transaction.atomic
def add_answer(*, role: str, exercise: str, title: str, text: str, keys: Mapping[str, KeyRating], by) -> PracticeAnswer:
    """A new answer with its key; `by` is null where it is shipped. Refused where its title is taken."""
    try:
        with transaction.atomic():
            answer = PracticeAnswer.objects.create(role=role, exercise=exercise, title=title, text=text, author=by)
    except IntegrityError as taken:
        raise Refused(TAKEN.format(title=title), "title") from taken
    _set_keys(answer, keys)
    record("scorecards.practice_added", answer, by=by)
    return answer


@transaction.atomic
def change_answer(
    *, answer: PracticeAnswer, title: str, text: str, keys: Mapping[str, KeyRating], by
) -> PracticeAnswer:
    """Other words or another key. Refused once somebody has begun to rate it, and where the title is taken."""
    answer = PracticeAnswer.objects.select_for_update().get(pk=answer.pk)
    if answer.attempts.exists() or answer.retired_at:
        raise Refused(BEGUN.format(title=answer.title))
    answer.title, answer.text = title, text
    try:
        with transaction.atomic():
            answer.save(update_fields=["title", "text"])
    except IntegrityError as taken:
        raise Refused(TAKEN.format(title=title), "title") from taken
    answer.keys.all().delete()
    _set_keys(answer, keys)
    record("scorecards.practice_changed", answer, by=by)
    return answer


@transaction.atomic
def retire_answer(*, answer: PracticeAnswer, by) -> None:
    """It is offered to nobody any more; whoever has begun can finish, and who has rated it can read it."""
    answer = PracticeAnswer.objects.select_for_update().get(pk=answer.pk)
    if answer.retired_at:
        return
    answer.retired_at = timezone.now()
    answer.save(update_fields=["retired_at"])
    record("scorecards.practice_retired", answer, by=by)


@transaction.atomic
def import_answers(*, answers: Iterable[WrittenAnswer], by=None) -> list[tuple[WrittenAnswer, str]]:
    """Keep these answers: all, or none; each with what became of it, “added”, “changed” or “unchanged”.

    Refused where one reads differently and somebody has begun to rate it, and where somebody's own has its title.
    """
    return [(written, _import(written, by)) for written in answers]


def _import(written: WrittenAnswer, by) -> str:
    where = {"role": written.role, "exercise": written.exercise, "title": written.title}
    stored = PracticeAnswer.objects.filter(**where, author=by).first()
    if stored is None:
        add_answer(**where, text=written.text, keys=written.keys, by=by)
        return "added"
    if stored.text == written.text and keys_of(stored) == written.keys:
        return "unchanged"
    change_answer(answer=stored, title=written.title, text=written.text, keys=written.keys, by=by)
    return "changed"


def _set_keys(answer: PracticeAnswer, keys: Mapping[str, KeyRating]) -> None:
    rows = [
        PracticeKey(answer=answer, key=key, value=rating.value, reason=rating.reason) for key, rating in keys.items()
    ]
    PracticeKey.objects.bulk_create(rows)
