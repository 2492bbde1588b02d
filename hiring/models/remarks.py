"""What is said about a description before it is published: comments, and the word of the hiring manager."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.models.opening import Opening


class Remark(models.Model):
    """One line of the talk about a draft; never changed.

    `fingerprint` says of which words an approval, or the wish for changes, speaks; `section` is a key of the
    description, "" for all of it.
    """

    class Kind(models.TextChoices):
        ASKED = "asked", "asked for approval"
        COMMENT = "comment", "commented"
        CHANGES = "changes", "asked for changes"
        APPROVED = "approved", "approved"

    opening = models.ForeignKey(Opening, models.CASCADE, related_name="remarks")
    kind = models.CharField(max_length=8, choices=Kind, editable=False)
    section = models.CharField("about", max_length=40, blank=True)
    text = models.TextField("comment", blank=True, max_length=5000)
    fingerprint = models.CharField(max_length=64, editable=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    class Meta:
        ordering = ["made_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["asked", "approved"]) | ~Q(text=""), name="remark_says_something"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["asked", "comment", "changes", "approved"]), name="remark_of_a_known_kind"
            ),
        ]

    def __str__(self):
        return f"{self.made_by} {self.get_kind_display()}"
