"""Whoever makes the copy that a candidate asks for neither reads what they answered nor answers in their name."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from hiring.models import Application, Candidate
from people.models import Message
from scorecards.fairness import operations
from scorecards.fairness.access import token_of
from scorecards.fairness.queries import unasked
from scorecards.models import VoluntaryAnswers

pytestmark = pytest.mark.django_db
QUESTIONS = [{"key": "gender", "text": "Gender", "options": ["GROUPONE", "GROUPTWO"]}]


@pytest.fixture
def answered(application, administrator, recruiter) -> Application:
    """Asked by mail, and answered."""
    Candidate.objects.update(email="ngozi@mail.example")
    operations.set_questions(is_on=True, questions=QUESTIONS, by=administrator)
    ended = {"status": "not_hired", "ended_at": timezone.now(), "ended_by": recruiter}
    Application.objects.filter(pk=application.pk).update(**ended)
    operations.ask(applications=list(unasked()), by=administrator)
    link = reverse("voluntary_answers", args=[token_of(application)])
    assert Client().post(link, {"gender": "GROUPONE"}).status_code == 200
    return application


@pytest.fixture
def copied(answered, administrator, client_of):
    """Makes the copy, and answers its words."""

    def make() -> str:
        answer = client_of(administrator).post(reverse("candidate_archive", args=[answered.candidate_id]))
        with ZipFile(BytesIO(b"".join(answer.streaming_content))) as zipped:
            return zipped.read("candidate.json").decode()

    return make


def test_no_copy_holds_the_private_link_nor_an_answer(answered, copied):
    assert "/answers/" in Message.objects.get().body
    words = copied()
    assert "/answers/" not in words and token_of(answered) not in words and "GROUPONE" not in words
    assert "private link, which is theirs alone" in words
    assert "they are sealed, and nobody in the house reads one" in words


def test_a_copy_does_not_tell_whether_somebody_answered(copied):
    before = copied()
    VoluntaryAnswers.objects.all().delete()
    assert copied().split('"applications"')[1:] == before.split('"applications"')[1:]


def test_whoever_has_the_link_finds_what_is_kept_when_they_ask(answered):
    link = reverse("voluntary_answers", args=[token_of(answered)])
    assert "<dd>" not in Client().get(link).text
    assert "<dd>GROUPONE</dd>" in Client().post(link, {"show": "1"}).text
    assert VoluntaryAnswers.objects.exists(), "asking changes nothing"
