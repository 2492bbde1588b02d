"""Mail says that something happened, and never what a card says, whoever gets it."""

import re
from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from hiring.applications import operations as applications
from hiring.candidates import operations as candidates
from hiring.interviews.operations import panels, scheduling, skipping
from hiring.models import Application, Interview, Seat
from hiring.tasks import remind_of_interviews
from people.models import Message
from scorecards.cards.operations import submitting
from tests.scorecards.independence.test_nothing_derived import turn
from tests.scorecards.independence.world import MAIL, MarkedWorld
from tests.world import COMPLETE, application_of

SAID = "zqsaidqz"
NUMBER = re.compile(r"/\d+/")
"""What is made in both runs has other numbers in the second on PostgreSQL."""
WORDS = {"evidence-judgement": SAID, "summary": SAID, "pad": SAID, "saw-asks": SAID, "seen-asks": "yes"}


def everything_happens(world: MarkedWorld, look: Callable = lambda: None) -> list[tuple[int | None, str, str]]:
    """What people do in a search, after which their mail is looked at: to whom, subject, body. All is undone again.

    Nobody sees in which order other people are written to, so the order is that of what is said.
    """
    rita, now = world.people["rita"], timezone.now()
    with transaction.atomic():
        Interview.objects.update(starts_at=now - timedelta(hours=30), ends_at=now - timedelta(hours=29))
        remind_of_interviews()
        for seat in Seat.objects.owing().select_related("interview__stage__round__plan", "user"):
            revision = seat.scorecard.revision if hasattr(seat, "scorecard") else 0
            submitting.submit(seat=seat, fields=COMPLETE | WORDS, revision=revision, by=seat.user)
        _revise(world)
        Interview.objects.update(starts_at=now - timedelta(minutes=20), ends_at=now + timedelta(minutes=40))
        for interview in Interview.objects.standing():
            moved = {
                "starts_at": interview.starts_at,
                "ends_at": now + timedelta(hours=2),
                "place": "Room 9",
                "link": "",
            }
            scheduling.change_interview(interview=interview, **moved, by=rita)
        _move(world, rita)
        look()
        sent = Message.objects.exclude(body__contains=MAIL)
        mails = sorted((mail.to_id, mail.subject, NUMBER.sub("/…/", mail.body)) for mail in sent)
        transaction.set_rollback(True)
    return mails


def _revise(world: MarkedWorld) -> None:
    for seat in Seat.objects.filter(user=world.people["anna"], interview__application=world.applications["B"]):
        verdict = {"recommendation": "no", "confidence": "low"}
        submitting.revise(seat=seat, reason=SAID, judged={}, **verdict, by=seat.user)


def _move(world: MarkedWorld, rita) -> None:
    for letter, deed in (("A", applications.stop), ("B", applications.withdraw)):
        application = Application.objects.get(pk=world.applications[letter].pk)
        candidates.write_note(application=application, text=SAID, by=rita)
        deed(application=application, reason=SAID, by=rita)
    seat = Seat.objects.filter(interview__application=world.applications["C"]).first()
    panels.recuse(seat=seat, reason=SAID, by=rita)
    candidates.set_adjustment(application=world.applications["C"], request=SAID, extra_minutes=5, by=rita)
    later = world.plan.rounds.all()[1].stages.get()
    apart = application_of(world.opening, rita, "Somebody else")
    skipping.skip_stage(application=apart, stage=later, reason=SAID, by=rita)
    _end_and_waive(world, apart, rita)


def _end_and_waive(world: MarkedWorld, application: Application, rita) -> None:
    """An interview is missed, one to come is cancelled, and what the first one owes is waived."""
    ben, stage, now = world.people["ben"], world.plan.rounds.first().stages.get(), timezone.now()
    for hours in (-5, 5):
        at = {"starts_at": now + timedelta(hours=hours), "ends_at": now + timedelta(hours=hours + 1)}
        made = scheduling.schedule(
            application=application, stage=stage, **at, place="", link="", panel={ben: False}, by=rita
        )
        if hours < 0:
            scheduling.mark_no_show(interview=made, reason=SAID, by=rita)
            panels.waive(seat=made.seats.get(), reason=SAID, by=rita)
        else:
            scheduling.cancel_interview(interview=made, reason=SAID, by=rita)


def test_no_mail_says_a_word_of_a_card(world):
    mail = everything_happens(world)
    assert len(mail) > len(world.people)
    assert [message for message in mail if "zq" in f"{message}"] == []


def test_no_mail_tells_what_cards_say(world):
    before = everything_happens(world)
    turn(world, [*world.cards])
    assert everything_happens(world) == before
