"""The notices of whoever is signed in, and how many of them are new."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from scorecards.notices.operations import look
from scorecards.notices.queries import notices_of, number_of_new


@require_safe
def notices(request):
    """What concerned this person; the page itself says to the house that they have looked."""
    shown = notices_of(request.user, timezone.now())
    context = {"notices": shown, "some_new": any(notice.is_new for notice in shown)}
    return render(request, "scorecards/notices/notices.html", context)


@require_safe
def new(request):
    """How many are new, for the navigation; nothing where none is."""
    number = number_of_new(request.user, timezone.now())
    return render(request, "scorecards/notices/_new.html", {"number": number})


@require_POST
def looked(request):
    look(by=request.user, at=timezone.now())
    return HttpResponse(status=204) if request.htmx else redirect("notices")
