"""Scores of interviews and ratings of reviews, summed in the database, as means."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from django.conf import settings
from django.db.models import Count, F, Field, QuerySet, Sum

from blueprint.inline_markdown import to_text
from blueprint.models import Blueprint, Dimension, Exercise
from hiring.models import Application
from people.models import User
from scorecards.calibration.interviewer_letters import letters_of
from scorecards.foretold.foretelling import Cases, Foretelling, Raters, foretell
from scorecards.foretold.rater_agreement import Agreement, agreement
from scorecards.models import Hire, Rating, Review, ReviewRating, Scorecard
from scorecards.onboarding.access import readable_reviews_of
from scorecards.onboarding.first_year import GOAL, MOMENTS

ALL = "all"
HOUSE = 0  # letters across all openings

KINDS = {
    "all": "All of it",
    "dimension": "Each dimension",
    "exercise": "Each exercise",
    "interviewer": "Each interviewer",
}
_FIELDS = {
    "dimension": "key",
    "exercise": "scorecard__seat__interview__stage__exercise",
    "interviewer": "scorecard__seat__user",
}
_RATINGS = (Sum("value", output_field=Field()), Count("pk", output_field=Field()))
"""What they add up to, and how many: whole numbers, which the fields that Django takes would convert once more."""

_APPLICATION = "scorecard__seat__interview__application"

MOST_JUDGED_TWICE = 2_000
"""Of so many, the latest, it is read how far those agree who judged them: more tell nothing more."""

Means = dict[object, dict[int, float]]
"""By what was scored, and application."""

Ratings = tuple[int, int]
"""What some ratings add up to, and how many they are."""

Row = tuple[int, object, Ratings]
"""An application, what was scored, its ratings."""


@dataclass(frozen=True)
class Asked:
    """What somebody wants to see: what was scored, after which time, by which reviewer, rated on what."""

    kind: str = "all"
    moment: str = "12-months"
    is_second: bool = False
    on_goals: bool = False

    @property
    def rates_dimensions(self) -> bool:
        """Whether each line stands beside a rating of its own in the review."""
        return self.kind == "dimension" and not self.on_goals


@dataclass(frozen=True)
class ForetoldLine:
    """One thing that was scored, and what it foretold."""

    key: object
    name: str
    foretelling: Foretelling


def foretold(user, hires: QuerySet[Hire], asked: Asked) -> list[ForetoldLine]:
    """Lines by name. A fixed number of queries for any number of hires."""
    reviews = _reviews(user, hires, asked)
    openings = dict(hires.values_list("application", "application__opening"))
    everybody = assessed_with(hires)
    scores = _scores(user, everybody, asked.kind)
    names = _names(user, asked.kind, set(scores), everybody)
    reviewers = _agreement_of_reviewers(user, hires, asked)
    interviewers = _agreement_of_interviewers(user, everybody, asked.kind) if reviewers else {}
    lines = []
    for key, of_key in scores.items():
        rated_on = key if asked.rates_dimensions else ALL
        reviewed = reviews.get(rated_on, {})
        theirs = [application for application in of_key if application in reviewed and application in openings]
        if theirs:
            columns = [tuple(of[application] for application in theirs) for of in (openings, of_key, reviewed)]
            raters = Raters(interviewers.get(key), reviewers.get(rated_on))
            told = foretell(Cases(*columns), list(of_key.values()), raters)
            lines.append(ForetoldLine(key, names.get(key, str(key)), told))
    return sorted(lines, key=lambda line: line.name)


def assessed_with(hires: QuerySet[Hire]) -> dict[str, list]:
    """What holds of everybody's application to the openings of these hires that has ended. Plain lists: where they come
    from a query of their own, PostgreSQL first asks of every card of the house whether it is open."""
    theirs = hires.order_by().values_list("application__opening", flat=True).distinct()
    ended = [status for status in Application.Status.values if status != Application.Status.ACTIVE]
    return {"opening__in": list(theirs), "status__in": ended}


def moments_with_reviews(user, hires: QuerySet[Hire]) -> list[str]:
    """The moments of which a review can be read, the latest last."""
    there = set(readable_reviews_of(user, hires).order_by().values_list("moment", flat=True).distinct())
    return [moment for moment in MOMENTS if moment in there]


def _scores(user, applications: dict[str, list], kind: str) -> Means:
    """Plain means of counted ratings that this person may read. All of it is the mean of the dimensions' means."""
    rated = _rated_on(user, applications)
    rows = rated.values_list(_APPLICATION, _FIELDS.get(kind, "key")).annotate(*_RATINGS).order_by()
    rows = ((application, key, (total, n)) for application, key, total, n in rows if key)
    return {ALL: _overall(rows)} if kind == ALL else _by_key(rows)


def _rated_on(user, applications: dict[str, list]) -> QuerySet[Rating]:
    of_these = {f"application__{name}": value for name, value in applications.items()}
    return Rating.objects.given_on(Scorecard.objects.counted().open_to(user), **of_these).exclude(value=None)


def _reviews(user, hires: QuerySet[Hire], asked: Asked) -> Means:
    """A dimension stands beside its own rating in the review, everything else beside the mean of all (ALL)."""
    reviews = readable_reviews_of(user, hires).filter(moment=asked.moment, is_second=asked.is_second)
    rated = _rated_in(reviews, asked).annotate(application=F("review__hire__application"))
    if asked.rates_dimensions:
        rows = rated.values_list("application", "key", "value")
        return _by_key((application, key, (value, 1)) for application, key, value in rows)
    rows = rated.values_list("application").annotate(*_RATINGS)
    return {ALL: {application: _mean((total, n)) for application, total, n in rows}}


def _rated_in(reviews: QuerySet[Review], asked: Asked) -> QuerySet[ReviewRating]:
    rated = ReviewRating.objects.filter(review__in=reviews.order_by().values("pk")).exclude(value=None).order_by()
    return rated.filter(key__startswith=GOAL) if asked.on_goals else rated.exclude(key__startswith=GOAL)


def _agreement_of_reviewers(user, hires: QuerySet[Hire], asked: Asked) -> dict[str, Agreement]:
    """By dimension, or ALL: how far the manager and the second reviewer of the same hire agree."""
    reviews = readable_reviews_of(user, hires).filter(moment=asked.moment)
    twice = reviews.filter(is_second=True).order_by("-hire").values("hire")[:MOST_JUDGED_TWICE]
    rated = _rated_in(reviews.filter(hire__in=twice), asked).values_list("review__hire", "review", "key", "value")
    return _agreements(
        (key if asked.rates_dimensions else ALL, hire, review, value) for hire, review, key, value in rated
    )


def _agreement_of_interviewers(user, applications: dict[str, list], kind: str) -> dict[str, Agreement]:
    """By dimension or exercise, or ALL: how far those agree who interviewed the same candidate. A rating counts by how
    far it is from what is usual on its dimension, so that nobody disagrees by what they were asked to rate."""
    if kind == "interviewer":
        return {}
    latest = Application.objects.filter(**applications).order_by("-pk").values_list("pk", flat=True)
    fields = (_FIELDS.get(kind, "key"), _APPLICATION, "scorecard__seat__user", "key", "value")
    rows = list(_rated_on(user, {"in": list(latest[:MOST_JUDGED_TWICE])}).values_list(*fields).order_by())
    usual = _by_key((at, key, (value, 1)) for at, (_, _, _, key, value) in enumerate(rows))
    usual = {key: sum(values.values()) / len(values) for key, values in usual.items()}
    return _agreements(
        (ALL if kind == ALL else what, application, interviewer, value - usual[key])
        for what, application, interviewer, key, value in rows
        if what
    )


def _agreements(rows: Iterable[tuple[str, int, int, float]]) -> dict[str, Agreement]:
    """rows: what was rated, who, by whom, the rating. Where it can be told, how far the means of the raters agree."""
    rated: dict[Hashable, dict[tuple[int, int], list[float]]] = defaultdict(lambda: defaultdict(list))
    for what, who, by, value in rows:
        rated[what][who, by].append(value)
    told = {
        what: agreement([who for who, _ in of], [sum(values) / len(values) for values in of.values()])
        for what, of in rated.items()
    }
    return {what: agreed for what, agreed in told.items() if agreed}


def _by_key(rows: Iterable[Row]) -> Means:
    means: Means = defaultdict(dict)
    for application, key, ratings in rows:
        means[key][application] = _mean(ratings)
    return means


def _overall(rows: Iterable[Row]) -> dict[int, float]:
    """By application the mean of what each key came to."""
    ratings: dict[int, list[Ratings]] = defaultdict(list)
    for application, _, of_key in rows:
        ratings[application].append(of_key)
    return {application: _mean(*sorted(of_keys)) for application, of_keys in ratings.items()}


@lru_cache(maxsize=20_000)
def _mean(*ratings: Ratings) -> float:
    """The mean of means, each of so many ratings that add up to so much; few differ, so each is computed once, exactly,
    and what is equal is the same number."""
    return float(sum((Fraction(total, n) for total, n in ratings), Fraction(0)) / len(ratings))


def _names(user, kind: str, keys: set, applications: dict[str, list]) -> dict:
    if kind == ALL:
        return {ALL: KINDS[ALL]}
    if kind == "interviewer":
        joined = User.objects.order_by("created_at", "pk").values_list("pk", flat=True)
        letters = letters_of(list(joined), settings.SECRET_KEY, HOUSE)
        return {pk: "You" if pk == user.pk else f"Interviewer {letters[pk]}" for pk in keys}
    return _role_names(kind, applications)


def _role_names(kind: str, applications: dict[str, list]) -> dict[str, str]:
    """What the roles call it, the newest version last, so that its name stands."""
    roles = Blueprint.objects.filter(openings__applications__in=Application.objects.filter(**applications).values("pk"))
    model, name = (Dimension, "name") if kind == "dimension" else (Exercise, "title")
    rows = model.objects.filter(blueprint__in=roles.order_by().values("pk")).order_by("blueprint__version", "pk")
    return {key: to_text(words) for key, words in rows.values_list("key", name)}
