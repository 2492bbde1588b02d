"""Everything that a table of ratings says, in one plain shape: what the command prints and the pages show."""

from dataclasses import dataclass

import numpy as np

from scorecards.statistics import agreement, disagreement, gates
from scorecards.statistics.design import design
from scorecards.statistics.links import Links, as_names, links
from scorecards.statistics.ratings import Ratings
from scorecards.statistics.reliability import Variances, panel, reliability
from scorecards.statistics.reml import Fit, NoFit, fit
from scorecards.statistics.scores import candidate_scores, leniency, surprise

Z95 = 1.96
UNUSUAL = 3.0
ALONE = "Cannot be told from the exercise: nobody else rated on the same exercises."


@dataclass(frozen=True)
class Analysis:
    """A table with its links and its fit; `refused` says in a sentence why there is no fit."""

    table: Ratings
    links: Links
    fit: Fit | None
    refused: str | None
    variances: Variances | None


def analyse(table: Ratings) -> Analysis:
    """Fit the model where the gates allow it."""
    found = links(table)
    refused = gates.refusal(table, found)
    if refused:
        return Analysis(table, found, None, refused, None)
    with_interviewers = not bool(found.alone().all())
    try:
        fitted = fit(
            design(table.candidate, table.interviewer, table.item, table.value, with_interviewers=with_interviewers)
        )
    except NoFit as sentence:
        return Analysis(table, found, None, str(sentence), None)
    variances = Variances(
        fitted.candidate,
        fitted.interviewer if with_interviewers else None,
        fitted.pair if fitted.design.has_pair_term else None,
        fitted.residual,
    )
    return Analysis(table, found, fitted, None, variances)


def report(table: Ratings) -> dict:
    """The calibration report as JSON-ready data; undefined values are None, never NaN."""
    found = analyse(table)
    size, per_pair = panel(table)
    dependable = reliability(found.variances, size, per_pair) if found.variances else None
    return {
        "n": {
            "ratings": table.n,
            "candidates": len(table.candidates),
            "interviewers": len(table.interviewers),
            "dimensions": len(table.dimensions),
            "items": len(table.items),
        },
        "groups": as_names(table, found.links.groups),
        "leniency_groups": as_names(table, found.links.leniency_groups),
        "refused": found.refused,
        "model": _model(found),
        "candidates": _candidates(found),
        "interviewers": _interviewers(found),
        "reliability": {
            "panel_size": size,
            "ratings_per_pair": per_pair,
            "absolute": dependable.absolute if dependable else None,
            "relative": dependable.relative if dependable else None,
            "interviewers_for_080": dependable.interviewers_for_080 if dependable else None,
        },
        "agreement": _agreement(table),
        "unusual": _unusual(found),
        "disagreement": _disagreement(table),
    }


def _model(found: Analysis) -> dict | None:
    if not found.fit:
        return None
    return {
        "grand_mean": float(found.fit.fixed[0]),
        "reml_criterion": found.fit.criterion,
        "variance": {
            "candidate": found.variances.candidate,
            "interviewer": found.variances.interviewer,
            "candidate_interviewer": found.variances.candidate_interviewer,
            "residual": found.variances.residual,
        },
    }


def _raw(codes: np.ndarray, value: np.ndarray, length: int) -> tuple[np.ndarray, np.ndarray]:
    count = np.bincount(codes, minlength=length)
    return count, np.bincount(codes, weights=value, minlength=length) / count


def _candidates(found: Analysis) -> dict:
    table = found.table
    count, mean = _raw(table.candidate, table.value, len(table.candidates))
    scores = candidate_scores(found.fit) if found.fit else None
    rows = {}
    for code, name in enumerate(table.candidates):
        adjusted = float(scores.adjusted[code]) if scores else None
        error = float(scores.standard_error[code]) if scores else None
        rows[name] = {"n": int(count[code]), "raw_mean": float(mean[code]), "adjusted": adjusted}
        rows[name] |= _with_interval(adjusted, error)
    return rows


def _interviewers(found: Analysis) -> dict:
    table = found.table
    count, mean = _raw(table.interviewer, table.value, len(table.interviewers))
    told = found.fit is not None and found.fit.design.has_interviewer_term
    own = leniency(found.fit) if told else None
    alone, beside = found.links.alone(), gates.candidates_beside_colleagues(table)
    enough = ~alone & (beside >= gates.FEWEST_CANDIDATES)
    verdict = gates.verdicts(own.value, own.standard_error, enough) if told else np.full(len(count), "none")
    rows = {}
    for code, name in enumerate(table.interviewers):
        known = told and not alone[code]
        value = float(own.value[code]) if known else None
        error = float(own.standard_error[code]) if known else None
        why = found.refused or (ALONE if alone[code] else _too_few(int(beside[code])))
        rows[name] = {"n": int(count[code]), "raw_mean": float(mean[code]), "leniency": value}
        rows[name] |= _with_interval(value, error) | {"verdict": str(verdict[code]), "why": why}
    return rows


def _too_few(beside: int) -> str | None:
    if beside >= gates.FEWEST_CANDIDATES:
        return None
    noun = "candidate" if beside == 1 else "candidates"
    return f"Too few to say: {beside} {noun} rated beside colleagues; {gates.FEWEST_CANDIDATES} are needed."


def _with_interval(value: float | None, error: float | None) -> dict:
    if value is None:
        return {"standard_error": None, "low": None, "high": None}
    return {"standard_error": error, "low": value - Z95 * error, "high": value + Z95 * error}


def _agreement(table: Ratings) -> dict:
    def answer(data: agreement.Units) -> dict:
        found = agreement.alpha_with_interval(data)
        return {"alpha": found.alpha, "low": found.low, "high": found.high}

    by_dimension = {name: answer(agreement.dimension_units(table, code)) for code, name in enumerate(table.dimensions)}
    return {"overall": answer(agreement.overall_units(table)), "dimensions": by_dimension}


def _unusual(found: Analysis) -> list[dict]:
    """Ratings beyond three standard errors and at least a scale point from what was expected, furthest first."""
    if not found.fit:
        return []
    table, each = found.table, surprise(found.fit)
    unusual = np.flatnonzero((np.abs(each.studentised) > UNUSUAL) & (np.abs(each.residual) >= 1))
    order = unusual[np.argsort(-np.abs(each.studentised[unusual]), kind="stable")]
    return [
        {
            "candidate": table.candidates[table.candidate[row]],
            "interviewer": table.interviewers[table.interviewer[row]],
            "dimension": table.items[table.item[row]][1],
            "exercise": table.items[table.item[row]][0],
            "rating": float(table.value[row]),
            "expected": float(each.expected[row]),
            "residual": float(each.residual[row]),
            "studentised": float(each.studentised[row]),
        }
        for row in order
    ]


def _disagreement(table: Ratings) -> list[dict]:
    return [
        {
            "candidate": table.candidates[each.candidate],
            "dimension": table.dimensions[each.dimension],
            "range": each.range,
            "ratio": each.ratio,
        }
        for each in disagreement.disagreements(table)
    ]
