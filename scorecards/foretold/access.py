"""Who reads what interviews foretold.

| | administrator | recruiter | hiring manager (of the opening) | anybody else |
|---|---|---|---|---|
| scores beside reviews | yes | yes | own | – (403) |

Scores are those that this person may read, by the one rule of `Scorecard.objects.open_to`; reviews those of
`onboarding.access`. Interviewers stand there by letters, but for oneself.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from hiring.openings.access import visible_openings
from people.permissions import manager_may, role_may
from scorecards.models import Hire
from scorecards.onboarding.access import visible_hires


def get_foretold_hires(user) -> QuerySet[Hire]:
    """The hires whose scores and reviews this person may lay side by side. PermissionDenied for whoever keeps none."""
    leads = manager_may("foretold") and visible_openings(user).exists()
    if not (role_may(user, "foretold") or leads):
        raise PermissionDenied("Administrators, recruiters and hiring managers read what interviews foretold.")
    return visible_hires(user)
