"""Scorecards that are owed, in one list, and asking for them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hiring.candidates.access import nudged_interviews
from hiring.interviews.operations.nudging import nudge
from hiring.interviews.queries import NUDGE_PAUSE, owed_seats
from hiring.openings.access import visible_openings
from people.numbers import number_in
from people.permissions import role_may
from people.views.outcomes import page_before
from people.words import count

A_PAGE = 50
AT_ONCE = 200
"""So many scorecards are asked for in one go."""


@require_safe
def owed(request):
    """Who owes a scorecard on whom, the longest first; of the house, or of one opening."""
    openings = visible_openings(request.user)
    chosen = openings.filter(slug=request.GET.get("opening", "")).first()
    seats = owed_seats(nudged_interviews(request.user), timezone.now())
    if chosen:
        seats = seats.filter(interview__application__opening=chosen)
    page = Paginator(seats, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "now": timezone.now(),
        "waives": role_may(request.user, "waive"),
        "opening": chosen,
        "openings": openings.order_by("title", "pk"),
        "lately": timezone.now() - NUDGE_PAUSE,
        "query": f"opening={chosen.slug}" if chosen else "",
    }
    return render(request, "hiring/interviews/owed.html", context)


def _of_opening(seats, slug: str):
    return seats.filter(interview__application__opening__slug=slug) if slug else seats


@require_POST
def ask(request):
    """Ask for the scorecards that were chosen, or for all that stand on the pages of the list and may be asked for."""
    seats = owed_seats(nudged_interviews(request.user), timezone.now())
    if request.POST.get("all") == "yes":
        not_lately = Q(nudged_at=None) | Q(nudged_at__lte=timezone.now() - NUDGE_PAUSE)
        seats = (
            _of_opening(seats, request.POST.get("opening", "")).filter(not_lately).exclude(user=request.user)[:AT_ONCE]
        )
    else:
        chosen = [number_in(value) for value in request.POST.getlist("seat")]
        seats = seats.filter(pk__in=[n for n in chosen if n])
    asked, refused = nudge(seats=list(seats), by=request.user)
    for sentence in dict.fromkeys(refused):
        messages.warning(request, sentence)
    if asked:
        messages.success(request, f"{count(asked, 'person is', 'people are')} asked by mail.")
    elif not refused:
        messages.info(request, "Nothing was chosen that is still owed. Tick whose scorecards you ask for.")
    return redirect(page_before(request, "scorecards_owed"))
