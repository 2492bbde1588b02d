"""The cast of the tests and the rows of their searches, made one by one: people, openings, plans, interviews, cards."""

from datetime import timedelta
from itertools import count

from django.utils import timezone

from blueprint.models import Blueprint
from blueprint.operations import versions
from hiring.models import Application, Candidate, Interview, Opening, Plan, Round, Seat, Stage, StageDimension
from hiring.openings import operations as openings
from hiring.planning.queries import role_of
from people.models import User
from people.roles import Role
from scorecards.models import Rating, Scorecard

PASSWORD = "correct-horse-battery"
_number = count(1)
NAMES = ("judgement", "craft")
COMPLETE = {
    "rating-judgement": "3",
    "evidence-judgement": "She named the trade-off before I asked.",
    "rating-craft": "n",
    "why-craft": "not_reached",
    "recommendation": "yes",
    "confidence": "medium",
}


def person(email: str, role: str = Role.MEMBER, **fields) -> User:
    """Somebody who can sign in with PASSWORD."""
    fields.setdefault("name", email.split("@")[0].title())
    return User.objects.create_user(email, PASSWORD, role=role, **fields)


def published(document: dict, *, by: User) -> Blueprint:
    return versions.publish(blueprint=versions.import_document(document=document, by=by), by=by)


def opening_of(blueprint: Blueprint, by: User, title: str = "Head of Baking") -> Opening:
    return openings.create_opening(title=title, blueprint=blueprint, variants=[], engineers=None, by=by)


def plan_of(opening: Opening, rounds: int = 1, frozen: bool = True) -> Plan:
    """A plan with so many rounds of one stage each, which rates both dimensions of the small blueprint."""
    at = timezone.now() if frozen else None
    plan = Plan.objects.create(opening=opening, role=role_of(opening) if frozen else None, frozen_at=at)
    for position in range(rounds):
        round = Round.objects.create(plan=plan, position=position, name=f"Round {position + 1}")
        stage = Stage.objects.create(round=round, position=0, name=f"Case {position + 1}", exercise="oven-case")
        for place, key in enumerate(NAMES):
            StageDimension.objects.create(stage=stage, position=place, key=key)
    return plan


def application_of(opening: Opening, by: User, name: str = "") -> Application:
    candidate = Candidate.objects.create(name=name or f"Candidate {next(_number)}", created_by=by)
    return Application.objects.create(opening=opening, candidate=candidate, created_by=by)


def interview_of(application: Application, stage: Stage, *, status: str = "scheduled", hours: float = -3) -> Interview:
    """An interview that begins so many hours from now and takes one; it is cancelled before, missed once it began."""
    starts = timezone.now() + timedelta(hours=hours)
    ended_at = starts + timedelta(hours=1 if status == "no_show" else -1)
    ended = {} if status == "scheduled" else {"ended_at": ended_at, "ended_by": application.created_by}
    return Interview.objects.create(
        application=application,
        stage=stage,
        starts_at=starts,
        ends_at=starts + timedelta(hours=1),
        created_by=application.created_by,
        status=status,
        **ended,
    )


def seat_of(interview: Interview, user: User, *, is_training=False, recused=False, waived_by=None) -> Seat:
    now = timezone.now()
    return Seat.objects.create(
        interview=interview,
        user=user,
        is_training=is_training,
        recused_at=now if recused else None,
        waived_at=now if waived_by else None,
        waived_by=waived_by,
    )


def card_of(seat: Seat, *, is_submitted: bool = True, words: str = "Said so.", value: int = 3) -> Scorecard:
    """A card with one rating and its evidence."""
    card = Scorecard.objects.create(seat=seat, revision=1, recommendation="yes", confidence="low", summary=words)
    Rating.objects.create(scorecard=card, key="judgement", value=value, evidence=words)
    if is_submitted:
        Scorecard.objects.filter(pk=card.pk).update(submitted_at=timezone.now())
    return card


def stage_in(plan: Plan, round: int = 0) -> Stage:
    return Stage.objects.select_related("round").filter(round__plan=plan)[round]
