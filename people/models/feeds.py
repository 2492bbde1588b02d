"""The private address of somebody's calendar."""

from django.db import models
from django.utils import timezone

from people.models.invitations import new_token
from people.models.users import User


class FeedToken(models.Model):
    """What makes the address of a calendar feed unguessable. One a person; a new one replaces the earlier.

    It is stored as it is, because its owner must be able to read the address again and copy it.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="feed_token")
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)

    def __str__(self):
        return f"Calendar address of {self.user}"

    @property
    def is_open(self) -> bool:
        return self.revoked_at is None
