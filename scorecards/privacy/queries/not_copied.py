"""What a copy does not hold yet, and why, in sentences."""

from django.db.models import Q

from hiring.models import Application, Candidate, Seat
from hiring.models.interviews import binds
from scorecards.models import Ballot, Hire, VoluntaryQuestions
from scorecards.models.visibility import debrief_is_open, independent
from scorecards.onboarding.access import hires_to_review

_SEALED = (
    "Answers to voluntary questions, where there are any: they are sealed, and nobody in the house reads one, so "
    "whoever makes this copy does not either. The private link that came by mail shows them to the person it went to."
)
ANOTHER = "Another administrator can make a copy that has it."


def told(user, candidate: Candidate):
    """The candidate's applications of whose judgements this administrator may be told."""
    return Application.objects.filter(independent(user, "pk"), candidate=candidate)


def left_out(user, candidate: Candidate) -> list[str]:
    """Why something is missing from the copy that this administrator makes, application by application, by rounds."""
    free = set(told(user, candidate).values_list("pk", flat=True))
    sentences = []
    for application in candidate.applications.select_related("opening").order_by("pk"):
        if application.pk in free:
            sentences += _closed_rounds(application) + _open_ballots(application) + _own_reviews(user, application)
        else:
            sentences.append(_dependent(user, application))
    return sentences + ([_SEALED] if VoluntaryQuestions.current().questions else [])


def _dependent(user, application: Application) -> str:
    recused = Seat.objects.filter(user=user, interview__application=application).exclude(recused_at=None).exists()
    why = "is recused there" if recused else "has a scorecard of their own to submit there"
    return (
        f"{application.opening.title}: no note, reason or agreed adjustment, and nothing that was written in "
        f"interviews, debriefs and votes, because whoever makes this copy {why}. {ANOTHER}"
    )


def _closed_rounds(application: Application) -> list[str]:
    seats = Seat.objects.filter(interview__application=application)
    closed = seats.filter(~debrief_is_open("interview__application", "interview__stage__round"))
    rounds = closed.order_by("interview__stage__round__position", "interview__stage__round")
    named = dict(rounds.values_list("interview__stage__round", "interview__stage__round__name"))
    awaited = Q(binds("interview__"), recused_at=None, is_training=False)
    waiting = set(closed.filter(awaited).values_list("interview__stage__round", flat=True))
    owing = set(closed.counted().owing().values_list("interview__stage__round", flat=True))
    return [_round(application, name, pk in owing, pk in waiting) for pk, name in named.items()]


def _round(application: Application, name: str, is_owing: bool, is_waiting: bool) -> str:
    begin = f"{application.opening.title}, {name}: nothing that interviewers wrote, because "
    if is_owing:
        return begin + "a scorecard is awaited there. Once all are submitted or waived, a new copy has them."
    if is_waiting:
        return begin + "an interview of it is neither held nor skipped. Once it is, a new copy has them."
    return begin + "no scorecard counts there, so that its debrief never opens. Its authors hand out what they wrote."


def _open_ballots(application: Application) -> list[str]:
    if not Ballot.objects.filter(application=application, closed_at=None).exists():
        return []
    return [f"{application.opening.title}: the votes of a ballot that is open. Once it is closed, a copy has them."]


def _own_reviews(user, application: Application) -> list[str]:
    hire = Hire.objects.filter(application=application).first()
    if hire is None or not hires_to_review(user).filter(pk=hire.pk).exists():
        return []
    return [
        f"{application.opening.title}: reviews of the first year by others, of each moment of which whoever makes this "
        f"copy has not written their own yet. {ANOTHER}"
    ]
