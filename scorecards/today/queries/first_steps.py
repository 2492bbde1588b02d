"""What somebody can do for whom nothing waits, what must come first in this house before the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from blueprint.models import Blueprint
from hiring.models import Opening, WeeklyHours
from hiring.openings.access import can_recruit, visible_openings
from people.models import User
from people.permissions import role_may


@dataclass(frozen=True)
class FirstStep:
    """A link with its words, and what it is good for."""

    words: str
    what_for: str
    address: str


def first_steps(user) -> list[FirstStep]:
    """At most four queries."""
    return [*_house(user), *_searches(user), *_own(user)]


def _house(user) -> Iterator[FirstStep]:
    if role_may(user, "people") and User.objects.filter(is_active=True).count() == 1:
        yield FirstStep("Invite the others", "who recruit, interview and decide.", reverse("invite"))


def _searches(user) -> Iterator[FirstStep]:
    has_roles = Blueprint.objects.published().exists()
    if not has_roles and can_recruit(user):
        yield FirstStep("Bring in a role", "from an article that is published.", reverse("blueprint_import"))
        yield FirstStep("Begin a role", "by its title, level and family.", reverse("blueprint_new"))
        return
    open_searches = visible_openings(user).filter(status=Opening.Status.OPEN).order_by("-pk")
    if can_recruit(user):
        yield FirstStep("Begin a search", "from what a role is.", reverse("opening_new"))
    for slug, title in open_searches.values_list("slug", "title")[:1]:
        yield FirstStep("Add candidates", f"to {title}, one by one or from a file.", reverse("candidates", args=[slug]))
    if has_roles:
        yield FirstStep("Read what a role is", "and how it differs by kind of company.", reverse("blueprints"))


def _own(user) -> Iterator[FirstStep]:
    if not WeeklyHours.objects.filter(user=user).exists():
        yield FirstStep("Say when you can interview", "and times are proposed from that.", reverse("my_hours"))
    yield FirstStep("Practise scoring", "on worked answers.", reverse("practice"))
