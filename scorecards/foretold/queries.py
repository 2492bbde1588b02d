"""Scores of interviews and ratings of reviews, summed in the database, as exact means."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.conf import settings
from django.db.models import Count, F, QuerySet, Sum

from blueprint.inline_markdown import to_text
from blueprint.models import Blueprint, Dimension, Exercise
from hiring.models import Application
from people.models import User
from scorecards.calibration.letters import letters_of
from scorecards.foretold.foretelling import Case, Foretelling, foretell
from scorecards.models import Hire, Rating, ReviewRating, Scorecard
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
_APPLICATION = "scorecard__seat__interview__application"

Means = dict[tuple[int, object], Fraction]
"""By application and what was scored."""


@dataclass(frozen=True)
class Asked:
    """What somebody wants to see: what was scored, after which time, by which reviewer, rated on what."""

    kind: str = "all"
    moment: str = "12-months"
    is_second: bool = False
    on_goals: bool = False


@dataclass(frozen=True)
class ForetoldLine:
    """One thing that was scored, and what it foretold."""

    key: object
    name: str
    foretelling: Foretelling


def foretold(user, hires: QuerySet[Hire], asked: Asked) -> list[ForetoldLine]:
    """Lines by name. A fixed number of queries for any number of hires."""
    reviewed = _reviewed(user, hires, asked)
    openings = dict(hires.values_list("application", "application__opening"))
    everybody = assessed_with(hires)
    scores = _scores(user, everybody, asked.kind)
    names = _names(user, asked.kind, {key for _, key in scores}, everybody)
    lines = []
    for key in {key for _, key in scores}:
        of_key = {application: mean for (application, scored), mean in scores.items() if scored == key}
        cases = [
            Case(str(application), str(openings[application]), of_key[application], review)
            for application, review in _reviews_of(reviewed, key, asked).items()
            if application in of_key and application in openings
        ]
        if cases:
            lines.append(ForetoldLine(key, names.get(key, str(key)), foretell(cases, list(of_key.values()))))
    return sorted(lines, key=lambda line: line.name)


def assessed_with(hires: QuerySet[Hire]) -> QuerySet[Application]:
    """Everybody whose application to the openings of these hires has ended."""
    theirs = hires.order_by().values("application__opening")
    return Application.objects.filter(opening__in=theirs).exclude(status=Application.Status.ACTIVE)


def moments_with_reviews(user, hires: QuerySet[Hire]) -> list[str]:
    """The moments of which a review can be read, the latest last."""
    there = set(readable_reviews_of(user, hires).order_by().values_list("moment", flat=True).distinct())
    return [moment for moment in MOMENTS if moment in there]


def _scores(user, applications: QuerySet[Application], kind: str) -> Means:
    """Plain means of counted ratings that this person may read. All of it is the mean of the dimensions' means."""
    cards = Scorecard.objects.counted().open_to(user)
    cards = cards.filter(seat__interview__application__in=applications.order_by().values("pk"))
    rated = Rating.objects.filter(scorecard__in=cards.order_by().values("pk")).exclude(value=None)
    rows = rated.values_list(_APPLICATION, _FIELDS.get(kind, "key")).annotate(Sum("value"), Count("pk")).order_by()
    means = {(application, key): Fraction(total, n) for application, key, total, n in rows if key}
    return _overall(means) if kind == ALL else means


def _reviewed(user, hires: QuerySet[Hire], asked: Asked) -> Means:
    reviews = readable_reviews_of(user, hires).filter(moment=asked.moment, is_second=asked.is_second)
    rated = ReviewRating.objects.filter(review__in=reviews.order_by().values("pk")).exclude(value=None)
    rated = rated.filter(key__startswith=GOAL) if asked.on_goals else rated.exclude(key__startswith=GOAL)
    rows = rated.annotate(application=F("review__hire__application")).values_list("application", "key", "value")
    return {(application, key): Fraction(value) for application, key, value in rows.order_by()}


def _reviews_of(reviewed: Means, key: object, asked: Asked) -> Mapping[int, Fraction]:
    """A dimension stands beside its own rating in the review, everything else beside the mean of all."""
    if asked.kind == "dimension" and not asked.on_goals:
        return {application: value for (application, rated), value in reviewed.items() if rated == key}
    return {application: value for (application, _), value in _overall(reviewed).items()}


def _overall(means: Means) -> Means:
    sums: dict[int, list[Fraction]] = defaultdict(list)
    for (application, _), mean in means.items():
        sums[application].append(mean)
    return {(application, ALL): sum(values, Fraction(0)) / len(values) for application, values in sums.items()}


def _names(user, kind: str, keys: set, applications: QuerySet[Application]) -> dict:
    if kind == ALL:
        return {ALL: KINDS[ALL]}
    if kind == "interviewer":
        joined = User.objects.order_by("created_at", "pk").values_list("pk", flat=True)
        letters = letters_of(list(joined), settings.SECRET_KEY, HOUSE)
        return {pk: "You" if pk == user.pk else f"Interviewer {letters[pk]}" for pk in keys}
    return _role_names(kind, applications)


def _role_names(kind: str, applications: QuerySet[Application]) -> dict[str, str]:
    """What the roles call it, the newest version last, so that its name stands."""
    roles = Blueprint.objects.filter(openings__applications__in=applications.order_by().values("pk"))
    model, name = (Dimension, "name") if kind == "dimension" else (Exercise, "title")
    rows = model.objects.filter(blueprint__in=roles.order_by().values("pk")).order_by("blueprint__version", "pk")
    return {key: to_text(words) for key, words in rows.values_list("key", name)}
