"""Who erases a candidate, and what goes with them.

| | administrator | recruiter | anybody else |
|---|---|---|---|
| erase a candidate | yes | where every application is to an opening that they created or lead | – |

A recruiter who has but a part of a candidate's openings sees the page, which names the way: an administrator.
"""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from hiring.access.applications import visible_applications, visible_candidates
from hiring.models import Candidate, CandidateFile, Interview, Note
from people.models import Message
from people.roles import Role
from scorecards.models import Scorecard


def get_candidate_to_erase_or_404(user, pk: int) -> Candidate:
    """A candidate whom this person may know of; PermissionDenied for those who erase nobody."""
    seen = visible_applications(user).filter(candidate=pk).values("candidate")
    candidate = get_object_or_404(
        visible_candidates(user) | Candidate.objects.filter(erased_at=None, pk__in=seen), pk=pk
    )
    if user.role not in (Role.ADMINISTRATOR, Role.RECRUITER):
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


def what_goes(candidate: Candidate) -> dict[str, int]:
    """How much of each kind is kept about a candidate, and never what it says."""
    of_theirs = {"application__candidate": candidate}
    cards = Scorecard.objects.filter(seat__interview__application__candidate=candidate)
    return {
        "applications": candidate.applications.count(),
        "files": CandidateFile.objects.filter(**of_theirs).count(),
        "notes": Note.objects.filter(**of_theirs).count(),
        "interviews": Interview.objects.filter(**of_theirs).count(),
        "cards": cards.submitted().count(),
        "mail": Message.objects.filter(about=f"hiring.candidate:{candidate.pk}").count(),
    }
