"""Candidates come in, one by one or from a file, and what is known of them changes."""

from dataclasses import asdict

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from hiring.candidates.access import get_kept_application_or_404, get_kept_opening_or_404, visible_candidates
from hiring.candidates.candidates_file import LARGEST, CandidateRow
from hiring.candidates.forms import OTHER, CandidateForm, DuplicateForm, ImportForm, TableForm
from hiring.candidates.operations import (
    add_candidate,
    apply,
    change_candidate,
    import_candidates,
)
from hiring.candidates.queries import intakes_of, known_by_address
from people import kept
from people.body_limits import takes_files
from people.refusals import Refused
from people.views.outcomes import refusals_at


def new(request, slug):
    """Add a candidate; where somebody has the same address, ask first whether it is the same person."""
    opening = get_kept_opening_or_404(request.user, slug)
    form = CandidateForm(request.POST or None)
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
    form = CandidateForm(request.POST or None, instance=application.candidate, initial={"source": application.source})
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


@takes_files(LARGEST)
def upload(request, slug):
    """Read a file of candidates; nothing is saved before what it would do was shown."""
    opening = get_kept_opening_or_404(request.user, slug)
    form = TableForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = TableForm(request.POST, request.FILES)
        if form.is_valid():
            token = kept.keep(request.user, _kind(opening), [asdict(row) for row in form.rows])
            return redirect("candidates_import_preview", slug, token)
    context = {"opening": opening, "form": form}
    return render(request, "hiring/candidates/upload.html", context, status=422 if form.is_bound else 200)


def preview(request, slug, token):
    """Row by row what an import will do; a POST without `look` does it."""
    opening = get_kept_opening_or_404(request.user, slug)
    content = kept.recall(request.user, _kind(opening), token)
    if content is None:
        messages.error(request, "That preview has ended: it is kept for an hour. Upload the file again.")
        return redirect("candidates_import", slug)
    rows = [CandidateRow(**row) for row in content]
    form = ImportForm(request.POST or None)
    known = set(visible_candidates(request.user).values_list("pk", flat=True))
    what = {"rows": rows, "opening": opening, "candidates": known, "join": form.joins}
    if request.method == "POST" and "look" not in request.POST:
        return _import(request, token, what)
    intakes = intakes_of(**what)
    imported = sum(intake.is_imported for intake in intakes)
    context = {"opening": opening, "form": form, "intakes": intakes, "imported": imported}
    return render(request, "hiring/candidates/preview.html", context | {"left_out": len(intakes) - imported})


def _import(request, token: str, what: dict):
    opening = what["opening"]
    try:
        intakes = import_candidates(**what, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("candidates_import_preview", opening.slug, token)
    kept.forget(request.user, _kind(opening), token)
    imported = sum(intake.is_imported for intake in intakes)
    messages.success(request, f"{imported} imported, {len(intakes) - imported} left out.")
    return redirect("candidates", opening.slug)


def _kind(opening) -> str:
    return f"candidates-import-{opening.pk}"
