"""Applications that ended so many days ago."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from hiring.models import Application, Candidate, Opening
from hiring.openings import operations as openings
from hiring.retention import operations as retention
from people.models import User


@pytest.fixture
def ended(opening, recruiter) -> Callable[..., Application]:
    """Makes an application to the opening that ended so many days ago; `days=None` for one in process."""

    def make(name: str, days: int | None, to: Opening = opening, candidate: Candidate | None = None) -> Application:
        candidate = candidate or Candidate.objects.create(name=name, created_by=recruiter)
        fields = {"opening": to, "candidate": candidate, "created_by": recruiter}
        if days is not None:
            fields |= {"status": "stopped", "ended_at": timezone.now() - timedelta(days=days), "ended_by": recruiter}
        return Application.objects.create(**fields)

    return make


@pytest.fixture
def another(published_blueprint, recruiter) -> Opening:
    return openings.create_opening(
        title="Head of Milling", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )


@pytest.fixture
def hold(administrator) -> Callable[[Opening], None]:
    def put(opening: Opening, by: User = administrator) -> None:
        retention.hold(opening=opening, reason="A claim is pending.", by=by)

    return put
