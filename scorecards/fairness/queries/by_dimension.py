"""Scores by dimension and group, over the whole house: people whose application has ended, and who answered."""

from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db.models import Count, Exists, Field, OuterRef, Q, QuerySet, Sum

from blueprint.inline_markdown import to_text
from blueprint.models import Dimension
from hiring.candidates.access import words_readable
from hiring.models import Application
from people.models import Event
from scorecards.fairness.mean_differences import ComparedMeans, GroupScores, beside_the_largest
from scorecards.fairness.mean_releases import Answered, People, Sums, releasable
from scorecards.fairness.queries.counted_people import CountedPerson
from scorecards.models import Rating, Scorecard, ShownDifferences, VoluntaryQuestions

_CANDIDATE = "scorecard__seat__interview__application__candidate"


@dataclass(frozen=True)
class QuestionDifferences:
    """One question with its dimensions by name, and since when they stand; None where nothing could be shown yet."""

    text: str
    dimensions: tuple[tuple[str, tuple[ComparedMeans, ...]], ...]
    shown_at: datetime | None
    since: datetime | None = None


_ENDS = [f"hiring.application_{became}" for became in ("stopped", "withdrawn", "decided")]


def ended_once() -> QuerySet[Application]:
    """Those that have ended, and those that had and were taken up again: what stands may be of before that."""
    ends = Event.objects.filter(verb__in=_ENDS, subject="hiring.application", subject_id=OuterRef("pk"))
    return Application.objects.filter(~Q(status=Application.Status.ACTIVE) | Q(Exists(ends)))


def has_closed_to(user) -> bool:
    """Whether anybody's cards are closed to this person, of all whose application ended once: then no figure that may
    hold them is for this person, whether or not they answered anything."""
    if ended_once().exclude(words_readable(user)).exists():
        return True
    taken_up = ended_once().filter(status=Application.Status.ACTIVE).order_by().values("pk")
    cards = Scorecard.objects.counted().filter(seat__interview__application__in=taken_up)
    return cards.count() > cards.visible_to(user).count()


def shown_differences() -> list[QuestionDifferences]:
    """What may stand on the page, question by question. Three queries."""
    shown = {row.question: row for row in ShownDifferences.objects.all()}
    questions = VoluntaryQuestions.current().questions
    names = _names({dimension for row in shown.values() for dimension in row.sums})
    return [_differences(question["text"], shown.get(question["key"]), names) for question in questions]


def _differences(text: str, row: ShownDifferences | None, names: dict[str, str]) -> QuestionDifferences:
    if row is None:
        return QuestionDifferences(text, (), None)
    lines = [(names.get(key, key), tuple(beside_the_largest(groups))) for key, groups in sums_of(row).items()]
    return QuestionDifferences(text, tuple(sorted(lines)), row.shown_at, row.since)


def sums_of(row: ShownDifferences) -> Sums:
    return {
        dimension: {group: GroupScores(**scores) for group, scores in groups.items()}
        for dimension, groups in row.sums.items()
    }


def as_stored(sums: Sums) -> dict[str, dict[str, dict]]:
    return {key: {group: asdict(scores) for group, scores in groups.items()} for key, groups in sums.items()}


def _names(keys: set[str]) -> dict[str, str]:
    rows = Dimension.objects.filter(key__in=keys, blueprint__openings__isnull=False)
    named = rows.order_by("blueprint__version", "pk").values_list("key", "name")
    return {key: to_text(words) for key, words in named}


Scored = dict[str, dict[str, People]]
"""By dimension and group."""


@dataclass(frozen=True)
class QuestionScores:
    """What may be shown of one question, and what it is made of, which no page shows."""

    sums: Sums
    scored: Scored


def scores_by_question(
    questions: Sequence[dict], people: Sequence[CountedPerson], ended: Container[int]
) -> dict[str, QuestionScores]:
    """By the question's key, `ended` being all candidates who might have answered. No answer leaves whoever counts with
    the person who gave it."""
    scores = {candidate: of_person for candidate, of_person in _scores().items() if candidate in ended}
    everybody = Counter(dimension for of_person in scores.values() for dimension in of_person)
    scored: dict[str, Scored] = {question["key"]: {} for question in questions}
    counted: dict[str, dict] = {question["key"]: defaultdict(lambda: defaultdict(dict)) for question in questions}
    for person in people:
        candidate, is_own = person.candidate, not person.is_imported
        for key in person.groups.keys() & scored.keys():
            group = person.groups[key]
            for step in ("applied", *(step for step, on in person.went.items() if on)):
                counted[key][group][step][candidate] = is_own
            for dimension, score in scores.get(candidate, {}).items():
                people_there = scored[key].setdefault(dimension, {}).setdefault(group, {})
                people_there[candidate] = Answered(score, is_own)
    return {
        key: QuestionScores(releasable(scored[key], _each_step(counted[key]), everybody), scored[key]) for key in scored
    }


def _each_step(counted: dict[str, dict[str, dict]]) -> dict[str, list[dict]]:
    return {group: list(steps.values()) for group, steps in counted.items()}


def _scores() -> dict[int, dict[str, float]]:
    """By candidate and dimension the plain mean of the counted ratings, once their debrief is open."""
    cards = Scorecard.objects.counted().of_ended()
    rated = Rating.objects.filter(scorecard__in=cards.order_by().values("pk")).exclude(value=None).order_by()
    scores: dict[int, dict[str, float]] = defaultdict(dict)
    rows = rated.values_list(_CANDIDATE, "key").annotate(
        Sum("value", output_field=Field()), Count("pk", output_field=Field())
    )
    for candidate, key, total, n in rows:
        scores[candidate][key] = total / n
    return scores
