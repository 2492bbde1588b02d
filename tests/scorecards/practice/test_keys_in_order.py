"""Levels of an exercise's anchors that changed places are told by the reasons of its practice answers' keys."""

import copy

import pytest

from blueprint.library import shipped
from scorecards.management.commands.check_blueprint import answers_of
from scorecards.practice.keys_in_order import keys_in_order

ROLES = shipped()


@pytest.mark.parametrize("slug", ROLES)
def test_no_shipped_role_is_told_of(slug):
    assert [*keys_in_order(ROLES[slug], answers_of(slug))] == []


@pytest.mark.parametrize(
    ("exercise", "name", "one", "other"),
    [
        ("case-code", "quality", "3", "4"),
        ("case-design", "reliability", "3", "4"),
        ("talk-lead", "influence", "1", "4"),
    ],
)
def test_levels_that_changed_places_are_told(exercise, name, one, other):
    document = copy.deepcopy(ROLES["staff-engineer"])
    by_level = next(row for row in document["hiring"]["exercises"] if row["id"] == exercise)["anchors"][name]
    by_level[one], by_level[other] = by_level[other], by_level[one]
    told = {problem.path: problem.message for problem in keys_in_order(document, answers_of("staff-engineer"))}
    assert f"levels {one} and {other} changed places" in told[f"hiring.exercises.{exercise}.anchors.{name}"]
