"""Who stands in no shown group, who applied more than once, and who answered beside a file: none of them is found."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hiring.models import Application, Opening
from people.models import Event
from scorecards.fairness import operations
from scorecards.models import ShownRates
from tests.scorecards.fairness.answering import QUESTIONS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def questions(administrator) -> None:
    operations.set_questions(is_on=True, questions=QUESTIONS, by=administrator)


def test_a_third_group_is_left_out_until_it_is_large(answering, administrator, client_of):
    operations.set_questions(
        is_on=True, questions=[{**QUESTIONS[0], "options": ["woman", "man", "another"]}], by=administrator
    )
    for option in ("woman", "man"):
        answering(option, 5, 5, 5, 5)
    answering("another", 1, 0, 0, 1)
    operations.renew_shown()
    assert not ShownRates.objects.exists(), "12 were hired, and 10 of them stand in the table"
    for application in answering("silent", 4, 0, 0, 4):
        operations.answer(application=application, answers={})
    operations.renew_shown()
    assert ShownRates.objects.get().counts["hired"] == {"woman": [5, 15], "man": [5, 15]}
    assert '<th scope="row">another' not in client_of(administrator).get(reverse("fairness")).text
    answering("another", 5, 5, 5, 5)
    operations.renew_shown()
    assert ShownRates.objects.get().counts["hired"]["another"] == [6, 16]


def test_whoever_applied_more_than_once_is_one_person(answering, recruiter):
    """Five applications of one woman are no five women: by how far she came, and as she answered last."""
    answering("man", 5, 5, 5, 5)
    answering("woman", 5, 5, 5, 4)
    often = answering("man", 0, 0, 1, 5)
    for application in often:
        opening = Opening.objects.create(
            blueprint=application.opening.blueprint, slug=f"again-{application.pk}", title="Again", created_by=recruiter
        )
        Application.objects.filter(pk=application.pk).update(candidate=often[0].candidate, opening=opening)
    operations.answer(application=often[-1], answers={"gender": "woman"})
    operations.renew_shown()
    assert not ShownRates.objects.exists(), "she was interviewed once, so four women were not"
    answering("woman", 0, 0, 0, 1)
    operations.renew_shown()
    assert ShownRates.objects.get().counts["interviewed"] == {"woman": [16, 5], "man": [15, 5]}


def test_another_question_does_not_count_who_was_left_out(answering, administrator):
    """One of 41 chose a third answer; all 41 answered the second question."""
    both = [
        {**QUESTIONS[0], "options": ["woman", "man", "another"]},
        {"key": "care", "text": "", "options": ["y", "n"]},
    ]
    operations.set_questions(is_on=True, questions=both, by=administrator)
    made = [*answering("woman", 5, 5, 5, 5), *answering("man", 5, 5, 5, 5), *answering("another", 1, 0, 0, 0)]
    for application in answering("silent", 9, 0, 0, 0):
        operations.answer(application=application, answers={})
    for at, application in enumerate(made):
        gender = "another" if at == 40 else "woman" if at < 20 else "man"
        operations.answer(application=application, answers={"gender": gender, "care": "n" if at < 20 else "y"})
    operations.renew_shown()
    assert [row.question for row in ShownRates.objects.all()] == ["gender"]


def test_a_file_does_not_tell_who_answered_here_themselves(answering, administrator, client_of):
    """A file of one line is answered alike, whether or not its person has answered."""
    one, two = answering.ended(2)
    operations.answer(application=one, answers={"gender": "woman"})
    client, sentences = client_of(administrator), []
    for application in (one, two):
        response = client.post(reverse("fairness_import"), {"file": line_of(application)}, follow=True)
        sentences.append([str(message) for message in response.context["messages"]])
    assert sentences[0] == sentences[1] and "1 application, 1 of them in this house" in sentences[0][0]
    first, second = Event.objects.filter(verb="scorecards.fairness_imported")
    assert first.ids == second.ids


def line_of(application: Application) -> SimpleUploadedFile:
    return SimpleUploadedFile("answers.csv", f"application;Gender\n{application.pk};man\n".encode())
