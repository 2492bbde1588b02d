"""The page of an interview plan: saved whole, also where a part is added, moved or removed."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from hiring.models import Opening, Plan
from hiring.openings.access import can_recruit
from hiring.openings.operations import Overtaken
from hiring.planning.access import get_planned_opening_or_404
from hiring.planning.components import SOURCE, lacking
from hiring.planning.coverage import coverage, in_hours
from hiring.planning.forms.plan import PlanForm
from hiring.planning.operations import plan_parts, plans
from hiring.planning.proposal import stage_for
from hiring.planning.queries import plan_view, planned, role_of
from people.kept import ABOUT_ROLES, forget, keep, recall
from people.refusals import Refused

REMOVED = f"{ABOUT_ROLES}removed-from-plan"
CV = {
    Plan.ShowsCv.AFTER_CARD: "They see the CV after their own scorecard, and before it in conversations.",
    Plan.ShowsCv.BEFORE: "They see the CV before the interview.",
    Plan.ShowsCv.NEVER: "They never see the CV.",
}


def plan(request, slug):
    """A save that comes too late is told, and keeps what was typed."""
    opening = get_planned_opening_or_404(request.user, slug)
    if request.method == "POST":
        return _save(request, opening)
    form = _form(opening)
    if form is None:
        return render(request, "hiring/planning/none.html", {"opening": opening})
    return _page(request, opening, form)


def start(request, slug):
    """Ask first where there is a plan."""
    opening = get_planned_opening_or_404(request.user, slug)
    if request.method != "POST":
        return render(request, "hiring/planning/start.html", {"opening": opening})
    try:
        plans.start_plan(opening=opening, by=request.user)
    except Refused as refusal:
        return render(request, "hiring/planning/start.html", {"opening": opening, "refusal": str(refusal)}, status=409)
    messages.success(request, "This is the plan that the role suggests. Change what does not fit.")
    return redirect("plan", slug)


@require_POST
def add_round(request, slug):
    opening = get_planned_opening_or_404(request.user, slug)
    return _save(request, opening, partial(plan_parts.add_round, name="New round"), "add-round")


@require_POST
def remove_round(request, slug, pk):
    opening = get_planned_opening_or_404(request.user, slug)
    return _remove(request, opening, partial(plan_parts.remove_round, pk=pk))


@require_POST
def move_round(request, slug, pk, up):
    opening = get_planned_opening_or_404(request.user, slug)
    return _save(request, opening, partial(plan_parts.move_round, pk=pk, up=up), f"round-{pk}")


@require_POST
def add_stage(request, slug, pk):
    """With the exercise that was chosen there."""
    opening = get_planned_opening_or_404(request.user, slug)
    stage = stage_for(role_of(opening), request.POST.get(f"add-{pk}", ""), opening.language)
    return _save(request, opening, partial(plan_parts.add_stage, round=pk, proposed=stage), f"round-{pk}")


@require_POST
def remove_stage(request, slug, pk):
    opening = get_planned_opening_or_404(request.user, slug)
    return _remove(request, opening, partial(plan_parts.remove_stage, pk=pk))


@require_POST
def undo(request, slug):
    """Bring back what was removed last."""
    opening = get_planned_opening_or_404(request.user, slug)
    removed = recall(request.user, REMOVED, str(opening.pk))
    if removed is None:
        messages.warning(request, "There is nothing to bring back any more.")
        return redirect("plan", slug)
    answer = _save(request, opening, partial(plan_parts.bring_back, removed=removed), "plan")
    if answer.status_code == 302:
        forget(request.user, REMOVED, str(opening.pk))
    return answer


@require_POST
def move_stage(request, slug, pk, up):
    opening = get_planned_opening_or_404(request.user, slug)
    return _save(request, opening, partial(plan_parts.move_stage, pk=pk, up=up), f"stage-{pk}")


@require_POST
def move_dimension(request, slug, key, up):
    opening = get_planned_opening_or_404(request.user, slug)
    return _save(request, opening, partial(plan_parts.move_dimension, key=key, up=up), "dimensions")


def _remove(request, opening: Opening, remove: Callable[[Plan], plan_parts.RemovedPart]):
    """What is removed can be brought back for an hour."""
    removed = []
    answer = _save(request, opening, lambda plan: removed.append(remove(plan)), "plan")
    if removed and answer.status_code == 302:
        keep(request.user, REMOVED, removed[0], str(opening.pk))
    return answer


def _save(request, opening: Opening, deed: Callable[[Plan], object] | None = None, place: str = ""):
    """Save the page, do the deed, come back to the place where one was."""
    form = _form(opening, request.POST)
    if form is None:
        return redirect("plan", opening.slug)
    if not form.is_valid:
        return _page(request, opening, form, 422)
    try:
        plans.change_plan(opening=opening, changes=form.changes, revision=form.revision, by=request.user, deed=deed)
    except Overtaken as late:
        return _page(request, opening, form, 409, refusal=str(late), theirs=form.theirs, left_over=form.left_over)
    except Refused as refusal:
        return _page(request, opening, form, 409, refusal=str(refusal))
    if not deed:
        messages.success(request, "Saved.")
    return redirect(f"{reverse('plan', args=[opening.slug])}{'#' if place else ''}{place}")


def _form(opening: Opening, data=None) -> PlanForm | None:
    plan = planned(opening)
    if plan is None:
        return None
    role = plan.role or role_of(opening)
    return PlanForm(plan, plan_view(plan, role, list(opening.committee.all())), role, data)


def _page(request, opening: Opening, form: PlanForm, status: int = 200, **more):
    covered = coverage(form.view)
    context = {
        "opening": opening,
        "form": form,
        "coverage": covered,
        "time": in_hours(covered.minutes),
        "lacking": lacking(form.view),
        "source": SOURCE,
        "committee": opening.committee.select_related("user"),
        "removed": None if form.view.is_frozen else recall(request.user, REMOVED, str(opening.pk)),
        "appoints": can_recruit(request.user),
        "cv": CV.get(form.plan.shows_cv, ""),
    }
    return render(request, _template(request, form), context | more, status=status)


def _template(request, form: PlanForm) -> str:
    """A frozen plan is read; what of it can change is on a page of its own, where a refused save comes back too."""
    if not form.view.is_frozen:
        return "hiring/planning/plan.html"
    is_changed = request.method == "POST" or "change" in request.GET
    return "hiring/planning/frozen_names.html" if is_changed else "hiring/planning/frozen.html"
