"""Erasing a candidate."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from people.views.people import carry_out
from scorecards.erasing import get_candidate_to_erase_or_404, may_erase, what_goes
from scorecards.operations.erasure import erase_candidate


@require_http_methods(["GET", "POST"])
def erase(request, pk):
    """Say what will go, and erase it once that is confirmed."""
    candidate = get_candidate_to_erase_or_404(request.user, pk)
    may = may_erase(request.user, candidate)
    if request.method == "GET" or "sure" not in request.POST:
        context = {"candidate": candidate, "goes": what_goes(candidate), "may": may}
        context["unsure"] = request.method == "POST"
        return render(request, "scorecards/privacy/erase.html", context, status=422 if context["unsure"] else 200)
    if not may:
        raise PermissionDenied("They applied to openings of others too. An administrator erases them.")
    carry_out(request, erase_candidate, "The candidate is erased.", candidate=candidate)
    return redirect("openings")
