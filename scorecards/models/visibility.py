"""Independence: whose scorecards a person may read. One rule, in one place.

A card's content is its author's alone until its round's debrief opens. The debrief opens when the round has a counted
seat (of a standing interview, neither training nor recused) and each of them is submitted or waived. Whoever holds a
seat that still awaits their card, in any round of the application and training included, reads nothing of it from
anybody, whatever else they are. Whoever is recused on it never does. Cards of training seats are for the trainee, the
recruiter and the hiring manager; cards of recused seats are for their author alone.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from hiring.models import CommitteeMember, Interview, Opening, Seat
from people.roles import Role

_APPLICATION = "seat__interview__application"


def visible_to(cards: QuerySet, user) -> QuerySet:
    """Those of these scorecards whose content this user may read: their own, and others' by the rule above."""
    if not user.is_authenticated or not user.is_active:
        return cards.none()
    return cards.filter(Q(seat__user=user) | _read_together(user))


def open_to(cards: QuerySet, user) -> QuerySet:
    """Those of rounds whose debrief is open to this user: one's own card counts among the others' or not at all."""
    if not user.is_authenticated or not user.is_active:
        return cards.none()
    return cards.filter(_read_together(user))


def _read_together(user) -> Q:
    others = Q(submitted_at__isnull=False, seat__recused_at=None) & debrief_is_open() & independent(user)
    return others & _plays_a_part(user)


def copied_by(cards: QuerySet, user) -> QuerySet:
    """Those of these scorecards that this administrator may put into the copy which the candidate asks for.

    A card says that its candidate may receive everything on it, drafts included. So here drafts, training seats and
    recused seats count as well; but nothing goes in before the round's debrief is open, and nothing where the
    administrator has a judgement of their own to make, or is recused.
    """
    if not user.is_authenticated or not user.is_active or user.role != Role.ADMINISTRATOR:
        return cards.none()
    return cards.filter(debrief_is_open() & independent(user))


def debrief_is_open(application: str = _APPLICATION, round: str = "seat__interview__stage__round") -> Q:
    """That the round has a counted seat in the application, and that none of them is awaited any more.

    The arguments name the application and the round from the row that is filtered.
    """
    counted = Seat.objects.counted().filter(
        interview__status=Interview.Status.SCHEDULED,
        interview__application=OuterRef(application),
        interview__stage__round=OuterRef(round),
    )
    awaited = counted.filter(waived_at=None).exclude(scorecard__submitted_at__isnull=False)
    return Q(Exists(counted)) & ~Q(Exists(awaited))


def independent(user, application: str = _APPLICATION) -> Q:
    """That the application awaits no judgement of the user's own, and that they are not recused on it.

    `application` names it from the row that is filtered.
    """
    mine = Seat.objects.filter(user=user, interview__application=OuterRef(application))
    unfinished = mine.awaited().exclude(scorecard__submitted_at__isnull=False)
    return ~Q(Exists(unfinished)) & ~Q(Exists(mine.exclude(recused_at=None)))


def _plays_a_part(user) -> Q:
    """That the user leads the search, votes in it, has judged in it, or recruits for the house."""
    openings = Opening.objects.filter(pk=OuterRef(f"{_APPLICATION}__opening"))
    leads = Q(Exists(openings.filter(hiring_manager=user)))
    if user.role == Role.RECRUITER:
        return Q()
    plain = Q(seat__is_training=False)
    if user.role == Role.ADMINISTRATOR:
        return plain | leads
    votes = Q(Exists(CommitteeMember.objects.filter(opening=OuterRef(f"{_APPLICATION}__opening"), user=user)))
    mine = Seat.objects.filter(user=user, recused_at=None, waived_at=None)
    judged = mine.filter(interview__application=OuterRef(_APPLICATION), scorecard__submitted_at__isnull=False)
    return leads | (plain & (votes | Q(Exists(judged))))
