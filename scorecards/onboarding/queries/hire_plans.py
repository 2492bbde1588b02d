"""A hire's plan as its pages show it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from hiring.models import Application
from hiring.planning.plain_plan import DimensionView, StageView
from hiring.planning.queries import dimension_view, role_of
from scorecards.cards.card_sheet import ReadRating, ratings_to_read
from scorecards.cards.queries.content import judged_of_draft
from scorecards.models import Hire, OnboardingGoal, Rating, Review, Scorecard
from scorecards.onboarding.access import in_for, readable_reviews
from scorecards.onboarding.first_year import MOMENTS, GoalView, asked, due_on, goal_day, heading


@dataclass(frozen=True)
class GoalGroup:
    """The goals that are due on one day."""

    heading: str
    day: date
    goals: list[OnboardingGoal]


@dataclass(frozen=True)
class ReviewLine:
    """One moment: its day, who has submitted, one's own, and whether it is still to write."""

    moment: str
    name: str
    day: date
    submitted: list[Review]
    own: Review | None
    writes: bool


def raters_of(application: Application, user) -> dict[str, int]:
    """How many people rated each dimension in the interviews, as far as this person may read them."""
    cards = Scorecard.objects.counted().open_to(user)
    rated = Rating.objects.given_on(cards, application=application).exclude(value=None)
    pairs = set(rated.values_list("key", "scorecard__seat__user"))
    return dict(Counter(key for key, _ in pairs))


def goal_views(hire: Hire) -> list[GoalView]:
    standing = hire.goals.filter(dropped_at=None)
    return [GoalView(goal.pk, goal.kind, goal.days, goal.text) for goal in standing]


def goal_groups(hire: Hire, *, for_hire: bool = False) -> list[GoalGroup]:
    """Goals by day. What is to be found out first is for those who keep the plan, not for who was hired."""
    standing = hire.goals.filter(dropped_at=None)
    return goal_groups_of(hire, [goal for goal in standing if not (for_hire and goal.kind == "find_out")])


def goal_groups_of(hire: Hire, goals: Iterable[OnboardingGoal]) -> list[GoalGroup]:
    groups: dict[int, list[OnboardingGoal]] = {}
    for goal in goals:
        groups.setdefault(goal.days, []).append(goal)
    return [GoalGroup(heading(days), goal_day(hire.starts_on, days), goals) for days, goals in sorted(groups.items())]


def asked_in_review(hire: Hire, moment: str) -> StageView:
    """What a review asks for: the dimensions of the role as the opening froze it, and the goals due by then."""
    return asked(_dimensions(hire), goal_views(hire), moment)


def _dimensions(hire: Hire) -> list[DimensionView]:
    role = role_of(hire.application.opening)
    return [dimension_view(dimension, None) for dimension in role["hiring"]["dimensions"]]


def review_lines(hire: Hire, user, is_reviewer: bool) -> list[ReviewLine]:
    reviews = list(hire.reviews.select_related("reviewer"))
    done = set(in_for(user, hire).values_list("moment", flat=True))
    lines = []
    for moment, name in MOMENTS.items():
        here = [review for review in reviews if review.moment == moment]
        own = next((review for review in here if review.reviewer_id == user.pk), None)
        submitted = [review for review in here if review.is_submitted]
        lines.append(
            ReviewLine(moment, name, due_on(hire.starts_on, moment), submitted, own, is_reviewer and moment not in done)
        )
    return lines


def read_reviews(hire: Hire, user) -> list[tuple[Review, list[ReadRating]]]:
    """The reviews that this person may read, each with its ratings in the role's order."""
    return copied_ratings(hire, readable_reviews(user, hire))


def copied_ratings(hire: Hire, reviews: QuerySet[Review]) -> list[tuple[Review, list[ReadRating]]]:
    """These reviews, of one hire, with their ratings; goals that were dropped since included. Four queries at most."""
    reviews = list(reviews.select_related("reviewer").prefetch_related("ratings"))
    if not reviews:
        return []
    every = [GoalView(goal.pk, goal.kind, goal.days, goal.text) for goal in hire.goals.all()]
    stage = asked(_dimensions(hire), every, "12-months")
    return [(review, ratings_to_read(stage, judged_of_draft(review))) for review in reviews]
