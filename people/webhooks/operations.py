"""Keeping webhooks, queueing what they are told, and sending it: at least once, in order for each thing.

Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp` and `webhook-signature` over id, timestamp and body.
"""

import base64
import json
import secrets
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from time import monotonic

from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone
from standardwebhooks import Webhook as Signer

from people.audit import record, verbs
from people.event_names import event_names
from people.models import Delivery, Event, User, Webhook
from people.outside import Unreachable, post, target_of
from people.refusals import Refused
from people.sealing import Unreadable, seal, unseal

PURPOSE = "webhooks"
LOOKS_BACK = timedelta(hours=6)
"""So far back events are looked for that were not queued, since a transaction may end after a later one."""
AT_ONCE = 50
LONGEST_RUN, SHARE = 50.0, 15.0
"""Seconds that sending takes at a time, and that one receiver takes of them: what is left goes a minute later."""
ATTEMPTS = 12
CLAIMED = timedelta(minutes=2)
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(hours=8)
FAILURES_KEPT = timedelta(days=30)


def make_webhook(
    *, name: str, url: str, verbs_told: Sequence[str], with_names: bool = False, by: User
) -> tuple[Webhook, str]:
    """The webhook, and the secret that its receiver verifies with, which is not shown again.

    `with_names` tells it whom an event is about, as far as whoever makes it may read at each sending.

    Refused for an address that is not public, and for verbs that are none.
    """
    target_of(url)  # before the transaction: whoever owns a name decides how long looking it up takes
    if unknown := set(verbs_told) - verbs().keys():
        raise Refused(f"Nothing is called {sorted(unknown)[0]}.", "verbs")
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
    facts = {"name": name, "url": url, "verbs": list(verbs_told), "sealed": seal(secret, PURPOSE)}
    with transaction.atomic():
        webhook = Webhook.objects.create(**facts, names_as=by if with_names else None, created_by=by)
        record("people.webhook_made", webhook, by=by, names=int(with_names))
    return webhook, secret


@transaction.atomic
def switch(*, webhook: Webhook, on: bool, by: User) -> None:
    """Off: nothing is sent, and what happens meanwhile is not told later."""
    webhook = Webhook.objects.select_for_update().get(pk=webhook.pk)
    if webhook.is_on == on:
        return
    webhook.is_on, webhook.since = on, timezone.now() if on else webhook.since
    webhook.save(update_fields=["is_on", "since"])
    record("people.webhook_switched", webhook, by=by, on=int(on))


@transaction.atomic
def remove_webhook(*, webhook: Webhook, by: User) -> None:
    record("people.webhook_removed", webhook, by=by)
    webhook.delete()


@transaction.atomic
def send_again(*, delivery: Delivery, by: User) -> None:
    """One more time, whatever became of it."""
    Delivery.objects.filter(pk=delivery.pk).update(
        attempts=0, next_at=timezone.now(), delivered_at=None, given_up_at=None, last_trouble=""
    )
    record("people.webhook_sent_again", delivery.webhook, by=by, delivery=delivery.pk)


def queue_deliveries() -> None:
    """A row for each event that a webhook is told of and that has none yet."""
    recent = Event.objects.filter(at__gte=timezone.now() - LOOKS_BACK)
    for webhook in Webhook.objects.filter(is_on=True):
        events = recent.filter(at__gte=webhook.since)
        if webhook.verbs:
            events = events.filter(verb__in=webhook.verbs)
        queued = Delivery.objects.filter(webhook=webhook, event=OuterRef("pk"))
        rows = [Delivery(webhook=webhook, event=event) for event in events.filter(~Exists(queued)).order_by("pk")]
        Delivery.objects.bulk_create(rows, ignore_conflicts=True)


def send_due() -> int:
    """Send what is due, and what waited for it, until nothing is or the time is over; how many were tried.

    Each is claimed first, so that two workers never send one at once. A receiver that does not answer is left alone
    for this time, and so is one that has taken its share: neither holds up what others wait for.
    """
    begun, tried, taken, left_alone = monotonic(), 0, Counter(), set()
    while round_of := _due(timezone.now()).exclude(webhook__in=left_alone)[:AT_ONCE]:
        for delivery in round_of:
            if monotonic() - begun > LONGEST_RUN:
                return tried
            if delivery.webhook_id in left_alone or not _claim(delivery):
                continue
            before = monotonic()
            has_answered = _send(delivery)
            tried += 1
            taken[delivery.webhook_id] += monotonic() - before
            if not has_answered or taken[delivery.webhook_id] > SHARE:
                left_alone.add(delivery.webhook_id)
    return tried


def _due(now: datetime):
    """The oldest waiting delivery of each thing at each webhook: a later one waits for it."""
    earlier = Delivery.objects.waiting().filter(
        webhook=OuterRef("webhook"),
        event__subject=OuterRef("event__subject"),
        event__subject_id=OuterRef("event__subject_id"),
        event__lt=OuterRef("event"),
    )
    due = Delivery.objects.waiting().filter(~Exists(earlier), webhook__is_on=True, next_at__lte=now)
    return due.select_related("webhook__names_as", "event").order_by("next_at", "pk")


def _claim(delivery: Delivery) -> bool:
    mine = Delivery.objects.waiting().filter(pk=delivery.pk, next_at=delivery.next_at)
    return bool(mine.update(next_at=timezone.now() + CLAIMED, attempts=F("attempts") + 1))


def _send(delivery: Delivery) -> bool:
    """Whether anybody answered."""
    try:
        status, trouble = _post(delivery), ""
    except Unreachable as error:
        status, trouble = None, str(error)
    now, attempts = timezone.now(), delivery.attempts + 1
    facts = {"last_status": status, "last_trouble": (trouble or "")[:200]}
    if status is not None and 200 <= status < 300:
        facts["delivered_at"] = now
    elif attempts >= ATTEMPTS or status == 410:
        facts["given_up_at"] = now
    else:
        facts["next_at"] = now + min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT)
    Delivery.objects.filter(pk=delivery.pk).update(**facts)
    return status is not None


def _post(delivery: Delivery) -> int:
    body = body_of(delivery.event, delivery.webhook.names_as)
    number, now = f"msg_{delivery.pk}", timezone.now()
    try:
        secret = unseal(delivery.webhook.sealed, PURPOSE)
    except Unreadable as error:
        raise Unreachable("Its secret was sealed under another key of this house. Add the webhook anew.") from error
    signature = Signer(secret).sign(number, now, body)
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Rolewright",
        "webhook-id": number,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": signature,
    }
    return post(delivery.webhook.url, body.encode(), headers)


def body_of(event: Event, names_as: User | None = None) -> str:
    """Numbers and verbs; and names of the opening and the candidate, as far as this person reads them now.

    Nobody is told more: what was judged is asked of the API, as somebody who may read it.
    """
    data = {"event": event.pk, "subject": event.subject, "id": event.subject_id, "by": event.actor_id, **event.ids}
    if names_as is not None and names_as.is_active:
        data["names"] = event_names().names_of(names_as, event.subject, event.subject_id, event.ids)
    return json.dumps({"type": event.verb, "timestamp": event.at.isoformat(), "data": data}, separators=(",", ":"))


def forget_deliveries() -> None:
    """What was delivered or given up goes after 30 days."""
    over = Delivery.objects.filter(delivered_at=None, given_up_at=None)
    Delivery.objects.exclude(pk__in=over.values("pk")).filter(next_at__lt=timezone.now() - FAILURES_KEPT).delete()
