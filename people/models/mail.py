"""The outbox: one row a message, from the moment it is decided on; and which mail somebody wants."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.models.users import User

IN_THE_ACT = timedelta(minutes=10)
"""After so long without a word, whoever was sending a message has died or lost the line in the act."""

NOT_OVER = Q(sent_at=None, cancelled_at=None, given_up_at=None)


class MessageQuerySet(models.QuerySet):
    def waiting(self):
        """To be sent, now or later, and in nobody's hands."""
        return self.filter(NOT_OVER, claimed_at=None)

    def due(self, now: datetime):
        return self.waiting().filter(not_before__lte=now)

    def unsure(self, now: datetime):
        """Somebody began to send these and never said how it ended."""
        begun = Q(claimed_at__lt=now - IN_THE_ACT) | Q(claimed_at__isnull=False) & ~Q(last_error="")
        return self.filter(NOT_OVER, begun)

    def given_up(self):
        return self.exclude(given_up_at=None)

    def stuck(self, now: datetime):
        """What an administrator decides about: given up, or unsure."""
        return self.given_up() | self.unsure(now)

    def sent(self):
        return self.exclude(sent_at=None)

    def over(self):
        """Sent, cancelled or given up."""
        return self.exclude(NOT_OVER)


class Message(models.Model):
    """One mail to one person or address. It leaves once, or never; what became of it stands here."""

    to = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="mail")
    address = models.EmailField(blank=True)
    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    calendar = models.TextField(blank=True)  # an iCalendar object that goes with it
    key = models.CharField(max_length=200, null=True, unique=True)
    about = models.CharField(max_length=100, blank=True, db_index=True)
    created_at = models.DateTimeField(default=timezone.now)
    not_before = models.DateTimeField(default=timezone.now)
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["not_before", "pk"]
        indexes = [models.Index(fields=["not_before"], condition=NOT_OVER, name="message_not_over")]
        constraints = [
            models.CheckConstraint(condition=Q(to=None) ^ Q(address=""), name="message_to_a_person_or_an_address"),
            models.CheckConstraint(
                condition=Q(sent_at=None, cancelled_at=None)
                | Q(sent_at=None, given_up_at=None)
                | Q(cancelled_at=None, given_up_at=None),
                name="message_ends_one_way",
            ),
        ]

    def __str__(self):
        return f"Message {self.pk} ({self.kind})"

    @property
    def recipient(self) -> str:
        """The address that it goes to, as it is today."""
        return self.to.email if self.to else self.address


class MailChoice(models.Model):
    """That somebody wants, or does not want, one kind of mail; without a row they want it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="mail_choices")
    kind = models.CharField(max_length=60)
    wanted = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "kind"], name="one_choice_per_kind_of_mail")]

    def __str__(self):
        return f"{self.kind}: {'yes' if self.wanted else 'no'}"
