"""The private address of somebody's calendar: theirs alone, and gone when they say so or leave."""

import pytest

from people import operations
from people.access import user_of_feed
from people.models import Event, FeedToken
from tests.people.test_sign_in import text

ME, RENEW, REVOKE = "/people/me/", "/people/me/calendar/renew/", "/people/me/calendar/revoke/"


@pytest.fixture
def token(member) -> str:
    return operations.renew_feed(person=member, by=member).token


def test_the_address_leads_to_its_owner(member, token):
    assert len(token) >= 43
    assert user_of_feed(token) == member


@pytest.mark.parametrize("stray", ["", "x", "None", "é" * 300])
def test_no_other_address_leads_to_anybody(token, stray):
    assert user_of_feed(stray) is None


def test_a_new_address_ends_the_earlier_one(member, token):
    new = operations.renew_feed(person=member, by=member).token
    assert (user_of_feed(token), user_of_feed(new)) == (None, member)
    assert FeedToken.objects.count() == 1


def test_a_revoked_address_leads_nowhere_and_a_new_one_can_be_made(member, token):
    operations.revoke_feed(person=member, by=member)
    assert user_of_feed(token) is None
    assert user_of_feed(operations.renew_feed(person=member, by=member).token) == member


def test_the_address_of_who_is_deactivated_is_revoked_for_good(member, administrator, token):
    operations.deactivate(person=member, by=administrator)
    assert user_of_feed(token) is None
    operations.reactivate(person=member, by=administrator)
    assert user_of_feed(token) is None


def test_it_is_on_record(member, token):
    operations.revoke_feed(person=member, by=member)
    operations.revoke_feed(person=member, by=member)
    assert list(Event.objects.values_list("verb", flat=True)) == ["people.feed_revoked", "people.feed_renewed"]


def test_on_ones_own_page_it_is_made_shown_and_revoked(client_of, member, settings):
    browser = client_of(member)
    assert "/feeds/" not in text(browser.get(ME))
    page = text(browser.post(RENEW, follow=True))
    assert f'value="{settings.SITE_URL}/feeds/{FeedToken.objects.get().token}.ics"' in page
    assert "/feeds/" not in text(browser.post(REVOKE, follow=True))


def test_nobody_else_sees_it(client_of, administrator, member, token):
    browser = client_of(administrator)
    for path in (ME, f"/people/{member.pk}/", "/people/", "/people/audit/"):
        assert token not in text(browser.get(path))


@pytest.mark.parametrize("path", [RENEW, REVOKE])
def test_it_changes_by_post_alone_and_for_who_is_signed_in(client, client_of, member, token, path):
    assert client_of(member).get(path).status_code == 405
    assert client.post(path).headers["Location"].startswith("/accounts/login/")
    assert user_of_feed(token) == member
