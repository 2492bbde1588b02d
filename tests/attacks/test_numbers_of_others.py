"""The number of another system tells nobody of a candidate or an interview that they may not know of."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hiring.models import Candidate, Interview, Opening
from tests.scorecards.api.calling import Calling
from tests.scorecards.api.test_endpoints import times
from tests.world import application_of, opening_of, plan_of

pytestmark = pytest.mark.django_db
KNOWN, FREE = "17", "18"


@pytest.fixture
def secret(application, schedule, anna) -> Interview:
    """Whom Hana's search knows, and their interview, by their numbers in another system."""
    Candidate.objects.filter(pk=application.candidate_id).update(external_system="ats", external_id=KNOWN)
    interview = schedule(0, anna)
    Interview.objects.filter(pk=interview.pk).update(external_system="ats", external_id=KNOWN)
    return interview


@pytest.fixture
def theirs(secret, published_blueprint, recruiter, ben) -> Opening:
    """Ben leads another search, and nothing but that."""
    opening = opening_of(published_blueprint, recruiter)
    plan_of(opening)
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=ben)
    return opening


def answers(of) -> list:
    return [of(KNOWN), of(FREE)]


def test_a_program_of_a_hiring_manager_is_answered_the_same_for_both(theirs, ben):
    path = f"/openings/{theirs.slug}/candidates"

    def add(number: str):
        sent = {"name": "Somebody", "external_system": "ats", "external_id": number}
        answer = Calling(ben).post(path, sent)
        return answer.status_code, answer.json()["candidate"]["name"]

    assert answers(add) == [(201, "Somebody")] * 2
    assert answers(add) == [(200, "Somebody")] * 2, "sent again, they are the same people"


def test_the_number_of_an_interview_is_answered_the_same_for_both(theirs, ben, recruiter):
    application = application_of(theirs, recruiter, "Somebody")
    stage = theirs.plan.rounds.first().stages.first()

    def add(number: str):
        sent = {"stage": stage.pk, "external_system": "ats", "external_id": number}
        return Calling(ben).post(f"/applications/{application.pk}/interviews", sent | times(30 + int(number) * 2))

    assert [answer.status_code for answer in answers(add)] == [201, 201]
    assert [answer.status_code for answer in answers(add)] == [200, 200]


def test_the_form_and_a_file_take_both(theirs, ben, client_of):
    client = client_of(ben)
    sent = {"name": "Somebody", "external_system": "ats"}
    added = [client.post(reverse("candidate_new", args=[theirs.slug]), sent | {"external_id": KNOWN})]
    added.append(client.post(reverse("candidate_edit", args=[theirs.slug, theirs.applications.get().pk]), sent))
    assert [answer.status_code for answer in added] == [302, 302]
    file = SimpleUploadedFile("people.csv", f"name,system,number\nOne,ats,{KNOWN}\nTwo,ats,{FREE}\n".encode())
    preview = client.post(reverse("candidates_import", args=[theirs.slug]), {"file": file}, follow=True)
    assert "belongs to somebody else" not in preview.text
    assert (preview.context["imported"], preview.context["left_out"]) == (2, 0)


def test_whoever_keeps_both_is_told(theirs, secret, recruiter, client_of):
    sent = {"name": "Ngozi Brandt", "external_system": "ats", "external_id": KNOWN}
    form = client_of(recruiter).post(reverse("candidate_new", args=[theirs.slug]), sent)
    assert form.status_code == 422 and "Another candidate has this number" in form.text
    joined = Calling(recruiter).post(f"/openings/{theirs.slug}/candidates", sent)
    assert joined.status_code == 201
    assert joined.json()["candidate"]["id"] == secret.application.candidate_id


def test_words_that_one_search_typed_of_its_files_are_shown_in_no_other(
    opening, theirs, hana, ben, recruiter, client_of
):
    """What the columns mean helps everybody; where the people came from is for those who keep them."""

    def columns(client, where: Opening) -> str:
        file = SimpleUploadedFile("people.csv", b"Wer,Adresse\nAna,ana@x.test\n")
        sent = client.post(reverse("candidates_import", args=[where.slug]), {"file": file}).url
        return sent if sent.endswith("columns/") else f"{sent}columns/"

    def words(user, where: Opening) -> list[str]:
        page = client_of(user).get(columns(client_of(user), where)).text
        return [word for word in ("SYSTEMWORD", "SOURCEWORD") if word in page]

    taken = {"column-0": "name", "column-1": "email", "system": "SYSTEMWORD", "source": "SOURCEWORD"}
    assert client_of(hana).post(columns(client_of(hana), opening), taken).status_code == 302
    assert words(hana, opening) == words(recruiter, theirs) == ["SYSTEMWORD", "SOURCEWORD"]
    assert words(ben, theirs) == []
