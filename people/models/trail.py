"""The audit trail of what was done."""

from django.db import models
from django.utils import timezone


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
        indexes = [models.Index(fields=["subject", "subject_id"], name="event_by_subject")]

    def __str__(self):
        return f"{self.verb} {self.subject} {self.subject_id}"
