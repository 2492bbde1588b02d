"""What our interviews foretold."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from scorecards.calibration.charts.intervals import Interval, interval_plot
from scorecards.cards.means import figure
from scorecards.debrief.operations import note_readings
from scorecards.foretold.access import get_foretold_hires
from scorecards.foretold.foretelling import FEWEST_HIRES
from scorecards.foretold.forms import AskedForm, initial_of
from scorecards.foretold.queries import assessed_with, foretold, moments_with_reviews
from scorecards.foretold.scatter import scatter
from scorecards.models import Scorecard
from scorecards.onboarding.access import readable_reviews_of
from scorecards.onboarding.operations.readings import note_review_readings


@require_safe
def foretelling(request):
    """Scores beside reviews, as far as this person keeps the hires."""
    hires = get_foretold_hires(request.user)
    ended = {f"application__{name}": value for name, value in assessed_with(hires).items()}
    cards = Scorecard.objects.read_by(request.user, **ended)
    note_readings(cards=cards, by=request.user)
    note_review_readings(reviews=readable_reviews_of(request.user, hires), by=request.user)
    moments = moments_with_reviews(request.user, hires)
    asked = AskedForm(request.GET, moments=moments).asked
    lines = foretold(request.user, hires, asked)
    form = AskedForm(initial=initial_of(asked), moments=moments)
    context = {
        "form": form,
        "lines": [(line, scatter(line.foretelling.cases)) for line in lines],
        "plot": _plot(lines),
        "fewest": FEWEST_HIRES,
    }
    return render(request, "scorecards/foretold/foretold.html", context)


def _plot(lines):
    """The rank correlations that have an interval, one row each."""
    rows = [
        Interval(
            line.name,
            line.foretelling.spearman,
            line.foretelling.interval.bca.low,
            line.foretelling.interval.bca.high,
            figure(line.foretelling.spearman),
            marked=not line.foretelling.interval.bca.holds(0),
        )
        for line in lines
        if line.foretelling.interval
    ]
    return interval_plot(rows, reference=0)
