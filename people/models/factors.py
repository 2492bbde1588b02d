"""Which roles need a second factor."""

from django.db import models

from people.roles import Role


class RequiredFactor(models.Model):
    """Since when everybody of a role needs a second factor; never, or no longer, where that is null."""

    role = models.CharField("role", max_length=20, choices=Role.choices(), unique=True)
    since = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "second factor of a role"
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=Role.values()), name="required_factor_of_a_known_role"),
        ]

    def __str__(self):
        return f"Second factor of each {self.get_role_display().lower()}"
