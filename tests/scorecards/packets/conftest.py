"""The committee's world: an opening, its chair and members, and an application that has been interviewed."""

from tests.scorecards.committee.conftest import (
    anna,
    application,
    ballot,
    ben,
    chair,
    committee,
    interviewed,
    lotte,
    manager,
    opening,
    plan,
    ravi,
    stage,
    votes,
)

__all__ = [
    "anna",
    "application",
    "ballot",
    "ben",
    "chair",
    "committee",
    "interviewed",
    "lotte",
    "manager",
    "opening",
    "plan",
    "ravi",
    "stage",
    "votes",
]
