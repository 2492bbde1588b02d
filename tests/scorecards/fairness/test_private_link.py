"""A private link ends, is sent anew to the address that was asked, and takes answers back at any age."""

from datetime import timedelta

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

QUESTIONS = [{"key": "gender", "text": "Gender", "options": ["woman", "man"]}]


@pytest.fixture
def ended(application, administrator, recruiter) -> Application:
    """Of somebody with an address, while something is asked."""
    operations.set_questions(is_on=True, questions=QUESTIONS, by=administrator)
    Candidate.objects.filter(pk=application.candidate_id).update(email="one@example.test")
    facts = {"status": "not_hired", "ended_at": timezone.now(), "ended_by": recruiter}
    Application.objects.filter(pk=application.pk).update(**facts)
    return application


@pytest.fixture
def address(ended) -> str:
    return reverse("voluntary_answers", args=[token_of(ended)])


def test_a_link_ends_by_itself_and_is_not_guessed(address, time_machine):
    assert Client().get(address).status_code == 200
    assert Client().get("/answers/1/").status_code == 404
    Client().post(address, {"gender": "woman"})
    time_machine.move_to(timezone.now() + timedelta(days=61))
    over = Client().get(address)
    assert over.status_code == 410 and "This link has ended." in over.text
    assert Client().post(address, {"show": "1"}).status_code == 410, "nothing is shown by an old link"
    Client().post(address, {"gender": "man"})
    assert VoluntaryAnswers.objects.count() == 1
    assert "None of your answers is kept" in Client().post(f"{address}back/").text
    assert not VoluntaryAnswers.objects.exists()


def test_answers_are_taken_back_while_nothing_is_asked_too(address, administrator):
    Client().post(address, {"gender": "woman"})
    operations.set_questions(is_on=False, questions=QUESTIONS, by=administrator)
    off = Client().get(address)
    assert off.status_code == 410 and "Nothing is asked at present." in off.text and "new link" not in off.text
    Client().post(f"{address}link/")
    assert not Message.objects.filter(kind="scorecards.voluntary_questions").exists()
    Client().post(f"{address}back/")
    assert not VoluntaryAnswers.objects.exists()


def test_a_new_link_goes_once_a_day_and_only_to_the_address_that_was_asked(
    address, ended, administrator, client_of, time_machine
):
    client_of(administrator).post(reverse("fairness_ask"))
    links = Message.objects.filter(kind="scorecards.voluntary_questions")
    time_machine.move_to(timezone.now() + timedelta(days=61))
    for _ in range(2):
        assert "is on its way" in Client().post(f"{address}link/").text
    assert [message.address for message in links] == ["one@example.test"] * 2
    time_machine.shift(timedelta(days=1))
    Candidate.objects.filter(pk=ended.candidate_id).update(email="somebody@house.test")
    assert "is on its way" in Client().post(f"{address}link/").text, "nobody learns whether it left"
    client_of(administrator).post(reverse("fairness_ask"))
    assert links.count() == 2, "nobody is asked twice"


def test_who_was_asked_a_year_ago_is_not_asked_again(ended, time_machine):
    assert list(unasked()) == [ended]
    time_machine.move_to(timezone.now() + timedelta(days=366))
    assert not unasked()
