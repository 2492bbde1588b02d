"""Notices: what concerned somebody since they last looked, and nothing that they may not know."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from hiring.interviews.operations import panels
from hiring.models import Interview, Seat
from scorecards.notices.queries import notices_of, number_of_new


def titles(user) -> list[str]:
    return [notice.title for notice in notices_of(user, timezone.now())]


def test_a_waiver_concerns_whose_card_it_was_and_nobody_else(who):
    seat = Seat.objects.owing().get(interview__application__candidate__name="Kenji Watanabe", user=who("interviewer"))
    panels.waive(seat=seat, reason="Ill", by=who("recruiter"))
    assert "Your scorecard on Kenji Watanabe was waived" in titles(who("interviewer"))
    assert not [title for title in titles(who("manager")) if "waived" in title]


def test_the_number_in_the_navigation_goes_by_looking(who, client_of):
    seat = Seat.objects.owing().get(interview__application__candidate__name="Kenji Watanabe", user=who("interviewer"))
    panels.waive(seat=seat, reason="Ill", by=who("recruiter"))
    client, before = client_of(who("interviewer")), number_of_new(who("interviewer"), timezone.now())
    assert before and f">{before}<" in client.get(reverse("notices_new")).text
    assert "Kenji Watanabe" in client.get(reverse("notices")).text
    assert number_of_new(who("interviewer"), timezone.now()) == before  # a GET changes nothing
    client.post(reverse("notices_looked"))
    assert number_of_new(who("interviewer"), timezone.now()) == 0
    assert "notice-count" not in client.get(reverse("notices_new")).text


def test_whoever_owes_a_card_learns_of_no_debrief_vote_or_decision(who):
    ada = who("committee")
    told = {title for title in titles(ada) if "decided" in title or "vote" in title or "debrief" in title}
    assert told
    for interview in Interview.objects.filter(starts_at__lt=timezone.now()):
        Seat.objects.get_or_create(interview=interview, user=ada)
    assert not told.intersection(titles(ada))


@pytest.mark.parametrize("name", ["recruiter", "manager", "interviewer", "committee", "admin"])
def test_notices_take_few_queries(who, name):
    user = who(name)
    with CaptureQueriesContext(connection) as asked:
        notices_of(user, timezone.now() + timedelta(minutes=1))
    assert len(asked) <= 8
