"""Interviews: scheduled, shown, moved, cancelled, missed."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.candidates.access import (
    get_interview_or_404,
    get_kept_interview_or_404,
    get_scheduled_application_or_404,
    keeps,
    may_read_words,
    may_recuse_others,
    may_waive,
)
from hiring.candidates.forms import ReasonForm
from hiring.evidence import evidence
from hiring.interviews.forms import InterviewForm, TimeForm
from hiring.interviews.operations import scheduling
from hiring.interviews.queries import has_open_seat, is_owed, practice_asked, seats_with_state, stage_to_plan
from hiring.interviews.queries.collisions import collisions
from hiring.interviews.queries.extending import too_short
from hiring.interviews.queries.panel_options import panel_options
from hiring.interviews.views.asking import ask_reason, form_page, unseen, without_a_plan
from hiring.interviews.views.going_on import lead_on
from hiring.models import Adjustment, Interview, Plan, Rescheduling, Seat, Stage
from people.numbers import number_in
from people.permissions import role_may
from people.views.outcomes import refusals_at


def new(request, slug, pk):
    """Schedule an interview; what speaks against it is said first."""
    application = get_scheduled_application_or_404(request.user, slug, pk)
    stage = stage_to_plan(application, number_in(request.GET.get("stage")))
    if stage is None:
        return without_a_plan(request, application)
    form = _form(request, application, stage)
    told = _collisions(request, application, form) if form.is_valid() else {}
    if form.is_valid() and not told:
        with refusals_at(form):
            what = {"stage": form.cleaned_data["stage"], "panel": form.panel, **form.when_and_where}
            interview = scheduling.schedule(application=application, **what, by=request.user)
            messages.success(request, "The interview is scheduled, and its panel is told by mail.")
            lead_on(request, application, "interview_new")
            return redirect("interview", interview.pk)
    context = {"application": application, "form": form, **told}
    context["freezes"] = Plan.objects.filter(opening=application.opening, frozen_at=None).exists()
    wrong = form.is_bound and not form.is_valid() and "look" not in request.POST
    return render(request, "hiring/interviews/new.html", context, status=422 if wrong else 200)


def _form(request, application, stage: Stage) -> InterviewForm:
    extra = Adjustment.objects.filter(application=application).values_list("extra_minutes", flat=True).first() or 0
    options = panel_options(application, stage, timezone.now(), set())
    what = {"application": application, "extra": extra, "options": options}
    return InterviewForm(request.POST or None, **what, initial={"stage": stage.pk})


def _collisions(request, application, form: InterviewForm) -> dict:
    when, stage = (form.starts_at, form.ends_at), form.cleaned_data["stage"]
    return unseen(request, collisions(application, stage, when, form.panel, reader=request.user))


@require_safe
def interview(request, pk):
    """When, where, its panel with the state of each seat, and its earlier times."""
    interview = get_interview_or_404(request.user, pk)
    is_kept, now = keeps(request.user, interview.application.opening), timezone.now()
    seats = list(seats_with_state().select_related("waived_by", "interview").filter(interview=interview))
    mine = next((seat for seat in seats if seat.user_id == request.user.pk), None)
    reads_words = may_read_words(request.user, interview.application)
    others = may_recuse_others(request.user, interview.application)
    context = {
        "interview": interview,
        "application": interview.application,
        "waives": role_may(request.user, "waive"),
        "seats": [
            (seat, _recusable(interview, seat, seat == mine or others), _waivable(request.user, seat)) for seat in seats
        ],
        "mine": mine,
        "own_card": evidence().scorecard_page(mine.pk) if mine and not mine.recused_at else "",
        "practice": practice_asked(mine) if mine else "",
        "keeps": is_kept,
        "reads_words": reads_words,
        "reads_end_reason": reads_words and (is_kept or bool(mine and not mine.waived_at)),
        "reads_application": is_kept or (mine and not mine.recused_at),
        "open_seat": interview.is_standing and interview.ends_at > now and has_open_seat(interview),
        "reschedulings": Rescheduling.objects.filter(interview=interview).select_related("moved_by"),
        "too_short": is_kept and interview in too_short(interview.application),
        "longer_by": max(0, interview.minutes - interview.stage.minutes),
        "has_begun": interview.has_begun,
    }
    return render(request, "hiring/interviews/interview.html", context)


def _recusable(interview: Interview, seat: Seat, is_allowed: bool) -> bool:
    return is_allowed and interview.is_binding and not (seat.recused_at or seat.waived_at)


def _waivable(user, seat: Seat) -> bool:
    return is_owed(seat) and may_waive(user, seat)


def edit(request, pk):
    interview = get_kept_interview_or_404(request.user, pk)
    form = TimeForm(request.POST or None, initial=TimeForm.initial_of(interview))
    told = {}
    if form.is_valid() and (form.starts_at, form.ends_at) != (interview.starts_at, interview.ends_at):
        panel = {seat.user: seat.is_training for seat in interview.seats.all() if not seat.recused_at}
        what = (interview.application, interview.stage, (form.starts_at, form.ends_at), panel)
        told = unseen(request, collisions(*what, reader=request.user, interview=interview))
    if form.is_valid() and not told and "look" not in request.POST:
        with refusals_at(form):
            scheduling.change_interview(interview=interview, **form.when_and_where, by=request.user)
            messages.success(request, "Saved. The panel is told by mail of what changed.")
            return redirect("interview", pk)
    return form_page(request, interview, form, f"Move or change {interview.stage}", "Save", warns=True, **told)


def cancel(request, pk):
    interview = get_kept_interview_or_404(request.user, pk)
    operation = partial(scheduling.cancel_interview, interview=interview)
    return _end(request, interview, operation, "Cancel this interview?", "Cancel the interview")


def no_show(request, pk):
    interview = get_kept_interview_or_404(request.user, pk)
    operation = partial(scheduling.mark_no_show, interview=interview)
    return _end(request, interview, operation, "The candidate did not come?", "Yes, they did not come")


def _end(request, interview: Interview, operation, title: str, deed: str):
    form = ReasonForm.of(request, needed=False, help_text="Not shown to those who owe a scorecard here.")
    owed = "Its scorecards stay owed until they are waived." if interview.has_begun else "No scorecard of it is owed."
    done = f"Noted. The panel is told by mail. {owed}"
    return ask_reason(request, interview, form, operation, done, title, deed)
