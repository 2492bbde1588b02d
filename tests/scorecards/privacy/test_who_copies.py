"""Administrators make a candidate's copy. Others who know of the candidate are refused; nobody else learns of them."""

import pytest
from django.test import Client
from django.urls import reverse

from hiring.models import Opening
from tests.world import application_of, interview_of, plan_of, seat_of, stage_in

pytestmark = pytest.mark.django_db


def test_who_makes_it(opening, administrator, recruiter, member, outsider, person, client_of):
    application = application_of(opening, recruiter, "Cora Lind")
    interview = interview_of(application, stage_in(plan_of(opening)))
    page = reverse("candidate_archive", args=[application.candidate_id])
    manager = person("marek@example.test")
    Opening.objects.filter(pk=application.opening_id).update(hiring_manager=manager)
    seat_of(interview, member)
    expected = {administrator: 200, recruiter: 403, manager: 403, member: 403, outsider: 404}
    for user, status in expected.items():
        assert client_of(user).get(page).status_code == status, user
        assert client_of(user).post(page).status_code == status, user
    assert Client().get(page).status_code == 302
    address = reverse("application", args=[application.opening.slug, application.pk])
    assert page in client_of(administrator).get(address).content.decode()
    assert page not in client_of(recruiter).get(address).content.decode()
