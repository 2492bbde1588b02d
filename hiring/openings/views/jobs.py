"""The published jobs: pages and documents for anybody, without a session."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from blueprint.job_description import JobDescription, jsonld_script_text, render_body_html
from blueprint.job_description.wording import pay_in_words, where_in_words
from hiring.models import Employer, Posting
from hiring.openings.access import get_posting_or_404
from hiring.openings.published_description import thaw, with_logo, without_applying
from hiring.openings.queries import today
from hiring.openings.views.description_response import description_response, format_or_404

A_PAGE = 50


def public(view):
    """Without sign-in; caches keep it for a minute."""
    return login_not_required(require_safe(cache_control(public=True, max_age=60)(view)))


@public
def jobs(request):
    """Those to which one can apply today."""
    live = Posting.objects.live().filter(Q(closes_on=None) | Q(closes_on__gte=today())).select_related("opening")
    page = Paginator(live.order_by("-published_at", "-pk"), A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "jobs": [_in_short(posting) for posting in page], "employer": Employer.objects.current()}
    return render(request, "hiring/openings/jobs.html", context)


@public
def job(request, slug):
    """Closed after its last day, gone once it is unpublished."""
    posting, employer = get_posting_or_404(slug), Employer.objects.current()
    if not posting.is_live:
        return _gone(request, employer)
    description = thaw(posting.content)
    closed = description.closed(today())
    shown = without_applying(description) if closed else description
    context = {
        "description": description,
        "slug": slug,
        "employer": employer,
        "closed": closed,
        "body": render_body_html(shown),
        "jsonld": "" if closed else jsonld_script_text(_for_boards(request, description, employer)),
    }
    return render(request, "hiring/openings/job.html", context)


@public
def document(request, slug, ending):
    """Gone once it is unpublished or closed."""
    posting, format = get_posting_or_404(slug), format_or_404(ending)
    description = thaw(posting.content)
    if not posting.is_live or description.closed(today()):
        return _gone(request, Employer.objects.current(), closed=posting.is_live)
    return description_response(request, description, format, slug, reverse("job_document", args=[slug, "html"]))


def _gone(request, employer: Employer, closed: bool = False):
    return render(request, "hiring/openings/job_gone.html", {"employer": employer, "closed": closed}, status=410)


def _for_boards(request, description: JobDescription, employer: Employer) -> JobDescription:
    if not employer.logo:
        return description
    return with_logo(description, request.build_absolute_uri(reverse("employer_logo")))


def _in_short(posting: Posting) -> dict:
    description = thaw(posting.content)
    facts = description.facts
    return {
        "slug": posting.opening.slug,
        "title": description.title,
        "language": description.language,
        "where": where_in_words(facts),
        "pay": pay_in_words(facts.pay, facts.language),
        "closes_on": posting.closes_on,
    }
