"""The committee's world, and an application on which Anna and Ben have judged and a decision is recorded."""

import pytest

from scorecards.models import Decision
from tests.scorecards.packets.conftest import *  # noqa: F403


@pytest.fixture
def decide(application, chair):
    def make(outcome: str = "hire", number: int = 1) -> Decision:
        return Decision.objects.create(
            application=application, number=number, outcome=outcome, reasons="DECIDEDBECAUSE", decided_by=chair
        )

    return make
