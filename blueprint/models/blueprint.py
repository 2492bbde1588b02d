"""A version of a role blueprint, and the rules that the database keeps about versions."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from blueprint.document import ENGINEERS, SIZE_UNITS


def in_order(low: str, high: str) -> Q:
    """The condition that a minimum does not exceed its maximum; either may be absent."""
    return Q(**{f"{low}__isnull": True}) | Q(**{f"{high}__isnull": True}) | Q(**{f"{low}__lte": F(high)})


class BlueprintQuerySet(models.QuerySet):
    def drafts(self):
        return self.filter(status=Blueprint.Status.DRAFT)

    def published(self):
        return self.filter(status=Blueprint.Status.PUBLISHED)

    def of(self, slug):
        """All versions of one blueprint, newest first."""
        return self.filter(slug=slug).order_by("-version")

    def before(self, blueprint):
        """The versions older than this one, newest first."""
        return self.of(blueprint.slug).filter(version__lt=blueprint.version)


class Blueprint(models.Model):
    """One version of what a role is. A draft can be edited; once published it never changes.

    A retired version was published and then superseded, or was a draft that a newer import took the place of.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        PUBLISHED = "published", "Published"
        RETIRED = "retired", "Retired"

    slug = models.CharField(max_length=80)
    version = models.PositiveIntegerField()
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    title = models.TextField("title")

    language = models.CharField(max_length=6, null=True)
    isco = models.CharField(max_length=4, null=True)
    onet = models.CharField(max_length=10, null=True)
    derived_slug = models.CharField(max_length=80, null=True, db_index=True)
    derived_version = models.PositiveIntegerField(null=True)
    source_url = models.TextField(null=True)
    source_modified = models.TextField(null=True)
    source_kind = models.CharField(max_length=10, null=True)

    summary = models.TextField("summary", blank=True)
    horizon = models.TextField("horizon", blank=True)
    horizon_note = models.TextField("note on the horizon", blank=True)
    reports_to = models.TextField("reports to", blank=True)
    size_unit = models.CharField("company size in", max_length=9, choices=list(SIZE_UNITS.items()), default=ENGINEERS)
    min_engineers = models.PositiveIntegerField("company size, at least", null=True, blank=True)
    max_engineers = models.PositiveIntegerField("company size, at most", null=True, blank=True)
    baseline = models.TextField("the company that this describes", blank=True)
    mission = models.TextField("mission", blank=True)
    success = models.TextField("what success is", blank=True)

    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    published_at = models.DateTimeField(null=True, editable=False)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects = BlueprintQuerySet.as_manager()

    class Meta:
        ordering = ["title", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "version"], name="one_row_per_version"),
            models.UniqueConstraint(
                fields=["slug"], condition=Q(status="published"), name="one_published_version_per_slug"
            ),
            models.UniqueConstraint(fields=["slug"], condition=Q(status="draft"), name="one_draft_per_slug"),
            models.CheckConstraint(
                condition=Q(status="draft", published_at__isnull=True)
                | Q(status="published", published_at__isnull=False)
                | Q(status="retired"),
                name="published_has_its_time",
            ),
            models.CheckConstraint(condition=in_order("min_engineers", "max_engineers"), name="baseline_in_order"),
            models.CheckConstraint(condition=Q(version__gte=1), name="versions_count_from_one"),
        ]

    def __str__(self):
        return f"{self.title}, version {self.version}"

    def parent(self) -> "Blueprint | None":
        """The version that this one is derived from; None where it is not in this house."""
        versions = Blueprint.objects.filter(slug=self.derived_slug, version=self.derived_version)
        return versions.filter(published_at__isnull=False).first() if self.derived_slug else None

    def newer_parent(self) -> "Blueprint | None":
        """The published version of what this is derived from, where it is newer than that."""
        if self.derived_slug is None:
            return None
        return Blueprint.objects.published().filter(slug=self.derived_slug, version__gt=self.derived_version).first()

    @property
    def is_draft(self) -> bool:
        return self.status == self.Status.DRAFT


class Row(models.Model):
    """What every row of a version has: whose it is, and where it stands in its list."""

    blueprint = models.ForeignKey(Blueprint, models.CASCADE, related_name="%(class)ss")
    position = models.PositiveIntegerField()

    class Meta:
        abstract = True
        ordering = ["position", "pk"]
