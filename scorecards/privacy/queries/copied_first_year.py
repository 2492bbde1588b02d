"""What is kept of somebody's first year, as their copy holds it: reviewers stand there by their part."""

from hiring.models import Application
from scorecards.models import Hire
from scorecards.onboarding.access import readable_reviews
from scorecards.onboarding.queries.hire_plans import copied_ratings


def first_year_of(application: Application, user) -> dict | None:
    """The plan and the submitted reviews that this administrator may read; None where there is no plan."""
    hire = Hire.objects.filter(application=application).select_related("application__opening").first()
    if hire is None:
        return None
    return {
        "starts_on": hire.starts_on,
        "left_on": hire.left_on,
        "left_why": hire.get_left_why_display(),
        "goals": [
            {
                "within_days": goal.days,
                "kind": goal.get_kind_display(),
                "text": goal.text,
                "dropped_at": goal.dropped_at,
            }
            for goal in hire.goals.all()
        ],
        "reviews": [
            {
                "moment": review.get_moment_display(),
                "by": "Second reviewer" if review.is_second else "Hiring manager",
                "submitted_at": review.submitted_at,
                "ratings": [
                    {
                        "name": rating.name,
                        "rating": rating.value,
                        "not_assessed": rating.why_not,
                        "text": rating.evidence,
                    }
                    for rating in ratings
                ],
            }
            for review, ratings in copied_ratings(hire, readable_reviews(user, hire))
        ],
    }
