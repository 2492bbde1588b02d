"""An opening whose interviews have begun, and one seat on a panel with its card still empty."""

import pytest

from hiring.models import Opening, Plan, Seat
from hiring.openings import operations as openings
from tests.scorecards.cards.loop import application_of, interview_of, plan_of, seat_of, stage_in


@pytest.fixture
def opening(published_blueprint, recruiter) -> Opening:
    return openings.create_opening(
        title="Head of Baking", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )


@pytest.fixture
def plan(opening) -> Plan:
    return plan_of(opening, rounds=2)


@pytest.fixture
def stage(plan):
    return stage_in(plan)


@pytest.fixture
def application(opening, plan, recruiter):
    return application_of(opening, recruiter, "Ngozi Brandt")


@pytest.fixture
def interview(application, stage):
    return interview_of(application, stage)


@pytest.fixture
def seat(interview, member) -> Seat:
    """Mona sits on the panel; her card is empty."""
    return seat_of(interview, member)


@pytest.fixture
def colleague(person):
    """Carla sits on the same panel."""
    return person("carla@example.test")


@pytest.fixture
def other_seat(interview, colleague) -> Seat:
    return seat_of(interview, colleague)
