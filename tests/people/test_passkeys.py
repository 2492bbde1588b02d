"""What a browser would never send in a passkey's place; tests/browser/test_passkeys.py tries what it does send."""

import json

import pytest
from allauth.mfa.models import Authenticator

from tests.people.test_second_factor import AUTHENTICATE
from tests.people.test_sign_in import sign_in, signed_in, text

SIGN_IN = "/accounts/2fa/passkeys/sign-in/"
ADD = "/accounts/2fa/passkeys/add/"
STRANGE = [
    "",
    "{}",
    "[]",
    "null",
    "5",
    "not json",
    '{"id": 1}',
    json.dumps({"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {}}),
    json.dumps(
        {
            "id": "AAAA",
            "rawId": "AAAA",
            "type": "public-key",
            "response": {"clientDataJSON": "AAAA", "authenticatorData": "AAAA", "signature": "", "userHandle": "MQ"},
        }
    ),
    json.dumps({"id": "AAAA", "rawId": "é", "response": {"userHandle": "é"}}),
]


@pytest.mark.parametrize("credential", STRANGE)
def test_nobody_comes_in_with_something_strange(visitor, member, credential):
    visitor.get(SIGN_IN, headers={"Accept": "application/json"})
    response = visitor.post(SIGN_IN, {"credential": credential}, follow=True)
    assert response.status_code == 200
    assert not signed_in(visitor)


@pytest.mark.parametrize("credential", STRANGE)
def test_nor_beside_a_password(visitor, member, secret, credential):
    sign_in(visitor, member.email)
    response = visitor.post(AUTHENTICATE, {"credential": credential})
    assert response.status_code == 200
    assert not signed_in(visitor)


@pytest.mark.parametrize("credential", STRANGE)
def test_and_nothing_strange_is_kept(sure_of, member, credential):
    browser = sure_of(member)
    browser.get(ADD)
    assert browser.post(ADD, {"name": "x", "credential": credential}).status_code == 200
    assert not Authenticator.objects.exists()


def test_passkeys_are_ones_own(client_of, sure_of, member, outsider):
    key = Authenticator.objects.create(user=outsider, type="webauthn", data={"name": "Theirs", "credential": {}})
    for path in ("rename/", "remove/"):
        assert sure_of(member).get(f"/accounts/2fa/passkeys/{key.pk}/{path}").status_code == 404
    assert sure_of(member).post(f"/accounts/2fa/passkeys/{key.pk}/remove/").status_code == 404


def test_making_one_asks_for_the_password_first(client_of, member):
    assert client_of(member).get(ADD).headers["Location"].startswith("/accounts/reauthenticate/")


def test_the_sign_in_page_offers_it_and_its_options_are_data(visitor):
    assert "Sign in with a passkey" in text(visitor.get("/accounts/login/"))
    options = visitor.get(SIGN_IN, headers={"Accept": "application/json"}).json()["request_options"]["publicKey"]
    assert (options["userVerification"], options.get("allowCredentials", [])) == ("required", [])
