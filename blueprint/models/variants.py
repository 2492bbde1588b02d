"""How a role differs along an axis: variants, and the changes that each makes to the base."""

from django.db import models
from django.db.models import Q

from blueprint.models.blueprint import Row, in_order
from blueprint.models.section_rows import Group


class Variant(Row):
    """One way in which the role differs; its group's title is the axis."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="variants")
    key = models.CharField(max_length=80)
    label = models.TextField("label")
    min_engineers = models.PositiveIntegerField("company size, at least", null=True, blank=True)
    max_engineers = models.PositiveIntegerField("company size, at most", null=True, blank=True)
    text = models.TextField("text", blank=True)

    class Meta(Row.Meta):
        constraints = [
            models.UniqueConstraint(fields=["blueprint", "key"], name="one_variant_per_key"),
            models.CheckConstraint(condition=in_order("min_engineers", "max_engineers"), name="variant_in_order"),
        ]

    def __str__(self):
        return self.label


class Change(Row):
    """One change that a variant makes: to the line with the id `target`, or an addition to the section `target`."""

    class Action(models.TextChoices):
        ADD = "add", "Add"
        REPLACE = "replace", "Replace"
        REMOVE = "remove", "Remove"
        EMPHASISE = "emphasise", "Emphasise"

    variant = models.ForeignKey(Variant, models.CASCADE, related_name="changes")
    action = models.CharField("action", max_length=10, choices=Action)
    target = models.TextField("what it changes")
    group = models.TextField("group", null=True, blank=True)
    text = models.TextField("text", blank=True)
    why = models.TextField("why", blank=True)

    class Meta(Row.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(action__in=["add", "replace", "remove", "emphasise"]),
                name="change_has_a_known_action",
            )
        ]

    def __str__(self):
        return f"{self.action} {self.target}"
