"""Extending what is booked after an adjustment was agreed."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect, render

from hiring.candidates.access import get_scheduled_application_or_404
from hiring.interviews.operations.extending import extend as extend_interviews
from hiring.interviews.queries.collisions import collisions
from hiring.interviews.queries.extending import agreed_minutes, too_short
from people.refusals import Refused
from people.words import count


def extend(request, slug, pk):
    """The interviews that are too short now, each with what speaks against its longer time, to choose from."""
    application = get_scheduled_application_or_404(request.user, slug, pk)
    short = too_short(application)
    if not short:
        return redirect("application", slug, pk)
    if request.method == "POST":
        chosen = [interview for interview in short if str(interview.pk) in request.POST.getlist("interview")]
        try:
            changed = extend_interviews(application=application, interviews=chosen, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            told = f"{count(changed, 'interview')} extended; the panels are told by mail." if changed else ""
            messages.success(request, told or "Nothing was extended.")
            return redirect("application", slug, pk)
    extra = agreed_minutes(application)
    lines = [(interview, *_longer(request.user, application, interview, extra)) for interview in short]
    context = {"application": application, "opening": application.opening, "lines": lines, "extra": extra}
    return render(request, "hiring/interviews/extend.html", context)


def _longer(reader, application, interview, extra: int) -> tuple:
    """When it would end, and what speaks against that and not against what stands."""
    panel = {seat.user: seat.is_training for seat in interview.seats.select_related("user") if not seat.recused_at}
    ends = interview.starts_at + timedelta(minutes=interview.stage.minutes + extra)
    what = {"reader": reader, "interview": interview}
    spans = ((interview.starts_at, interview.ends_at), (interview.starts_at, ends))
    now, then = (collisions(application, interview.stage, span, panel, **what) for span in spans)
    return ends, [sentence for sentence in then if sentence not in now]
