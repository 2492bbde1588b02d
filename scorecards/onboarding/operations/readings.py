"""That reviews of others were read is kept: who has read one writes none of the same moment."""

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from hiring.models import Application
from people.locks import lock
from scorecards.models import Review, ReviewReading


def note_review_readings(*, reviews: QuerySet[Review], by) -> None:
    """Keep that this person reads these reviews of others, before any of it is shown to them, once a review.

    It is kept under the lock that saving a review takes, so that nobody reads one and writes theirs at once: what is no
    longer readable when the lock is held counts as unread, and is not shown either.
    """
    read = ReviewReading.objects.filter(user=by, review=OuterRef("pk"))
    unread = reviews.exclude(reviewer=by).filter(~Exists(read)).order_by()
    if applications := set(unread.values_list("hire__application", flat=True)):
        _note(unread, applications, by)


@transaction.atomic
def _note(unread: QuerySet[Review], applications: set[int], by) -> None:
    lock(Application, *applications)
    still = unread.filter(hire__application__in=applications).values_list("pk", flat=True)
    ReviewReading.objects.bulk_create([ReviewReading(review_id=pk, user=by) for pk in still])
