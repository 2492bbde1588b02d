"""An opening whose panels have rated: the search, its committee, and a loop of candidates by interviewers."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.utils import timezone

from hiring.models import Application, CommitteeMember, Opening
from hiring.openings import operations as openings
from people.models import User
from people.triggers import lifted
from scorecards.models import Rating, Scorecard
from tests.scorecards.cards.loop import application_of, interview_of, plan_of, seat_of, stage_in

INTERVIEWERS = ("kim", "lars", "mara", "nils", "olga")
NAMES = {who: f"{who.title()} Person" for who in INTERVIEWERS}

TABLE = {
    "Ada": {"lars": (2, 3), "nils": (4, 4), "olga": (3, 3)},
    "Ben": {"lars": (2, 2), "nils": (4, 3), "kim": (3, 3)},
    "Cleo": {"kim": (2, 2), "nils": (3, 3), "lars": (1, 1)},
    "Dan": {"kim": (2, 3), "nils": (4, 4), "olga": (3, 3)},
    "Elif": {"lars": (2, 2), "mara": (3, 2), "olga": (3, 3)},
    "Finn": {"lars": (1, 2), "nils": (3, 4), "olga": (2, 3)},
    "Gita": {"kim": (3, 3), "lars": (2, 1), "nils": (4, 4)},
    "Hugo": {"olga": (3, 3), "lars": (2, 2), "nils": (4, 4)},
}
"""Who gave whom what on judgement and craft; Nils rates higher than the others, Lars lower, Mara met one alone."""


@pytest.fixture
def opening(published_blueprint, recruiter) -> Opening:
    return openings.create_opening(
        title="Head of Baking", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )


@pytest.fixture
def plan(opening):
    return plan_of(opening, rounds=2)


def change(plan, **fields) -> None:
    """Say of a frozen plan what was said before it was frozen."""
    with lifted(connection):
        type(plan).objects.filter(pk=plan.pk).update(**fields)


@pytest.fixture
def panelists(person) -> dict[str, User]:
    """The interviewers by the part of their address before the @."""
    return {who: person(f"{who}@example.test", name=NAMES[who]) for who in INTERVIEWERS}


@pytest.fixture
def chair(person, opening) -> User:
    chair = person("chidi@example.test")
    CommitteeMember.objects.create(opening=opening, user=chair, is_chair=True)
    return chair


@pytest.fixture
def voter(person, opening) -> User:
    voter = person("lotte@example.test")
    CommitteeMember.objects.create(opening=opening, user=voter)
    return voter


@pytest.fixture
def manager(person, opening) -> User:
    opening.hiring_manager = person("hana@example.test")
    opening.save()
    return opening.hiring_manager


@pytest.fixture
def rate(plan, opening, recruiter) -> Callable[..., Application]:
    """Has a candidate interviewed and rated: rate("Ada", {user: (3, None)}); None is “not assessed”."""

    def make(name: str, given: dict, *, round: int = 0, is_submitted: bool = True) -> Application:
        known = Application.objects.filter(opening=opening, candidate__name=name).first()
        application = known or application_of(opening, recruiter, name)
        interview = interview_of(application, stage_in(plan, round))
        for user, values in given.items():
            card_with(seat_of(interview, user), values, is_submitted=is_submitted)
        return application

    return make


def card_with(seat, values, *, is_submitted: bool = True) -> Scorecard:
    card = Scorecard.objects.create(seat=seat, revision=1, recommendation="yes", confidence="low")
    for key, value in zip(("judgement", "craft"), values, strict=False):
        missing = {"not_assessed": "not_shown"} if value is None else {"value": value, "evidence": "Said so."}
        Rating.objects.create(scorecard=card, key=key, **missing)
    if is_submitted:
        Scorecard.objects.filter(pk=card.pk).update(submitted_at=timezone.now())
    return card


@pytest.fixture
def rated(rate, panelists) -> dict[str, Application]:
    """The whole table, every debrief open."""
    return {
        name: rate(name, {panelists[who]: values for who, values in given.items()}) for name, given in TABLE.items()
    }
