"""The calibration report at four sizes, and its fit beside statsmodels' MixedLM and R's lme4 on the same ratings.

Loops are simulated: 5 dimensions, 4 interviewers a candidate. Each measurement runs in a process of its own.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from scorecards.calibration.statistics.analysis import analyse
from scorecards.calibration.statistics.ratings import Ratings, coded
from scorecards.calibration.statistics.report import report

SECONDS = {1_000: 0.2, 10_000: 1.0, 100_000: 5.0, 1_000_000: 90.0}
MOST_MEGABYTES = 1_500
BESIDE_LMER, BESIDE_STATSMODELS = 10_000, 1_000
LEAST_TIMES_STATSMODELS, LEAST_TIMES_LMER = 50, 20
SAME_AS_STATSMODELS, SAME_AS_LMER = 1e-3, 1e-4
PATIENCE = 600
TERMS = ("candidate", "interviewer", "candidate_interviewer", "residual")

LMER = """
suppressMessages(library(lme4))
ratings <- read.csv(commandArgs(TRUE)[1], stringsAsFactors = TRUE)
contrasts(ratings$dimension) <- "contr.sum"
fit <- function() lmer(rating ~ dimension + (1|candidate) + (1|interviewer) + (1|candidate:interviewer), ratings)
first <- system.time(model <- fit())[["elapsed"]]
seconds <- min(first, system.time(fit())[["elapsed"]])
found <- as.data.frame(VarCorr(model))
variances <- found$vcov[match(c("candidate", "interviewer", "candidate:interviewer", "Residual"), found$grp)]
cat(format(c(seconds, variances), digits = 12))
"""


def loop(ratings: int, seed: int = 1) -> Ratings:
    """A simulated loop of this many ratings, 1 to 4."""
    random = np.random.default_rng(seed)
    candidates = ratings // 20
    interviewers = max(6, round(3 * candidates**0.5))
    steps = random.integers(1, interviewers // 4 + 1, (candidates, 3))
    seats = (random.integers(interviewers, size=(candidates, 1)) + np.cumsum(np.c_[steps[:, :1] * 0, steps], 1)).ravel()
    candidate, interviewer = np.repeat(np.arange(candidates), 20), np.repeat(seats % interviewers, 5)
    dimension = np.tile(np.arange(5), 4 * candidates)
    score = 2.6 + random.normal(0, 0.5, candidates)[candidate] + random.normal(0, 0.3, interviewers)[interviewer]
    score += np.repeat(random.normal(0, 0.3, 4 * candidates), 5) + random.normal(0, 0.6, ratings)
    names = (
        [f"candidate {n}" for n in range(candidates)],
        [f"interviewer {n}" for n in range(interviewers)],
        [("", f"dimension {n}") for n in range(5)],
    )
    return coded(names, (candidate, interviewer, dimension), np.clip(np.round(score), 1, 4))


def run() -> Iterator[tuple[str, str, bool]]:
    """(what, figure, whether it is within its target), one by one."""
    before = None
    for size, most in SECONDS.items():
        measured = _apart("report", size)
        growth = f"; {measured['seconds'] / before:.1f} times the size before" if before else ""
        before = measured["seconds"]
        within = measured["seconds"] <= most and measured["megabytes"] <= MOST_MEGABYTES
        figure = f"{measured['seconds']:.2f} s (≤ {most:g} s), {measured['megabytes']:.0f} MB{growth}"
        yield f"the whole report, {size:,} ratings", figure, within
    yield from _beside(
        "statsmodels", BESIDE_STATSMODELS, LEAST_TIMES_STATSMODELS, SAME_AS_STATSMODELS, with_statsmodels
    )
    yield from _beside("lme4", BESIDE_LMER, LEAST_TIMES_LMER, SAME_AS_LMER, with_lmer)


def _beside(name: str, size: int, least: float, same: float, other: Callable) -> Iterator[tuple[str, str, bool]]:
    theirs = other(size)
    if isinstance(theirs, str):
        yield f"the fit beside {name}", theirs, True
        return
    ours = _apart("fit", size)
    times = theirs["seconds"] / ours["seconds"]
    apart = max(abs(one - two) for one, two in zip(ours["variances"], theirs["variances"], strict=True))
    figure = f"{times:.1f} times as fast (≥ {least}): {ours['seconds']:.3f} s and {theirs['seconds']:.3f} s"
    yield f"the fit beside {name}, {size:,} ratings", figure, times >= least
    yield f"the same variances as {name}", f"apart by at most {apart:.1e} (≤ {same:g})", apart <= same


def with_lmer(size: int) -> dict | str:
    """lmer's seconds and variances; a sentence where it cannot be had."""
    rscript = shutil.which("Rscript")
    if not rscript:
        return "left out: R is not installed (Debian: r-base-core r-cran-lme4)"
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "ratings.csv")
        write(loop(size), table)
        done = subprocess.run([rscript, "-e", LMER, str(table)], capture_output=True, text=True, check=False)
    if done.returncode:
        return f"left out: R has no working lme4 ({done.stderr.strip().splitlines()[-1][:80]})"
    seconds, *variances = map(float, done.stdout.split())
    return {"seconds": seconds, "variances": variances}


def with_statsmodels(size: int) -> dict | str:
    """MixedLM's seconds and variances; a sentence where it cannot be had.

    The size is far below lme4's: MixedLM's matrices are dense, so that ten times the ratings take about a thousand
    times as long.
    """
    if not find_spec("statsmodels"):
        return "left out: statsmodels is not installed (dependency group “bench”)"
    try:
        return _apart("mixed_lm", size)
    except subprocess.TimeoutExpired:
        return f"left out: MixedLM took longer than {PATIENCE} s for {size:,} ratings"


def _apart(what: str, size: int) -> dict:
    """One measurement in a process of its own, with the one thread for linear algebra that `scorecards` sets."""
    command = [sys.executable, "-m", "tests.benchmarks.calibration", what, str(size)]
    alone = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    return json.loads(subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE, env=alone).stdout)


def write(table: Ratings, path: Path) -> None:
    rows = zip(table.candidate, table.interviewer, table.dimension, table.value, strict=True)
    lines = (f"c{candidate},i{interviewer},d{dimension},{value}\n" for candidate, interviewer, dimension, value in rows)
    path.write_text("candidate,interviewer,dimension,rating\n" + "".join(lines))


def _best(do: Callable, size: int) -> float:
    """The shortest of a few runs; of the largest sizes, one."""
    measured = []
    for _ in range(5 if size <= 10_000 else 1):
        start = time.perf_counter()
        do()
        measured.append(time.perf_counter() - start)
    return min(measured)


def _report(size: int) -> dict:
    table = loop(size)
    seconds = _best(lambda: report(table), size)
    return {"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _fit(size: int) -> dict:
    """Each of the runs on ratings of its own: the same table's figures are kept."""
    variances = analyse(loop(size)).variances
    others = iter([loop(size, seed) for seed in range(2, 7)])
    seconds = _best(lambda: analyse(next(others)), size)
    return {"seconds": seconds, "variances": [getattr(variances, name) for name in TERMS]}


def _mixed_lm(size: int) -> dict:
    from statsmodels.api import MixedLM  # noqa: PLC0415
    from statsmodels.regression.mixed_linear_model import VCSpec  # noqa: PLC0415

    table = loop(size)
    pair = np.unique(table.candidate * len(table.interviewers) + table.interviewer, return_inverse=True)[1]
    terms = [np.eye(codes.max() + 1)[codes] for codes in (table.candidate, table.interviewer, pair)]
    names = [[[f"{place}" for place in range(term.shape[1])]] for term in terms]
    spec = VCSpec(list(TERMS[:3]), names, [[term] for term in terms])
    items = np.c_[np.ones((4, 1)), np.eye(4)]
    columns = np.vstack([items, [1, -1, -1, -1, -1]])[table.item]
    start = time.perf_counter()
    model = MixedLM(table.value, columns, groups=np.ones(size), exog_vc=spec).fit(reml=True, method="lbfgs")
    seconds = time.perf_counter() - start
    by_name = dict(zip(model.model.exog_vc.names, model.vcomp, strict=True))
    return {"seconds": seconds, "variances": [*(float(by_name[name]) for name in TERMS[:3]), float(model.scale)]}


if __name__ == "__main__":
    measure = {"report": _report, "fit": _fit, "mixed_lm": _mixed_lm}[sys.argv[1]]
    sys.stdout.write(json.dumps(measure(int(sys.argv[2]))))
