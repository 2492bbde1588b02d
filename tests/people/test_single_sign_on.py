"""Against a small OpenID provider of our own, over real HTTP."""

import json
import time
from base64 import urlsafe_b64encode
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa

from people import operations
from people.models import Invitation, User
from people.roles import Role
from tests.loopback import serving
from tests.people.test_second_factor import AUTHENTICATE, code
from tests.people.test_sign_in import signed_in, text

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
LOGIN = "/accounts/oidc/sso/login/"
CALLBACK = f"{LOGIN}callback/"


class Provider(ThreadingHTTPServer):
    """Answers discovery, token and userinfo; whom it vouches for is its `claims`."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answers)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.claims = {"sub": "77", "email": "mona@example.test", "email_verified": True, "name": "Mona"}
        self.discovery = {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/jwks",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }
        self.challenge = ""

    def token(self, form: dict[str, list[str]]) -> dict:
        verifier = form.get("code_verifier", [""])[0]
        challenge = urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")
        if form["client_secret"] != ["secret"] or form["code"] != ["good"] or challenge != self.challenge:
            return {"error": "invalid_grant"}
        claims = {**self.claims, "iss": self.url, "aud": "rolewright", "exp": time.time() + 60, "iat": time.time()}
        return {"access_token": "access", "token_type": "Bearer", "id_token": jwt.encode(claims, KEY, "RS256")}


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        wellknown = self.path == "/.well-known/openid-configuration"
        self.answer(self.server.discovery if wellknown else self.server.claims)

    def do_POST(self):
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        answer = self.server.token(parse_qs(form))
        self.answer(answer, 400 if "error" in answer else 200)

    def answer(self, body, status=200):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body if isinstance(body, bytes) else json.dumps(body).encode())

    def log_message(self, *arguments):
        pass


@pytest.fixture
def provider(settings):
    with serving(Provider()) as server:
        app = {"provider_id": "sso", "name": "Example & Co", "client_id": "rolewright", "secret": "secret"}
        app["settings"] = {"server_url": server.url, "oauth_pkce_enabled": True, "verified_email": []}
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
        yield server


def come_back(visitor, provider, start=LOGIN, **changes):
    """Go to the provider and come back from it; `changes` are what comes back otherwise than it should."""
    away = urlsplit(visitor.get(start).headers["Location"])
    asked = parse_qs(away.query)
    provider.challenge = asked["code_challenge"][0]
    return visitor.get(CALLBACK, {"code": "good", "state": asked["state"][0], **changes})


def test_the_sign_in_page_offers_it_when_it_is_set_up(visitor, provider):
    assert "Sign in with Example &amp; Co" in text(visitor.get("/accounts/login/"))


def test_the_sign_in_page_does_not_mention_it_when_it_is_not(visitor):
    page = text(visitor.get("/accounts/login/"))
    assert "Sign in with" not in page.replace("Sign in with a passkey", "")
    assert visitor.get(LOGIN).status_code == 404


def test_somebody_who_is_here_signs_in_with_it(visitor, provider, member):
    assert come_back(visitor, provider).status_code == 302
    assert signed_in(visitor)


def test_it_leads_back_to_the_page_that_one_asked_for(visitor, provider, member):
    assert come_back(visitor, provider, f"{LOGIN}?next=/people/me/").headers["Location"] == "/people/me/"


def test_nothing_is_linked_and_the_password_stays(visitor, provider, member):
    come_back(visitor, provider)
    assert not SocialAccount.objects.exists()
    assert User.objects.get().password == member.password


@pytest.mark.parametrize("verified", [False, None, "false", "no", 0])
def test_an_address_that_is_not_verified_is_refused(visitor, provider, member, verified):
    provider.claims["email_verified"] = verified
    response = come_back(visitor, provider)
    assert (response.status_code, "did not say that your e-mail address is verified" in text(response)) == (403, True)
    assert not signed_in(visitor)


@pytest.mark.parametrize("email", [None, "", " "])
def test_where_no_address_comes_the_sentence_says_that_and_not_that_it_is_unverified(visitor, provider, member, email):
    provider.claims["email"] = email
    response = come_back(visitor, provider)
    assert (response.status_code, "did not say your e-mail address" in text(response)) == (403, True)
    assert "verified" not in text(response)
    assert not signed_in(visitor)


def test_the_word_true_counts_as_verified(visitor, provider, member):
    provider.claims["email_verified"] = "true"
    come_back(visitor, provider)
    assert signed_in(visitor)


def test_a_stranger_is_refused_and_no_account_is_made(visitor, provider, member):
    provider.claims["email"] = "stranger@example.test"
    response = come_back(visitor, provider)
    assert (response.status_code, "Ask an administrator" in text(response)) == (403, True)
    assert User.objects.count() == 1


def test_who_is_deactivated_is_refused(visitor, provider, member, administrator):
    operations.deactivate(person=member, by=administrator)
    response = come_back(visitor, provider)
    assert (response.status_code, "is deactivated" in text(response)) == (403, True)
    assert not signed_in(visitor)


def test_an_invited_person_comes_in_and_the_invitation_is_used(visitor, provider, invitation):
    provider.claims.update(email="Nia@Example.test", name="Nia New")
    come_back(visitor, provider)
    assert signed_in(visitor)
    nia = User.objects.get(email="nia@example.test")
    assert (nia.role, nia.has_usable_password()) == (Role.RECRUITER, False)
    assert Invitation.objects.get().state == Invitation.State.ACCEPTED


def test_a_revoked_invitation_lets_nobody_in(visitor, provider, invitation, administrator):
    operations.revoke_invitation(invitation=invitation, by=administrator)
    provider.claims["email"] = "nia@example.test"
    assert come_back(visitor, provider).status_code == 403


def test_the_second_factor_is_asked_for_all_the_same(visitor, provider, member):
    secret = generate_totp_secret()
    TOTP.activate(member, secret)
    assert come_back(visitor, provider).headers["Location"] == AUTHENTICATE
    assert not signed_in(visitor)
    visitor.post(AUTHENTICATE, {"code": code(secret)})
    assert signed_in(visitor)


@pytest.mark.parametrize("changes", [{"state": "forged"}, {"code": "bad"}, {"code": ""}, {"error": "server_error"}])
def test_what_comes_back_wrong_is_refused_in_words(visitor, provider, member, changes):
    response = come_back(visitor, provider, **changes)
    assert (response.status_code, "Signing in did not work" in text(response)) == (401, True)
    assert not signed_in(visitor)


def test_who_stops_on_the_way_reads_that_they_did(visitor, provider, member):
    response = come_back(visitor, provider, error="access_denied")
    assert "was cancelled" in text(visitor.get(response.headers["Location"]))


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b"{}", b"null"])
def test_a_server_that_speaks_something_else_is_said_plainly(visitor, provider, answer):
    provider.discovery = answer
    response = visitor.get(LOGIN)
    assert (response.status_code, "Signing in did not work" in text(response)) == (502, True)


def test_a_server_that_is_away_is_said_plainly(visitor, provider):
    provider.shutdown()
    provider.server_close()
    assert visitor.get(LOGIN).status_code == 502


@pytest.mark.parametrize(
    "claims", [b"[]", b"{}", b"oops", b"null", {"sub": "77", "email": 5}, {"sub": "77", "email": "a\0@b.cc"}]
)
def test_strange_words_about_a_person_let_nobody_in(visitor, provider, member, claims):
    vouched = provider.token
    ours = provider.claims

    def token(form):
        provider.claims = ours
        answer = vouched(form)
        provider.claims = claims
        return answer

    provider.token = token
    assert come_back(visitor, provider).status_code in (401, 403, 502)
    assert not signed_in(visitor)


@pytest.mark.parametrize("changes", [{"id_token": None}, {"id_token": ""}, {"exp": None}, {"sub": None}, {"sub": "78"}])
def test_an_answer_without_a_token_that_ends_and_is_about_that_person_lets_nobody_in(
    visitor, provider, member, changes
):
    vouched = provider.token

    def token(form):
        answer = vouched(form)
        claims = {**jwt.decode(answer["id_token"], options={"verify_signature": False}), **changes}
        again = jwt.encode({name: value for name, value in claims.items() if value is not None}, KEY, "RS256")
        return {**answer, "id_token": changes.get("id_token", again)}

    provider.token = token
    response = come_back(visitor, provider)
    assert (response.status_code, "Signing in did not work" in text(response)) == (401, True)
    assert not signed_in(visitor)


def test_the_domains_in_the_settings_count_as_verified(visitor, provider, member, settings):
    [app] = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    app["settings"]["verified_email"] = ["example.test"]
    del provider.claims["email_verified"]
    come_back(visitor, provider)
    assert signed_in(visitor)


def test_it_cannot_be_used_to_tie_a_foreign_account_to_ones_own(client_of, provider, member, outsider):
    browser = client_of(outsider)
    come_back(browser, provider, f"{LOGIN}?process=connect")
    assert not SocialAccount.objects.exists()
    assert browser.get("/people/me/").context["user"] == member
