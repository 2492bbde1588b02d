"""The plan of a hire's first year: begun, read, changed; who left, and who reviews as well."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hiring.models import Application
from hiring.openings.views.pdf_response import pdf_response
from people.views.outcomes import carry_out, refusals_at
from scorecards.debrief.operations import note_readings
from scorecards.models import Scorecard
from scorecards.onboarding import documents
from scorecards.onboarding.access import (
    choosable_as_second,
    get_hire_or_404,
    get_hired_or_404,
    hired_applications,
    hires_to_review,
    readable_reviews,
    visible_hires,
)
from scorecards.onboarding.forms import BeginForm, GoalFormSet, HirePlanForm, LeaveForm, SecondReviewerForm
from scorecards.onboarding.operations import hire_plans
from scorecards.onboarding.operations.readings import note_review_readings
from scorecards.onboarding.queries.hire_plans import goal_groups, read_reviews, review_lines

A_PAGE = 50


@require_safe
def hires(request):
    """Everybody whose first year this person keeps, and hires that have no plan yet."""
    page = Paginator(visible_hires(request.user), A_PAGE).get_page(request.GET.get("page"))
    unplanned = hired_applications(request.user).filter(hire=None).order_by("-ended_at", "-pk")[:A_PAGE]
    context = {"page": page, "unplanned": unplanned, "reviewing": hires_to_review(request.user).count()}
    return render(request, "scorecards/onboarding/hires.html", context)


@require_http_methods(["GET", "POST"])
def begin(request, application):
    hired = get_hired_or_404(request.user, application)
    if hasattr(hired, "hire"):
        return redirect("hire", hired.hire.pk)
    form = BeginForm(request.POST or None)
    if form.is_valid():
        with refusals_at(form):
            _note(request.user, hired)
            hire = hire_plans.begin(application=hired, starts_on=form.cleaned_data["starts_on"], by=request.user)
            messages.success(request, "The plan begins with the role’s own goals. Change what does not fit.")
            return redirect("hire", hire.pk)
    context = {"application": hired, "form": form}
    return render(request, "scorecards/onboarding/begin.html", context, status=422 if form.is_bound else 200)


def _note(user, application: Application) -> None:
    """That this person reads what the interviews left open, which is read from the scorecards."""
    note_readings(cards=Scorecard.objects.read_by(user, application=application), by=user)


@require_safe
def hire(request, pk):
    kept = get_hire_or_404(request.user, pk)
    _note(request.user, kept.application)  # what the interviews left open stands among the goals
    note_review_readings(reviews=readable_reviews(request.user, kept), by=request.user)
    reviews = hires_to_review(request.user).filter(pk=kept.pk).exists()
    second = SecondReviewerForm(people=choosable_as_second(kept), initial={"reviewer": kept.second_reviewer_id})
    context = {
        "hire": kept,
        "groups": goal_groups(kept),
        "lines": review_lines(kept, request.user, reviews),
        "read": read_reviews(kept, request.user),
        "second": second,
        "leave": LeaveForm(),
    }
    return render(request, "scorecards/onboarding/hire.html", context)


@require_http_methods(["GET", "POST"])
def change(request, pk):
    """The whole plan on one page; a save that comes too late keeps what was typed on the page."""
    kept = get_hire_or_404(request.user, pk)
    _note(request.user, kept.application)
    if request.method == "GET":
        rows = [
            {"pk": goal.pk, "days": goal.days, "kind": goal.kind, "text": goal.text}
            for goal in kept.goals.filter(dropped_at=None)
        ]
        form = HirePlanForm(initial={"starts_on": kept.starts_on, "revision": kept.revision})
        return _change_page(request, kept, form, GoalFormSet(initial=rows, prefix="goals"), 200)
    form, goals = HirePlanForm(request.POST), GoalFormSet(request.POST, prefix="goals")
    if form.is_valid() and goals.is_valid():
        with refusals_at(form):
            hire_plans.change(hire=kept, goals=goals.goals, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved.")
            return redirect("hire_change" if "more" in request.POST else "hire", kept.pk)
        form.data = form.data.copy()
        form.data["revision"] = get_hire_or_404(request.user, pk).revision
    return _change_page(request, kept, form, goals, 422)


def _change_page(request, kept, form, goals, status: int):
    context = {"hire": kept, "form": form, "goals": goals}
    return render(request, "scorecards/onboarding/change.html", context, status=status)


@require_safe
def pdf(request, pk):
    kept = get_hire_or_404(request.user, pk)
    page = reverse("hire", args=[kept.pk])
    return pdf_response(request, lambda: documents.plan_pdf(kept), documents.file_name(kept, "pdf"), page)


@require_safe
def calendar(request, pk):
    kept = get_hire_or_404(request.user, pk)
    name = content_disposition_header(True, documents.file_name(kept, "ics"))
    headers = {"Content-Disposition": name}
    return HttpResponse(documents.plan_calendar(kept), content_type="text/calendar; charset=utf-8", headers=headers)


@require_POST
def leave(request, pk):
    kept, form = get_hire_or_404(request.user, pk), LeaveForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Say which day was the last, and whose wish it was.")
        return redirect("hire", kept.pk)
    carry_out(request, hire_plans.leave, "Noted. It can be taken back.", hire=kept, **form.cleaned_data)
    return redirect("hire", kept.pk)


@require_POST
def stay(request, pk):
    kept = get_hire_or_404(request.user, pk)
    carry_out(request, hire_plans.stay, "Taken back.", hire=kept)
    return redirect("hire", kept.pk)


@require_POST
def second_reviewer(request, pk):
    kept = get_hire_or_404(request.user, pk)
    form = SecondReviewerForm(request.POST, people=choosable_as_second(kept))
    if not form.is_valid():
        messages.error(request, hire_plans.NOT_SECOND)
        return redirect("hire", kept.pk)
    reviewer = form.cleaned_data["reviewer"]
    done = f"{reviewer} is asked for reviews as well." if reviewer else "Nobody else is asked for reviews."
    carry_out(request, hire_plans.choose_second_reviewer, done, hire=kept, reviewer=reviewer)
    return redirect("hire", kept.pk)
