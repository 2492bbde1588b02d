"""Writing a review, on the form and with the drafts of scorecards. No score of the interviews stands here."""

from functools import partial

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from people.draft_refusals import Closed
from people.views.autosave import when_saved
from scorecards.cards.card_sheet import CardSheet, ratings_to_read
from scorecards.cards.content import LONGEST, judged_fields, lacking
from scorecards.cards.forms.posted import Posted
from scorecards.cards.queries.content import judged_of_draft
from scorecards.cards.views.drafting import Drafting
from scorecards.models import Hire, Review
from scorecards.onboarding.access import (
    get_hire_to_review_or_404,
    hires_to_review,
    in_for,
    reviews_as_second,
    visible_hires,
)
from scorecards.onboarding.first_year import MOMENTS, due_on, not_yet
from scorecards.onboarding.operations.reviews import CLOSED, save_review, submit_review
from scorecards.onboarding.queries.hire_plans import asked_in_review


@require_safe
def reviews(request):
    """Those on whom one writes reviews, and when each is due."""
    hires = hires_to_review(request.user).prefetch_related("reviews__readings")
    rows = [(hire, [_line(hire, request.user, moment) for moment in MOMENTS]) for hire in hires]
    return render(request, "scorecards/onboarding/reviews.html", {"rows": rows})


def _line(hire: Hire, user, moment: str) -> tuple:
    """The moment, its name and day, one's own review, and why one writes none: "before" where somebody who had one's
    part wrote it, "read" where one has read another's."""
    here = [row for row in hire.reviews.all() if row.moment == moment]
    own = next((row for row in here if row.reviewer_id == user.pk), None)
    submitted = [row for row in here if row.is_submitted]
    taken = "read" if any(reading.user_id == user.pk for row in submitted for reading in row.readings.all()) else ""
    if any(row.is_second == reviews_as_second(user, hire) for row in submitted):
        taken = "before"
    return moment, MOMENTS[moment], due_on(hire.starts_on, moment), own, taken


@require_safe
def review(request, pk, moment):
    hire = _hire(request.user, pk, moment)
    own = _own(hire, moment, request.user)
    if own and own.is_submitted:
        return _read(request, hire, own)
    if in_for(request.user, hire).filter(moment=moment).exists():
        context = _context(request, hire, moment, own) | {"closed": CLOSED["taken"]}
        return render(request, "scorecards/onboarding/review_closed.html", context, status=409)
    stage, judged = asked_in_review(hire, moment), judged_of_draft(own)
    return _form(request, hire, moment, CardSheet(stage, judged_fields(stage, judged), lacking(stage, judged)), own)


@require_POST
def autosave(request, pk, moment):
    return _drafting(request, _hire(request.user, pk, moment), moment, is_whole=False).autosave()


@require_POST
def save(request, pk, moment):
    if refused := _drafting(request, _hire(request.user, pk, moment), moment, is_whole=True).save():
        return refused
    messages.success(request, "Saved as a draft.")
    return redirect("review", pk, moment)


@require_POST
def submit(request, pk, moment):
    """What is submitted before its time is kept as a draft."""
    hire = _hire(request.user, pk, moment)
    why = _not_yet(hire, moment)
    drafting = _drafting(request, hire, moment, is_whole=True)
    if refused := drafting.save() if why else drafting.submit():
        return refused
    if why:
        messages.warning(request, why)
        return redirect("review", pk, moment)
    messages.success(request, "Submitted. It does not change any more.")
    return redirect("review", pk, moment)


def _hire(user, pk: int, moment: str) -> Hire:
    hire = get_hire_to_review_or_404(user, pk)
    if moment not in MOMENTS:
        raise Http404("There is no such review.")
    return hire


def _not_yet(hire: Hire, moment: str) -> str:
    return not_yet(hire.starts_on, hire.left_on, moment, timezone.localdate())


def _own(hire: Hire, moment: str, user) -> Review | None:
    return Review.objects.filter(hire=hire, moment=moment, reviewer=user).prefetch_related("ratings").first()


def _drafting(request, hire: Hire, moment: str, is_whole: bool) -> Drafting:
    stage = asked_in_review(hire, moment)
    posted = Posted(request.POST, stage, is_whole=is_whole, known=judged_fields(stage, {}))
    saving = {
        "hire": hire,
        "moment": moment,
        "stage": stage,
        "fields": posted.right,
        "revision": posted.revision,
        "by": request.user,
    }

    def store():
        stored, judged = save_review(**saving)
        return stored, lacking(stage, judged)

    pages = partial(_form, request, hire, moment), partial(_closed, request, hire, moment, posted)
    return Drafting(posted, store, partial(submit_review, **saving), *pages)


def _context(request, hire: Hire, moment: str, own: Review | None) -> dict:
    keeps = visible_hires(request.user).filter(pk=hire.pk).exists()
    name = MOMENTS[moment]
    return {"hire": hire, "moment": moment, "name": name, "own": own, "keeps": keeps, "longest": LONGEST}


def _form(request, hire: Hire, moment: str, sheet: CardSheet, own, status: int = 200):
    context = _context(request, hire, moment, own) | {"sheet": sheet, "saved": when_saved(own)}
    context |= {"day": due_on(hire.starts_on, moment), "not_yet": _not_yet(hire, moment)}
    return render(request, "scorecards/onboarding/review.html", context, status=status)


def _read(request, hire: Hire, own: Review):
    stage, judged = asked_in_review(hire, own.moment), judged_of_draft(own)
    context = _context(request, hire, own.moment, own) | {"ratings": ratings_to_read(stage, judged)}
    return render(request, "scorecards/onboarding/review_read.html", context)


def _closed(request, hire: Hire, moment: str, posted: Posted, closed: Closed):
    """What was typed but not saved, to copy."""
    own = _own(hire, moment, request.user)
    unsaved = posted.unsaved(judged_of_draft(own))
    if closed.state == "submitted" and not unsaved:
        return redirect("review", hire.pk, moment)
    context = _context(request, hire, moment, own) | {"closed": str(closed), "unsaved": unsaved}
    return render(request, "scorecards/onboarding/review_closed.html", context, status=409)
