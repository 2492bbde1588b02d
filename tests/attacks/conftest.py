"""A search with two rounds of two interviews each, led by Hana, who would like to read before she judges."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from hiring.applications import operations as applications
from hiring.interviews.operations import scheduling, skipping
from hiring.models import Application, Interview, Plan, Seat, Stage
from hiring.planning.operations.committee import appoint_committee
from people import triggers
from people.models import User
from scorecards.committee.operations.ballots import open_ballot
from scorecards.models import Scorecard
from tests.scorecards.debrief.judging import judge
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


@pytest.fixture
def with_committee(schedule, submit, application, stages, opening, recruiter, administrator, hana, anna, ben, person):
    """Anna's and Ben's cards are in, the application is with a committee of two, and its vote is open."""
    chair, lotte = person("chidi@example.test"), person("lotte@example.test")
    appoint_committee(opening=opening, members=[chair, lotte], chair=chair, by=administrator)
    with triggers.lifted(connection):
        Plan.objects.filter(opening=opening).update(decides=Plan.Decides.COMMITTEE)
    submit(schedule(0, anna, ben, hours=-2))
    submit(schedule(2, anna, ben, hours=-2))
    for place in (1, 3):
        skipping.skip_stage(application=application, stage=stages[place], reason="We know enough.", by=recruiter)
    for _ in range(2):
        applications.advance(application=application, reason="", by=hana)
    application.refresh_from_db()
    open_ballot(application=application, by=hana)
    return chair, lotte
