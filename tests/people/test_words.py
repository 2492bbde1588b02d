"""How numbers and lists stand in sentences."""

import pytest

from people.words import count, joined, some


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (count(1, "axis", "axes"), "1 axis"),
        (count(1200, "scorecard"), "1,200 scorecards"),
        (joined(["a", "b", "c"]), "a, b and c"),
        (some(["a", "b"], 2), "a, b"),
        (some(["a", "b", "c", "d"], 2, "; "), "a; b and 2 more"),
    ],
)
def test_each_says_what_there_is(written, words):
    assert written == words
