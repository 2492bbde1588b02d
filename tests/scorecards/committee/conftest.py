"""An application with a committee of three: Chidi in the chair, Lotte and Ravi. Anna and Ben have interviewed."""

import pytest
from django.db import connection

from hiring.applications.operations import advance
from hiring.models import Application, CommitteeMember, Opening, Plan, PlannedDimension
from hiring.openings import operations as openings
from hiring.planning.operations.freezing import freeze_plan
from people import triggers
from people.models import User
from scorecards.committee.operations.ballots import cast_vote, open_ballot
from scorecards.models import Ballot
from tests.scorecards.cards.loop import application_of, card_of, interview_of, plan_of, seat_of, stage_in


@pytest.fixture
def chair(person) -> User:
    return person("chidi@example.test")


@pytest.fixture
def lotte(person) -> User:
    return person("lotte@example.test")


@pytest.fixture
def ravi(person) -> User:
    return person("ravi@example.test")


@pytest.fixture
def manager(person) -> User:
    return person("marek@example.test")


@pytest.fixture
def anna(person) -> User:
    return person("anna@example.test")


@pytest.fixture
def ben(person) -> User:
    return person("ben@example.test")


@pytest.fixture
def opening(published_blueprint, recruiter, manager) -> Opening:
    opening = openings.create_opening(
        title="Head of Baking", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=manager)
    return Opening.objects.get(pk=opening.pk)


@pytest.fixture
def plan(opening):
    """One round; judgement weighs 4 and craft 1, so that judgement alone is 80 % of the weight. The bar is 3."""
    plan = plan_of(opening, frozen=False)
    for position, (key, weight) in enumerate((("judgement", 4), ("craft", 1))):
        PlannedDimension.objects.create(plan=plan, position=position, key=key, weight=weight)
    return freeze_plan(opening=opening, by=None)


@pytest.fixture
def committee(opening, chair, lotte, ravi):
    """They decide, whether or not the plan was frozen before."""
    for user in (chair, lotte, ravi):
        CommitteeMember.objects.create(opening=opening, user=user, is_chair=user == chair)
    with triggers.lifted(connection):
        Plan.objects.filter(opening=opening).exclude(decides="").update(decides=Plan.Decides.COMMITTEE)
    return [chair, lotte, ravi]


@pytest.fixture
def stage(plan):
    return stage_in(plan)


@pytest.fixture
def interviewed(opening, stage, recruiter, anna, ben):
    """Makes an application whose one interview is over, and both cards of it in."""

    def make(name: str = "Ngozi Brandt", words: str = "She asked what was promised.") -> Application:
        application = application_of(opening, recruiter, name)
        interview = interview_of(application, stage)
        for user in (anna, ben):
            card_of(seat_of(interview, user), words=words)
        Application.objects.filter(pk=application.pk).update(round=stage.round)
        return Application.objects.get(pk=application.pk)

    return make


@pytest.fixture
def application(interviewed, committee, manager) -> Application:
    """With the committee; no vote is opened yet. Its composite is 3 at a bar of 3."""
    made = interviewed()
    advance(application=made, reason="", by=manager)
    return Application.objects.get(pk=made.pk)


@pytest.fixture
def ballot(application, manager) -> Ballot:
    return open_ballot(application=application, by=manager)


@pytest.fixture
def votes(application, committee, ballot):
    """Casts these votes, in the order chair, Lotte, Ravi: votes("yes", "no", "yes")."""

    def cast(*choices: str, number: int = 1) -> None:
        for user, choice in zip(committee, choices, strict=False):
            reason = f"Because {user.name} says {choice}."
            cast_vote(application=application, number=number, choice=choice, reason=reason, by=user)

    return cast
