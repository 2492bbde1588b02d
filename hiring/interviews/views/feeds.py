"""Calendar feeds: no sign-in, an address that nobody guesses, and nothing but one's own seats."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.interviews.calendar_feed import CalendarEntry, calendar
from hiring.models import Seat
from people import mail
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
    moved = related.prefetch_related("interview__reschedulings").order_by("interview__starts_at", "pk")
    response = HttpResponse(calendar("Interviews", map(_entry, moved)), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="interviews.ics"'
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _entry(seat: Seat) -> CalendarEntry:
    interview = seat.interview
    moves = [move.moved_at for move in interview.reschedulings.all()]
    candidate, host = interview.application.candidate, urlsplit(settings.SITE_URL).hostname
    return CalendarEntry(
        uid=f"seat-{seat.pk}@{host}",
        sequence=interview.sequence,
        changed_at=max([interview.created_at, *moves, *filter(None, [interview.ended_at])]),
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
        summary=f"{interview.stage}: {candidate}" + (" (training)" if seat.is_training else ""),
        place=interview.place,
        link=interview.link,
        page=mail.address(reverse("interview", args=[interview.pk])),
        is_cancelled=not interview.is_standing,
    )
