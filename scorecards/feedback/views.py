"""Feedback to an interviewer, once it is decided."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from scorecards.debrief.operations import note_readings
from scorecards.feedback.access import get_feedback_or_404
from scorecards.feedback.queries import feedback_of
from scorecards.models import Scorecard


@require_safe
def feedback(request, application):
    """How one's scorecards compared, and the outcome."""
    decided = get_feedback_or_404(request.user, application)
    note_readings(cards=Scorecard.objects.read_by(request.user, application=decided), by=request.user)
    context = {"application": decided, "feedback": feedback_of(request.user, decided)}
    return render(request, "scorecards/feedback/feedback.html", context)
