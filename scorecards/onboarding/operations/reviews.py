"""Writing a review: drafts that lose no word, and a submission that freezes it."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from hiring.models import Application
from hiring.planning.plain_plan import StageView
from people.audit import record
from people.draft_refusals import Closed
from people.refusals import Refused
from scorecards.cards.content import Judged, lacking
from scorecards.cards.operations.drafts import keep_judged
from scorecards.cards.operations.submitting import Incomplete
from scorecards.cards.queries.content import judged_of_draft
from scorecards.models import Hire, Review
from scorecards.onboarding.access import hires_to_review, in_for, reviews_as_second
from scorecards.onboarding.first_year import not_yet

CLOSED = {
    "submitted": "You have submitted this review. What is submitted does not change.",
    "taken": "The review of this moment was submitted by whoever had your part before you, or you have read another of "
    "it. You write the next one.",
    "erased": "This person’s data was erased, or the review is not yours any more, so it takes no words from you.",
}


@transaction.atomic
def save_review(
    *, hire: Hire, moment: str, stage: StageView, fields: Mapping[str, str], revision: int, by
) -> tuple[Review, dict[str, Judged]]:
    """Store these fields of one's review, and leave the others; the first save begins it.

    `stage` is what the review asks for. Raises NewerDraft when a newer save than `revision` stands, and Closed.
    """
    review = _locked(hire, moment, by)
    return review, keep_judged(review, stage, judged_of_draft(review), fields, revision)


def _locked(hire: Hire, moment: str, by) -> Review:
    """One's review, made where there is none. The application is locked first, as an erasure locks it."""
    Application.objects.select_for_update().get(pk=hire.application_id)
    if not hires_to_review(by).filter(pk=hire.pk).exists():
        raise Closed("erased", CLOSED["erased"])
    review = Review.objects.select_for_update().filter(hire=hire, moment=moment, reviewer=by).first()
    if not (review and review.is_submitted) and in_for(by, hire).filter(moment=moment).exists():
        raise Closed("taken", CLOSED["taken"])
    if review is None:
        review = Review.objects.create(hire=hire, moment=moment, reviewer=by, is_second=reviews_as_second(by, hire))
        record("scorecards.review_begun", review, by=by, hire=hire.pk)
    if review.is_submitted:
        raise Closed("submitted", CLOSED["submitted"])
    return review


def submit_review(*, hire: Hire, moment: str, stage: StageView, fields: Mapping[str, str], revision: int, by) -> Review:
    """Save these fields and freeze the review. Raises what `save_review` does, Refused before its time has come or
    for somebody who had left by then, and Incomplete, after which the draft is saved all the same."""
    if why := not_yet(hire.starts_on, hire.left_on, moment, timezone.localdate()):
        raise Refused(why)
    with transaction.atomic():
        review, judged = save_review(hire=hire, moment=moment, stage=stage, fields=fields, revision=revision, by=by)
        lacks = lacking(stage, judged)
        if not lacks:
            review.submitted_at = timezone.now()
            review.save(update_fields=["submitted_at"])
            record("scorecards.review_submitted", review, by=by, hire=hire.pk)
            return review
    raise Incomplete(review, lacks)
