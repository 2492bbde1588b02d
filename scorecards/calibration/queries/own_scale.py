"""How one rates oneself: the same figures as on an opening's page, about this person alone.

Only cards that they may read enter: where their own debriefs are not open to them, neither do their own cards.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

import numpy as np

from hiring.models import Opening, Stage
from scorecards.calibration.advice import (
    Advice,
    about_consistency,
    about_distance,
    about_evidence,
    about_leniency,
    about_scale,
)
from scorecards.calibration.charts.distribution import Distribution, distribution
from scorecards.calibration.charts.intervals import Interval, IntervalPlot, interval_plot
from scorecards.calibration.groups import are_apart
from scorecards.calibration.plain import HIGHEST, LOWEST, Judgement, distinct
from scorecards.calibration.queries import judgements as stored
from scorecards.calibration.report.tables import ReportTable
from scorecards.calibration.statistics.analysis import analyse
from scorecards.calibration.statistics.beside import beside_colleagues
from scorecards.calibration.statistics.ratings import Rating as Row
from scorecards.calibration.statistics.ratings import Ratings, ratings
from scorecards.calibration.statistics.report import interviewers_of
from scorecards.calibration.statistics.scale_use import scale_use
from scorecards.cards.means import figure
from scorecards.models import Rating, Scorecard

ME = "You"
APART = "Your panels and other panels share no candidate, so scales cannot be compared."


@dataclass(frozen=True)
class Known:
    """What the rows need beside them: exercises by stage, names by application, applications of erased candidates."""

    exercises: dict[int, str]
    names: dict[int, str]
    erased: set[int]


@dataclass(frozen=True)
class SharedCandidate:
    """A candidate whom colleagues rated in the same exercise: means on what both rated, and where to read the cards."""

    name: str
    application: int
    round: int | None
    own: str
    colleagues: str


@dataclass(frozen=True)
class OwnScale:
    """One opening: sentences with what helps, whom one met beside colleagues, and which levels one gave.

    waiting: how many of one's submitted cards do not count yet, since the debrief is not open to oneself.
    """

    opening: Opening
    advice: list[Advice] = field(default_factory=list)
    beside: list[SharedCandidate] = field(default_factory=list)
    plot: IntervalPlot | None = None
    bars: Distribution | None = None
    levels: ReportTable | None = None
    waiting: int = 0


def how_one_rates(user, openings: list[Opening]) -> list[OwnScale]:
    """One answer for each of these openings, in their order. The same number of queries however many there are."""
    cards = stored.open_cards(user, openings)
    by_opening: dict[int, list[Judgement]] = defaultdict(list)
    for row in stored.judgements(cards, openings):
        by_opening[row.opening].append(row)
    seen = stored.applied(row.application for rows in by_opening.values() for row in rows)
    known = Known(
        exercises=dict(Stage.objects.filter(round__plan__opening__in=openings).values_list("pk", "exercise")),
        names=distinct({application.pk: application.called for application in seen}),
        erased={application.pk for application in seen if application.erased_at},
    )
    words, waiting = _words(user, openings), _waiting(user, openings, {card.pk for card in cards if card.counts})
    return [
        replace(_own(user, opening, by_opening[opening.pk], known, words[opening.pk]), waiting=waiting[opening.pk])
        for opening in openings
    ]


def _own_cards(user, openings):
    cards = Scorecard.objects.visible_to(user).counted()
    return cards.filter(seat__user=user, seat__interview__application__opening__in=openings)


def _words(user, openings) -> dict[int, list[int]]:
    """How many words of evidence stand beside each rating of one's own, by opening."""
    counts = defaultdict(list)
    opening = "scorecard__seat__interview__application__opening"
    own = {"scorecard__in": _own_cards(user, openings).values("pk"), "scorecard__seat__user": user}
    rated = Rating.objects.filter(**own, **{f"{opening}__in": openings}).exclude(value=None)
    columns = opening, "evidence"
    for opening, evidence in rated.exclude(evidence="").values_list(*columns):
        counts[opening].append(len(evidence.split()))
    return counts


def _waiting(user, openings, in_figures: set[int]) -> Counter:
    """How many of one's own cards are in no figure yet, by opening."""
    own = _own_cards(user, openings).values_list("pk", "seat__interview__application__opening")
    return Counter(opening for card, opening in own if card not in in_figures)


def _own(user, opening: Opening, rows: list[Judgement], known: Known, words: list[int]) -> OwnScale:
    rated = [row for row in rows if row.value is not None]
    if not any(row.user == user.pk for row in rated):
        return OwnScale(opening)
    table = ratings(
        Row(
            str(row.application),
            ME if row.user == user.pk else str(row.user),
            row.key,
            float(row.value),
            known.exercises.get(row.stage) or str(row.stage),
        )
        for row in rated
    )
    analysis, me = analyse(table), table.interviewers.index(ME)
    row, use = interviewers_of(analysis)[ME], scale_use(table)[me]
    refused = APART if are_apart(analysis) else analysis.refused
    advice = [
        about_leniency(row, refused),
        about_distance(beside_colleagues(table)[me]),
        about_scale(use),
        about_consistency(use),
        about_evidence(words),
    ]
    return OwnScale(
        opening=opening,
        advice=[sentence for sentence in advice if sentence],
        beside=_beside(user, table, rated, known),
        plot=_plot(row),
        bars=_bars(table, me),
        levels=_levels(table, me, opening),
    )


def _plot(row: dict) -> IntervalPlot | None:
    if not row["standard_error"]:
        return None
    own = Interval(ME, row["leniency"], row["low"], row["high"], figure(row["leniency"]))
    return interval_plot([own], reference=0.0)


def _counts(table: Ratings, me: int) -> dict[str, np.ndarray]:
    """How often each level was given, by oneself and by colleagues."""
    value, mine = table.value.astype(int), table.interviewer == me
    return {
        name: np.bincount(value[who], minlength=HIGHEST + 1)[LOWEST:]
        for name, who in ((ME, mine), ("Colleagues", ~mine))
        if who.any()
    }


def _bars(table: Ratings, me: int) -> Distribution | None:
    levels = [float(level) for level in range(LOWEST, HIGHEST + 1)]
    rows = [
        (name, {level: float(n / counts.sum()) for level, n in zip(levels, counts, strict=True) if n})
        for name, counts in _counts(table, me).items()
    ]
    return distribution(rows, levels)


def _levels(table: Ratings, me: int, opening: Opening) -> ReportTable:
    rows = [(name, *counts.tolist()) for name, counts in _counts(table, me).items()]
    return ReportTable(
        "levels",
        f"How often each level was given: {opening.title}",
        ("Whose", *map(str, range(LOWEST, HIGHEST + 1))),
        rows,
    )


def _beside(user, table: Ratings, rated: list[Judgement], known: Known) -> list[SharedCandidate]:
    """Candidates on whom colleagues rated the same, the furthest apart first."""
    size = np.bincount(unit := table.candidate * len(table.items) + table.item)
    total = np.bincount(unit, weights=table.value)
    mine = (table.interviewer == table.interviewers.index(ME)) & (size[unit] > 1)
    others = (total[unit] - table.value) / np.maximum(size[unit] - 1, 1)
    rounds = {row.application: row.round for row in rated if row.user != user.pk}
    apart = []
    for code in np.unique(table.candidate[mine]):
        here = mine & (table.candidate == code)
        own, colleagues, pk = table.value[here].mean(), others[here].mean(), int(table.candidates[code])
        where = None if pk in known.erased else rounds.get(pk)
        candidate = SharedCandidate(known.names[pk], pk, where, figure(own), figure(colleagues))
        apart.append((abs(own - colleagues), candidate))
    return [candidate for _, candidate in sorted(apart, key=lambda pair: (-pair[0], pair[1].name))]
