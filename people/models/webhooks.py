"""Webhooks: what another system is told of, and how each delivery went."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from people.models.trail import Event

REFUSALS = {
    401: "it does not let this in.",
    403: "it does not let this in.",
    404: "there is nothing at this address.",
    410: "it wants to hear no more.",
    413: "the message is too large for it.",
    429: "it is asked too often.",
}


class Webhook(models.Model):
    """An address that is told of events. `verbs` names which, [] all; `sealed` is the secret that it verifies with.

    `names_as` is whoever lets it have names, as far as they read them at each sending; null where it has numbers alone.
    """

    name = models.CharField("name", max_length=100)
    url = models.CharField("address", max_length=500)
    verbs = models.JSONField(default=list)
    sealed = models.TextField(editable=False)
    names_as = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False)
    is_on = models.BooleanField(default=True)
    since = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name


class DeliveryQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(delivered_at=None, given_up_at=None)


class Delivery(models.Model):
    """That one event goes to one webhook. Nothing of what is sent is kept: it is made anew from the event each time."""

    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    event = models.ForeignKey(Event, models.PROTECT, related_name="+")
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now, db_index=True)
    delivered_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    last_status = models.PositiveSmallIntegerField(null=True)
    last_trouble = models.CharField(max_length=200, blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["webhook", "event"], name="each_event_goes_once")]

    def __str__(self):
        return f"Delivery {self.pk}"

    @property
    def failure(self) -> str:
        """What the last attempt came to, in a sentence; "" before the first, and where it arrived."""
        if self.last_trouble or self.last_status is None or self.last_status < 300:
            return self.last_trouble
        if self.last_status < 400:
            return f"It answered {self.last_status}, which sends elsewhere: nobody is followed there."
        if self.last_status in REFUSALS:
            return f"It answered {self.last_status}: {REFUSALS[self.last_status]}"
        return f"It answered {self.last_status}."

    @property
    def is_waiting(self) -> bool:
        return self.delivered_at is None and self.given_up_at is None
