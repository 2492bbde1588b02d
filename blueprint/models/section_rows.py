"""The rows of the sections: groups and their items, KPIs, skills, tools, and paragraphs between them."""

from django.db import models

from blueprint.document import IMPORTANCE
from blueprint.models.blueprint import Row


class Group(Row):
    """A heading inside a section: a title, or the tier of its skills, or the axis of its variants."""

    section = models.CharField(max_length=20)
    title = models.TextField("title", blank=True)
    days = models.PositiveIntegerField("days", null=True, blank=True)

    class Meta(Row.Meta):
        pass

    def __str__(self):
        return self.title


class Item(Row):
    """One line of a list. `section` says which: `risks`, `mission.outcomes`, `hiring.red_flags`, `exercise.probes` …

    Its owner is a group, a parent item, a variant, an exercise or a dimension; a line of a list that stands
    directly under its section has none. `key` is the line's id in the document; plain sentences have none.
    """

    section = models.CharField(max_length=40)
    group = models.ForeignKey(Group, models.CASCADE, null=True, related_name="items")
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children")
    variant = models.ForeignKey("blueprint.Variant", models.CASCADE, null=True, related_name="items")
    exercise = models.ForeignKey("blueprint.Exercise", models.CASCADE, null=True, related_name="items")
    dimension = models.ForeignKey("blueprint.Dimension", models.CASCADE, null=True, related_name="items")
    key = models.CharField(max_length=80, null=True)
    number = models.PositiveIntegerField("number", null=True, blank=True)
    title = models.TextField("title", blank=True)
    text = models.TextField("text", blank=True)

    class Meta(Row.Meta):
        constraints = [models.UniqueConstraint(fields=["blueprint", "key"], name="one_item_per_key")]

    def __str__(self):
        return self.title or self.text


class Kpi(Row):
    key = models.CharField(max_length=80)
    name = models.TextField("name")
    measures = models.TextField("what it measures", blank=True)
    why = models.TextField("why it matters", blank=True)
    target = models.TextField("example target", blank=True)
    frequency = models.TextField("how often", blank=True)
    note = models.TextField("note", blank=True)

    class Meta(Row.Meta):
        verbose_name = "KPI"
        constraints = [models.UniqueConstraint(fields=["blueprint", "key"], name="one_kpi_per_key")]

    def __str__(self):
        return self.name


class Skill(Row):
    group = models.ForeignKey(Group, models.CASCADE, related_name="skills")
    key = models.CharField(max_length=80)
    name = models.TextField("name")
    importance = models.CharField("importance", max_length=20, choices=list(IMPORTANCE.items()), null=True, blank=True)
    importance_note = models.TextField("note on its importance", blank=True)
    description = models.TextField("description", blank=True)
    use = models.TextField("use", blank=True)
    note = models.TextField("note", blank=True)

    class Meta(Row.Meta):
        constraints = [
            models.UniqueConstraint(fields=["blueprint", "key"], name="one_skill_per_key"),
            models.CheckConstraint(
                condition=models.Q(importance=None) | models.Q(importance__in=list(IMPORTANCE)),
                name="skill_has_a_known_importance",
            ),
        ]

    def __str__(self):
        return self.name


class SoftSkill(Row):
    key = models.CharField(max_length=80)
    name = models.TextField("name")
    why = models.TextField("why it matters", blank=True)
    shows_up = models.TextField("how it shows", blank=True)
    strong = models.TextField("strong performance", blank=True)
    note = models.TextField("note", blank=True)

    class Meta(Row.Meta):
        constraints = [models.UniqueConstraint(fields=["blueprint", "key"], name="one_soft_skill_per_key")]

    def __str__(self):
        return self.name


class Tool(Row):
    category = models.TextField("category", blank=True)
    tools = models.TextField("tools")
    use = models.TextField("use", blank=True)
    prevalence = models.TextField("how common", blank=True)
    note = models.TextField("note", blank=True)

    class Meta(Row.Meta):
        pass

    def __str__(self):
        return self.tools


class Passage(Row):
    """A paragraph around a list or table, or text of an import that was not understood."""

    class Kind(models.TextChoices):
        INTRO = "intro", "Paragraph"
        UNRECOGNISED = "unrecognised", "Not understood"

    kind = models.CharField(max_length=12, choices=Kind)
    section = models.TextField(blank=True)
    group = models.TextField(null=True, blank=True)
    text = models.TextField("text", blank=True)

    class Meta(Row.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["intro", "unrecognised"]), name="passage_has_a_known_kind"
            )
        ]

    def __str__(self):
        return self.text
