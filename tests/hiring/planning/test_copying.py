"""The plan of another opening taken over, as far as this role can hold it; and what was removed, brought back."""

import pytest
from django.urls import reverse

from hiring.models import Opening, Plan, Stage
from hiring.planning.operations.copying import copy_plan
from hiring.planning.operations.freezing import freeze_plan
from hiring.planning.operations.plan_parts import RemovedPart, bring_back, remove_stage
from hiring.planning.queries import plan_of
from people.models import Event
from people.refusals import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def second(suggested_plan, recruiter) -> Opening:
    """Another opening of the same role, without a plan."""
    first = suggested_plan.opening
    titled = {"title": "Night baker", "slug": "night-baker"}
    return Opening.objects.create(blueprint=first.blueprint, created_by=recruiter, **titled)


def shape(opening: Opening) -> list:
    return [
        (round.name, [(s.name, s.minutes, s.interviewers, [d.key for d in s.dimensions]) for s in round.stages])
        for round in plan_of(opening).rounds
    ]


def test_a_plan_is_taken_over_with_its_rule(suggested_plan, second, recruiter):
    Plan.objects.update(bar=2.5)
    Stage.objects.filter(exercise="oven-case").update(minutes=55, name="Oven")
    copy_plan(opening=second, source=suggested_plan.opening, by=recruiter)
    assert shape(second) == shape(suggested_plan.opening)
    assert Plan.objects.get(opening=second).bar == 2.5
    assert Event.objects.get(verb="hiring.plan_copied").ids["source"] == suggested_plan.opening_id


def test_what_the_role_lacks_stays_behind(suggested_plan, second, recruiter):
    stage = Stage.objects.get(exercise="oven-case")
    stage.dimensions.create(position=9, key="gone")
    Stage.objects.filter(pk=stage.pk).update(exercise="gone-case")
    copy_plan(opening=second, source=suggested_plan.opening, by=recruiter)
    copied = Stage.objects.filter(round__plan__opening=second)
    assert {stage.exercise for stage in copied} == {""}
    assert not copied.filter(dimensions__key="gone").exists()


def test_a_frozen_plan_takes_over_nothing(suggested_plan, second, recruiter):
    copy_plan(opening=second, source=suggested_plan.opening, by=recruiter)
    freeze_plan(opening=second, by=recruiter)
    with pytest.raises(Refused):
        copy_plan(opening=second, source=suggested_plan.opening, by=recruiter)


def test_one_copies_from_what_one_reads_alone(suggested_plan, second, recruiter, member, client_of):
    Opening.objects.filter(pk=second.pk).update(hiring_manager=member)
    address = reverse("plan_copy", args=[second.slug])
    assert "No other plan yet" in client_of(member).get(address).content.decode()
    assert client_of(member).post(address, {"source": suggested_plan.opening_id}).status_code == 404
    answer = client_of(recruiter).post(address, {"source": suggested_plan.opening_id})
    assert answer.status_code == 302 and shape(second)


def test_what_was_removed_comes_back_where_it_stood(suggested_plan):
    before = shape(suggested_plan.opening)
    removed = remove_stage(suggested_plan, Stage.objects.get(exercise="oven-case").pk)
    assert shape(suggested_plan.opening) != before
    bring_back(suggested_plan, removed)
    assert shape(suggested_plan.opening) == before


def test_a_round_comes_back_and_an_interview_of_a_round_that_is_gone_stands_in_the_last(suggested_plan):
    removed = remove_stage(suggested_plan, Stage.objects.get(exercise="oven-case").pk)
    suggested_plan.rounds.get(pk=removed.round).delete()
    bring_back(suggested_plan, RemovedPart("Cases", 0))
    bring_back(suggested_plan, removed)
    assert [name for name, _ in shape(suggested_plan.opening)] == ["Cases", "First conversations"]
    assert [stages[-1][0] for _, stages in shape(suggested_plan.opening) if stages][-1] == removed.name


def test_undo_is_offered_to_who_removed_and_once(suggested_plan, recruiter, client_of):
    browser, slug = client_of(recruiter), suggested_plan.opening.slug
    oven = Stage.objects.get(exercise="oven-case")
    browser.post(reverse("plan_stage_remove", args=[slug, oven.pk]), {"revision": suggested_plan.revision})
    assert "Removed “" in browser.get(reverse("plan", args=[slug])).content.decode()
    browser.post(reverse("plan_undo", args=[slug]), {"revision": suggested_plan.revision + 1})
    assert Stage.objects.filter(exercise="oven-case").count() == 1
    assert "Removed “" not in browser.get(reverse("plan", args=[slug])).content.decode()
