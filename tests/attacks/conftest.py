"""A search with two rounds of two interviews each, led by Hana, who would like to read before she judges."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.interviews.operations import scheduling
from hiring.models import Application, Interview, Seat, Stage
from people.models import User
from scorecards.models import Scorecard
from tests.scorecards.debriefs.judging import judge
from tests.world import application_of, opening_of, plan_of


@pytest.fixture
def hana(person) -> User:
    return person("hana@example.test")


@pytest.fixture
def opening(published_blueprint, recruiter, hana):
    opening = opening_of(published_blueprint, recruiter)
    opening.hiring_manager = hana
    opening.save()
    plan = plan_of(opening, rounds=2)
    for round in plan.rounds.all():
        Stage.objects.create(round=round, position=1, name=f"Delivery {round.position + 1}", exercise="oven-case")
    return opening


@pytest.fixture
def application(opening, recruiter) -> Application:
    return application_of(opening, recruiter, "Ngozi Brandt")


@pytest.fixture
def stages(opening) -> list[Stage]:
    """Round 1: Case 1, Delivery 1. Round 2: Case 2, Delivery 2."""
    return list(Stage.objects.filter(round__plan__opening=opening).select_related("round"))


@pytest.fixture
def schedule(application, stages, recruiter):
    """Schedules a stage, by its place, so many hours from now, with these people on its panel."""

    def make(place: int, *people: User, hours: float = 24, training: tuple[User, ...] = (), by=None) -> Interview:
        at = timezone.now() + timedelta(hours=hours)
        return scheduling.schedule(
            application=application,
            stage=stages[place],
            starts_at=at,
            ends_at=at + timedelta(hours=1),
            place="",
            link="",
            panel=dict.fromkeys(people, False) | dict.fromkeys(training, True),
            by=by or recruiter,
        )

    return make


@pytest.fixture
def submit():
    """Everybody on this interview's panel submits, or only these people."""

    def put_in(interview: Interview, *people: User) -> list[Scorecard]:
        seats = Seat.objects.filter(interview=interview, recused_at=None, waived_at=None)
        return [judge(seat, judgement=3) for seat in seats if not people or seat.user in people]

    return put_in


@pytest.fixture
def debrief(application, stages, client_of):
    """What somebody finds at the address of a round's debrief, by the number of the round."""

    def visit(user: User, round: int = 1):
        address = reverse("debrief", args=[application.pk, stages[2 * round - 2].round_id])
        return client_of(user).get(address)

    return visit


@pytest.fixture
def reads(application):
    """Whose cards of this application somebody can read."""

    def names(user: User) -> set[str]:
        return {card.seat.user.name for card in Scorecard.objects.read_by(user, application=application)}

    return names
