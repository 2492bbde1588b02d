"""What the navigation of whoever is signed in shows."""

from dataclasses import dataclass

from django import template
from django.db.models import Exists, OuterRef

from hiring.models import CommitteeMember, Opening, Seat
from hiring.openings.access import can_recruit
from people.models import User
from people.prepared import Prepared

register = template.Library()


PLAYED = Prepared(
    lambda key: User.objects.filter(pk=key).values_list(
        Exists(Opening.objects.filter(hiring_manager=OuterRef("pk"))),
        Exists(Seat.objects.filter(user=OuterRef("pk"))),
        Exists(CommitteeMember.objects.filter(user=OuterRef("pk"))),
    )
)


@dataclass(frozen=True)
class Parts:
    """Whether somebody keeps openings, sits on panels, votes in a committee."""

    openings: bool = False
    interviews: bool = False
    committee: bool = False


@register.simple_tag
def parts(user) -> Parts:
    """`{% parts request.user as has %}`, then `{% if has.openings %}`; one query."""
    if not user.is_authenticated:
        return Parts()
    leads, sits, votes = map(bool, PLAYED.row(user.pk))
    return Parts(openings=leads or can_recruit(user), interviews=sits, committee=votes)
