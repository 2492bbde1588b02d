from datetime import timedelta
from functools import partial

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.applications import operations as applications
from hiring.models import Plan, Stage, TimeOffer
from hiring.openings import operations as openings
from hiring.planning.operations import plan_parts, plans
from hiring.planning.operations.freezing import freeze_plan
from hiring.planning.operations.plans import PlanChanges
from hiring.planning.proposal import ProposedStage
from hiring.planning.queries import plan_of, stage_view
from people.models import Event
from people.refusals import Refused
from tests.world import application_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def change(suggested_plan, recruiter):
    """Save changes on the plan as it stands; a deed with them where one is given."""

    def save(changes=None, revision=None, deed=None) -> Plan:
        now = Plan.objects.get(pk=suggested_plan.pk)
        return plans.change_plan(
            opening=suggested_plan.opening,
            changes=changes or as_it_is(now),
            revision=revision or now.revision,
            by=recruiter,
            deed=deed,
        )

    return save


def as_it_is(plan: Plan, **more) -> PlanChanges:
    return PlanChanges(weights=list(plan.dimensions.values_list("key", "weight")), **more)


def stages_of(stage: Stage, **changes) -> dict:
    names = ("name", "exercise", "minutes", "interviewers")
    rated = list(stage.dimensions.values_list("key", flat=True))
    return {stage.pk: {name: getattr(stage, name) for name in names} | {"dimensions": rated} | changes}


def shape(opening) -> list[tuple[str, list[str]]]:
    return [(round.name, [stage.name for stage in round.stages]) for round in plan_of(opening).rounds]


def test_a_plan_begins_as_the_role_suggests_and_is_on_record(suggested_plan, recruiter):
    assert shape(suggested_plan.opening) == [("First conversations", ["Conversation"]), ("Cases", ["The broken oven"])]
    assert Event.objects.get(verb="hiring.plan_started").ids == {"opening": suggested_plan.opening_id}


def test_a_stage_is_read_with_the_anchors_of_its_exercise_else_of_the_role(suggested_plan):
    oven, talk = Stage.objects.get(exercise="oven-case"), Stage.objects.get(exercise="")
    view = stage_view(oven)
    assert view.dimensions[0].anchors[1] == "Judgement at the oven: no plan" and view.exercise["title"]
    assert stage_view(talk).dimensions[0].anchors[4] == "Craft: a plan with numbers and its limits"
    assert [signal.text for signal in view.signals.red_flags] == ["Blames the oven"]


def test_a_longer_plan_is_read_in_as_many_queries(suggested_plan, change, django_assert_num_queries):
    with django_assert_num_queries(19) as before:
        plan_of(suggested_plan.opening)
    for _ in range(3):
        round = plan_parts.add_round(suggested_plan, "More")
        plan_parts.add_stage(suggested_plan, round.pk, ProposedStage("Talk", "", ("craft", "judgement")))
    with django_assert_num_queries(len(before)):
        assert len(plan_of(suggested_plan.opening).stages) == 5


def test_what_is_saved_stands(suggested_plan, change, recruiter):
    stage = Stage.objects.get(exercise="oven-case")
    changes = PlanChanges(
        rules={"bar": 2.5, "shows_cv": "never"},
        weights=[("craft", 0), ("judgement", 3)],
        rounds={stage.round_id: "Ovens"},
        stages=stages_of(stage, minutes=50, dimensions=["craft", "judgement"]),
    )
    assert change(changes).revision == suggested_plan.revision + 1
    view = plan_of(suggested_plan.opening)
    assert (view.bar, view.shows_cv) == (2.5, "never")
    assert [(d.key, d.weight) for d in view.dimensions] == [("craft", 0), ("judgement", 3)]
    assert (view.rounds[1].name, view.stages[1].minutes) == ("Ovens", 50)
    assert [d.key for d in view.stages[1].dimensions] == ["craft", "judgement"]


def test_a_save_that_came_too_late_changes_nothing(suggested_plan, change):
    change()
    with pytest.raises(openings.Overtaken):
        change(PlanChanges(rules={"bar": 1}), revision=suggested_plan.revision)
    assert Plan.objects.get().bar == 3


def test_interviews_move_within_a_round_and_over_into_the_next(suggested_plan, change):
    talk = Stage.objects.get(exercise="")
    change(deed=partial(plan_parts.move_stage, pk=talk.pk, up=False))
    assert shape(suggested_plan.opening)[1] == ("Cases", ["Conversation", "The broken oven"])
    change(deed=partial(plan_parts.move_stage, pk=talk.pk, up=False))
    assert shape(suggested_plan.opening)[1] == ("Cases", ["The broken oven", "Conversation"])
    for _ in range(3):
        change(deed=partial(plan_parts.move_stage, pk=talk.pk, up=True))
    assert shape(suggested_plan.opening)[0] == ("First conversations", ["Conversation"])


def test_rounds_and_dimensions_change_places(suggested_plan, change):
    first = suggested_plan.rounds.first()
    change(deed=partial(plan_parts.move_round, pk=first.pk, up=False))
    change(deed=partial(plan_parts.move_dimension, key="craft", up=True))
    assert [name for name, _ in shape(suggested_plan.opening)] == ["Cases", "First conversations"]
    assert [dimension.key for dimension in plan_of(suggested_plan.opening).dimensions] == ["craft", "judgement"]


def test_a_round_goes_only_when_it_is_empty(suggested_plan, change):
    last = suggested_plan.rounds.last()
    with pytest.raises(Refused, match="still has interviews"):
        change(deed=partial(plan_parts.remove_round, pk=last.pk))
    change(deed=partial(plan_parts.remove_stage, pk=last.stages.get().pk))
    change(deed=partial(plan_parts.remove_round, pk=last.pk))
    assert [name for name, _ in shape(suggested_plan.opening)] == ["First conversations"]


def test_what_candidates_stand_in_or_choose_times_of_is_changed_and_not_removed(
    suggested_plan, change, recruiter, client_of
):
    opening, (first, last) = suggested_plan.opening, suggested_plan.rounds.all()
    cora = application_of(opening, recruiter)
    applications.advance(application=cora, reason="", by=recruiter)
    talk, oven = first.stages.get(), last.stages.get()
    change(deed=partial(plan_parts.move_stage, pk=talk.pk, up=False))
    facts = {"minutes": 30, "place": "", "link": "", "expires_at": timezone.now() + timedelta(days=7)}
    TimeOffer.objects.create(application=cora, stage=oven, created_by=recruiter, **facts)
    for deed, why in (
        (partial(change, deed=partial(plan_parts.remove_round, pk=first.pk)), "1 candidate stands in what would go"),
        (partial(change, deed=partial(plan_parts.remove_stage, pk=oven.pk)), "can choose a time"),
        (partial(plans.start_plan, opening=opening, by=recruiter), "1 candidate stands"),
    ):
        with pytest.raises(Refused, match=why):
            deed()
    page = client_of(recruiter).post(reverse("plan_start", args=[opening.slug]))
    assert (page.status_code, "1 candidate stands" in page.text) == (409, True)
    assert TimeOffer.objects.exists() and [name for name, _ in shape(opening)] == [first.name, last.name]


def test_starting_over_brings_back_what_the_role_suggests(suggested_plan, change, recruiter):
    change(deed=partial(plan_parts.remove_stage, pk=Stage.objects.first().pk))
    plans.start_plan(opening=suggested_plan.opening, by=recruiter)
    assert [len(stages) for _, stages in shape(suggested_plan.opening)] == [1, 1]


def test_a_frozen_plan_keeps_its_role_and_what_candidates_are_judged_by(suggested_plan, change, recruiter):
    frozen = freeze_plan(opening=suggested_plan.opening, by=recruiter)
    assert frozen.role["title"] == "Head of Baking" and frozen.frozen_at
    assert freeze_plan(opening=suggested_plan.opening, by=recruiter).frozen_at == frozen.frozen_at
    stage = Stage.objects.get(exercise="oven-case")
    refused = [
        as_it_is(suggested_plan, rules={"bar": 2}),
        as_it_is(suggested_plan, rules={"passes": "unanimous"}),
        as_it_is(suggested_plan, stages=stages_of(stage, minutes=55)),
        as_it_is(suggested_plan, stages=stages_of(stage, exercise="")),
        as_it_is(suggested_plan, stages=stages_of(stage, dimensions=["craft"])),
        PlanChanges(weights=[("judgement", 2), ("craft", 1.5)]),
    ]
    for changes in refused:
        with pytest.raises(openings.PlanFrozen):
            change(changes)
    with pytest.raises(openings.PlanFrozen):
        change(deed=partial(plan_parts.remove_stage, pk=stage.pk))
    with pytest.raises(openings.PlanFrozen):
        plans.start_plan(opening=suggested_plan.opening, by=recruiter)


def test_names_and_panel_sizes_still_change_after_freezing(suggested_plan, change, recruiter):
    freeze_plan(opening=suggested_plan.opening, by=recruiter)
    stage = Stage.objects.get(exercise="oven-case")
    more = {"rounds": {stage.round_id: "Ovens"}, "stages": stages_of(stage, name="Oven", interviewers=3)}
    change(as_it_is(suggested_plan, rules={"asks_practice": True}, **more))
    assert (
        shape(suggested_plan.opening)[1] == ("Ovens", ["Oven"])
        and plan_of(suggested_plan.opening).stages[1].interviewers == 3
    )


def test_freezing_drops_what_the_role_no_longer_has(suggested_plan, recruiter):
    suggested_plan.dimensions.create(position=9, key="gone")
    Stage.objects.first().dimensions.create(position=9, key="gone")
    freeze_plan(opening=suggested_plan.opening, by=recruiter)
    assert list(suggested_plan.dimensions.values_list("key", flat=True)) == ["judgement", "craft"]
    assert [d.key for d in Stage.objects.first().dimensions.all()] == ["craft"]


def test_an_opening_with_a_frozen_plan_keeps_its_role_on_its_page(
    suggested_plan, opening, recruiter, client_of, page_of
):
    freeze_plan(opening=opening, by=recruiter)
    sent = page_of(opening) | {"engineers": "20", "team": "Ten bakers"}
    answer = client_of(recruiter).post(f"/openings/{opening.slug}/edit/", sent)
    errors = {bound.name: words for bound, words in answer.context["editing"].wrong}
    assert answer.status_code == 409 and "An interview is scheduled" in errors["engineers"]
    assert "Ten bakers" in answer.content.decode()
    del sent["engineers"]
    assert client_of(recruiter).post(f"/openings/{opening.slug}/edit/", sent).status_code == 302
