"""What may stand on the page of selection rates, whatever people answer and take back: no two views differ by a few."""

import random

import pytest

from scorecards.fairness.queries.counted_people import CountedPerson, tallies_of
from scorecards.fairness.releases import may_follow, may_replace_steps, may_stand_beside, showable
from scorecards.fairness.suppression import THRESHOLD

QUESTION = {"key": "gender", "text": "Gender", "options": ["woman", "man", "another"]}
WENT = (
    {"interviewed": True, "advanced": True, "hired": True},
    {"interviewed": True, "advanced": True, "hired": False},
    {"interviewed": True, "advanced": False, "hired": False},
    {"interviewed": False, "hired": False},
)


def test_a_group_of_a_few_is_left_out_and_holds_the_others_back_no_more():
    counts = {"hired": {"woman": [9, 11], "man": [12, 20], "another": [1, 2]}}
    assert showable(counts) == {"hired": {"woman": [9, 11], "man": [12, 20]}}
    assert showable({"hired": {"woman": [9, 11], "another": [1, 2]}}) == {}, "one group is compared with nobody"


def test_a_step_at_which_everybody_went_on_compares_nothing_and_is_left_out():
    counts = {"interviewed": {"woman": [20, 0], "man": [32, 0]}, "hired": {"woman": [9, 11], "man": [12, 20]}}
    assert showable(counts) == {"hired": counts["hired"]}
    counts["interviewed"]["man"] = [31, 1]
    assert showable(counts) == {}, "one man of all was not interviewed"


def test_a_group_may_come_once_it_is_large_and_none_may_go():
    two, three = ({"hired": {name: [9, 11] for name in names}} for names in (("a", "b"), ("a", "b", "c")))
    assert may_replace_steps(two, three)
    assert not may_replace_steps(three, two)
    assert may_replace_steps({}, two)


@pytest.mark.parametrize(
    ("size", "is_safe"), [(20, True), (21, False), (16, False), (15, True), (17, False), (10, True), (25, True)]
)
def test_counts_and_scores_of_one_group_differ_by_five_people_or_none(size, is_safe):
    """20 women applied, and 15 of them were interviewed: 21 with a score would be somebody who answered since."""
    ways = {"woman": {"interviewed": 15, "": 5}}
    assert may_stand_beside(ways, {"woman": {size}}) is is_safe
    assert may_stand_beside(ways, {"man": {size}})


@pytest.mark.parametrize("seed", range(8))
def test_no_two_views_ever_differ_by_less_than_five_people(seed):
    """People answer, change their minds and take answers back, in any order; the page is looked at after each."""
    draw, people, views, shown = random.Random(seed), {}, [], ({}, {})
    for _ in range(900):
        pk = draw.randrange(400)
        if draw.random() < 0.15:
            people.pop(pk, None)
        else:
            group = draw.choices(QUESTION["options"], (45, 45, 10))[0]
            people[pk] = CountedPerson(pk, False, {"gender": group}, WENT[pk % 4])
        tally = tallies_of([QUESTION], list(people.values()))["gender"]
        counts = showable(tally.counts)
        ways = {group: tally.ways[group] for group in counts.get("hired", {})}
        if counts and may_follow(shown[1], ways) and may_replace_steps(shown[0], counts):
            shown = counts, ways
            views.append(_cells(counts))
    assert views
    for cell in views[-1]:
        seen = {view[cell] for view in views if cell in view}
        assert min(seen) >= THRESHOLD
        assert all(one == other or abs(one - other) >= THRESHOLD for one in seen for other in seen)


def _cells(counts: dict) -> dict:
    return {
        (step, group, at): count
        for step, groups in counts.items()
        for group, pair in groups.items()
        for at, count in enumerate(pair)
    }
