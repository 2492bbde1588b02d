"""Somebody has looked at their notices."""

from datetime import datetime

from people.models import User
from scorecards.models import LastLook


def look(*, by: User, at: datetime) -> None:
    """From now on only what comes after this moment is new to them."""
    LastLook.objects.update_or_create(user=by, defaults={"at": at})
