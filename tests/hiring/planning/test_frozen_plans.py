"""What candidates are judged against never changes: the database itself refuses it, whoever asks."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from hiring.models import Interview, Plan, PlannedDimension, Round, Stage, StageDimension
from hiring.planning.operations.freezing import JUDGED_BY, STAGE_JUDGED_BY, freeze_plan
from hiring.triggers import PLAN_COLUMNS, STAGE_COLUMNS
from people import triggers

pytestmark = pytest.mark.django_db


@pytest.fixture
def frozen(suggested_plan, opening, recruiter) -> Plan:
    Round.objects.create(plan=suggested_plan, position=9, name="Empty")
    return freeze_plan(opening=opening, by=recruiter)


@pytest.fixture
def own(frozen, application) -> Stage:
    """The stage of a round that was added for one application when the plan was frozen already."""
    added = Round.objects.create(plan=frozen, application=application, position=10, name="More on craft")
    stage = Stage.objects.create(round=added, position=0, name="Second look", exercise="oven-case")
    StageDimension.objects.create(stage=stage, position=0, key="craft")
    return stage


def refused():
    return pytest.raises(IntegrityError, match="never changes")


def shared(model):
    path = {Round: "", Stage: "round__", StageDimension: "stage__round__"}[model]
    return model.objects.filter(**{f"{path}application": None})


def interview(stage: Stage, application) -> Interview:
    now = timezone.now()
    return Interview.objects.create(
        application=application,
        stage=stage,
        starts_at=now,
        ends_at=now + timedelta(hours=1),
        created_by=application.created_by,
    )


FREEZES = {
    "the role": lambda: Plan.objects.update(role={"title": "Other"}),
    "when it was frozen": lambda: Plan.objects.update(frozen_at=timezone.now()),
    "that it is frozen": lambda: Plan.objects.update(role=None, frozen_at=None),
}
CHANGES = {
    "the bar": lambda: Plan.objects.update(bar=2),
    "the votes needed": lambda: Plan.objects.update(quorum=9),
    "the rule": lambda: Plan.objects.update(passes="unanimous"),
    "who sees a CV": lambda: Plan.objects.update(shows_cv="never"),
    "whether adjusted scores are shown": lambda: Plan.objects.update(shows_adjusted=True),
    "the plan, gone": lambda: Plan.objects.all().delete(),
    "a weight": lambda: PlannedDimension.objects.update(weight=7),
    "the order of dimensions": lambda: PlannedDimension.objects.update(position=7),
    "a weight, gone": lambda: PlannedDimension.objects.first().delete(),
    "one more weight": lambda: PlannedDimension.objects.create(plan=Plan.objects.get(), position=9, key="new"),
    "a round, gone with what it holds": lambda: shared(Round).first().delete(),
    "an empty round, gone": lambda: Round.objects.get(name="Empty").delete(),
    "an exercise": lambda: shared(Stage).update(exercise="other"),
    "minutes": lambda: shared(Stage).update(minutes=7),
    "the round of a stage": lambda: shared(Stage).update(round=Round.objects.get(name="Empty")),
    "a stage, gone": lambda: shared(Stage).first().delete(),
    "what a stage rates": lambda: shared(StageDimension).update(key="new"),
    "the order in which a stage rates": lambda: shared(StageDimension).update(position=7),
    "what a stage rates, gone": lambda: shared(StageDimension).first().delete(),
}


@pytest.mark.parametrize("change", [*FREEZES.values(), *CHANGES.values()], ids=[*FREEZES, *CHANGES])
def test_a_frozen_plan_never_changes(frozen, change):
    with refused(), transaction.atomic():
        change()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_plan_that_is_not_frozen_changes(suggested_plan, change):
    Round.objects.create(plan=suggested_plan, position=9, name="Empty")
    with transaction.atomic():
        change()
        transaction.set_rollback(True)


def test_everything_that_operations_call_judged_is_frozen():
    assert set(JUDGED_BY) <= set(PLAN_COLUMNS) and set(STAGE_JUDGED_BY) <= set(STAGE_COLUMNS)


def test_names_and_numbers_of_interviewers_still_change(frozen):
    Round.objects.update(name="Other", position=3)
    Stage.objects.update(name="Other", interviewers=3)
    Plan.objects.update(revision=9, asks_practice=True)
    assert Stage.objects.filter(name="Other", interviewers=3).count() == Stage.objects.count()


def test_the_same_values_can_be_saved_again(frozen):
    for row in (Plan.objects.get(), *Round.objects.all(), *Stage.objects.all()):
        row.save()


def test_no_round_becomes_one_applications_own_and_no_plan_moves(frozen, application, own):
    for rows, other in ((shared(Round), application), (Round.objects.filter(pk=own.round_id), None)):
        with refused(), transaction.atomic():
            rows.update(application=other)


def test_a_round_of_its_own_changes_and_goes_while_it_has_no_interview(own):
    own.minutes = 45
    own.save()
    StageDimension.objects.create(stage=own, position=1, key="judgement")
    own.round.delete()
    assert not Stage.objects.filter(pk=own.pk).exists()


OWN_CHANGES = {
    "its minutes": lambda stage: Stage.objects.filter(pk=stage.pk).update(minutes=7),
    "its exercise": lambda stage: Stage.objects.filter(pk=stage.pk).update(exercise="other"),
    "what it rates": lambda stage: stage.dimensions.update(key="new"),
    "what it rates, gone": lambda stage: stage.dimensions.all().delete(),
    "one more to rate": lambda stage: stage.dimensions.create(position=5, key="judgement"),
}


@pytest.mark.parametrize("change", OWN_CHANGES.values(), ids=OWN_CHANGES)
def test_once_it_has_an_interview_it_stands_still_as_well(own, application, recruiter, change):
    interview(own, application)
    with refused(), transaction.atomic():
        change(own)


def test_a_stage_of_everybodys_with_an_interview_rates_nothing_more(frozen, application):
    stage = shared(Stage).first()
    interview(stage, application)
    with refused(), transaction.atomic():
        stage.dimensions.create(position=5, key="new")


def test_lifted_for_a_moment_and_no_longer(frozen):
    with transaction.atomic(), triggers.lifted(connection):
        Plan.objects.update(frozen_at="2026-01-01T08:00:00Z")
    with refused(), transaction.atomic():
        Plan.objects.update(frozen_at=timezone.now())


def test_after_a_moment_that_failed_it_holds_again(frozen):
    with pytest.raises(ZeroDivisionError), transaction.atomic(), triggers.lifted(connection):
        Plan.objects.update(bar=1 / 0)
    with refused(), transaction.atomic():
        Plan.objects.update(bar=2)
