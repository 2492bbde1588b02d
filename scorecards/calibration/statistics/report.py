"""Everything that a table of ratings says, in one plain shape: what the command prints and the pages show."""

from dataclasses import asdict

import numpy as np

from people.words import count
from scorecards.calibration.statistics import gates
from scorecards.calibration.statistics.agreement import Units, dimension_units, overall_units
from scorecards.calibration.statistics.analysis import Analysis, analyse, dependability
from scorecards.calibration.statistics.bootstrap import alpha_with_interval
from scorecards.calibration.statistics.disagreement import disagreements
from scorecards.calibration.statistics.intervals import leniency_interval, score_interval
from scorecards.calibration.statistics.linkage import as_names
from scorecards.calibration.statistics.ratings import Ratings, means
from scorecards.calibration.statistics.scores import Leniency, candidate_scores, leniency, surprise

UNUSUAL = 3.0
ALONE = "Cannot be told from the exercise: nobody else rated on the same exercises."
NO_DIFFERENCE = "No difference between interviewers can be detected."


def report(table: Ratings) -> dict:
    """The calibration report as JSON-ready data; undefined values are None, never NaN."""
    return report_of(analyse(table))


def report_of(analysis: Analysis) -> dict:
    """The report of a table that is analysed already."""
    table, units = analysis.table, overall_units(analysis.table)
    return {
        "n": {
            "ratings": table.n,
            "candidates": len(table.candidates),
            "interviewers": len(table.interviewers),
            "dimensions": len(table.dimensions),
            "items": len(table.items),
        },
        "groups": as_names(table, analysis.links.groups),
        "leniency_groups": as_names(table, analysis.links.leniency_groups),
        "refused": analysis.refused,
        "model": _model(analysis),
        "candidates": candidates_of(analysis),
        "interviewers": interviewers_of(analysis),
        "reliability": asdict(dependability(analysis)),
        "agreement": _agreement(table, units),
        "unusual": _unusual(analysis),
        "disagreement": _disagreement(table, units),
    }


def _model(analysis: Analysis) -> dict | None:
    if not analysis.fit:
        return None
    return {
        "grand_mean": analysis.fit.mean,
        "reml_criterion": analysis.fit.criterion,
        "variance": asdict(analysis.variances),
    }


def candidates_of(analysis: Analysis) -> dict:
    """Each candidate's part of the report, by name."""
    table, figures = analysis.table, None
    if analysis.fit:
        scores = candidate_scores(analysis.fit)
        figures = scores.adjusted, scores.standard_error, *score_interval(analysis.fit, scores, analysis.mixture)
    raw = _raw(table.candidate, table.value, len(table.candidates))
    return {
        name: raw[code] | _with_interval("adjusted", figures, code if figures else None)
        for code, name in enumerate(table.candidates)
    }


def interviewers_of(analysis: Analysis) -> dict:
    """Each interviewer's part of the report, by name."""
    table, told = analysis.table, analysis.fit is not None and analysis.fit.design.has_interviewer_term
    own, figures = None, None
    alone, beside = analysis.links.alone(), gates.candidates_beside_colleagues(table)
    verdict = np.full(len(alone), "none")
    if told:
        own = leniency(analysis.fit)
        low, high = leniency_interval(analysis.fit, own, analysis.mixture)
        figures = own.value, own.standard_error, low, high
        eligible = ~alone & (beside >= gates.FEWEST_CANDIDATES)
        verdict = gates.verdicts(own, (low > 0) | (high < 0), eligible)
    raw, rows = _raw(table.interviewer, table.value, len(table.interviewers)), {}
    for code, name in enumerate(table.interviewers):
        known = _with_interval("leniency", figures, code if told and not alone[code] else None)
        why = analysis.refused or (ALONE if alone[code] else _why(own, int(beside[code])))
        rows[name] = raw[code] | known | {"verdict": str(verdict[code]), "why": why}
    return rows


def _why(own: Leniency | None, beside: int) -> str | None:
    """Why nobody could be named here, whatever the rest says; None where the rule of names decided."""
    if beside < gates.FEWEST_CANDIDATES:
        people = count(beside, "candidate")
        return f"Too few to say: {people} rated beside colleagues; {gates.FEWEST_CANDIDATES} are needed."
    return NO_DIFFERENCE if own is not None and not own.standard_error.any() else None


def _raw(codes: np.ndarray, value: np.ndarray, length: int) -> list[dict]:
    counts = np.bincount(codes, minlength=length).tolist()
    return [{"n": n, "raw_mean": mean} for n, mean in zip(counts, means(codes, value, length).tolist(), strict=True)]


def _with_interval(name: str, figures: tuple | None, code: int | None) -> dict:
    """A value with its plug-in standard error and its interval; all None where there is no code."""
    names = name, "standard_error", "low", "high"
    if code is None:
        return dict.fromkeys(names)
    return {name: float(column[code]) for name, column in zip(names, figures, strict=True)}


def _agreement(table: Ratings, units: Units) -> dict:
    def answer(data: Units) -> dict:
        return asdict(alpha_with_interval(data))

    by_dimension = zip(table.dimensions, dimension_units(table), strict=True)
    return {"overall": answer(units), "dimensions": {name: answer(data) for name, data in by_dimension}}


def _unusual(analysis: Analysis) -> list[dict]:
    """Ratings beyond three standard errors and at least a scale point from what was expected, furthest first."""
    if not analysis.fit:
        return []
    table, surprises = analysis.table, surprise(analysis.fit)
    unusual = np.flatnonzero((np.abs(surprises.studentised) > UNUSUAL) & (np.abs(surprises.residual) >= 1))
    rows = []
    for row in unusual[np.argsort(-np.abs(surprises.studentised[unusual]), kind="stable")]:
        exercise, dimension = table.items[table.item[row]]
        rows.append(
            {
                "candidate": table.candidates[table.candidate[row]],
                "interviewer": table.interviewers[table.interviewer[row]],
                "dimension": dimension,
                "exercise": exercise or None,
                "rating": float(table.value[row]),
                "expected": float(surprises.expected[row]),
                "residual": float(surprises.residual[row]),
                "studentised": float(surprises.studentised[row]),
            }
        )
    return rows


def _disagreement(table: Ratings, units: Units) -> list[dict]:
    return [
        {
            "candidate": table.candidates[disagreement.candidate],
            "dimension": table.dimensions[disagreement.dimension],
            "range": disagreement.range,
            "ratio": disagreement.ratio,
        }
        for disagreement in disagreements(table, units)
    ]
