"""Single sign-on against a real OpenID Connect server, oidc-provider-mock, on this machine."""

import logging
from collections.abc import Callable, Iterator

import pytest
import requests
from django.test import Client
from oidc_provider_mock import User as Somebody
from oidc_provider_mock import run_server_in_thread

from people import operations
from people.models import User
from tests.people.test_sign_in import signed_in, text

LOGIN = "/accounts/oidc/sso/login/"
MONA = {"email": "mona@example.test", "email_verified": True, "name": "Mona"}
CLAIMS = {
    "mona": MONA,
    "in words": {**MONA, "email_verified": "true"},
    "unverified": {**MONA, "email_verified": False},
    "unsaid": {"email": "mona@example.test"},
    "of another application": {**MONA, "aud": "another"},
    "of two applications": {**MONA, "aud": ["rolewright", "another"]},
    "of two, for us": {**MONA, "aud": ["rolewright", "another"], "azp": "rolewright"},
    "for another": {**MONA, "azp": "another"},
    "over": {**MONA, "exp": 1_000_000_000},
    "of another server": {**MONA, "iss": "https://elsewhere.example"},
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server that knows these people."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with run_server_in_thread(user_claims=[Somebody(sub=sub, claims=claims) for sub, claims in CLAIMS.items()]) as it:
        yield f"http://localhost:{it.server_port}"


@pytest.fixture
def domains(server, settings) -> list[str]:
    """Single sign-on leads there; whatever domain is put in here, the server always verifies."""
    verified: list[str] = []
    app = {"provider_id": "sso", "name": "Example", "client_id": "rolewright", "secret": "secret"}
    app["settings"] = {"server_url": server, "oauth_pkce_enabled": True, "verified_email": verified}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    return verified


@pytest.fixture
def way_back(visitor, member, domains) -> Callable[..., str]:
    """Goes to the server and signs in there as somebody; the address that it sends the browser back to."""

    def go(sub: str, browser: Client = visitor) -> str:
        there = browser.get(LOGIN).headers["Location"]
        return requests.post(there, {"sub": sub}, allow_redirects=False, timeout=10).headers["Location"]

    return go


@pytest.mark.parametrize("sub", ["mona", "in words", "of two, for us"])
def test_somebody_signs_in(visitor, way_back, sub):
    assert visitor.get(way_back(sub)).headers["Location"] == "/"
    assert signed_in(visitor)


@pytest.mark.parametrize(
    "sub", ["of another application", "of two applications", "for another", "over", "of another server"]
)
def test_a_token_that_is_not_ours_lets_nobody_in(visitor, way_back, sub):
    response = visitor.get(way_back(sub))
    assert (response.status_code, "Signing in did not work" in text(response)) == (401, True)
    assert not signed_in(visitor)


def test_what_the_server_sent_is_good_once(visitor, way_back):
    back = way_back("mona")
    visitor.get(back)
    visitor.post("/accounts/logout/")
    assert visitor.get(back).status_code == 401
    assert not signed_in(visitor)


def test_a_code_that_was_used_is_no_good_on_another_way(visitor, way_back):
    used = way_back("mona")
    visitor.get(used)
    visitor.post("/accounts/logout/")
    state = way_back("mona").partition("&state=")[2]
    assert visitor.get(f"{used.partition('&state=')[0]}&state={state}").status_code == 401
    assert not signed_in(visitor)


def test_what_came_back_to_one_browser_is_no_good_in_another(visitor, way_back):
    other = Client()
    assert other.get(way_back("mona")).status_code == 401
    assert not signed_in(other) and not signed_in(visitor)


@pytest.mark.parametrize("sub", ["unverified", "unsaid"])
def test_an_address_that_is_not_verified_is_refused(visitor, way_back, sub):
    response = visitor.get(way_back(sub))
    assert (response.status_code, "did not say that your e-mail address is verified" in text(response)) == (403, True)
    assert not signed_in(visitor)


@pytest.mark.parametrize(("sub", "lets_in"), [("unsaid", True), ("unverified", False)])
def test_where_a_domain_is_always_verified_a_server_that_says_no_is_still_believed(
    visitor, way_back, domains, sub, lets_in
):
    domains.append("example.test")
    visitor.get(way_back(sub))
    assert signed_in(visitor) is lets_in


def test_who_is_deactivated_is_refused(visitor, way_back, member, administrator):
    operations.deactivate(person=member, by=administrator)
    response = visitor.get(way_back("mona"))
    assert (response.status_code, "is deactivated" in text(response)) == (403, True)
    assert not signed_in(visitor)


def test_nobody_comes_in_as_somebody_who_is_signed_in(visitor, way_back, member, outsider):
    """A way that Otto began ends as whoever the server names, never as a link between the two."""
    visitor.force_login(outsider)
    visitor.get(way_back("mona"))
    assert int(visitor.session["_auth_user_id"]) == member.pk
    assert User.objects.count() == 2
