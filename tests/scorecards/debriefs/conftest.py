"""The opening, round and panel of the tests of scorecards, and everybody who might want to read."""

import pytest

from hiring.models import CommitteeMember
from people.models import User
from tests.scorecards.cards.conftest import application, colleague, interview, opening, other_seat, plan, seat, stage

__all__ = ["application", "colleague", "interview", "opening", "other_seat", "plan", "seat", "stage"]


@pytest.fixture
def hana(person, opening) -> User:
    """Hana leads the search."""
    opening.hiring_manager = person("hana@example.test")
    opening.save()
    return opening.hiring_manager


@pytest.fixture
def cleo(person, opening) -> User:
    """Cleo votes in it."""
    return CommitteeMember.objects.create(opening=opening, user=person("cleo@example.test")).user


@pytest.fixture
def everybody(recruiter, administrator, outsider, hana, cleo, colleague, member) -> dict[str, User]:
    return {
        "recruiter": recruiter,
        "administrator": administrator,
        "outsider": outsider,
        "hiring manager": hana,
        "committee": cleo,
        "colleague": colleague,
        "author": member,
    }
