"""How often a 95 % interval holds what it should, by simulation: `./run bench coverage [--loops N]`.

A loop is candidates, interviewers, and panels drawn at random; its truth is known. A candidate's truth is the mean over
items of what an average interviewer would give, an interviewer's the mean of how much more they would give than that;
on rounded ratings both are expectations of what would be written down. A design's panels are drawn anew for every
twenty loops, which share the grid's matrices: an interval holds the truth where the mixture's distribution there lies
between 0.025 and 0.975. Widths are of whole fits, on every twentieth loop; who is named, too, wherever somebody might
be.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from scipy import special

from scorecards.calibration.statistics.analysis import TELLING, analyse
from scorecards.calibration.statistics.design import Design, design
from scorecards.calibration.statistics.gates import FEWEST_TO_ORDER
from scorecards.calibration.statistics.grid import Outcomes
from scorecards.calibration.statistics.intervals import Z95
from scorecards.calibration.statistics.linkage import links
from scorecards.calibration.statistics.mixture import Mixture, distribution, mixture
from scorecards.calibration.statistics.ratings import Ratings, coded
from scorecards.calibration.statistics.report import candidates_of, interviewers_of

LOOPS, SHARED = 2000, 20
ADJUSTED, LENIENCY, RIGHT, FALSE_NAMES = (0.94, 0.975), 0.93, 0.95, 0.05
WIDENED, MANY = 1.15, 20
CHANCE, MOST_BY_CHANCE = 2, 0.01
"""A target is missed by more than so many standard errors of the simulation, of which no more than this counts."""

MEAN, ITEMS = 2.7, 0.2
LEVELS = np.arange(1.0, 5.0)
PLAIN, UNEQUAL, HUB, GAPS = "equal", "unequal", "one sits on every panel", "unequal with gaps"


@dataclass(frozen=True)
class Simulated:
    """A design: sizes, standard deviations (candidates, interviewers, pairs, residual), and how panels are drawn."""

    candidates: int
    interviewers: int
    panel: int
    dimensions: int
    spread: tuple[float, float, float, float]
    panels: str = PLAIN
    rounded: bool = False

    @property
    def name(self) -> str:
        sizes = f"{self.candidates} × {self.interviewers}, {self.panel} each, {self.dimensions} dimensions"
        sd = "/".join(f"{value:g}" for value in self.spread)
        kind = "rounded" if self.rounded else "Gaussian"
        return f"{sizes}, sd {sd}, {kind}{'' if self.panels == PLAIN else ', ' + self.panels}"


USUAL, ALIKE, HARD = (0.45, 0.3, 0.25, 0.6), (0.45, 0.0, 0.25, 0.6), (0.2, 0.4, 0.25, 0.6)
_GAUSSIAN = (
    Simulated(6, 4, 3, 5, USUAL),
    Simulated(8, 5, 3, 5, USUAL),
    Simulated(10, 9, 4, 4, USUAL),
    Simulated(20, 8, 3, 5, USUAL),
    Simulated(8, 5, 3, 5, ALIKE),
    Simulated(20, 8, 3, 5, ALIKE),
    Simulated(6, 4, 3, 5, HARD),
    Simulated(40, 15, 3, 5, USUAL),
    Simulated(9, 6, 3, 4, USUAL, UNEQUAL),
    Simulated(14, 7, 3, 3, USUAL, HUB),
    Simulated(24, 10, 4, 5, USUAL, GAPS),
)
DESIGNS = (*_GAUSSIAN, *(replace(design, rounded=True) for design in _GAUSSIAN))


@dataclass(frozen=True)
class Coverage:
    """Shares of truths inside the intervals of adjusted scores and of leniency, of right ones among the claims that one
    neighbour is above the other (None where none is made), of loops in which somebody is named though nobody differs.

    width: the mean one, in scale points; widened: over that of ± 1.96 standard errors, which take the variances'
    estimates for the truth and hold in `plugged_in` shares of scores and of leniency. by_chance: how far the first and
    the fourth figure may lie from the truth for want of loops.
    """

    adjusted: float
    width: float
    widened: float
    leniency: float
    right: float | None
    claims: int
    false_names: float | None
    plugged_in: tuple[float, float]
    by_chance: tuple[float, float]

    def within(self, wanted: Simulated) -> bool:
        """Whether all that is promised of such a design is so, as far as so many loops can tell."""
        scores, people = (min(chance, MOST_BY_CHANCE) for chance in self.by_chance)
        return (
            ADJUSTED[0] - scores <= self.adjusted <= ADJUSTED[1] + scores
            and self.leniency >= LENIENCY - people
            and (self.right is None or self.right >= RIGHT)
            and (wanted.candidates < MANY or self.widened <= WIDENED)
            and (self.false_names or 0) <= FALSE_NAMES
        )

    @property
    def shown(self) -> str:
        """In one line, each beside what the estimates alone would give."""
        (scores, people), (about_scores, about_people) = self.plugged_in, self.by_chance
        naming = (
            "too few to say who is above" if self.right is None else f"{self.right:.1%} of {self.claims} “above” right"
        )
        names = "" if self.false_names is None else f", wrongly named in {self.false_names:.1%} of loops"
        return (
            f"scores {self.adjusted:.1%} ± {100 * about_scores:.1f} ({scores:.0%}), width {self.width:.2f} "
            f"(× {self.widened:.2f}), leniency {self.leniency:.1%} ± {100 * about_people:.1f} ({people:.0%}), "
            f"{naming}{names}"
        )


def panels(wanted: Simulated, random: np.random.Generator) -> np.ndarray:
    """(n × 3) codes of candidate, interviewer and dimension of every rating; interviewers are linked."""
    while True:
        rows = []
        for candidate in range(wanted.candidates):
            size = wanted.panel if wanted.panels in (PLAIN, HUB) else int(random.integers(2, wanted.panel + 2))
            who = random.choice(wanted.interviewers, min(size, wanted.interviewers), replace=False)
            if wanted.panels == HUB and 0 not in who:
                who[0] = 0
            rows += [(candidate, rater, item) for rater in who for item in range(wanted.dimensions)]
        rows = np.array(rows)
        if wanted.panels == GAPS:
            rows = rows[random.random(len(rows)) > 0.2]
        is_whole = all(len(np.unique(rows[:, at])) == size for at, size in enumerate(_sizes(wanted)))
        if is_whole and links(_table(rows, np.zeros(len(rows)))).is_connected:
            return rows


def _sizes(wanted: Simulated) -> tuple[int, int, int]:
    return wanted.candidates, wanted.interviewers, wanted.dimensions


def _table(rows: np.ndarray, value: np.ndarray) -> Ratings:
    names = [[f"{place:03}" for place in range(rows[:, at].max() + 1)] for at in range(3)]
    return coded([names[0], names[1], [("", item) for item in names[2]]], rows.T, value)


@dataclass(frozen=True)
class Drawn:
    """One loop on given panels: its ratings (n,) and the truths of candidates and interviewers."""

    value: np.ndarray
    candidates: np.ndarray
    interviewers: np.ndarray


def draw(wanted: Simulated, rows: np.ndarray, random: np.random.Generator) -> Drawn:
    """Ratings and their truth."""
    of_c, of_i, of_pair, noise = wanted.spread
    candidate, interviewer = random.normal(0, of_c, wanted.candidates), random.normal(0, of_i, wanted.interviewers)
    item = random.normal(0, ITEMS, wanted.dimensions)
    pair = random.normal(0, of_pair, (wanted.candidates, wanted.interviewers))
    value = MEAN + candidate[rows[:, 0]] + interviewer[rows[:, 1]] + item[rows[:, 2]] + pair[rows[:, 0], rows[:, 1]]
    value += random.normal(0, noise, len(rows))
    if not wanted.rounded:
        return Drawn(value, MEAN + item.mean() + candidate, interviewer)
    level, away = MEAN + item, np.hypot(of_pair, noise)
    scores = _written(level + candidate[:, None], np.hypot(of_i, away))
    average = _written(level, np.hypot(of_c, np.hypot(of_i, away))).mean()
    own = _written(level + interviewer[:, None], np.hypot(of_c, away)).mean(axis=1) - average
    return Drawn(np.clip(np.round(value), *LEVELS[[0, -1]]), scores.mean(axis=1), own)


def _written(mean: np.ndarray, deviation: float) -> np.ndarray:
    """The expectation of a rating that is rounded to a level."""
    above = special.ndtr((mean[..., None] - (LEVELS[1:] - 0.5)) / deviation)
    return LEVELS[0] + above.sum(axis=-1)


def coverage(wanted: Simulated, loops: int = LOOPS, seed: int = 1) -> Coverage:
    """What `loops` simulated loops of a design say."""
    random = np.random.default_rng(
        [seed, *(int(100 * value) for value in wanted.spread), *_sizes(wanted), wanted.rounded]
    )
    tally = Tally(wanted)
    for _ in range(max(1, loops // SHARED)):
        rows = panels(wanted, random)
        drawn = [draw(wanted, rows, random) for _ in range(SHARED)]
        tally.add(rows, [drawing for drawing in drawn if np.ptp(drawing.value)])
    return tally.coverage()


class Tally:
    """What the loops of one design say, loop by loop."""

    def __init__(self, wanted: Simulated):
        self.wanted = wanted
        self.inside, self.told, self.whole, self.named = [], [], [], []

    def add(self, rows: np.ndarray, drawn: list[Drawn]) -> None:
        """Loops on the same panels."""
        base, outcomes = _outcomes(rows, drawn)
        mix = mixture(base, np.square(np.array(self.wanted.spread[:3]) / self.wanted.spread[3]), outcomes)
        are_alike = self.wanted.spread[1] == 0
        for number, drawing in enumerate(drawn):
            *held, is_telling = _inside(mix, base, drawing, number)
            self.inside.append(held)
            if self.wanted.candidates >= FEWEST_TO_ORDER:
                self.told += _told(mix, drawing, number).tolist()
            if number == 0 or (are_alike and is_telling):
                self._whole(_table(rows, drawing.value), drawing, is_first=number == 0)

    def _whole(self, table: Ratings, truth: Drawn, *, is_first: bool) -> None:
        analysis = analyse(table)
        people = interviewers_of(analysis)
        self.named.append(any(row["verdict"] != "none" for row in people.values()))
        if is_first and analysis.fit:
            self.whole.append(_beside_plugged_in(candidates_of(analysis), people, truth))

    def coverage(self) -> Coverage:
        adjusted, leniency = np.mean(self.inside, axis=0)
        by_chance = CHANCE * np.std(self.inside, axis=0) / np.sqrt(len(self.inside))
        width, widened, *plugged_in = np.mean(self.whole, axis=0)
        return Coverage(
            adjusted=adjusted,
            width=width,
            widened=widened,
            leniency=leniency,
            right=float(np.mean(self.told)) if self.told else None,
            claims=len(self.told),
            false_names=sum(self.named) / len(self.inside) if self.wanted.spread[1] == 0 else None,
            plugged_in=tuple(plugged_in),
            by_chance=tuple(by_chance),
        )


def _outcomes(rows: np.ndarray, drawn: list[Drawn]) -> tuple[Design, Outcomes]:
    """The design, in scale points, and all ratings drawn for it."""
    base = design(*rows.T, drawn[0].value)
    base = replace(base, centre=0.0, unit=1.0)
    designs = [base.with_rating(one.value - MEAN) for one in drawn]
    return base, Outcomes(
        sums=np.column_stack([one.fixed[:, -1] for one in designs]),
        fixed=np.column_stack([one.cross[:-1, -1] for one in designs]),
        squares=np.array([one.cross[-1, -1] for one in designs]),
    )


def _inside(mix: Mixture, base: Design, truth: Drawn, number: int) -> tuple[float, float, bool]:
    """The shares of candidates and of interviewers whose interval holds the truth; whether one is without 0."""
    score = distribution(mix.scores(number), mix.free, truth.candidates - MEAN)
    part = mix.leniency(number)
    own = distribution(part, mix.free, truth.interviewers)
    zero = distribution(part, mix.free, np.zeros(base.interviewers))
    return _held(score).mean(), _held(own).mean(), not _held(zero).all()


def _held(probability: np.ndarray) -> np.ndarray:
    return np.abs(probability - 0.5) <= 0.475


def _told(mix: Mixture, truth: Drawn, number: int) -> np.ndarray:
    """Of the neighbours of which one is said to be above: whether it is so."""
    weight, mean, _ = mix.scores(number)
    order = np.argsort(-(weight @ mean))
    upper, lower = order[:-1], order[1:]
    above = 1 - distribution(mix.differences(upper, lower, number), mix.free, np.zeros(len(upper)))
    told = above >= TELLING
    return (truth.candidates[upper] > truth.candidates[lower])[told]


def _beside_plugged_in(scores: dict, people: dict, truth: Drawn) -> tuple[float, float, float, float]:
    """The intervals' mean width, over that of ± 1.96 standard errors, and how often those would hold."""
    errors = np.array([row["standard_error"] for row in scores.values()])
    width = np.mean([row["high"] - row["low"] for row in scores.values()])
    score = np.array([row["adjusted"] for row in scores.values()])
    own = np.array([(row["leniency"], row["standard_error"]) for row in people.values()])
    return (
        width,
        width / (2 * Z95 * errors.mean()),
        (np.abs(score - truth.candidates) <= Z95 * errors).mean(),
        (np.abs(own[:, 0] - truth.interviewers) <= Z95 * own[:, 1]).mean(),
    )


def run(loops: int = LOOPS) -> Iterator[tuple[str, str, bool]]:
    """(design, what was found, whether it is within its targets), one by one."""
    for wanted in DESIGNS:
        result = coverage(wanted, loops)
        yield wanted.name, result.shown, result.within(wanted)
