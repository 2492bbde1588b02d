"""Whoever opens a page on the first day is told what to do first."""

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from hiring.openings.operations.openings import close_opening
from people.roles import Role
from tests.world import opening_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def steps(client_of):
    """The words of the links that somebody finds where nothing waits for them."""

    def of(user) -> list[str]:
        return [link.text() for link in HTMLParser(client_of(user).get("/").text).css(".waiting-nothing a")]

    return of


def test_in_an_empty_house_each_kind_of_person_is_told_what_comes_first(person, steps):
    ada = person("ada@example.test", Role.ADMINISTRATOR)
    bring_in, own = ["Bring in a role", "Begin a role"], ["Say when you can interview", "Practise scoring"]
    assert steps(ada) == ["Invite the others", *bring_in, *own]
    assert steps(person("rita@example.test", Role.RECRUITER)) == [*bring_in, *own]
    assert steps(ada) == [*bring_in, *own]
    assert steps(person("ines@example.test")) == own


def test_once_there_is_a_role_a_search_comes_first_then_its_candidates(published_blueprint, recruiter, outsider, steps):
    assert steps(recruiter)[:2] == ["Begin a search", "Read what a role is"]
    assert steps(outsider)[0] == "Read what a role is"
    opening_of(published_blueprint, recruiter)
    assert steps(recruiter) == [], "the opening's plan waits"


@pytest.mark.parametrize(
    ("page", "role", "sentence", "action"),
    [
        ("openings", Role.RECRUITER, "An opening begins with a published blueprint", "New opening"),
        ("openings", Role.MEMBER, "you plan its interviews", None),
        ("blueprints", Role.RECRUITER, "begin one of your own", "Import a blueprint"),
        ("blueprints", Role.MEMBER, "Ask one for the role that you hire for", None),
        ("my_interviews", Role.MEMBER, "say when you can", "Say when I can interview"),
        ("committee", Role.MEMBER, "appoints the committee", None),
        ("notices", Role.MEMBER, "it stands here", None),
        ("practice", Role.MEMBER, "they stand here", None),
    ],
)
def test_a_page_without_anything_says_what_fills_it(person, client_of, page, role, sentence, action):
    empty = HTMLParser(client_of(person("somebody@example.test", role)).get(reverse(page)).text).css_first(".empty")
    assert sentence in empty.text()
    assert [link.text() for link in empty.css("a")] == ([action] if action else [])


@pytest.mark.parametrize("page", ["candidates", "candidates_list"])
def test_an_opening_without_candidates_says_how_they_come_in(published_blueprint, recruiter, client_of, page):
    opening = opening_of(published_blueprint, recruiter)
    text = client_of(recruiter).get(reverse(page, args=[opening.slug])).text
    assert "No candidates yet" in text and "import a spreadsheet" in text and "Nobody matches" not in text


@pytest.mark.parametrize("page", ["candidates", "candidates_list"])
def test_a_closed_opening_without_candidates_offers_none(published_blueprint, recruiter, client_of, page):
    opening = opening_of(published_blueprint, recruiter)
    close_opening(opening=opening, by=recruiter)
    text = client_of(recruiter).get(reverse(page, args=[opening.slug])).text
    assert "Nobody applied" in text and "Add a candidate" not in text and "To the opening" in text
