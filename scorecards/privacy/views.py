"""One candidate's data: erased, or handed out as a copy."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from hiring.models import Candidate, CandidateFile
from people.refusals import Refused
from people.views.turns import in_turn
from scorecards.debrief.access import readable_notes
from scorecards.debrief.operations import note_readings
from scorecards.models import Hire, Scorecard
from scorecards.onboarding.access import readable_reviews_of
from scorecards.onboarding.operations.readings import note_review_readings
from scorecards.privacy.access import get_candidate_to_copy_or_404, get_candidate_to_erase_or_404, may_erase
from scorecards.privacy.documents import candidate_archive
from scorecards.privacy.file_names import safe_name
from scorecards.privacy.operations.copies import note_copy
from scorecards.privacy.operations.erasure import OnLegalHold, erase_candidate
from scorecards.privacy.queries.candidate_copy import copy_of
from scorecards.privacy.queries.erasure import fate_of, what_goes
from scorecards.privacy.queries.not_copied import left_out, told


@require_http_methods(["GET", "POST"])
def erase(request, pk):
    """Say what will go, and erase it once that is confirmed."""
    candidate = get_candidate_to_erase_or_404(request.user, pk)
    may = may_erase(request.user, candidate)
    if request.method == "GET":
        return _erase_page(request, candidate, may)
    if not may:
        raise PermissionDenied("They applied to openings of others too. An administrator erases them.")
    if "sure" not in request.POST:
        return _erase_page(request, candidate, may, status=422, unsure=True)
    try:
        erase_candidate(candidate=candidate, by=request.user)
    except OnLegalHold as refused:
        return _erase_page(request, candidate, may, status=409, refused=str(refused))
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, "The candidate is erased.")
    return redirect("openings")


def _erase_page(request, candidate, may: bool, status: int = 200, **more):
    fate = fate_of(candidate)
    context = {"candidate": candidate, "goes": what_goes(candidate), "may": may, "fate": fate}
    context |= {"early": fate.too_early(timezone.now()), **more}
    return render(request, "scorecards/privacy/erase.html", context, status=status)


@require_http_methods(["GET", "POST"])
def archive(request, pk):
    """Say what a copy of somebody's data will hold; a POST makes it. Nothing of it is kept here."""
    candidate = get_candidate_to_copy_or_404(request.user, pk)
    if request.method == "GET":
        missing = left_out(request.user, candidate)
        context = {"candidate": candidate, "holds": what_goes(candidate), "left_out": missing}
        return render(request, "scorecards/privacy/archive.html", context | {"fate": fate_of(candidate)})
    return in_turn(request, lambda: _copy(request, candidate))


def _copy(request, candidate: Candidate) -> FileResponse:
    kept = list(CandidateFile.objects.filter(application__candidate=candidate).order_by("pk"))
    paths = {file.pk: f"files/{safe_name(place, file.name)}" for place, file in enumerate(kept, 1)}
    cards = Scorecard.objects.copied_by(request.user).filter(seat__interview__application__candidate=candidate)
    notes = readable_notes(request.user).filter(application__candidate=candidate)
    note_readings(cards=cards, notes=notes, by=request.user)
    hires = Hire.objects.filter(application__in=told(request.user, candidate))
    note_review_readings(reviews=readable_reviews_of(request.user, hires), by=request.user)
    data = copy_of(candidate, request.user, paths)
    html = render_to_string("documents/candidate_copy.html", {"copy": data})
    zipped = candidate_archive(data, html, {paths[file.pk]: file.file for file in kept})
    note_copy(candidate=candidate, left_out=len(data["left_out"]), by=request.user)
    name = f"candidate-{candidate.pk}-{timezone.localdate().isoformat()}.zip"
    return FileResponse(zipped, as_attachment=True, filename=name, content_type="application/zip")
