import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("hiring", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Ballot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ballots", to="hiring.application"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("opened_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "closed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("application", "number"), name="ballots_are_numbered"),
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at", None)), fields=("application",), name="one_open_ballot"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("closed_by", None), ("closed_at__isnull", False), _connector="OR"),
                        name="closed_by_and_at",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Vote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "ballot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="votes", to="scorecards.ballot"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="votes", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("is_chair", models.BooleanField(default=False)),
                (
                    "choice",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("strong_yes", "Strong yes"),
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("strong_no", "Strong no"),
                            ("recused", "Recused"),
                        ],
                        max_length=10,
                        verbose_name="vote",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                ("cast_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["-is_chair", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("ballot", "user"), name="one_vote_each"),
                    models.CheckConstraint(
                        condition=models.Q(("choice__in", ["", "strong_yes", "yes", "no", "strong_no", "recused"])),
                        name="known_vote",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cast_at", None), ("choice", "")),
                            models.Q(models.Q(("choice", ""), _negated=True), ("cast_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="cast_vote_has_its_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="decisions", to="hiring.application"
                    ),
                ),
                (
                    "ballot",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="scorecards.ballot",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[("hire", "Hire"), ("no_hire", "No hire"), ("more_information", "More information")],
                        max_length=16,
                        verbose_name="outcome",
                    ),
                ),
                ("level", models.CharField(blank=True, max_length=200, verbose_name="level")),
                ("conditions", models.TextField(blank=True, verbose_name="conditions")),
                ("reasons", models.TextField(verbose_name="reasons")),
                ("departure", models.TextField(blank=True, verbose_name="why it departs")),
                ("dissent", models.TextField(blank=True, verbose_name="dissent")),
                ("decided_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("application", "number"), name="decisions_are_numbered"),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["hire", "no_hire", "more_information"])),
                        name="known_outcome",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionReason",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="on_dimensions",
                        to="scorecards.decision",
                    ),
                ),
                ("key", models.CharField(max_length=80)),
                ("text", models.TextField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("decision", "key"), name="one_reason_per_dimension")],
            },
        ),
        migrations.CreateModel(
            name="DebriefReading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="debrief_readings",
                        to="hiring.application",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="hiring.round"),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="debrief_readings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("first_read_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("application", "round", "user"), name="first_reading_only")
                ],
            },
        ),
        migrations.CreateModel(
            name="DebriefNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="debrief_notes",
                        to="hiring.application",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="hiring.round"),
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
                "ordering": ["written_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PacketBatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "opening",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="packet_batches", to="hiring.opening"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("total", models.PositiveIntegerField(default=0)),
                ("done", models.PositiveIntegerField(default=0)),
                ("finished_at", models.DateTimeField(null=True)),
                ("trouble", models.TextField(blank=True)),
                ("file", models.FileField(blank=True, max_length=200, upload_to="packets")),
            ],
            options={
                "ordering": ["-asked_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("file", ""), ("finished_at__isnull", False), _connector="OR"),
                        name="finished_before_its_file",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Scorecard",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seat",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scorecard", to="hiring.seat"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=0)),
                (
                    "recommendation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("strong_yes", "Strong yes"),
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("strong_no", "Strong no"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "confidence",
                    models.CharField(
                        blank=True, choices=[("low", "Low"), ("medium", "Medium"), ("high", "High")], max_length=6
                    ),
                ),
                ("summary", models.TextField(blank=True)),
                ("pad", models.TextField(blank=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("saved_at", models.DateTimeField(null=True)),
                ("submitted_at", models.DateTimeField(null=True)),
                ("had_read_earlier_rounds", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("recommendation__in", ["", "strong_yes", "yes", "no", "strong_no"])),
                        name="known_recommendation",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("confidence__in", ["", "low", "medium", "high"])), name="known_confidence"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Rating",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=80)),
                ("value", models.PositiveSmallIntegerField(null=True)),
                (
                    "not_assessed",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unsaid", "Reason still to be said"),
                            ("not_reached", "We did not get to it"),
                            ("not_shown", "There was no occasion to show it"),
                            ("cannot_judge", "I cannot judge it"),
                        ],
                        max_length=12,
                    ),
                ),
                ("evidence", models.TextField(blank=True)),
                (
                    "scorecard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ratings", to="scorecards.scorecard"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("scorecard", "key"), name="one_rating_per_dimension"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value", None), models.Q(("value__gte", 1), ("value__lte", 4)), _connector="OR"
                        ),
                        name="rating_in_scale",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("value", None), ("not_assessed", ""), _connector="OR"),
                        name="rating_rated_or_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("not_assessed__in", ["", "unsaid", "not_reached", "not_shown", "cannot_judge"])
                        ),
                        name="rating_known_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Sighting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "scorecard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sightings", to="scorecards.scorecard"
                    ),
                ),
                ("key", models.CharField(max_length=80)),
                ("text", models.TextField(blank=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("scorecard", "key"), name="signal_seen_once")],
            },
        ),
        migrations.CreateModel(
            name="Revision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "scorecard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="revisions", to="scorecards.scorecard"
                    ),
                ),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "recommendation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("strong_yes", "Strong yes"),
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("strong_no", "Strong no"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "confidence",
                    models.CharField(
                        blank=True, choices=[("low", "Low"), ("medium", "Medium"), ("high", "High")], max_length=6
                    ),
                ),
                ("revised_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ["revised_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="RevisedRating",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=80)),
                ("value", models.PositiveSmallIntegerField(null=True)),
                (
                    "not_assessed",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unsaid", "Reason still to be said"),
                            ("not_reached", "We did not get to it"),
                            ("not_shown", "There was no occasion to show it"),
                            ("cannot_judge", "I cannot judge it"),
                        ],
                        max_length=12,
                    ),
                ),
                ("evidence", models.TextField(blank=True)),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ratings", to="scorecards.revision"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("revision", "key"), name="one_revised_rating_per_dimension"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value", None), models.Q(("value__gte", 1), ("value__lte", 4)), _connector="OR"
                        ),
                        name="revised_rating_in_scale",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("value", None), ("not_assessed", ""), _connector="OR"),
                        name="revised_rating_rated_or_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("not_assessed__in", ["", "unsaid", "not_reached", "not_shown", "cannot_judge"])
                        ),
                        name="revised_rating_known_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PracticeAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(max_length=80)),
                ("exercise", models.CharField(max_length=80)),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("text", models.TextField(verbose_name="answer")),
                (
                    "author",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("retired_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "ordering": ["role", "exercise", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("role", "exercise", "title"), name="one_answer_of_a_title")
                ],
            },
        ),
        migrations.CreateModel(
            name="PracticeKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="keys", to="scorecards.practiceanswer"
                    ),
                ),
                ("key", models.CharField(max_length=80)),
                ("value", models.PositiveSmallIntegerField()),
                ("reason", models.TextField(verbose_name="reason")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("answer", "key"), name="one_key_per_dimension"),
                    models.CheckConstraint(
                        condition=models.Q(("value__gte", 1), ("value__lte", 4)), name="practice_key_in_scale"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PracticeAttempt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attempts",
                        to="scorecards.practiceanswer",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="practice_attempts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=0)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("saved_at", models.DateTimeField(null=True)),
                ("submitted_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("answer", "user"), name="one_attempt_each")],
            },
        ),
        migrations.CreateModel(
            name="PracticeRating",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=80)),
                ("value", models.PositiveSmallIntegerField(null=True)),
                (
                    "not_assessed",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unsaid", "Reason still to be said"),
                            ("not_reached", "We did not get to it"),
                            ("not_shown", "There was no occasion to show it"),
                            ("cannot_judge", "I cannot judge it"),
                        ],
                        max_length=12,
                    ),
                ),
                ("evidence", models.TextField(blank=True)),
                (
                    "attempt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ratings",
                        to="scorecards.practiceattempt",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("attempt", "key"), name="one_practice_rating_per_dimension"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value", None), models.Q(("value__gte", 1), ("value__lte", 4)), _connector="OR"
                        ),
                        name="practice_rating_in_scale",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("value", None), ("not_assessed", ""), _connector="OR"),
                        name="practice_rating_rated_or_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("not_assessed__in", ["", "unsaid", "not_reached", "not_shown", "cannot_judge"])
                        ),
                        name="practice_rating_known_reason",
                    ),
                ],
            },
        ),
    ]
