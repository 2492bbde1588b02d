"""The debrief of a round: read together, with notes, and ended by a move of the application."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.applications.operations import next_round
from hiring.candidates.access import moves, visible_applications
from hiring.models import RoundOutcome
from people.permissions import role_may
from people.views.outcomes import refusals_at
from scorecards.cards.access import readable_cards
from scorecards.debrief import operations as debriefs
from scorecards.debrief.access import DebriefEntry, Door, get_debrief_or_404, get_open_debrief_or_404, readable_notes
from scorecards.debrief.forms import DebriefNoteForm
from scorecards.debrief.queries.debrief import debrief_of
from scorecards.debrief.queries.standing import standing_of


@require_safe
def debrief(request, application, round):
    """What the round's scorecards say together; before it is open, what is awaited. That one has read it is kept."""
    entry = get_debrief_or_404(request.user, application, round)
    if entry.door == Door.OPEN:
        return _page(request, entry, DebriefNoteForm())
    standing = standing_of(entry.application, entry.round)
    context = {**_head(request, entry), "entry": entry, "standing": standing, "now": timezone.now()}
    context["waives"] = role_may(request.user, "waive")
    return render(request, "scorecards/debrief/not_open.html", context)


def note(request, application, round):
    """Put a note beside the scorecards; what cannot be kept is told with the text still there."""
    entry = get_open_debrief_or_404(request.user, application, round)
    form = DebriefNoteForm(request.POST if request.method == "POST" else None)
    there = reverse("debrief", args=[application, round])
    if not form.is_bound:
        return redirect(there)
    if not form.is_valid():
        return _page(request, entry, form, status=422)
    with refusals_at(form):
        about = {"application": entry.application, "round": entry.round}
        debriefs.write_note(**about, text=form.cleaned_data["text"], by=request.user)
        messages.success(request, "The note is kept.")
        return redirect(f"{there}#notes")
    return _page(request, entry, form, status=409)


def _page(request, entry: DebriefEntry, form: DebriefNoteForm, status: int = 200):
    cards = readable_cards(request.user, entry.application.pk, entry.round.pk)
    notes = readable_notes(request.user).filter(application=entry.application, round=entry.round)
    debriefs.note_readings(cards=cards, notes=notes, by=request.user)
    debrief, notes = debrief_of(request.user, entry.application, entry.round), notes.select_related("author")
    context = {
        **_head(request, entry),
        **_ending(request.user, entry),
        "debrief": debrief,
        "notes": notes,
        "form": form,
    }
    return render(request, "scorecards/debrief/debrief.html", context, status=status)


def _head(request, entry: DebriefEntry) -> dict:
    application = entry.application
    sees = entry.keeps or visible_applications(request.user).filter(pk=application.pk).exists()
    return {"application": application, "round": entry.round, "keeps": entry.keeps, "sees_application": sees}


def _ending(user, entry: DebriefEntry) -> dict:
    """How the round ended, or what ends it for those who may."""
    application = entry.application
    outcomes = RoundOutcome.objects.filter(application=application, round=entry.round).select_related("by")
    outcome, is_here = outcomes.first(), application.is_active and application.round_id == entry.round.pk
    if outcome or not (is_here and moves(user, application.opening)):
        return {"outcome": outcome, "is_here": is_here}
    to_come = application.interviews.standing().filter(starts_at__gt=timezone.now()).count()
    return {"ends": True, "following": next_round(application), "to_come": to_come}
