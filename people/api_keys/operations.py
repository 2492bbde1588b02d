"""Making, taking, revoking and using keys."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from people import mail
from people.audit import record
from people.models import ApiAnswer, ApiKey, Exchange, User
from people.refusals import Refused
from people.scopes import SCOPES

BEGINNING = "rw_"
NOTED_EVERY = timedelta(minutes=1)
"""The last use is kept to the minute: a busy key writes no row for each request."""
ANSWERS_KEPT = timedelta(days=1)


@transaction.atomic
def make_key(*, name: str, owner: User, scopes: Sequence[str], ends_at: datetime, by: User) -> ApiKey:
    """A key without a secret yet; the owner is told by mail where to take it. Refused for an end in the past, without a
    scope, and for somebody who is deactivated."""
    if ends_at <= timezone.now():
        raise Refused("The key would have ended already.", "ends_on")
    if not scopes or not set(scopes) <= SCOPES.keys():
        raise Refused("Choose at least one thing that the key is for.", "scopes")
    if not owner.is_active:
        raise Refused(f"{owner} cannot sign in, so no key acts as them.", "owner")
    key = ApiKey.objects.create(name=name, owner=owner, scopes=list(scopes), ends_at=ends_at, created_by=by)
    record("people.key_made", key, by=by, owner=owner.pk)
    if owner != by:
        link = mail.address(reverse("my_keys"))
        mail.send("people/mail/key", to=owner, kind="people.account", api_key=key, by=by, link=link)
    return key


@transaction.atomic
def take_key(*, key: ApiKey, by: User) -> str:
    """The secret, which nobody sees again. Refused where it was taken, has ended, or was revoked."""
    key = ApiKey.objects.select_for_update().get(pk=key.pk)
    if key.digest:
        raise Refused("The secret of this key was shown before. Ask for a new key where it is lost.")
    if not key.is_standing:
        raise Refused("This key has ended.")
    secret = BEGINNING + secrets.token_urlsafe(32)
    key.digest = digest_of(secret)
    key.save(update_fields=["digest"])
    record("people.key_taken", key, by=by)
    return secret


@transaction.atomic
def revoke_key(*, key: ApiKey, by: User) -> None:
    key = ApiKey.objects.select_for_update().get(pk=key.pk)
    if key.revoked_at:
        raise Refused("This key was revoked before.")
    key.revoked_at = timezone.now()
    key.save(update_fields=["revoked_at"])
    record("people.key_revoked", key, by=by)


def digest_of(secret: str) -> str:
    """Secrets are random and long, so that a plain hash does: there is nothing to guess from it."""
    return sha256(secret.encode()).hexdigest()


def key_of(secret: str) -> ApiKey | None:
    """The standing key with this secret, whose owner knows whether they owe a second factor; its use is noted."""
    now = timezone.now()
    key = ApiKey.objects.standing(now).filter(digest=digest_of(secret)).first()
    if key is None:
        return None
    key.owner = User.objects.with_second_factor().get(pk=key.owner_id)
    if key.last_used_at is None or now - key.last_used_at >= NOTED_EVERY:
        ApiKey.objects.filter(pk=key.pk).update(last_used_at=now)
    return key


def known_key(secret: str) -> ApiKey | None:
    """The key with this secret, ended and revoked ones too: so that whoever keeps it sees that it is still used."""
    return ApiKey.objects.filter(digest=digest_of(secret)).first()


def note_exchange(*, key: ApiKey, scope: str, status: int, fields: Sequence[str] = ()) -> None:
    """Keep what an answer with this status was: a success to the minute, a failure with its wrong fields."""
    now, is_failure = timezone.now(), status >= 400
    exchange = Exchange.objects.filter(key=key, scope=scope).first() or Exchange(key=key, scope=scope)
    if is_failure:
        facts = {"failed_at": now, "failed_status": status, "failed_fields": list(fields)[:5]}
    elif exchange.fails or exchange.succeeded_at is None or now - exchange.succeeded_at >= NOTED_EVERY:
        facts = {"succeeded_at": now}
    else:
        return
    Exchange.objects.update_or_create(key=key, scope=scope, defaults=facts)


def forget_answers() -> None:
    """What writes were answered is kept for a day."""
    ApiAnswer.objects.filter(at__lt=timezone.now() - ANSWERS_KEPT).delete()
