from collections import Counter

from hypothesis import given

from blueprint.document import empty
from hiring.planning.coverage import LONG_DAY
from hiring.planning.proposal import propose, stage_for
from tests.blueprint.documents import anchors, small_document
from tests.blueprint.strategies import documents


def raters(plan) -> Counter:
    counted = Counter()
    for round in plan.rounds:
        for stage in round.stages:
            counted.update(dict.fromkeys(stage.dimensions, stage.interviewers))
    return counted


def test_the_shipped_role_begins_with_conversations_and_goes_on_to_cases(shipped_role):
    plan = propose(shipped_role)
    assert [(round.name, len(round.stages)) for round in plan.rounds] == [("First conversations", 2), ("Cases", 4)]
    assert [stage.minutes for round in plan.rounds for stage in round.stages] == [60, 60, 60, 45, 30, 45]
    assert min(raters(plan)[key] for key, _ in plan.dimensions) >= 2


def test_a_dimension_that_no_exercise_shows_has_a_conversation_without_one():
    plan = propose(small_document())
    assert [(s.name, s.exercise, s.dimensions) for s in plan.rounds[0].stages] == [("Conversation", "", ("craft",))]


def test_a_role_without_exercises_and_dimensions_has_one_empty_conversation():
    plan = propose(empty("Baker", "baker"))
    assert [stage.dimensions for round in plan.rounds for stage in round.stages] == [()]


def test_what_candidates_read_of_it_is_in_their_language():
    role = empty("Bäckerin", "baeckerin")
    plan = propose(role, "de-AT")
    assert [(round.name, [stage.name for stage in round.stages]) for round in plan.rounds] == [
        ("Erste Gespräche", ["Gespräch"])
    ]
    assert stage_for(role, "", "fr").name == "Entretien"


def test_of_many_dimensions_an_exercise_keeps_those_that_no_other_shows():
    role = small_document()
    keys = [f"d{n}" for n in range(7)]
    role["hiring"]["dimensions"] = [
        {"id": key, "name": key, "weight": 1, "measures": [], "note": "", "anchors": anchors(key)} for key in keys
    ]
    first = role["hiring"]["exercises"][0]
    role["hiring"]["exercises"] = [first | {"dimensions": keys}, first | {"id": "b", "dimensions": keys[:2]}]
    plan = propose(role)
    assert [stage.dimensions for stage in plan.rounds[0].stages] == [tuple(keys[2:]), tuple(keys[:2])]


@given(documents())
def test_in_the_plan_of_any_role_two_people_rate_each_dimension_and_no_interview_more_than_five(role):
    plan = propose(role)
    stages = [stage for round in plan.rounds for stage in round.stages]
    assert all(raters(plan)[dimension["id"]] >= 2 for dimension in role["hiring"]["dimensions"])
    assert all(len(stage.dimensions) <= 5 and 5 <= stage.minutes <= 600 for stage in stages)


@given(documents())
def test_a_proposal_longer_than_it_advises_has_no_interview_to_spare(role):
    plan = propose(role)
    stages = [stage for round in plan.rounds for stage in round.stages]
    cases = [stage for stage in stages if stage.exercise]
    spare = [case for case in cases if all(raters(plan)[key] - case.interviewers >= 2 for key in case.dimensions)]
    assert sum(stage.minutes for stage in stages) <= LONG_DAY or len(cases) == 1 or not spare


def test_interviews_go_where_shorter_ones_do_not_suffice():
    role = small_document()
    first = role["hiring"]["exercises"][0] | {"min_minutes": 90, "max_minutes": 90}
    role["hiring"]["exercises"] = [first | {"id": f"case-{n}"} for n in range(4)]
    plan = propose(role)
    assert [stage.exercise for round in plan.rounds for stage in round.stages if stage.exercise] == ["case-0", "case-1"]
