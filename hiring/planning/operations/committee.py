"""Appointing the committee of an opening and its chair."""

from collections.abc import Collection

from django.db import transaction

from hiring.evidence import evidence
from hiring.models import CommitteeMember, Opening, Plan, Seat
from people.audit import record
from people.locks import lock
from people.models import User
from people.refusals import Refused


@transaction.atomic
def appoint_committee(*, opening: Opening, members: Collection[User], chair: User | None, by) -> None:
    """These people vote from now on, and this one of them is the chair; who comes and goes is on record one by one.

    Refused where somebody would appoint themselves, while the committee decides on somebody and its chair can, where
    everybody would go of a committee that has voted, or where the plan was frozen with the hiring manager deciding.
    """
    lock(Opening, opening.pk)
    before = {member.user_id: member for member in opening.committee.all()}
    after = {user.pk for user in (*members, chair) if user}
    head = next((user for user, member in before.items() if member.is_chair), None)
    if after == before.keys() and head == (chair.pk if chair else None):
        return
    _require_appointable(opening, after, by)
    if by.pk in after - before.keys() or (chair == by and head != by.pk):
        raise Refused("Nobody appoints themselves. Another recruiter or an administrator does it.")
    opening.committee.exclude(user__in=after).delete()
    opening.committee.update(is_chair=False)
    CommitteeMember.objects.bulk_create(CommitteeMember(opening=opening, user_id=pk) for pk in after - before.keys())
    opening.committee.filter(user=chair).update(is_chair=True)
    for verb, people in (("joined", after - before.keys()), ("left", before.keys() - after)):
        for person in sorted(people):
            record(f"hiring.committee_{verb}", opening, by=by, person=person)
    if chair and chair.pk != head:
        record("hiring.chair_appointed", opening, by=by, person=chair.pk)


def _require_appointable(opening: Opening, after: Collection[int], by) -> None:
    """Refused where the committee stands still for now, or for good."""
    if Plan.objects.filter(opening=opening, decides=Plan.Decides.MANAGER).exists():
        raise Refused(
            "The first interview was scheduled without a committee, so the hiring manager decides in this opening."
        )
    if (deciding := evidence().decided_now(opening)) and _chair_can_decide(opening, deciding):
        raise Refused("The committee is voting or about to decide. It stays as it is until that is done.")
    if not after and evidence().has_voted(opening):
        raise Refused("This committee has voted, so somebody has to stay on it.")


def _chair_can_decide(opening: Opening, deciding: Collection[int]) -> bool:
    """Whether there is a chair who signs in and is recused on none of these applications: without one it never ends."""
    recused = Seat.objects.exclude(recused_at=None).filter(interview__application__in=deciding)
    chairs = opening.committee.filter(is_chair=True, user__is_active=True)
    return chairs.exclude(user__in=recused.values("user")).exists()
