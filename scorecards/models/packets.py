"""Packets of a whole opening, made in the background."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.models import Opening


class PacketBatch(models.Model):
    """The packets of an opening as one archive, for the person who asked for them and by what they may read.

    `done` of `total` packets are made; `trouble` says in a sentence why it could not be finished.
    """

    opening = models.ForeignKey(Opening, models.CASCADE, related_name="packet_batches")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)
    file = models.FileField(upload_to="packets", blank=True, max_length=200)

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(file="") | Q(finished_at__isnull=False), name="finished_before_its_file")
        ]

    def __str__(self):
        return f"Packets of {self.opening}"
