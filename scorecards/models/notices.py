"""When somebody last looked at their notices."""

from django.conf import settings
from django.db import models


class LastLook(models.Model):
    """The notices themselves are not stored: they are what the record says since then."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    def __str__(self):
        return f"Last look of {self.user_id}"
