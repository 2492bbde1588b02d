"""The packet of an application, as a page and as PDF; and those of a whole opening, made in the background."""

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hiring.models import Application
from hiring.openings.views.pdf_response import pdf_response
from people.models import WorkerProcess
from scorecards.calibration.access import reads_opening
from scorecards.committee.operations.ballots import note_refusal
from scorecards.debrief.access import readable_notes
from scorecards.debrief.operations import note_readings
from scorecards.models import Scorecard
from scorecards.packets.access import (
    get_batch_or_404,
    get_packed_opening_or_404,
    get_packet_or_404,
    may_download,
    own_batches,
    packed_applications,
)
from scorecards.packets.archive import inside_of
from scorecards.packets.documents import asked_at, context_of, fetched, file_name, packet_html, packet_pdf
from scorecards.packets.operations import ask_for_packets, packets_downloaded, stop_packets


@require_safe
def packet(request, application):
    packed = _packet_or_refused(request.user, application)
    return render(request, "scorecards/packets/packet.html", context_of(request.user, packed))


@require_safe
def packet_document(request, application):
    packed = _packet_or_refused(request.user, application)
    page = reverse("packet_page", args=[packed.pk])
    user, asked = request.user, asked_at(request.user, packed)
    answer = pdf_response(request, lambda: packet_pdf(packet_html(user, packed, asked)), file_name(packed), page)
    if answer.status_code == HTTPStatus.OK:
        fetched(user, packed)
    return answer


def _packet_or_refused(user, pk: int) -> Application:
    """The application, authorised; who reads and who is refused is on record, in a transaction of its own."""
    try:
        packed = get_packet_or_404(user, pk)
    except (Http404, PermissionDenied):
        note_refusal(verb="scorecards.packet_refused", application=pk, by=user)
        raise
    cards = Scorecard.objects.read_by(user, application=packed)
    note_readings(cards=cards, notes=readable_notes(user).filter(application=packed), by=user)
    return packed


@require_safe
def packets(request, slug):
    """One's own batches of an opening, and the way to ask for one."""
    opening = get_packed_opening_or_404(request.user, slug)
    context = {
        "opening": opening,
        "batches": own_batches(request.user, opening),
        "count": packed_applications(request.user, opening).count(),
        "reads_opening": reads_opening(request.user, opening),
    }
    return render(request, "scorecards/packets/packets.html", context)


@require_POST
def ask(request, slug):
    opening = get_packed_opening_or_404(request.user, slug)
    return redirect("packet_batch", slug, ask_for_packets(opening=opening, by=request.user).pk)


@require_safe
def batch(request, slug, pk):
    """How far a batch is; one can leave and come back."""
    asked = get_batch_or_404(request.user, slug, pk)
    works = WorkerProcess.objects.filter(good_until__gt=timezone.now()).exists()
    return render(request, "scorecards/packets/batch.html", {"opening": asked.opening, "batch": asked, "works": works})


@require_POST
def stop(request, slug, pk):
    asked = get_batch_or_404(request.user, slug, pk)
    if not stop_packets(batch=asked, by=request.user):
        messages.info(request, "It had ended already.")
    return redirect("packet_batch", slug, pk)


@require_safe
def download(request, slug, pk):
    """The archive, as long as everything in it may still be read by who asked."""
    asked = get_batch_or_404(request.user, slug, pk)
    try:
        file = asked.file.open("rb") if asked.file else None
    except OSError:
        file = None
    if file is None:
        raise Http404("There is no file.")
    inside = inside_of(file)
    _require_readable(request.user, inside, file)
    applications = Application.objects.filter(pk__in=inside["applications"])
    cards = Scorecard.objects.read_by(request.user, application__in=applications)
    notes = readable_notes(request.user).filter(application__in=applications)
    note_readings(cards=cards, notes=notes, by=request.user)
    _require_readable(request.user, inside, file)  # once more: a seat may have been taken before the reading was noted
    packets_downloaded(batch=asked, by=request.user)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=f"packets-{slug}.zip", content_type="application/zip")


def _require_readable(user, inside: dict, file) -> None:
    if not may_download(user, inside):
        file.close()
        raise PermissionDenied("What is in it is not all for you to read any more. Ask for the packets again.")
