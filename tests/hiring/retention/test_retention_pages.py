"""Administrators say how long data is kept; recruiters read it in their own openings; nobody else does."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hiring.models import Opening
from hiring.openings import operations as openings
from people.models import Event
from people.roles import Role

pytestmark = pytest.mark.django_db
PAGES = ["opening_retention", "retention_clocks", "retention_hold", "retention_lift"]


def at(name: str, opening: Opening) -> str:
    return reverse(name, args=[opening.slug])


def text(client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.fixture
def ada(administrator, client_of):
    return client_of(administrator)


def test_who_may_read_and_change(opening, administrator, recruiter, manager, outsider, person, client_of):
    another = person("rob@example.test", Role.RECRUITER)
    expected = {
        administrator: [200, 200, 200, 200],
        recruiter: [200, 403, 403, 403],
        another: [403, 403, 403, 403],
        manager: [403, 403, 403, 403],
        outsider: [404, 404, 404, 404],
    }
    for user, statuses in expected.items():
        assert [client_of(user).get(at(name, opening)).status_code for name in PAGES] == statuses, user
        house = client_of(user).get(reverse("retention")).status_code
        assert house == (200 if user == administrator else 403), user


def test_only_administrators_change_anything(opening, recruiter, manager, outsider, client_of):
    for user in (recruiter, manager, outsider):
        client = client_of(user)
        assert client.post(at("retention_clocks", opening), {"least": 0, "most": 1}).status_code in (403, 404)
        assert client.post(at("retention_hold", opening), {"reason": "x"}).status_code in (403, 404)
        assert client.post(at("retention_lift", opening)).status_code in (403, 404)
    opening.refresh_from_db()
    assert (opening.keeps_least, opening.keeps_most, opening.held_at) == (6, 24, None)


def test_the_way_there_is_shown_to_those_who_may_go_it(opening, administrator, recruiter, manager, person, client_of):
    page, here = at("opening", opening), at("opening_retention", opening)
    for user in (administrator, recruiter):
        assert here in text(client_of(user), page)
    for user in (manager, person("rob@example.test", Role.RECRUITER)):
        assert here not in text(client_of(user), page)
    assert f'"{reverse("retention")}"' in text(client_of(administrator), page)
    assert f'"{reverse("retention")}"' not in text(client_of(recruiter), page)


def test_the_page_says_who_goes_and_why_others_stay(opening, another, ended, hold, ada):
    ended("Goes Tonight", 800)
    ended("Goes Later", 400)
    ended("Is Running", None)
    both = ended("Has Two", 800)
    ended("", None, to=another, candidate=both.candidate)
    page = text(ada, at("opening_retention", opening))
    assert "1 candidate is erased tonight" in page
    assert page.index("Goes Tonight") < page.index("Goes Later") < page.index("Is Running")
    assert "Still in process here" in page
    assert "Still in process in “Head of Milling”." in page
    hold(opening)
    page = text(ada, at("opening_retention", opening))
    assert "A claim is pending." in page
    assert "erased tonight" not in page


def test_an_opening_without_applicants_says_so(opening, ada):
    assert "Nobody to keep" in text(ada, at("opening_retention", opening))


def test_names_are_text_and_nothing_else(opening, ended, ada):
    ended("<script>alert(1)</script>", 800)
    assert "<script>alert" not in text(ada, at("opening_retention", opening))
    assert "<script>alert" not in text(ada, reverse("retention"))


def test_clocks_are_changed_and_on_record(opening, ada, administrator):
    answer = ada.post(at("retention_clocks", opening), {"least": "3", "most": "12"})
    assert answer.url == at("opening_retention", opening)
    opening.refresh_from_db()
    assert (opening.keeps_least, opening.keeps_most) == (3, 12)
    event = Event.objects.get(verb="hiring.retention_changed")
    assert (event.actor_id, event.subject_id, event.ids) == (administrator.pk, opening.pk, {"least": 3, "most": 12})


def test_who_would_go_tonight_is_shown_before_clocks_are_saved(opening, ended, ada):
    ended("Cora Lind", 400)
    sent = {"least": "3", "most": "12"}
    answer = ada.post(at("retention_clocks", opening), sent)
    assert answer.status_code == 422
    assert "1 candidate would be erased tonight" in answer.content.decode()
    assert "Cora Lind" in answer.content.decode()
    opening.refresh_from_db()
    assert opening.keeps_most == 24
    assert ada.post(at("retention_clocks", opening), sent | {"sure": "on"}).status_code == 302
    opening.refresh_from_db()
    assert opening.keeps_most == 12


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"least": "12", "most": "3"}, "shorter than the least time"),
        ({"least": "-1", "most": "3"}, "greater than or equal to 0"),
        ({"least": "0", "most": "0"}, "greater than or equal to 1"),
        ({"least": "0", "most": "99999999999999999999"}, "less than or equal to 240"),
        ({"least": "six", "most": ""}, "Enter a whole number"),
        ({}, "This field is required"),
        ({"least": "1\0", "most": "3"}, "Enter a whole number"),
    ],
)
def test_clocks_that_cannot_be_are_answered_in_words(opening, ada, sent, sentence):
    answer = ada.post(at("retention_clocks", opening), sent)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_hold_needs_its_reason_and_is_lifted_after_a_question(opening, ada, administrator):
    assert ada.post(at("retention_hold", opening), {"reason": " "}).status_code == 422
    assert ada.post(at("retention_hold", opening), {"reason": "A\0claim"}).status_code == 422
    assert ada.post(at("retention_hold", opening), {"reason": "A claim"}).status_code == 302
    opening.refresh_from_db()
    assert (opening.hold_reason, opening.held_by) == ("A claim", administrator)
    again = ada.post(at("retention_hold", opening), {"reason": "Another"})
    assert again.status_code == 422
    assert "stands on this opening already" in again.content.decode()
    assert "A claim" in text(ada, at("retention_lift", opening))
    assert ada.post(at("retention_lift", opening)).status_code == 302
    opening.refresh_from_db()
    assert (opening.held_at, opening.hold_reason) == (None, "")
    assert "No legal hold stands" in ada.post(at("retention_lift", opening), follow=True).content.decode()
    verbs = Event.objects.filter(verb__startswith="hiring.hold").order_by("pk")
    assert [event.verb for event in verbs] == ["hiring.hold_set", "hiring.hold_lifted"]
    assert all(event.ids == {} for event in verbs)


def test_lifting_says_who_goes_at_once(opening, ended, hold, ada):
    ended("Cora Lind", 800)
    hold(opening)
    assert "1 candidate is erased tonight" in text(ada, at("retention_lift", opening))


def test_the_house_shows_every_opening_and_who_goes_next(opening, another, ended, hold, ada):
    for number in range(5):
        ended(f"Candidate {number}", 400 - number)
    hold(another)
    page = text(ada, reverse("retention"))
    assert "Head of Baking" in page
    assert "Legal hold" in page
    assert "Candidate 0" in page
    assert "Candidate 4" not in page
    assert "and 2 more" in page


def test_a_house_without_openings_says_so(ada):
    assert "No openings yet" in text(ada, reverse("retention"))


def queries(client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert client.get(address).status_code == 200
    return len(caught)


def test_more_rows_take_no_more_queries(opening, another, ended, recruiter, published_blueprint, ada):
    pages = [at("opening_retention", opening), reverse("retention")]
    ended("One", 500)
    ended("", None, to=another, candidate=ended("Two", 500).candidate)
    openings.close_opening(opening=another, by=recruiter)
    few = [queries(ada, page) for page in pages]
    for number in range(3):
        more = openings.create_opening(
            title=f"Baker {number}", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
        )
        ended(f"Three {number}", None, to=more)
        openings.close_opening(opening=more, by=recruiter)
        ended(f"Four {number}", 10)
    assert [queries(ada, page) for page in pages] == few


def test_a_hundred_applicants_come_in_pages(opening, ended, ada):
    for number in range(101):
        ended(f"Candidate {number}", 300 + number)
    page = text(ada, at("opening_retention", opening))
    assert "Page 1 of 3" in page
    assert "Page 3 of 3" in text(ada, f"{at('opening_retention', opening)}?page=99")
