"""Taking over the plan of another opening."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from hiring.planning.access import get_planned_opening_or_404, openings_to_copy_from
from hiring.planning.operations.copying import copy_plan
from people.numbers import number_in
from people.refusals import Refused


def copy(request, slug):
    """Choose one, and say what is replaced; then it is done."""
    opening = get_planned_opening_or_404(request.user, slug)
    sources = openings_to_copy_from(request.user, opening)
    context = {"opening": opening, "sources": sources}
    if request.method != "POST":
        return render(request, "hiring/planning/copy.html", context)
    source = get_object_or_404(sources, pk=number_in(request.POST.get("source")) or 0)
    try:
        copy_plan(opening=opening, source=source, by=request.user)
    except Refused as refusal:
        return render(request, "hiring/planning/copy.html", context | {"refusal": str(refusal)}, status=409)
    messages.success(request, f"This is the plan of {source.title}. Change what does not fit.")
    return redirect("plan", slug)
