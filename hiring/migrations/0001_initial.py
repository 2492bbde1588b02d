import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("blueprint", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Employer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("about", models.TextField(blank=True, verbose_name="about the employer")),
                ("benefits", models.TextField(blank=True, verbose_name="benefits")),
                ("equal_opportunity", models.TextField(blank=True, verbose_name="equal-opportunity statement")),
                ("website", models.CharField(blank=True, max_length=500, verbose_name="website")),
                ("contact", models.EmailField(blank=True, max_length=254, verbose_name="careers contact")),
                (
                    "accent",
                    models.CharField(
                        blank=True,
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}\\Z", "Write the colour as # and six digits, such as #17525a."
                            )
                        ],
                        verbose_name="colour",
                    ),
                ),
                ("logo", models.FileField(blank=True, max_length=200, upload_to="employer", verbose_name="logo")),
                ("pay_blocks", models.BooleanField(default=True, verbose_name="no publishing without pay")),
                (
                    "equal_opportunity_blocks",
                    models.BooleanField(
                        default=True, verbose_name="no publishing without an equal-opportunity statement"
                    ),
                ),
                (
                    "apply_blocks",
                    models.BooleanField(default=True, verbose_name="no publishing without a way to apply"),
                ),
                ("revision", models.PositiveIntegerField(default=0, editable=False)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("pk", 1)), name="one_employer")],
            },
        ),
        migrations.CreateModel(
            name="Opening",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200, verbose_name="job title")),
                ("slug", models.CharField(editable=False, max_length=80, unique=True)),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Open"), ("closed", "Closed")], default="open", editable=False, max_length=6
                    ),
                ),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="openings", to="blueprint.blueprint"
                    ),
                ),
                ("variants", models.JSONField(blank=True, default=list)),
                (
                    "engineers",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="engineers in the company"),
                ),
                ("language", models.CharField(default="en-GB", max_length=12, verbose_name="language")),
                ("opening_paragraph", models.TextField(blank=True, verbose_name="opening paragraph")),
                ("responsibilities", models.JSONField(blank=True, null=True)),
                ("skills", models.JSONField(blank=True, null=True)),
                ("is_remote", models.BooleanField(default=False, verbose_name="remote")),
                ("remote_countries", models.JSONField(blank=True, default=list)),
                (
                    "employment",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("FULL_TIME", "Full time"),
                            ("PART_TIME", "Part time"),
                            ("CONTRACTOR", "Contractor"),
                            ("TEMPORARY", "Temporary"),
                            ("INTERN", "Internship"),
                            ("VOLUNTEER", "Volunteer"),
                            ("PER_DIEM", "By the day"),
                            ("OTHER", "Other"),
                        ],
                        max_length=12,
                        verbose_name="employment",
                    ),
                ),
                ("hours", models.CharField(blank=True, max_length=200, verbose_name="hours")),
                ("starts", models.CharField(blank=True, max_length=200, verbose_name="start")),
                ("team", models.TextField(blank=True, verbose_name="team")),
                ("budget", models.TextField(blank=True, verbose_name="budget")),
                (
                    "pay_low",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="pay from"
                    ),
                ),
                (
                    "pay_high",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="pay to"),
                ),
                ("pay_currency", models.CharField(blank=True, max_length=3, verbose_name="currency")),
                (
                    "pay_period",
                    models.CharField(
                        choices=[
                            ("year", "a year"),
                            ("month", "a month"),
                            ("week", "a week"),
                            ("day", "a day"),
                            ("hour", "an hour"),
                        ],
                        default="year",
                        max_length=5,
                        verbose_name="per",
                    ),
                ),
                ("pay_extra", models.TextField(blank=True, verbose_name="on top")),
                ("apply_url", models.CharField(blank=True, max_length=500, verbose_name="page to apply on")),
                ("apply_email", models.EmailField(blank=True, max_length=254, verbose_name="address to apply to")),
                ("apply_text", models.TextField(blank=True, verbose_name="how to apply")),
                (
                    "adjustments_contact",
                    models.CharField(blank=True, max_length=200, verbose_name="whom to ask for an adjustment"),
                ),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="closing date")),
                (
                    "hiring_manager",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="openings_led",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("keeps_least", models.PositiveIntegerField(default=6, verbose_name="months kept at least")),
                ("keeps_most", models.PositiveIntegerField(default=24, verbose_name="months kept at most")),
                ("held_at", models.DateTimeField(editable=False, null=True)),
                (
                    "held_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("hold_reason", models.TextField(blank=True, editable=False, verbose_name="legal hold")),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["open", "closed"])), name="opening_has_a_known_status"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("pay_low", None),
                            ("pay_high", None),
                            ("pay_low__lte", models.F("pay_high")),
                            _connector="OR",
                        ),
                        name="pay_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pay_low", None), ("pay_low__gt", 0), _connector="OR"),
                            models.Q(("pay_high", None), ("pay_high__gt", 0), _connector="OR"),
                        ),
                        name="pay_is_above_zero",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pay_high", None), ("pay_low", None)),
                            ("pay_currency__regex", "^[A-Z]{3}$"),
                            _connector="OR",
                        ),
                        name="pay_has_a_currency",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("keeps_least__lte", models.F("keeps_most"))), name="kept_least_before_most"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_at", None), ("held_by", None), ("hold_reason", "")),
                            models.Q(
                                ("held_at__isnull", False),
                                ("held_by__isnull", False),
                                models.Q(("hold_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="held_at_by_and_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "opening",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="places", to="hiring.opening"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0)),
                ("city", models.CharField(blank=True, max_length=200, verbose_name="city")),
                ("region", models.CharField(blank=True, max_length=200, verbose_name="region")),
                ("country", models.CharField(max_length=2, verbose_name="country")),
            ],
            options={
                "ordering": ["position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("country__regex", "^[A-Z]{2}$")), name="place_has_a_country_code"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Posting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "opening",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="postings", to="hiring.opening"
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("content", models.JSONField(editable=False)),
                ("fingerprint", models.CharField(editable=False, max_length=64)),
                ("closes_on", models.DateField(editable=False, null=True)),
                ("published_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                (
                    "published_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("unpublished_at", models.DateTimeField(editable=False, null=True)),
                (
                    "unpublished_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-version"],
                "constraints": [
                    models.UniqueConstraint(fields=("opening", "version"), name="one_posting_per_version"),
                    models.UniqueConstraint(
                        condition=models.Q(("unpublished_at", None)),
                        fields=("opening",),
                        name="one_live_posting_per_opening",
                    ),
                    models.CheckConstraint(condition=models.Q(("version__gte", 1)), name="postings_count_from_one"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("unpublished_at", None), ("unpublished_by", None)),
                            models.Q(("unpublished_at__isnull", False), ("unpublished_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="unpublished_at_and_by",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "opening",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="plan", to="hiring.opening"
                    ),
                ),
                ("bar", models.FloatField(default=3, verbose_name="bar")),
                ("quorum", models.PositiveIntegerField(default=3, verbose_name="votes needed")),
                (
                    "passes",
                    models.CharField(
                        choices=[
                            ("majority", "More yes than no"),
                            ("two_thirds", "Two thirds say yes"),
                            ("unanimous", "Nobody says no"),
                        ],
                        default="majority",
                        max_length=10,
                        verbose_name="hire when",
                    ),
                ),
                (
                    "shows_cv",
                    models.CharField(
                        choices=[
                            ("after_card", "After one’s own scorecard; before it in conversations"),
                            ("before", "Before the interview"),
                            ("never", "Never"),
                        ],
                        default="after_card",
                        max_length=10,
                        verbose_name="interviewers see the CV",
                    ),
                ),
                ("asks_practice", models.BooleanField(default=False, verbose_name="practice before a first interview")),
                ("shows_adjusted", models.BooleanField(default=False, verbose_name="show adjusted scores")),
                ("role", models.JSONField(editable=False, null=True)),
                ("frozen_at", models.DateTimeField(editable=False, null=True)),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("frozen_at", None), ("role", None)),
                            models.Q(("frozen_at__isnull", False), ("role__isnull", False)),
                            _connector="OR",
                        ),
                        name="plan_frozen_with_its_role",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("bar__gte", 1), ("bar__lte", 4)), name="bar_within_the_scale"
                    ),
                    models.CheckConstraint(condition=models.Q(("quorum__gte", 1)), name="quorum_of_one_or_more"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedDimension",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dimensions", to="hiring.plan"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("key", models.CharField(max_length=80)),
                ("weight", models.FloatField(default=1, verbose_name="weight")),
            ],
            options={
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "key"), name="dimension_once_per_plan"),
                    models.CheckConstraint(
                        condition=models.Q(("weight__gte", 0), ("weight__lte", 100)), name="planned_weight_in_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Round",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rounds", to="hiring.plan"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="name")),
            ],
            options={
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Stage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="stages", to="hiring.round"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("exercise", models.CharField(blank=True, max_length=80, verbose_name="exercise")),
                ("minutes", models.PositiveIntegerField(default=60, verbose_name="minutes")),
                ("interviewers", models.PositiveIntegerField(default=2, verbose_name="interviewers")),
            ],
            options={
                "ordering": ["round__position", "position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 5), ("minutes__lte", 600)), name="stage_minutes_in_range"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("interviewers__gte", 1), ("interviewers__lte", 10)),
                        name="stage_interviewers_in_range",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StageDimension",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dimensions", to="hiring.stage"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("key", models.CharField(max_length=80)),
            ],
            options={
                "ordering": ["position", "pk"],
                "constraints": [models.UniqueConstraint(fields=("stage", "key"), name="planned_once_per_stage")],
            },
        ),
        migrations.CreateModel(
            name="CommitteeMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "opening",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="committee", to="hiring.opening"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="committees",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("is_chair", models.BooleanField(default=False, verbose_name="chair")),
            ],
            options={
                "ordering": ["-is_chair", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("opening", "user"), name="once_on_a_committee"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_chair", True)), fields=("opening",), name="one_chair_per_committee"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Candidate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail address")),
                ("phone", models.CharField(blank=True, max_length=50, verbose_name="phone")),
                ("external_system", models.CharField(blank=True, max_length=100, verbose_name="other system")),
                ("external_id", models.CharField(blank=True, max_length=200, verbose_name="number there")),
                ("external_url", models.CharField(blank=True, max_length=500, verbose_name="link there")),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("erased_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "ordering": ["name", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_system", "external_id"),
                        name="one_per_outside_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("erased_at", None),
                            models.Q(
                                ("email", ""), ("external_id", ""), ("external_url", ""), ("name", ""), ("phone", "")
                            ),
                            _connector="OR",
                        ),
                        name="erased_candidate_is_empty",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "opening",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="applications", to="hiring.opening"
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="applications", to="hiring.candidate"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("active", "In process"),
                            ("withdrawn", "Withdrawn"),
                            ("stopped", "Stopped"),
                            ("hired", "Hired"),
                            ("not_hired", "Not hired"),
                        ],
                        default="active",
                        editable=False,
                        max_length=10,
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="hiring.round",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="source")),
                ("applied_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="applied")),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(editable=False, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("end_reason", models.TextField(blank=True, verbose_name="reason")),
            ],
            options={
                "ordering": ["-applied_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("opening", "candidate"), name="one_application_per_opening"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("status", "active")),
                            models.Q(models.Q(("status", "active"), _negated=True), ("ended_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="ended_application_has_its_time",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="round",
            name="application",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="own_rounds",
                to="hiring.application",
            ),
        ),
        migrations.CreateModel(
            name="Adjustment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="adjustment", to="hiring.application"
                    ),
                ),
                ("request", models.TextField(verbose_name="what was asked for and agreed")),
                (
                    "extra_minutes",
                    models.PositiveIntegerField(default=0, verbose_name="minutes added to each interview"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CandidateFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="hiring.application"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("cv", "CV"), ("other", "Other")], default="cv", max_length=5, verbose_name="kind"
                    ),
                ),
                ("file", models.FileField(max_length=200, upload_to="candidates/%Y")),
                ("name", models.CharField(max_length=200)),
                ("content_type", models.CharField(max_length=100)),
                ("size", models.PositiveIntegerField()),
                ("uploaded_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["kind", "uploaded_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notes", to="hiring.application"
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("text", models.TextField(verbose_name="note")),
                ("written_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ["-written_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="RoundOutcome",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="outcomes", to="hiring.application"
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outcomes", to="hiring.round"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("advance", "Advance"), ("stop", "Stop"), ("committee", "To the committee")],
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ["round__position", "at", "pk"],
                "constraints": [models.UniqueConstraint(fields=("application", "round"), name="one_outcome_per_round")],
            },
        ),
        migrations.CreateModel(
            name="Interview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="interviews", to="hiring.application"
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="interviews", to="hiring.stage"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("scheduled", "Scheduled"),
                            ("cancelled", "Cancelled"),
                            ("no_show", "Candidate did not come"),
                        ],
                        default="scheduled",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="starts")),
                ("ends_at", models.DateTimeField(verbose_name="ends")),
                ("place", models.CharField(blank=True, max_length=300, verbose_name="place")),
                ("link", models.CharField(blank=True, max_length=500, verbose_name="link")),
                ("sequence", models.PositiveIntegerField(default=0, editable=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(editable=False, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("end_reason", models.TextField(blank=True, verbose_name="reason")),
            ],
            options={
                "ordering": ["starts_at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="interview_ends_after_it_starts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("status", "scheduled")),
                            models.Q(models.Q(("status", "scheduled"), _negated=True), ("ended_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="ended_interview_has_its_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Rescheduling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "interview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reschedulings", to="hiring.interview"
                    ),
                ),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField()),
                ("moved_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "moved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["moved_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "interview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="seats", to="hiring.interview"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="seats", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("is_training", models.BooleanField(default=False, verbose_name="training")),
                ("recused_at", models.DateTimeField(editable=False, null=True)),
                ("recusal_reason", models.TextField(blank=True, verbose_name="conflict of interest")),
                ("waived_at", models.DateTimeField(editable=False, null=True)),
                (
                    "waived_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("waiver_reason", models.TextField(blank=True, verbose_name="reason")),
            ],
            options={
                "ordering": ["is_training", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("interview", "user"), name="one_seat_per_person"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("waived_at", None), ("waived_by", None)),
                            models.Q(("waived_at__isnull", False), ("waived_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="waived_at_and_by",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("waived_by", None),
                            models.Q(("waived_by", models.F("user")), _negated=True),
                            _connector="OR",
                        ),
                        name="nobody_waives_their_own_seat",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="plan",
            name="decides",
            field=models.CharField(
                blank=True,
                choices=[("committee", "The committee, by the hand of its chair"), ("manager", "The hiring manager")],
                editable=False,
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="FormerSeat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ended_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "interview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="former_seats", to="hiring.interview"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="former_seats",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SkippedStage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.TextField(verbose_name="reason")),
                ("skipped_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="skipped_stages",
                        to="hiring.application",
                    ),
                ),
                (
                    "skipped_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="skips", to="hiring.stage"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("application", "stage"), name="skipped_once")],
            },
        ),
    ]
