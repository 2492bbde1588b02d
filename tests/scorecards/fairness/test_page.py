"""Voluntary questions: asked after the end, answered by a private link, counted, and never shown singly."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from hiring.models import Application, RoundOutcome
from people.models import Event, Message
from people.schedule import jobs
from scorecards.fairness import operations
from scorecards.fairness.access import token_of
from scorecards.models import ShownRates, VoluntaryAnswers, VoluntaryQuestions
from scorecards.privacy.operations.erasure import erase_candidate
from tests.scorecards.fairness.answering import QUESTIONS
from tests.world import interview_of, seat_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(administrator) -> VoluntaryQuestions:
    operations.set_questions(is_on=True, questions=QUESTIONS, by=administrator)
    return VoluntaryQuestions.current()


def link(application: Application) -> str:
    return reverse("voluntary_answers", args=[token_of(application)])


def test_administrators_alone_see_it(opening, everybody, client_of, asked):
    for who, user in everybody.items():
        for page in ("fairness", "fairness_questions"):
            wanted = 200 if who == "administrator" else 403
            assert client_of(user).get(reverse(page)).status_code == wanted, (who, page)
        if who != "administrator":
            assert client_of(user).post(reverse("fairness_ask")).status_code == 403


def test_it_is_off_until_somebody_writes_questions(administrator, client_of, answering):
    client, application = client_of(administrator), answering.ended(1)[0]
    assert "Nothing is asked at present" in client.get(reverse("fairness")).text
    off = Client().get(link(application))
    assert off.status_code == 410 and "Nothing is asked at present." in off.text and "new link" not in off.text
    client.post(reverse("fairness_ask"))
    assert not Message.objects.filter(kind="scorecards.voluntary_questions").exists()
    lines = {"is_on": "on", "questions": "Gender: woman, man, another"}
    assert client.post(reverse("fairness_questions"), lines).status_code == 302
    assert VoluntaryQuestions.current().questions[0]["options"] == ["woman", "man", "another"]
    assert Client().get(link(application)).status_code == 200


@pytest.mark.parametrize("page", ["fairness", "fairness_dimensions"])
def test_without_a_question_the_page_leads_to_where_one_is_written(administrator, client_of, page):
    shown = client_of(administrator).get(reverse(page)).text
    assert f'class="btn btn-primary" href="{reverse("fairness_questions")}"' in shown


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ("", "Write a question"),
        ("Gender", "at least two answers"),
        ("Gender: woman", "at least two answers"),
        ("Gender: woman, man\nGender: a, b", "read alike"),
        ("Gender: woman, " + "m" * 200, "too long"),
        ("\n".join(f"Question {n}: a, b" for n in range(6)), "at most 5"),
    ],
)
def test_questions_that_cannot_be_asked_are_told(administrator, client_of, lines, sentence):
    answer = client_of(administrator).post(reverse("fairness_questions"), {"is_on": "on", "questions": lines})
    assert answer.status_code == 422
    assert sentence in answer.text


def test_whoever_applied_is_asked_once_and_only_after_the_end(asked, answering, application, administrator, client_of):
    one = answering.ended(1)[0]
    one.candidate.email = "one@example.test"
    one.candidate.save()
    for _ in range(2):
        client_of(administrator).post(reverse("fairness_ask"))
    message = Message.objects.get(kind="scorecards.voluntary_questions")
    assert message.address == "one@example.test"
    assert "/answers/" in message.body and "voluntary" in message.body


def test_answers_are_given_changed_and_taken_back_without_signing_in(asked, answering):
    application = answering.ended(1)[0]
    client, address = Client(), link(application)
    assert "Thank you" in client.post(address, {"gender": "woman"}).text
    stored = VoluntaryAnswers.objects.get()
    assert "woman" not in stored.sealed and stored.sealed.startswith("sealed:")
    page = client.get(address).text
    assert "checked" not in page[page.index('value="woman"') :], "what was said is not shown"
    assert "<dd>woman</dd>" in client.post(address, {"show": "1"}).text
    client.post(address, {"gender": ""})
    assert not VoluntaryAnswers.objects.exists()
    assert "Nothing is kept of you here" in client.post(address, {"show": "1"}).text
    assert client.post(address, {"gender": "nonsense"}).status_code == 422


def test_an_erasure_takes_answers_and_the_link(asked, answering, administrator):
    application = answering.ended(1)[0]
    Client().post(link(application), {"gender": "man"})
    erase_candidate(candidate=application.candidate, by=administrator)
    assert not VoluntaryAnswers.objects.exists()
    assert Client().get(link(application)).status_code == 404


def test_an_application_in_process_has_no_link(asked, application):
    assert Client().get(link(application)).status_code == 404


def test_counts_show_from_five_in_every_cell_on_and_one_more_person_changes_nothing(
    asked, answering, stage, anna, recruiter, administrator, client_of
):
    """Of each group ten were interviewed and five of them went on to be hired; five were not interviewed."""

    def people(option: str, hired: int, stopped: int, unseen: int) -> None:
        for status, n, seen in (("hired", hired, True), ("not_hired", stopped, True), ("stopped", unseen, False)):
            for application in answering.ended(n, status, f"{option} {status}"):
                operations.answer(application=application, answers={"gender": option})
                if seen:
                    seat_of(interview_of(application, stage), anna)
                if status == "hired":
                    facts = {"round": stage.round, "outcome": "advance", "by": recruiter}
                    RoundOutcome.objects.create(application=application, **facts)

    def page() -> str:
        operations.renew_shown()
        return client_of(administrator).get(reverse("fairness")).text

    people("woman", 5, 5, 5)
    people("man", 5, 5, 4)
    assert "Too few to say" in page()
    people("man", 0, 0, 1)
    text = page()
    assert text.count("5 of 15") == 2 and "10 of 15" in text and "met" in text
    shown = ShownRates.objects.get()
    people("man", 1, 0, 0)
    assert page().count("5 of 15") == 2
    assert ShownRates.objects.get().counts == shown.counts
    people("man", 4, 5, 5)
    page()
    assert ShownRates.objects.get().counts["hired"]["man"] == [10, 20]
    assert ShownRates.objects.get().shown_at > shown.shown_at


def test_two_steps_beside_each_other_point_at_nobody(asked, answering):
    """One woman of six who were moved on was not hired: 6 of 11 beside 5 of 16 would say so."""
    answering("man", 5, 0, 5, 5)
    answering("woman", 5, 1, 5, 5)
    operations.renew_shown()
    assert not ShownRates.objects.exists()
    answering("woman", 0, 4, 0, 0)
    operations.renew_shown()
    assert ShownRates.objects.get().counts["hired"]["woman"] == [5, 15]


def test_where_everybody_was_interviewed_that_step_says_so_and_the_others_stand(
    asked, answering, administrator, client_of
):
    for option in ("woman", "man"):
        answering(option, 5, 5, 5, 0)
    operations.renew_shown()
    text = client_of(administrator).get(reverse("fairness")).text
    assert text.count("went the same way") == 1 and "10 of 15" in text and "5 of 15" in text


def test_whoever_brings_a_file_learns_nothing_of_who_answered_beside_it(asked, answering, administrator, client_of):
    """The administrator knows every line of the file, so what is left would be one person's own answer."""
    for option in ("woman", "man"):
        answering(option, 5, 0, 5, 5, imported=True)
    own = answering("woman", 1, 0, 0, 0)[0]
    operations.renew_shown()
    assert not ShownRates.objects.exists()
    assert send(client_of(administrator), f"application;Gender\n{own.pk};man\n").status_code == 302
    assert not VoluntaryAnswers.objects.get(application=own).is_imported, "their own answer stands"
    answering("woman", 4, 0, 0, 0)
    operations.renew_shown()
    assert ShownRates.objects.get().counts["hired"]["woman"] == [10, 10]


def test_another_secret_key_loses_the_answers_and_breaks_nothing(asked, answering, settings, administrator, client_of):
    operations.answer(application=answering.ended(1)[0], answers={"gender": "woman"})
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another" * 8, []
    operations.renew_shown()
    assert client_of(administrator).get(reverse("fairness")).status_code == 200


def send(client, text: str):
    return client.post(reverse("fairness_import"), {"file": SimpleUploadedFile("answers.csv", text.encode())})


def test_answers_from_elsewhere_come_in_by_number(asked, answering, administrator, client_of):
    one, two = answering.ended(2)
    text = f"application;Gender\n{one.pk};Woman\n{two.pk}\n987654;man\n"
    assert send(client_of(administrator), text).status_code == 302
    assert [row.application_id for row in VoluntaryAnswers.objects.all()] == [one.pk]
    assert Event.objects.filter(verb="scorecards.fairness_imported").count() == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "empty"),
        ("name,Gender\nA,woman\n", "needs a column"),
        ("application,Gender\nx,woman\n", "is not the number of an application"),
        ("application,Gender\n1,other\n", "is no answer to"),
        ("application,Gender\n1,woman\n1,man\n", "twice"),
    ],
)
def test_a_file_that_is_wrong_is_told_by_its_line_and_nothing_is_taken(asked, administrator, client_of, text, sentence):
    response = send(client_of(administrator), text)
    assert response.status_code == 422
    assert sentence in response.text
    assert not VoluntaryAnswers.objects.exists()


def test_the_worker_renews_what_is_shown(asked):
    assert any(name.endswith("renew_shown_rates") for name in jobs())


def test_the_page_speaks_the_language_of_the_opening(asked, answering):
    application = answering.ended(1)[0]
    opening = application.opening
    type(opening).objects.filter(pk=opening.pk).update(language="fr-CA")
    page = Client().get(link(application)).text
    assert '<html lang="fr"' in page and "Quelques questions facultatives" in page and "ne pas le dire" in page
    assert "Save my answers" not in page
