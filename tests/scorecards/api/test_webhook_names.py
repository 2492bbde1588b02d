"""A webhook has names only where somebody lets it, and what they may read at that moment."""

import json

import pytest

from people.models import Event, Webhook
from people.roles import Role
from people.webhooks.operations import body_of
from scorecards.privacy.operations.erasure import erase_candidate
from tests.world import card_of

pytestmark = pytest.mark.django_db


def about(kind: str, pk: int, **ids: int) -> Event:
    return Event(pk=1, verb="hiring.candidate_added", subject=kind, subject_id=pk, ids=ids)


def names(event: Event, user) -> dict:
    return json.loads(body_of(event, user))["data"].get("names")


def test_names_come_with_whatever_leads_to_the_application(application, interview, opening, recruiter):
    both = {"opening": opening.title, "candidate": application.candidate.name}
    for event in (
        about("hiring.application", application.pk),
        about("hiring.interview", interview.pk),
        about("scorecards.scorecard", 7, application=application.pk),
    ):
        assert names(event, recruiter) == both
    assert names(about("hiring.opening", opening.pk), recruiter) == {"opening": opening.title}
    assert names(about("hiring.candidate", application.candidate_id), recruiter)["candidate"] == both["candidate"]
    assert names(about("hiring.application", application.pk), None) is None


def test_nobody_lends_names_that_they_may_not_read(application, interview, opening, recruiter, outsider):
    events = about("hiring.application", application.pk), about("hiring.interview", interview.pk)
    assert [names(event, outsider) for event in events] == [{}, {}]
    recruiter.role = Role.MEMBER
    recruiter.save()
    assert names(events[0], recruiter) == {}
    recruiter.is_active = False
    assert names(events[0], recruiter) is None


def test_an_erased_candidate_has_no_name_at_a_later_sending(application, administrator, recruiter):
    event = about("hiring.application", application.pk)
    erase_candidate(candidate=application.candidate, by=administrator)
    assert names(event, recruiter) == {}


def test_not_a_word_of_a_card_is_sent(seat, application, administrator):
    card = card_of(seat, words="JUDGED")
    for event in (*Event.objects.all(), about("scorecards.scorecard", card.pk, application=application.pk)):
        assert "JUDGED" not in body_of(event, administrator)


def test_whoever_makes_it_says_whether(client_of, administrator, settings):
    settings.OUTSIDE_ALLOWED = ["localhost"]
    client, form = client_of(administrator), {"name": "chat", "url": "http://localhost:9/"}
    client.post("/people/webhooks/new/", form)
    assert Webhook.objects.get().names_as is None
    client.post("/people/webhooks/new/", form | {"name": "ats", "with_names": "on"})
    made = Webhook.objects.get(name="ats")
    assert made.names_as == administrator
    assert "With the names that" in client.get(f"/people/webhooks/{made.pk}/").text
