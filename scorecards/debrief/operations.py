"""Debriefs: who reads one is on record, as whoever rates afterwards had read it; what is said; that one is open."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from hiring.models import Application, Interview, Round, RoundOutcome, Seat
from people.audit import record, record_many
from people.bulk_insert import add_rows
from people.locks import lock
from people.models import User
from people.refusals import Refused
from scorecards.debrief import mail
from scorecards.debrief.access import is_open_to, readers_of_open
from scorecards.models import DebriefNote, DebriefReading, ScorecardQuerySet
from scorecards.models.visibility import debrief_is_open

_ROUND = ("seat__interview__application", "seat__interview__stage__round")


def note_readings(*, cards: ScorecardQuerySet, by, notes: QuerySet[DebriefNote] | None = None) -> None:
    """Keep that this person reads these cards and notes of others, before any of it is shown to them, once a round.

    It is kept under the lock that taking a seat takes, so that nobody reads a round and joins its panel at once: what
    is no longer readable when the lock is held counts as unread, and is not shown either.
    """
    others = cards.exclude(seat__user=by).submitted()
    others_notes = DebriefNote.objects.none() if notes is None else notes.exclude(author=by)
    if unread := _rounds(others, others_notes) - _known(by):
        of_these = {pk for pk, _ in unread}
        others = others.filter(seat__interview__application__in=of_these)
        _note_readings(others, others_notes.filter(application__in=of_these), of_these, by)


def are_noted(rounds: set[tuple[int, int]], *, by) -> bool:
    """Whether it is kept of all of these rounds, (application, round), that this person reads them."""
    return rounds <= _known(by)


@transaction.atomic
def _note_readings(others: ScorecardQuerySet, others_notes: QuerySet[DebriefNote], of_these: set[int], by) -> None:
    lock(Application, *of_these)
    rounds = sorted(_rounds(others, others_notes) - _known(by))
    now = {"user": by.pk, "first_read_at": timezone.now()}
    add_rows(DebriefReading, now, ("application", "round"), rounds)
    changes = [(application, {"round": round}) for application, round in rounds]
    record_many("scorecards.debrief_read", Application, changes, by=by)


def _rounds(cards: ScorecardQuerySet, notes: QuerySet[DebriefNote]) -> set[tuple[int, int]]:
    """The rounds of these cards and notes: pairs of application and round."""
    of_cards = cards.order_by().values_list(*_ROUND).distinct()
    return {*of_cards, *notes.order_by().values_list("application", "round").distinct()}


def _known(by) -> set[tuple[int, int]]:
    return set(DebriefReading.objects.filter(user=by).values_list("application", "round"))


@transaction.atomic
def write_note(*, application: Application, round: Round, text: str, by) -> DebriefNote:
    """Put a note beside the cards of a round, for good. The same words sent twice in a row are one note.

    Refused where the debrief is not open to them any more.
    """
    lock(Application, application.pk)
    if not is_open_to(by, application.pk, round.pk):
        raise Refused("This debrief is closed again, as somebody judges in the round. Your note is not kept.")
    last = DebriefNote.objects.filter(application=application, round=round).last()
    if last and (last.author_id, last.text) == (by.pk, text):
        return last
    note = DebriefNote.objects.create(application=application, round=round, author=by, text=text)
    record("scorecards.debrief_note_written", note, by=by, application=application.pk, round=round.pk)
    return note


@transaction.atomic
def tell_of_open_debriefs(interviews: QuerySet[Interview]) -> None:
    """Write to those whom the debriefs of these interviews' rounds concern, each once, where one is open to them and
    nobody has said yet how the round ends.

    Those are the hiring manager, whoever scheduled an interview of the round, and its panel once they have judged.
    """
    is_open = debrief_is_open("application", "stage__round")
    ended = RoundOutcome.objects.filter(application=OuterRef("application"), round=OuterRef("stage__round"))
    people = {"application__status": "active", "application__candidate__erased_at": None}
    opened = interviews.binding().filter(is_open, ~Exists(ended), **people)
    rounds = {
        (interview.application_id, interview.stage.round_id): interview
        for interview in opened.select_related(*mail.RELATED)
    }
    for interview in rounds.values():
        for person in _concerned(interview.application, interview.stage.round):
            mail.tell_of_open_debrief(interview.application, interview.stage.round, person)


def tell_of_debriefs_of(application: Application) -> None:
    """The same for every round of this application."""
    tell_of_open_debriefs(application.interviews.all())


def _concerned(application: Application, round: Round) -> list[User]:
    of_round = Interview.objects.binding().filter(application=application, stage__round=round)
    hosts = Q(pk=application.opening.hiring_manager_id) | Q(pk__in=of_round.values("created_by"))
    judged = Seat.objects.awaited().filter(interview__in=of_round, scorecard__submitted_at__isnull=False)
    people = User.objects.filter(hosts | Q(pk__in=judged.values("user")), is_active=True)
    return readers_of_open(application, people)
