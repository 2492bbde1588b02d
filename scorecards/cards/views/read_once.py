"""A finished card read once as it will stand, before it is submitted."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from scorecards.cards.access import get_seat_or_404
from scorecards.cards.card_sheet import CLOSED, ratings_to_read, sightings_to_read
from scorecards.cards.content import fields_of, missing
from scorecards.cards.queries.content import asked_of, content_of_card
from scorecards.cards.queries.seats import card_of, state_of
from scorecards.cards.views.card import head


@require_safe
def read(request, pk):
    """The stored card to its author, with what submitting it sends: exactly what was read, and its revision."""
    seat = get_seat_or_404(request.user, pk)
    card = card_of(seat)
    if state_of(seat, card) in CLOSED:
        return redirect("scorecard", pk)
    stage, content = asked_of(seat.interview.stage), content_of_card(card)
    if missing(stage, content):
        messages.warning(request, "Something is still missing, so this card cannot be submitted yet.")
        return redirect("scorecard", pk)
    context = {
        **head(seat, stage),
        "card": card,
        "ratings": ratings_to_read(stage, content.judged),
        "sightings": sightings_to_read(stage, content),
        "fields": fields_of(stage, content).items(),
    }
    return render(request, "scorecards/cards/read_once.html", context)
