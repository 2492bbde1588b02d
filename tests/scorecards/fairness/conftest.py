"""Who is asked, and people whose applications have ended."""

import pytest
from django.utils import timezone

from hiring.models import Application, RoundOutcome
from scorecards.fairness import operations
from scorecards.models import VoluntaryQuestions
from tests.world import application_of, interview_of, seat_of

QUESTIONS = [{"key": "gender", "text": "Gender", "options": ["woman", "man"]}]


@pytest.fixture
def asked(administrator) -> VoluntaryQuestions:
    operations.set_questions(is_on=True, questions=QUESTIONS, by=administrator)
    return VoluntaryQuestions.current()


@pytest.fixture
def ended(opening, plan, recruiter):
    """Makes so many applications that ended like this."""

    def make(n: int, status: str = "not_hired", name: str = "Person") -> list[Application]:
        made = [application_of(opening, recruiter, f"{name} {number} {status}").pk for number in range(n)]
        facts = {"status": status, "ended_at": timezone.now(), "ended_by": recruiter}
        Application.objects.filter(pk__in=made).update(**facts)
        return list(Application.objects.filter(pk__in=made).select_related("candidate"))

    return make


@pytest.fixture
def answered(ended, stage, anna, recruiter):
    """Makes so many who were hired, moved on but not hired, interviewed, and never seen, all of whom answer alike."""

    def make(option: str, hired: int, ahead: int, seen: int, unseen: int, *, imported: bool = False) -> list:
        made = []
        for status, n in (("hired", hired), ("stopped", ahead), ("not_hired", seen), ("withdrawn", unseen)):
            for application in ended(n, status, f"{option} {status}"):
                operations.answer(application=application, answers={"gender": option}, is_imported=imported)
                if status != "withdrawn":
                    seat_of(interview_of(application, stage), anna)
                if status in ("hired", "stopped"):
                    facts = {"round": stage.round, "outcome": "advance", "by": recruiter}
                    RoundOutcome.objects.create(application=application, **facts)
                made.append(application)
        return made

    return make
