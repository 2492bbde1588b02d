"""Interviews: scheduled, shown, moved, cancelled, missed; their panels, recusals and waivers."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.candidates.access import (
    get_interview_or_404,
    get_kept_application_or_404,
    get_kept_interview_or_404,
    get_seat_to_recuse_or_404,
    get_seat_to_waive_or_404,
    keeps,
    may_recuse,
    may_waive,
)
from hiring.candidates.forms import ReasonForm
from hiring.evidence import evidence
from hiring.interviews.forms import InterviewForm, PanelForm, TimeForm
from hiring.interviews.operations import panels, scheduling
from hiring.interviews.queries import booked_twice, first_missing_stage, has_open_seat, practice_asked, seats_with_state
from hiring.models import Adjustment, Interview, Plan, Rescheduling, Round, Seat, Stage
from people.numbers import number_in
from people.views.outcomes import refusals_at


def new(request, slug, pk):
    application = get_kept_application_or_404(request.user, slug, pk)
    stages = Stage.objects.filter(round__in=Round.objects.of(application))
    stage = stages.filter(pk=number_in(request.GET.get("stage"))).first() or first_missing_stage(application, stages)
    if stage is None:
        messages.error(request, "The opening has no interview plan yet. Plan its rounds first.")
        return redirect("application", slug, pk)
    extra = Adjustment.objects.filter(application=application).values_list("extra_minutes", flat=True).first() or 0
    initial = {"stage": stage.pk}
    form = InterviewForm(request.POST or None, application=application, extra=extra, initial=initial)
    if form.is_valid():
        with refusals_at(form):
            interview = scheduling.schedule(
                application=application,
                stage=form.cleaned_data["stage"],
                panel=form.panel,
                **form.when_and_where,
                by=request.user,
            )
            messages.success(request, "The interview is scheduled, and its panel is told by mail.")
            _tell_of_overlaps(request, interview)
            return redirect("interview", interview.pk)
    context = {"application": application, "form": form}
    context["freezes"] = Plan.objects.filter(opening=application.opening, frozen_at=None).exists()
    return render(request, "hiring/interviews/new.html", context, status=422 if form.is_bound else 200)


def _tell_of_overlaps(request, interview: Interview) -> None:
    """Name those of the panel who have another interview then, and nothing about that one."""
    for person in booked_twice(interview):
        messages.warning(request, f"{person} has another interview at that time.")


@require_safe
def interview(request, pk):
    """When, where, its panel with the state of each seat, and its earlier times."""
    interview = get_interview_or_404(request.user, pk)
    is_kept, now = keeps(request.user, interview.application.opening), timezone.now()
    seats = list(seats_with_state().select_related("waived_by").filter(interview=interview))
    mine = next((seat for seat in seats if seat.user_id == request.user.pk), None)
    context = {
        "interview": interview,
        "application": interview.application,
        "seats": [
            (seat, _recusable(request.user, interview, seat), _waivable(request.user, interview, seat))
            for seat in seats
        ],
        "mine": mine,
        "own_card": evidence().scorecard_page(mine.pk) if mine and not mine.recused_at else "",
        "practice": practice_asked(mine) if mine else "",
        "keeps": is_kept,
        "reads_application": is_kept or (mine and not mine.recused_at),
        "open_seat": interview.is_standing and interview.ends_at > now and has_open_seat(interview),
        "reschedulings": Rescheduling.objects.filter(interview=interview).select_related("moved_by"),
        "longer_by": max(0, interview.minutes - interview.stage.minutes),
        "has_begun": interview.starts_at <= now,
    }
    return render(request, "hiring/interviews/interview.html", context)


def _recusable(user, interview: Interview, seat: Seat) -> bool:
    return interview.is_standing and not (seat.recused_at or seat.waived_at) and may_recuse(user, seat)


def _waivable(user, interview: Interview, seat: Seat) -> bool:
    is_owing = interview.is_standing and not (seat.recused_at or seat.waived_at or seat.is_submitted)
    return is_owing and may_waive(user, seat)


def edit(request, pk):
    interview = get_kept_interview_or_404(request.user, pk)
    form = TimeForm(request.POST or None, initial=TimeForm.initial_of(interview))
    if form.is_valid():
        with refusals_at(form):
            changed = scheduling.change_interview(interview=interview, **form.when_and_where, by=request.user)
            messages.success(request, "Saved. The panel is told by mail of what changed.")
            _tell_of_overlaps(request, changed)
            return redirect("interview", pk)
    return _form_page(request, interview, form, f"Move or change {interview.stage}", "Save")


def panel(request, pk):
    interview = get_kept_interview_or_404(request.user, pk)
    seats = interview.seats.all()
    initial = {
        "interviewers": [seat.user_id for seat in seats if not seat.is_training],
        "training": [seat.user_id for seat in seats if seat.is_training],
    }
    seated = {seat.user_id for seat in seats}
    form = PanelForm(request.POST or None, opening=interview.application.opening, seated=seated, initial=initial)
    if form.is_valid():
        with refusals_at(form):
            panels.change_panel(interview=interview, panel=form.panel, by=request.user)
            messages.success(request, "The panel is saved, and whoever came or went is told by mail.")
            _tell_of_overlaps(request, interview)
            return redirect("interview", pk)
    return _form_page(request, interview, form, f"The panel of {interview.stage}", "Save the panel")


def cancel(request, pk):
    interview = get_kept_interview_or_404(request.user, pk)
    operation = partial(scheduling.cancel_interview, interview=interview)
    return _end(request, interview, operation, "Cancel this interview?", "Cancel the interview")


def no_show(request, pk):
    interview = get_kept_interview_or_404(request.user, pk)
    operation = partial(scheduling.mark_no_show, interview=interview)
    return _end(request, interview, operation, "The candidate did not come?", "Yes, they did not come")


def _end(request, interview: Interview, operation, title: str, deed: str):
    form = ReasonForm.of(request, needed=False, help_text="The panel reads it.")
    done = "Noted. The panel is told by mail, and owes no scorecard of it."
    return _ask(request, interview, form, operation, done, title, deed)


def recuse(request, pk, seat):
    seat = get_seat_to_recuse_or_404(request.user, pk, seat)
    form = ReasonForm.of(request, help_text="For instance: a friend, a relative, a former colleague.")
    who = "yourself" if seat.user == request.user else seat.user
    return _ask(request, seat.interview, form, partial(panels.recuse, seat=seat), "Noted.", f"Recuse {who}?", "Recuse")


def waive(request, pk, seat):
    seat = get_seat_to_waive_or_404(request.user, pk, seat)
    form = ReasonForm.of(request, help_text=f"It stays on record, and {seat.user} reads it.")
    title, operation = f"Waive the scorecard of {seat.user}?", partial(panels.waive, seat=seat)
    return _ask(request, seat.interview, form, operation, "Noted.", title, "Waive it")


def _ask(request, interview: Interview, form: ReasonForm, operation, done: str, title: str, deed: str):
    if form.is_valid():
        with refusals_at(form):
            operation(**form.cleaned_data, by=request.user)
            messages.success(request, done)
            return redirect("interview", interview.pk)
    return _form_page(request, interview, form, title, deed)


def _form_page(request, interview: Interview, form, title: str, deed: str):
    context = {"interview": interview, "form": form, "title": title, "deed": deed}
    return render(request, "hiring/interviews/form.html", context, status=422 if form.is_bound else 200)
