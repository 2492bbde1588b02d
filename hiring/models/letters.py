"""Letters to candidates, as they were sent."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from hiring.models.candidates import Application
from people.models import Message


class Letter(models.Model):
    """What somebody wrote to a candidate about an application; `message` says whether it has left."""

    class Kind(models.TextChoices):
        RECEIVED = "received", "Application received"
        INVITED = "invited", "Invited to interviews"
        BRIEF = "brief", "What to expect"
        STOPPED = "stopped", "Not going on"
        DECIDED = "decided", "The decision"
        OWN = "own", "In your own words"

    application = models.ForeignKey(Application, models.CASCADE, related_name="letters")
    kind = models.CharField("about", max_length=10, choices=Kind)
    language = models.CharField("language", max_length=5)
    subject = models.CharField("subject", max_length=200)
    text = models.TextField("text")
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    sent_at = models.DateTimeField(default=timezone.now, editable=False)
    message = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="+", editable=False)

    class Meta:
        ordering = ["-sent_at", "-pk"]

    def __str__(self):
        return f"Letter {self.pk}"
