"""Whoever has booked an interview is led to the next candidate who has no date yet."""

import pytest
from django.urls import reverse

from hiring.interviews.queries.next_candidate import without_a_date
from hiring.models import Interview
from tests.hiring.interviews.test_scheduling import form, sent
from tests.world import application_of, interview_of

pytestmark = pytest.mark.django_db


def test_the_next_without_a_date_is_named_with_the_way_there(application, plan, recruiter, interviewer, client_of):
    bo, ada = (application_of(application.opening, recruiter, name) for name in ("Bo <Ek>", "Ada Lund"))
    client, page = client_of(recruiter), reverse("interview_new", args=[application.opening.slug, application.pk])
    answer = client.get(sent(client, page, form("Oven case", interviewer)).url)
    further = reverse("interview_new", args=[application.opening.slug, bo.pk])
    assert f'Still without a date: <a href="{further}" class="alert-link">Bo &lt;Ek&gt;</a>, and 1 more.' in answer.text
    held = Interview.objects.get()
    interview_of(ada, held.stage, hours=30)
    ada.round = held.stage.round
    ada.save()
    assert list(without_a_date(application)) == [bo]


def test_where_everybody_has_a_date_nothing_is_said(application, plan, recruiter, interviewer, client_of):
    client, page = client_of(recruiter), reverse("interview_new", args=[application.opening.slug, application.pk])
    answer = client.get(sent(client, page, form("Oven case", interviewer)).url)
    assert "Still without a date" not in answer.text
