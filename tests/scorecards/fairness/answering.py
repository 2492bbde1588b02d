"""People whose applications have ended, and who answer voluntary questions."""

from django.utils import timezone

from hiring.models import Application, Opening, RoundOutcome, Stage
from people.models import User
from scorecards.fairness import operations
from tests.world import application_of, interview_of, seat_of

QUESTIONS = [{"key": "gender", "text": "Gender", "options": ["woman", "man"]}]


class Answering:
    """Makes them in an opening, kept by a recruiter and seen by an interviewer."""

    def __init__(self, opening: Opening, stage: Stage, recruiter: User, interviewer: User):
        self._opening, self._stage, self._recruiter, self._interviewer = opening, stage, recruiter, interviewer

    def ended(self, n: int, status: str = "not_hired", name: str = "Person") -> list[Application]:
        """So many applications that ended like this."""
        made = [application_of(self._opening, self._recruiter, f"{name} {number} {status}").pk for number in range(n)]
        facts = {"status": status, "ended_at": timezone.now(), "ended_by": self._recruiter}
        Application.objects.filter(pk__in=made).update(**facts)
        return list(Application.objects.filter(pk__in=made).select_related("candidate"))

    def __call__(
        self, option: str, hired: int, ahead: int, seen: int, unseen: int, *, imported: bool = False
    ) -> list[Application]:
        """So many who were hired, moved on but not hired, interviewed, and never seen, all of whom answer alike."""
        made = []
        for status, n in (("hired", hired), ("stopped", ahead), ("not_hired", seen), ("withdrawn", unseen)):
            for application in self.ended(n, status, f"{option} {status}"):
                operations.answer(application=application, answers={"gender": option}, is_imported=imported)
                self._move(application, status)
                made.append(application)
        return made

    def _move(self, application: Application, status: str) -> None:
        if status != "withdrawn":
            seat_of(interview_of(application, self._stage), self._interviewer)
        if status in ("hired", "stopped"):
            facts = {"round": self._stage.round, "outcome": "advance", "by": self._recruiter}
            RoundOutcome.objects.create(application=application, **facts)
