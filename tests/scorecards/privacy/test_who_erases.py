"""Administrators erase anybody; recruiters those who applied to nothing but their own openings; nobody else does."""

import pytest
from django.test import Client
from django.urls import reverse

from hiring.models import Candidate, Opening
from people.models import Event
from people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seat")]


@pytest.fixture
def page(application) -> str:
    return reverse("candidate_erase", args=[application.candidate_id])


def is_erased(application) -> bool:
    return Candidate.objects.get(pk=application.candidate_id).erased_at is not None


def test_an_administrator_reads_what_goes_and_erases(application, page, administrator, client_of):
    client = client_of(administrator)
    assert "Erase Ngozi Brandt?" in client.get(page).content.decode()
    assert not is_erased(application)
    answer = client.post(page, {"sure": "on"}, follow=True)
    assert "The candidate is erased." in answer.content.decode()
    assert is_erased(application)
    assert client.get(page).status_code == 404


def test_without_the_tick_nothing_goes(application, page, administrator, client_of):
    answer = client_of(administrator).post(page)
    assert answer.status_code == 422
    assert "Tick this to erase." in answer.content.decode()
    assert not is_erased(application)


def test_the_recruiter_of_all_their_openings_erases(application, page, recruiter, client_of):
    client_of(recruiter).post(page, {"sure": "on"})
    assert is_erased(application)


def test_another_recruiter_is_sent_to_an_administrator(application, page, person, client_of):
    client = client_of(person("rob@example.test", Role.RECRUITER))
    assert "An administrator erases them." in client.get(page).content.decode()
    assert client.post(page, {"sure": "on"}).status_code == 403
    assert not is_erased(application)


def test_who_is_on_the_panel_or_leads_the_search_does_not(application, page, opening, member, person, client_of):
    manager = person("marek@example.test")
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=manager)
    assert client_of(member).post(page, {"sure": "on"}).status_code == 403
    assert client_of(manager).post(page, {"sure": "on"}).status_code == 403
    assert not is_erased(application)


def test_nobody_else_learns_that_there_is_somebody(application, page, outsider, client_of):
    assert client_of(outsider).get(page).status_code == 404
    assert Client().get(page).status_code == 302
    assert not is_erased(application)


def test_the_way_there_is_shown_to_those_who_may_go_it(application, page, opening, administrator, member, client_of):
    address = reverse("application", args=[opening.slug, application.pk])
    assert page in client_of(administrator).get(address).content.decode()
    assert page not in client_of(member).get(address).content.decode()


def test_before_the_least_time_the_page_warns_and_says_why(application, page, administrator, client_of, end):
    client = client_of(administrator)
    assert "still in process" in client.get(page).content.decode()
    end(application, 30)
    shown = client.get(page).content.decode()
    assert "It is early for that." in shown
    assert "Head of Baking: kept at least until" in shown
    end(application, 300)
    shown = client.get(page).content.decode()
    assert "early" not in shown
    assert "Without your doing they go by themselves on" in shown


def test_a_hold_is_a_sentence_and_no_button_for_administrators_too(
    application, page, opening, administrator, recruiter, client_of, hold
):
    hold(opening)
    for user in (administrator, recruiter):
        client = client_of(user)
        shown = client.get(page).content.decode()
        assert "a legal hold stands" in shown
        assert 'name="sure"' not in shown
        answer = client.post(page, {"sure": "on"})
        assert answer.status_code == 409
        assert "A legal hold stands on “Head of Baking”." in answer.content.decode()
    assert not is_erased(application)
    assert Event.objects.filter(verb="scorecards.erasure_refused").count() == 2
