"""That somebody made a copy of what is kept about a candidate is on record."""

from django.db import transaction

from hiring.models import Candidate
from people.audit import record


@transaction.atomic
def note_copy(*, candidate: Candidate, left_out: int, by) -> None:
    """Keep that a copy was made, and of how many things it says that they are left out."""
    record("scorecards.archive_made", candidate, by=by, left_out=left_out)
