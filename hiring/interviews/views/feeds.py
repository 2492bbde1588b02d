"""Calendar feeds: no sign-in, an address that nobody guesses, and nothing but one's own seats."""

from datetime import timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.interviews.calendar_feed import calendar
from hiring.interviews.mail import calendar_entry
from hiring.models import Seat
from people.access import user_of_feed

BACK = timedelta(days=90)


@login_not_required
@require_safe
def feed(request, token):
    """The interviews of the owner of this address, from ninety days back, without recused and waived seats."""
    user = user_of_feed(token)
    if user is None:
        raise Http404("No such calendar.")
    seats = Seat.objects.filter(
        user=user, recused_at=None, waived_at=None, interview__ends_at__gte=timezone.now() - BACK
    )
    related = seats.select_related("interview__stage", "interview__application__candidate")
    entries = map(calendar_entry, related.order_by("interview__starts_at", "pk"))
    response = HttpResponse(calendar("Interviews", entries), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="interviews.ics"'
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
