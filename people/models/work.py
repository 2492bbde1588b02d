"""The work behind the pages: which worker processes live, and when each periodic job was last due."""

from django.db import models
from django.utils import timezone


class WorkerProcess(models.Model):
    """A worker, which says every few seconds until when it counts as alive."""

    key = models.CharField(max_length=64, unique=True)
    started_at = models.DateTimeField(default=timezone.now)
    good_until = models.DateTimeField()

    class Meta:
        ordering = ["started_at"]

    def __str__(self):
        return self.key


class PeriodicJob(models.Model):
    """The slot of time for which a periodic job was last queued, and as which task."""

    name = models.CharField(max_length=200, primary_key=True)
    slot = models.DateTimeField(null=True)
    task_id = models.UUIDField(null=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
