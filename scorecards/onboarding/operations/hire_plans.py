"""Beginning and changing a hire's plan; each change is on record."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from hiring.models import Application
from hiring.planning.queries import role_of
from people.audit import record
from people.models import User
from people.refusals import Refused
from scorecards.models import Hire, OnboardingGoal, ReviewRating
from scorecards.onboarding.access import possible_second_reviewers
from scorecards.onboarding.first_year import goal_key, proposed_goals, too_far
from scorecards.onboarding.queries.hire_plans import raters_of

ERASED = "This person’s data was erased meanwhile."
NOT_SECOND = (
    "They sat on a panel, voted, lead the search, or may have read scorecards or reviews: ask somebody who judged and "
    "read nothing before."
)


@transaction.atomic
def begin(*, application: Application, starts_on: date, by) -> Hire:
    """The plan, with the goals that the role and the interviews propose.

    Refused where the application did not end in a hire, the person was erased meanwhile, or the plan is there.
    """
    application = Application.objects.select_for_update().get(pk=application.pk)
    if application.candidate.erased_at:
        raise Refused(ERASED)
    if application.status != Application.Status.HIRED:
        raise Refused("The application did not end in a hire.")
    if Hire.objects.filter(application=application).exists():
        raise Refused("There is a plan for this hire already.")
    _require_near(starts_on, "starts_on")
    hire = Hire.objects.create(application=application, starts_on=starts_on, created_by=by)
    proposed = proposed_goals(role_of(application.opening), raters_of(application, by))
    OnboardingGoal.objects.bulk_create(
        OnboardingGoal(hire=hire, kind=goal.kind, days=goal.days, position=position, text=goal.text, source=goal.source)
        for position, goal in enumerate(proposed)
    )
    record("scorecards.onboarding_begun", application, by=by)
    return hire


def _locked(hire: Hire) -> Hire:
    """As it is stored now. Refused where the person was erased meanwhile."""
    Application.objects.select_for_update().get(pk=hire.application_id)
    stored = Hire.objects.select_for_update(of=("self",)).filter(pk=hire.pk, application__candidate__erased_at=None)
    hire = stored.select_related("application__candidate", "application__opening").first()
    if hire is None:
        raise Refused(ERASED)
    return hire


@transaction.atomic
def change(*, hire: Hire, starts_on: date, goals: Sequence[dict], revision: int, by) -> Hire:
    """Store the whole plan. Each goal has kind, days, text and pk (None for a new one); one that is not named goes, or
    is dropped where a review has rated it. Refused where somebody has changed the plan since `revision`, and for a
    first day that is after the last, or that is none."""
    hire = _locked(hire)
    if hire.revision != revision:
        raise Refused(
            "Somebody has changed this plan since you opened it. Your changes stand below: check, and save again."
        )
    if starts_on != hire.starts_on:
        _require_near(starts_on, "starts_on")
    if hire.left_on and starts_on > hire.left_on:
        raise Refused("They had left by then. Take that back first, on their page.", field="starts_on")
    standing = {goal.pk: goal for goal in hire.goals.filter(dropped_at=None)}
    for position, goal in enumerate(goals):
        row = standing.pop(goal["pk"], None) or OnboardingGoal(hire=hire)
        row.kind, row.days, row.text, row.position = goal["kind"], goal["days"], goal["text"], position
        row.save()
    _remove(list(standing.values()))
    hire.starts_on, hire.revision = starts_on, hire.revision + 1
    hire.save(update_fields=["starts_on", "revision"])
    record("scorecards.onboarding_changed", hire.application, by=by)
    return hire


def _require_near(day: date, field: str) -> None:
    if why := too_far(day, timezone.localdate()):
        raise Refused(why, field=field)


def _remove(goals: list[OnboardingGoal]) -> None:
    keys = {goal_key(goal.pk): goal.pk for goal in goals}
    rated = set(ReviewRating.objects.filter(key__in=keys).values_list("key", flat=True))
    OnboardingGoal.objects.filter(pk__in=[keys[key] for key in rated]).update(dropped_at=timezone.now())
    OnboardingGoal.objects.filter(pk__in=[pk for key, pk in keys.items() if key not in rated]).delete()


@transaction.atomic
def leave(*, hire: Hire, left_on: date, why: str, by) -> None:
    """That somebody left, and in broad words whose wish it was. Refused for a day before the first."""
    hire = _locked(hire)
    if left_on < hire.starts_on:
        raise Refused("The last day cannot be before the first.", field="left_on")
    _require_near(left_on, "left_on")
    hire.left_on, hire.left_why = left_on, why
    hire.save(update_fields=["left_on", "left_why"])
    record("scorecards.hire_left", hire.application, by=by)


@transaction.atomic
def stay(*, hire: Hire, by) -> None:
    """They have not left after all."""
    hire = _locked(hire)
    if hire.left_on is None:
        raise Refused("Nobody has said that they left.")
    hire.left_on, hire.left_why = None, ""
    hire.save(update_fields=["left_on", "left_why"])
    record("scorecards.hire_stays", hire.application, by=by)


@transaction.atomic
def choose_second_reviewer(*, hire: Hire, reviewer: User | None, by) -> None:
    """Who else writes reviews; None for nobody. Refused for oneself, for whoever judged them before they were hired,
    and for whoever may have read what is in."""
    hire = _locked(hire)
    if reviewer == hire.second_reviewer:
        return
    if reviewer == by:
        raise Refused("Nobody chooses themselves. Ask a colleague who keeps this plan too.")
    if reviewer is not None and not possible_second_reviewers(hire).filter(pk=reviewer.pk).exists():
        raise Refused(NOT_SECOND)
    hire.second_reviewer = reviewer
    hire.save(update_fields=["second_reviewer"])
    record(
        "scorecards.second_reviewer_chosen", hire.application, by=by, **({"person": reviewer.pk} if reviewer else {})
    )
