"""Rows held until the transaction ends, and read once they are."""

from hiring.models import Application, Interview, Opening, Seat
from hiring.openings.operations import CLOSED
from people.locks import lock
from people.refusals import Refused

GONE = "This seat was taken away in the meantime."
ERASED = "This candidate was erased in the meantime. Nothing was saved."


def hold_application(application: Application) -> Application:
    """The application, held with its opening, which nobody closes meanwhile; Refused where either has ended."""
    lock(Application, application.pk)
    lock(Opening, application.opening_id)
    application = Application.objects.select_related("opening", "candidate", "round").get(pk=application.pk)
    if application.opening.status != Opening.Status.OPEN:
        raise Refused(CLOSED)
    if not application.is_active:
        raise Refused("This application has ended. Take it up again first.")
    return application


def hold_interview(interview: Interview) -> Interview:
    """The interview, held after its application; Refused where it no longer stands.

    Also where it had begun and its candidate was erased since: what is to come, the erasure itself cancels.
    """
    lock(Application, interview.application_id)
    lock(Interview, interview.pk)
    related = Interview.objects.select_related("application__candidate", "application__opening", "stage__round")
    interview = related.get(pk=interview.pk)
    if not interview.is_standing:
        raise Refused("This interview was cancelled or missed; it no longer changes.")
    if interview.has_begun:
        _require_not_erased(interview)
    return interview


def hold_seat(seat: Seat) -> Seat:
    """The seat, held after its application; Refused where it was taken away, or its candidate was erased."""
    lock(Application, Interview.objects.values_list("application", flat=True).get(pk=seat.interview_id))
    lock(Seat, seat.pk)
    related = Seat.objects.select_related("user", "interview__application__candidate", "interview__stage")
    held = related.select_related("interview__application__opening").filter(pk=seat.pk).first()
    if held is None:
        raise Refused(GONE)
    _require_not_erased(held.interview)
    return held


def _require_not_erased(interview: Interview) -> None:
    if interview.application.candidate.erased_at:
        raise Refused(ERASED)
