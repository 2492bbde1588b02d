"""What the programs of other systems last asked for, and what they last failed at."""

from django.db import models

from people.models.api_keys import ApiKey


class Exchange(models.Model):
    """Of a key and a scope: when it last succeeded, and when, how and at which fields it last failed.

    Neither what was sent nor what was answered is kept.
    """

    key = models.ForeignKey(ApiKey, models.CASCADE, related_name="exchanges")
    scope = models.CharField(max_length=40)
    succeeded_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failed_status = models.PositiveSmallIntegerField(null=True)
    failed_fields = models.JSONField(default=list)

    class Meta:
        ordering = ["key", "scope"]
        constraints = [models.UniqueConstraint(fields=["key", "scope"], name="one_exchange_per_scope")]

    def __str__(self):
        return f"{self.key}: {self.scope}"

    @property
    def fails(self) -> bool:
        """Whether the last thing that it asked for failed."""
        return self.failed_at is not None and (self.succeeded_at is None or self.failed_at > self.succeeded_at)
