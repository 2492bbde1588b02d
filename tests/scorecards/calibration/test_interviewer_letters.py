"""Letters in place of names: distinct, the same each time, and following from nothing that one could look up."""

from hypothesis import given
from hypothesis import strategies as st

from scorecards.calibration.interviewer_letters import letters_of

PEOPLE = st.lists(st.integers(1, 10**6), unique=True, max_size=120)


@given(PEOPLE)
def test_everybody_has_a_letter_of_their_own(people):
    assert len(set(letters_of(people, "secret", 1).values())) == len(people)


@given(PEOPLE, st.integers(0, 120))
def test_who_joins_later_takes_nobodys_letter_away(people, cut):
    before, after = letters_of(people[:cut], "secret", 1), letters_of(people, "secret", 1)
    assert before.items() <= after.items()


def test_after_z_comes_aa():
    letters = list(letters_of(range(60), "secret", 1).values())
    assert sorted(letters[:26]) == list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert {letter[0] for letter in letters[26:52]} == {"A"}
    assert {letter[0] for letter in letters[52:]} == {"B"}
    assert {len(letter) for letter in letters[26:]} == {2}


def test_another_opening_or_another_house_draws_other_letters():
    people = range(20)
    first = letters_of(people, "secret", 1)
    assert first == letters_of(people, "secret", 1)
    assert first != letters_of(people, "secret", 2)
    assert first != letters_of(people, "other", 1)


def test_the_order_of_letters_is_not_the_order_of_joining():
    orders = [list(letters_of(range(8), "secret", opening).values()) for opening in range(20)]
    assert all(order != sorted(order) for order in orders)
