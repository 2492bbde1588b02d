"""The employer, openings with their facts, and the descriptions that were published."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from blueprint.job_description.catalogues import LANGUAGES, base_language
from blueprint.job_description.facts import EMPLOYMENT_TYPES, OFFICE_PERIODS, PERIODS, SENIORITIES
from blueprint.models import Blueprint

ONLY_ROW = 1

colour_validator = RegexValidator(r"^#[0-9a-fA-F]{6}\Z", "Write the colour as # and six digits, such as #17525a.")


class EmployerQuerySet(models.QuerySet):
    def current(self) -> "Employer":
        """The employer, or an unsaved one that says nothing."""
        return self.filter(pk=ONLY_ROW).first() or Employer(pk=ONLY_ROW)


class Employer(models.Model):
    """Who hires. There is one, and every opening's description speaks for it.

    Its three texts are in `language`; `translations` holds them by other language and name.
    """

    TEXTS = ("about", "benefits", "equal_opportunity")

    name = models.CharField("name", max_length=200, blank=True)
    about = models.TextField("about the employer", blank=True)
    benefits = models.TextField("benefits", blank=True)
    equal_opportunity = models.TextField("equal-opportunity statement", blank=True)
    language = models.CharField("language of these texts", max_length=2, choices=list(LANGUAGES.items()), default="en")
    translations = models.JSONField(default=dict, blank=True, editable=False)
    website = models.CharField("website", max_length=500, blank=True)
    contact = models.EmailField("careers contact", blank=True)
    accent = models.CharField("colour", max_length=7, blank=True, validators=[colour_validator])
    logo = models.FileField("logo", upload_to="employer", blank=True, max_length=200)

    pay_blocks = models.BooleanField("no publishing without pay", default=True)
    equal_opportunity_blocks = models.BooleanField("no publishing without an equal-opportunity statement", default=True)
    apply_blocks = models.BooleanField("no publishing without a way to apply", default=True)

    approval_blocks = models.BooleanField("no publishing before the hiring manager has approved", default=False)

    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = EmployerQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=ONLY_ROW), name="one_employer")]

    def __str__(self):
        return self.name or "The employer"

    def text_in(self, language: str, name: str) -> str:
        """One of TEXTS in this language; "" where there is none."""
        base = base_language(language)
        return getattr(self, name) if base == self.language else self.translations.get(base, {}).get(name, "")


class OpeningQuerySet(models.QuerySet):
    def with_live_posting(self):
        """With `live`: a list of the published description, or []."""
        live = models.Prefetch("postings", queryset=Posting.objects.live(), to_attr="live")
        return self.select_related("blueprint", "hiring_manager").prefetch_related(live)


class Opening(models.Model):
    """One search for one person: a published blueprint, the variants that hold here, and the facts of the job.

    The version of the blueprint is pinned: a newer one changes nothing here. `variants`, `responsibilities` and
    `skills` hold ids of its document; the last two are null until somebody chooses. What is known of applicants is
    kept so many months after their application has ended: erased on request after the least, by itself after the
    most, and not at all while a legal hold stands.
    """

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        CLOSED = "closed", "Closed"

    title = models.CharField("job title", max_length=200)
    slug = models.CharField(max_length=80, unique=True, editable=False)
    status = models.CharField(max_length=6, choices=Status, default=Status.OPEN, editable=False)
    blueprint = models.ForeignKey(Blueprint, models.PROTECT, related_name="openings")
    variants = models.JSONField(default=list, blank=True)
    engineers = models.PositiveIntegerField("size of the company", null=True, blank=True)

    language = models.CharField("language", max_length=12, default="en-GB")
    opening_paragraph = models.TextField("opening paragraph", blank=True)
    responsibilities = models.JSONField(null=True, blank=True)
    skills = models.JSONField(null=True, blank=True)

    is_remote = models.BooleanField("remote", default=False)
    remote_countries = models.JSONField(default=list, blank=True)
    office_days = models.PositiveSmallIntegerField("days on site", null=True, blank=True)
    office_period = models.CharField("per", max_length=5, choices=list(OFFICE_PERIODS.items()), default="week")
    department = models.CharField("department", max_length=200, blank=True)
    seniority = models.CharField("level", max_length=9, choices=list(SENIORITIES.items()), blank=True)
    requisition = models.CharField("requisition number", max_length=60, blank=True)
    employment = models.CharField("employment", max_length=12, choices=list(EMPLOYMENT_TYPES.items()), blank=True)
    hours = models.CharField("hours", max_length=200, blank=True)
    starts = models.CharField("start", max_length=200, blank=True)
    team = models.TextField("team", blank=True)
    budget = models.TextField("budget", blank=True)

    pay_low = models.DecimalField("pay from", max_digits=12, decimal_places=2, null=True, blank=True)
    pay_high = models.DecimalField("pay to", max_digits=12, decimal_places=2, null=True, blank=True)
    pay_currency = models.CharField("currency", max_length=3, blank=True)
    pay_period = models.CharField("per", max_length=5, choices=list(PERIODS.items()), default="year")
    pay_extra = models.TextField("on top", blank=True)

    apply_url = models.CharField("page to apply on", max_length=500, blank=True)
    apply_email = models.EmailField("address to apply to", blank=True)
    apply_text = models.TextField("how to apply", blank=True)
    adjustments_contact = models.CharField("whom to ask for an adjustment", max_length=200, blank=True)
    closes_on = models.DateField("closing date", null=True, blank=True)

    hiring_manager = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="openings_led"
    )
    keeps_least = models.PositiveIntegerField("months kept at least", default=6)
    keeps_most = models.PositiveIntegerField("months kept at most", default=24)
    held_at = models.DateTimeField(null=True, editable=False)
    held_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False)
    hold_reason = models.TextField("legal hold", blank=True, editable=False)

    revision = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    objects = OpeningQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=["open", "closed"]), name="opening_has_a_known_status"),
            models.CheckConstraint(
                condition=Q(pay_low=None) | Q(pay_high=None) | Q(pay_low__lte=F("pay_high")), name="pay_in_order"
            ),
            models.CheckConstraint(
                condition=(Q(pay_low=None) | Q(pay_low__gt=0)) & (Q(pay_high=None) | Q(pay_high__gt=0)),
                name="pay_is_above_zero",
            ),
            models.CheckConstraint(
                condition=Q(pay_low=None, pay_high=None) | Q(pay_currency__regex=r"^[A-Z]{3}$"),
                name="pay_has_a_currency",
            ),
            models.CheckConstraint(
                condition=Q(office_days=None) | Q(office_days__gte=1, office_days__lte=31),
                name="office_days_of_a_month",
            ),
            models.CheckConstraint(condition=Q(keeps_least__lte=F("keeps_most")), name="kept_least_before_most"),
            models.CheckConstraint(
                condition=Q(held_at=None, held_by=None, hold_reason="")
                | (Q(held_at__isnull=False, held_by__isnull=False) & ~Q(hold_reason="")),
                name="held_at_by_and_why",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def after_rounds(self) -> str:
        """What follows the last round, in words: without a committee the hiring manager decides."""
        return "the committee" if self.committee.all() else "the decision"


class Place(models.Model):
    """Where the work is done; an opening may name several."""

    opening = models.ForeignKey(Opening, models.CASCADE, related_name="places")
    position = models.PositiveIntegerField(default=0)
    city = models.CharField("city", max_length=200, blank=True)
    region = models.CharField("region", max_length=200, blank=True)
    country = models.CharField("country", max_length=2)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(country__regex=r"^[A-Z]{2}$"), name="place_has_a_country_code")
        ]

    def __str__(self):
        return self.city or self.country


class PostingQuerySet(models.QuerySet):
    def live(self):
        return self.filter(unpublished_at=None)


class Posting(models.Model):
    """One published version of an opening's description, as it was read then: `content` never changes."""

    opening = models.ForeignKey(Opening, models.PROTECT, related_name="postings")
    version = models.PositiveIntegerField()
    content = models.JSONField(editable=False)
    fingerprint = models.CharField(max_length=64, editable=False)
    closes_on = models.DateField(null=True, editable=False)
    published_at = models.DateTimeField(default=timezone.now, editable=False)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    unpublished_at = models.DateTimeField(null=True, editable=False)
    unpublished_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )

    objects = PostingQuerySet.as_manager()

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["opening", "version"], name="one_posting_per_version"),
            models.UniqueConstraint(
                fields=["opening"], condition=Q(unpublished_at=None), name="one_live_posting_per_opening"
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="postings_count_from_one"),
            models.CheckConstraint(
                condition=Q(unpublished_at=None, unpublished_by=None)
                | Q(unpublished_at__isnull=False, unpublished_by__isnull=False),
                name="unpublished_at_and_by",
            ),
        ]

    def __str__(self):
        return f"{self.opening}, version {self.version}"

    @property
    def is_live(self) -> bool:
        return self.unpublished_at is None
