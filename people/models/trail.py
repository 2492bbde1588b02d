"""The audit trail of what was done."""

from django.db import models
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils import timezone


def named(what: str) -> Cast:
    """The number that an event has under this name among its ids, null where it has none: as an index holds it."""
    return Cast(KeyTextTransform(what, "ids"), models.BigIntegerField())


class Event(models.Model):
    """One line of the audit trail: who did what to which, when. Ids and verbs only, never names or text.

    Rows are never changed or removed; triggers in the database refuse it. `actor_id` is therefore a plain number
    (null for the system itself), so that nothing that happens to a user reaches back into the trail.
    """

    at = models.DateTimeField(default=timezone.now, db_index=True)
    actor_id = models.BigIntegerField(null=True)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    ids = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["subject", "subject_id"], name="event_by_subject"),
            models.Index(named("application"), name="event_by_application"),
            models.Index(named("opening"), name="event_by_opening"),
        ]

    def __str__(self):
        return f"{self.verb} {self.subject} {self.subject_id}"
