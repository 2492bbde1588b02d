"""A passkey in a real browser, with its virtual authenticator: made, used beside a password and alone, removed."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, WIDE, four_looks
from tests.world import PASSWORD

MONA = """
import django; django.setup()
from tests.world import person
person("mona@example.test")
"""


REMOVED = """
from allauth.mfa.models import Authenticator
Authenticator.objects.all().delete()
"""
CLOSED = """
import django; django.setup()
from people.models import User
User.objects.filter(email="mona@example.test").update(is_active=False)
"""


@pytest.fixture(scope="module")
def server(server_in):
    """A server with Mona alone."""
    with server_in("empty").running() as server:
        server.do("-c", MONA)
        yield server


@pytest.fixture(scope="module")
def address(server):
    """WebAuthn takes no number for a name, so its address has one."""
    return f"http://localhost:{server.port}"


@pytest.fixture
def page(address, _watched):
    return _watched(base_url=address, viewport=WIDE, reduced_motion="reduce")


@pytest.fixture
def device(page):
    """Mona's device: what asks it is answered at once; device(False): as if it were somebody else's finger."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    number = session.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]

    def verifies(somebody: bool) -> None:
        session.send("WebAuthn.setUserVerified", {"authenticatorId": number, "isUserVerified": somebody})

    return verifies


def type_password(page) -> None:
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill("mona@example.test")
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "/accounts/login/" not in url)


def sign_out(page) -> None:
    page.context.clear_cookies()


def add_a_passkey(page, name: str) -> None:
    page.goto("/accounts/2fa/")
    page.get_by_role("link", name="Add a passkey").click()
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("Your passkey is added.")).to_be_visible()


def test_a_passkey_from_its_making_to_its_end(page, device, accessible):
    type_password(page)
    add_a_passkey(page, "Telephone")
    expect(page.locator("#recovery-codes li")).to_have_count(10)

    sign_out(page)
    type_password(page)
    expect(page.get_by_role("heading", name="Your second factor")).to_be_visible()
    four_looks(page, accessible)
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(lambda url: urlsplit(url).path == "/")

    sign_out(page)
    page.goto("/accounts/login/?next=/people/me/")
    four_looks(page, accessible)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(lambda url: urlsplit(url).path == "/people/me/")

    page.goto("/accounts/2fa/")
    four_looks(page, accessible)
    page.get_by_role("link", name="Rename Telephone").click()
    page.get_by_role("link", name="Use a passkey").click()  # first: is it you?
    four_looks(page, accessible)
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(lambda url: urlsplit(url).path.endswith("/rename/"))
    four_looks(page, accessible)
    page.get_by_label("Name").fill("Mona’s  telephone")
    page.get_by_role("button", name="Save").click()
    with page.expect_event("load"):
        page.get_by_role("link", name="Remove Mona’s telephone").click()
    four_looks(page, accessible)
    page.get_by_role("button", name="Remove it").click()
    expect(page.get_by_text("You have none.")).to_be_visible()
    sign_out(page)
    type_password(page)
    page.wait_for_url(lambda url: urlsplit(url).path == "/")


def test_the_passkey_of_a_closed_account_opens_nothing(page, device, server):
    type_password(page)
    add_a_passkey(page, "Tablet")
    sign_out(page)
    server.do("-c", CLOSED)
    page.goto("/accounts/login/?next=/people/me/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", name="This account is deactivated")).to_be_visible()
    page.goto("/people/me/")
    assert "/accounts/login/" in page.url
    server.do("-c", CLOSED.replace("False", "True") + REMOVED)


def test_somebody_elses_finger_opens_nothing(page, device, accessible):
    type_password(page)
    add_a_passkey(page, "Laptop")
    sign_out(page)
    page.set_viewport_size(PHONE)
    page.goto("/accounts/login/")
    device(False)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert").filter(has_text="No passkey was given")).to_be_visible()
    accessible(page)
    assert "/accounts/login/" in page.url
