"""Levels 3 and 4 that changed places are told where their words tell it, and nowhere else."""

import copy

import pytest

from blueprint.checking.swapped_levels import against, swapped_levels
from blueprint.library import shipped

ROLES = shipped()
IN_ORDER = [
    ("Names the main trade-offs once asked and picks one.", "Raises the trade-offs and says what each would cost."),
    ("Finds the fault with a hint, and mends it.", "Finds the fault alone and shows which test would have caught it."),
    (
        "Estimates the load and names the first limit.",
        "Estimates the load, names the first limit, and plans for the one after.",
    ),
    ("Structures the answer, but leaves out the rollback.", "Structures the answer and has thought of the rollback."),
    ("Asks who is affected and what it costs them.", "As level 3, and asks who was never consulted."),
    (
        "Explains the choice to an engineer.",
        "Explains the choice to a manager without being asked twice, in their own terms.",
    ),
    (
        "Covers errors and empty inputs in the tests.",
        "In addition covers concurrency, and drops tests that prove nothing.",
    ),
    (
        "Agrees on next steps with both sides.",
        "Agrees on next steps with both sides and checks a week later whether they hold.",
    ),
    (
        "Gives examples of feedback that was acted upon.",
        "Seeks feedback that contradicts them, even when asked to decide quickly.",
    ),
    (
        "Chooses an index after reading the plan.",
        "Never optimises before measuring; sometimes the answer is to delete the query.",
    ),
    (
        "Keeps to the budget that was given.",
        "Shows which part of the budget buys nothing, so that teams without help do not wait.",
    ),
    (
        "Sees most of the risks; the rollout remains vague.",
        "Sees the risks nobody had mentioned and orders the rollout by them.",
    ),
]
TOLD = [0, 1, 2, 3, 4, 6, 7, 11]
"""Of which of these the words tell that they were swapped. Those of the others tell of different things."""


@pytest.mark.parametrize("slug", ROLES)
def test_no_shipped_role_is_told_of(slug):
    assert [*swapped_levels(ROLES[slug])] == []


@pytest.mark.parametrize(("three", "four"), IN_ORDER)
def test_anchors_in_their_order_are_not_told_of(three, four):
    assert against(three, four) == ""


@pytest.mark.parametrize(("three", "four"), [IN_ORDER[at] for at in TOLD])
def test_swapped_ones_are(three, four):
    assert against(four, three)


def test_the_anchors_of_exercises_tell_two_of_five_swaps_of_a_dimension():
    """21 of 50 in the shipped roles; where an exercise speaks in words of its own, nothing tells it."""
    swaps = seen = 0
    for role in ROLES.values():
        for at, dimension in enumerate(role["hiring"]["dimensions"]):
            swapped = copy.deepcopy(role)
            by_level = swapped["hiring"]["dimensions"][at]["anchors"]
            by_level["3"], by_level["4"] = by_level["4"], by_level["3"]
            place = f"hiring.dimensions.{dimension['id']}.anchors"
            swaps += 1
            seen += any(problem.path == place for problem in swapped_levels(swapped))
    assert swaps == 50 and seen >= 20
