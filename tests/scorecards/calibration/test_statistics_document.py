"""docs/statistics.md: its example is computed here, so that no number in it goes stale."""

import re
from pathlib import Path

import pytest

from hiring.planning.plain_plan import WeighedDimension
from scorecards.calibration.interviewer_letters import letters_of
from scorecards.calibration.statistics.analysis import analyse, consistency, neighbours
from scorecards.calibration.statistics.beside import beside_colleagues
from scorecards.calibration.statistics.cells import cells
from scorecards.calibration.statistics.exercises import shown
from scorecards.calibration.statistics.ratings import Rating, Ratings, ratings
from scorecards.calibration.statistics.report import report
from scorecards.calibration.statistics.scale_use import scale_use
from scorecards.committee.composite import Composite, Rated, composite

DOCUMENT = (Path(__file__).parents[3] / "docs" / "statistics.md").read_text("utf-8")
CLAIM = re.compile(r"`([\w.]+)`\s*=\s*(-?\d+(?:\.\d+)?|\w+)")
CLAIMS = CLAIM.findall(DOCUMENT)
DIMENSIONS = ("strategy", "delivery", "people")
LINKED = (
    "adjusted-score leniency reliability agreement unusual-ratings disagreement scale-use consistency "
    "decision-consistency groups spread distance exercises letters mechanical-composite"
)


def rows_of_example() -> list[Rating]:
    """The table of the document."""
    header, _, *lines = [line for line in DOCUMENT.splitlines() if line.startswith("|")][:12]
    interviewers = [cell.strip() for cell in header.strip("|").split("|")][1:]
    rows = []
    for line in lines:
        candidate, *cells = [cell.strip() for cell in line.strip("|").split("|")]
        for interviewer, cell in zip(interviewers, cells, strict=True):
            given = [] if cell == "–" else zip(DIMENSIONS, cell.split(), strict=True)
            rows += [Rating(candidate, interviewer, dimension, float(value)) for dimension, value in given]
    return rows


def example() -> Ratings:
    return ratings(rows_of_example())


def composite_of(candidate: str, dimensions=DIMENSIONS) -> Composite:
    """The composite of a candidate of the example by weights 1, 1 and 2, from these dimensions alone."""
    rows = [row for row in rows_of_example() if row.candidate == candidate and row.dimension in dimensions]
    weights = [WeighedDimension(key, key, weight) for key, weight in zip(DIMENSIONS, (1, 1, 2), strict=True)]
    return composite([Rated(row.dimension, row.interviewer, int(row.value)) for row in rows], weights, 3)


def composites() -> dict:
    composites = {name: composite_of(name) for name in ("Cleo", "Gita")}
    figures = {
        name: {"mean": float(composite.mean)} | {row.key: float(row.mean) for row in composite.rows}
        for name, composite in composites.items()
    }
    return figures | {"half": str(composite_of("Cleo", DIMENSIONS[:2]).mean)}


@pytest.fixture(scope="module")
def figures() -> dict:
    table = example()
    analysis = analyse(table)
    uses = zip(table.interviewers, scale_use(table), strict=True)
    return report(table) | {
        "composite": composites(),
        "neighbours": [vars(pair) for pair in neighbours(analysis)],
        "scale_use": {
            name: vars(use) | {"shares": {f"{level:g}": share for level, share in use.shares.items()}}
            for name, use in uses
        },
        "decision_consistency": {"2_5": consistency(analysis, 2.5), "3_0": consistency(analysis, 3.0)},
        "cells": cells_of(table),
        "beside": {name: vars(scale) for name, scale in zip(table.interviewers, beside_colleagues(table), strict=True)},
        "exercises": exercises_of(table),
        "letters": letters_of(table.interviewers, "example", 1),
    }


def cells_of(table: Ratings) -> dict:
    shares = {name: {} for name in table.candidates}
    for (candidate, dimension), cell in cells(table).items():
        shares[candidate][dimension] = vars(cell)
    return shares


def exercises_of(table: Ratings) -> dict:
    """The first five candidates met in a case, the others in a conversation."""
    rows = [
        Rating(
            table.candidates[candidate],
            table.interviewers[interviewer],
            table.dimensions[dimension],
            float(value),
            "case" if candidate < 5 else "conversation",
        )
        for candidate, interviewer, dimension, value in zip(
            table.candidate, table.interviewer, table.dimension, table.value, strict=True
        )
    ]
    return {
        dimension: [vars(one) | {"agreement": vars(one.agreement)} for one in cell]
        for dimension, cell in shown(ratings(rows), {}).items()
    }


def at(figures, path: str):
    for part in path.split("."):
        figures = figures[int(part)] if isinstance(figures, list) else figures[part]
    return figures


@pytest.mark.parametrize(("path", "figure"), CLAIMS)
def test_what_the_document_says_is_so(figures, path, figure):
    value = at(figures, path)
    if isinstance(value, str):
        assert value == figure
    else:
        decimals = len(figure.partition(".")[2])
        assert f"{value:.{decimals}f}" == figure


def test_every_figure_has_its_own_heading_to_link_to():
    anchors = {heading.lower().replace(" ", "-") for heading in re.findall(r"^## (.+)$", DOCUMENT, re.M)}
    assert set(LINKED.split()) <= anchors


def test_whatever_a_page_links_to_is_explained():
    root = Path(__file__).parents[3]
    links = re.compile(r"""(?<!text-)anchor="([a-z-]+)"|'statistics_help' %}#([a-z-]+)""")
    spoken = re.compile(r"""(?:Said|_plain)\((?:[^()]|\([^()]*\))*"([a-z-]+)",?\s*\)""")
    captions = {
        name
        for where, pattern in (("templates/scorecards/**/*.html", links), ("scorecards/calibration/**/*.py", spoken))
        for path in root.glob(where)
        for match in pattern.findall(path.read_text("utf-8"))
        for name in ([match] if isinstance(match, str) else match)
        if name
    }
    assert {"adjusted-score", "letters", "reliability", "mechanical-composite"} <= captions <= set(LINKED.split())


def test_every_figure_is_worked_through_and_says_its_limits():
    sections = {part.split("\n")[0].lower().replace(" ", "-"): part for part in DOCUMENT.split("\n## ")[1:]}
    for name in LINKED.split():
        assert CLAIM.search(sections[name]), name
        assert "*How.*" in sections[name], name
        assert "cannot say" in sections[name] or name == "groups", name


def test_the_example_is_the_whole_table():
    assert example().n == 90
    assert len(CLAIMS) > 50
