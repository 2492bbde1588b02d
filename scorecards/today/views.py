"""What waits for whoever is signed in, and their own interviews."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.models import Seat
from scorecards.cards.access import own_seats, with_debriefs
from scorecards.feedback.access import with_feedback
from scorecards.today.queries.first_steps import first_steps
from scorecards.today.queries.interviews import line_of, open_groups
from scorecards.today.queries.own import own_work
from scorecards.today.queries.searches import searches
from scorecards.today.waiting import in_order

A_PAGE = 15
IN_A_GROUP = 12


@require_safe
def today(request):
    """Everything that waits for this person, the most urgent first."""
    now = timezone.now()
    groups = in_order([*own_work(request.user, now), *searches(request.user, now)])
    context = {"groups": groups, "now": now, "first_steps": () if groups else first_steps(request.user)}
    return render(request, "scorecards/today/today.html", context)


@require_safe
def my_interviews(request):
    """What is overdue, due, today and to come; and what is done, the newest first."""
    now, seats = timezone.now(), own_seats(request.user)
    waiting = seats.due()
    done = Seat.objects.filter(user=request.user).exclude(pk__in=waiting.values("pk")).values_list("pk", flat=True)
    page = Paginator(done.order_by("-interview__starts_at", "-pk"), A_PAGE).get_page(request.GET.get("page"))
    shown = with_feedback(with_debriefs(seats.filter(pk__in=list(page)), request.user), request.user)
    shown = shown.order_by("-interview__starts_at", "-pk")
    context = {
        "groups": open_groups(waiting, now, None if "every" in request.GET else IN_A_GROUP),
        "done": [line_of(seat, now) for seat in shown],
        "page": page,
    }
    context["asked"] = seats.asked_to_practise(now)
    return render(request, "scorecards/my_interviews.html", context)
