"""An opening with the plan that its role suggests, and the shipped role to plan for."""

import json
from pathlib import Path

import pytest

import blueprint
from hiring.models import Plan
from hiring.planning.operations import plans


@pytest.fixture(scope="session")
def shipped_role() -> dict:
    library = Path(blueprint.__file__).parent / "library"
    return json.loads((library / "head-of-engineering.json").read_text("utf-8"))


@pytest.fixture
def plan(opening, recruiter) -> Plan:
    """The plan that the small role suggests: judgement in the oven case, craft in a conversation without exercise."""
    return plans.start_plan(opening=opening, by=recruiter)
