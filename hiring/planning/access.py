"""Who sees and who changes interview plans, and who reads the kit of an interview.

| | administrator | recruiter | hiring manager (of the opening) | interviewer (seat) | anybody signed in |
|---|---|---|---|---|---|
| the plan: read, change, start over, copy into another | yes | yes | own | – | – |
| the candidate's brief | yes | yes | own | – | – |
| the kit of a stage | yes | yes | own | of that stage, unless recused | – |
"""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from hiring.models import Interview, Opening, Seat, Stage
from hiring.openings.access import get_opening_or_404, visible_openings


def get_planned_opening_or_404(user, slug: str) -> Opening:
    return get_opening_or_404(user, slug)


def openings_to_copy_from(user, opening: Opening) -> QuerySet[Opening]:
    """Other openings whose plan this person reads, the newest first."""
    return visible_openings(user).filter(plan__isnull=False).exclude(pk=opening.pk).order_by("-pk")


def get_stage_or_404(user, slug: str, pk: int) -> Stage:
    """A stage whose kit this person reads: they plan it, or interview there."""
    seats = Seat.objects.filter(user=user, recused_at=None, interview__status=Interview.Status.SCHEDULED)
    may_read = Q(round__plan__opening__in=visible_openings(user)) | Q(
        Exists(seats.filter(interview__stage=OuterRef("pk")))
    )
    stages = Stage.objects.filter(may_read).select_related("round__plan__opening__blueprint")
    return get_object_or_404(stages, pk=pk, round__plan__opening__slug=slug)


def own_interview(user, stage: Stage, pk: int) -> Interview | None:
    """An interview of this stage that this person plans or sits in, else None."""
    interviews = Interview.objects.standing().filter(pk=pk, stage=stage)
    if visible_openings(user).filter(pk=stage.round.plan.opening_id).exists():
        return interviews.first()
    return interviews.filter(seats__user=user, seats__recused_at=None).first()
