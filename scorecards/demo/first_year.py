"""The demo's hire of last summer: what was agreed with her, and how she was met after 90 days."""

from datetime import timedelta

from hiring.models import Application
from people.models import User
from scorecards.demo.calendar import Calendar
from scorecards.demo.written_cards import fields_of_judged
from scorecards.models import Review
from scorecards.onboarding.first_year import goal_key
from scorecards.onboarding.operations.hire_plans import begin, change
from scorecards.onboarding.operations.reviews import submit_review
from scorecards.onboarding.queries.hire_plans import asked_in_review

NAME, STARTED = "Clara Whitfield", timedelta(days=100)
AGREED = ("d30-health", "d60-allocation", "d90-reliability", "m6-operations", "m12-cost")
"""What the plan kept of the role's goals, by the ids of their lines."""
REVIEW = {
    "strategy": [3, "Her page on who decides what is used in every planning meeting; nobody asked for a second one."],
    "delivery": [3, "Two of three promised dates held. The third was moved in the second week, with a reason."],
    "reliability": [
        4,
        "The two services that woke people at night have not done so since August; she showed the graph.",
    ],
    "judgement": [3, "Chose to keep the old booking engine for a year, and wrote down what would change her mind."],
    "quality": [3, "Each release is checked the same way. One audit finding was closed late."],
    "talent": [2, "Two engineers told me that they had waited six weeks for a first talk about their own goals."],
    "stakeholders": [4, "The ferry lines' operations lead now calls her before he calls me."],
    "business": ["not_shown", "The budget for the year was made before she came."],
}
GOALS = {
    "d30-health": [3, "Showed the board in week five how delivery, incidents and people stand, with the gaps named."],
    "d60-allocation": [3, "Published after eight weeks, and Product signed it."],
    "d90-reliability": [4, "Error budgets run for the three services that matter, and two releases were held by them."],
}


def load(people: dict[str, User], calendar: Calendar) -> None:
    application = Application.objects.get(candidate__name=NAME)
    started = calendar.today - STARTED
    hire = begin(application=application, starts_on=started, by=people["manager"])
    kept = [
        {"pk": goal.pk, "kind": goal.kind, "days": goal.days, "text": goal.text}
        for goal in hire.goals.all()
        if goal.source in AGREED
    ]
    change(hire=hire, starts_on=started, goals=kept, revision=hire.revision, by=people["manager"])
    _review(hire, people["manager"], calendar)


def _review(hire, manager: User, calendar: Calendar) -> None:
    judged = REVIEW | {goal_key(goal.pk): GOALS[goal.source] for goal in hire.goals.all() if goal.source in GOALS}
    review = submit_review(
        hire=hire,
        moment="90-days",
        stage=asked_in_review(hire, "90-days"),
        fields=fields_of_judged(judged),
        revision=0,
        by=manager,
    )
    at = calendar.after(calendar.at(0, 9), -5, 16)
    past = {"created_at": at, "saved_at": at, "submitted_at": at}
    Review.objects.filter(pk=review.pk).update(**past)
