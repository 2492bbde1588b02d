"""Debriefs: who reads one is on record, as whoever rates afterwards had read it; what is said; that one is open."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from hiring.models import Application, Interview, Round, RoundOutcome, Seat
from people.audit import record
from people.locks import lock
from people.models import User
from scorecards.debrief import mail
from scorecards.debrief.access import is_open_to
from scorecards.models import DebriefNote, DebriefReading, Scorecard
from scorecards.models.visibility import debrief_is_open


@transaction.atomic
def note_reading(*, application: Application, round: Round, by) -> None:
    """Keep when this person first read the round's cards; nothing happens the next time."""
    _, is_first = DebriefReading.objects.get_or_create(application=application, round=round, user=by)
    if is_first:
        record("scorecards.debrief_read", application, by=by, round=round.pk)


def note_readings(*, application: Application, by) -> None:
    """The same for every round whose cards this person reads elsewhere: in a packet, or with the committee."""
    others = Scorecard.objects.visible_to(by).filter(seat__interview__application=application).exclude(seat__user=by)
    known = DebriefReading.objects.filter(application=application, user=by)
    read = Round.objects.filter(pk__in=others.values("seat__interview__stage__round"))
    for each in read.exclude(pk__in=known.values("round")):
        note_reading(application=application, round=each, by=by)


@transaction.atomic
def write_note(*, application: Application, round: Round, text: str, by) -> DebriefNote:
    """Put a note beside the cards of a round, for good. The same words sent twice in a row are one note."""
    lock(Application, application.pk)
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
    found = interviews.standing().filter(is_open, ~Exists(ended), application__status="active")
    rounds = {(each.application_id, each.stage.round_id): each for each in found.select_related(*mail.RELATED)}
    for interview in rounds.values():
        for person in _concerned(interview.application, interview.stage.round):
            mail.tell_of_open_debrief(interview.application, interview.stage.round, person)


def tell_of_debriefs_of(application: Application) -> None:
    """The same for every round of this application."""
    tell_of_open_debriefs(application.interviews.all())


def _concerned(application: Application, round: Round) -> list[User]:
    of_round = Interview.objects.standing().filter(application=application, stage__round=round)
    hosts = Q(pk=application.opening.hiring_manager_id) | Q(pk__in=of_round.values("created_by"))
    judged = Seat.objects.awaited().filter(interview__in=of_round, scorecard__submitted_at__isnull=False)
    people = User.objects.filter(hosts | Q(pk__in=judged.values("user")), is_active=True)
    return [person for person in people if is_open_to(person, application.pk, round.pk)]
