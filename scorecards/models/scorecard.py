"""Scorecards: what one seat judged, as it was submitted, and what was revised beside it."""

from django.db import models
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q
from django.utils import timezone

from hiring.models import Seat
from hiring.models.interviews import binds
from scorecards.card_choices import CONFIDENCES, REASONS, RECOMMENDATIONS, UNSAID
from scorecards.models.committee import Ballot, Decision
from scorecards.models.visibility import before_recusal, copied_by, of_ended, open_to, visible_to


class ScorecardQuerySet(models.QuerySet):
    def submitted(self):
        return self.exclude(submitted_at=None)

    def drafts(self):
        return self.filter(submitted_at=None)

    def counted(self):
        """Those that enter figures: submitted, not in training, of an interview that counts.

        A recusal takes a card out of the figures only until a committee was asked to vote on them, or it was decided.
        """
        return self.submitted().filter(_counts())

    def with_counts(self):
        """Each with `counts`: whether it enters figures, once it is submitted."""
        return self.annotate(counts=ExpressionWrapper(_counts(), BooleanField()))

    def visible_to(self, user):
        """The cards whose content this person may read: the only way anything reads scorecards."""
        return visible_to(self, user)

    def open_to(self, user):
        """The visible cards without one's own of rounds whose debrief is not open to oneself: what figures are of.

        The rule of `visible_to` holds for each of them, so it is not asked twice of the database.
        """
        return open_to(self, user)

    def read_by(self, user, **interview):
        """The submitted cards that this person may read, of interviews like this: `application=…`."""
        return (
            self.visible_to(user).submitted().filter(**{f"seat__interview__{key}": v for key, v in interview.items()})
        )

    def of_ended(self):
        """The cards of ended applications with an open debrief: what figures of the whole house are of."""
        return of_ended(self)

    def copied_by(self, user):
        """The cards that go into a candidate's copy of their data, made by this administrator."""
        return copied_by(self, user)


def _counts() -> Q:
    """What `counted` asks of a card beside being submitted."""
    here, until = {"application": OuterRef("seat__interview__application")}, OuterRef("seat__recused_at")
    asked = Exists(Ballot.objects.filter(opened_at__lte=until, **here))
    decided = Exists(Decision.objects.filter(decided_at__lte=until, **here))
    stays = Q(seat__recused_at=None) | (before_recusal() & (Q(asked) | Q(decided)))
    return stays & binds("seat__interview__") & Q(seat__is_training=False)


class Scorecard(models.Model):
    """What one seat judged. `revision` counts saves; a save that does not know the newest one is refused.

    Once submitted it never changes, but by erasure: triggers in the database refuse it.
    """

    seat = models.OneToOneField(Seat, models.CASCADE, related_name="scorecard")
    revision = models.PositiveIntegerField(default=0)
    recommendation = models.CharField(max_length=10, choices=RECOMMENDATIONS, blank=True)
    confidence = models.CharField(max_length=6, choices=CONFIDENCES, blank=True)
    summary = models.TextField(blank=True)
    pad = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField(null=True)
    had_read_earlier_rounds = models.BooleanField(default=False)

    objects = ScorecardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(recommendation__in=["", *RECOMMENDATIONS]), name="known_recommendation"),
            models.CheckConstraint(condition=Q(confidence__in=["", *CONFIDENCES]), name="known_confidence"),
        ]

    def __str__(self):
        return f"Scorecard {self.pk}"

    @property
    def is_submitted(self) -> bool:
        return self.submitted_at is not None


class Judgement(models.Model):
    """One dimension judged: a value from 1 to 4, or not assessed and why, and the evidence."""

    key = models.CharField(max_length=80)
    value = models.PositiveSmallIntegerField(null=True)
    not_assessed = models.CharField(max_length=12, choices={UNSAID: "Reason still to be said", **REASONS}, blank=True)
    evidence = models.TextField(blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.key}: {self.value or self.not_assessed or '–'}"


def judgement_constraints(prefix: str) -> list[models.CheckConstraint]:
    """A value within the scale, and never both a value and “not assessed”."""
    return [
        models.CheckConstraint(condition=Q(value=None) | Q(value__gte=1, value__lte=4), name=f"{prefix}_in_scale"),
        models.CheckConstraint(condition=Q(value=None) | Q(not_assessed=""), name=f"{prefix}_rated_or_not"),
        models.CheckConstraint(condition=Q(not_assessed__in=["", UNSAID, *REASONS]), name=f"{prefix}_known_reason"),
    ]


class RatingQuerySet(models.QuerySet):
    def given_on(self, cards: ScorecardQuerySet, **interview):
        """The ratings on those of these cards that are of interviews like this: `application=…`.

        It is said of cards and ratings alike, as PostgreSQL else reads every rating of the house for two cards.
        """
        like_this = {f"seat__interview__{key}": value for key, value in interview.items()}
        cards = cards.filter(**like_this).order_by().values("pk")
        return self.filter(scorecard__in=cards, **{f"scorecard__{key}": value for key, value in like_this.items()})


class Rating(Judgement):
    """One dimension of a scorecard."""

    scorecard = models.ForeignKey(Scorecard, models.CASCADE, related_name="ratings")

    objects = RatingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scorecard", "key"], name="one_rating_per_dimension"),
            *judgement_constraints("rating"),
        ]


class Sighting(models.Model):
    """A signal of the role that was seen, by its id, with what was said or done."""

    scorecard = models.ForeignKey(Scorecard, models.CASCADE, related_name="sightings")
    key = models.CharField(max_length=80)
    text = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scorecard", "key"], name="signal_seen_once")]

    def __str__(self):
        return self.key


class Revision(models.Model):
    """A change of mind after the debrief has opened, beside the original for ever. Figures use the original."""

    scorecard = models.ForeignKey(Scorecard, models.CASCADE, related_name="revisions")
    reason = models.TextField("reason")
    recommendation = models.CharField(max_length=10, choices=RECOMMENDATIONS, blank=True)
    confidence = models.CharField(max_length=6, choices=CONFIDENCES, blank=True)
    revised_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["revised_at", "pk"]

    def __str__(self):
        return f"Revision {self.pk}"


class RevisedRating(Judgement):
    """One dimension as a revision sees it."""

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="ratings")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["revision", "key"], name="one_revised_rating_per_dimension"),
            *judgement_constraints("revised_rating"),
        ]
