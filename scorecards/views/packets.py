"""The packet of an application, as a page and as PDF."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from blueprint.documents import PdfUnavailable
from hiring.models import Application
from scorecards.access.packets import get_packet_or_404
from scorecards.documents import packet_pdf
from scorecards.operations.packets import packet_refused
from scorecards.packets.rendering import context_of, file_name, packet_html


@require_safe
def packet(request, application):
    found = _packet_or_refused(request.user, application)
    return render(request, "scorecards/packets/packet.html", context_of(request.user, found))


@require_safe
def packet_document(request, application):
    found = _packet_or_refused(request.user, application)
    try:
        data = packet_pdf(packet_html(request.user, found))
    except PdfUnavailable as error:
        address = reverse("packet_page", args=[found.pk])
        return render(request, "hiring/no_pdf.html", {"message": str(error), "html_url": address}, status=503)
    headers = {"Content-Disposition": content_disposition_header(False, file_name(found))}
    return HttpResponse(data, content_type="application/pdf", headers=headers)


def _packet_or_refused(user, pk: int) -> Application:
    """The application, authorised; who is refused is on record, in a transaction of its own."""
    try:
        return get_packet_or_404(user, pk)
    except (Http404, PermissionDenied):
        packet_refused(application=pk, by=user)
        raise
