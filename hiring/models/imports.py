"""Files of candidates on their way in."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from hiring.models.opening import Opening


class CandidateImport(models.Model):
    """One file of candidates that comes into an opening, a part at a time.

    `done` of `total` rows are through, `imported` of them came in. `left_out` holds [number of the row, why] as numbers
    and codes: the words of a file that are not taken are not kept. `trouble` says in a sentence why it stopped early.
    """

    opening = models.ForeignKey(Opening, models.CASCADE, related_name="candidate_imports")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    joins = models.BooleanField(default=True)  # a known address is the same person
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    imported = models.PositiveIntegerField(default=0)
    left_out = models.JSONField(default=list)
    finished_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)

    class Meta:
        ordering = ["-asked_at", "-pk"]

    def __str__(self):
        return f"Candidates for {self.opening}"


class ImportPart(models.Model):
    """Some rows of a file that are still to come in; they go as soon as they are in."""

    candidate_import = models.ForeignKey(CandidateImport, models.CASCADE, related_name="parts")
    position = models.PositiveIntegerField()
    rows = models.JSONField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["candidate_import", "position"], name="one_part_at_each_position")
        ]

    def __str__(self):
        return f"Part {self.position} of {self.candidate_import}"


class ColumnChoice(models.Model):
    """How files with these columns were read last: each system exports the same ones again.

    `fingerprint` stands for the header, `taken` says for each column what it is taken for. `opening` is where `system`
    and `source` were typed.
    """

    fingerprint = models.CharField(max_length=64, unique=True)
    taken = models.JSONField()
    order = models.CharField(max_length=5, blank=True, choices=[("day", "Day first"), ("month", "Month first")])
    system = models.CharField("other system", max_length=100, blank=True)
    source = models.CharField("source", max_length=200, blank=True)
    opening = models.ForeignKey(Opening, models.SET_NULL, null=True, related_name="+")
    chosen_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"Columns {self.pk}"
