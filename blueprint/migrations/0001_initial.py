import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Blueprint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=80)),
                ("version", models.PositiveIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("retired", "Retired")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("title", models.TextField(verbose_name="title")),
                ("source_url", models.TextField(null=True)),
                ("source_modified", models.TextField(null=True)),
                ("source_kind", models.CharField(max_length=10, null=True)),
                ("summary", models.TextField(blank=True, verbose_name="summary")),
                ("horizon", models.TextField(blank=True, verbose_name="horizon")),
                ("horizon_note", models.TextField(blank=True, verbose_name="note on the horizon")),
                ("reports_to", models.TextField(blank=True, verbose_name="reports to")),
                (
                    "min_engineers",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="engineers, at least"),
                ),
                (
                    "max_engineers",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="engineers, at most"),
                ),
                ("baseline", models.TextField(blank=True, verbose_name="the company that this describes")),
                ("mission", models.TextField(blank=True, verbose_name="mission")),
                ("success", models.TextField(blank=True, verbose_name="what success is")),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("published_at", models.DateTimeField(editable=False, null=True)),
                (
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["title", "-version"],
                "constraints": [
                    models.UniqueConstraint(fields=("slug", "version"), name="one_row_per_version"),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "published")),
                        fields=("slug",),
                        name="one_published_version_per_slug",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "draft")), fields=("slug",), name="one_draft_per_slug"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("status", "draft")),
                            models.Q(("published_at__isnull", False), ("status", "published")),
                            ("status", "retired"),
                            _connector="OR",
                        ),
                        name="published_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("min_engineers__isnull", True),
                            ("max_engineers__isnull", True),
                            ("min_engineers__lte", models.F("max_engineers")),
                            _connector="OR",
                        ),
                        name="baseline_in_order",
                    ),
                    models.CheckConstraint(condition=models.Q(("version__gte", 1)), name="versions_count_from_one"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Exercise",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("key", models.CharField(max_length=80)),
                (
                    "kind",
                    models.CharField(
                        choices=[("case", "Case"), ("conversation", "Conversation")],
                        default="case",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.TextField(verbose_name="title")),
                ("min_minutes", models.PositiveIntegerField(blank=True, null=True, verbose_name="minutes, at least")),
                ("max_minutes", models.PositiveIntegerField(blank=True, null=True, verbose_name="minutes, at most")),
                ("format", models.TextField(blank=True, verbose_name="format")),
                ("scenario", models.TextField(blank=True, verbose_name="scenario")),
                ("task", models.TextField(blank=True, verbose_name="task")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("blueprint", "key"), name="one_exercise_per_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("min_minutes__isnull", True),
                            ("max_minutes__isnull", True),
                            ("min_minutes__lte", models.F("max_minutes")),
                            _connector="OR",
                        ),
                        name="minutes_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["case", "conversation"])), name="exercise_has_a_known_kind"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Dimension",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("anchor_1", models.TextField(blank=True, verbose_name="well below the bar")),
                ("anchor_2", models.TextField(blank=True, verbose_name="below the bar")),
                ("anchor_3", models.TextField(blank=True, verbose_name="meets the bar")),
                ("anchor_4", models.TextField(blank=True, verbose_name="exceeds the bar")),
                ("key", models.CharField(max_length=80)),
                ("name", models.TextField(verbose_name="name")),
                ("weight", models.FloatField(default=1, verbose_name="weight")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("blueprint", "key"), name="one_dimension_per_key"),
                    models.CheckConstraint(
                        condition=models.Q(("weight__gt", 0), ("weight__lte", 100)), name="weight_in_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExerciseDimension",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("anchor_1", models.TextField(blank=True, verbose_name="well below the bar")),
                ("anchor_2", models.TextField(blank=True, verbose_name="below the bar")),
                ("anchor_3", models.TextField(blank=True, verbose_name="meets the bar")),
                ("anchor_4", models.TextField(blank=True, verbose_name="exceeds the bar")),
                (
                    "exercise",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dimensions", to="blueprint.exercise"
                    ),
                ),
                ("key", models.CharField(max_length=80)),
                ("is_listed", models.BooleanField(default=True, verbose_name="shown by this exercise")),
                ("is_anchored", models.BooleanField(default=False, verbose_name="has anchors of its own")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("exercise", "key"), name="dimension_once_per_exercise")
                ],
            },
        ),
        migrations.CreateModel(
            name="Group",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("section", models.CharField(max_length=20)),
                ("title", models.TextField(blank=True, verbose_name="title")),
                ("days", models.PositiveIntegerField(blank=True, null=True, verbose_name="days")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Kpi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("key", models.CharField(max_length=80)),
                ("name", models.TextField(verbose_name="name")),
                ("measures", models.TextField(blank=True, verbose_name="what it measures")),
                ("why", models.TextField(blank=True, verbose_name="why it matters")),
                ("target", models.TextField(blank=True, verbose_name="example target")),
                ("frequency", models.TextField(blank=True, verbose_name="how often")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "verbose_name": "KPI",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [models.UniqueConstraint(fields=("blueprint", "key"), name="one_kpi_per_key")],
            },
        ),
        migrations.CreateModel(
            name="Skill",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="skills", to="blueprint.group"
                    ),
                ),
                ("key", models.CharField(max_length=80)),
                ("name", models.TextField(verbose_name="name")),
                (
                    "importance",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("critical", "Critical"),
                            ("important", "Important"),
                            ("optional", "Optional"),
                            ("context_specific", "Context-specific"),
                        ],
                        max_length=20,
                        null=True,
                        verbose_name="importance",
                    ),
                ),
                ("importance_note", models.TextField(blank=True, verbose_name="note on its importance")),
                ("description", models.TextField(blank=True, verbose_name="description")),
                ("use", models.TextField(blank=True, verbose_name="use")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("blueprint", "key"), name="one_skill_per_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("importance", None),
                            ("importance__in", ["critical", "important", "optional", "context_specific"]),
                            _connector="OR",
                        ),
                        name="skill_has_a_known_importance",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SoftSkill",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("key", models.CharField(max_length=80)),
                ("name", models.TextField(verbose_name="name")),
                ("why", models.TextField(blank=True, verbose_name="why it matters")),
                ("shows_up", models.TextField(blank=True, verbose_name="how it shows")),
                ("strong", models.TextField(blank=True, verbose_name="strong performance")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [models.UniqueConstraint(fields=("blueprint", "key"), name="one_soft_skill_per_key")],
            },
        ),
        migrations.CreateModel(
            name="Tool",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("category", models.TextField(blank=True, verbose_name="category")),
                ("tools", models.TextField(verbose_name="tools")),
                ("use", models.TextField(blank=True, verbose_name="use")),
                ("prevalence", models.TextField(blank=True, verbose_name="how common")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("intro", "Paragraph"), ("unrecognised", "Not understood")], max_length=12
                    ),
                ),
                ("section", models.TextField(blank=True)),
                ("group", models.TextField(blank=True, null=True)),
                ("text", models.TextField(blank=True, verbose_name="text")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["intro", "unrecognised"])), name="passage_has_a_known_kind"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Variant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="variants", to="blueprint.group"
                    ),
                ),
                ("key", models.CharField(max_length=80)),
                ("label", models.TextField(verbose_name="label")),
                (
                    "min_engineers",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="engineers, at least"),
                ),
                (
                    "max_engineers",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="engineers, at most"),
                ),
                ("text", models.TextField(blank=True, verbose_name="text")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("blueprint", "key"), name="one_variant_per_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("min_engineers__isnull", True),
                            ("max_engineers__isnull", True),
                            ("min_engineers__lte", models.F("max_engineers")),
                            _connector="OR",
                        ),
                        name="variant_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Item",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("section", models.CharField(max_length=40)),
                (
                    "group",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="blueprint.group",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="children",
                        to="blueprint.item",
                    ),
                ),
                (
                    "variant",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="blueprint.variant",
                    ),
                ),
                (
                    "exercise",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="blueprint.exercise",
                    ),
                ),
                (
                    "dimension",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="blueprint.dimension",
                    ),
                ),
                ("key", models.CharField(max_length=80, null=True)),
                ("number", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
                ("title", models.TextField(blank=True, verbose_name="title")),
                ("text", models.TextField(blank=True, verbose_name="text")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [models.UniqueConstraint(fields=("blueprint", "key"), name="one_item_per_key")],
            },
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="blueprint.blueprint"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                (
                    "variant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="blueprint.variant"
                    ),
                ),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("add", "Add"),
                            ("replace", "Replace"),
                            ("remove", "Remove"),
                            ("emphasise", "Emphasise"),
                        ],
                        max_length=10,
                        verbose_name="action",
                    ),
                ),
                ("target", models.TextField(verbose_name="what it changes")),
                ("group", models.TextField(blank=True, null=True, verbose_name="group")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                ("why", models.TextField(blank=True, verbose_name="why")),
            ],
            options={
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("action__in", ["add", "replace", "remove", "emphasise"])),
                        name="change_has_a_known_action",
                    )
                ],
            },
        ),
    ]
