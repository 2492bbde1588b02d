"""A whole blueprint to take along: as PDF or printable page with the chosen variants, as JSON or Markdown as it is."""

import json

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import content_disposition_header

from blueprint.composition import compose
from blueprint.documents import PdfUnavailable, stylesheet, to_pdf
from blueprint.forms.reading import ChoiceForm
from blueprint.markdown_export import to_markdown
from blueprint.presentation import sections, summary
from blueprint.views.reading import Reading, reading_or_404, version_asked


def download(request, slug, format):
    reading = reading_or_404(request.user, slug, version_asked(request))
    match format:
        case "json":
            text = json.dumps(reading.document, ensure_ascii=False, indent=2) + "\n"
            return _file(text.encode(), "application/json", reading, "json")
        case "md":
            return _file(to_markdown(reading.document).encode(), "text/markdown; charset=utf-8", reading, "md")
        case "pdf":
            return _pdf(request, reading)
    raise Http404("There is a PDF, a JSON and a Markdown file of a blueprint.")


def printable(request, slug):
    reading = reading_or_404(request.user, slug, version_asked(request))
    return render(request, "documents/blueprint.html", _printed(request, reading) | {"on_screen": True})


def _pdf(request, reading: Reading):
    html = render_to_string("documents/blueprint.html", _printed(request, reading))
    try:
        pdf = to_pdf(html, stylesheets=[stylesheet("document"), stylesheet("blueprint")])
    except PdfUnavailable as unavailable:
        context = {"blueprint": reading.blueprint, "message": str(unavailable), "query": request.GET.urlencode()}
        return render(request, "blueprint/no_pdf.html", context, status=503)
    return _file(pdf, "application/pdf", reading, "pdf")


def _printed(request, reading: Reading) -> dict:
    form = ChoiceForm(reading.document, request.GET)
    composed = compose(reading.document, form.variants)
    found = sections(composed)
    return {
        "blueprint": reading.blueprint,
        "document": composed.document,
        "choice": form.name,
        "note": form.note,
        "chosen": composed.chosen,
        "sections": found,
        "summary": summary(composed, found),
    }


def _file(data: bytes, kind: str, reading: Reading, ending: str) -> HttpResponse:
    name = f"{reading.blueprint.slug}-v{reading.blueprint.version}.{ending}"
    inline = ending == "pdf"
    return HttpResponse(
        data,
        content_type=kind,
        headers={"Content-Disposition": content_disposition_header(not inline, name)},
    )
