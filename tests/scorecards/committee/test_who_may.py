"""Who finds the committee's pages, and who may do what there; who is refused a change is on record."""

from types import SimpleNamespace

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from hiring.models import CandidateFile, CommitteeMember
from people.models import Event
from scorecards.privacy.operations.erasure import erase_candidate
from tests.world import application_of, card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db

ANSWERS = {  # page, open, vote, close, decide, more information; by GET where there is a page, else by POST
    "chair": (200, 302, 422, 200, 200),
    "lotte": (200, 403, 422, 403, 403),
    "manager": (200, 302, 403, 403, 403),
    "recruiter": (200, 302, 403, 403, 403),
    "administrator": (200, 403, 403, 403, 403),
    "anna": (404,) * 5,
    "outsider": (404,) * 5,
}
NAMES = ("committee_application", "ballot_open", "ballot_vote", "ballot_close", "decide")


@pytest.fixture
def cast(chair, lotte, manager, recruiter, administrator, anna, outsider):
    cast = (chair, lotte, manager, recruiter, administrator, anna, outsider)
    return SimpleNamespace(
        **dict(zip(("chair", "lotte", "manager", "recruiter", "administrator", "anna", "outsider"), cast, strict=True))
    )


def answer(client, name: str, application) -> int:
    ask = client.post if name in ("ballot_open", "ballot_vote") else client.get
    return ask(reverse(name, args=[application.pk])).status_code


@pytest.mark.parametrize("who", ANSWERS)
def test_each_page_answers_each_person(who, cast, with_committee, ballot, client_of):
    client = client_of(getattr(cast, who))
    assert tuple(answer(client, name, with_committee) for name in NAMES) == ANSWERS[who]


def test_nobody_signed_out_finds_anything(with_committee, client):
    for name in NAMES:
        assert answer(client, name, with_committee) == 302


@pytest.mark.parametrize("who", ["lotte", "manager", "recruiter", "administrator", "anna", "outsider"])
def test_a_decision_by_somebody_not_the_chair_is_refused_on_record(who, cast, with_committee, ballot, client_of):
    sent = {"outcome": "hire", "reasons": "I say so.", "on-judgement": "Fine.", "number": 1}
    for outcome in ("hire", "more_information"):
        sent["outcome"] = outcome
        code = client_of(getattr(cast, who)).post(reverse("decide", args=[with_committee.pk]), sent).status_code
        assert code == (404 if who in ("anna", "outsider") else 403)
    refused = Event.objects.filter(verb="scorecards.decision_refused", actor_id=getattr(cast, who).pk)
    assert [event.subject_id for event in refused] == [with_committee.pk] * 2


@pytest.mark.parametrize("who", ["manager", "recruiter", "administrator", "anna", "outsider"])
def test_a_vote_by_somebody_without_one_is_refused_on_record(who, cast, with_committee, ballot, client_of):
    sent = {"ballot": 1, "choice": "yes", "reason": "I say so."}
    client_of(getattr(cast, who)).post(reverse("ballot_vote", args=[with_committee.pk]), sent)
    assert Event.objects.get(verb="scorecards.vote_refused").actor_id == getattr(cast, who).pk


def test_no_committee_reads_an_application_before_a_debrief_is_open(
    opening, committee, weighted_stage, recruiter, anna, client_of
):
    application = application_of(opening, recruiter)
    seat = seat_of(interview_of(application, weighted_stage), anna)
    address = reverse("committee_application", args=[application.pk])
    assert client_of(committee[0]).get(address).status_code == 404
    assert application.candidate.name not in client_of(committee[0]).get("/committee/").content.decode()
    assert client_of(recruiter).get(address).status_code == 200
    card_of(seat)
    assert client_of(committee[0]).get(address).status_code == 200


def test_a_committee_reads_its_own_opening_alone(with_committee, interviewed, chair, client_of, outsider, opening):
    CommitteeMember.objects.filter(opening=opening, user=chair).delete()
    assert client_of(chair).get(reverse("committee_application", args=[with_committee.pk])).status_code == 404


def test_files_are_read_with_the_debrief_and_only_then(with_committee, ballot, cast, client_of, weighted_stage):
    kept = CandidateFile(application=with_committee, name="cv.pdf", content_type="application/pdf", size=3)
    kept.uploaded_by = cast.recruiter
    kept.file.save("cv.pdf", ContentFile(b"%PD"))
    address = reverse("committee_file", args=[with_committee.pk, kept.pk])
    answer = client_of(cast.lotte).get(address)
    assert (answer.status_code, answer["Content-Disposition"]) == (200, 'attachment; filename="cv.pdf"')
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    for who in (cast.outsider, cast.anna):
        assert client_of(who).get(address).status_code == 404
    seat_of(interview_of(with_committee, weighted_stage, hours=2), cast.lotte)
    assert client_of(cast.lotte).get(address).status_code == 404


def test_an_erased_candidate_is_found_by_nobody(with_committee, ballot, cast, client_of):
    erase_candidate(candidate=with_committee.candidate, by=cast.administrator)
    for who in (cast.chair, cast.recruiter, cast.administrator):
        assert client_of(who).get(reverse("committee_application", args=[with_committee.pk])).status_code == 404
    assert "Ngozi" not in client_of(cast.chair).get("/committee/").content.decode()
