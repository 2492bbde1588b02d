"""Who sees and who changes openings and the employer.

| | administrator | recruiter | hiring manager (of the opening) | anybody signed in |
|---|---|---|---|---|
| openings: create, change, publish; appoint the committee | yes | yes | – | – |
| openings: read | yes | yes | own | – |
| the employer | change | change | – | – |
| what a description must say before it is published | change | – | – | – |

What somebody may not see answers 404; what they see but may not do, 403. The published page is everybody's.
"""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404

from hiring.models import CommitteeMember, Opening, OpeningQuerySet, Posting, Seat
from people.models import User
from people.permissions import manager_may, role_may
from people.prepared import Prepared

PLAYED = Prepared(
    lambda key: User.objects.filter(pk=key).values_list(
        Exists(Opening.objects.filter(hiring_manager=OuterRef("pk"))),
        Exists(Seat.objects.filter(user=OuterRef("pk"))),
        Exists(CommitteeMember.objects.filter(user=OuterRef("pk"))),
    )
)


@dataclass(frozen=True)
class Parts:
    """Whether somebody keeps openings, has or had a seat on a panel, votes in a committee."""

    openings: bool = False
    interviews: bool = False
    committee: bool = False


def may(user, key: str, opening: Opening) -> bool:
    """Whether this person is named for a permission in this opening: by their role, or as its hiring manager."""
    leads = user.is_authenticated and opening.hiring_manager_id == user.pk
    return role_may(user, key) or (leads and manager_may(key))


def can_recruit(user) -> bool:
    return role_may(user, "openings")


def require_recruiting(user) -> None:
    if not can_recruit(user):
        raise PermissionDenied("Recruiters and administrators keep openings.")


def can_set_rules(user) -> bool:
    """Whether this person chooses what blocks publishing."""
    return role_may(user, "rules")


def keeps_the_house(user) -> bool:
    """Whether this person decides in every opening how long data is kept."""
    return role_may(user, "retention")


def reads_retention(user, opening: Opening) -> bool:
    if keeps_the_house(user):
        return True
    own = (opening.created_by_id, opening.hiring_manager_id)
    return role_may(user, "read_retention") and user.pk in own


def visible_openings(user) -> OpeningQuerySet:
    if can_recruit(user):
        return Opening.objects.all()
    if user.is_authenticated:
        return Opening.objects.filter(hiring_manager=user)
    return Opening.objects.none()


def get_opening_or_404(user, slug: str) -> Opening:
    return get_object_or_404(
        visible_openings(user).select_related("blueprint", "hiring_manager", "own_words"), slug=slug
    )


def get_own_opening_or_404(user, slug: str) -> Opening:
    """PermissionDenied where they may only read it."""
    opening = get_opening_or_404(user, slug)
    require_recruiting(user)
    return opening


def get_opening_to_appoint_or_404(user, slug: str) -> Opening:
    """One whose committee this person appoints; PermissionDenied where they may only read it."""
    opening = get_opening_or_404(user, slug)
    if not role_may(user, "appoint_committee"):
        raise PermissionDenied("Recruiters and administrators appoint the committee.")
    return opening


def may_approve(user, opening: Opening) -> bool:
    return may(user, "approve_draft", opening)


def get_opening_to_comment_or_404(user, slug: str) -> Opening:
    """One whose draft this person may comment on; PermissionDenied where they may only read it."""
    opening = get_opening_or_404(user, slug)
    if not may(user, "comment_draft", opening):
        raise PermissionDenied("Recruiters and the hiring manager talk about a draft.")
    return opening


def get_opening_to_approve_or_404(user, slug: str) -> Opening:
    """One whose draft this person may approve; PermissionDenied where they may only read it."""
    opening = get_opening_or_404(user, slug)
    if not may_approve(user, opening):
        raise PermissionDenied("The hiring manager of the opening approves its description.")
    return opening


def get_posting_or_404(slug: str) -> Posting:
    """The newest one, live or not: everybody may know that it is there or gone."""
    posting = Posting.objects.filter(opening__slug=slug).select_related("opening").order_by("-version").first()
    if posting is None:
        raise Http404("No such job.")
    return posting


def parts_of(user) -> Parts:
    """What this person has at all; one query."""
    if not user.is_authenticated:
        return Parts()
    leads, sits, votes = map(bool, PLAYED.row(user.pk))
    return Parts(openings=leads or can_recruit(user), interviews=sits, committee=votes)
