"""Independence: whose scorecards a person may read. One rule, in one place.

A card's content is its author's alone until its round's debrief opens. The debrief opens when the round has a counted
seat, each counted seat is submitted or waived, and, while the application is in process, every stage that the plan
foresees in the round was held or skipped for it. A counted seat is not in training, and not recused before its card was
submitted; its interview stands, or was ended only once it had begun.

Whoever holds a seat that still awaits their card, in any round of the application and training included, reads nothing
of it from anybody, whatever else they are. Whoever is recused on it never does. Cards of training seats are for the
trainee, the recruiter and the hiring manager. A card that was submitted before its author was recused stays readable.
"""

from functools import cache

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from hiring.models import Application, CommitteeMember, Opening, Seat, SkippedStage, Stage, of_seats
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
    others = Q(submitted_at__isnull=False) & before_recusal() & debrief_is_open() & independent(user)
    return others & _plays_a_part(user)


def of_ended(cards: QuerySet) -> QuerySet:
    """Submitted ones of ended applications whose debrief is open to those who read it: for what is counted over the
    whole house, and shown to nobody who owes a card of any of them or is recused."""
    is_open = Q(submitted_at__isnull=False) & before_recusal() & debrief_is_open()
    return cards.filter(is_open).exclude(**{f"{_APPLICATION}__status": "active"})


def before_recusal() -> Q:
    """That the card's author was not recused, or only once the card was submitted."""
    return Q(seat__recused_at=None) | Q(submitted_at__lte=F("seat__recused_at"))


def copied_by(cards: QuerySet, user) -> QuerySet:
    """Those of these scorecards that this administrator may put into the copy which the candidate asks for.

    A card says that its candidate may receive everything on it, drafts included. So here drafts, training seats and
    recused seats count as well; but nothing goes in before the round's debrief is open, and nothing where the
    administrator has a judgement of their own to make, or is recused.
    """
    if not user.is_authenticated or not user.is_active or user.role != Role.ADMINISTRATOR:
        return cards.none()
    return cards.filter(debrief_is_open() & independent(user))


@cache  # many pages ask it more than once, and it is a tenth of what they cost to build anew
def debrief_is_open(
    application: str = _APPLICATION,
    round: str = "seat__interview__stage__round",
    *,
    in_process: bool = False,
    nothing_owed: bool = False,
) -> Q:
    """That nothing is awaited any more in the round: no scorecard and, of an application in process, no interview.

    The arguments name the application and the round from the row that is filtered. `in_process` says that every row is
    of an application in process, and `nothing_owed` that no seat of it is due: the database then need not ask.
    """
    counted = Seat.objects.judging().filter(
        interview__application=OuterRef(application), interview__stage__round=OuterRef(round)
    )
    is_whole = ~Q(Exists(_stages_to_come(application, round)))
    if not in_process:  # asked first, as it costs nothing and settles it for most
        is_whole = ~Q(**{f"{application}__status": Application.Status.ACTIVE}) | is_whole
    is_open = Q(Exists(counted)) & is_whole
    if not nothing_owed:
        is_open &= ~Q(Exists(counted.filter(waived_at=None).exclude(scorecard__submitted_at__isnull=False)))
    return is_open


def _stages_to_come(application: str, round: str) -> QuerySet:
    """The stages of the round that were neither held nor skipped for the application."""
    here = {"interview__stage": OuterRef("pk"), "interview__application": OuterRef(OuterRef(application))}
    held = Q(interview__status="scheduled") | Q(scorecard__submitted_at__isnull=False)
    seats = Seat.objects.judging().filter(held, **here)
    skips = SkippedStage.objects.filter(stage=OuterRef("pk"), application=OuterRef(OuterRef(application)))
    return Stage.objects.filter(~Exists(seats), ~Exists(skips), round=OuterRef(round))


def independent(user, application: str = _APPLICATION) -> Q:
    """That the application awaits no judgement of the user's own, and that they are not recused on it.

    `application` names it from the row that is filtered. Their applications are found once, and not for each row anew.
    """
    mine = Seat.objects.filter(user=user)
    unfinished = mine.awaited().exclude(scorecard__submitted_at__isnull=False)
    return ~of_seats(unfinished, application) & ~of_seats(mine.exclude(recused_at=None), application)


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
