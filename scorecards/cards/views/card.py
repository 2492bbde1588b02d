"""The scorecard of one's own seat: writing it, saving it, submitting it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from scorecards.cards.access import get_seat_or_404, get_seat_to_save_or_404, may_revise, own_seats
from scorecards.cards.content import LONGEST, fields_of, missing
from scorecards.cards.forms.posted import Posted
from scorecards.cards.operations import drafts, held, submitting
from scorecards.cards.operations.held import CLOSED
from scorecards.cards.queries.content import asked_of, content_of_card
from scorecards.cards.queries.revisions import revisions_to_read
from scorecards.cards.queries.seats import SeatState, card_of, state_of
from scorecards.cards.sheet import CLOSED as CLOSED_WORDS
from scorecards.cards.sheet import Sheet, differences, ratings_to_read, sightings_to_read
from scorecards.cards.views import draft_responses


@require_safe
def scorecard(request, pk):
    """One's card: to write while the seat is open, to read afterwards."""
    seat = get_seat_or_404(request.user, pk)
    if state_of(seat, card_of(seat)) in CLOSED:
        return _closed(request, seat)
    stage, content = asked_of(seat.interview.stage), content_of_card(card_of(seat))
    sheet = Sheet(stage, fields_of(stage, content), missing(stage, content))
    return _form(request, seat, sheet, card_of(seat))


@require_POST
def autosave(request, pk):
    """Store the fields that were sent and leave the others; answers as data, and says what the card still lacks."""
    seat = get_seat_to_save_or_404(request.user, pk)
    stage = asked_of(seat.interview.stage)
    posted = Posted(request.POST, stage)
    try:
        card, content = drafts.save_draft(seat=seat, fields=posted.right, revision=posted.revision, by=request.user)
    except drafts.Overtaken as newer:
        return draft_responses.overtaken(newer)
    except held.Closed as closed:
        return draft_responses.closed(CLOSED_WORDS[closed.state])
    return draft_responses.stored(card, missing(stage, content), posted.wrong)


@require_POST
def save(request, pk):
    """Save the draft, for whoever works without scripts."""
    seat = get_seat_or_404(request.user, pk)
    posted = Posted(request.POST, asked_of(seat.interview.stage)).complete()
    try:
        card, content = drafts.save_draft(seat=seat, fields=posted.right, revision=posted.revision, by=request.user)
    except drafts.Overtaken as newer:
        return _overtaken(request, seat, posted, newer)
    except held.Closed:
        return _closed(request, get_seat_or_404(request.user, pk), posted)
    if posted.wrong:
        return _wrong(request, seat, posted, card, missing(posted.stage, content))
    messages.success(request, "Saved as a draft.")
    return redirect("scorecard", pk)


@require_POST
def submit(request, pk):
    """Submit the card; what it lacks is said at its place, and the draft is saved all the same."""
    seat = get_seat_or_404(request.user, pk)
    posted = Posted(request.POST, asked_of(seat.interview.stage)).complete()
    try:
        if posted.wrong:
            saved = drafts.save_draft(seat=seat, fields=posted.right, revision=posted.revision, by=request.user)
            return _wrong(request, seat, posted, saved[0], missing(posted.stage, saved[1]))
        submitting.submit(seat=seat, fields=posted.right, revision=posted.revision, by=request.user)
    except drafts.Overtaken as newer:
        return _overtaken(request, seat, posted, newer)
    except held.Closed:
        return _closed(request, get_seat_or_404(request.user, pk), posted)
    except submitting.Incomplete as incomplete:
        return _wrong(request, seat, posted, incomplete.card, incomplete.missing)
    messages.success(request, "Submitted. This is what was frozen.")
    return redirect("scorecard", pk)


def _form(request, seat, sheet: Sheet, card, status: int = 200):
    context = {
        **_head(seat, sheet.stage),
        "sheet": sheet,
        "card": card,
        "saved": draft_responses.clock(card),
        "longest": LONGEST,
    }
    context["asked"] = own_seats(request.user).filter(pk=seat.pk).asked_to_practise(timezone.now())
    return render(request, "scorecards/scorecard.html", context, status=status)


def _wrong(request, seat, posted: Posted, card, lacks):
    sheet = Sheet(posted.stage, posted.fields, lacks, posted.wrong)
    return _form(request, seat, sheet, card, status=422)


def _overtaken(request, seat, posted: Posted, newer: drafts.Overtaken):
    return _form(request, seat, draft_responses.overtaken_sheet(posted, newer), newer.card, status=409)


def _closed(request, seat, posted: Posted | None = None):
    """The card to read by its author, and what was typed but not saved, to copy."""
    state, card = state_of(seat, card_of(seat)), card_of(seat)
    stage, content = asked_of(seat.interview.stage), content_of_card(card)
    unsaved = differences(stage, fields_of(stage, content), posted.fields) if posted and not posted.wrong else []
    if posted and state == SeatState.SUBMITTED and not unsaved:
        return redirect("scorecard", seat.pk)
    context = {
        **_head(seat, stage),
        "card": card,
        "state": state,
        "closed": "" if state == SeatState.SUBMITTED and not unsaved else CLOSED_WORDS[state],
        "unsaved": [each for each in unsaved if each[2]],
        "ratings": ratings_to_read(stage, content.judged),
        "sightings": sightings_to_read(stage, content),
        "revisions": revisions_to_read(card, stage) if card else [],
        "revise_url": reverse("scorecard_revise", args=[seat.pk]) if may_revise(seat) else "",
    }
    return render(request, "scorecards/scorecard_read.html", context, status=409 if unsaved else 200)


def _head(seat, stage) -> dict:
    adjustment = getattr(seat.interview.application, "adjustment", None)
    minutes = stage.minutes + (adjustment.extra_minutes if adjustment else 0)
    is_read = not seat.recused_at and seat.interview.is_binding
    kit = reverse("kit", args=[seat.interview.application.opening.slug, stage.id])
    kit_url = f"{kit}?interview={seat.interview_id}" if is_read else ""
    return {"seat": seat, "exercise": stage.exercise, "minutes": minutes, "kit_url": kit_url}
