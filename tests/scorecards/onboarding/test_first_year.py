"""Dates and goals of a first year, from the role's document."""

from datetime import date

import pytest

from hiring.planning.plain_plan import DimensionView
from scorecards.onboarding.first_year import (
    GoalView,
    ProposedGoal,
    asked,
    due_on,
    goal_day,
    goal_key,
    heading,
    not_yet,
    proposed_goals,
)

ROLE = {
    "goals": [
        {
            "days": 30,
            "items": [
                {"id": "know", "title": "People", "text": "You know *everybody*.", "children": []},
                {
                    "id": "see",
                    "title": "",
                    "text": "Two things are better, for example",
                    "children": [{"text": "releases."}, {"text": "tests."}],
                },
            ],
        },
        {"days": None, "items": [{"id": "long", "title": "", "text": "In three years.", "children": []}]},
    ],
    "kpis": [{"id": "lead", "name": "Lead time", "measures": "Days to release", "target": "Under five"}],
    "hiring": {"dimensions": [{"id": "craft", "name": "Craft"}, {"id": "trust", "name": "Trust"}]},
}


@pytest.mark.parametrize(
    ("starts_on", "moment", "day"),
    [
        (date(2026, 1, 31), "90-days", date(2026, 5, 1)),
        (date(2026, 8, 31), "6-months", date(2027, 2, 28)),
        (date(2024, 2, 29), "12-months", date(2025, 2, 28)),
    ],
)
def test_reviews_are_due_after_days_and_months_of_the_calendar(starts_on, moment, day):
    assert due_on(starts_on, moment) == day


def test_the_plan_begins_with_the_goals_of_the_first_year_and_what_is_measured():
    goals = proposed_goals(ROLE, {"craft": 2, "trust": 2})
    assert goals == [
        ProposedGoal("goal", 30, "People: You know everybody.", "know"),
        ProposedGoal("goal", 30, "Two things are better, for example: releases; tests.", "see"),
        ProposedGoal("measure", 365, "Lead time: Days to release. Target: Under five.", "lead"),
    ]


def test_what_fewer_than_two_people_rated_is_to_be_found_out():
    goals = proposed_goals(ROLE, {"craft": 1})
    assert [goal.text for goal in goals if goal.kind == "find_out"] == [
        "Craft: only one person rated it in the interviews.",
        "Trust: nobody rated it in the interviews.",
    ]


def test_a_review_asks_for_the_goals_that_are_due_and_never_for_what_was_to_be_found_out():
    goals = [
        GoalView(1, "goal", 30, "People: You know everybody."),
        GoalView(2, "measure", 365, "Lead time."),
        GoalView(3, "find_out", 30, "Craft: nobody rated it."),
    ]
    dimensions = [DimensionView("craft", "Craft", {})]
    assert [dimension.key for dimension in asked(dimensions, goals, "90-days").dimensions] == ["craft", goal_key(1)]
    assert [dimension.key for dimension in asked(dimensions, goals, "12-months").dimensions] == [
        "craft",
        goal_key(1),
        goal_key(2),
    ]
    assert asked(dimensions, goals, "90-days").dimensions[1].name == "People"


def test_days_are_called_as_people_call_them():
    assert [heading(days) for days in (30, 182, 183, 365)] == [
        "First 30 days",
        "First half year",
        "First half year",
        "First year",
    ]
    assert goal_day(date(2026, 1, 1), 30) == date(2026, 1, 31)


@pytest.mark.parametrize(
    ("left_on", "today", "why"),
    [
        (None, date(2026, 6, 15), "A review after 6 months is submitted from 17 June 2026 on"),
        (None, date(2026, 6, 17), ""),
        (date(2026, 4, 30), date(2026, 8, 1), "They left on 30 April 2026"),
        (date(2026, 6, 30), date(2026, 8, 1), ""),
    ],
)
def test_a_review_is_submitted_from_a_fortnight_before_its_day_on_and_of_who_was_there(left_on, today, why):
    sentence = not_yet(date(2026, 1, 1), left_on, "6-months", today)
    assert sentence.startswith(why) and bool(sentence) == bool(why)
