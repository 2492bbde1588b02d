"""A document as an answer."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from blueprint.documents import PdfUnavailable
from hiring.openings.views.public_frame import frame
from people.views.turns import in_turn


def pdf_response(request, make: Callable[[], bytes], file: str, html_url: str) -> HttpResponse:
    """The PDF that `make` makes, in its turn; where it cannot, what to install, and the way to the page of the same."""
    return in_turn(request, lambda: _made(request, make, file, html_url))


def _made(request, make: Callable[[], bytes], file: str, html_url: str) -> HttpResponse:
    try:
        data = make()
    except PdfUnavailable as error:
        return no_pdf(request, error, html_url)
    headers = {"Content-Disposition": content_disposition_header(False, file)}
    return HttpResponse(data, content_type="application/pdf", headers=headers)


def no_pdf(request, error: PdfUnavailable, html_url: str, language: str = "en") -> HttpResponse:
    """The way to the page of the same; people of the house read what to install, visitors their language."""
    context = frame(request, "en" if request.user.is_authenticated else language)
    context |= {"address": "", "message": str(error), "html_url": html_url}
    return render(request, "hiring/openings/no_pdf.html", context, status=503)
