"""Reviews: on the same anchors and the agreed goals, without a score of the interviews, and frozen once submitted."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from people.refusals import Refused
from scorecards.models import Hire, Review, ReviewRating
from scorecards.onboarding.first_year import due_on
from scorecards.onboarding.operations.reviews import submit_review
from scorecards.onboarding.queries.due import DueReview, first_years_due
from scorecards.onboarding.queries.hire_plans import asked_in_review
from tests.scorecards.onboarding.reviewing import Reviewing

pytestmark = pytest.mark.django_db


def test_the_manager_and_the_second_reviewer_write_and_nobody_else(hire, second, everybody, client_of, anna):
    for who, user in {**everybody, "interviewer": anna, "second": second}.items():
        answer = Reviewing(hire, client_of(user)).page()
        reads_the_plan = who in ("recruiter", "administrator")
        wanted = 200 if who in ("hiring manager", "second") else 403 if reads_the_plan else 404
        assert answer.status_code == wanted, who


def test_it_shows_the_anchors_and_no_word_or_number_of_the_interviews(hire, reviewing):
    page = reviewing.page().text
    assert "a plan with numbers and its limits" in page
    for words in ("DECIDEDBECAUSE", "Anna", "Ben", "adjusted"):
        assert words not in page


def test_a_draft_is_kept_as_one_types_and_a_late_one_shows_both(hire, reviewing):
    saved = reviewing("autosave", **{"rating-judgement": "3"}).json()
    assert (saved["revision"], saved["errors"]) == (1, {})
    assert reviewing("autosave", 0, **{"evidence-judgement": "Late"}).status_code == 409
    assert reviewing("save", 1, **{"evidence-judgement": "In time."}).status_code == 302
    assert ReviewRating.objects.get().evidence == "In time."


def test_an_incomplete_one_stays_a_draft_and_says_what_is_missing(reviewing):
    answer = reviewing("submit", **{"rating-judgement": "3"})
    assert answer.status_code == 422
    assert "evidence" in answer.text.lower()
    assert Review.objects.get().submitted_at is None


def test_a_review_of_a_year_is_a_draft_until_the_year_is_nearly_over(hire, manager, client_of):
    hire.starts_on = timezone.localdate() - timedelta(days=100)
    hire.save()
    early = Reviewing(hire, client_of(manager), "12-months")
    assert "is submitted from" in early.page().text
    answer = early("submit", **early.whole("After a month."))
    assert answer.status_code == 302
    review = Review.objects.get()
    assert review.submitted_at is None and "After a month." in early.page().text
    with pytest.raises(Refused, match="A review after 12 months is submitted from"):
        stage = asked_in_review(hire, "12-months")
        submit_review(hire=hire, moment="12-months", stage=stage, fields={}, revision=1, by=manager)


def test_once_submitted_it_never_changes(hire, reviewing):
    assert reviewing("submit", **reviewing.whole("As it was.")).status_code == 302
    assert reviewing("autosave", 1, **{"evidence-judgement": "Otherwise"}).status_code == 410
    answer = reviewing("save", 1, **{"evidence-judgement": "Otherwise"})
    assert answer.status_code == 409 and "Otherwise" in answer.text
    with pytest.raises(IntegrityError, match="submitted review never changes"), transaction.atomic():
        ReviewRating.objects.update(evidence="Otherwise")
    assert "As it was." in reviewing.page().text


def test_nobody_reads_anothers_review_of_a_moment_before_their_own_is_in(hire, second, client_of, manager, recruiter):
    theirs, own = Reviewing(hire, client_of(second)), Reviewing(hire, client_of(manager))
    theirs("submit", **theirs.whole("SECONDSWORDS"))
    page = reverse("hire", args=[hire.pk])
    assert "SECONDSWORDS" not in client_of(manager).get(page).text
    assert "SECONDSWORDS" in client_of(recruiter).get(page).text
    own("submit", **own.whole("OWNWORDS"))
    assert "SECONDSWORDS" in client_of(manager).get(page).text
    assert "OWNWORDS" not in theirs.page().text


def test_the_two_are_told_apart(hire, second, client_of, manager):
    for user in (second, manager):
        review = Reviewing(hire, client_of(user))
        review("submit", **review.whole())
    assert set(Review.objects.values_list("reviewer", "is_second")) == {(second.pk, True), (manager.pk, False)}


def test_a_moment_that_is_none_is_not_there(hire, client_of, manager):
    assert Reviewing(hire, client_of(manager), "2-weeks").page().status_code == 404


def test_today_asks_for_a_review_in_its_week_and_no_more_once_it_is_in(hire, client_of, manager, reviewing):
    hire.starts_on = timezone.localdate() - timedelta(days=88)
    hire.save(update_fields=["starts_on"])
    name = f"Review of {hire.application.candidate} after 90 days"
    assert name in client_of(manager).get("/").text
    reviewing("submit", **reviewing.whole())
    assert name not in client_of(manager).get("/").text


def test_today_names_the_day_of_goals(hire, client_of, manager):
    hire.goals.create(text="Bake every day.", days=30)
    hire.starts_on = timezone.localdate() - timedelta(days=28)
    hire.save(update_fields=["starts_on"])
    assert f"{hire.application.candidate}: first 30 days" in client_of(manager).get("/").text


def test_nothing_is_asked_about_who_has_left(hire, client_of, manager):
    hire.starts_on = timezone.localdate() - timedelta(days=90)
    hire.left_on = timezone.localdate()
    hire.save(update_fields=["starts_on", "left_on"])
    assert "Review of" not in client_of(manager).get("/").text


def test_the_list_of_reviews_says_what_is_one_s_own_to_write(hire, second, client_of, outsider):
    assert "Write: after 90 days" in client_of(second).get(reverse("reviews")).text
    assert "No review is asked of you" in client_of(outsider).get(reverse("reviews")).text


def test_who_gave_notice_is_reviewed_until_their_last_day(hire, manager):
    day = due_on(hire.starts_on, "90-days")
    for left_on, asked in [(None, True), (day + timedelta(days=5), True), (day - timedelta(days=5), False)]:
        Hire.objects.update(left_on=left_on)
        due = [one for one in first_years_due(manager, day - timedelta(days=7), day) if isinstance(one, DueReview)]
        assert bool(due) == asked
