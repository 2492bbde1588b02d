"""Charts as geometry: everything inside its box, whatever the numbers."""

import math
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from blueprint.palette import LEVELS
from scorecards.calibration.charts.distribution import distribution
from scorecards.calibration.charts.heat_map import Mean, heat_map
from scorecards.calibration.charts.intervals import Interval, interval_plot
from scorecards.calibration.charts.scale import scale_of, shortened, ticks

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
    assert all(line.y < plot.bottom < plot.height for line in plot.lines)
    assert all(len(line.name) < 30 for line in plot.lines)


def test_who_is_named_has_another_shape():
    plot = interval_plot([Interval("A", 1, 0, 2, "1", marked=True), Interval("B", 1, 0, 2, "1")])
    assert [line.marked for line in plot.lines] == [True, False]


def test_a_heat_map_tints_around_the_bar_and_says_the_number():
    cells = [Mean(1, "1.00", "n 2"), None, Mean(2.5, "2.50"), Mean(3, "3.00"), Mean(4, "4.00")]
    found = heat_map(list("abcde"), [("Ada", cells)], low=1, high=4, bar=3)
    assert [(cell.figure, cell.tint) for cell in found.rows[0].cells] == [
        ("1.00", "missed-3"),
        ("2.50", "near"),
        ("3.00", "met-0"),
        ("4.00", "met-2"),
    ]


def test_a_heat_map_of_the_smallest_and_of_the_largest_numbers_is_coloured_from_end_to_end():
    for low, high in [(0.0, 5e-324), (-1.7e308, 1.7e308)]:
        means = [("Ada", [Mean(low, "low"), Mean(high, "high")])]
        row = heat_map(["a", "b"], means, low=low, high=high, bar=high).rows[0]
        assert [cell.tint for cell in row.cells] == ["missed-3", "met-0"]


def test_a_long_heading_takes_two_lines():
    columns = ["People and organisation", "b", "c", "d"]
    found = heat_map(columns, [("Ada", [None] * 4)], low=1, high=4, bar=3).columns[0]
    assert (found.upper, found.lower) == ("People and", "organisation")


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
    assert heat_map([], [], low=1, high=4, bar=3) is None
    assert distribution([("Kim", {})], list(range(11))) is None


def test_a_long_name_is_cut_with_a_mark():
    assert shortened("Bartholomew", 6) == "Barth…"
    assert shortened("Ada", 6) == "Ada"
