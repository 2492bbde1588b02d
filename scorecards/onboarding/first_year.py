"""The first year as dates and goals. Pure: a role's document in, plain data out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import shorten

from blueprint.inline_markdown import to_text
from hiring.planning.plain_plan import DimensionView, StageView
from hiring.retention.clocks import months_after_day

YEAR = 365
A_WEEK = 7
LONGEST_NAME = 60
KNOW_EARLY = 30  # what interviews left open is found out within these days
FEWEST_RATERS = 2
EARLY = timedelta(days=14)
"""So long before its day a review may be submitted: what speaks of a year has seen one."""

FARTHEST = timedelta(days=3653)
"""No first day and no last one lies farther from today; a year that was typed wrongly does."""

GOAL = "goal_"
MOMENTS = {"90-days": "90 days", "6-months": "6 months", "12-months": "12 months"}
_DAYS = {"90-days": 90, "6-months": 183, "12-months": YEAR}

GOAL_LEVELS = {
    1: "Hardly begun, or given up without a word.",
    2: "Begun, and short of what was agreed.",
    3: "Met as it was agreed.",
    4: "Met, and with more than was agreed.",
}
"""What a rating of a goal looks like; a dimension has anchors of its own."""


@dataclass(frozen=True)
class ProposedGoal:
    """A goal as the role or the interviews propose it: kind as in the model, and within how many days."""

    kind: str
    days: int
    text: str
    source: str = ""


@dataclass(frozen=True)
class GoalView:
    """An agreed goal: its number, text and days."""

    pk: int
    kind: str
    days: int
    text: str


def due_on(starts_on: date, moment: str) -> date:
    """The day of a review: 90 days, or so many months, after the first day."""
    if moment == "90-days":
        return starts_on + timedelta(days=90)
    return months_after_day(starts_on, 6 if moment == "6-months" else 12)


def not_yet(starts_on: date, left_on: date | None, moment: str, today: date) -> str:
    """Why a review is not submitted today, in a sentence; "" where it may be."""
    opens = due_on(starts_on, moment) - EARLY
    if left_on and left_on < opens:
        return f"They left on {_in_words(left_on)}, so nobody saw them at work for {MOMENTS[moment]}."
    if today < opens:
        return (
            f"A review after {MOMENTS[moment]} is submitted from {_in_words(opens)} on. What you write stays a draft."
        )
    return ""


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def too_far(day: date, today: date) -> str:
    """Why a day is none of a first year, in a sentence: a year that was typed wrongly; "" where it may be one."""
    if abs(day - today) <= FARTHEST:
        return ""
    return f"{_in_words(day)} is more than ten years away. Is the year right?"


def goal_day(starts_on: date, days: int) -> date:
    return starts_on + timedelta(days=days)


def proposed_goals(role: Mapping, raters: Mapping[str, int]) -> list[ProposedGoal]:
    """The role's goals and measures, and what its interviews left open.

    raters: for each dimension's id how many people rated it; a dimension that fewer than two rated is to be found out.
    """
    return [*_goals(role), *_measures(role), *_open_questions(role, raters)]


def _goals(role: Mapping) -> Iterator[ProposedGoal]:
    """Those of groups with days, within the year; what stands under a goal is part of it."""
    for group in role.get("goals", ()):
        if group.get("days") and group["days"] <= YEAR:
            for line in group["items"]:
                yield ProposedGoal("goal", group["days"], _goal_text(line), line["id"])


def _goal_text(line: Mapping) -> str:
    text = ": ".join(filter(None, [line.get("title"), line["text"]]))
    parts = "; ".join(child["text"].rstrip(".") for child in line.get("children", ()))
    return to_text(f"{text.rstrip('.:')}: {parts}." if parts else text)


def _measures(role: Mapping) -> Iterator[ProposedGoal]:
    for measure in role.get("kpis", ()):
        target = f" Target: {measure['target']}." if measure.get("target") else ""
        measured = f": {measure['measures']}." if measure.get("measures") else "."
        yield ProposedGoal(
            "measure", YEAR, to_text(f"{measure['name']}{measured}{target}").replace("..", "."), measure["id"]
        )


def _open_questions(role: Mapping, raters: Mapping[str, int]) -> Iterator[ProposedGoal]:
    for dimension in role["hiring"]["dimensions"]:
        rated = raters.get(dimension["id"], 0)
        if rated < FEWEST_RATERS:
            who = "nobody rated it" if not rated else "only one person rated it"
            text = f"{to_text(dimension['name'])}: {who} in the interviews."
            yield ProposedGoal("find_out", KNOW_EARLY, text, dimension["id"])


def asked(dimensions: Sequence[DimensionView], goals: Sequence[GoalView], moment: str) -> StageView:
    """What a review asks for, in the shape that drafts and forms know: the role's dimensions, then the goals that are
    due by then. What was to be found out is not rated."""
    due = [goal for goal in goals if goal.kind != "find_out" and goal.days <= _DAYS[moment]]
    rated = tuple(DimensionView(goal_key(goal.pk), _short(goal.text), GOAL_LEVELS, note=goal.text) for goal in due)
    return StageView(0, f"Review at {MOMENTS[moment]}", 0, 1, None, (*dimensions, *rated))


def _short(text: str) -> str:
    """What a goal is called where there is little room: its title, or its first words."""
    title, colon, _ = text.partition(":")
    return title if colon and len(title) <= LONGEST_NAME else shorten(text, LONGEST_NAME, placeholder=" …")


def heading(days: int) -> str:
    if days >= YEAR:
        return "First year"
    return "First half year" if abs(days - YEAR // 2) <= A_WEEK else f"First {days} days"


def goal_key(pk: int) -> str:
    """What a goal is called among the keys of ratings; no dimension’s id has an underscore."""
    return f"{GOAL}{pk}"
