import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint.contrast import ENOUGH, contrast, ink_on, mix, readable_on

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours, colours)
def test_a_readable_colour_always_has_enough_contrast(background, colour):
    assert contrast(background, readable_on(background, colour)) >= ENOUGH


@given(colours, colours)
def test_a_colour_that_can_be_read_stays_as_it_is(background, colour):
    if contrast(background, colour) >= ENOUGH:
        assert readable_on(background, colour) == colour
    assert readable_on(background, once := readable_on(background, colour)) == once


@given(colours)
def test_the_ink_on_any_background_can_be_read(background):
    assert contrast(background, ink_on(background)) >= ENOUGH


@given(colours, colours)
def test_contrast_is_the_same_both_ways_and_within_its_bounds(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.001


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_agrees_with_published_values(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)


def test_a_pale_yellow_on_white_becomes_darker_and_stays_yellow():
    red, green, blue = (int(readable_on("#ffffff", "#ffe066")[at : at + 2], 16) for at in (1, 3, 5))
    assert red > green > blue


def test_mixing_nothing_changes_nothing_and_mixing_all_gives_the_other():
    assert mix("#123456", "#abcdef", 0) == "#123456"
    assert mix("#123456", "#abcdef", 1) == "#abcdef"


def test_what_is_no_colour_is_refused():
    with pytest.raises(ValueError, match="“red” is no colour"):
        contrast("red", "#ffffff")
