"""Wrong passwords shut out nobody but whose account they are tried at, for as long as the page says."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings as house
from django.core.cache import cache
from django.test import Client

from config.settings import CACHES
from hiring.models import Candidate
from scorecards.privacy.operations.erasure import erase_candidate
from tests.people.test_sign_in import sign_in, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_cache")]
NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


FEW = {"login": None, "login_failed": "5/5m/key,12/5m/ip"}


def refused(response) -> bool:
    return "Too many wrong passwords" in text(response)


def test_everybody_else_behind_the_same_address_still_comes_in(member, recruiter):
    for n in range(12):
        assert not refused(sign_in(Client(), f"somebody{n}@example.test", "wrong"))
    for person in (member, recruiter):
        browser = Client()
        sign_in(browser, person.email)
        assert signed_in(browser)


def test_a_whole_company_signs_in_at_nine(member):
    for _ in range(31):
        assert sign_in(Client(), member.email).status_code == 302


def test_right_sign_ins_do_not_count(member):
    for _ in range(4):
        sign_in(Client(), member.email, "wrong")
    for _ in range(10):
        assert sign_in(Client(), member.email).status_code == 302
    assert not refused(sign_in(Client(), member.email, "wrong"))
    assert refused(sign_in(Client(), member.email, "wrong"))


def test_one_address_has_a_limit_far_above_that_of_an_account(member, settings):
    assert house.ACCOUNT_RATE_LIMITS["login_failed"] == "5/5m/key,300/5m/ip"
    settings.ACCOUNT_RATE_LIMITS = FEW
    for n in range(12):
        assert not refused(sign_in(Client(), f"somebody{n}@example.test", "wrong"))
    assert refused(sign_in(Client(), member.email))


def test_what_an_account_refuses_does_not_count_against_the_address(member, recruiter, settings):
    settings.ACCOUNT_RATE_LIMITS = FEW
    for _ in range(14):
        sign_in(Client(), member.email, "wrong")
    assert sign_in(Client(), recruiter.email).status_code == 302


def test_the_wait_is_the_true_one(member):
    with time_machine.travel(NOON, tick=False) as clock:
        for _ in range(5):
            sign_in(Client(), member.email, "wrong")
            clock.shift(timedelta(seconds=20))
        assert "Wait 4 minutes, then" in text(sign_in(Client(), member.email))
        clock.shift(timedelta(seconds=160))
        assert "Wait 40 seconds, then" in text(sign_in(Client(), member.email))
        clock.shift(timedelta(seconds=40))
        assert sign_in(Client(), member.email).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_an_erasure_forgets_no_wrong_password(member, administrator):
    for _ in range(5):
        sign_in(Client(), member.email, "wrong")
    erase_candidate(candidate=Candidate.objects.create(name="Cora", created_by=administrator), by=administrator)
    assert refused(sign_in(Client(), member.email))


def test_a_crowd_of_other_rows_pushes_out_no_wrong_password(member, settings):
    """The database's cache drops rows that are still good once it holds more than it may."""
    settings.CACHES = settings.CACHES | {"default": CACHES["default"]}
    for _ in range(5):
        sign_in(Client(), member.email, "wrong")
    for n in range(400):
        cache.set(f"zz-{n}", 1)
    assert refused(sign_in(Client(), member.email))
