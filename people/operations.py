"""Everything that is done to people and is on record."""

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from people import mail, outbox
from people.audit import record
from people.locks import lock_name
from people.models import ApiKey, FeedToken, Invitation, Message, RequiredFactor, User, invitation_end, new_token
from people.refusals import Refused
from people.roles import Role
from people.sealing import unseal

_INVITED = "addresses of accounts"


@transaction.atomic
def invite(*, email: str, name: str, role: str, by: User) -> Invitation:
    """Ask somebody in by mail. Refused where the address has an account or an open invitation."""
    email = email.strip().lower()
    lock_name(_INVITED)
    known = User.objects.filter(email=email).first()
    if known and known.is_active:
        raise Refused(f"{known} already has an account with this address.", "email")
    if known:
        raise Refused(f"{known} had an account with this address. Reactivate it instead.", "email")
    if Invitation.objects.open().filter(email=email).exists():
        raise Refused("This address has an open invitation. Send it again, or revoke it first.", "email")
    invitation = Invitation.objects.create(email=email, name=name, role=role, invited_by=by)
    record("people.invited", invitation, by=by)
    _send(invitation, by)
    return invitation


@transaction.atomic
def resend_invitation(*, invitation: Invitation, by: User) -> None:
    """A new link by mail, good for another seven days; the earlier link stops working."""
    invitation = _locked(invitation)
    if invitation.accepted_at or invitation.revoked_at:
        raise Refused("This invitation is used or revoked. Invite the person anew.")
    invitation.token = new_token()
    invitation.expires_at = invitation_end()
    invitation.save(update_fields=["token", "expires_at"])
    record("people.invitation_resent", invitation, by=by)
    _send(invitation, by)


@transaction.atomic
def revoke_invitation(*, invitation: Invitation, by: User) -> None:
    """The link stops working at once."""
    invitation = _locked(invitation)
    if invitation.accepted_at:
        raise Refused("This invitation was accepted already. Deactivate the person instead.")
    if not invitation.revoked_at:
        _revoke(invitation, by)


@transaction.atomic
def accept_invitation(*, invitation: Invitation, name: str, time_zone: str, password: str | None = None) -> User:
    """The invited person's account; without a password they sign in by single sign-on."""
    lock_name(_INVITED)
    invitation = _locked(invitation)
    if invitation.state != Invitation.State.OPEN:
        raise Refused("This invitation is no longer open.")
    if User.objects.filter(email=invitation.email).exists():
        raise Refused("There is an account with this address already. Sign in with it.")
    person = User.objects.create_user(invitation.email, password, name=name, role=invitation.role, time_zone=time_zone)
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    record("people.joined", person, by=person, invitation=invitation.pk)
    mail.send("people/mail/joined", to=invitation.invited_by, kind="people.joined", person=person)
    return person


@transaction.atomic
def change_role(*, person: User, role: str, by: User) -> None:
    """Give somebody another role. The last active administrator stays one."""
    person, administrators = _locked_with_administrators(person)
    if role == person.role:
        return
    if administrators == {person.pk}:
        raise Refused("This is the last active administrator. Make somebody else an administrator first.")
    person.role = role
    person.save(update_fields=["role"])
    record("people.role_changed", person, by=by)


@transaction.atomic
def deactivate(*, person: User, by: User) -> None:
    """End somebody's access for good: their sessions, keys, calendar address, and any open invitation for them."""
    if person.pk == by.pk:
        raise Refused("Nobody deactivates themselves. Ask another administrator.")
    person, administrators = _locked_with_administrators(person)
    if not person.is_active:
        return
    if administrators == {person.pk}:
        raise Refused("This is the last active administrator. Make somebody else an administrator first.")
    User.objects.filter(pk=person.pk).update(is_active=False, session_epoch=F("session_epoch") + 1)
    for invitation in Invitation.objects.select_for_update().waiting().filter(email=person.email):
        _revoke(invitation, by)
    revoke_feed(person=person, by=by)
    for key in ApiKey.objects.select_for_update().filter(owner=person, revoked_at=None):
        key.revoked_at = timezone.now()
        key.save(update_fields=["revoked_at"])
        record("people.key_revoked", key, by=by)
    record("people.deactivated", person, by=by)


@transaction.atomic
def reactivate(*, person: User, by: User) -> None:
    """Let somebody sign in again, with the password that they had."""
    if User.objects.filter(pk=person.pk, is_active=False).update(is_active=True):
        record("people.reactivated", person, by=by)


@transaction.atomic
def remove_second_factor(*, person: User, by: User) -> None:
    """Let somebody who lost their authenticator sign in with the password alone, and tell them by mail."""
    if person.pk == by.pk:
        raise Refused("Switch off your own second factor under “My preferences”.")
    removed, _ = Authenticator.objects.filter(user=person).delete()
    if not removed:
        raise Refused(f"{person} has no second factor.")
    record("people.second_factor_removed", person, by=by)
    mail.send("people/mail/second_factor_removed", to=person, kind="people.account", person=person, by=by)


@transaction.atomic
def require_second_factor(*, role: str, by: User) -> None:
    """Ask everybody of a role for a second factor; whoever has none sets it up at their next page.

    Refused where it would lead out who asks, before they have one.
    """
    if role == by.role and not User.objects.with_second_factor().get(pk=by.pk).has_factor:
        raise Refused("You have no second factor yourself. Set yours up first.")
    row, _ = RequiredFactor.objects.select_for_update().get_or_create(role=role)
    if row.since is None:
        row.since = timezone.now()
        row.save(update_fields=["since"])
        record(f"people.{role}s_need_second_factor", row, by=by)


@transaction.atomic
def stop_requiring_second_factor(*, role: str, by: User) -> None:
    """No longer ask a role for a second factor; those that people have stay."""
    for row in RequiredFactor.objects.select_for_update().filter(role=role, since__isnull=False):
        row.since = None
        row.save(update_fields=["since"])
        record(f"people.{role}s_need_none", row, by=by)


@transaction.atomic
def use_code(*, person: User, code: str) -> None:
    """Note that a code of somebody's authenticator was used; whoever comes with it, or an earlier one, is Refused.

    RFC 6238, section 5.2: a code is accepted once. The number of its half minute is kept, beside the key.
    """
    row = Authenticator.objects.select_for_update().get(user=person, type=Authenticator.Type.TOTP)
    secret, last = unseal(row.data["secret"]), row.data.get("last_used", 0)
    fitting = (
        n for n in totp.yield_hotp_counters_from_time() if compare_user_code(actual=code, expected=_code(secret, n))
    )
    number = next((n for n in fitting if n > last), None)
    if number is None:
        raise Refused("This code was used already.")
    row.data["last_used"] = number
    row.save(update_fields=["data"])


@transaction.atomic
def create_administrator(*, email: str, name: str) -> User:
    """The first account of a new house; it has no password until one is set by link."""
    email = email.strip().lower()
    if User.objects.filter(email=email).exists():
        raise Refused(f"There is an account for {email} already.")
    person = User(email=email, name=name, role=Role.ADMINISTRATOR)
    person.set_unusable_password()
    try:
        person.full_clean(exclude=["password"])
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    person.save()
    record("people.administrator_created", person, by=None)
    return person


@transaction.atomic
def renew_feed(*, person: User, by: User) -> FeedToken:
    """A new private address for somebody's calendar; the earlier one, if there was one, stops working."""
    fields = {"token": new_token(), "created_at": timezone.now(), "revoked_at": None}
    feed, _ = FeedToken.objects.update_or_create(user=person, defaults=fields)
    record("people.feed_renewed", person, by=by)
    return feed


@transaction.atomic
def revoke_feed(*, person: User, by: User) -> None:
    """The private address of somebody's calendar, if they have one, stops working at once."""
    if FeedToken.objects.filter(user=person, revoked_at=None).update(revoked_at=timezone.now()):
        record("people.feed_revoked", person, by=by)


@transaction.atomic
def send_after_all(*, message: Message, by: User) -> None:
    """Send a message that was given up, or of which nobody knows whether it left."""
    if not outbox.requeue(message):
        raise Refused("This message is on its way already, or its words are gone.")
    record("people.mail_requeued", message, by=by)


@transaction.atomic
def drop_message(*, message: Message, by: User) -> None:
    """Never send a message that was given up, or of which nobody knows whether it left."""
    if not outbox.drop(message):
        raise Refused("This message is on its way already, or was dropped.")
    record("people.mail_dropped", message, by=by)


def _code(secret: str, number: int) -> str:
    return totp.format_hotp_value(totp.hotp_value(secret, number))


def _send(invitation: Invitation, by: User) -> None:
    link = mail.address(reverse("invitation", args=[invitation.token]))
    mail.send(
        "people/mail/invitation",
        to=invitation.email,
        kind="people.invitation",
        invitation=invitation,
        by=by,
        link=link,
    )


def _revoke(invitation: Invitation, by: User) -> None:
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
    record("people.invitation_revoked", invitation, by=by)


def _locked(invitation: Invitation) -> Invitation:
    return Invitation.objects.select_for_update().get(pk=invitation.pk)


def _locked_with_administrators(person: User) -> tuple[User, set[int]]:
    """The person as stored now, and who the active administrators are, none of whom changes before the commit."""
    rows = User.objects.select_for_update().filter(pk=person.pk) | User.objects.select_for_update().administrators()
    people = {row.pk: row for row in rows.order_by("pk")}
    return people[person.pk], {row.pk for row in people.values() if row.is_active and row.is_administrator}
