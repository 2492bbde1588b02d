"""That somebody has read others' cards is on record: whoever rates afterwards had read them."""

from django.db import transaction

from hiring.models import Application, Round
from people.audit import record
from scorecards.models import DebriefReading


@transaction.atomic
def note_reading(*, application: Application, round: Round, by) -> None:
    """Keep when this person first read the round's cards; nothing happens the next time."""
    _, is_first = DebriefReading.objects.get_or_create(application=application, round=round, user=by)
    if is_first:
        record("scorecards.debrief_read", application, by=by, round=round.pk)
