"""Charts as geometry: everything inside its box, whatever the numbers."""

import math
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from blueprint.palette import LEVELS
from scorecards.calibration.charts.distribution import distribution
from scorecards.calibration.charts.intervals import Interval, interval_plot
from scorecards.calibration.charts.scale import scale_of, shortened, ticks
from scorecards.calibration.charts.tints import scale_tint

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(NUMBERS, min_size=1))
def test_every_value_has_its_place_on_a_scale_and_ticks_rise_along_it(values):
    scale = scale_of(values, 10, 100)
    assert all(10 <= scale.at(value) <= 100 for value in values)
    marks = ticks(scale)
    assert 1 <= len(marks) <= 9
    assert all(one.x <= other.x for one, other in pairwise(marks))


def test_ticks_are_round_numbers():
    assert [tick.label for tick in ticks(scale_of([1.1, 3.9], 0, 1))] == ["1.5", "2", "2.5", "3", "3.5"]
    assert [tick.label for tick in ticks(scale_of([-0.9, 1.2], 0, 1))] == ["−0.5", "0", "0.5", "1"]


@example([(0.0, 0.0, 5e-324)])
@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=5))
def test_an_interval_plot_stays_inside_its_box(rows):
    plot = interval_plot([Interval("x" * 300, *sorted(row), figure="1") for row in rows], reference=0)
    assert all(0 <= line.low <= line.high <= 100 for line in plot.lines)
    assert all(line.figure in line.in_words for line in plot.lines)


def test_who_is_named_has_another_shape():
    plot = interval_plot([Interval("A", 1, 0, 2, "1", marked=True), Interval("B", 1, 0, 2, "1")])
    assert [line.marked for line in plot.lines] == [True, False]


def test_a_mean_is_tinted_around_the_bar_on_any_scale():
    for low, high in [(1, 4), (0, 100), (-1.7e308, 1.7e308)]:
        thirds = [low / 3 * (3 - part) + high / 3 * part for part in (0, 1.5, 2, 3)]
        assert [scale_tint(mean, thirds[2], low, high) for mean in thirds] == ["missed-3", "near", "met-0", "met-2"]


def test_tints_of_the_smallest_numbers_and_of_one_alone():
    assert [scale_tint(mean, 5e-324, 0.0, 5e-324) for mean in (0.0, 5e-324)] == ["missed-3", "met-0"]
    assert scale_tint(3, 3, 3, 3) == "met-0"


@given(st.lists(st.integers(1, 50), min_size=1, max_size=10))
def test_the_parts_of_a_bar_fill_it_and_do_not_overlap(counts):
    shares = {float(level): count / sum(counts) for level, count in enumerate(counts)}
    parts = distribution([("Kim", shares)], list(shares)).bars[0].parts
    assert math.isclose(parts[-1].x + parts[-1].width, 99.8, abs_tol=0.5)
    assert all(one.x + one.width <= other.x + 0.05 for one, other in pairwise(parts) if one.width > 0.1)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("fill", "ink"), LEVELS)
def test_the_number_can_be_read_on_its_colour(fill, ink):
    light, dark = sorted([luminance(fill), luminance(ink)], reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_nothing_to_draw_is_no_chart():
    assert interval_plot([]) is None
    assert distribution([("Kim", {})], list(range(11))) is None


def test_a_long_name_is_cut_with_a_mark():
    assert shortened("Bartholomew", 6) == "Barth…"
    assert shortened("Ada", 6) == "Ada"


def test_a_name_is_never_cut_within_a_letter_or_an_emoji():
    family = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
    accent, thumb = "e\N{COMBINING ACUTE ACCENT}", "\N{THUMBS UP SIGN}\N{EMOJI MODIFIER FITZPATRICK TYPE-4}"
    for letter in (family, accent, thumb):
        for most in range(3, 12):
            cut = shortened(f"Ada{letter * 4}", most)
            assert len(cut) <= most
            assert cut.removesuffix("…") in ("A", "Ad", *(f"Ada{letter * times}" for times in range(5)))
