"""Reviews of a hire are judged apart too: nobody reads another's and then writes one of the same moment."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse

from hiring.models import Opening
from scorecards.models import DebriefReading, Hire, Review
from scorecards.onboarding.operations.hire_plans import begin
from tests.scorecards.debrief.judging import judge
from tests.scorecards.onboarding.reviewing import Reviewing, hired_by
from tests.world import interview_of, seat_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def hire(application, stages, hana, anna) -> Hire:
    """Anna judged, nobody else did; Hana leads, and begins the plan."""
    judge(seat_of(interview_of(application, stages[0], hours=-3), anna), judgement=3)
    return begin(application=hired_by(hana, application), starts_on=date(2026, 3, 2), by=hana)


@pytest.fixture
def choose(hire, client_of):
    """Who is the second reviewer once somebody has asked for this person."""

    def ask(who, by):
        client_of(by).post(reverse("hire_second_reviewer", args=[hire.pk]), {"reviewer": getattr(who, "pk", "")})
        return Hire.objects.get(pk=hire.pk).second_reviewer

    return ask


def submitted(hire: Hire, client, words: str) -> bool:
    review = Reviewing(hire, client)
    return review("submit", **review.whole(words)).status_code == 302 and words in review.page().text


def test_a_recruiter_who_has_read_the_managers_review_does_not_write_the_other(
    hire, choose, client_of, hana, recruiter, administrator
):
    assert submitted(hire, client_of(hana), "MANAGERSWORDS")
    assert "MANAGERSWORDS" in client_of(recruiter).get(reverse("hire", args=[hire.pk])).text
    assert [choose(recruiter, by) for by in (recruiter, administrator, hana)] == [None] * 3
    assert not submitted(hire, client_of(recruiter), "SECONDSWORDS")


def test_nobody_chooses_themselves_nor_steps_back_to_read(hire, choose, client_of, hana, recruiter):
    assert choose(recruiter, recruiter) is None
    assert choose(recruiter, hana) == recruiter
    assert submitted(hire, client_of(hana), "MANAGERSWORDS")
    assert choose(None, recruiter) is None
    assert [choose(recruiter, by) for by in (recruiter, hana)] == [None] * 2


def test_whoever_has_read_the_scorecards_is_no_second_reviewer(hire, choose, client_of, hana, ben, recruiter):
    client_of(recruiter).get(reverse("hire", args=[hire.pk]))  # says what the interviews left open
    assert DebriefReading.objects.filter(user=recruiter, application=hire.application).exists()
    assert choose(recruiter, hana) is None
    assert choose(ben, hana) == ben


def test_whoever_leads_next_writes_what_is_still_to_come(hire, client_of, hana, ben, recruiter):
    assert submitted(hire, client_of(hana), "MANAGERSWORDS")
    Opening.objects.update(hiring_manager=ben)
    assert "MANAGERSWORDS" in client_of(ben).get(reverse("hire", args=[hire.pk])).text
    assert not submitted(hire, client_of(ben), "SECONDWORDS")
    refused = Reviewing(hire, client_of(ben)).page()
    assert refused.status_code == 409 and "whoever had your part before you" in refused.text
    assert "Written before you" in client_of(ben).get(reverse("reviews")).text
    assert Reviewing(hire, client_of(ben), "6-months").page().status_code == 200
    assert Review.objects.count() == 1


def test_whoever_has_read_a_review_writes_none_of_its_moment_whatever_they_become(
    hire, choose, client_of, hana, ben, recruiter
):
    """Ben leads for a day, reads what Hana wrote, leads no more, and is asked as second reviewer."""
    assert submitted(hire, client_of(hana), "MANAGERSWORDS")
    Opening.objects.update(hiring_manager=ben)
    assert "MANAGERSWORDS" in client_of(ben).get(reverse("hire", args=[hire.pk])).text
    Opening.objects.update(hiring_manager=hana)
    assert choose(ben, recruiter) is None
    Hire.objects.update(second_reviewer=ben)
    assert not submitted(hire, client_of(ben), "SECONDWORDS")
    assert "you have read another" in Reviewing(hire, client_of(ben)).page().text
    assert "Not yours, as you have read another" in client_of(ben).get(reverse("reviews")).text
    assert Reviewing(hire, client_of(ben), "6-months").page().status_code == 200


def test_a_recruiter_who_read_the_second_review_writes_no_other(hire, choose, client_of, hana, ben, recruiter):
    """Where interviews are laid beside reviews, single cases are read as well."""
    assert choose(ben, hana) == ben
    assert submitted(hire, client_of(ben), "SECONDSWORDS")
    client_of(recruiter).get(reverse("foretold"))
    Opening.objects.update(hiring_manager=recruiter)
    assert not submitted(hire, client_of(recruiter), "MANAGERSWORDS")
    assert Review.objects.count() == 1


def test_an_administrator_who_reviews_reads_no_other_in_the_copy(hire, choose, client_of, hana, ben, administrator):
    assert choose(ben, hana) == ben
    assert submitted(hire, client_of(ben), "SECONDSWORDS")
    Opening.objects.update(hiring_manager=administrator)
    copy = reverse("candidate_archive", args=[hire.application.candidate_id])
    with ZipFile(BytesIO(b"".join(client_of(administrator).post(copy).streaming_content))) as zipped:
        words = zipped.read("candidate.json").decode()
    assert "SECONDSWORDS" not in words and "has not written their own yet" in words
    assert submitted(hire, client_of(administrator), "MANAGERSWORDS")
