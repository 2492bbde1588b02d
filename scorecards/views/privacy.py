"""Erasing a candidate."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from scorecards.access.privacy import get_candidate_to_erase_or_404, may_erase
from scorecards.erasing import fate_of, what_goes
from scorecards.operations.erasure import Held, erase_candidate


@require_http_methods(["GET", "POST"])
def erase(request, pk):
    """Say what will go, and erase it once that is confirmed."""
    candidate = get_candidate_to_erase_or_404(request.user, pk)
    may = may_erase(request.user, candidate)
    if request.method == "GET":
        return _page(request, candidate, may)
    if not may:
        raise PermissionDenied("They applied to openings of others too. An administrator erases them.")
    if "sure" not in request.POST:
        return _page(request, candidate, may, status=422, unsure=True)
    try:
        erase_candidate(candidate=candidate, by=request.user)
    except Held as refused:
        return _page(request, candidate, may, status=409, refused=refused.messages[0])
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    else:
        messages.success(request, "The candidate is erased.")
    return redirect("openings")


def _page(request, candidate, may: bool, status: int = 200, **more):
    fate = fate_of(candidate)
    context = {"candidate": candidate, "goes": what_goes(candidate), "may": may, "fate": fate}
    context |= {"early": fate.too_early(timezone.now()), **more}
    return render(request, "scorecards/privacy/erase.html", context, status=status)
