"""The same search as the scorecards' tests have."""

from tests.scorecards.cards.conftest import (  # noqa: F401
    application,
    colleague,
    interview,
    opening,
    other_seat,
    plan,
    seat,
    stage,
)
