"""How a committee votes on an application, and what was decided."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.models import Application


class VoteChoice(models.TextChoices):
    """What a member of the committee votes."""

    STRONG_YES = "strong_yes", "Strong yes"
    YES = "yes", "Yes"
    NO = "no", "No"
    STRONG_NO = "strong_no", "Strong no"
    RECUSED = "recused", "Recused"


class Outcome(models.TextChoices):
    HIRE = "hire", "Hire"
    NO_HIRE = "no_hire", "No hire"
    MORE_INFORMATION = "more_information", "More information"


class Ballot(models.Model):
    """One time that the committee votes on an application; `closed_by` is null where the last vote closed it."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="ballots")
    number = models.PositiveIntegerField()
    opened_at = models.DateTimeField(default=timezone.now)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="ballots_are_numbered"),
            models.UniqueConstraint(fields=["application"], condition=Q(closed_at=None), name="one_open_ballot"),
            models.CheckConstraint(condition=Q(closed_by=None) | Q(closed_at__isnull=False), name="closed_by_and_at"),
        ]

    def __str__(self):
        return f"Ballot {self.number} on {self.application}"

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None


class Vote(models.Model):
    """One member's vote. The rows are there from the moment the ballot opens; each is cast once, and hidden until
    the ballot is closed."""

    ballot = models.ForeignKey(Ballot, models.CASCADE, related_name="votes")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="votes")
    is_chair = models.BooleanField(default=False)
    choice = models.CharField("vote", max_length=10, choices=VoteChoice, blank=True)
    reason = models.TextField("reason", blank=True)
    cast_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-is_chair", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["ballot", "user"], name="one_vote_each"),
            models.CheckConstraint(condition=Q(choice__in=["", *VoteChoice.values]), name="known_vote"),
            models.CheckConstraint(
                condition=Q(choice="", cast_at=None) | (~Q(choice="") & Q(cast_at__isnull=False)),
                name="cast_vote_has_its_time",
            ),
        ]

    def __str__(self):
        return f"Vote {self.pk}"


class Decision(models.Model):
    """What was decided on an application, signed by name and time; it is changed only by a later one.

    `departure` says why it departs from the votes' or the composite's answer; `ballot` is null without a committee.
    """

    application = models.ForeignKey(Application, models.CASCADE, related_name="decisions")
    ballot = models.ForeignKey(Ballot, models.CASCADE, null=True, related_name="decisions")
    number = models.PositiveIntegerField()
    outcome = models.CharField("outcome", max_length=16, choices=Outcome)
    level = models.CharField("level", max_length=200, blank=True)
    conditions = models.TextField("conditions", blank=True)
    reasons = models.TextField("reasons")
    departure = models.TextField("why it departs", blank=True)
    dissent = models.TextField("dissent", blank=True)
    decided_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="decisions_are_numbered"),
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="known_outcome"),
        ]

    def __str__(self):
        return f"Decision {self.number} on {self.application}"


class DecisionReason(models.Model):
    """A reason that rests on one dimension of the role."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="on_dimensions")
    key = models.CharField(max_length=80)
    text = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "key"], name="one_reason_per_dimension")]

    def __str__(self):
        return self.key
