"""Candidates come in, one by one or from a file, and what is known of them changes."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from hiring.candidates.access import get_kept_application_or_404, get_kept_opening_or_404, visible_candidates
from hiring.candidates.forms import OTHER, CandidateForm, DuplicateForm
from hiring.candidates.operations import (
    add_candidate,
    apply,
    change_candidate,
)
from hiring.candidates.queries import known_by_address
from people.views.outcomes import refusals_at


def new(request, slug):
    """Add a candidate; where somebody has the same address, ask first whether it is the same person."""
    opening = get_kept_opening_or_404(request.user, slug)
    form = CandidateForm(request.POST or None, candidates=visible_candidates(request.user))
    context = {"opening": opening, "form": form}
    if not form.is_valid():
        return render(request, "hiring/candidates/new.html", context, status=422 if form.is_bound else 200)
    known = list(known_by_address(form.cleaned_data["email"], visible_candidates(request.user)))
    same = DuplicateForm(request.POST if "known" in request.POST else None, candidates=known)
    if known and not same.is_valid():
        return render(request, "hiring/candidates/new.html", context | {"same": same, "known": known}, status=422)
    with refusals_at(form):
        application = _add(form, same.cleaned_data["known"] if known else OTHER, opening, request.user)
        messages.success(request, f"{application.candidate} is added.")
        return redirect("application", slug, application.pk)
    return render(request, "hiring/candidates/new.html", context, status=422)


def _add(form: CandidateForm, known: str, opening, by):
    source = form.cleaned_data["source"]
    if known == OTHER:
        return add_candidate(candidate=form.instance, opening=opening, source=source, by=by)
    candidate = get_object_or_404(visible_candidates(by), pk=known)
    return apply(candidate=candidate, opening=opening, source=source, by=by)


def edit(request, slug, pk):
    application = get_kept_application_or_404(request.user, slug, pk)
    known, now = visible_candidates(request.user), {"source": application.source}
    form = CandidateForm(request.POST or None, instance=application.candidate, initial=now, candidates=known)
    if form.is_valid():
        source = form.cleaned_data["source"]
        with refusals_at(form):
            change_candidate(application=application, candidate=form.instance, source=source, by=request.user)
            messages.success(request, "Saved.")
            return redirect("application", slug, pk)
    # the form writes into its instance what was typed, and the page's head shows what is stored
    stored = get_kept_application_or_404(request.user, slug, pk)
    context = {"application": stored, "form": form}
    return render(request, "hiring/candidates/edit.html", context, status=422 if form.is_bound else 200)
