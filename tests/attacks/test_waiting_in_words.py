"""A round that is not open says what it waits for: never scheduled, missed, cancelled, added, or of what has ended."""

from datetime import UTC

import pytest
from django.template.defaultfilters import date as as_words
from django.urls import reverse

from hiring.applications import operations as applications
from hiring.interviews.operations import panels, scheduling
from hiring.planning.proposal import ProposedStage

pytestmark = pytest.mark.django_db
HELD_OR_SKIPPED = "and is still to be held or skipped"


@pytest.fixture
def pages(application, debrief, client_of):
    """What the debrief's page, the application's and that of advancing say."""

    def read(user) -> list[str]:
        args = [application.opening.slug, application.pk]
        browser = client_of(user)
        others = [browser.get(reverse(name, args=args)).text for name in ("application", "application_advance")]
        return [debrief(user).text, *others]

    return read


@pytest.fixture
def first_round(application, stages):
    application.round = stages[0].round
    application.save()


def day(interview) -> str:
    """In the zone of those who read it here, wherever the house is."""
    return as_words(interview.starts_at.astimezone(UTC), "j F")


def test_what_was_never_scheduled(schedule, submit, first_round, pages, hana, anna):
    submit(schedule(0, anna, hours=-2))
    assert all("Delivery 1, which is not scheduled" in page for page in (pages(hana)[0], pages(hana)[2]))
    assert "waits for Delivery 1, which is not scheduled" in pages(hana)[1]


def test_what_was_missed_is_waived_first_by_a_link_for_those_who_may(
    schedule, submit, first_round, pages, recruiter, hana, anna, ben
):
    submit(schedule(0, anna, hours=-2))
    missed = schedule(1, ben, hours=-1)
    scheduling.mark_no_show(interview=missed, reason="", by=recruiter)
    seat = missed.seats.get()
    waive = reverse("seat_waive", args=[missed.pk, seat.pk])
    assert f"Delivery 1, which was missed on {day(missed)}; what is owed of it is waived first" in pages(recruiter)[0]
    assert waive in pages(recruiter)[0] and waive not in pages(hana)[0]
    panels.waive(seat=seat, reason="Nobody came.", by=recruiter)
    for page in (pages(recruiter)[0], pages(recruiter)[2]):
        assert f"Delivery 1, which was missed on {day(missed)} {HELD_OR_SKIPPED}" in page
    assert f"Delivery 1 was missed on {day(missed)} {HELD_OR_SKIPPED}" in pages(hana)[1]


def test_scorecards_and_interviews_are_both_said(schedule, first_round, pages, hana, anna):
    schedule(0, anna, hours=-2)
    page, advancing = pages(hana)[1:]
    assert "0 of 1 scorecards in or waived; waits for Delivery 1, which is not scheduled" in page
    assert "1 scorecard of this round is still awaited" in advancing and "Round 1 waits for Delivery 1" in advancing


def test_what_was_cancelled_before_it_began(schedule, submit, first_round, pages, hana, anna, ben):
    submit(schedule(0, anna, hours=-2))
    cancelled = schedule(1, ben)
    scheduling.cancel_interview(interview=cancelled, reason="", by=hana)
    assert f"Delivery 1, which was cancelled (it was to be on {day(cancelled)}) {HELD_OR_SKIPPED}" in pages(hana)[0]


def test_what_was_added_for_one_candidate(application, client_of, hana, stages, schedule):
    schedule(0, hana)
    more = ProposedStage("Reliability", "oven-case", ("judgement",))
    applications.add_own_round(application=application, name="More", stages=[more], by=hana)
    page = client_of(hana).get(reverse("application", args=[application.opening.slug, application.pk])).text
    assert "was added for this candidate and is not scheduled" in page


def test_of_what_has_ended_no_interview_is_waited_for(schedule, application, pages, hana, anna):
    schedule(0, anna, hours=-2)
    applications.stop(application=application, reason="", by=hana)
    page = pages(hana)[0]
    assert "no interview is waited for any more" in page and "which is not scheduled" not in page


def test_the_list_of_what_is_owed_leads_to_waiving_others(schedule, client_of, recruiter, hana, anna):
    case = schedule(0, anna, recruiter, hours=-2)
    theirs, own = (reverse("seat_waive", args=[case.pk, case.seats.get(user=who).pk]) for who in (anna, recruiter))
    page = client_of(recruiter).get(reverse("scorecards_owed")).text
    assert theirs in page and own not in page
    assert theirs not in client_of(hana).get(reverse("scorecards_owed")).text


def test_an_earlier_round_that_still_waits_is_skipped_or_scheduled_from_the_candidates_page(
    schedule, submit, application, stages, client_of, recruiter, anna
):
    schedule(2, anna)
    application.refresh_from_db()
    assert application.round == stages[2].round  # it stands where it was scheduled first
    submit(schedule(0, anna, hours=-2))
    page = client_of(recruiter).get(reverse("application", args=[application.opening.slug, application.pk])).text
    assert "of Round 1 is not scheduled" in page and "Schedule all that are left" not in page
    args = [application.opening.slug, application.pk]
    assert all(reverse("stage_skip", args=[*args, stages[place].pk]) in page for place in (1, 3))
