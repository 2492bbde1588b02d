"""What the votes say: by example, and whatever they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecards.committee.rule import RULES, answer, in_words

CHOICES = ("strong_yes", "yes", "no", "strong_no", "recused", "")
VOTES = st.lists(st.sampled_from(CHOICES), max_size=12)
QUORUMS, PASSES = st.integers(1, 12), st.sampled_from(list(RULES))

CASES = [
    ("majority", ["yes", "yes", "no"], "hire"),
    ("majority", ["yes", "no"], "no_hire"),
    ("majority", ["strong_yes", "no", "no"], "no_hire"),
    ("two_thirds", ["yes", "yes", "no"], "hire"),
    ("two_thirds", ["yes", "yes", "yes", "no", "no"], "no_hire"),
    ("two_thirds", ["yes"] * 4 + ["no"] * 2, "hire"),
    ("unanimous", ["yes", "strong_yes", "yes"], "hire"),
    ("unanimous", ["yes", "yes", "no"], "no_hire"),
    ("unanimous", ["yes", "recused", "yes"], "hire"),
]


@pytest.mark.parametrize(("passes", "choices", "says"), CASES)
def test_the_rule_that_the_plan_froze(passes, choices, says):
    assert answer(choices, 2, passes).says == says


def test_recused_votes_count_for_nothing_not_even_the_quorum():
    result = answer(["yes", "yes", "recused"], 3, "majority")
    assert result.says == ""
    assert result.sentence == "2 yes, 0 no, 1 recused: the rule gives no answer, as 2 of the 3 votes needed count"


def test_the_answer_is_a_sentence():
    assert answer(["yes", "strong_yes", "no"], 3, "majority").sentence == "2 yes, 1 no: the rule says hire"


def test_the_rule_is_said_in_words():
    assert in_words(1, "unanimous").startswith("Hire when nobody says no. At least one vote has to count")
    assert "At least 3 votes have to count" in in_words(3, "two_thirds")


@given(VOTES, QUORUMS, PASSES)
def test_there_is_an_answer_exactly_where_enough_votes_count(choices, quorum, passes):
    result = answer(choices, quorum, passes)
    assert bool(result.says) == (result.yes + result.no >= quorum)


@given(VOTES, QUORUMS, PASSES, st.randoms())
def test_the_order_of_votes_says_nothing(choices, quorum, passes, random):
    shuffled = random.sample(choices, len(choices))
    assert answer(choices, quorum, passes) == answer(shuffled, quorum, passes)


@given(VOTES, QUORUMS, PASSES)
def test_one_more_yes_never_turns_hire_into_no_hire(choices, quorum, passes):
    if answer(choices, quorum, passes).says == "hire":
        assert answer([*choices, "yes"], quorum, passes).says == "hire"


@given(VOTES, QUORUMS, PASSES)
def test_one_more_no_never_turns_no_hire_into_hire(choices, quorum, passes):
    if answer(choices, quorum, passes).says == "no_hire":
        assert answer([*choices, "strong_no"], quorum, passes).says == "no_hire"


@given(VOTES, QUORUMS)
def test_what_is_unanimous_has_two_thirds_and_what_has_two_thirds_has_the_majority(choices, quorum):
    says = [answer(choices, quorum, passes).says for passes in ("unanimous", "two_thirds", "majority")]
    assert says == sorted(says, key=["no_hire", "hire", ""].index)


@given(VOTES, QUORUMS, PASSES)
def test_how_strong_a_yes_is_does_not_count(choices, quorum, passes):
    plain = [choice.removeprefix("strong_") for choice in choices]
    assert answer(choices, quorum, passes) == answer(plain, quorum, passes)
