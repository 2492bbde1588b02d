"""How one rates: a page about oneself alone."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from scorecards.calibration.access import openings_rated_in
from scorecards.calibration.queries.own_scale import how_one_rates
from scorecards.debrief.operations import note_readings
from scorecards.models import Scorecard

A_PAGE = 3
"""Openings, the newest first: each costs a comparison of its own."""


@require_safe
def how_i_rate(request):
    page = Paginator(openings_rated_in(request.user), A_PAGE).get_page(request.GET.get("page"))
    openings = list(page)
    cards = Scorecard.objects.read_by(request.user, application__opening__in=openings)
    note_readings(cards=cards, by=request.user)
    scales = how_one_rates(request.user, openings)
    return render(request, "scorecards/calibration/how_i_rate.html", {"scales": scales, "on_page": True, "page": page})
