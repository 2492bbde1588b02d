"""What an opening's description says in its own words."""

from django.conf import settings
from django.db import models

from hiring.models.opening import Opening


class OwnWords(models.Model):
    """The last overlay on an opening's description, as `blueprint.job_description.own_words.to_data` writes it.

    A draft that saves itself: `revision` counts its saves.
    """

    opening = models.OneToOneField(Opening, models.CASCADE, related_name="own_words")
    changes = models.JSONField(default=dict, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)
    saved_at = models.DateTimeField(editable=False)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    class Meta:
        verbose_name_plural = "own words"

    def __str__(self):
        return f"The words of {self.opening}"
