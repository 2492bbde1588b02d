"""Interviews: a stage scheduled for an application, and the seats of its panel."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from hiring.evidence import evidence
from hiring.models.candidates import Application
from hiring.models.plan import Stage


def binds(interview: str = "") -> Q:
    """That an interview's seats owe their scorecards: it stands, or was ended only once it had begun.

    `interview` is the path to it from the row that is filtered, such as "interview__".
    """
    ended_late = Q(**{f"{interview}ended_at__gte": F(f"{interview}starts_at")})
    return Q(**{f"{interview}status": Interview.Status.SCHEDULED}) | ended_late


class InterviewQuerySet(models.QuerySet):
    def standing(self):
        """Neither cancelled nor missed by the candidate, past ones included."""
        return self.filter(status=Interview.Status.SCHEDULED)

    def binding(self):
        """Those whose seats owe their scorecards."""
        return self.filter(binds())


class Interview(models.Model):
    class Status(models.TextChoices):
        SCHEDULED = "scheduled", "Scheduled"
        CANCELLED = "cancelled", "Cancelled"
        NO_SHOW = "no_show", "Candidate did not come"

    application = models.ForeignKey(Application, models.CASCADE, related_name="interviews")
    stage = models.ForeignKey(Stage, models.PROTECT, related_name="interviews")
    status = models.CharField(max_length=10, choices=Status, default=Status.SCHEDULED, editable=False)
    starts_at = models.DateTimeField("starts")
    ends_at = models.DateTimeField("ends")
    place = models.CharField("place", max_length=300, blank=True)
    link = models.CharField("link", max_length=500, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)  # raised by each change, for calendars
    changed_at = models.DateTimeField(default=timezone.now, editable=False)  # with the sequence
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False)
    end_reason = models.TextField("reason", blank=True)
    external_system = models.CharField("other system", max_length=100, blank=True, editable=False)
    external_id = models.CharField("number there", max_length=200, blank=True, editable=False)

    objects = InterviewQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        indexes = [models.Index(fields=["application", "stage"], name="interviews_of_a_stage")]
        constraints = [
            models.UniqueConstraint(
                fields=["external_system", "external_id", "application"],
                condition=~Q(external_id=""),
                name="interview_by_number_here",
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="interview_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(status="scheduled", ended_at=None) | (~Q(status="scheduled") & Q(ended_at__isnull=False)),
                name="ended_interview_has_its_time",
            ),
        ]

    def __str__(self):
        return f"{self.stage} with {self.application.candidate}"

    @property
    def is_standing(self) -> bool:
        return self.status == self.Status.SCHEDULED

    @property
    def is_binding(self) -> bool:
        """Whether its seats owe their scorecards: it stands, or was ended only once it had begun."""
        return self.is_standing or self.ended_at >= self.starts_at

    @property
    def has_begun(self) -> bool:
        return self.starts_at <= timezone.now()

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds() // 60)


class Rescheduling(models.Model):
    """An interview's time before it was moved."""

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="reschedulings")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    moved_at = models.DateTimeField(default=timezone.now)
    moved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["moved_at", "pk"]

    def __str__(self):
        return f"Moved from {self.started_at}"


class SeatQuerySet(models.QuerySet):
    def counted(self):
        """Neither training nor recused."""
        return self.filter(is_training=False, recused_at=None)

    def judging(self):
        """Counted seats of binding interviews, and those whose card was in before the recusal: rounds rest on them."""
        still = Q(recused_at=None) | evidence().card_is_submitted()
        return self.filter(still, binds("interview__"), is_training=False)

    def awaited(self):
        """Seats from which a scorecard may still come: of a binding interview, neither recused nor waived."""
        return self.filter(binds("interview__"), recused_at=None, waived_at=None)

    def owing(self):
        """Awaited seats whose scorecard is not submitted."""
        return self.awaited().exclude(evidence().card_is_submitted())

    def due(self):
        """Seats that owe a scorecard which somebody still waits for: the application is in process."""
        return self.owing().filter(interview__application__status=Application.Status.ACTIVE)

    def asked_to_practise(self, now: datetime):
        """First seats to come, where the opening asks for practice and the person has not practised this exercise."""
        opening, start = "interview__application__opening", "interview__starts_at"
        theirs = Seat.objects.awaited().filter(user=OuterRef("user"), **{opening: OuterRef(opening)})
        before = Q(**{f"{start}__lt": OuterRef(start)}) | Q(**{start: OuterRef(start)}, pk__lt=OuterRef("pk"))
        asked = self.awaited().filter(**{f"{opening}__plan__asks_practice": True, f"{start}__gt": now})
        return asked.filter(evidence().practice_is_missing()).exclude(Exists(theirs.filter(before)))


def of_seats(seats: SeatQuerySet, application: str = "pk") -> Q:
    """That a row's application, whose path is `application`, is one of these seats': they are found once, since a
    database may go through all seats of a person for each row that asks about that person's."""
    return Q(**{f"{application}__in": seats.order_by().values("interview__application")})


class Seat(models.Model):
    """One person on the panel of one interview."""

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="seats")
    is_training = models.BooleanField("training", default=False)
    recused_at = models.DateTimeField(null=True, editable=False)
    recusal_reason = models.TextField("conflict of interest", blank=True)
    waived_at = models.DateTimeField(null=True, editable=False)
    waived_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False)
    waiver_reason = models.TextField("reason", blank=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        ordering = ["is_training", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["interview", "user"], name="one_seat_per_person"),
            models.CheckConstraint(
                condition=Q(waived_at=None, waived_by=None) | Q(waived_at__isnull=False, waived_by__isnull=False),
                name="waived_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(waived_by=None) | ~Q(waived_by=F("user")), name="nobody_waives_their_own_seat"
            ),
        ]

    def __str__(self):
        return f"{self.user} on {self.interview}"


class FormerSeat(models.Model):
    """That somebody held a seat of this interview until `ended_at`, and did not judge in it."""

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="former_seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="former_seats")
    ended_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"{self.user}, once on {self.interview}"


class SkippedStage(models.Model):
    """A planned interview that an application will not have, with who decided so and why."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="skipped_stages")
    stage = models.ForeignKey(Stage, models.CASCADE, related_name="skips")
    reason = models.TextField("reason")
    skipped_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    skipped_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["application", "stage"], name="skipped_once")]

    def __str__(self):
        return f"{self.stage} skipped for {self.application.candidate}"
