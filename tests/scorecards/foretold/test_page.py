"""The page of what interviews foretold: who reads it, from when on it gives figures, and what it does not say."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from hiring.models import Application, Opening
from people.roles import Role
from scorecards.models import DebriefReading, Hire, Review, ReviewRating
from tests.scorecards.onboarding.reviewing import Reviewing
from tests.world import application_of, card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def hires(opening, stage, plan, manager, anna):
    """Makes so many hires whom Anna judged and the manager reviewed after a year: the nth was rated n % 4 + 1."""

    def make(n: int, *, reviewed: bool = True) -> list[Hire]:
        made = []
        for number in range(n):
            application = application_of(opening, manager, f"Hire {number} of {n}")
            card_of(seat_of(interview_of(application, stage), anna), value=number % 4 + 1)
            Application.objects.filter(pk=application.pk).update(status="hired", ended_at=timezone.now())
            hire = Hire.objects.create(application=application, starts_on=date(2025, 1, 1), created_by=manager)
            made.append(hire)
            if reviewed:
                review = Review.objects.create(hire=hire, moment="12-months", reviewer=manager)
                value = max(1, number % 4 + (number % 3 > 0))
                ReviewRating.objects.create(review=review, key="judgement", value=value, evidence="Seen.")
                ReviewRating.objects.create(review=review, key="craft", value=value, evidence="Seen.")
                Review.objects.filter(pk=review.pk).update(submitted_at=timezone.now())
        return made

    return make


def page(client, **asked) -> str:
    answer = client.get(reverse("foretold"), asked)
    assert answer.status_code == 200
    return answer.text


def test_those_who_keep_hires_read_it(opening, everybody, client_of):
    keeps = {"recruiter", "administrator", "hiring manager"}
    for who, user in everybody.items():
        assert client_of(user).get(reverse("foretold")).status_code == (200 if who in keeps else 403), who


def test_what_it_cannot_say_stands_first_and_without_a_case_nothing_else(opening, client_of, recruiter):
    text = page(client_of(recruiter))
    assert text.index("What this cannot say") < text.index("No case yet")


def test_below_twenty_there_are_cases_and_no_coefficient(hires, client_of, recruiter):
    hires(3)
    text = page(client_of(recruiter))
    assert "3 with a score and a review" in text and "no coefficient" in text
    assert "rank correlation" not in text.partition("All of it")[2].lower()


@pytest.mark.parametrize("kind", ["all", "dimension", "exercise", "interviewer"])
def test_from_twenty_on_each_line_has_its_figures(hires, client_of, recruiter, kind):
    hires(21)
    text = page(client_of(recruiter), kind=kind)
    assert "rank correlation" in text and "at or above the bar" in text
    name = {"all": "All of it", "dimension": "Judgement", "exercise": "oven", "interviewer": "Interviewer "}[kind]
    assert name in text
    assert "Anna" not in text, "interviewers stand there by letters"


@pytest.fixture
def judged_twice(hires, person, stage, manager):
    """So many hires whom two interviewed and two reviewed, who agree nearly; and as many who were not hired."""

    def make(n: int) -> None:
        sofia, theo = person("sofia@example.test"), person("theo@example.test")
        for number, hire in enumerate(hires(n)):
            card_of(
                seat_of(interview_of(hire.application, stage), theo), value=min(4, number % 4 + 1 + (number % 5 == 0))
            )
            review = Review.objects.create(hire=hire, moment="12-months", reviewer=sofia, is_second=True)
            value = max(1, number % 4 + (number % 3 > 0) - (number % 7 == 0))
            ReviewRating.objects.create(review=review, key="judgement", value=value, evidence="Seen.")
            Review.objects.filter(pk=review.pk).update(submitted_at=timezone.now())
            stopped = application_of(hire.application.opening, manager, f"Stopped {number}")
            for interviewer in (sofia, theo):
                card_of(seat_of(interview_of(stopped, stage), interviewer), value=1 if number % 2 else 4)
            Application.objects.filter(pk=stopped.pk).update(status="stopped", ended_at=timezone.now())

    return make


@pytest.mark.parametrize("kind", ["all", "dimension", "exercise"])
def test_where_twenty_were_judged_by_two_selection_on_something_else_is_corrected_too(
    judged_twice, client_of, recruiter, kind
):
    judged_twice(24)
    text = page(client_of(recruiter), kind=kind)
    assert "which this score measures in part (Hunter, Schmidt and Le, case IV): " in text
    assert "as 48 people were judged by two or more" in text and "as 24 hires were reviewed by two" in text


def test_one_interviewer_alone_tells_nothing_of_how_reliable_they_are(judged_twice, client_of, recruiter):
    judged_twice(24)
    assert "It takes 20 people of whom two interviewers judged" in page(client_of(recruiter), kind="interviewer")


def test_where_fewer_were_reviewed_by_two_the_page_says_what_it_takes(judged_twice, hires, client_of, recruiter):
    judged_twice(19)
    hires(3)
    assert "It takes 20 hires of whom two reviewers judged the same; there are 19." in page(client_of(recruiter))


def test_an_interviewer_sees_themselves_as_you(hires, client_of, anna):
    anna.role = Role.RECRUITER
    anna.save(update_fields=["role"])
    hires(1)
    assert "You" in page(client_of(anna), kind="interviewer")


def test_one_opening_gives_no_interval(hires, client_of, recruiter):
    hires(20)
    assert "Too few openings to say how sure that is." in page(client_of(recruiter))


def test_a_manager_reads_their_own_openings_alone(hires, client_of, person, recruiter):
    hires(2)
    Opening.objects.update(hiring_manager=person("max@example.test"))
    assert client_of(person("max2@example.test")).get(reverse("foretold")).status_code == 403


def test_a_review_that_one_may_not_read_yet_is_no_case(hires, client_of, manager, person, recruiter):
    hire = hires(1, reviewed=False)[0]
    sofia = person("sofia@example.test")
    Hire.objects.update(second_reviewer=sofia)
    theirs = Reviewing(hire, client_of(sofia), "12-months")
    theirs("submit", **theirs.whole())
    assert "No case yet" in page(client_of(manager), by="second")
    assert "1 with a score" in page(client_of(recruiter), by="second")
    assert "No case yet" in page(client_of(recruiter), by="manager"), "the two are told apart"


def test_a_score_that_one_may_not_read_is_no_case(hires, client_of, recruiter, stage):
    hire = hires(1)[0]
    later = interview_of(hire.application, stage)
    seat_of(later, recruiter)
    assert "No case yet" in page(client_of(recruiter))


def test_queries_stay_the_same_at_one_case_and_at_three(hires, client_of, recruiter):
    client, counts = client_of(recruiter), []
    for more in (1, 2):
        hires(more)
        with CaptureQueriesContext(connection) as queries:
            page(client, kind="dimension")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_whoever_opens_the_page_has_read_what_it_is_made_of(hires, client_of, recruiter):
    hire = hires(1)[0]
    page(client_of(recruiter))
    assert DebriefReading.objects.filter(user=recruiter, application=hire.application).exists()


def test_an_odd_choice_falls_back_to_the_first(hires, client_of, recruiter):
    hires(1)
    assert "1 with a score" in page(client_of(recruiter), kind="x", after="never", by="nobody", on="what")
