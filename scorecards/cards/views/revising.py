"""Revising one's own scorecard, beside the original."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render

from people.views.outcomes import refusals_at
from scorecards.cards.access import get_seat_or_404, may_revise
from scorecards.cards.forms.revision import RevisionForm
from scorecards.cards.operations import submitting
from scorecards.cards.queries.content import asked_of, content_of_card
from scorecards.cards.queries.seats import card_of


def revise(request, pk):
    """Write down a change of mind beside the submitted card."""
    seat = get_seat_or_404(request.user, pk)
    if not may_revise(seat):
        raise PermissionDenied(submitting.NOT_REVISABLE)
    stage, card = asked_of(seat.interview.stage), card_of(seat)
    form = RevisionForm(stage, content_of_card(card), request.POST or None)
    if form.is_valid():
        verdict = {name: form.cleaned_data[name] for name in ("recommendation", "confidence", "reason")}
        with refusals_at(form):
            submitting.revise(seat=seat, judged=form.judged, by=request.user, **verdict)
            messages.success(request, "The revision stands beside the original.")
            return redirect("scorecard", pk)
    context = {"form": form, "seat": seat}
    return render(request, "scorecards/cards/revise.html", context, status=422 if form.is_bound else 200)
