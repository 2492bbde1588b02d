import re

import pytest
from django.db import transaction
from django.test import Client

from people.audit import record
from people.models import User
from tests.people.test_sign_in import text


def seen(client: Client, query: str = "") -> list[str]:
    return re.findall(r"<code>([\w.]+)</code>", text(client.get(f"/people/audit/{query}")))


@pytest.fixture
def happened(administrator, recruiter, member) -> None:
    with transaction.atomic():
        record("people.deactivated", member, by=administrator)
        record("people.reactivated", member, by=recruiter)
        record("people.administrator_created", administrator, by=None)


@pytest.mark.usefixtures("happened")
def test_the_trail_is_read_newest_first(client_of, administrator):
    assert seen(client_of(administrator)) == [
        "people.administrator_created",
        "people.reactivated",
        "people.deactivated",
    ]


@pytest.mark.usefixtures("happened")
def test_the_trail_is_filtered_by_verb_person_and_day(client_of, administrator, recruiter, member):
    browser = client_of(administrator)
    assert seen(browser, "?verb=people.deactivated") == ["people.deactivated"]
    assert seen(browser, f"?person={recruiter.pk}") == ["people.reactivated"]
    assert seen(browser, f"?person={member.pk}") == ["people.reactivated", "people.deactivated"]
    assert seen(browser, "?until=2001-01-01") == []
    assert len(seen(browser, "?since=2001-01-01")) == 3


@pytest.mark.usefixtures("happened")
@pytest.mark.parametrize("query", ["?verb=x", "?person=%00", "?person=9" + "9" * 40, "?since=x&until=%00"])
def test_a_strange_filter_is_an_error_at_its_field_or_finds_nothing(client_of, administrator, query):
    response = client_of(administrator).get(f"/people/audit/{query}")
    assert response.status_code == 200
    assert "is-invalid" in text(response) or "No event matches" in text(response)


@pytest.mark.usefixtures("happened")
def test_who_has_no_account_any_more_stands_as_a_number(client_of, administrator, recruiter):
    number = recruiter.pk
    recruiter.delete()
    browser = client_of(administrator)
    assert f"Person {number}" in text(browser.get("/people/audit/"))
    assert seen(browser, f"?person={number}") == ["people.reactivated"]


def test_the_trail_takes_as_many_queries_for_three_events_as_for_one(
    client_of, administrator, member, django_assert_num_queries
):
    browser = client_of(administrator)
    for count in (1, 2):
        with transaction.atomic():
            for _ in range(count):
                record("people.deactivated", member, by=administrator)
        with django_assert_num_queries(7):
            browser.get("/people/audit/")


@pytest.mark.usefixtures("happened")
def test_times_are_shown_in_ones_own_zone(client_of, administrator):
    User.objects.update(time_zone="Pacific/Kiritimati")
    page = text(client_of(administrator).get("/people/audit/"))
    assert "+14:00" in page
