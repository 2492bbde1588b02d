"""A whole blueprint to take along: as PDF or printable page with the chosen variants, as JSON or Markdown as it is."""

import json

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from blueprint.documents import PdfUnavailable, blueprint_pdf, printed
from blueprint.forms.choice import ChoiceForm
from blueprint.markdown_export import to_markdown
from blueprint.stored import composed_to_read
from blueprint.views.blueprint_page import ShownVersion, shown_version_or_404, version_asked
from people.views.turns import in_turn


def download(request, slug, format):
    shown = shown_version_or_404(request.user, slug, version_asked(request))
    match format:
        case "json":
            text = json.dumps(shown.document, ensure_ascii=False, indent=2) + "\n"
            return _file(text.encode(), "application/json", shown, "json")
        case "md":
            return _file(to_markdown(shown.document).encode(), "text/markdown; charset=utf-8", shown, "md")
        case "pdf":
            return in_turn(request, lambda: _pdf(request, shown))
    raise Http404("There is a PDF, a JSON and a Markdown file of a blueprint.")


def printable(request, slug):
    shown = shown_version_or_404(request.user, slug, version_asked(request))
    form = ChoiceForm(shown.document, request.GET)
    return render(request, "documents/blueprint.html", _printed(shown, form) | {"on_screen": True, "note": form.note})


def _pdf(request, shown: ShownVersion):
    try:
        pdf = blueprint_pdf(_printed(shown, ChoiceForm(shown.document, request.GET)))
    except PdfUnavailable as unavailable:
        context = {"blueprint": shown.blueprint, "message": str(unavailable), "query": request.GET.urlencode()}
        return render(request, "blueprint/no_pdf.html", context, status=503)
    return _file(pdf, "application/pdf", shown, "pdf")


def _printed(shown: ShownVersion, form: ChoiceForm) -> dict:
    return printed(shown.blueprint, composed_to_read(shown.blueprint, form.variants))


def _file(data: bytes, kind: str, shown: ShownVersion, ending: str) -> HttpResponse:
    name = f"{shown.blueprint.slug}-v{shown.blueprint.version}.{ending}"
    inline = ending == "pdf"
    return HttpResponse(
        data,
        content_type=kind,
        headers={"Content-Disposition": content_disposition_header(not inline, name)},
    )
