"""One number of another system, given at the same moment in two searches: one person and one interview."""

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.candidates.candidates_file.candidate_rows import CandidateRow
from hiring.candidates.operations.imports import begin_import, import_next_part
from hiring.models import Application, Candidate, Interview, Opening
from tests.at_once import meanwhile
from tests.scorecards.api.calling import Calling
from tests.scorecards.api.test_endpoints import times
from tests.world import application_of, opening_of, plan_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.world("published")]
SENT = {"name": "Cora Lind", "external_system": "ats", "external_id": "17"}


@pytest.fixture
def searches(published_blueprint, recruiter) -> list[Opening]:
    made = [opening_of(published_blueprint, recruiter, title) for title in ("Head of Baking", "Head of Cakes")]
    for opening in made:
        plan_of(opening, frozen=False)
    return made


def program(recruiter, opening):
    calling = Calling(recruiter)
    return lambda: calling.post(f"/openings/{opening.slug}/candidates", SENT)


def form(recruiter, opening, client_of):
    client = client_of(recruiter)
    return lambda: client.post(reverse("candidate_new", args=[opening.slug]), SENT)


def file(recruiter, opening):
    row = CandidateRow(2, "Cora Lind", system="ats", number="17")
    begun = begin_import(rows=[row], opening=opening, candidates=set(), join=True, by=recruiter)
    return lambda: import_next_part(candidate_import=begun.pk)


@pytest.mark.parametrize("second", ["program", "form", "file"])
def test_two_searches_that_bring_in_one_number_bring_in_one_person(searches, recruiter, client_of, second):
    first, other = searches
    ways = {"form": lambda: form(recruiter, other, client_of), "file": lambda: file(recruiter, other)}
    answer = meanwhile(program(recruiter, first), ways.get(second, lambda: program(recruiter, other))())
    assert not isinstance(answer, Exception), answer
    assert Candidate.objects.filter(external_id="17").count() == 1
    assert Application.objects.count() == (1 if second == "form" else 2), "a form says so, and asks nobody to join"


def test_a_number_is_given_to_two_candidates_at_once_and_one_has_it(searches, recruiter, client_of):
    rows = [application_of(opening, recruiter, "Cora") for opening in searches]
    client = client_of(recruiter)

    def give(application):
        url = reverse("candidate_edit", args=[application.opening.slug, application.pk])
        return lambda: client.post(url, SENT)

    assert "Another candidate has this number" in meanwhile(*map(give, rows)).text
    assert Candidate.objects.filter(external_id="17").count() == 1


def test_two_applications_that_plan_one_number_have_one_interview(searches, recruiter):
    rows = [application_of(opening, recruiter, "Cora") for opening in searches]

    def plan(application):
        calling = Calling(recruiter)  # a key each: a key notes its use, and would wait for itself
        stage = application.opening.plan.rounds.first().stages.first()
        sent = {"stage": stage.pk, "external_system": "ats", "external_id": "17"} | times(30)
        return lambda: calling.post(f"/applications/{application.pk}/interviews", sent)

    late = meanwhile(*map(plan, rows))
    assert late.status_code == 409 and "number there" in late.json()["detail"], late.content
    assert Interview.objects.filter(external_id="17", starts_at__gt=timezone.now()).count() == 1
