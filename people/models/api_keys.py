"""Keys with which programs of the company read and write here, each as a person."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class ApiKeyQuerySet(models.QuerySet):
    def standing(self, now):
        """Neither ended nor revoked, of somebody who may still sign in."""
        return self.filter(revoked_at=None, ends_at__gt=now, owner__is_active=True)


class ApiKey(models.Model):
    """It acts as its owner, within its scopes. `digest` is a hash of its secret, null until the owner has taken it."""

    name = models.CharField("name", max_length=100)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="api_keys")
    scopes = models.JSONField(default=list)
    digest = models.CharField(max_length=64, unique=True, null=True, editable=False)
    ends_at = models.DateTimeField("ends")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)
    last_used_at = models.DateTimeField(null=True, editable=False)

    objects = ApiKeyQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.name

    @property
    def is_standing(self) -> bool:
        return self.revoked_at is None and self.ends_at > timezone.now()


class ApiAnswer(models.Model):
    """What a write with an idempotency key was answered, so that the same one sent again changes nothing.

    `about` names whom it is about ("hiring.candidate:17"), so that an erasure finds it.
    """

    key = models.ForeignKey(ApiKey, models.CASCADE, related_name="answers")
    idempotency_key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.TextField(blank=True)
    about = models.CharField(max_length=100, blank=True, db_index=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "idempotency_key"], name="one_answer_per_key")]

    def __str__(self):
        return f"Answer {self.pk}"
