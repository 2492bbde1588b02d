from dataclasses import replace

import pytest

from hiring.planning.components import lacking
from hiring.planning.coverage import coverage, in_hours
from hiring.planning.plain_plan import DimensionView, PlanView, RoundView, StageView, WeighedDimension
from tests.blueprint.documents import anchors, hiring

ANCHORS = {int(rating): text for rating, text in anchors("Craft").items()}
EXERCISE = hiring()["exercises"][0]


def dimension(key: str, **changes) -> DimensionView:
    return replace(DimensionView(key, key.title(), ANCHORS, has_own_anchors=True), **changes)


def stage(number: int = 1, rates: str = "judgement", **changes) -> StageView:
    dimensions = tuple(dimension(key) for key in rates.split())
    return replace(StageView(number, f"Stage {number}", 60, 2, EXERCISE, dimensions), **changes)


def plan(*stages: StageView, weights: dict | None = None, **changes) -> PlanView:
    weighed = tuple(WeighedDimension(k, k.title(), w) for k, w in (weights or {"judgement": 1}).items())
    return replace(
        PlanView((RoundView(1, "Cases", stages),), weighed, quorum=2, voters=3, has_chair=True, asks_practice=True),
        **changes,
    )


def messages(of: PlanView) -> list[str]:
    return [gap.message for gap in coverage(of).gaps]


def test_a_plan_without_holes_has_no_gaps():
    assert messages(plan(stage())) == []


def test_the_matrix_counts_each_interviewer_of_each_stage():
    covered = coverage(plan(stage(1), stage(2, "craft", interviewers=1), weights={"judgement": 1, "craft": 2}))
    assert [(row.dimension.key, row.raters, row.all_raters) for row in covered.rows] == [
        ("judgement", (2, None), 2),
        ("craft", (None, 1), 1),
    ]


@pytest.mark.parametrize(
    ("wrong", "words", "target"),
    [
        (plan(stage(), weights={"judgement": 1, "craft": 1}), "No interview rates Craft.", "stage-1"),
        (plan(stage(interviewers=1)), "Only one person rates Judgement.", "stage-1"),
        (plan(stage(minutes=61)), "“Stage 1” has 61 minutes; its exercise is made for 60 at most.", "stage-1"),
        (plan(stage(minutes=44)), "“Stage 1” has 44 minutes; its exercise needs 45 at least.", "stage-1"),
        (plan(stage(rates="judgement b c d e f")), "“Stage 1” rates 6 dimensions;", "stage-1"),
        (plan(stage(exercise=None)), "“Stage 1” has no exercise.", "stage-1"),
        (plan(stage(), stage(2, "")), "“Stage 2” rates no dimension.", "stage-2"),
        (plan(stage(), weights={"judgement": 0}), "No dimension has any weight.", "dimensions"),
        (plan(stage(), has_chair=False), "The committee has no chair.", "committee"),
        (plan(stage(), quorum=4), "The decision needs 4 votes, and the committee has 3.", "rule"),
        (plan(), "The plan has no interview.", "add-stage"),
        (
            plan(stage(), rounds=(RoundView(1, "A", (stage(),)), RoundView(2, "B", ()))),
            "“B” has no interview.",
            "round-2",
        ),
    ],
)
def test_each_gap_is_said_with_the_place_where_it_is_closed(wrong, words, target):
    gaps = [gap for gap in coverage(wrong).needed if gap.message.startswith(words)]
    assert [gap.target for gap in gaps] == [target] and gaps[0].way


def test_anchors_and_a_missing_committee_are_advice():
    bare = stage(dimensions=(dimension("judgement", has_own_anchors=False),))
    empty = stage(dimensions=(dimension("judgement", anchors=dict.fromkeys(range(1, 5), "")),))
    for advised in (plan(bare), plan(empty), plan(stage(), voters=0, has_chair=False)):
        assert len(coverage(advised).gaps) == 1 and coverage(advised).needed == ()


def test_above_five_hours_the_plan_names_an_interview_that_could_be_spared():
    long = plan(*(stage(n) for n in range(1, 7)))
    (gap,) = coverage(long).gaps
    assert "6 hours" in gap.message and "“Stage 6”" in gap.way and gap.is_advice


def test_minutes_are_said_in_hours():
    assert [in_hours(n) for n in (0, 45, 60, 345)] == ["0 minutes", "45 minutes", "1 hour", "5 hours 45 minutes"]


def test_what_structure_a_plan_lacks_is_listed_and_nothing_that_it_has():
    talk = stage(2, "judgement craft", exercise=EXERCISE | {"kind": "conversation"})
    assert lacking(plan(stage(rates="judgement craft"), talk)) == ()
    alone = plan(stage(exercise=None, minutes=20, interviewers=1), shows_cv="before", asks_practice=False)
    assert len(lacking(alone)) == 9
