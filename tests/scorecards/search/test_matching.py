"""Names are found by their beginnings, in any order, with or without accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecards.search.matching import folded, matcher, ranked

NAMES = ["Ana García", "Bettina Krämer", "Søren Łukasz", "Leïla Benali", "O’Neil, Sean", "Anastasia Garner", "李小龙"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("garcia ana", ["Ana García"]),
        ("ana", ["Ana García", "Anastasia Garner"]),
        ("KRAMER", ["Bettina Krämer"]),
        ("soren", ["Søren Łukasz"]),
        ("lukasz sør", ["Søren Łukasz"]),
        ("neil", ["O’Neil, Sean"]),
        ("小龙", ["李小龙"]),
        ("   ", []),
        ("nobody", []),
    ],
)
def test_who_is_found_by_what(query, names):
    assert ranked(NAMES, query, str) == names


def test_whose_name_begins_so_stands_first_and_the_rest_follows():
    names = [f"Anna {number}" for number in range(20)]
    matching = ranked(["Joanna First", *names], "anna", str)
    assert (matching[:3], len(matching)) == (["Anna 0", "Anna 1", "Anna 10"], 21)


@given(st.text(max_size=60), st.text(max_size=20))
def test_whatever_is_typed_gets_an_answer_and_a_whole_name_finds_itself(name, query):
    assert matcher(query)(folded(name)) >= 0
    assert matcher(name)(folded(name)) > 0 or not folded(name).split()


@given(st.lists(st.sampled_from(["Ana", "Núria", "de", "la", "Peña"]), min_size=1, unique=True), st.randoms())
def test_the_order_of_words_does_not_matter(words, random):
    shuffled = random.sample(words, len(words))
    assert matcher(" ".join(shuffled))(folded(" ".join(words))) > 0


def test_one_or_two_letters_are_a_beginning_and_three_may_stand_anywhere():
    names = ["Hans Braun", "Anna Berg", "Karl-Anton Weiß", "Jo Lind"]
    assert ranked(names, "an", str) == ["Anna Berg", "Karl-Anton Weiß"]
    assert ranked(names, "ans", str) == ["Hans Braun"]
    assert ranked(names, "b an", str) == ["Anna Berg"]
    assert ranked(["李小龙"], "小", str) == ["李小龙"]
