"""What of hires' first years waits for somebody: reviews of their own, and the days of goals."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q

from scorecards.models import Hire, Review
from scorecards.onboarding.access import hires_to_review, in_for, reviews_as_second
from scorecards.onboarding.first_year import MOMENTS, YEAR, due_on, goal_day, heading

LONGEST_LATE = timedelta(days=120)
"""A review that nobody wrote in so long is asked for no more."""


@dataclass(frozen=True)
class DueReview:
    """A review that this person has not submitted."""

    hire: Hire
    name: str
    day: date
    moment: str
    is_begun: bool


@dataclass(frozen=True)
class DueGoals:
    """Goals of a hire whom this person leads, due on a day."""

    hire: Hire
    name: str
    day: date


def first_years_due(user, today: date, until: date) -> Iterator[DueReview | DueGoals]:
    """Reviews of one's own that are late or due by then, and goals due from today on. Of who gives notice, what is
    due before their last day. One query."""
    still_here = Q(left_on=None) | Q(left_on__gt=today)
    hires = hires_to_review(user).filter(still_here, starts_on__lte=until)
    hires = hires.filter(starts_on__gte=today - LONGEST_LATE - timedelta(days=YEAR + 1))
    hires = hires.annotate(standing=FilteredRelation("goals", condition=Q(goals__dropped_at=None)))
    reviewed = set()
    for hire in (
        hires.annotate(goal_days=F("standing__days"), **_reviews_of(user)).order_by("starts_on", "pk").distinct()
    ):
        if hire.pk not in reviewed:
            reviewed.add(hire.pk)
            yield from _reviews(hire, until)
        if hire.goal_days and not reviews_as_second(user, hire):
            day = goal_day(hire.starts_on, hire.goal_days)
            if today <= day <= until and day <= (hire.left_on or day):
                yield DueGoals(hire, heading(hire.goal_days), day)


def _reviews_of(user) -> dict[str, Exists]:
    own = Review.objects.filter(hire=OuterRef("pk"), reviewer=user)
    begun = {_field(moment, "begun"): Exists(own.filter(moment=moment)) for moment in MOMENTS}
    done = in_for(user, OuterRef("pk"))
    return begun | {_field(moment, "done"): Exists(done.filter(moment=moment)) for moment in MOMENTS}


def _field(moment: str, what: str) -> str:
    return f"{what}_{moment.replace('-', '_')}"


def _reviews(hire: Hire, until: date) -> Iterator[DueReview]:
    for moment, name in MOMENTS.items():
        day = due_on(hire.starts_on, moment)
        if until - LONGEST_LATE <= day <= min(until, hire.left_on or until) and not getattr(
            hire, _field(moment, "done")
        ):
            yield DueReview(hire, name, day, moment, getattr(hire, _field(moment, "begun")))
