"""Somebody who applied to an opening of Rita's, and what stands against their erasure."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from hiring.models import Application, Opening
from hiring.openings import operations as openings
from hiring.retention import operations as retention


@pytest.fixture
def opening(published_blueprint, recruiter) -> Opening:
    return openings.create_opening(
        title="Head of Baking", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )


@pytest.fixture
def end(recruiter) -> Callable[[Application, int], None]:
    """Ends an application so many days ago."""

    def ended(application: Application, days: int) -> None:
        at = timezone.now() - timedelta(days=days)
        Application.objects.filter(pk=application.pk).update(status="stopped", ended_at=at, ended_by=recruiter)

    return ended


@pytest.fixture
def hold(administrator) -> Callable[[Opening], None]:
    def put(opening: Opening) -> None:
        retention.hold(opening=opening, reason="A claim is pending.", by=administrator)

    return put
