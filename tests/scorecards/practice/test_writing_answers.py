"""Authors add answers with their keys, change them while nobody rates them, and retire them afterwards."""

import pytest

from scorecards.models import PracticeAnswer, PracticeAttempt, PracticeRating
from tests.scorecards.practice.answers import KEYS, RATED, answer_of, rated_by

pytestmark = [pytest.mark.django_db, pytest.mark.world("practice")]
ADD = "/practice/head-of-baking/oven-case/add/"
WRITTEN = {
    "title": "Calls the owner",
    "text": "“I would call the owner.”",
    "key-judgement": "1",
    "reason-judgement": "No plan.",
    "key-craft": "3",
    "reason-craft": "Knows the dough.",
}


@pytest.fixture
def own(published_blueprint, recruiter) -> PracticeAnswer:
    """Rita's answer."""
    return answer_of("Rita's", by=recruiter)


@pytest.mark.parametrize("who", ["recruiter", "administrator"])
def test_those_who_edit_blueprints_add_answers(request, client_of, published_blueprint, member, who):
    author = request.getfixturevalue(who)
    answered = client_of(author).post(ADD, WRITTEN)
    answer = PracticeAnswer.objects.get()
    assert answered.status_code == 302 and answered.url == f"/practice/{answer.pk}/"
    assert (answer.author, {key.key: key.value for key in answer.keys.all()}) == (author, {"judgement": 1, "craft": 3})
    assert "Calls the owner" in client_of(member).get("/practice/").content.decode()


def test_others_do_not(client_of, member, recruiter, own):
    browser = client_of(member)
    for address in (ADD, f"/practice/{own.pk}/change/", f"/practice/{own.pk}/retire/"):
        assert browser.get(address).status_code == 403
        assert browser.post(address, WRITTEN).status_code == 403
    assert PracticeAnswer.objects.get() == own


@pytest.mark.parametrize("address", ["/practice/head-of-baking/no-case/add/", "/practice/no-role/oven-case/add/"])
def test_an_exercise_that_is_not_there_is_404(client_of, recruiter, published_blueprint, address):
    assert client_of(recruiter).get(address).status_code == 404


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"key-craft": "5"}, "5 is not one of the available choices"),
        ({"key-craft": ""}, "This field is required"),
        ({"reason-craft": " "}, "This field is required"),
        ({"title": "a" * 201}, "at most 200 characters"),
        ({"text": "b" * 20_001}, "at most 20000 characters"),
        ({"reason-craft": "b" * 1_500_000}, "at most 20000 characters"),
        ({"text": "b\0b"}, "Null characters"),
        ({"title": "Rita's"}, "has an answer of that title"),
    ],
)
def test_what_cannot_be_kept_is_said_and_every_word_stays(client_of, recruiter, own, change, words):
    page = client_of(recruiter).post(ADD, WRITTEN | {"reason-judgement": "No plan at all."} | change)
    html = page.content.decode()
    assert page.status_code == 422
    assert words in html and "No plan at all." in html and change.get("text", "call the owner") in html
    assert PracticeAnswer.objects.count() == 1


def test_an_author_changes_their_own_while_nobody_rates_it(client_of, recruiter, own):
    browser = client_of(recruiter)
    html = browser.get(f"/practice/{own.pk}/change/").content.decode()
    assert KEYS["craft"].reason in html
    assert browser.post(f"/practice/{own.pk}/change/", WRITTEN).status_code == 302
    own.refresh_from_db()
    assert own.title == "Calls the owner" and own.keys.get(key="judgement").value == 1


def test_another_author_may_not_change_it_or_see_its_key_that_way(client_of, administrator, own):
    page = client_of(administrator).get(f"/practice/{own.pk}/change/")
    assert page.status_code == 403 and KEYS["craft"].reason not in page.content.decode()


def test_nobody_changes_what_is_shipped(client_of, recruiter, answer):
    assert client_of(recruiter).get(f"/practice/{answer.pk}/change/").status_code == 403


def test_once_somebody_rates_it_it_does_not_change_and_no_word_is_lost(client_of, recruiter, member, own):
    client_of(member).post(f"/practice/{own.pk}/autosave/", {"revision": 0, "rating-craft": "2"})
    browser = client_of(recruiter)
    assert browser.get(f"/practice/{own.pk}/change/").status_code == 302
    page = browser.post(f"/practice/{own.pk}/change/", WRITTEN)
    assert page.status_code == 422 and "I would call the owner." in page.content.decode()
    own.refresh_from_db()
    assert own.title == "Rita's" and own.keys.get(key="craft").value == 4
    assert "/change/" not in browser.get(f"/practice/{own.pk}/").content.decode()


def test_an_author_sees_the_key_and_does_not_rate(client_of, recruiter, own):
    browser = client_of(recruiter)
    html = browser.get(f"/practice/{own.pk}/").content.decode()
    assert KEYS["craft"].reason in html and 'id="card"' not in html
    for verb in ("autosave", "save", "submit"):
        assert browser.post(f"/practice/{own.pk}/{verb}/", RATED | {"revision": 0}).status_code == 403
    assert not PracticeAttempt.objects.exists()
    assert "Written by you" in browser.get("/practice/").content.decode()


def test_retiring_asks_first_and_says_what_it_means(client_of, recruiter, member, answer):
    rated_by(answer, member)
    browser = client_of(recruiter)
    html = browser.get(f"/practice/{answer.pk}/retire/").content.decode()
    assert "The 1 person who rated it can go on reading it" in html
    assert PracticeAnswer.objects.get().retired_at is None
    browser.post(f"/practice/{answer.pk}/retire/")
    assert PracticeAnswer.objects.get().retired_at
    assert browser.get(f"/practice/{answer.pk}/retire/").status_code == 403


def test_a_retired_answer_is_for_those_who_did_it(client_of, recruiter, member, outsider, answer):
    rated_by(answer, member)
    client_of(recruiter).post(f"/practice/{answer.pk}/retire/")
    assert KEYS["craft"].reason in client_of(member).get(f"/practice/{answer.pk}/").content.decode()
    assert "No longer offered" in client_of(member).get("/practice/").content.decode()
    assert client_of(outsider).get(f"/practice/{answer.pk}/").status_code == 404
    assert answer.title not in client_of(outsider).get("/practice/").content.decode()
    unrated = client_of(recruiter).get(f"/practice/{answer.pk}/")
    assert unrated.status_code == 200 and KEYS["craft"].reason not in unrated.content.decode()


def test_who_has_begun_finishes_what_is_retired_meanwhile(client_of, recruiter, member, answer):
    browser = client_of(member)
    browser.post(f"/practice/{answer.pk}/autosave/", {"revision": 0, "rating-craft": "2"})
    client_of(recruiter).post(f"/practice/{answer.pk}/retire/")
    assert "You can finish what you have begun" in browser.get(f"/practice/{answer.pk}/").content.decode()
    assert browser.post(f"/practice/{answer.pk}/submit/", RATED | {"revision": 1}).status_code == 302
    assert PracticeAttempt.objects.get().submitted_at


def test_who_had_only_opened_it_reads_why_and_keeps_their_words(client_of, recruiter, member, answer):
    client_of(recruiter).post(f"/practice/{answer.pk}/retire/")
    browser = client_of(member)
    late = browser.post(f"/practice/{answer.pk}/autosave/", {"revision": 0, "evidence-craft": "Mine"})
    assert late.status_code == 410 and "retired" in late.json()["closed"]
    page = browser.post(f"/practice/{answer.pk}/submit/", RATED | {"revision": 0})
    assert page.status_code == 409 and "She named the price of each loaf." in page.content.decode()
    assert not PracticeRating.objects.exists()
