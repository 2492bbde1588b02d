"""People who sign in."""

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from people.models.factors import RequiredFactor
from people.roles import Role
from people.time_zones import is_time_zone


def check_time_zone(name: str) -> None:
    """Raise ValidationError unless this is a zone of the IANA database."""
    if not is_time_zone(name):
        raise ValidationError(f"“{name}” is not a time zone. Choose one such as Europe/Berlin.")


class UserQuerySet(models.QuerySet):
    def active(self):
        return self.filter(is_active=True)

    def administrators(self):
        return self.filter(role=Role.ADMINISTRATOR)

    def with_second_factor(self):
        """With `has_factor` (an authenticator or a passkey) and `owes_factor` (none, though their role needs one)."""
        own = Authenticator.objects.filter(user=models.OuterRef("pk")).exclude(type=Authenticator.Type.RECOVERY_CODES)
        needed = RequiredFactor.objects.filter(role=models.OuterRef("role"), since__isnull=False)
        return self.annotate(has_factor=models.Exists(own), owes_factor=models.Exists(needed) & ~models.Exists(own))

    def matching(self, words: str):
        """Whose name or address holds every one of these words."""
        people = self
        for word in words.split():
            people = people.filter(models.Q(name__icontains=word) | models.Q(email__icontains=word))
        return people


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
