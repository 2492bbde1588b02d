"""The page of connections: each system's last exchange, and what failed, in words."""

import pytest
from django.urls import reverse

from hiring.models import Candidate, Interview
from people.api_keys.operations import NOTED_EVERY
from people.models import ApiKey, Delivery, Event, Exchange, Webhook
from tests.scorecards.api.calling import Calling

pytestmark = pytest.mark.django_db
PERSON = {"name": "Ada", "external_system": "Greenhouse", "external_id": "17"}


def test_administrators_alone_see_it(everybody, client_of):
    for who, user in everybody.items():
        wanted = 200 if who == "administrator" else 403
        assert client_of(user).get(reverse("connections")).status_code == wanted, who


def test_what_came_in_and_what_failed_stand_there(administrator, recruiter, client_of, opening):
    calling = Calling(recruiter, scopes=["read_search", "write_candidates"])
    path = f"/openings/{opening.slug}/candidates"
    assert calling.post(path, PERSON).status_code == 201
    assert calling.post(path, {"name": "Bo", "email": "SECRETWORD"}).status_code == 422
    assert calling.get("/openings/none-such").status_code == 404
    assert calling.get(f"/openings/{opening.slug}/calibration").status_code == 403
    page = client_of(administrator).get(reverse("connections")).text
    assert "Greenhouse</strong>: 1 candidate" in page
    assert "What it sent is not as the API describes it. Look at: email." in page
    assert "may not do that" in page
    assert "Before that it went well" in page
    assert "SECRETWORD" not in page
    assert "SECRETWORD" not in str(list(Exchange.objects.values()))


def test_a_key_that_has_ended_is_seen_to_be_used_still(administrator, recruiter, client_of):
    calling = Calling(recruiter)
    ApiKey.objects.update(revoked_at=calling.key.created_at)
    assert calling.get("/openings").status_code == 401
    assert "The key has ended or was revoked" in client_of(administrator).get(reverse("connections")).text
    assert Exchange.objects.count() == 1


def test_a_success_is_noted_to_the_minute_and_after_a_failure_at_once(recruiter):
    calling = Calling(recruiter)
    calling.get("/openings")
    first = Exchange.objects.get().succeeded_at
    calling.get("/openings")
    assert Exchange.objects.get().succeeded_at == first
    calling.get("/openings/none-such")
    calling.get("/openings")
    assert Exchange.objects.get().succeeded_at > first
    assert not Exchange.objects.get().fails
    assert NOTED_EVERY.total_seconds() <= 60


def test_numbers_of_another_system_are_counted(administrator, client_of, application, stage, interview):
    Candidate.objects.update(external_system="Lever", external_id="9")
    Interview.objects.update(external_system="Lever", external_id="i-9")
    page = client_of(administrator).get(reverse("connections")).text
    assert "Lever</strong>: 1 candidate" in page and "1 interview" in page


@pytest.mark.parametrize(
    ("tried", "sentence"),
    [
        ({"last_trouble": "No answer within 10 seconds."}, "No answer within 10 seconds."),
        ({"last_status": 302}, "It answered 302, which sends elsewhere: nobody is followed there."),
        ({"last_status": 404}, "It answered 404: there is nothing at this address."),
        ({"last_status": 500}, "It answered 500."),
    ],
)
def test_why_a_webhook_is_not_reached_stands_there(administrator, client_of, tried, sentence):
    webhook = Webhook.objects.create(name="Chat", url="https://chat.test/", created_by=administrator)
    event = Event.objects.create(verb="hiring.interview_scheduled", subject="hiring.interview", subject_id=1)
    delivery = Delivery.objects.create(webhook=webhook, event=event, attempts=1, **tried)
    page = client_of(administrator).get(reverse("connections")).text
    assert f"<strong>Failed:</strong> {sentence}" in page
    Delivery.objects.filter(pk=delivery.pk).update(delivered_at=event.at, last_status=204, last_trouble="")
    assert "Failed:" not in client_of(administrator).get(reverse("connections")).text
