"""Figures of the same ratings are computed once, and never shown for others."""

from dataclasses import replace

import pytest

from scorecards.calibration import kept_figures
from scorecards.calibration.kept_figures import figures_of
from scorecards.calibration.statistics.ratings import Rating, ratings

ROWS = [
    Rating(f"Candidate {candidate}", f"Rater {rater}", dimension, float(1 + (candidate * rater + len(dimension)) % 4))
    for candidate in range(6)
    for rater in range(4)
    for dimension in ("craft", "judgement")
]


@pytest.fixture(autouse=True)
def empty(monkeypatch):
    monkeypatch.setattr(kept_figures, "_kept", type(kept_figures._kept)())


def test_the_same_ratings_are_computed_once():
    first = figures_of(ratings(ROWS), has_names=True)
    assert figures_of(ratings(ROWS), has_names=True) is first
    assert first.report["n"]["ratings"] == len(ROWS)


@pytest.mark.parametrize("field", ["candidate", "interviewer", "dimension", "exercise"])
def test_another_name_alone_makes_other_figures(field):
    first = figures_of(ratings(ROWS), has_names=True)
    other = figures_of(ratings([replace(row, **{field: f"{getattr(row, field)}!"}) for row in ROWS]), has_names=True)
    assert other is not first
    assert other.analysis.table.candidates == tuple(
        sorted({f"{row.candidate}{'!' * (field == 'candidate')}" for row in ROWS})
    )


def test_another_rating_and_other_readers_make_other_figures():
    first = figures_of(ratings(ROWS), has_names=True)
    assert figures_of(ratings(ROWS), has_names=False) is not first
    changed = [replace(ROWS[0], value=5 - ROWS[0].value), *ROWS[1:]]
    assert figures_of(ratings(changed), has_names=True).report != first.report


def test_they_go_after_a_while_and_when_others_are_many(monkeypatch):
    first = figures_of(ratings(ROWS), has_names=True)
    monkeypatch.setattr(kept_figures, "MOST", 2)
    for count in (len(ROWS) - 1, len(ROWS) - 2):
        figures_of(ratings(ROWS[:count]), has_names=True)
    assert figures_of(ratings(ROWS), has_names=True) is not first
    kept_figures._kept.clear()
    monkeypatch.setattr(kept_figures, "SECONDS", -1)
    brief = figures_of(ratings(ROWS[:20]), has_names=True)
    assert figures_of(ratings(ROWS[:20]), has_names=True) is not brief
