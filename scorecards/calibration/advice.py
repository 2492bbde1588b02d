"""What somebody can do about how they rate: one plain sentence for each figure, then what helps. Pure.

Kind, because a scale is a habit and no fault, and because nobody knows who is right.
"""

from dataclasses import dataclass, replace

from people.words import count
from scorecards.calibration.report.sentences import Said
from scorecards.calibration.statistics.beside import Beside
from scorecards.calibration.statistics.gates import FEWEST_CANDIDATES
from scorecards.calibration.statistics.scale_use import ScaleUse
from scorecards.cards.means import figure

ENOUGH = 10
"""From so many ratings on, the levels that somebody used and the spread within interviews are worth a word."""

FEW_LEVELS = 2
MUCH_CLOSER = 0.6
FEW_WORDS = 8


_NAMED = {
    "lenient": ("higher", "Read again what a 3 looks like, and ask of each 4 what went beyond it."),
    "severe": ("lower", "Read again what a 3 looks like: it meets the bar, and need not be perfect."),
}


@dataclass(frozen=True)
class Advice:
    """A sentence with its figure, and what helps; `todo` is "" where nothing needs to be done."""

    statement: Said
    todo: str = ""


def about_leniency(row: dict, refused: str | None) -> Advice:
    """Whether one rates higher or lower, by the rule; or that it cannot be said yet, and why."""
    if refused:
        return _plain(f"Whether you rate higher or lower cannot be said yet. {refused}", "leniency")
    if row["leniency"] is None:
        return _plain(f"Whether you rate higher or lower cannot be said. {row['why']}", "leniency")
    if row["standard_error"] == 0:
        return _plain("Nobody on these panels differs detectably from anybody else.", "leniency")
    shown = f"{figure(row['leniency'])}, from {figure(row['low'])} to {figure(row['high'])}"
    if row["verdict"] != "none":
        direction, todo = _NAMED[row["verdict"]]
        sentence = f"You rate {direction} than colleagues rate the same candidates."
        return Advice(Said(sentence, "Leniency", shown, "leniency"), todo)
    if row["why"]:
        sentence = f"Whether you rate higher or lower cannot be said yet. {row['why']}"
        return Advice(Said(sentence, "Leniency so far", shown, "leniency"))
    return Advice(Said("Nothing says that you rate higher or lower than colleagues.", "Leniency", shown, "leniency"))


def about_distance(beside: Beside) -> Advice:
    """How far one's ratings lie from colleagues'."""
    if beside.distance is None:
        return Advice(Said("Nobody rated the same as you did, so there is nothing to compare.", "", "", "distance"))
    shown = f"{figure(beside.distance)} of a level"
    if beside.low is not None:
        shown += f", from {figure(beside.low)} to {figure(beside.high)}"
    where = f"Beside colleagues you rated {count(beside.candidates, 'candidate')}."
    if beside.candidates < FEWEST_CANDIDATES:
        where += f" That is too few to say how far you usually lie apart; {FEWEST_CANDIDATES} are needed."
    return Advice(Said(where, "Distance so far" if beside.low is None else "Distance", shown, "distance"))


def about_scale(use: ScaleUse) -> Advice:
    """Which levels one uses."""
    levels = ", ".join(f"{level:g}" for level in sorted(use.shares))
    used = "one level" if len(use.shares) == 1 else f"{len(use.shares)} levels"
    statement = _plain(f"In {count(use.n, 'rating')} you used {used}: {levels}.", "scale-use")
    todo = (
        "You may have met candidates of few levels. If not, read the anchors of the others: they are there to be used."
    )
    return replace(statement, todo=todo) if use.n >= ENOUGH and len(use.shares) <= FEW_LEVELS else statement


def about_consistency(use: ScaleUse) -> Advice | None:
    """Whether one tells dimensions apart within an interview; None where nobody's interviews hold two ratings."""
    if use.spread is None or use.colleagues is None:
        return None
    shown = f"{figure(use.spread)}, colleagues {figure(use.colleagues)}"
    if use.n >= ENOUGH and use.spread < MUCH_CLOSER * use.colleagues:
        sentence = "Your ratings within one interview are closer together than colleagues’."
        todo = "Your candidates may be even. If not, rate each dimension from its own evidence, before the whole."
        return Advice(Said(sentence, "Spread", shown, "consistency"), todo)
    sentence = "Within one interview you tell dimensions apart as much as colleagues do."
    return Advice(Said(sentence, "Spread", shown, "consistency"))


def about_evidence(words: list[int]) -> Advice | None:
    """How much one writes down; words counts them for each rating of one's own."""
    if not words:
        return None
    middle = sorted(words)[(len(words) - 1) // 2]
    todo = "One more sentence helps the debrief: what the candidate said or did, as you heard it."
    statement = _plain(f"Half of your ratings have {count(middle, 'word')} of evidence or fewer.", "")
    return replace(statement, todo=todo) if middle < FEW_WORDS else statement


def _plain(sentence: str, anchor: str) -> Advice:
    return Advice(Said(sentence, "", "", anchor))
