"""Packets: who was refused one is on record."""

from django.db import transaction

from hiring.models import Application
from people.audit import record


@transaction.atomic
def packet_refused(*, application: int, by) -> None:
    """Keep that somebody asked for a packet that is not for them; where there is no such application, nothing."""
    found = Application.objects.filter(pk=application).first()
    if found:
        record("scorecards.packet_refused", found, by=by)
