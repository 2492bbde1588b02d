"""The published jobs: pages and documents for anybody, without a session."""

from functools import wraps
from http import HTTPStatus
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from blueprint.job_description import JobDescription, jsonld_script_text, missing_for_job_boards, render_body_html
from blueprint.job_description.catalogues import LANGUAGES, base_language, wording_in
from blueprint.job_description.describe import application_subject
from blueprint.job_description.facts import EMPLOYMENT_TYPES, SENIORITIES
from blueprint.job_description.wording import day_in_words
from hiring.models import Employer
from hiring.openings.access import get_posting_or_404
from hiring.openings.job_list import JobSearch, ListedJob, link_preview, place_names
from hiring.openings.published_description import thaw, with_logo, without_applying
from hiring.openings.queries import open_jobs, today
from hiring.openings.views.description_response import description_response, format_or_404
from hiring.openings.views.public_frame import frame, language_of, says_if_missing

A_PAGE = 50
SEARCHED = ("q", "place", "employment", "in", "department", "level")
ASKED = (*SEARCHED, "language")
LONGEST = 200  # characters of what somebody searches for


def public(view):
    """Without sign-in; caches keep what it answers for a minute, but not that it is missing or still being made."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        if response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
            patch_cache_control(response, public=True, max_age=60)
        return response

    return login_not_required(says_if_missing(require_safe(answer)))


@public
@vary_on_headers("Accept-Language")
def jobs(request):
    """Those to which one can apply today, in the reader's language."""
    search = JobSearch(*(request.GET.get(name, "")[:LONGEST] for name in SEARCHED))
    every, language = open_jobs(), language_of(request)
    fitting = search.finds(every)
    page = Paginator(fitting, A_PAGE).get_page(request.GET.get("page"))
    words = wording_in(language)
    asked = {name: request.GET[name][:LONGEST] for name in ASKED if name in request.GET}
    context = {
        "search": search,
        "page": page,
        "query": urlencode(asked),
        "some": bool(every),
        "counted": words.many("{count} job", "{count} jobs", len(fitting)),
        "places": place_names(every, words("Remote")),
        "kinds": _kinds(every, words),
        "departments": _departments(every),
        "levels": _levels(every, words),
        "spoken": _languages(every),
        "languages": LANGUAGES.items(),
        **frame(request, language),
    }
    return render(request, "hiring/openings/jobs.html", context)


@public
def job(request, slug):
    """Closed after its last day, gone once it is unpublished."""
    posting = get_posting_or_404(slug)
    description = thaw(posting.content)
    if not posting.is_live:
        return _gone(request, description)
    closed = description.closed(today())
    shown = without_applying(description) if closed else description
    facts, words = description.facts, wording_in(description.language)
    context = {
        "description": description,
        "job": ListedJob(slug, description, posting.published_at.date()),
        "slug": slug,
        "closed": closed,
        "closed_since": day_in_words(facts.closing_date, description.language) if closed else "",
        "subject": application_subject(description.title, facts, words),
        "preview": link_preview(description),
        "body": render_body_html(shown, titled=False),
        **frame(request, description.language),
    }
    context["jsonld"] = "" if closed else jsonld_of(request, description, context["employer"])
    return render(request, "hiring/openings/job.html", context)


@public
def document(request, slug, ending):
    """Gone once it is unpublished or closed."""
    posting, format = get_posting_or_404(slug), format_or_404(ending)
    description = thaw(posting.content)
    if not posting.is_live or description.closed(today()):
        return _gone(request, description, closed=posting.is_live)
    return description_response(request, description, format, slug, reverse("job_document", args=[slug, "html"]))


def jsonld_of(request, description: JobDescription, employer: Employer) -> str:
    """What job boards read, as the text of a script element; "" where they would refuse it."""
    if employer.logo:
        description = with_logo(description, request.build_absolute_uri(reverse("employer_logo")))
    return "" if missing_for_job_boards(description) else jsonld_script_text(description)


def _gone(request, description: JobDescription, closed: bool = False):
    context = {"closed": closed, **frame(request, description.language)}
    return render(request, "hiring/openings/job_gone.html", context, status=410)


def _kinds(jobs: list[ListedJob], words) -> list[tuple[str, str]]:
    there = {job.description.facts.employment_type for job in jobs}
    return [(key, words(name)) for key, name in EMPLOYMENT_TYPES.items() if key in there]


def _departments(jobs: list[ListedJob]) -> list[tuple[str, str]]:
    return [(name, name) for name in sorted({job.description.facts.department for job in jobs} - {""})]


def _levels(jobs: list[ListedJob], words) -> list[tuple[str, str]]:
    there = {job.description.facts.seniority for job in jobs}
    return [(key, words(name)) for key, name in SENIORITIES.items() if key in there]


def _languages(jobs: list[ListedJob]) -> list[tuple[str, str]]:
    there = {base_language(job.language) for job in jobs}
    return [(key, name) for key, name in LANGUAGES.items() if key in there]
