"""A document as an answer."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from blueprint.documents import PdfUnavailable
from blueprint.job_description.catalogues import wording_in
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


def no_pdf(request, error: PdfUnavailable, html_url: str) -> HttpResponse:
    context = {"message": str(error), "html_url": html_url, "language": "en", "words": wording_in("en")}
    return render(request, "hiring/openings/no_pdf.html", context, status=503)
