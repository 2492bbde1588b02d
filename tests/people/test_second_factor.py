import re
import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.people.test_sign_in import sign_in, signed_in, text

AUTHENTICATE = "/accounts/2fa/authenticate/"
SWITCH_ON = "/accounts/2fa/totp/activate/"


def code(secret: str, periods_ago: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 - periods_ago))


def key_on(page) -> str:
    """The key that stands on the page where one switches it on."""
    return re.search(r'id="totp-key"[^>]*>(\w+)<', text(page))[1]


def test_switching_it_on_asks_for_the_password_first(client_of, member):
    response = client_of(member).get(SWITCH_ON)
    assert response.headers["Location"].startswith("/accounts/reauthenticate/")


def test_it_is_switched_on_with_a_code_from_the_key_on_the_page(sure_of, member, posted):
    browser = sure_of(member)
    response = browser.get(SWITCH_ON)
    page, key = text(response), key_on(response)
    assert 'src="data:image/svg+xml;base64,' in page
    assert 'autocomplete="one-time-code"' in page
    [notice] = posted(browser.post, SWITCH_ON, {"code": code(key)})
    assert "switched on" in notice.body
    assert len(re.findall(r"<li>\d{8}</li>", text(browser.get("/accounts/2fa/recovery-codes/")))) == 10
    assert "10 recovery codes are left" in text(browser.get("/accounts/2fa/"))


def test_a_wrong_code_does_not_switch_it_on(sure_of, member):
    browser = sure_of(member)
    browser.get(SWITCH_ON)
    response = browser.post(SWITCH_ON, {"code": "000000"})
    assert "This code is not right" in text(response)
    assert not Authenticator.objects.exists()


def test_signing_in_takes_password_and_code(visitor, member, secret):
    assert sign_in(visitor, member.email).headers["Location"] == AUTHENTICATE
    assert not signed_in(visitor)
    visitor.post(AUTHENTICATE, {"code": code(secret)})
    assert signed_in(visitor)


def test_the_code_before_is_still_good_and_an_older_one_is_not(visitor, member, secret):
    sign_in(visitor, member.email)
    assert "This code is not right" in text(visitor.post(AUTHENTICATE, {"code": code(secret, 3)}))
    visitor.post(AUTHENTICATE, {"code": code(secret, 1)})
    assert signed_in(visitor)


@pytest.fixture
def standing_clock():
    """No period of codes ends while this is tried."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.mark.parametrize("periods_ago", [0, 1])
def test_a_code_is_good_once_and_one_before_it_no_longer(visitor, member, secret, periods_ago, standing_clock):
    sign_in(visitor, member.email)
    visitor.post(AUTHENTICATE, {"code": code(secret)})
    cache.clear()  # an erasure does it: what was used is not only remembered there
    second = Client()
    sign_in(second, member.email)
    assert "used already" in text(second.post(AUTHENTICATE, {"code": f" {code(secret, periods_ago)}"}))
    assert not signed_in(second)


def test_the_code_that_switched_it_on_is_used_too(sure_of, member):
    browser = sure_of(member)
    browser.get(SWITCH_ON)
    used = code(key_on(browser.get(SWITCH_ON)))
    browser.post(SWITCH_ON, {"code": used})
    again = Client()
    sign_in(again, member.email)
    assert "used already" in text(again.post(AUTHENTICATE, {"code": used}))


def test_its_page_opened_twice_shows_the_same_picture_until_it_was_used(sure_of, member):
    browser = sure_of(member)
    first, second = (key_on(browser.get(SWITCH_ON)) for _ in range(2))
    assert first == second
    assert first not in str(dict(browser.session))
    assert "This code is not right" in text(browser.post(SWITCH_ON, {"code": "000000"}))
    browser.post(SWITCH_ON, {"code": code(first)})
    assert browser.post(SWITCH_ON, {"code": code(first)}).headers["Location"] == "/accounts/2fa/"
    browser.post("/accounts/2fa/totp/deactivate/")
    assert key_on(browser.get(SWITCH_ON)) != first


def test_a_recovery_code_lets_in_once(visitor, member, recovery_codes):
    for _, lets_in in enumerate([True, False]):
        browser = Client()
        sign_in(browser, member.email)
        browser.post(AUTHENTICATE, {"code": recovery_codes[0]})
        assert signed_in(browser) is lets_in


def test_guessing_codes_is_stopped_in_words(visitor, member, secret):
    sign_in(visitor, member.email)
    answers = [text(visitor.post(AUTHENTICATE, {"code": f"00000{n}"})) for n in range(6)]
    assert "Too many wrong attempts" in answers[-1]
    assert "Too many wrong attempts" in text(visitor.post(AUTHENTICATE, {"code": code(secret)}))


@pytest.mark.parametrize("data", [{}, {"code": ""}, {"code": "\0"}, {"code": "x" * 50_000}])
def test_a_strange_code_is_an_error_at_its_field(visitor, member, secret, data):
    sign_in(visitor, member.email)
    response = visitor.post(AUTHENTICATE, data)
    assert (response.status_code, 'id="id_code_error"' in text(response)) == (200, True)


def test_one_can_start_again_from_the_code_page(visitor, member, secret):
    sign_in(visitor, member.email)
    assert visitor.get("/accounts/login/").headers["Location"] == AUTHENTICATE
    visitor.post("/accounts/logout/", {"next": "/accounts/login/"})
    assert visitor.get("/accounts/login/").status_code == 200


def test_it_is_switched_off_after_typing_the_password_again(sure_of, member, recovery_codes):
    browser = sure_of(member)
    assert "Switch off" in text(browser.get("/accounts/2fa/totp/deactivate/"))
    browser.post("/accounts/2fa/totp/deactivate/")
    assert not Authenticator.objects.exists()


def test_new_recovery_codes_make_the_old_ones_void(sure_of, member, recovery_codes):
    browser = sure_of(member)
    assert "stop working" in text(browser.get("/accounts/2fa/recovery-codes/generate/"))
    browser.post("/accounts/2fa/recovery-codes/generate/")
    [row] = Authenticator.objects.filter(type="recovery_codes")
    assert not set(recovery_codes) & set(row.wrap().generate_codes())


def test_recovery_codes_can_be_taken_away_as_a_file(sure_of, member, recovery_codes):
    response = sure_of(member).get("/accounts/2fa/recovery-codes/download/")
    assert "attachment" in response.headers["Content-Disposition"]
    assert "no-store" in response.headers["Cache-Control"]
    assert all(one in response.content.decode() for one in recovery_codes)


def test_the_other_way_to_prove_oneself_is_a_code(client_of, member, secret):
    browser = client_of(member)
    assert "Use a code" in text(browser.get("/accounts/reauthenticate/"))
    browser.post("/accounts/2fa/reauthenticate/", {"code": code(secret)})
    assert browser.get("/accounts/2fa/totp/deactivate/").status_code == 200
