"""Openings: the list, a new one, the page of one, closing and opening again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from blueprint.composition import Composed
from blueprint.forms.choice import ChoiceForm
from blueprint.job_description import JobDescription, missing_for_job_boards, render_body_html
from blueprint.job_description.checks import measures
from blueprint.job_description.laid_over import outline, worded
from blueprint.models import Blueprint
from blueprint.stored import composed_to_read, document_of
from hiring.evidence import evidence
from hiring.models import Employer
from hiring.openings import operations
from hiring.openings.access import (
    can_recruit,
    get_own_opening_or_404,
    reads_retention,
    require_recruiting,
    visible_openings,
)
from hiring.openings.findings import blocking, findings_of, placed
from hiring.openings.forms.opening import NewOpeningForm
from hiring.openings.published_description import fingerprint, posted
from hiring.openings.queries import description_beneath, newer_version_of, own_words_of, rules_of, today
from hiring.openings.views.description_response import copies
from hiring.openings.views.talk import talk_about
from people.views.outcomes import refusals_at

A_PAGE = 50


@require_safe
def openings(request):
    visible = visible_openings(request.user).with_live_posting()
    page = Paginator(visible, A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "can_recruit": can_recruit(request.user), "today": today()}
    return render(request, "hiring/openings/openings.html", context)


def new(request):
    """The query string carries the variants that were chosen on the blueprint's page."""
    require_recruiting(request.user)
    form = NewOpeningForm(request.POST or None, initial=_asked_for(request))
    if form.is_valid():
        choice = ChoiceForm(document_of(form.cleaned_data["blueprint"]), request.GET)
        chosen = {"variants": choice.variants, "engineers": choice.cleaned_data.get("engineers")}
        with refusals_at(form):
            opening = operations.create_opening(**form.cleaned_data, **chosen, by=request.user)
            return redirect("opening_edit", opening.slug)
    context = {"form": form, "some": Blueprint.objects.published().exists()}
    return render(request, "hiring/openings/new.html", context, status=422 if form.is_bound else 200)


def description_context(request, opening) -> dict:
    """The description as it stands, what the checks say, its formats, and what was published."""
    employer = Employer.objects.current()
    composed = composed_to_read(opening.blueprint, opening.variants)
    beneath, own = description_beneath(opening), own_words_of(opening)
    description = worded(beneath, own)
    return {
        "opening": opening,
        "choices": [(variant.axis_label, variant.label) for variant in composed.chosen],
        "body": render_body_html(description, level=2),
        "copies": copies(description),
        "board_needs": missing_for_job_boards(posted(description, today())),
        "can_recruit": can_recruit(request.user),
        "newer": newer_version_of(opening),
        "pages": evidence().opening_pages(opening.slug),
        "reads_retention": reads_retention(request.user, opening),
        **_checked(opening, description, composed, employer, outline(beneath, own)),
        **_published(opening, description),
        "talk": talk_about(request.user, opening, employer, description),
    }


def _checked(opening, description: JobDescription, composed: Composed, employer: Employer, lines) -> dict:
    findings = findings_of(description, rules_of(employer), today())
    page = reverse("opening_edit", args=[opening.slug])
    return {
        "findings": placed(findings, composed, lines, page=page, employer_page=reverse("employer")),
        "blocking": len(blocking(findings)),
        "measures": measures(description),
    }


def _published(opening, description: JobDescription) -> dict:
    postings = list(opening.postings.select_related("published_by", "unpublished_by"))
    live = next((posting for posting in postings if posting.is_live), None)
    changed = live and fingerprint(operations.content_of(opening, description)) != live.fingerprint
    return {"postings": postings, "live": live, "changed": changed}


@require_POST
def duplicate(request, slug):
    opening = get_own_opening_or_404(request.user, slug)
    copy = operations.duplicate_opening(opening=opening, by=request.user)
    messages.success(request, f"A new opening, begun as “{opening.title}” stands. Its plan and its dates are its own.")
    return redirect("opening_edit", copy.slug)


@require_POST
def close(request, slug):
    opening = get_own_opening_or_404(request.user, slug)
    operations.close_opening(opening=opening, by=request.user)
    messages.success(request, "The opening is closed, and its description is no longer published.")
    return redirect("opening", slug)


@require_POST
def reopen(request, slug):
    opening = get_own_opening_or_404(request.user, slug)
    operations.reopen_opening(opening=opening, by=request.user)
    messages.success(request, "The opening is open again. Its description is not published.")
    return redirect("opening", slug)


def _asked_for(request) -> dict:
    blueprint = Blueprint.objects.published().filter(slug=request.GET.get("blueprint", "")).first()
    return {"blueprint": blueprint.slug, "title": blueprint.title} if blueprint else {}
