"""The talk about a draft: a hiring manager comments on it and approves it, where the house asks for that."""

import pytest
from django.urls import reverse

from hiring.models import Employer, Opening, Remark
from hiring.openings import operations
from hiring.openings.queries import approval_of, description_of, draft_fingerprint, places_of
from people.models import Event, Message
from people.refusals import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def led(opening, manager):
    """An opening whose description the hiring manager has to approve."""
    Employer.objects.update(approval_blocks=True)
    return Opening.objects.select_related("blueprint", "hiring_manager").get(pk=opening.pk)


def seen(opening) -> str:
    return draft_fingerprint(description_of(Opening.objects.get(pk=opening.pk)))


def publish(opening, by):
    return operations.publish(opening=opening, revision=Opening.objects.get(pk=opening.pk).revision, by=by)


def approve(client, opening, **data):
    return client.post(reverse("draft_approve", args=[opening.slug]), {"seen": seen(opening)} | data)


def test_it_is_published_once_the_hiring_manager_has_approved_it(led, manager, recruiter, client_of):
    with pytest.raises(Refused, match="has yet to approve"):
        publish(led, recruiter)
    approve(client_of(manager), led, text="Good.")
    assert publish(led, recruiter).version == 1
    assert Event.objects.get(verb="hiring.draft_approved").actor_id == manager.pk


def test_an_approval_is_of_these_words_alone(led, manager, recruiter, client_of):
    approve(client_of(manager), led)
    led.team = "Ten bakers"
    operations.change_opening(opening=led, places=places_of(led), revision=led.revision, by=recruiter)
    assert approval_of(led, description_of(led)) is None
    page = client_of(recruiter).get(reverse("opening_publish", args=[led.slug])).content.decode()
    assert "has yet to approve the description as it stands" in page


def test_words_that_were_not_read_are_not_approved(led, manager, recruiter, client_of):
    before = seen(led)
    led.team = "Ten bakers"
    operations.change_opening(opening=led, places=places_of(led), revision=led.revision, by=recruiter)
    answer = client_of(manager).post(reverse("draft_approve", args=[led.slug]), {"seen": before}, follow=True)
    assert "The description was changed after you opened this page." in answer.content.decode()
    assert not Remark.objects.exists()


def test_who_asks_for_changes_says_which_and_takes_the_approval_back(led, manager, recruiter, client_of):
    approve(client_of(manager), led)
    address = reverse("draft_changes", args=[led.slug])
    client_of(manager).post(address, {"seen": seen(led)})
    assert approval_of(led, description_of(led))
    client_of(manager).post(address, {"seen": seen(led), "text": "Say more of the night shift.", "section": "work"})
    assert approval_of(led, description_of(led)) is None
    page = client_of(recruiter).get(reverse("opening", args=[led.slug])).content.decode()
    assert "Say more of the night shift." in page


def test_asking_and_answering_are_told_by_mail_without_the_words(led, manager, recruiter, client_of):
    client_of(recruiter).post(reverse("draft_ask", args=[led.slug]), {"text": "Please read it."})
    client_of(manager).post(reverse("draft_comment", args=[led.slug]), {"text": "The pay is low."})
    asked, answered = Message.objects.order_by("pk")
    assert (asked.to, answered.to) == (manager, recruiter)
    assert "asked for approval" in asked.subject
    assert "The pay is low." not in answered.body


def test_without_a_hiring_manager_nobody_is_asked(opening, recruiter):
    with pytest.raises(Refused, match="no hiring manager"):
        operations.remark(opening=opening, kind="asked", by=recruiter)


def test_a_house_that_asks_for_nothing_publishes_as_before(opening, recruiter):
    assert publish(opening, recruiter).version == 1


def test_only_the_hiring_manager_approves(led, recruiter, administrator, client_of):
    for somebody in (recruiter, administrator):
        assert approve(client_of(somebody), led).status_code == 403
