"""Panels and their seats: who sits, who is recused, waived, or gives up a seat in training."""

from functools import partial

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from hiring.candidates.access import (
    get_kept_interview_or_404,
    get_own_training_seat_or_404,
    get_seat_to_recuse_or_404,
    get_seat_to_waive_or_404,
)
from hiring.candidates.forms import ReasonForm
from hiring.interviews.forms import PanelForm, ReplacementForm
from hiring.interviews.operations import panels
from hiring.interviews.queries.collisions import collisions
from hiring.interviews.queries.panel_options import panel_options
from hiring.interviews.views.asking import ask_reason, form_page, unseen
from people.views.outcomes import carry_out, refusals_at


def panel(request, pk):
    """Who sits on the panel."""
    interview = get_kept_interview_or_404(request.user, pk)
    seats = interview.seats.all()
    initial = {
        "interviewers": [seat.user_id for seat in seats if not seat.is_training],
        "training": [seat.user_id for seat in seats if seat.is_training],
    }
    seated = {seat.user_id for seat in seats}
    what = (interview.application, interview.stage)
    form = PanelForm(request.POST or None, options=panel_options(*what, interview.starts_at, seated), initial=initial)
    told = {}
    if form.is_valid():
        when = (interview.starts_at, interview.ends_at)
        told = unseen(request, collisions(*what, when, form.panel, reader=request.user, interview=interview))
    if form.is_valid() and not told:
        with refusals_at(form):
            panels.change_panel(interview=interview, panel=form.panel, by=request.user)
            messages.success(request, "The panel is saved, and whoever came or went is told by mail.")
            return redirect("interview", pk)
    return form_page(request, interview, form, f"The panel of {interview.stage}", "Save the panel", warns=True, **told)


def recuse(request, pk, seat):
    """Take somebody out who cannot be fair, with a reason."""
    seat = get_seat_to_recuse_or_404(request.user, pk, seat)
    form = ReasonForm.of(request, help_text="For instance: a friend, a relative, a former colleague.")
    who = "yourself" if seat.user == request.user else seat.user
    operation = partial(panels.recuse, seat=seat)
    return ask_reason(request, seat.interview, form, operation, "Noted.", f"Recuse {who}?", "Recuse")


def waive(request, pk, seat):
    """Go on without somebody's scorecard, with a reason; they are told."""
    seat = get_seat_to_waive_or_404(request.user, pk, seat)
    form = ReasonForm.of(request, help_text=f"It stays on record, and {seat.user} reads it.")
    title, operation = f"Waive the scorecard of {seat.user}?", partial(panels.waive, seat=seat)
    return ask_reason(request, seat.interview, form, operation, "Noted.", title, "Waive it")


@require_POST
def unwaive(request, pk, seat):
    """Take back a waiver, as long as nobody could have read the round since."""
    seat = get_seat_to_waive_or_404(request.user, pk, seat)
    done = f"The scorecard of {seat.user} is awaited again, and they are told."
    carry_out(request, panels.take_back_waiver, done, seat=seat)
    return redirect("interview", pk)


def replace(request, pk, seat):
    """Ask somebody else to take a seat of an interview that has not begun."""
    interview = get_kept_interview_or_404(request.user, pk)
    seat = get_object_or_404(interview.seats.select_related("user"), pk=seat)
    seated = {other.user_id for other in interview.seats.all()}
    options = panel_options(interview.application, interview.stage, interview.starts_at, set())
    free = [option for option in options if option.user.pk not in seated and not option.bar]
    form = ReplacementForm(request.POST or None, options=free)
    if form.is_valid():
        others = {other.user: other.is_training for other in interview.seats.all() if other != seat}
        with refusals_at(form):
            panel = others | {form.cleaned_data["person"]: seat.is_training}
            panels.change_panel(interview=interview, panel=panel, by=request.user)
            messages.success(request, f"{form.cleaned_data['person']} is asked instead of {seat.user}. Both are told.")
            return redirect("interview", pk)
    return form_page(request, interview, form, f"Whom to ask instead of {seat.user}?", "Ask them")


def give_up(request, pk, seat):
    """Leave a panel on which one was to learn, once that is confirmed; a draft of one's own goes with it."""
    seat = get_own_training_seat_or_404(request.user, pk, seat)
    form = forms.Form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with refusals_at(form):
            panels.give_up_training(seat=seat, by=request.user)
            messages.success(request, "You are no longer on this panel.")
            return redirect("/")
    title = "Give up your seat in training? A draft that you have begun goes with it."
    return form_page(request, seat.interview, form, title, "Give it up")
