"""What is done about scorecards again and again."""

import logging
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from hiring.keeping import fates_of, might_be_due
from hiring.models import Candidate, Interview, Seat
from people.schedule import every
from scorecards import operations, uploads
from scorecards.operations.ballots import ask_for_votes, open_due_ballots
from scorecards.operations.erasure import erase_if_due

logger = logging.getLogger(__name__)

LATELY = timedelta(days=2)


@every(minutes=15)
def forget_uploads() -> None:
    """Uploaded spreadsheets go when their hour is over, whether or not anybody asks for them again."""
    uploads.forget_expired()


@every(minutes=24 * 60)
def erase_whose_time_has_come() -> None:
    """Candidates whom no clock keeps any more, each in a transaction of its own: what fails for one stops nobody else.

    Whoever could not be erased is tried again the next night; the log has their numbers.
    """
    now = timezone.now()
    due = sorted(pk for pk, fate in fates_of(might_be_due()).items() if fate.is_due(now))
    for pk in due:
        try:
            erase_if_due(candidate=Candidate(pk=pk), now=now)
        except Exception as error:
            logger.error("candidate %d could not be erased: %s", pk, type(error).__name__)


@every(minutes=5)
def tell_of_open_debriefs() -> None:
    """A waiver, a recusal, a cancelled interview or a late card may have opened a debrief; each is told of once."""
    since = timezone.now() - LATELY
    closed = Q(waived_at__gte=since) | Q(recused_at__gte=since) | Q(interview__ended_at__gte=since)
    lately = Seat.objects.filter(closed | Q(scorecard__submitted_at__gte=since))
    operations.tell_of_open_debriefs(Interview.objects.filter(application__in=lately.values("interview__application")))


@every(minutes=1)
def open_votes() -> None:
    """What has gone to the committee is voted on: those who vote are asked, once they may know of it."""
    open_due_ballots()
    ask_for_votes()
