"""Webhooks: signed, at least once, in order for each thing, and never inside the house's network unasked."""

import json
from datetime import timedelta
from socket import create_server
from time import monotonic

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from standardwebhooks import Webhook as Signer

from people.audit import record
from people.models import Delivery, Event, Webhook
from people.outside import Unreachable, post
from people.refusals import Refused
from people.webhooks import operations
from tests.people.webhooks.receiver import Receiver, dripping, receiving

pytestmark = pytest.mark.django_db


@pytest.fixture
def receiver(settings):
    settings.OUTSIDE_ALLOWED = ["localhost"]
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def made(receiver, administrator) -> tuple[Webhook, str]:
    return operations.make_webhook(name="chat", url=receiver.url, verbs_told=[], by=administrator)


def happen(user, times: int = 1, subject=None) -> None:
    for _ in range(times):
        with transaction.atomic():
            record("people.key_revoked", subject or user, by=user, number=7)


def tell() -> int:
    operations.queue_deliveries()
    return operations.send_due()


def told(receiver: Receiver) -> list[dict]:
    return [json.loads(body) for _, body in receiver.came if "key_revoked" in body]


def test_what_happened_arrives_and_is_verified_by_the_projects_own_library(made, receiver, administrator):
    happen(administrator)
    tell()
    headers, body = next((headers, body) for headers, body in receiver.came if "key_revoked" in body)
    checked = Signer(made[1]).verify(body, headers)
    assert checked["type"] == "people.key_revoked"
    assert checked["data"]["id"] == administrator.pk and checked["data"]["number"] == 7
    assert administrator.email not in body and administrator.name not in body


def test_the_secret_is_kept_sealed_and_shown_once(receiver, administrator, client_of):
    client = client_of(administrator)
    page = client.post(reverse("webhook_new"), {"name": "chat", "url": receiver.url})
    assert 'value="whsec_' in page.text and "no-store" in page["Cache-Control"]
    webhook = Webhook.objects.get()
    assert "whsec_" not in webhook.sealed
    assert "whsec_" not in client.get(reverse("webhook", args=[webhook.pk])).text


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://example.com/", "Only https"),
        ("ftp://example.com/", "begins with https"),
        ("https://user:word@example.com/", "holds no user name"),
        ("https://127.0.0.1/", "private network"),
        ("https://[::1]/", "private network"),
        ("https://10.1.2.3:8443/x", "private network"),
        ("https://169.254.169.254/latest", "private network"),
        ("https://localhost/", "private network"),
        ("https://no-such-host.invalid/", "could not be looked up"),
        ("https://[x/", "not a web address"),
        ("nonsense", "begins with https"),
    ],
)
def test_an_address_that_is_not_public_is_refused(administrator, client_of, url, sentence):
    answer = client_of(administrator).post(reverse("webhook_new"), {"name": "chat", "url": url})
    assert answer.status_code == 422
    assert sentence in answer.text
    assert not Webhook.objects.exists()


def test_a_name_that_turns_private_later_reaches_nothing_inside(made, receiver, administrator, settings):
    settings.OUTSIDE_ALLOWED = []
    Webhook.objects.update(url="https://localhost/")
    happen(administrator)
    tell()
    assert receiver.came == []
    assert "private network" in Delivery.objects.exclude(last_trouble="").get().last_trouble


def test_a_receiver_that_drips_holds_nobody_for_long(settings, monkeypatch):
    settings.OUTSIDE_ALLOWED = ["localhost"]
    monkeypatch.setattr("people.outside.SECONDS", 1)
    with dripping() as url:
        began = monotonic()
        with pytest.raises(Unreachable, match="No answer within 1 seconds"):
            post(url, b"{}", {})
        assert monotonic() - began < 5


def test_where_nothing_listens_it_is_said(settings):
    settings.OUTSIDE_ALLOWED = ["localhost"]
    with create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(Unreachable, match="Nothing listens at this address"):
        post(f"http://localhost:{port}/", b"{}", {})


def test_a_redirect_is_not_followed(made, receiver, administrator):
    receiver.answers, receiver.location = [302], receiver.url
    happen(administrator)
    tell()
    assert len(told(receiver)) == 1
    assert Delivery.objects.filter(event__verb="people.key_revoked").get().is_waiting


def test_what_failed_is_tried_again_later_and_given_up_in_the_end(made, receiver, administrator, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    receiver.answers = [500]
    happen(administrator)
    tell()
    delivery = Delivery.objects.get(event__verb="people.key_revoked")
    assert (delivery.attempts, delivery.last_status) == (1, 500)
    assert delivery.next_at > timezone.now()
    assert tell() == 0, "not yet"
    for _ in range(operations.ATTEMPTS):
        time_machine.shift(timedelta(hours=9))
        operations.send_due()
    delivery.refresh_from_db()
    assert delivery.given_up_at is not None
    assert delivery.attempts == operations.ATTEMPTS
    receiver.answers = [204]
    operations.send_again(delivery=delivery, by=administrator)
    operations.send_due()
    delivery.refresh_from_db()
    assert delivery.delivered_at is not None


def test_the_second_thing_that_happened_waits_for_the_first(made, receiver, administrator, recruiter, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    receiver.answers = [500, 204]
    operations.queue_deliveries()
    Delivery.objects.all().delete()
    Webhook.objects.update(since=timezone.now())
    happen(administrator, times=2)
    first, second = Event.objects.filter(verb="people.key_revoked").order_by("pk")
    tell()
    assert [message["data"]["event"] for message in told(receiver)] == [first.pk]
    time_machine.shift(timedelta(minutes=2))
    operations.send_due()
    operations.send_due()
    assert [message["data"]["event"] for message in told(receiver)] == [first.pk, first.pk, second.pk]


def test_all_that_happened_to_a_thing_goes_at_once_in_its_order(made, receiver, administrator):
    happen(administrator, times=7)
    tell()
    numbers = [message["data"]["event"] for message in told(receiver)]
    assert len(numbers) == 7 and numbers == sorted(numbers)


def test_receivers_that_are_dead_or_slow_hold_up_nobody_else(made, receiver, administrator, recruiter, monkeypatch):
    monkeypatch.setattr(operations, "AT_ONCE", 2)
    with create_server(("127.0.0.1", 0)) as server:
        dead = f"http://localhost:{server.getsockname()[1]}/"
    waits, _ = operations.make_webhook(name="a dead one", url=dead, verbs_told=[], by=administrator)
    slow, _ = operations.make_webhook(name="a slow one", url=receiver.url, verbs_told=[], by=administrator)
    for subject in (administrator, recruiter, waits, slow, made[0]):
        happen(administrator, subject=subject)
    monkeypatch.setattr(operations, "SHARE", 0)
    tell()
    tried = Delivery.objects.filter(attempts__gt=0).values_list("webhook__name", flat=True)
    assert sorted(tried) == ["a dead one", "a slow one", "chat"], "one each, though the dead one’s stand before them"


def test_it_is_told_of_what_it_asked_for_alone_and_of_nothing_while_it_is_off(receiver, administrator):
    webhook, _ = operations.make_webhook(
        name="chat", url=receiver.url, verbs_told=["people.key_taken"], by=administrator
    )
    happen(administrator)
    tell()
    assert told(receiver) == []
    operations.switch(webhook=webhook, on=False, by=administrator)
    Webhook.objects.update(verbs=[])
    happen(administrator)
    assert tell() == 0


def test_nothing_is_queued_twice(made, administrator):
    happen(administrator)
    for _ in range(2):
        operations.queue_deliveries()
    assert Delivery.objects.filter(event__verb="people.key_revoked").count() == 1


def test_a_verb_that_is_none_is_refused(receiver, administrator):
    with pytest.raises(Refused, match="Nothing is called"):
        operations.make_webhook(name="chat", url=receiver.url, verbs_told=["x"], by=administrator)


def test_administrators_alone_keep_them(made, recruiter, outsider, client_of, administrator):
    happen(administrator)
    operations.queue_deliveries()
    pk, delivery = made[0].pk, Delivery.objects.first().pk
    for user in (recruiter, outsider):
        for name in ("webhooks", "webhook_new"):
            assert client_of(user).get(reverse(name)).status_code == 403
        assert client_of(user).get(reverse("webhook", args=[pk])).status_code == 403
        for name, args in (("webhook_switch", [pk]), ("webhook_remove", [pk]), ("delivery_again", [pk, delivery])):
            assert client_of(user).post(reverse(name, args=args)).status_code == 403
    client = client_of(administrator)
    assert client.post(reverse("delivery_again", args=[pk, delivery])).status_code == 302
    assert client.post(reverse("webhook_switch", args=[pk]), {"on": "no"}).status_code == 302
    assert client.post(reverse("webhook_remove", args=[pk])).status_code == 302
    assert not Webhook.objects.exists()


def test_lists_cost_the_same_at_one_and_at_three(made, receiver, administrator, client_of):
    client, counts = client_of(administrator), []
    for more in (1, 2):
        happen(administrator, times=more)
        operations.queue_deliveries()
        for page in (reverse("webhooks"), reverse("webhook", args=[made[0].pk])):
            with CaptureQueriesContext(connection) as queries:
                client.get(page)
            counts.append(len(queries))
    assert counts[:2] == counts[2:]
