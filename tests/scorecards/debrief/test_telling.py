"""Who is told that a debrief is open: those whom it concerns, once each, without a word of what stands in it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.interviews.operations import panels
from hiring.models import Seat
from people import outbox
from people.models import MailChoice, Message, User
from people.roles import Role
from scorecards.cards.operations.submitting import submit
from scorecards.debrief.access import is_open_to, readers_of_open
from scorecards.tasks import tell_of_open_debriefs
from tests.scorecards.debrief.judging import judge
from tests.world import COMPLETE, interview_of, seat_of, stage_in

pytestmark = pytest.mark.django_db
KIND = "scorecards.debrief_open"


def told() -> set[str]:
    return {message.to.name for message in Message.objects.filter(kind=KIND).select_related("to")}


def send_in(seat) -> None:
    fetched = Seat.objects.select_related("interview__stage__round__plan__opening", "interview__application").get(
        pk=seat.pk
    )
    submit(seat=fetched, fields=COMPLETE, revision=0, by=seat.user)


def test_the_last_card_tells_the_panel_the_manager_and_who_scheduled(manager, cleo, seat, other_seat, recruiter):
    send_in(seat)
    assert told() == set()
    send_in(other_seat)
    assert told() == {"Mona", "Carla", "Marek", "Rita"}


def test_the_mail_says_that_and_nothing_else(manager, seat, application, stage):
    send_in(seat)
    message = Message.objects.get(kind=KIND, to=manager)
    assert message.subject == "The debrief is open: Round 1, Ngozi Brandt"
    assert reverse("debrief", args=[application.pk, stage.round_id]) in message.body
    assert message.about == f"hiring.candidate:{application.candidate_id}"
    for word in (COMPLETE["evidence-judgement"], "yes", "Mona", "rating"):
        assert word not in message.body


def test_nobody_is_told_twice(seat, other_seat, manager):
    send_in(seat)
    send_in(other_seat)
    before = Message.objects.filter(kind=KIND).count()
    tell_of_open_debriefs()
    tell_of_open_debriefs()
    assert Message.objects.filter(kind=KIND).count() == before


def test_a_waiver_that_opens_it_is_noticed(seat, other_seat, manager, recruiter):
    send_in(seat)
    panels.waive(seat=other_seat, reason="Ill", by=recruiter)
    tell_of_open_debriefs()
    assert told() == {"Mona", "Marek", "Rita"}


def test_a_recusal_that_opens_it_is_noticed(seat, other_seat, manager, recruiter):
    send_in(seat)
    panels.recuse(seat=other_seat, reason="A friend", by=recruiter)
    tell_of_open_debriefs()
    assert told() == {"Mona", "Marek", "Rita"}


def test_what_opened_long_ago_is_not_told_of(seat, manager, monkeypatch):
    judge(seat, judgement=3)
    later = timezone.now() + timedelta(days=3)
    monkeypatch.setattr("scorecards.tasks.timezone.now", lambda: later)
    tell_of_open_debriefs()
    assert told() == set()


def test_who_owes_a_card_in_another_round_is_told_once_that_is_in(seat, member, manager, application, plan):
    later = seat_of(interview_of(application, stage_in(plan, 1)), member)
    send_in(seat)
    assert told() == {"Marek", "Rita"}
    send_in(later)
    assert told() == {"Marek", "Rita", "Mona"}
    assert Message.objects.filter(kind=KIND, to=member).count() == 2


def test_a_recused_host_and_somebody_who_has_left_are_not_told(seat, manager, recruiter, member, application, plan):
    seat_of(interview_of(application, stage_in(plan, 1)), recruiter, recused=True)
    manager.is_active = False
    manager.save()
    send_in(seat)
    assert told() == {"Mona"}


def test_who_scheduled_it_and_no_longer_recruits_is_not_told(seat, recruiter):
    recruiter.role = Role.MEMBER
    recruiter.save()
    send_in(seat)
    assert told() == {"Mona"}


def test_a_mail_that_waits_is_dropped_when_the_debrief_closes_again(seat, manager, member, person, mailoutbox):
    send_in(seat)
    seat_of(seat.interview, person("late@example.test"))
    outbox.drain()
    assert not mailoutbox and not Message.objects.waiting().filter(kind=KIND).exists()


@pytest.mark.parametrize("what", ["nothing", "recused", "owes", "waived"])
def test_who_may_be_told_is_who_reads(what, everybody, recruiter, seat, other_seat, application, stage, plan):
    send_in(seat)
    send_in(other_seat)
    facts = {"recused": {"recused": True}, "owes": {}, "waived": {"waived_by": recruiter}}
    if what in facts:
        seat_of(interview_of(application, stage_in(plan, 1)), seat.user, **facts[what])
    people = User.objects.filter(is_active=True)
    reads = {user for user in people if is_open_to(user, application.pk, stage.round_id)}
    assert set(readers_of_open(application, people)) == reads
    assert (seat.user in reads) == (what in ("nothing", "waived"))


def test_it_can_be_switched_off(seat, manager, member, recruiter, mailoutbox):
    MailChoice.objects.create(user=manager, kind=KIND, wanted=False)
    send_in(seat)
    outbox.drain()
    assert {message.to[0] for message in mailoutbox} == {member.email, recruiter.email}


def test_my_interviews_lead_to_the_debrief_once_it_is_open_to_me(client_of, member, seat, other_seat, application):
    url = reverse("debrief", args=[application.pk, seat.interview.stage.round_id])
    judge(seat, judgement=3)
    assert url not in client_of(member).get("/interviews/").text
    judge(other_seat, judgement=3)
    assert url in client_of(member).get("/interviews/").text
