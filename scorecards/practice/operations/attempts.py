"""Rating practice answers: drafts that lose no word, and a submission that freezes them."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from hiring.planning.plain_plan import StageView
from people.audit import record
from people.draft_refusals import Closed
from people.locks import lock
from scorecards.cards.content import Judged, judged_fields, judged_in, lacking
from scorecards.cards.operations.drafts import keep_judged
from scorecards.cards.operations.submitting import Incomplete
from scorecards.cards.queries.content import judged_of_draft
from scorecards.models import PracticeAnswer, PracticeAttempt

CLOSED = {
    "submitted": "You have submitted your rating of this answer before. What is submitted does not change.",
    "retired": "This answer was retired meanwhile, so it takes no new ratings.",
}


@transaction.atomic
def save_attempt(
    *, answer: PracticeAnswer, stage: StageView, fields: Mapping[str, str], revision: int, by
) -> tuple[PracticeAttempt, dict[str, Judged]]:
    """Store these fields of one's rating, and leave the others as they are; the first save begins it.

    The fields are right (see `cards.content.wrong`), and `stage` is what the answer asks for. A save that changes
    nothing leaves the revision as it is. Raises NewerDraft when a newer save than `revision` stands, and Closed.
    """
    attempt, before = _locked(answer, by)
    if attempt.pk is None and judged_in(stage, judged_fields(stage, {}) | fields):
        _begin(answer, by)
        attempt, before = _locked(answer, by)
    return attempt, keep_judged(attempt, stage, before, fields, revision)


def _locked(answer: PracticeAnswer, by) -> tuple[PracticeAttempt, dict[str, Judged]]:
    """One's attempt, locked or not saved yet, and what it says. Raises Closed."""
    attempt = PracticeAttempt.objects.select_for_update().filter(answer=answer, user=by).first()
    if attempt is None:
        if PracticeAnswer.objects.filter(pk=answer.pk, retired_at=None).exists():
            return PracticeAttempt(answer=answer, user=by), {}
        raise Closed("retired", CLOSED["retired"])
    if attempt.is_submitted:
        raise Closed("submitted", CLOSED["submitted"])
    return attempt, judged_of_draft(attempt)


def _begin(answer: PracticeAnswer, by) -> None:
    """The row of an attempt; another tab may have made it at the same moment.

    Holding the answer keeps its author from changing it meanwhile.
    """
    lock(PracticeAnswer, answer.pk)
    attempt, is_new = PracticeAttempt.objects.get_or_create(answer=answer, user=by)
    if is_new:
        record("scorecards.practice_begun", attempt, by=by, answer=answer.pk)


def submit_attempt(
    *, answer: PracticeAnswer, stage: StageView, fields: Mapping[str, str], revision: int, by
) -> PracticeAttempt:
    """Save these fields and freeze the rating. Raises what `save_attempt` does, and Incomplete.

    After Incomplete the draft is saved all the same.
    """
    with transaction.atomic():
        attempt, judged = save_attempt(answer=answer, stage=stage, fields=fields, revision=revision, by=by)
        lacks = lacking(stage, judged)
        if not lacks:
            attempt.submitted_at = timezone.now()
            attempt.save(update_fields=["submitted_at"])
            record("scorecards.practice_submitted", attempt, by=by, answer=answer.pk)
            return attempt
    raise Incomplete(attempt, lacks)
