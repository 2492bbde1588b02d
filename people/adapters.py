"""Where signing in follows our rules: nobody signs up; an administrator invites."""

import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.ratelimit import get_cache_key, get_rates
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from people import mail, operations, outbox, sealing
from people.forms import one_line
from people.models import Invitation, User
from people.prepared import Prepared
from people.words import how_long

NOTICES = {
    "account/email/password_changed": "The password of your account was changed.",
    "account/email/password_reset": "The password of your account was set anew by a link sent to this address.",
    "account/email/password_set": "A password was set for your account.",
    "mfa/email/totp_activated": "A second factor was switched on for your account.",
    "mfa/email/totp_deactivated": "The second factor of your account was switched off.",
    "mfa/email/webauthn_added": "A passkey was added to your account.",
    "mfa/email/webauthn_removed": "A passkey was removed from your account.",
    "mfa/email/recovery_codes_generated": "New recovery codes were made for your account; the earlier ones are void.",
}


WHO = Prepared(lambda key: User.objects.with_second_factor().filter(pk=key))


class SignInBackend(AuthenticationBackend):
    """Says of whoever is signed in, in the same query, whether they owe a second factor."""

    def get_user(self, user_id):
        person = WHO.instance(user_id)
        return person if person and self.user_can_authenticate(person) else None


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is deactivated.",
        "email_password_mismatch": "This e-mail address and password do not belong together. Check both.",
        "enter_current_password": "This is not your current password.",
        "incorrect_code": "This code is not right.",
        "incorrect_password": "This is not your password.",
        "rate_limited": "Too many attempts. Wait five minutes, then try again.",
        "too_many_login_attempts": "Too many wrong attempts. Wait five minutes, then try again.",
    }

    def is_open_for_signup(self, request):
        return False

    def pre_authenticate(self, request, **credentials):
        """Counts the attempt as a wrong one, until it turns out right; refused with the true wait after too many."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as refused:
            key = self._get_login_attempts_cache_key(request, **credentials)
            wait = how_long(_seconds_to_wait(request, key))
            sentence = f"Too many wrong passwords. Wait {wait}, then try again."
            raise ValidationError(sentence, code=refused.code) from refused

    def set_password(self, user, password):
        """Only the password is written, and whoever has set a new one may use it at once."""
        user.set_password(password)
        user.save(update_fields=["password"])
        self._delete_login_attempts_cached_email(self.request, email=user.email)

    def get_password_change_redirect_url(self, request):
        return reverse("me")

    def get_reset_password_from_key_url(self, key):
        return mail.address(reverse("account_reset_password_from_key", args=key.split("-", 1)))

    def send_mail(self, template_prefix, email, context):
        context = {"email": email, "sign_in_url": mail.address(reverse("account_login")), **context}
        message = self.render_mail(template_prefix, email, context)
        to = context.get("user") or email
        outbox.send(to=to, kind="people.account", subject=message.subject, body=message.body)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        what = NOTICES[template_prefix]
        mail.send("people/mail/notice", to=user, kind="people.account", what=what, person=user)


def _seconds_to_wait(request, key: str) -> float:
    """Until another attempt is taken, for the account of this key and from this address; 0 for at once."""
    now, wait, where = time.time(), 0.0, {"app": "allauth.account", "action": "login_failed"}
    for rate in get_rates(**where):
        attempts = cache.get(get_cache_key(request, **where, rate=rate, key=key), [])  # the newest comes first
        if len(attempts) >= rate.amount:
            wait = max(wait, attempts[rate.amount - 1] + rate.duration - now)
    return wait


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_generate_recovery_codes": "Recovery codes need a second factor. Switch it on first.",
        "incorrect_code": "This code is not right, or was used already. Wait for the next one and type that.",
    }

    def get_public_key_credential_rp_entity(self):
        return {**super().get_public_key_credential_rp_entity(), "name": "Rolewright"}

    def generate_authenticator_name(self, user, type):
        return f"Passkey of {timezone.localdate():%-d %B %Y}"

    def encrypt(self, text):
        return sealing.seal(text)

    def decrypt(self, encrypted_text):
        return sealing.unseal(encrypted_text)


class OpenIDConnectAdapter(OpenIDConnectOAuth2Adapter):
    """What OpenID Connect Core asks of whoever takes an ID token and allauth leaves out (3.1.3.7, 5.3.2).

    There is one, it ends, it is meant for this installation, and it names the person whom the server then describes.
    """

    def complete_login(self, request, app, token, **kwargs):
        if not kwargs["response"].get("id_token"):
            raise OAuth2Error("The answer holds no ID token.")
        login = super().complete_login(request, app, token, **kwargs)
        claims, described = login.account.extra_data["id_token"], login.account.extra_data["userinfo"]
        audience = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
        party = claims.get("azp", app.client_id if len(audience) == 1 else None)
        if party != app.client_id:
            raise OAuth2Error("The ID token was made for another application.")
        if "exp" not in claims:
            raise OAuth2Error("The ID token never ends.")
        if not claims.get("sub") or claims["sub"] != described.get("sub"):
            raise OAuth2Error("The ID token is about somebody else.")
        return login


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    """Somebody signs in by the address that the organisation's sign-in has verified, each time anew.

    Nothing is linked or stored: whoever is deactivated, or loses the address, no longer comes in.
    """

    def is_open_for_signup(self, request, sociallogin):
        return False

    def pre_social_login(self, request, sociallogin):
        addresses = {a.email.lower() for a in sociallogin.email_addresses if _is_true(a.verified)}
        if _says_otherwise(sociallogin.account.extra_data):
            addresses = set()
        person = User.objects.filter(email__in=addresses).first() or self._invited(addresses, sociallogin)
        if person is None or not person.is_active:
            has_address = any(address.email for address in sociallogin.email_addresses)
            context = {"verified": bool(addresses), "has_address": has_address, "inactive": person is not None}
            raise ImmediateHttpResponse(render(request, "socialaccount/refused.html", context, status=403))
        sociallogin.user = person
        sociallogin.state["process"] = "login"

    def _invited(self, addresses: set[str], sociallogin) -> User | None:
        invitation = Invitation.objects.open().filter(email__in=addresses).first()
        if invitation is None:
            return None
        name = one_line(sociallogin.account.get_provider_account().get_user_data().get("name") or "")
        name = invitation.name or name[:200] or invitation.email
        return operations.accept_invitation(invitation=invitation, name=name, time_zone="UTC")


def _is_true(claim) -> bool:
    """Some servers write the word."""
    return str(claim).lower() == "true"


def _says_otherwise(answers: dict) -> bool:
    """Whether the server says of an address that it is not verified: then no setting says that it is."""
    claims = [answer.get("email_verified") for answer in (answers["userinfo"], answers["id_token"])]
    return any(claim is not None and not _is_true(claim) for claim in claims)
