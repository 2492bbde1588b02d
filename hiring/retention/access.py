"""Who says how long applicants' data is kept, and who reads when it goes.

| | administrator | recruiter | hiring manager (of the opening) | anybody signed in |
|---|---|---|---|---|
| an opening's clocks and legal hold: change | yes | – (403) | – (403) | – (404) |
| an opening's clocks, hold, and who goes when: read | yes | own; others 403 | – (403) | – (404) |
| the same of the whole house | yes | – (403) | – (403) | – (403) |

A recruiter's own openings are those that they created or lead.
"""

from django.core.exceptions import PermissionDenied

from hiring.models import Opening, OpeningQuerySet
from hiring.openings.access import get_opening_or_404, keeps_the_house, reads_retention


def get_opening_with_clocks_or_404(user, slug: str) -> Opening:
    """PermissionDenied where they only see the opening."""
    opening = get_opening_or_404(user, slug)
    if not reads_retention(user, opening):
        raise PermissionDenied("Administrators read how long data is kept, and recruiters in their own openings.")
    return opening


def get_opening_to_keep_or_404(user, slug: str) -> Opening:
    opening = get_opening_or_404(user, slug)
    if not keeps_the_house(user):
        raise PermissionDenied("Administrators say how long data is kept.")
    return opening


def openings_with_clocks(user) -> OpeningQuerySet:
    """PermissionDenied for all but those who keep the house."""
    if not keeps_the_house(user):
        raise PermissionDenied("Administrators see how long the whole house keeps its data.")
    return Opening.objects.all()
