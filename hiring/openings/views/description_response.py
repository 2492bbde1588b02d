"""A job description in the format that its address ends in."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header

from blueprint.documents import FORMATS, PdfUnavailable, job_description_file
from blueprint.job_description import JobDescription, render_body_html
from hiring.models import Employer
from hiring.openings.documents import logo_bytes
from hiring.openings.published_description import with_logo
from hiring.openings.views.pdf_response import no_pdf
from hiring.openings.views.public_frame import frame
from people.views.turns import in_turn

DRAWN = ("pdf", "docx")
"""Formats that hold the employer's logo themselves."""

ALSO = {"md": "markdown", "txt": "text"}


def format_or_404(ending: str) -> str:
    """By name or by file ending: `markdown`, `md` …"""
    format = ALSO.get(ending, ending)
    if format not in FORMATS:
        raise Http404("No such format.")
    return format


def description_response(request, description: JobDescription, format: str, name: str, html_url: str) -> HttpResponse:
    """A file called `name`; HTML is a printable page, or with `?file` one that stands alone.

    A PDF is made in its turn. Where none can be made the answer says what to install, and leads to the printable page
    at `html_url`.
    """
    if format == "pdf":
        waits = {} if request.user.is_authenticated else _visitor_waits(request, description)
        return in_turn(request, lambda: _file(request, description, format, name, html_url), **waits)
    return _file(request, description, format, name, html_url)


def _visitor_waits(request, description: JobDescription) -> dict:
    return {"page": "hiring/openings/waiting.html", **frame(request, description.language), "address": ""}


def _file(request, description: JobDescription, format: str, name: str, html_url: str) -> HttpResponse:
    employer = Employer.objects.current()
    if format == "html" and "file" not in request.GET:
        return printable(request, description, employer)
    if format == "jsonld" and employer.logo:
        description = with_logo(description, request.build_absolute_uri(reverse("employer_logo")))
    try:
        data = job_description_file(description, format, logo_bytes(employer) if format in DRAWN else b"")
    except PdfUnavailable as error:
        return no_pdf(request, error, html_url, description.language)
    content_type, ending = FORMATS[format]
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(format == "html", f"{name}.{ending}")
    return response


def copies(description: JobDescription) -> list[tuple[str, str, str]]:
    """Formats to paste elsewhere: name, file ending, text."""
    names = {"markdown": "Markdown", "text": "Plain text", "jsonld": "For job boards (JSON-LD)"}
    return [
        (words, FORMATS[name][1], job_description_file(description, name).decode()) for name, words in names.items()
    ]


def printable(request, description: JobDescription, employer: Employer) -> HttpResponse:
    """A page with nothing round it, to be printed from the browser."""
    logo = reverse("employer_logo") if employer.logo else ""
    body = render_body_html(with_logo(description, logo), logo=logo)
    return render(request, "documents/job_description.html", {"description": description, "body": body})
