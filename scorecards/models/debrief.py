"""What is kept of a debrief beside the cards themselves."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from hiring.models import Application, Round


class DebriefReading(models.Model):
    """That somebody has read a round's debrief of an application: who rates afterwards had read earlier rounds."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="debrief_readings")
    round = models.ForeignKey(Round, models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="debrief_readings")
    first_read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["application", "round", "user"], name="first_reading_only")]

    def __str__(self):
        return f"{self.user} read {self.round}"


class DebriefNote(models.Model):
    """What was said in a debrief, for those who read it."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="debrief_notes")
    round = models.ForeignKey(Round, models.CASCADE, related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField("note")
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["written_at", "pk"]

    def __str__(self):
        return f"Note {self.pk} of a debrief"
