"""Somebody leaves: their access ends at once, the others go on without them, and what they wrote stays as it was."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from hiring.applications.operations import advance
from hiring.interviews.forms import PanelForm
from hiring.interviews.operations.panels import waive
from hiring.interviews.queries.panel_options import panel_options
from hiring.models import Application, CommitteeMember
from hiring.tasks import remind_of_interviews
from people import outbox
from people.models import Message
from people.operations import deactivate, reactivate, renew_feed
from scorecards.committee.operations.ballots import Refused, cast_vote, close_ballot, open_ballot
from scorecards.models import Scorecard
from tests.world import PASSWORD, application_of, card_of, interview_of, plan_of, seat_of, stage_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def leaver(person):
    return person("lea@example.test", name="Lea Vance")


@pytest.fixture
def leavers_seat(interview, leaver):
    return seat_of(interview, leaver)


def test_every_session_ends_and_no_new_one_begins(leaver, leavers_seat, administrator, client_of):
    browsers = [client_of(leaver), client_of(leaver)]
    page = reverse("scorecard", args=[leavers_seat.pk])
    assert [browser.get(page).status_code for browser in browsers] == [200, 200]
    deactivate(person=leaver, by=administrator)
    assert [browser.get(page).status_code for browser in browsers] == [302, 302]
    saved = browsers[0].post(
        reverse("scorecard_autosave", args=[leavers_seat.pk]), {"revision": 0, "summary": "Too late"}
    )
    assert saved.status_code in (302, 401)
    assert not Scorecard.objects.exists()
    sign_in = Client()
    sign_in.post(reverse("account_login"), {"login": leaver.email, "password": PASSWORD})
    assert sign_in.get(reverse("my_interviews")).status_code == 302


def test_their_calendar_answers_no_more_and_stays_dead_when_they_come_back(leaver, leavers_seat, administrator, client):
    feed = reverse("feed", args=[renew_feed(person=leaver, by=leaver).token])
    assert b"Ngozi Brandt" in client.get(feed).content
    deactivate(person=leaver, by=administrator)
    assert client.get(feed).status_code == 404
    leaver.refresh_from_db()
    reactivate(person=leaver, by=administrator)
    assert client.get(feed).status_code == 404


def test_no_reminder_is_written_and_none_that_waits_leaves(leaver, leavers_seat, administrator, mailoutbox):
    remind_of_interviews()
    waiting = Message.objects.get(to=leaver)
    deactivate(person=leaver, by=administrator)
    outbox.drain()
    waiting.refresh_from_db()
    assert waiting.cancelled_at
    assert mailoutbox == []
    Message.objects.all().delete()
    remind_of_interviews()
    assert not Message.objects.filter(to=leaver).exists()


def test_their_missing_card_keeps_the_debrief_closed_until_it_is_waived(
    interview, leaver, leavers_seat, member, administrator, recruiter
):
    read = card_of(seat_of(interview, member))
    draft = card_of(leavers_seat, is_submitted=False, words="Half a thought.")
    deactivate(person=leaver, by=administrator)
    assert not Scorecard.objects.visible_to(recruiter).exists()
    waive(seat=leavers_seat, reason="They have left.", by=recruiter)
    assert list(Scorecard.objects.visible_to(recruiter)) == [read]
    assert list(Scorecard.objects.visible_to(administrator)) == [read]
    draft.refresh_from_db()
    assert draft.summary == "Half a thought."


def test_what_they_had_submitted_stays_under_their_name(
    interview, leaver, leavers_seat, administrator, recruiter, client_of
):
    card_of(leavers_seat, words="Named the trade-off.")
    deactivate(person=leaver, by=administrator)
    leaver.refresh_from_db()
    assert [card.seat.user.name for card in Scorecard.objects.visible_to(recruiter)] == ["Lea Vance"]
    assert not Scorecard.objects.visible_to(leaver).exists()
    page = reverse("interview", args=[interview.pk])
    assert "Lea Vance" in client_of(recruiter).get(page).content.decode()


def test_nobody_can_put_them_on_another_panel(interview, leaver, administrator):
    deactivate(person=leaver, by=administrator)
    options = panel_options(interview.application, interview.stage, interview.starts_at, set())
    assert leaver not in [option.user for option in options]
    assert not PanelForm({"interviewers": [leaver.pk]}, options=options).is_valid()


def test_their_seat_to_come_is_an_open_one(opening, recruiter, leaver, administrator, interview, client_of):
    later = interview_of(interview.application, interview.stage, hours=48)
    seat_of(later, leaver)
    deactivate(person=leaver, by=administrator)
    assert later.starts_at > timezone.now() + timedelta(hours=40)
    page = reverse("interview", args=[later.pk])
    assert "A seat is open" in client_of(recruiter).get(page).content.decode()


def test_the_chair_closes_a_ballot_without_them(opening, person, administrator, recruiter, leaver):
    chair, other = person("chidi@example.test"), person("lotte@example.test")
    for user in (chair, other, leaver):
        CommitteeMember.objects.create(opening=opening, user=user, is_chair=user == chair)
    application = _with_the_committee(opening, recruiter, other)
    ballot = open_ballot(application=application, by=recruiter)
    for user in (chair, other):
        cast_vote(application=application, number=ballot.number, choice="yes", reason="", by=user)
    deactivate(person=leaver, by=administrator)
    with pytest.raises(Refused):
        cast_vote(application=application, number=ballot.number, choice="no", reason="Late", by=leaver)
    close_ballot(application=application, number=ballot.number, by=chair)
    votes = {vote.user.name: vote.choice for vote in ballot.votes.select_related("user")}
    assert votes == {"Chidi": "yes", "Lotte": "yes", "Lea Vance": ""}


def _with_the_committee(opening, recruiter, interviewer):
    """An application whose one round is over, and of which the committee is to decide."""
    application = application_of(opening, recruiter, "Cora Lind")
    stage = stage_in(plan_of(opening))
    card_of(seat_of(interview_of(application, stage), interviewer))
    Application.objects.filter(pk=application.pk).update(round=stage.round)
    advance(application=Application.objects.get(pk=application.pk), reason="", by=recruiter)
    return Application.objects.get(pk=application.pk)
