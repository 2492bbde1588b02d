"""The employer's page, logo, and colour on every page."""

from hashlib import sha256

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from hiring.models import Employer
from hiring.openings import operations
from hiring.openings.access import can_set_rules, require_recruiting
from hiring.openings.forms.employer import EmployerForm
from hiring.openings.forms.late_save import renew
from hiring.openings.pictures import MOST_BYTES
from hiring.openings.theme import page_stylesheet
from people.body_limits import takes_files


@takes_files(MOST_BYTES)
def employer(request):
    require_recruiting(request.user)
    form = _form(request, request.POST or None, request.FILES or None)
    if form.is_valid():
        return _save(request, form)
    return _page(request, form, 422 if form.is_bound else 200)


def _save(request, form):
    given = form.cleaned_data
    try:
        operations.change_employer(
            employer=form.instance,
            logo=given["new_logo"],
            remove_logo=given.get("remove_logo", False),
            revision=given["revision"],
            by=request.user,
        )
    except operations.Overtaken:
        return _page(request, form, 409, theirs=renew(form, _form(request)))
    messages.success(request, "Saved.")
    return redirect("employer")


def _form(request, data=None, files=None):
    stored = Employer.objects.current()
    return EmployerForm(data, files, instance=stored, sets_rules=can_set_rules(request.user))


def _page(request, form, status, **context):
    return render(request, "hiring/openings/employer.html", {"form": form, **context}, status=status)


def _stylesheet_tag(request) -> str:
    """Keeps the colour on the request, so that one query serves tag and stylesheet."""
    request.accent = Employer.objects.filter(accent__gt="").values_list("accent", flat=True).first() or ""
    return f'"{sha256(page_stylesheet(request.accent).encode()).hexdigest()[:20]}"'


@login_not_required
@require_safe
@cache_control(public=True, no_cache=True)
@condition(etag_func=_stylesheet_tag)
def stylesheet(request):
    return HttpResponse(page_stylesheet(request.accent), content_type="text/css; charset=utf-8")


@login_not_required
@require_safe
@cache_control(public=True, max_age=300)
def logo(request):
    stored = Employer.objects.current().logo
    if not stored or not stored.storage.exists(stored.name):
        raise Http404("There is no logo.")
    return FileResponse(stored.open("rb"), content_type="image/png")
