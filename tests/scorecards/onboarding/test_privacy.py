"""A hire is an employee now: how long it is kept, what an erasure takes, and what their copy holds."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from hiring.models import Application, Candidate
from hiring.retention.queries import fates_of
from scorecards.models import Hire, OnboardingGoal, Review, ReviewRating
from scorecards.privacy.operations.erasure import erase_candidate
from scorecards.privacy.queries.candidate_copy import copy_of
from tests.world import application_of

pytestmark = pytest.mark.django_db


def began(hire: Hire):
    candidates = Candidate.objects.filter(pk=hire.application.candidate_id)
    return fates_of(candidates)[hire.application.candidate_id].keepings[0].ended_at


def test_the_clock_stands_still_in_the_first_year_and_counts_from_its_end(hire):
    Hire.objects.update(starts_on=timezone.localdate() - timedelta(days=200))
    assert began(hire) is None
    Hire.objects.update(starts_on=date(2024, 1, 31))
    assert began(hire).date() == date(2025, 1, 31)


def test_the_clock_counts_from_when_they_left(hire):
    Hire.objects.update(left_on=hire.starts_on)
    assert began(hire).date() == hire.starts_on


def test_who_leaves_after_the_first_year_is_kept_no_longer_for_it(hire):
    Hire.objects.update(starts_on=date(2024, 1, 31), left_on=date(2026, 1, 31))
    assert began(hire).date() == date(2025, 1, 31)


def test_their_copy_has_the_plan_and_the_reviews_and_names_nobody(hire, reviewing, administrator, manager):
    reviewing("submit", **reviewing.whole("I saw it at work."))
    year = copy_of(hire.application.candidate, administrator, {})["applications"][0]["first_year"]
    assert year["starts_on"] == hire.starts_on and year["goals"]
    review = year["reviews"][0]
    assert (review["by"], review["moment"]) == ("Hiring manager", "90 days")
    assert {rating["text"] for rating in review["ratings"]} == {"I saw it at work."}
    assert manager.name not in str(year)


def test_the_pages_of_copy_and_erasure_name_the_first_year(hire, reviewing, administrator, client_of):
    reviewing("submit", **reviewing.whole("I saw it at work."))
    candidate, client = hire.application.candidate_id, client_of(administrator)
    assert "the plan of the first year, and 1 submitted review" in client.get(f"/candidates/{candidate}/archive/").text
    assert "every word of 1 submitted review" in client.get(f"/candidates/{candidate}/erase/").text


def test_an_erasure_takes_goals_words_and_drafts(hire, second, client_of, reviewing, administrator):
    reviewing("submit", **reviewing.whole("I saw it at work."))
    Review.objects.create(hire=hire, moment="6-months", reviewer=second)
    erase_candidate(candidate=hire.application.candidate, by=administrator)
    assert not OnboardingGoal.objects.exists()
    assert not ReviewRating.objects.exclude(evidence="").exists()
    assert [review.is_submitted for review in Review.objects.all()] == [True]
    assert not ReviewRating.objects.exists(), "with fewer than five applications a number would tell whose it is"
    assert Hire.objects.get().second_reviewer is None


def test_in_an_opening_of_many_the_numbers_stay(hire, reviewing, administrator, opening):
    for name in ("Ada", "Bo", "Cy", "Dee"):
        application_of(opening, administrator, name)
    assert Application.objects.filter(opening=hire.application.opening).count() >= 5
    reviewing("submit", **reviewing.whole())
    erase_candidate(candidate=hire.application.candidate, by=administrator)
    assert set(ReviewRating.objects.values_list("value", "evidence")) == {(3, "")}


def test_after_an_erasure_no_page_answers_and_no_draft_is_taken(hire, reviewing, client_of, manager, administrator):
    erase_candidate(candidate=hire.application.candidate, by=administrator)
    assert reviewing.page().status_code == 404
    assert client_of(manager).get(f"/hires/{hire.pk}/").status_code == 404
