"""A file of interviews that another system plans."""

from django.shortcuts import render
from django.utils import timezone

from hiring.candidates.access import get_opening_to_schedule_in_or_404
from hiring.interviews.forms import InterviewsFileForm
from hiring.interviews.interviews_file import LARGEST, read_interviews
from hiring.interviews.operations.planned_outside import bring_in_interviews
from people.body_limits import takes_files
from people.views.outcomes import refusals_at


@takes_files(LARGEST)
def upload(request, slug):
    """Bring a file in; the same one sent again changes nothing, so that rows left out are mended and sent again."""
    opening = get_opening_to_schedule_in_or_404(request.user, slug)
    form = InterviewsFileForm(request.POST, request.FILES) if request.method == "POST" else InterviewsFileForm()
    arrivals = None
    if form.is_valid():
        with refusals_at(form):
            data, system = form.cleaned_data["file"].read(LARGEST + 1), form.cleaned_data["system"]
            rows = read_interviews(data, timezone.get_current_timezone())
            arrivals = bring_in_interviews(rows=rows, opening=opening, system=system, by=request.user)
    context = {"opening": opening, "form": form, "arrivals": arrivals, "out": _left_out(arrivals)}
    failed = form.is_bound and arrivals is None
    return render(request, "hiring/interviews/import.html", context, status=422 if failed else 200)


def _left_out(arrivals):
    return [arrival for arrival in arrivals or () if arrival.what == "left out"]
