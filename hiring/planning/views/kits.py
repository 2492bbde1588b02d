"""The kit of an interview for its interviewers, and the brief for candidates; each as page and as PDF."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from blueprint.job_description.catalogues import wording_in
from hiring.models import Employer
from hiring.openings.access import visible_openings
from hiring.openings.views.pdf_response import pdf_response
from hiring.planning.access import get_planned_opening_or_404, get_stage_or_404, own_interview
from hiring.planning.brief import brief_of
from hiring.planning.documents import kit_pdf
from hiring.planning.kit import kit_of
from hiring.planning.queries import plan_of, role_of, stage_view
from people.numbers import number_in


@require_safe
def kit(request, slug, pk):
    """With `?interview=` for one interview of the stage, which may have more time."""
    pdf = f"{reverse('kit_pdf', args=[slug, pk])}?{request.GET.urlencode()}".rstrip("?")
    return render(request, "hiring/planning/kit.html", _kit(request, slug, pk) | {"pdf": pdf})


@require_safe
def kit_document(request, slug, pk):
    return _pdf(request, _kit(request, slug, pk), reverse("kit", args=[slug, pk]))


@require_safe
def brief(request, slug):
    context = _brief(request, slug)
    if context is None:
        return redirect("plan", slug)
    return render(request, "hiring/planning/kit.html", context | {"pdf": reverse("brief_pdf", args=[slug])})


@require_safe
def brief_document(request, slug):
    context = _brief(request, slug)
    return _pdf(request, context, reverse("brief", args=[slug])) if context else redirect("plan", slug)


def _kit(request, slug: str, pk: int) -> dict:
    stage = get_stage_or_404(request.user, slug, pk)
    opening, asked = stage.round.plan.opening, number_in(request.GET.get("interview"))
    interview = own_interview(request.user, stage, asked) if asked else None
    return {
        "opening": opening,
        "title": stage.name,
        "kit": kit_of(stage_view(stage), interview.minutes if interview else stage.minutes),
        "body": "documents/_kit_body.html",
        "file": f"{slug}-kit-{pk}.pdf",
        "plans": visible_openings(request.user).filter(pk=opening.pk).exists(),
    }


def _brief(request, slug: str) -> dict | None:
    opening = get_planned_opening_or_404(request.user, slug)
    plan = plan_of(opening)
    if plan is None:
        return None
    words = wording_in(opening.language)
    return {
        "opening": opening,
        "title": words("Your interviews"),
        "brief": brief_of(plan, words),
        "words": words,
        "language": words.language,
        "role_language": role_of(opening).get("language", "en"),
        "contact": opening.adjustments_contact or Employer.objects.current().contact,
        "body": "documents/_brief_body.html",
        "file": f"{slug}-your-interviews.pdf",
        "plans": True,
    }


def _pdf(request, context: dict, page: str) -> HttpResponse:
    employer = Employer.objects.current()
    html = render_to_string("documents/kit.html", context | {"employer": employer})
    return pdf_response(request, partial(kit_pdf, html, employer), context["file"], page)
