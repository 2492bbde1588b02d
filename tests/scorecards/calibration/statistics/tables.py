"""Tables of ratings for the tests: our own small loops, and numbers that others have published."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from scorecards.calibration.statistics.ratings import Rating, Ratings, ratings

REFERENCE = Path(__file__).parents[5] / "shared" / "reference" / "calibration"

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
"""Six targets by four judges: Shrout and Fleiss (1979), table 2."""

_ = None
KRIPPENDORFF = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]
"""Four observers by twelve units: Krippendorff (2011); ordinal alpha .815."""

THREE_CODERS = [
    [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
    [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
    [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
]
"""Three coders by fifteen units, in several texts on alpha; ordinal alpha .8067."""


def needs_reference():
    return pytest.mark.skipif(not REFERENCE.is_dir(), reason=f"the reference tables are not at {REFERENCE}")


def reference(name: str) -> dict:
    return json.loads((REFERENCE / f"{name}.json").read_text("utf-8"))


def expected(name: str) -> dict:
    return reference(name)["expected"]


def reference_loop(name: str) -> Ratings:
    """A reference loop from its CSV."""
    with (REFERENCE / f"{name}.csv").open(newline="") as file:
        return ratings(
            Rating(
                row["candidate"], row["interviewer"], row["dimension"], float(row["rating"]), row.get("exercise", "")
            )
            for row in csv.DictReader(file)
        )


def one_dimension(rows: list[list[float | None]], *, judges_in_rows: bool = False) -> Ratings:
    """A table of one dimension from targets × judges (or judges × targets)."""
    cells = zip(*rows, strict=True) if judges_in_rows else rows
    return ratings(
        Rating(f"target {target:02}", f"judge {judge}", "quality", float(value))
        for target, row in enumerate(cells)
        for judge, value in enumerate(row)
        if value is not None
    )


def loop_rows(seed: int = 1, *, candidates: int = 8, interviewers: int = 4, dimensions: int = 3, missing: float = 0.15):
    """A simulated loop: most interviewers see most candidates; leniency, halo and noise; ratings 1 to 4."""
    random = np.random.default_rng(seed)
    strength, leniency = random.normal(0, 0.6, candidates), random.normal(0, 0.5, interviewers)
    rows = []
    for candidate in range(candidates):
        for interviewer in random.choice(interviewers, min(3, interviewers), replace=False):
            halo = random.normal(0, 0.4)
            for dimension in range(dimensions):
                score = 2.6 + strength[candidate] + leniency[interviewer] + halo + random.normal(0, 0.5)
                if random.random() >= missing:
                    names = f"candidate {candidate:02}", f"interviewer {interviewer}", f"dimension {dimension}"
                    rows.append(Rating(*names, float(np.clip(round(score), 1, 4))))
    return rows


def loop(seed: int = 1, **sizes) -> Ratings:
    return ratings(loop_rows(seed, **sizes))
