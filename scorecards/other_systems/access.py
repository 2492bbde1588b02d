"""Whose scorecards somebody may take along for another system.

| | administrator | recruiter | hiring manager (of the opening) | anybody else |
|---|---|---|---|---|
| the open scorecards of an opening, as another system knows them | yes | yes | own | – (404) |

Of each application they are those whose debrief is open to the reader, by the one rule of `Scorecard.objects.open_to`.
"""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from hiring.candidates.access import kept_applications
from hiring.models import Application, Opening
from hiring.openings.access import visible_openings


def get_sending_opening_or_404(user, slug: str) -> Opening:
    """One opening whose open scorecards this person may take along."""
    return get_object_or_404(visible_openings(user), slug=slug)


def sent_applications(user, opening: Opening) -> QuerySet[Application]:
    """The applications of an opening that this person keeps."""
    return kept_applications(user).filter(opening=opening)
