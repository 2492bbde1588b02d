"""Who erases a candidate, and who makes a copy of one candidate's data.

| | administrator | recruiter | anybody else |
|---|---|---|---|
| erase a candidate | yes | where every application is to an opening that they created or lead | – |
| make a copy of what is kept about a candidate | yes | – (403) | – (403, or 404) |

A recruiter who has but a part of a candidate's openings sees the page, which names the way: an administrator. On a
legal hold nobody erases, administrators included. Which scorecards go into a copy, `Scorecard.objects.copied_by` says.
"""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from hiring.candidates.access import visible_applications, visible_candidates
from hiring.models import Candidate
from people.permissions import role_may
from people.roles import Role


def get_candidate_to_erase_or_404(user, pk: int) -> Candidate:
    """A candidate whom this person may know of; PermissionDenied for those who erase nobody."""
    candidate = _known_or_404(user, pk)
    if not role_may(user, "erase"):
        raise PermissionDenied("Administrators erase candidates, and recruiters those of their own openings.")
    return candidate


def may_erase(user, candidate: Candidate) -> bool:
    """Whether this person may do it: an administrator, or the recruiter of every opening that they applied to."""
    if user.role == Role.ADMINISTRATOR:
        return True
    openings = [application.opening for application in candidate.applications.select_related("opening")]
    return user.role == Role.RECRUITER and all(
        user.pk in (opening.created_by_id, opening.hiring_manager_id) for opening in openings
    )


def get_candidate_to_copy_or_404(user, pk: int) -> Candidate:
    """A candidate whose data this person hands out; PermissionDenied for others who know of them."""
    candidate = _known_or_404(user, pk)
    if not role_may(user, "copy"):
        raise PermissionDenied("Administrators make the copy that a candidate asks for.")
    return candidate


def _known_or_404(user, pk: int) -> Candidate:
    seen = visible_applications(user).filter(candidate=pk).values("candidate")
    return get_object_or_404(visible_candidates(user) | Candidate.objects.filter(erased_at=None, pk__in=seen), pk=pk)
