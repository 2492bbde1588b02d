"""Who applied, to what, and what they sent."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.models.opening import Opening
from hiring.models.plan import Round


class Candidate(models.Model):
    """A person who applies. Erasure empties the row and sets `erased_at`; the number stays for the audit trail."""

    name = models.CharField("name", max_length=200)
    email = models.EmailField("e-mail address", blank=True)
    phone = models.CharField("phone", max_length=50, blank=True)
    external_system = models.CharField("other system", max_length=100, blank=True)
    external_id = models.CharField("number there", max_length=200, blank=True)
    external_url = models.CharField("link there", max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    erased_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["name", "pk"]
        indexes = [
            models.Index(
                fields=["external_system", "external_id"], condition=~Q(external_id=""), name="candidates_by_number"
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at=None) | Q(name="", email="", phone="", external_id="", external_url=""),
                name="erased_candidate_is_empty",
            ),
        ]

    def __str__(self):
        return self.name or f"Erased candidate {self.pk}"

    @classmethod
    def texts(cls) -> list[str]:
        """All fields of the row that hold text, by name: an erasure empties them, and the person's copy has them."""
        return [
            field.name for field in cls._meta.concrete_fields if isinstance(field, models.CharField | models.TextField)
        ]


class ApplicationQuerySet(models.QuerySet):
    def active(self):
        return self.filter(status=Application.Status.ACTIVE)

    def matching(self, word: str):
        return self.filter(Q(candidate__name__icontains=word) | Q(candidate__email__icontains=word))


class Application(models.Model):
    """A candidate in an opening. `round` is where they stand; an ended application keeps the round where it ended."""

    class Status(models.TextChoices):
        ACTIVE = "active", "In process"
        WITHDRAWN = "withdrawn", "Withdrawn"
        STOPPED = "stopped", "Stopped"
        HIRED = "hired", "Hired"
        NOT_HIRED = "not_hired", "Not hired"

    opening = models.ForeignKey(Opening, models.PROTECT, related_name="applications")
    candidate = models.ForeignKey(Candidate, models.PROTECT, related_name="applications")
    status = models.CharField(max_length=10, choices=Status, default=Status.ACTIVE, editable=False)
    round = models.ForeignKey(Round, models.PROTECT, null=True, related_name="applications", editable=False)
    source = models.CharField("source", max_length=200, blank=True)
    applied_at = models.DateTimeField("applied", default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    brought_by = models.ForeignKey(
        "hiring.CandidateImport", models.SET_NULL, null=True, related_name="applications", editable=False
    )
    ended_at = models.DateTimeField(null=True, editable=False)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False)
    end_reason = models.TextField("reason", blank=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        ordering = ["-applied_at", "-pk"]
        indexes = [models.Index(fields=["opening"], condition=Q(status="active"), name="applications_in_process")]
        constraints = [
            models.UniqueConstraint(fields=["opening", "candidate"], name="one_application_per_opening"),
            models.CheckConstraint(
                condition=Q(status="active", ended_at=None) | (~Q(status="active") & Q(ended_at__isnull=False)),
                name="ended_application_has_its_time",
            ),
        ]

    def __str__(self):
        return f"{self.candidate} for {self.opening}"

    @property
    def is_active(self) -> bool:
        return self.status == self.Status.ACTIVE


class Adjustment(models.Model):
    """What an applicant asked for so that interviews are fair.

    Only recruiters and the hiring manager read `request`; interviewers see nothing but the longer time.
    """

    application = models.OneToOneField(Application, models.CASCADE, related_name="adjustment")
    request = models.TextField("what was asked for and agreed")
    extra_minutes = models.PositiveIntegerField("minutes added to each interview", default=0)

    def __str__(self):
        return f"Adjustment {self.pk}"


class CandidateFile(models.Model):
    """Kept in the storage, served only through access."""

    class Kind(models.TextChoices):
        CV = "cv", "CV"
        OTHER = "other", "Other"

    application = models.ForeignKey(Application, models.CASCADE, related_name="files")
    kind = models.CharField("kind", max_length=5, choices=Kind, default=Kind.CV)
    file = models.FileField(upload_to="candidates/%Y", max_length=200)
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    uploaded_at = models.DateTimeField(default=timezone.now)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["kind", "uploaded_at", "pk"]

    def __str__(self):
        return self.name


class Note(models.Model):
    """Interviewers do not read notes."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField("note")
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-written_at", "-pk"]

    def __str__(self):
        return f"Note {self.pk}"


class Tag(models.Model):
    """A word by which those who keep applications find some again. Interviewers do not read tags."""

    LONGEST = 40

    application = models.ForeignKey(Application, models.CASCADE, related_name="tags")
    name = models.CharField("tag", max_length=LONGEST)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["application", "name"], name="one_tag_of_a_name")]

    def __str__(self):
        return self.name


class RoundOutcome(models.Model):
    """How a round ended for an application."""

    class Outcome(models.TextChoices):
        ADVANCE = "advance", "Advance"
        STOP = "stop", "Stop"
        COMMITTEE = "committee", "To the committee"

    application = models.ForeignKey(Application, models.CASCADE, related_name="outcomes")
    round = models.ForeignKey(Round, models.PROTECT, related_name="outcomes")
    outcome = models.CharField(max_length=10, choices=Outcome)
    reason = models.TextField("reason", blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["round__position", "at", "pk"]
        constraints = [models.UniqueConstraint(fields=["application", "round"], name="one_outcome_per_round")]

    def __str__(self):
        return f"{self.outcome} after {self.round}"
