"""What a program reads and writes: as its owner, within the scopes of its key."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from hiring.models import Application, Candidate, Interview
from people.scopes import SCOPES
from scorecards.api.server import PER_MINUTE, document
from tests.scorecards.api.calling import Calling
from tests.world import application_of

pytestmark = pytest.mark.django_db

DOCUMENT = Path(__file__).parents[3] / "docs" / "openapi.json"
PERSON = {"name": "Ada Lovelace", "email": "ada@mail.example", "external_system": "ats", "external_id": "17"}
SCOPE_OF = {
    "/blueprints": "read_roles",
    "/openings": "read_search",
    "/applications": "read_search",
    "/applications/{}/scorecards": "read_scorecards",
    "/openings/{}/calibration": "read_calibration",
}


def test_the_document_in_the_repository_is_what_is_served():
    assert json.loads(DOCUMENT.read_text("utf-8")) == document(), "./run manage openapi > docs/openapi.json"


def test_the_reference_page_is_for_whoever_is_signed_in(client_of, outsider, client):
    assert client_of(outsider).get("/api/v1/docs").status_code == 200
    assert client.get("/api/v1/docs").status_code == 302


@pytest.mark.parametrize(("path", "scope"), SCOPE_OF.items())
def test_a_key_without_the_scope_is_refused_with_its_name(recruiter, application, path, scope):
    calling = Calling(recruiter, scopes=[other for other in SCOPES if other != scope])
    about = application.opening.slug if "openings/{}" in path else application.pk
    answer = calling.get(path.format(about))
    assert answer.status_code == 403
    assert scope in answer.json()["detail"]


def test_a_key_reads_what_its_owner_may_and_nothing_else(opening, application, manager, outsider, recruiter):
    for owner, sees in ((recruiter, True), (manager, True), (outsider, False)):
        calling = Calling(owner)
        assert bool(calling.get("/openings").json()["items"]) is sees
        assert bool(calling.get("/applications").json()["items"]) is sees
        for path in (f"/openings/{opening.slug}", f"/applications/{application.pk}"):
            assert calling.get(path).status_code == (200 if sees else 404), path


def test_roles_are_read_whole_and_with_variants(published_blueprint, calling):
    slug = calling.get("/blueprints").json()["items"][0]["slug"]
    role = calling.get(f"/blueprints/{slug}").json()
    assert role["title"] == published_blueprint.title
    variant = role["variants"][0]["items"][0]["id"]
    assert calling.get(f"/blueprints/{slug}/composed", {"variants": variant}).status_code == 200
    answer = calling.get(f"/blueprints/{slug}/composed", {"variants": "none-such"})
    assert answer.status_code == 409
    assert variant in answer.json()["detail"]


def test_somebody_applies_once_however_often_it_is_sent(opening, calling):
    path = f"/openings/{opening.slug}/candidates"
    first = calling.post(path, PERSON)
    assert first.status_code == 201
    again = calling.post(path, PERSON | {"name": "Ada L."})
    assert (again.status_code, again.json()["id"]) == (200, first.json()["id"])
    assert Candidate.objects.filter(external_id="17").count() == 1
    known = calling.get("/applications", {"external_system": "ats", "external_id": "17"}).json()["items"]
    assert [item["candidate"]["name"] for item in known] == ["Ada Lovelace"]


def test_numbers_that_look_the_same_are_one(opening, calling):
    path, person = f"/openings/{opening.slug}/candidates", {"name": "Zo\u00eb\nKim", "external_system": "ats"}
    made = calling.post(path, person | {"external_id": "caf\u00e9"}).json()
    assert made["candidate"]["name"] == "Zo\u00eb Kim"
    again = calling.post(path, person | {"external_id": "cafe\u0301\u200b"})
    assert (again.status_code, again.json()["id"]) == (200, made["id"])
    asked = {"external_system": "ats", "external_id": "cafe\u0301"}
    assert len(calling.get("/applications", asked).json()["items"]) == 1
    assert calling.get("/applications", {"external_id": "\u200b"}).json()["items"] == []


def test_a_write_with_an_idempotency_key_is_carried_out_once(opening, calling):
    path, person = f"/openings/{opening.slug}/candidates", {"name": "Bo"}
    key = {"Idempotency-Key": "one"}
    first, again = (calling.post(path, person, **key) for _ in range(2))
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    assert again["Idempotent-Replayed"] == "true"
    assert Candidate.objects.filter(name="Bo").count() == 1
    assert calling.post(path, {"name": "Cy"}, **key).status_code == 409
    assert not Candidate.objects.filter(name="Cy").exists()


def test_a_refused_write_keeps_no_answer(opening, calling):
    path, key = f"/openings/{opening.slug}/candidates", {"Idempotency-Key": "two"}
    assert calling.post(path, {"name": "Bo", "external_id": "1"}, **key).status_code == 409
    assert calling.post(path, {"name": "Bo"}, **key).status_code == 201


@pytest.mark.parametrize(
    "body",
    ["{", "[]", "null", {}, {"name": ""}, {"name": "A", "email": "x"}, {"name": "A", "nick": "B"}, {"name": "A\x00"}],
)
def test_a_body_that_is_wrong_is_a_problem_and_makes_nobody(opening, calling, body):
    answer = calling.post(f"/openings/{opening.slug}/candidates", body)
    assert answer.status_code in (400, 422)
    assert answer["Content-Type"] == "application/problem+json"
    assert {"type", "title", "status", "detail"} <= answer.json().keys()
    assert not Candidate.objects.exists()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nothing", 404),
        ("/openings/none-such", 404),
        ("/applications/99999999999999999999999999", 422),
        ("/applications/0", 422),
        ("/applications/x", 422),
        ("/applications?cursor=nonsense", 422),
        ("/applications?size=0", 422),
        ("/applications?size=1001", 422),
    ],
)
def test_addresses_that_are_none_answer_with_problems(calling, path, status):
    answer = calling.get(path)
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"


def test_another_method_is_a_problem_too(calling):
    answer = calling.post("/openings", {})
    assert (answer.status_code, answer["Content-Type"]) == (405, "application/problem+json")


def test_lists_come_in_parts_and_cost_the_same(opening, recruiter, calling):
    for number in range(5):
        application_of(opening, recruiter, f"Person {number}")
    seen, cursor = [], None
    while True:
        part = calling.get("/applications", {"size": 2} | ({"cursor": cursor} if cursor else {})).json()
        seen += [item["id"] for item in part["items"]]
        cursor = part["next"]
        if cursor is None:
            break
    assert seen == sorted(Application.objects.values_list("pk", flat=True), reverse=True)
    counts = []
    for size in (1, 3):
        with CaptureQueriesContext(connection) as queries:
            calling.get("/applications", {"size": size})
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_answer_that_is_known_is_not_sent_again(opening, calling):
    first = calling.get("/openings")
    assert "private" in first["Cache-Control"]
    assert calling.get("/openings", **{"If-None-Match": first["ETag"]}).status_code == 304


def test_so_many_requests_a_minute_with_one_key(recruiter, monkeypatch):
    calling = Calling(recruiter)
    monkeypatch.setattr("scorecards.api.server.KeyThrottle.allow_request", lambda self, request: False)
    monkeypatch.setattr("scorecards.api.server.KeyThrottle.wait", lambda self: 7)
    answer = calling.get("/openings")
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) >= 7
    assert PER_MINUTE >= 60


def times(hours: int) -> dict:
    start = timezone.now().replace(microsecond=0) + timedelta(hours=hours)
    return {"starts_at": start.isoformat(), "ends_at": (start + timedelta(hours=1)).isoformat()}


def test_an_interview_is_scheduled_moved_and_cancelled(application, stage, calling, anna):
    stages = calling.get(f"/applications/{application.pk}/stages").json()
    assert stage.pk in [row["id"] for row in stages]
    path, panel = f"/applications/{application.pk}/interviews", [{"email": "Anna@Example.test"}]
    made = calling.post(path, {"stage": stage.pk, "panel": panel, "place": "Room 3", **times(24)})
    assert made.status_code == 201
    assert made.json()["seats"][0]["person"] == "anna@example.test"
    number = made.json()["id"]
    assert calling.get(f"/interviews/{number}").json()["place"] == "Room 3"
    moved = calling.put(f"/interviews/{number}", times(48))
    assert (moved.status_code, moved.json()["sequence"]) == (200, 1)
    ended = calling.post(f"/interviews/{number}/cancel", {"reason": "Ill"})
    assert ended.json()["status"] == "cancelled"
    assert Interview.objects.get().end_reason == "Ill"
    assert len(calling.get(path).json()) == 1


def test_a_form_is_no_json_and_said_so(opening, calling):
    path = f"/api/v1/openings/{opening.slug}/candidates"
    answer = calling.client.post(path, {"name": "Ada"}, headers=calling.headers())
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"panel": [{"email": "nobody@example.test"}]}, "Nobody with the address"),
        ({"stage": 987654}, "no such stage"),
        ({"ends_at": "2020-01-01T10:00:00Z"}, "before it begins"),
        ({"starts_at": "0001-01-01T00:00:00+14:00"}, "between the years 2000 and 2100"),
        ({"ends_at": "9999-12-31T23:59:59-12:00"}, "between the years 2000 and 2100"),
        ({"ends_at": "2099-12-31T23:59:59Z"}, "at most 900 minutes"),
    ],
)
def test_what_the_page_would_refuse_is_a_conflict_with_a_sentence(application, stage, calling, change, sentence):
    body = {"stage": stage.pk, "panel": [], **times(24)} | change
    answer = calling.post(f"/applications/{application.pk}/interviews", body)
    assert answer.status_code == 409
    assert sentence in answer.json()["detail"]
    assert not Interview.objects.exists()


def test_an_error_inside_is_a_problem_with_the_number_of_the_request(calling, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError("SECRETDETAIL")

    monkeypatch.setattr("scorecards.api.views.search_endpoints.page", broken)
    answer = calling.get("/openings")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert "SECRETDETAIL" not in answer.text
    assert answer["X-Request-ID"] in answer.json()["detail"]


def test_the_published_job_is_there_or_is_not(opening, calling):
    assert calling.get(f"/openings/{opening.slug}/job").status_code == 404


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"name": "Ada", "mail": "ada@example.com"}, "mail is not a field of this address."),
        ({"email": "ada@example.com"}, "name is missing."),
        ("{not json", "What was sent is not JSON."),
        ("[]", "What was sent must be an object of fields."),
    ],
)
def test_what_does_not_fit_is_told_in_a_sentence(opening, calling, body, words):
    assert calling.post(f"/openings/{opening.slug}/candidates", body).json()["detail"] == words


def test_an_address_that_does_not_fit_is_told_in_a_sentence(calling):
    assert calling.get("/applications?size=0").json()["detail"] == "size must be 1 or more."
    assert calling.get("/applications/x").json()["detail"] == "pk must be a whole number."
