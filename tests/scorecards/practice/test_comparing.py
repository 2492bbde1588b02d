"""One's distance from a key, in words and numbers that are right."""

import pytest

from hiring.planning.plain_plan import DimensionView, StageView
from scorecards.cards.content import Judged
from scorecards.practice.key_comparison import KeyRating, beside, distance

DIMENSIONS = tuple(DimensionView(key, key.title(), {}) for key in "abcd")
STAGE = StageView(0, "Case", 60, 1, {"id": "case"}, DIMENSIONS)


def lines(keys: str, mine: str):
    """“2341” beside “2 41”, where a space is “not assessed”."""
    rated = {
        key: Judged(is_assessed=False, not_assessed="not_shown") if value == " " else Judged(value=int(value))
        for key, value in zip("abcd", mine, strict=False)
    }
    return beside(STAGE, {key: KeyRating(int(value), "") for key, value in zip("abcd", keys, strict=False)}, rated)


@pytest.mark.parametrize(
    ("keys", "mine", "sentence"),
    [
        ("2341", "2341", "You rated as the key does on all 4."),
        ("2", "2", "You rated as the key does."),
        ("2341", "3442", "You rated higher than the key on 3 of 4 and the same on 1."),
        ("2341", "1331", "You rated lower than the key on 2 of 4 and the same on 2."),
        ("2341", "3431", "You rated higher than the key on 2 of 4, lower on 1 and the same on 1."),
        ("23", "  ", "You rated none of the dimensions, so there is no distance to tell."),
    ],
)
def test_which_way(keys, mine, sentence):
    assert distance(lines(keys, mine)).sentences[0] == sentence


@pytest.mark.parametrize(
    ("keys", "mine", "sentence"),
    [
        ("2341", "2341", "Your average is the key’s."),
        ("2341", "3441", "On average that is 0.5 levels higher."),
        ("4444", "1234", "On average that is 1.5 levels lower."),
        ("2341", "1442", "On average that is 0.2 levels higher."),
        ("22", "13", "What was higher and what was lower cancel out on average."),
    ],
)
def test_the_average(keys, mine, sentence):
    assert distance(lines(keys, mine)).sentences[1] == sentence


def test_exact_one_off_two_or_more_and_not_rated():
    apart = distance(lines("2341", "234 "))
    assert (apart.exact, apart.one_off, apart.further, apart.unrated) == (3, 0, 0, 1)
    assert apart.short == "3 exact, 1 not rated"
    assert distance(lines("1111", "1234")).short == "1 exact, 1 one level off, 2 two or more"


def test_not_assessed_counts_in_no_mean():
    assert distance(lines("44", "1 ")).mean == -3


def test_each_dimension_in_words():
    words = [line.words for line in lines("2341", "24 4")]
    expected = ["as the key does", "one level higher than the key", "nothing here", "three levels higher than the key"]
    assert words == expected
