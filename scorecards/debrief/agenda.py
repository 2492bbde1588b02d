"""A debrief's agenda: what to talk about, in which order, for how many minutes. Pure.

Disagreement comes first, then red flags, what nobody covered, and the recommendations; the decision ends it. Minutes
grow with what there is to settle. They add up to a multiple of five, and what is left over goes to the decision.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scorecards.debrief.order import Apart

SHORTEST, LONGEST = 15, 60
FEWEST = 3
"""No dimension with its own place on the agenda gets less."""
FAR_APART = {2: 6, 3: 8}
ONE_POINT_APART, MOST_FOR_ONE_POINT = 2, 8
FLAG, FURTHER_FLAG, MOST_FOR_FLAGS = 5, 2, 10
NOT_COVERED, SPLIT, OF_ONE_MIND, DECISION = 3, 5, 2, 5


@dataclass(frozen=True)
class Topic:
    """A dimension as the agenda sees it: its id on the page, and how far the panel is apart."""

    section: str
    name: str
    apart: Apart
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class AgendaItem:
    """One thing to talk about. `section` is its id on the page."""

    title: str
    why: str
    minutes: int
    section: str


@dataclass(frozen=True)
class Agenda:
    items: tuple[AgendaItem, ...]

    @property
    def minutes(self) -> int:
        return sum(item.minutes for item in self.items)


def agenda(topics: Sequence[Topic], flags: int, holes: int, recommendations: Sequence[str], ending: str) -> Agenda:
    """The agenda of one debrief.

    `topics` stand in the order in which they are talked about; `recommendations` are the scorecards' ("strong_yes" …
    "strong_no"); `ending` says what is decided, as "Advance, or stop".
    """
    far = [_far(topic) for topic in topics if topic.apart.range > 1]
    rest = [*_near(topics), *_flags(flags), *_holes(holes), *_recommendations(recommendations)]
    decision = AgendaItem(ending, "Say it in one sentence each before anybody sums up.", DECISION, "end")
    items = [*_fitted(far, LONGEST - sum(item.minutes for item in (*rest, decision))), *rest]
    minutes = sum(item.minutes for item in items)
    total = max(SHORTEST, -(-(minutes + DECISION) // 5) * 5)
    return Agenda((*items, replace(decision, minutes=total - minutes)))


def _far(topic: Topic) -> AgendaItem:
    points = "Two" if topic.apart.range == 2 else "Three"
    why = f"{points} points apart on the same exercise. Read the evidence first, then each says what they heard."
    return AgendaItem(
        f"{topic.name}: {topic.low} to {topic.high}", why, FAR_APART.get(topic.apart.range, 8), topic.section
    )


def _fitted(items: list[AgendaItem], room: int) -> list[AgendaItem]:
    """Shorter where there is more to settle than fits into an hour, down to three minutes each."""
    asked = sum(item.minutes for item in items)
    if asked <= room:
        return items
    return [replace(item, minutes=max(FEWEST, item.minutes * max(room, 0) // asked)) for item in items]


def _near(topics: Sequence[Topic]) -> list[AgendaItem]:
    near = [topic for topic in topics if topic.apart.range == 1]
    if not near:
        return []
    minutes = min(ONE_POINT_APART * len(near), MOST_FOR_ONE_POINT)
    first, names = near[0], ", ".join(topic.name for topic in near)
    if len(near) == 1:
        return [
            AgendaItem(
                f"{names}: {first.low} to {first.high}", "Only what made the difference.", minutes, first.section
            )
        ]
    return [AgendaItem(f"One point apart on {len(near)} dimensions", f"{names}.", minutes, first.section)]


def _flags(count: int) -> list[AgendaItem]:
    if not count:
        return []
    minutes = min(FLAG + FURTHER_FLAG * (count - 1), MOST_FOR_FLAGS)
    title = "A red flag" if count == 1 else f"{count} red flags"
    return [AgendaItem(title, "What was said, and whether anybody heard it differently.", minutes, "signals")]


def _holes(count: int) -> list[AgendaItem]:
    title = "What is not covered" if count == 1 else f"What is not covered: {count} gaps"
    return [AgendaItem(title, "Is it needed before you go on?", NOT_COVERED, "holes")] if count else []


def _recommendations(given: Sequence[str]) -> list[AgendaItem]:
    if not given:
        return []
    yes = sum(recommendation.endswith("yes") for recommendation in given)
    no = len(given) - yes
    if yes and no:
        why = "What would have to be true for the other answer?"
        return [AgendaItem(f"Recommendations: {yes} yes, {no} no", why, SPLIT, "recommendations")]
    mind = "yes" if yes else "no"
    title = f"Recommendation: {mind}" if len(given) == 1 else f"Recommendations: all {mind}"
    return [AgendaItem(title, "What speaks against it?", OF_ONE_MIND, "recommendations")]
