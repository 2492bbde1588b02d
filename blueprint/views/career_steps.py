"""Two roles side by side as a career step, as a page and as a PDF for a talk about somebody's next role."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.http import content_disposition_header

from blueprint.access import get_blueprint_or_404, visible_blueprints
from blueprint.documents import PdfUnavailable, stylesheets, to_pdf
from blueprint.models import Blueprint, FamilyStep
from blueprint.presentation.career_step import career_step
from blueprint.stored import document_to_read
from people.views.turns import in_turn


def step(request, slug):
    """The step to the role that the query names; without one, the choice of it."""
    blueprint = get_blueprint_or_404(request.user, slug)
    context = {"blueprint": blueprint, "roles": _others(request.user, slug)}
    if asked := request.GET.get("to"):
        context |= _told(blueprint, get_blueprint_or_404(request.user, asked))
    return render(request, "blueprint/career_step.html", context)


def step_pdf(request, slug):
    blueprint = get_blueprint_or_404(request.user, slug)
    if not request.GET.get("to"):
        return redirect("blueprint_step", slug)
    to = get_blueprint_or_404(request.user, request.GET["to"])
    return in_turn(request, lambda: _pdf(request, _told(blueprint, to)))


def _pdf(request, told: dict) -> HttpResponse:
    html = render_to_string("documents/career_step.html", told)
    try:
        pdf = to_pdf(html, stylesheets=stylesheets("career_step"))
    except PdfUnavailable as unavailable:
        return render(request, "blueprint/no_step_pdf.html", told | {"message": str(unavailable)}, status=503)
    name = f"from-{told['blueprint'].slug}-to-{told['to'].slug}.pdf"
    headers = {"Content-Disposition": content_disposition_header(as_attachment=False, filename=name)}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


def _told(blueprint: Blueprint, to: Blueprint) -> dict:
    step = career_step(document_to_read(blueprint), document_to_read(to))
    return {"blueprint": blueprint, "to": to, "step": step}


def _others(user, slug: str) -> list[tuple[str, str]]:
    """(slug, title) of the published roles but this one, those of its own family first."""
    titles = visible_blueprints(user).published().exclude(slug=slug).order_by("title").values_list("slug", "title")
    family = set(FamilyStep.objects.filter(family__steps__slug=slug).values_list("slug", flat=True))
    return sorted(titles, key=lambda role: role[0] not in family)
