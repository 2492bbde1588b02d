"""People who sign in, how they were invited, and the audit trail of what was done."""

import secrets
from datetime import timedelta

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from people.roles import Role
from people.time_zones import is_time_zone

INVITATION_DAYS = 7


def check_time_zone(name: str) -> None:
    """Raise ValidationError unless this is a zone of the IANA database."""
    if not is_time_zone(name):
        raise ValidationError(f"“{name}” is not a time zone. Choose one such as Europe/Berlin.")


class UserQuerySet(models.QuerySet):
    def active(self):
        return self.filter(is_active=True)

    def administrators(self):
        return self.filter(role=Role.ADMINISTRATOR)

    def matching(self, words: str):
        """Whose name or address holds every one of these words."""
        found = self
        for word in words.split():
            found = found.filter(models.Q(name__icontains=word) | models.Q(email__icontains=word))
        return found


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    def create_user(self, email, password=None, **fields):
        """A saved user; without a password nobody can sign in as them until one is set."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractBaseUser):
    """Somebody who signs in, by e-mail address."""

    class Theme(models.TextChoices):
        AUTO = "auto", "As my device"
        LIGHT = "light", "Light"
        DARK = "dark", "Dark"

    email = models.EmailField("e-mail address", unique=True)
    name = models.CharField("name", max_length=200)
    role = models.CharField("role", max_length=20, choices=Role.choices(), default=Role.MEMBER)
    is_active = models.BooleanField("active", default=True)
    session_epoch = models.PositiveIntegerField(default=0, editable=False)
    time_zone = models.CharField("time zone", max_length=64, default="UTC", validators=[check_time_zone])
    theme = models.CharField("appearance", max_length=5, choices=Theme, default=Theme.AUTO)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = "person"
        verbose_name_plural = "people"
        ordering = [Lower("name"), "pk"]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_user_per_email"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values()), name="user_has_a_known_role"),
        ]

    def __str__(self):
        return self.name or self.email

    def get_full_name(self):
        return self.name

    def get_short_name(self):
        return self.name.split()[0] if self.name.strip() else self.email

    @property
    def is_administrator(self) -> bool:
        return self.role == Role.ADMINISTRATOR

    @property
    def is_recruiter(self) -> bool:
        return self.role == Role.RECRUITER

    def _get_session_auth_hash(self, secret=None):
        """Django's hash with our epoch in it: raising the epoch ends every session of this person."""
        return f"{super()._get_session_auth_hash(secret)}{self.session_epoch}"


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
