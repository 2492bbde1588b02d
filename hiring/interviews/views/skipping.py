"""Planned interviews that an application will not have: skipped for a reason, and planned again."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from hiring.candidates.access import get_application_to_skip_in_or_404
from hiring.candidates.forms import ReasonForm
from hiring.interviews.operations.skipping import skip_stage, unskip_stage
from hiring.models import Round, Stage
from people.views.outcomes import carry_out, refusals_at


def skip(request, slug, pk, stage):
    """Go on without a planned interview; the reason stays on record."""
    application = get_application_to_skip_in_or_404(request.user, slug, pk)
    stage = _stage_or_404(application, stage)
    form = ReasonForm.of(request, help_text="It stays on record. Do not quote scorecards.")
    if form.is_valid():
        with refusals_at(form):
            skip_stage(application=application, stage=stage, **form.cleaned_data, by=request.user)
            messages.success(request, f"“{stage}” is skipped for {application.candidate}.")
            return redirect("application", slug, pk)
    context = {"application": application, "stage": stage, "form": form}
    return render(request, "hiring/interviews/skip.html", context, status=422 if form.is_bound else 200)


@require_POST
def unskip(request, slug, pk, stage):
    application = get_application_to_skip_in_or_404(request.user, slug, pk)
    stage = _stage_or_404(application, stage)
    carry_out(request, unskip_stage, f"“{stage}” is planned again.", application=application, stage=stage)
    return redirect("application", slug, pk)


def _stage_or_404(application, pk: int) -> Stage:
    return get_object_or_404(Stage.objects.select_related("round"), round__in=Round.objects.of(application), pk=pk)
