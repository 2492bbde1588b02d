"""The scorecard of one's own seat: writing it, saving it, finishing it, submitting what was read."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from people.views.autosave import when_saved
from scorecards.cards.access import get_seat_or_404, get_seat_to_save_or_404, may_revise, next_due, own_seats
from scorecards.cards.card_sheet import CLOSED, CardSheet, differences, ratings_to_read, sightings_to_read
from scorecards.cards.content import LONGEST, fields_of, missing
from scorecards.cards.forms.posted import Posted
from scorecards.cards.operations.drafts import save_draft
from scorecards.cards.operations.submitting import submit as submit_card
from scorecards.cards.queries.content import asked_of, content_of_card
from scorecards.cards.queries.revisions import revisions_to_read
from scorecards.cards.queries.seats import card_of, state_of
from scorecards.cards.seat_state import SeatState
from scorecards.cards.views.drafting import Drafting


@require_safe
def scorecard(request, pk):
    """One's card: to write while the seat is open, to read afterwards."""
    seat = get_seat_or_404(request.user, pk)
    if state_of(seat, card_of(seat)) in CLOSED:
        return _closed(request, seat)
    stage, content = asked_of(seat.interview.stage), content_of_card(card_of(seat))
    sheet = CardSheet(stage, fields_of(stage, content), missing(stage, content))
    return _form(request, seat, sheet, card_of(seat))


@require_POST
def autosave(request, pk):
    return _drafting(request, get_seat_to_save_or_404(request.user, pk), is_whole=False).autosave()


@require_POST
def save(request, pk):
    if refused := _drafting(request, get_seat_or_404(request.user, pk), is_whole=True).save():
        return refused
    messages.success(request, "Saved as a draft.")
    return redirect("scorecard", pk)


@require_POST
def finish(request, pk):
    """On to the page that shows the card as it will stand; what is missing is said at its place."""
    if refused := _drafting(request, get_seat_or_404(request.user, pk), is_whole=True).finish():
        return refused
    return redirect("scorecard_read", pk)


@require_POST
def submit(request, pk):
    if refused := _drafting(request, get_seat_or_404(request.user, pk), is_whole=True).submit():
        return refused
    messages.success(request, "Submitted. This is what was frozen.")
    return redirect("scorecard", pk)


def _drafting(request, seat, is_whole: bool) -> Drafting:
    stage = asked_of(seat.interview.stage)
    posted = Posted(request.POST, stage, is_whole=is_whole)
    saving = {"seat": seat, "fields": posted.right, "revision": posted.revision, "by": request.user}

    def store():
        card, content = save_draft(**saving)
        return card, missing(stage, content)

    def closed(_):
        return _closed(request, get_seat_or_404(request.user, seat.pk), posted)

    return Drafting(posted, store, partial(submit_card, **saving), partial(_form, request, seat), closed)


def _form(request, seat, sheet: CardSheet, card, status: int = 200):
    context = {**head(seat, sheet.stage), "sheet": sheet, "card": card, "saved": when_saved(card), "longest": LONGEST}
    context["is_now"] = seat.interview.starts_at <= timezone.now() < seat.interview.ends_at
    context["asked"] = own_seats(request.user).filter(pk=seat.pk).asked_to_practise(timezone.now())
    return render(request, "scorecards/cards/scorecard.html", context, status=status)


def _closed(request, seat, posted: Posted | None = None):
    """The card to read by its author, and what was typed but not saved, to copy."""
    state, card = state_of(seat, card_of(seat)), card_of(seat)
    stage, content = asked_of(seat.interview.stage), content_of_card(card)
    unsaved = differences(stage, fields_of(stage, content), posted.fields) if posted and not posted.wrong else []
    if posted and state == SeatState.SUBMITTED and not unsaved:
        return redirect("scorecard", seat.pk)
    context = {
        **head(seat, stage),
        "card": card,
        "next_seat": next_due(request.user, seat) if state == SeatState.SUBMITTED else None,
        "state": state,
        "closed": "" if state == SeatState.SUBMITTED and not unsaved else CLOSED[state],
        "unsaved": [difference for difference in unsaved if difference[2]],
        "ratings": ratings_to_read(stage, content.judged),
        "sightings": sightings_to_read(stage, content),
        "revisions": revisions_to_read(card, stage) if card else [],
        "revise_url": reverse("scorecard_revise", args=[seat.pk]) if may_revise(seat) else "",
    }
    return render(request, "scorecards/cards/scorecard_read.html", context, status=409 if unsaved else 200)


def head(seat, stage) -> dict:
    """What stands above a card, written or read."""
    adjustment = getattr(seat.interview.application, "adjustment", None)
    minutes = stage.minutes + (adjustment.extra_minutes if adjustment else 0)
    is_read = not seat.recused_at and seat.interview.is_binding
    kit = reverse("kit", args=[seat.interview.application.opening.slug, stage.id])
    kit_url = f"{kit}?interview={seat.interview_id}" if is_read else ""
    return {"seat": seat, "exercise": stage.exercise, "minutes": minutes, "kit_url": kit_url}
