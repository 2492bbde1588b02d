"""When people can interview, and the times among which a candidate chooses."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from hiring.models.candidates import Application
from hiring.models.interviews import Interview
from hiring.models.plan import Stage
from people.models.invitations import new_token


class WeeklyHours(models.Model):
    """A span of the week, in the person's own time zone, in which they can interview; Monday is 0."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="weekly_hours")
    weekday = models.PositiveSmallIntegerField()
    begins = models.TimeField()
    ends = models.TimeField()

    class Meta:
        ordering = ["weekday", "begins"]
        constraints = [
            models.CheckConstraint(condition=Q(weekday__lte=6), name="weekday_of_a_week"),
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="weekly_hours_end_after_they_begin"),
        ]

    def __str__(self):
        return f"{self.user}: {self.weekday}, {self.begins} to {self.ends}"


class DaysOff(models.Model):
    """Days on which somebody does not interview, both ends included."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="days_off")
    first = models.DateField("from")
    last = models.DateField("to")

    class Meta:
        ordering = ["first", "pk"]
        constraints = [models.CheckConstraint(condition=Q(last__gte=F("first")), name="days_off_end_after_they_begin")]

    def __str__(self):
        return f"{self.user}: {self.first} to {self.last}"


class PrivateCalendarQuerySet(models.QuerySet):
    def due(self, now: datetime):
        """Those of people who are here that are to be read."""
        return self.filter(next_at__lte=now, user__is_active=True)


class PrivateCalendar(models.Model):
    """The address of somebody's own calendar, sealed, and how reading it went. `host` is what is shown of it,
    `unread` of how many entries it is not all known when they are."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="private_calendar")
    sealed = models.TextField(editable=False)
    host = models.CharField(max_length=255)
    next_at = models.DateTimeField(default=timezone.now, db_index=True)
    read_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=300, blank=True)
    unread = models.PositiveIntegerField(default=0)

    objects = PrivateCalendarQuerySet.as_manager()

    def __str__(self):
        return f"The calendar of {self.user}"


class BusyTime(models.Model):
    """When somebody is busy, as their own calendar says; nothing of why."""

    calendar = models.ForeignKey(PrivateCalendar, models.CASCADE, related_name="busy_times")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_at"]
        constraints = [models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="busy_for_some_time")]

    def __str__(self):
        return f"{self.starts_at} to {self.ends_at}"


class TimeOfferQuerySet(models.QuerySet):
    def open(self, now: datetime):
        """Those that a candidate can still choose from."""
        return self.filter(revoked_at=None, chosen_at=None, expires_at__gt=now)


class TimeOffer(models.Model):
    """Times of one interview among which a candidate chooses by a private link, once. It ends by itself."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="time_offers")
    stage = models.ForeignKey(Stage, models.CASCADE, related_name="time_offers")
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    minutes = models.PositiveIntegerField()
    place = models.CharField("place", max_length=300, blank=True)
    link = models.CharField("link", max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    chosen_at = models.DateTimeField(null=True)
    interview = models.ForeignKey(Interview, models.SET_NULL, null=True, related_name="time_offers")

    objects = TimeOfferQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(minutes__gte=5, minutes__lte=900), name="offer_of_some_minutes")
        ]

    def __str__(self):
        return f"Times of {self.stage} for {self.application.candidate}"

    def is_open(self, now: datetime) -> bool:
        return self.revoked_at is None and self.chosen_at is None and self.expires_at > now


class OfferedTime(models.Model):
    """When an interview could begin."""

    offer = models.ForeignKey(TimeOffer, models.CASCADE, related_name="times")
    starts_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_at"]
        constraints = [models.UniqueConstraint(fields=["offer", "starts_at"], name="time_offered_once")]

    def __str__(self):
        return f"{self.starts_at}"


class OfferedSeat(models.Model):
    """Who would be on the panel."""

    offer = models.ForeignKey(TimeOffer, models.CASCADE, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    is_training = models.BooleanField("training", default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["offer", "user"], name="offered_one_seat")]

    def __str__(self):
        return f"{self.user} on {self.offer}"
