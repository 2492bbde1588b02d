"""Who writes to candidates: those who keep their applications."""

from django.core.exceptions import PermissionDenied

from hiring.models import Opening
from hiring.openings.access import may


def require_writing(user, opening: Opening) -> None:
    if not may(user, "letters", opening):
        raise PermissionDenied("Recruiters, administrators and the hiring manager write to candidates.")
