"""Appointing the committee of an opening."""

from django.contrib import messages
from django.shortcuts import redirect, render

from hiring.openings.access import get_opening_to_appoint_or_404
from hiring.planning.forms.committee import CommitteeForm
from hiring.planning.operations.committee import appoint_committee
from people.views.outcomes import refusals_at


def appoint(request, slug):
    """Say who votes and who is the chair; a refusal is told in the form."""
    opening = get_opening_to_appoint_or_404(request.user, slug)
    form = CommitteeForm(request.POST if request.method == "POST" else None, opening=opening)
    if form.is_valid():
        with refusals_at(form):
            chair = form.cleaned_data["chair"]
            appoint_committee(opening=opening, members=form.people, chair=chair, by=request.user)
            messages.success(request, "The committee is appointed.")
            return redirect("plan", slug)
    context = {"opening": opening, "form": form}
    return render(request, "hiring/planning/committee.html", context, status=422 if form.is_bound else 200)
