"""Whose data is kept how long, read from the tables."""

from datetime import timedelta

import pytest
from django.utils import timezone

from hiring.models import Candidate
from hiring.openings.operations import change_opening, close_opening, reopen_opening
from hiring.retention.operations import set_clocks
from hiring.retention.queries import applicants_of, fates_of, fates_of_those_who_might_be_due, might_be_due
from people.models import Event

pytestmark = pytest.mark.django_db


def test_an_applicant_goes_so_many_months_after_the_end(ended, opening):
    application = ended("Cora Lind", 400)
    [applicant] = applicants_of(opening)
    assert (applicant.name, applicant.application) == ("Cora Lind", application.pk)
    assert timedelta(days=300) < applicant.fate.goes_at - timezone.now() < timedelta(days=340)


def test_nobody_ended_it_and_the_opening_is_closed(ended, opening, recruiter):
    ended("Cora Lind", None)
    assert applicants_of(opening)[0].fate.goes_at is None
    close_opening(opening=opening, by=recruiter)
    closed = Event.objects.get(verb="hiring.opening_closed").at
    assert applicants_of(opening)[0].here.ended_at == closed
    reopen_opening(opening=opening, by=recruiter)
    assert applicants_of(opening)[0].here.ended_at is None


def test_an_opening_that_was_closed_twice_counts_from_the_last_time(ended, opening, recruiter):
    ended("Cora Lind", None)
    close_opening(opening=opening, by=recruiter)
    reopen_opening(opening=opening, by=recruiter)
    close_opening(opening=opening, by=recruiter)
    last = Event.objects.filter(verb="hiring.opening_closed").latest("at").at
    assert applicants_of(opening)[0].here.ended_at == last


def test_another_opening_keeps_them_longer(ended, opening, another):
    first = ended("Cora Lind", 900)
    ended("", 10, to=another, candidate=first.candidate)
    [applicant] = applicants_of(opening)
    assert applicant.why == ["“Head of Milling”, where they applied too, keeps them longer."]
    assert not applicant.fate.is_due(timezone.now())


def test_erased_candidates_are_not_kept(ended, opening):
    application = ended("Cora Lind", 10)
    Candidate.objects.filter(pk=application.candidate_id).update(name="", erased_at=timezone.now())
    assert applicants_of(opening) == []


def test_what_the_database_rules_out_and_what_the_clocks_say_agree(ended, opening, another, hold, recruiter):
    due, early = ended("Due", 800), ended("Early", 700)
    held, also = ended("Held", 900, to=another), ended("Both", 900)
    ended("", 900, to=another, candidate=also.candidate)
    running = ended("Running", None)
    hold(another)
    now, might = timezone.now(), set(might_be_due())
    assert {record.name for record in might} == {"Due", "Early"}
    fates = fates_of(Candidate.objects.all())
    assert [pk for pk, fate in fates.items() if fate.is_due(now)] == [due.candidate_id]
    assert {early.candidate_id, held.candidate_id, running.candidate_id} < set(fates)


def test_a_page_loaded_before_takes_no_clock_and_no_hold_back(opening, hold, administrator, recruiter):
    set_clocks(opening=opening, least=3, most=9, by=administrator)
    hold(opening)
    opening.team = "Ten bakers"
    change_opening(opening=opening, places=[], revision=opening.revision, by=recruiter)
    opening.refresh_from_db()
    assert (opening.team, opening.keeps_least, opening.keeps_most) == ("Ten bakers", 3, 9)
    assert opening.held_at


def test_the_night_reads_so_many_at_a_time_and_passes_nobody_over(ended):
    due = [ended(f"Due {number}", 800).candidate_id for number in range(5)]
    parts = list(fates_of_those_who_might_be_due(at_once=2))
    assert [list(part) for part in parts] == [due[:2], due[2:4], due[4:]]
