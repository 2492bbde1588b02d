"""Free text about an application passes the same gate as its scorecards."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse

from hiring.applications import operations as applications
from hiring.candidates.operations import set_adjustment, write_note
from hiring.interviews.operations import panels, scheduling, skipping

pytestmark = pytest.mark.django_db
WORDS = ("begin with the red flag", "too little about reliability", "asked for large print", "he knows her brother")


@pytest.fixture
def talked_about(schedule, application, stages, recruiter, anna, ben):
    """Notes, reasons and an adjustment, each with words of its own."""
    write_note(application=application, text=WORDS[0], by=recruiter)
    case = schedule(0, anna, ben, hours=-2)
    panels.recuse(seat=case.seats.get(user=ben), reason=WORDS[3], by=recruiter)
    applications.advance(application=application, reason=WORDS[1], by=recruiter)
    set_adjustment(application=application, request=WORDS[2], extra_minutes=15, by=recruiter)
    skipping.skip_stage(application=application, stage=stages[1], reason=f"{WORDS[1]} again", by=recruiter)
    return case


def pages(application) -> list[str]:
    interviews = [reverse("interview", args=[interview.pk]) for interview in application.interviews.all()]
    at = [application.opening.slug, application.pk]
    return [reverse("application", args=at), reverse("application_adjustment", args=at), *interviews]


def test_who_keeps_the_application_reads_them(talked_about, application, client_of, hana):
    text = " ".join(client_of(hana).get(page).text for page in pages(application))
    assert all(words in text for words in WORDS)


@pytest.mark.parametrize("why", ["owes", "trains", "recused"])
def test_but_not_while_they_owe_a_scorecard_or_are_recused(talked_about, schedule, application, client_of, hana, why):
    own = schedule(2, *([] if why == "trains" else [hana]), training=(hana,) if why == "trains" else ())
    if why == "recused":
        panels.recuse(seat=own.seats.get(), reason="A cousin", by=hana)
    text = " ".join(client_of(hana).get(page).text for page in pages(application))
    assert not [words for words in WORDS if words in text]
    assert "is not shown to you" in text


def test_nor_do_they_overwrite_an_adjustment_that_they_may_not_read(
    talked_about, schedule, application, client_of, hana
):
    schedule(2, hana)
    form = reverse("application_adjustment", args=[application.opening.slug, application.pk])
    assert client_of(hana).post(form, {"request": "", "extra_minutes": 0}).status_code == 403
    assert application.adjustment.request == WORDS[2]


@pytest.mark.parametrize("why", ["owes", "recused"])
def test_an_administrators_copy_has_none_of_them_then(
    talked_about, schedule, application, client_of, administrator, why
):
    own = schedule(2, administrator)
    if why == "recused":
        panels.recuse(seat=own.seats.get(), reason="A cousin", by=administrator)
    copy = candidate_json(client_of(administrator), application)
    assert not [words for words in WORDS if words in copy] and "no note, reason or agreed adjustment" in copy


def test_else_it_has_them_all(talked_about, application, client_of, administrator):
    copy = candidate_json(client_of(administrator), application)
    assert all(words in copy for words in WORDS)


def candidate_json(client, application) -> str:
    answer = client.post(reverse("candidate_archive", args=[application.candidate_id]))
    with ZipFile(BytesIO(b"".join(answer.streaming_content))) as zipped:
        return zipped.read("candidate.json").decode()


def test_why_an_interview_was_cancelled_is_not_for_whoever_was_waived(schedule, client_of, recruiter, anna, ben):
    case = schedule(0, anna, ben, hours=-2)
    panels.waive(seat=case.seats.get(user=ben), reason="On leave", by=recruiter)
    scheduling.cancel_interview(interview=case, reason=WORDS[1], by=recruiter)
    for person in (anna, ben):  # one owes a scorecard, the other has nothing more to judge
        assert WORDS[1] not in client_of(person).get(reverse("interview", args=[case.pk])).text
    assert WORDS[1] in client_of(recruiter).get(reverse("interview", args=[case.pk])).text
