"""Dimensions: where people agree, which exercise shows each best, and which nobody can rate. Pure."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from people.words import count
from scorecards.calibration.calibration import Calibration
from scorecards.calibration.charts.distribution import Distribution, distribution
from scorecards.calibration.plain import HIGHEST, LOWEST
from scorecards.calibration.report.charts import MOST_ROWS
from scorecards.calibration.report.sentences import Said, about_agreement
from scorecards.calibration.report.tables import ReportTable
from scorecards.calibration.statistics.exercises import FEWEST_JUDGED, DimensionInExercise, is_clear, shown
from scorecards.calibration.statistics.gates import FEWEST_CANDIDATES
from scorecards.cards.means import figure

MOSTLY = 0.5


@dataclass(frozen=True)
class DimensionsView:
    """The page of dimensions; `unrated` are sentences about those that nobody can rate."""

    statements: list[Said]
    unrated: list[str]
    bars: Distribution | None
    tables: dict[str, ReportTable]


def dimensions_view(calibration: Calibration) -> DimensionsView:
    """The page."""
    best = shown(calibration.table, calibration.not_assessed)
    missed = Counter()
    for (_, dimension), number in calibration.not_assessed.items():
        missed[dimension] += number
    shares = _shares(calibration)
    return DimensionsView(
        statements=[about_agreement(calibration.report["agreement"]["overall"])],
        unrated=_unrated(calibration, missed),
        bars=distribution(list(shares.items())[:MOST_ROWS], list(map(float, range(LOWEST, HIGHEST + 1)))),
        tables={
            table.key: table
            for table in (
                _ratings(calibration, missed, best),
                _agreement(calibration),
                _levels(calibration),
                _exercises(best),
            )
        },
    )


def _counts(calibration: Calibration) -> dict[str, list[int]]:
    """How often each level was given, by dimension, in the role's order."""
    table = calibration.table
    places = {name: place for place, name in enumerate(table.dimensions)}
    return {
        name: np.bincount(table.value[table.dimension == places[name]].astype(int), minlength=HIGHEST + 1).tolist()
        for name in calibration.dimensions.values()
        if name in places
    }


def _shares(calibration: Calibration) -> dict[str, dict[float, float]]:
    return {
        name: {float(level): n / sum(counts) for level, n in enumerate(counts) if n}
        for name, counts in _counts(calibration).items()
    }


def _unrated(calibration: Calibration, missed: Counter) -> list[str]:
    """Dimensions that are mostly not assessed, and those of which no card that counts says anything."""
    rated = Counter(row.key for row in calibration.rows if row.value is not None)
    sentences = []
    for key, name in calibration.dimensions.items():
        judged = rated[key] + missed[name]
        if not judged and not calibration.filters:
            sentences.append(f"{name}: nobody has judged it yet.")
        elif missed[name] and not rated[key]:
            sentences.append(f"{name}: nobody could rate it; {count(missed[name], 'judgement')} said “not assessed”.")
        elif judged >= FEWEST_JUDGED and missed[name] / judged > MOSTLY:
            sentences.append(f"{name}: mostly not assessed, {missed[name]} of {judged} times.")
    return sentences


def _least_agreed(calibration: Calibration, names) -> list[str]:
    agreement = calibration.report["agreement"]["dimensions"]

    def height(name: str) -> tuple:
        alpha = agreement[name]["alpha"] if name in agreement else None
        return (alpha is None, alpha or 0, name)

    return sorted(names, key=height)


def _ratings(calibration: Calibration, missed: Counter, best: dict[str, list[DimensionInExercise]]) -> ReportTable:
    counts = _counts(calibration)
    rows = [
        (name, sum(counts.get(name, [])), missed[name], _best(best.get(name, [])))
        for name in _least_agreed(calibration, {*counts, *missed})
    ]
    columns = "Dimension", "Ratings", "Not assessed", "Shown best by"
    return ReportTable("dimensions", "Dimensions, those that people agree on least first", columns, rows)


def _agreement(calibration: Calibration) -> ReportTable:
    agreement = calibration.report["agreement"]["dimensions"]
    rows = [(name, *agreement[name].values()) for name in _least_agreed(calibration, agreement)]
    return ReportTable("agreement", "Agreement by dimension, least first", ("Dimension", "Alpha", "From", "To"), rows)


def _best(exercises: list[DimensionInExercise]) -> str:
    """The exercise that shows a dimension best, in words, where that can be said."""
    able = [one for one in exercises if one.shows]
    if len(exercises) == 1 and able:
        return f"{able[0].exercise}; no other was asked to"
    if len(able) == 1:
        return f"{able[0].exercise}; the others hardly show it"
    known = [one for one in able if one.agreement.alpha is not None]
    if len(known) < 2:
        return f"Too few to say: {FEWEST_CANDIDATES} candidates in each of two exercises are needed"
    unclear = "" if is_clear(*known[:2]) else f"; cannot be told apart from {known[1].exercise}"
    return known[0].exercise + unclear


def _levels(calibration: Calibration) -> ReportTable:
    rows = [(name, *counts[LOWEST:]) for name, counts in _counts(calibration).items()]
    columns = "Dimension", *map(str, range(LOWEST, HIGHEST + 1))
    return ReportTable("levels", "How often each level was given", columns, rows)


def _exercises(best: dict[str, list[DimensionInExercise]]) -> ReportTable:
    rows = [
        (
            one.dimension,
            one.exercise,
            one.rated,
            one.not_assessed,
            one.agreement.alpha,
            one.agreement.low,
            one.agreement.high,
            "Shows it" if one.shows else _why_not(one),
        )
        for dimension in sorted(best)
        for one in best[dimension]
    ]
    columns = "Dimension", "Exercise", "Rated", "Not assessed", "Alpha", "From", "To", "Whether it shows it"
    return ReportTable("exercises", "Exercises of each dimension, the best first", columns, rows, names=2)


def _why_not(one: DimensionInExercise) -> str:
    if one.rated + one.not_assessed < FEWEST_JUDGED:
        return f"Too few to say: fewer than {FEWEST_JUDGED} judgements"
    return f"Hardly: rated {figure(one.share * 100).split('.')[0]} % of the time"
