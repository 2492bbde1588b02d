"""Pages lead to a packet only where their reader may go."""

import pytest
from django.urls import reverse

from tests.world import application_of, interview_of, seat_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client_of):
    """The page of an application, as somebody who keeps it finds it."""

    def get(user, application) -> str:
        return client_of(user).get(reverse("application", args=[application.opening.slug, application.pk])).text

    return get


@pytest.mark.parametrize("who", ["recruiter", "manager", "administrator"])
def test_whoever_keeps_an_application_is_led_to_its_packet(who, page, with_committee, request, client_of):
    address = reverse("packet_page", args=[with_committee.pk])
    user = request.getfixturevalue(who)
    assert f'href="{address}"' in page(user, with_committee)
    assert client_of(user).get(address).status_code == 200


@pytest.mark.parametrize("seat", [{"is_training": False}, {"is_training": True}, {"recused": True}])
def test_not_so_who_owes_a_scorecard_or_is_recused(seat, page, with_committee, weighted_stage, manager):
    seat_of(interview_of(with_committee, weighted_stage), manager, **seat)
    assert reverse("packet_page", args=[with_committee.pk]) not in page(manager, with_committee)


def test_nor_is_an_interviewer(page, with_committee, anna):
    assert reverse("packet_page", args=[with_committee.pk]) not in page(anna, with_committee)


def test_before_any_interview_there_is_nothing_to_lead_to(page, opening, recruiter):
    application = application_of(opening, recruiter)
    assert reverse("packet_page", args=[application.pk]) not in page(recruiter, application)


@pytest.mark.parametrize("who", ["recruiter", "manager", "administrator"])
@pytest.mark.parametrize("name", ["opening", "candidates", "candidates_list"])
def test_an_opening_leads_to_its_packets(name, who, opening, request, client_of):
    client, address = client_of(request.getfixturevalue(who)), reverse("packets", args=[opening.slug])
    assert f'href="{address}"' in client.get(reverse(name, args=[opening.slug])).text
    assert client.get(address).status_code == 200
