"""Families: the blueprints on one career path, each on its step."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

HIGHEST = 20


class Family(models.Model):
    """A career path, such as engineering leadership."""

    name = models.CharField("name", max_length=120)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(Lower("name"), name="one_family_of_a_name")]

    def __str__(self):
        return self.name


class FamilyStep(models.Model):
    """A blueprint on a step of its family. Two may share one: a manager and a staff engineer, say."""

    family = models.ForeignKey(Family, models.CASCADE, related_name="steps")
    slug = models.CharField("blueprint", max_length=80, unique=True)
    step = models.PositiveSmallIntegerField("step")

    class Meta:
        ordering = ["step", "slug"]
        constraints = [models.CheckConstraint(condition=Q(step__gte=1, step__lte=HIGHEST), name="steps_from_one")]

    def __str__(self):
        return f"{self.slug}, step {self.step}"
