"""How people were asked in."""

import secrets
from datetime import timedelta

from django.db import models
from django.utils import timezone

from people.models.users import User
from people.roles import Role

INVITATION_DAYS = 7


class InvitationQuerySet(models.QuerySet):
    def open(self):
        return self.waiting().filter(expires_at__gt=timezone.now())

    def waiting(self):
        """Neither accepted nor revoked: open, or run out and waiting to be sent again."""
        return self.filter(accepted_at=None, revoked_at=None)


def new_token() -> str:
    return secrets.token_urlsafe(32)


def invitation_end():
    return timezone.now() + timedelta(days=INVITATION_DAYS)


class Invitation(models.Model):
    """A link, good for some days and for one person, by which an invited person sets a password."""

    class State(models.TextChoices):
        OPEN = "open", "Open"
        ACCEPTED = "accepted", "Accepted"
        REVOKED = "revoked", "Revoked"
        EXPIRED = "expired", "Run out"

    email = models.EmailField("e-mail address")
    name = models.CharField("name", max_length=200, blank=True)
    role = models.CharField("role", max_length=20, choices=Role.choices(), default=Role.MEMBER)
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="invitations_sent")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    expires_at = models.DateTimeField(default=invitation_end, editable=False)
    accepted_at = models.DateTimeField(null=True, editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(accepted_at=None) | models.Q(revoked_at=None),
                name="invitation_accepted_or_revoked",
            )
        ]

    def __str__(self):
        return f"Invitation of {self.email}"

    @property
    def state(self) -> str:
        if self.accepted_at:
            return self.State.ACCEPTED
        if self.revoked_at:
            return self.State.REVOKED
        return self.State.OPEN if self.expires_at > timezone.now() else self.State.EXPIRED
