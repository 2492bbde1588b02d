"""The frame of the pages that anybody may open, and what stands in it where there is nothing: in the visitor's
language."""

from functools import wraps

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation.trans_real import parse_accept_lang_header

from blueprint.job_description.catalogues import LANGUAGES, base_language, wording_in
from hiring.models import Employer


def language_of(request) -> str:
    """The language that a visitor asks for: on the page, else by their browser, else English."""
    asked = base_language(request.GET.get("language", ""))
    if asked in LANGUAGES:
        return asked
    preferred = parse_accept_lang_header(request.headers.get("Accept-Language", ""))
    return next((base for code, _ in preferred if (base := base_language(code)) in LANGUAGES), "en")


def frame(request, language: str) -> dict:
    """What the frame of every public page needs, in its language."""
    employer = Employer.objects.current()
    return {
        "employer": employer,
        "about": employer.text_in(language, "about"),
        "language": language,
        "words": wording_in(language),
        "address": request.build_absolute_uri(request.path),
    }


def says_if_missing(view):
    """Where a visitor's link leads nowhere, a page that says so in their language; the house reads its own."""

    @wraps(view)
    def answer(request, *args, **kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            if request.user.is_authenticated:
                raise
            context = frame(request, language_of(request)) | {"address": ""}
            return render(request, "hiring/openings/no_such_page.html", context, status=404)

    return answer
