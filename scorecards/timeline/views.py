"""Timelines: what happened in an opening and on an application, as its reader may know it."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.models import Opening
from scorecards.timeline.access import get_timed_application_or_404, get_timed_opening_or_404
from scorecards.timeline.entries import Happening, Reader, by_day, known_to, lines
from scorecards.timeline.queries.events import AT_MOST, names_of, of_application, of_opening
from scorecards.timeline.queries.readers import reader_of_application, reader_of_opening

A_PAGE = 50


@require_safe
def of_one_opening(request, slug):
    """Everything that happened in an opening, the newest first."""
    opening = get_timed_opening_or_404(request.user, slug)
    context = _timeline(request, opening, reader_of_opening(request.user, opening), of_opening(opening))
    return render(request, "scorecards/timeline/opening.html", context)


@require_safe
def of_one_application(request, slug, pk):
    """What happened to one application, the newest first."""
    application = get_timed_application_or_404(request.user, slug, pk)
    reader = reader_of_application(request.user, application)
    context = _timeline(request, application.opening, reader, of_application(application))
    context |= {"application": application, "keeps": reader.keeps, "opens": reader.keeps or bool(reader.sits_on)}
    return render(request, "scorecards/timeline/application.html", context)


def _timeline(request, opening: Opening, reader: Reader, happenings: list[Happening]) -> dict:
    page = Paginator(known_to(reader, happenings), A_PAGE).get_page(request.GET.get("page"))
    entries = lines(page, names_of(page, reader, opening))
    is_cut = len(happenings) == AT_MOST and not page.has_next()
    return {
        "opening": opening,
        "page": page,
        "days": by_day(entries, timezone.get_current_timezone()),
        "is_cut": is_cut,
        "most": AT_MOST,
    }
