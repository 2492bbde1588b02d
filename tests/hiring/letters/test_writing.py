"""Letters to candidates: shown before they go, from the outbox, kept on the candidate's page, never by themselves."""

import re
from datetime import UTC, datetime

import pytest
from django.urls import reverse

from hiring.applications import operations as moving
from hiring.candidates.operations import add_candidate
from hiring.letters.templates import template_of
from hiring.models import Adjustment, Candidate, Interview, Letter, Seat
from people.models import Event, Message
from scorecards.privacy.operations.erasure import erase_candidate

pytestmark = pytest.mark.django_db

WORDS = {"kind": "received", "language": "en", "subject": "Thanks: {role}", "text": "Hello {name},\n\n{sender}"}


@pytest.fixture
def write(opening, client_of):
    """Asks for the page that writes to these people."""

    def ask(by, applications, **data):
        chosen = {"application": [application.pk for application in applications]}
        return client_of(by).post(reverse("several_write", args=[opening.slug]), chosen | data)

    return ask


@pytest.fixture
def without_mail(opening, recruiter):
    return add_candidate(candidate=Candidate(name="Nemo"), opening=opening, source="", by=recruiter)


def seal(page) -> str:
    return re.search(r'name="seen" value="(\w+)"', page.text)[1]


def test_a_letter_begins_in_the_language_of_the_opening_and_goes_only_as_it_was_shown(
    write, application, recruiter, opening, plan
):
    type(opening).objects.filter(pk=opening.pk).update(language="de-DE")
    page = write(recruiter, [application])
    assert "Guten Tag {name}" in page.text and not Message.objects.exists()
    shown = write(recruiter, [application], **WORDS)
    assert "Hello Cora Lind," in shown.text and recruiter.name in shown.text and not Letter.objects.exists()
    changed = write(recruiter, [application], **WORDS | {"text": "Other words"}, seen=seal(shown))
    assert changed.status_code == 200 and not Letter.objects.exists()
    write(recruiter, [application], **WORDS, seen=seal(shown))
    mail, kept = Message.objects.get(), Letter.objects.get()
    assert (mail.address, mail.subject) == ("cora@example.test", f"Thanks: {opening.title}")
    assert mail.about == f"hiring.candidate:{application.candidate_id}" and "Hello Cora Lind," in mail.body
    assert (kept.message, kept.sent_by, kept.kind) == (mail, recruiter, "received")
    assert Event.objects.get(verb="hiring.letter_sent").ids == {"application": application.pk}


def test_what_is_put_in_goes_as_it_was_shown_too(write, application, recruiter):
    shown = write(recruiter, [application], **WORDS)
    Candidate.objects.filter(pk=application.candidate_id).update(name="Cora Lindt")
    again = write(recruiter, [application], **WORDS, seen=seal(shown))
    assert "Hello Cora Lindt," in again.text and not Letter.objects.exists()


def test_a_second_press_is_no_second_letter(write, application, recruiter, administrator):
    sealed = {
        by: seal(write(by, [application], **WORDS | {"text": "Hello {name}"})) for by in (recruiter, administrator)
    }
    for by in (recruiter, recruiter, administrator):
        write(by, [application], **WORDS | {"text": "Hello {name}"}, seen=sealed[by])
    assert Letter.objects.count() == Message.objects.filter(kind="hiring.letter").count() == 1


def test_the_template_names_the_interviews_that_come_next_and_for_a_brief_all(write, application, recruiter, plan):
    invited = WORDS | {"kind": "invited", "text": "{interviews}"}
    assert "First talk (45 min)" in write(recruiter, [application], **invited).text
    moving.advance(application=application, reason="", by=recruiter)
    assert "Oven case" not in write(recruiter, [application], **invited).text
    assert "Oven case (90 min)" in write(recruiter, [application], **invited | {"kind": "brief"}).text


def test_an_invitation_says_when_in_the_language_of_the_letter_and_leaves_out_what_was_held(
    write, application, recruiter, scheduled, plan
):
    Adjustment.objects.create(application=application, request="More time", extra_minutes=15)
    invited = WORDS | {"kind": "invited", "language": "de", "text": "{interviews}"}
    assert "First talk (60 min)" in write(recruiter, [application], **invited).text
    interview = scheduled("First talk")
    Interview.objects.filter(pk=interview.pk).update(
        starts_at=datetime(2099, 12, 1, 9, tzinfo=UTC), ends_at=datetime(2099, 12, 1, 10, tzinfo=UTC), place="Room 4"
    )
    shown = write(recruiter, [application], **invited).text
    assert "First talk (60 min) · Dienstag, 1. Dezember 2099, 09:00 (UTC) · Room 4" in shown
    Interview.objects.filter(pk=interview.pk).update(starts_at=datetime(2020, 1, 1, tzinfo=UTC))
    shown = write(recruiter, [application], **invited).text
    assert "First talk" not in shown and "Cora Lind has no interview to come, so none is named." in shown


def test_a_letter_that_does_not_fit_where_somebody_stands_is_told_before_it_goes(write, application, recruiter, plan):
    stopped = WORDS | {"kind": "stopped"}
    shown = write(recruiter, [application], **stopped)
    assert "Cora Lind is still in process here." in shown.text
    write(recruiter, [application], **stopped, seen=seal(shown))
    moving.stop(application=application, reason="No", by=recruiter)
    shown = write(recruiter, [application], **stopped | {"text": "Again"}).text
    assert "still in process" not in shown and "Cora Lind was sent “Not going on” before." in shown
    assert "Cora Lind has ended." in write(recruiter, [application], **WORDS | {"kind": "invited"}).text


def test_the_decision_is_written_before_its_letter_goes_and_own_words_outlive_another_template(
    write, application, recruiter
):
    page = write(recruiter, [application], **WORDS | {"kind": "decided", "text": "We decided: {…}"})
    assert page.status_code == 422 and "Write what is to stand where the letter has {…}" in page.text
    begun = {"begin": "yes", "with-kind": "decided", "with-language": "fr"}
    other = write(recruiter, [application], **WORDS | {"text": "My own long words"}, **begun).text
    assert "Bonjour {name}" in other and "My own long words" in other
    kept = template_of("received", "en")[1].replace("\n", "\r\n")
    assert "had written before" not in write(recruiter, [application], **WORDS | {"text": kept}, **begun).text


def test_whoever_stops_several_can_write_to_them_at_once(application, recruiter, client_of, opening, plan):
    page = client_of(recruiter).post(
        reverse("several_stop", args=[opening.slug]),
        {"application": application.pk, "sure": "yes", "reason": "No", f"at-{application.pk}": "", "then": "write"},
        follow=True,
    )
    assert "We will not go on with your application" in page.text and "1 candidate is stopped." in page.text


def test_who_has_no_address_is_named_and_left_out(write, application, without_mail, recruiter):
    shown = write(recruiter, [application, without_mail], **WORDS)
    assert "left out: Nemo" in shown.text and "Send 1 letter" in shown.text


def test_words_in_braces_that_are_no_field_are_refused(write, application, recruiter):
    page = write(recruiter, [application], **WORDS | {"text": "Hello {first_name}"})
    assert page.status_code == 422 and "{first_name}" in page.text


def test_an_erasure_takes_letters_and_tags_and_the_page_has_them_until_then(
    write, application, recruiter, administrator, client_of, interviewer, plan
):
    write(recruiter, [application], **WORDS, seen=seal(write(recruiter, [application], **WORDS)))
    page = client_of(recruiter).get(reverse("application", args=[application.opening.slug, application.pk])).text
    assert "Thanks: " in page
    erase_candidate(candidate=application.candidate, by=administrator)
    assert not Letter.objects.exists() and not Message.objects.filter(kind="hiring.letter").exists()


def test_whoever_owes_a_card_of_the_application_reads_no_letter(
    write, application, recruiter, manager, scheduled, client_of
):
    write(recruiter, [application], **WORDS, seen=seal(write(recruiter, [application], **WORDS)))
    address = reverse("application", args=[application.opening.slug, application.pk])
    assert "Thanks: " in client_of(manager).get(address).text
    interview = scheduled()
    Seat.objects.create(interview=interview, user=manager)
    assert "Thanks: " not in client_of(manager).get(address).text
