"""How many people of each role have a second factor."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from people.models import RequiredFactor, User
from people.roles import Role


@dataclass(frozen=True)
class FactorsOfRole:
    """Of the active people of a role: how many there are, how many have a second factor; since when they need one."""

    role: str
    name: str
    people: int
    have: int
    since: datetime | None

    @property
    def lack(self) -> int:
        return self.people - self.have


def second_factors_by_role() -> list[FactorsOfRole]:
    """Every role, in two queries."""
    since = dict(RequiredFactor.objects.values_list("role", "since"))
    people = User.objects.active().with_second_factor().order_by().values("role")
    counted = people.annotate(people=Count("pk"), have=Count("pk", filter=Q(has_factor=True)))
    counts = {row["role"]: (row["people"], row["have"]) for row in counted.values("role", "people", "have")}
    return [FactorsOfRole(role, name, *counts.get(role, (0, 0)), since.get(role)) for role, name in Role.LABELS.items()]
