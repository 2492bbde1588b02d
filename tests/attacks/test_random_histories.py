"""Whatever people do, in any order: nobody reads a round in which somebody judges; who has read judges no more."""

import logging

import pytest
from django.urls import reverse

from hiring.models import Seat
from people.models import Event, Message
from tests.attacks.from_outside import Outside
from tests.attacks.history import History, mark_of
from tests.attacks.rules import closed_cards, require_rules

pytestmark = pytest.mark.django_db
STEPS, ASKED_AT = 60, (30, 60)


@pytest.fixture
def channels(application, stages):
    """The pages and files that say most of what the cards of this application say."""
    slug, pk = application.opening.slug, application.pk
    rounds = dict.fromkeys(stage.round_id for stage in stages)
    return [
        *(reverse("debrief", args=[pk, round]) for round in rounds),
        *(reverse(name, args=[pk]) for name in ("packet_page", "packet", "committee_application")),
        reverse("application_timeline", args=[slug, pk]),
        reverse("calibration_panel", args=[slug]),
        *(reverse(name) for name in ("home", "hires", "foretold")),
    ]


@pytest.fixture
def said_to(channels, client_of):
    """All that these addresses say to somebody."""

    def texts(person) -> str:
        browser = client_of(person)
        return " ".join(browser.get(address).content.decode("utf-8", "replace") for address in channels)

    return texts


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
def test_no_order_of_deeds_gets_round_the_rules(
    seed, application, stages, schedule, recruiter, administrator, hana, anna, ben, said_to, caplog, readable_documents
):
    caplog.set_level(logging.CRITICAL, logger="django.request")
    people = [recruiter, administrator, hana, anna, ben]
    history = History(seed, application, stages, people, schedule)
    outside = Outside(history, by=administrator)
    history.deeds = [*history.deeds * 2, *outside.deeds]
    reads = 0
    for step in range(1, STEPS + 1):
        history.step()
        reads += require_rules(application, people)
        for person in history.random.sample(people, 2) if step in ASKED_AT else ():
            texts = said_to(person) + outside.said_to(person)
            assert not [card for card in closed_cards(application, person) if mark_of(card.seat) in texts]
            require_rules(application, people)
    assert reads, "nobody ever read another's card"
    assert not Message.objects.filter(body__contains="zq").exists()
    heard = outside.said_to_everybody()
    assert not [seat for seat in Seat.objects.all() if mark_of(seat) in heard]
    assert not [person for person in people if person.name in heard or person.email in heard]
    assert all(isinstance(number, int) for event in Event.objects.all() for number in event.ids.values())
