"""The key and what others rated show to nobody who has not submitted a rating of their own, on any way."""

import re

import pytest

from scorecards.models import PracticeAnswer
from tests.scorecards.practice.answers import KEYS, RATED, answer_of, rated_by

pytestmark = [pytest.mark.django_db, pytest.mark.world("practice")]
SECRETS = [key.reason for key in KEYS.values()] + ["The key</h3>", "How others rated it", "heard it."]


@pytest.fixture
def others(person, answer):
    """Five people have submitted."""
    people = [person(f"p{number}@example.test") for number in range(5)]
    for rater in people:
        rated_by(answer, rater)
    return people


def answers_of(browser, answer) -> list[str]:
    """Everything that the pages of practice answer to this person."""
    at = f"/practice/{answer.pk}"
    gets = ["/practice/", f"{at}/", f"{at}/change/", f"{at}/retire/", f"{at}/autosave/", "/interviews/"]
    pages = [browser.get(address) for address in gets]
    pages.append(browser.post(f"{at}/autosave/", {"revision": 0, "rating-judgement": "3"}))
    pages.append(browser.post(f"{at}/autosave/", {"revision": 9, "rating-judgement": "2"}))
    pages.append(browser.post(f"{at}/save/", {"revision": 1, "rating-judgement": "9"}))
    pages.append(browser.post(f"{at}/submit/", {"revision": 1, "rating-judgement": "3"}))
    pages.append(browser.get(f"{at}/"))
    return [page.content.decode() for page in pages]


@pytest.mark.parametrize("who", ["member", "outsider", "recruiter", "administrator"])
def test_not_before_one_has_submitted_and_then_it_is_shown(request, client_of, answer, others, who):
    browser = client_of(request.getfixturevalue(who))
    for html in answers_of(browser, answer):
        assert [secret for secret in SECRETS if secret in html] == []
    browser.post(f"/practice/{answer.pk}/submit/", RATED | {"revision": 1})
    html = browser.get(f"/practice/{answer.pk}/").content.decode()
    assert all(reason in html for reason in SECRETS[:4])


def test_one_persons_submission_opens_the_key_to_that_person_alone(client_of, answer, member, outsider):
    rated_by(answer, member)
    assert SECRETS[0] in client_of(member).get(f"/practice/{answer.pk}/").content.decode()
    assert SECRETS[0] not in client_of(outsider).get(f"/practice/{answer.pk}/").content.decode()


def test_the_answer_before_it_does_not_show_the_key_of_the_next(client_of, answer, member):
    rated_by(answer, member)
    html = client_of(member).get(f"/practice/{answer_of('The late shift').pk}/").content.decode()
    assert SECRETS[0] not in html


def test_nobody_signed_out_sees_anything(client, answer):
    for address in ("/practice/", f"/practice/{answer.pk}/"):
        assert client.get(address).status_code == 302
    assert client.post(f"/practice/{answer.pk}/autosave/", {"revision": 0}).status_code in (302, 401, 403)


def test_others_show_from_five_people_on_and_without_names(client_of, person, answer, others):
    reader = others[0]
    html = client_of(reader).get(f"/practice/{answer.pk}/").content.decode()
    assert "5 people have submitted" in html and not re.search(r"\bP1\b", html) and "p1@" not in html
    assert html.count("heard it.") == 2  # one's own evidence, for each dimension
    other = answer_of("The late shift")
    for rater in others[:4]:
        rated_by(other, rater)
    html = client_of(reader).get(f"/practice/{other.pk}/").content.decode()
    assert "Shown from 5 people on" in html and "4 have submitted so far" in html and "practice-peers" not in html


def test_counts_per_level_are_right(client_of, person, answer, others):
    for value in "24":
        rated_by(answer, person(f"more{value}@example.test"), value)
    html = client_of(others[0]).get(f"/practice/{answer.pk}/").content.decode()
    rows = html.split('class="table practice-peers"')[1].split("</table>")[0]
    assert rows.count('<td class="number">5</td>') == 2
    assert rows.count("(the key)") == PracticeAnswer.objects.get(pk=answer.pk).keys.count()


def test_drafts_count_nowhere(client_of, member, answer, others):
    client_of(member).post(f"/practice/{answer.pk}/autosave/", {"revision": 0, "rating-judgement": "1"})
    assert "5 people have submitted" in client_of(others[0]).get(f"/practice/{answer.pk}/").content.decode()
