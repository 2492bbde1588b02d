"""Who sees the calibration of an opening, and whose names stand in it.

| | administrator | recruiter | hiring manager (of the opening) | committee (of the opening) | anybody else |
|---|---|---|---|---|---|
| the calibration of an opening | yes | yes | own | own | – (404) |
| interviewers' names beside leniency | – | – | – | the chair; to others *Interviewer A, B, C* | – |
| how one rates oneself | own | own | own | own | own |

What is in it are the cards of debriefs that are open to the reader, by the one rule of `Scorecard.objects.visible_to`.
Names and letters are chosen in `scorecards/calibration/queries/opening.py`, so that no page, file or sentence can
forget it.
"""

from django.db.models import Exists, OuterRef, Q
from django.shortcuts import get_object_or_404

from hiring.models import CommitteeMember, Opening, Seat
from hiring.models.interviews import binds
from hiring.openings.access import visible_openings


def get_calibrated_opening_or_404(user, slug: str) -> Opening:
    """One opening whose calibration this person may see."""
    if not user.is_authenticated or not user.is_active:
        return get_object_or_404(Opening.objects.none(), slug=slug)
    votes = Exists(CommitteeMember.objects.filter(opening=OuterRef("pk"), user=user))
    openings = Opening.objects.filter(Q(pk__in=visible_openings(user).values("pk")) | votes)
    return get_object_or_404(openings.select_related("blueprint"), slug=slug)


def reads_opening(user, opening: Opening) -> bool:
    """Whether this person reads the opening itself, and not its calibration alone."""
    return visible_openings(user).filter(pk=opening.pk).exists()


def openings_rated_in(user) -> list[Opening]:
    """The openings in which this person has submitted a scorecard that counts, the newest first."""
    seats = Seat.objects.counted().filter(
        binds("interview__"),
        user=user,
        interview__application__opening=OuterRef("pk"),
        scorecard__submitted_at__isnull=False,
    )
    return list(Opening.objects.filter(Exists(seats)).order_by("-created_at", "-pk"))
