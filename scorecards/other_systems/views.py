"""An opening's open scorecards as files in the shape of another system."""

import json

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from hiring.models import Opening
from scorecards.debrief.operations import note_readings
from scorecards.other_systems.access import get_sending_opening_or_404, sent_applications
from scorecards.other_systems.outgoing import SYSTEMS, LeftBehind, OutgoingCard, no_place
from scorecards.other_systems.queries import gathered, in_shape_of, left_behind, open_cards, outgoing_cards


@require_safe
def page(request, slug):
    """For each system the file, and what it has no place for."""
    opening = get_sending_opening_or_404(request.user, slug)
    going, behind = _read(request.user, opening)
    files = [(system, name, no_place(system, going, behind)) for system, name in SYSTEMS.items()]
    context = {"opening": opening, "cards": len(going), "files": files}
    return render(request, "scorecards/other_systems/page.html", context)


@require_safe
def file(request, slug, system):
    """The list that the system's own API would answer, as JSON."""
    opening = get_sending_opening_or_404(request.user, slug)
    if system not in SYSTEMS:
        raise Http404
    cards = in_shape_of(system, *_read(request.user, opening)).cards
    written = json.dumps(cards, ensure_ascii=False, indent=1)
    headers = {"Content-Disposition": content_disposition_header(True, f"scorecards-{slug}-{system}.json")}
    return HttpResponse(written, content_type="application/json", headers=headers)


def _read(user, opening: Opening) -> tuple[list[OutgoingCard], LeftBehind]:
    """What goes out and what stays here, once it is noted that this person has read it."""
    cards = open_cards(user, sent_applications(user, opening)).filter(seat__interview__application__opening=opening)
    going = outgoing_cards(cards)
    note_readings(cards=going, by=user)
    return gathered(going), left_behind(cards)
