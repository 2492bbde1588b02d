"""What waits for whoever is signed in, and their own interviews."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.interviews.queries.diaries import calendar_trouble
from scorecards.today.queries.first_steps import first_steps
from scorecards.today.queries.interviews import A_PAGE, GROUPS, lines_of, seats_by_group
from scorecards.today.queries.own import own_work
from scorecards.today.queries.searches import searches
from scorecards.today.waiting import in_order

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
    now, most = timezone.now(), None if "every" in request.GET else IN_A_GROUP
    own = seats_by_group(request.user, now)
    page = Paginator(own.done, A_PAGE).get_page(request.GET.get("page"))
    open_seats = [pk for pks in own.groups.values() for pk in pks[:most]]
    lines = lines_of(request.user, {*open_seats, *own.asked, *page}, list(page), now)
    context = {
        "groups": [
            (key, GROUPS[key], [lines[pk] for pk in pks[:most] if pk in lines], len(pks))
            for key, pks in own.groups.items()
        ],
        "done": [lines[pk] for pk in page if pk in lines],
        "asked": [lines[pk].seat for pk in own.asked if pk in lines],
        "page": page,
        "calendar_trouble": calendar_trouble(request.user),
    }
    return render(request, "scorecards/today/my_interviews.html", context)
