"""What waits for whoever is signed in, and their own interviews."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from scorecards.cards.access import own_seats, with_debriefs
from scorecards.feedback.access import with_feedback
from scorecards.today.queries.interviews import line_of, open_groups
from scorecards.today.queries.own import own_work
from scorecards.today.queries.searches import searches
from scorecards.today.waiting import in_order

A_PAGE = 25


@require_safe
def today(request):
    """Everything that waits for this person, the most urgent first."""
    now = timezone.now()
    groups = in_order([*own_work(request.user, now), *searches(request.user, now)])
    return render(request, "scorecards/today/today.html", {"groups": groups, "now": now})


@require_safe
def my_interviews(request):
    """What is overdue, due, today and to come; and what is done, the newest first."""
    now, seats = timezone.now(), own_seats(request.user)
    waiting = seats.due()
    done = with_feedback(with_debriefs(seats, request.user), request.user).exclude(pk__in=waiting.values("pk"))
    page = Paginator(done.order_by("-interview__starts_at", "-pk"), A_PAGE).get_page(request.GET.get("page"))
    context = {"groups": open_groups(waiting, now), "done": [line_of(seat, now) for seat in page], "page": page}
    context["asked"] = seats.asked_to_practise(now)
    return render(request, "scorecards/my_interviews.html", context)
