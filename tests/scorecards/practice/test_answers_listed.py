"""The list of what there is to practise on."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from scorecards.practice.queries.published_roles import _read
from tests.scorecards.practice.answers import answer_of, rated_by

pytestmark = [pytest.mark.django_db, pytest.mark.world("practice")]


def questions(client, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


@pytest.mark.world("empty")
def test_without_a_published_role_it_says_what_is_needed(client_of, member):
    assert "Nothing to practise on yet" in client_of(member).get("/practice/").content.decode()


def test_an_exercise_without_answers_says_so(client_of, member, published_blueprint):
    html = client_of(member).get("/practice/").content.decode()
    assert "The broken oven" in html and "No answers to rate yet" in html


def test_one_answer_and_many_ask_the_same_number_of_questions(client_of, member, answer):
    browser = client_of(member)
    rated_by(answer, member)
    browser.get("/practice/")
    once = questions(browser, "/practice/")
    for number in range(4):
        other = answer_of(f"Number {number}")
        if number % 2:
            rated_by(other, member)
    assert questions(browser, "/practice/") == once


def test_five_people_and_nine_ask_the_same_number_of_questions(client_of, person, member, answer):
    rated_by(answer, member)
    for number in range(4):
        rated_by(answer, person(f"p{number}@example.test"))
    browser = client_of(member)
    once = questions(browser, f"/practice/{answer.pk}/")
    for number in range(4, 8):
        rated_by(answer, person(f"p{number}@example.test"))
    assert questions(browser, f"/practice/{answer.pk}/") == once


def test_a_role_is_read_once(client_of, member, answer):
    client_of(member).get("/practice/")
    before = _read.cache_info().misses
    client_of(member).get("/practice/")
    assert _read.cache_info().misses == before


def test_it_is_reached_from_my_interviews_and_from_the_menu(client_of, member):
    html = client_of(member).get("/interviews/").content.decode()
    assert html.count('href="/practice/"') == 2
