"""Of those at or above the bar, how many met it."""

from fractions import Fraction

import pytest

from scorecards.cards.means import mean_of
from scorecards.foretold.expectancy import expectancy
from scorecards.foretold.shares import Share
from tests.scorecards.foretold.published import rows

SHARES = [row for row in rows("expectancy") if "met" in row.values[0]]
HIRES = [row for row in rows("expectancy") if "scores" in row.values[0]]


def assert_share(share: Share, expected: dict) -> None:
    assert (share.met, share.n) == (expected.get("met", share.met), expected.get("n", share.n))
    assert share.share == pytest.approx(expected["share"])
    for name in ("wilson", "clopper_pearson"):
        interval = getattr(share, name)()
        assert [interval.low, interval.high] == pytest.approx(expected[name], abs=1e-9), name


@pytest.mark.parametrize(("data", "expected"), SHARES)
def test_shares_and_their_intervals_are_those_published(data, expected):
    assert_share(Share(data["met"], data["n"]), expected)


@pytest.mark.parametrize(("data", "expected"), HIRES)
def test_hires_are_counted_at_the_bar_and_not_beside_it(data, expected):
    hires = [
        (mean_of(scores), review >= data["review_met_from"])
        for scores, review in zip(data["scores"], data["review"], strict=True)
    ]
    counted = expectancy(hires, data["bar_on_mean"])
    assert_share(counted.at_or_above, expected["at_or_above_bar"])
    assert_share(counted.below, expected["below_bar"])
    assert counted.exactly_at == expected["at_bar_exactly"]


def test_a_published_example_stands_here_too():
    """13 of 16 (Fagerland, Lydersen and Laake 2017, chapter 2): Wilson .5699 to .9341, exact .5435 to .9595."""
    share = Share(13, 16)
    assert [share.wilson().low, share.wilson().high] == pytest.approx([0.5699, 0.9341], abs=5e-5)
    assert [share.clopper_pearson().low, share.clopper_pearson().high] == pytest.approx([0.5435, 0.9595], abs=5e-5)


def test_three_thirds_of_a_bar_are_the_bar():
    assert expectancy([(mean_of([Fraction(10, 3), Fraction(8, 3), 3]), True)], 3).exactly_at == 1


def test_nobody_has_no_share():
    assert Share(0, 0).share is None
    assert Share(0, 0).wilson() is None
    assert Share(0, 0).clopper_pearson() is None


@pytest.mark.parametrize(("met", "n"), [(-1, 3), (4, 3), (0, -1)])
def test_more_than_there_are_is_refused(met, n):
    with pytest.raises(ValueError, match="no share"):
        Share(met, n)
