from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.interviews.operations import panels
from people.models import Event, Message
from people.refusals import Refused
from scorecards.models import Scorecard

pytestmark = pytest.mark.django_db


def close(client, name: str, seat, reason: str = "An old friend"):
    return client.post(reverse(name, args=[seat.interview_id, seat.pk]), {"reason": reason})


@pytest.mark.parametrize("who", ["interviewer", "recruiter", "administrator"])
def test_people_recuse_themselves_or_a_recruiter_does(seat, who, request, client_of):
    close(client_of(request.getfixturevalue(who)), "seat_recuse", seat)
    seat.refresh_from_db()
    assert seat.recused_at and seat.recusal_reason == "An old friend"
    event = Event.objects.get(verb="hiring.seat_recused")
    assert event.ids["person"] == seat.user_id


def test_a_manager_recuses_nobody_else_and_waives_nothing(seat, manager, client_of):
    answers = [close(client_of(manager), name, seat).status_code for name in ("seat_recuse", "seat_waive")]
    assert answers == [403, 403]


def test_a_reason_is_needed(seat, interviewer, client_of):
    assert close(client_of(interviewer), "seat_recuse", seat, reason="").status_code == 422
    seat.refresh_from_db()
    assert seat.recused_at is None


def test_whoever_scheduled_learns_that_a_seat_is_open(seat, interviewer, recruiter, client_of):
    close(client_of(interviewer), "seat_recuse", seat)
    assert Message.objects.get(to=recruiter).subject.startswith("A seat is open")


@pytest.mark.parametrize("who", ["recruiter", "administrator"])
def test_a_missing_scorecard_is_waived_and_its_author_told(seat, who, request, client_of):
    close(client_of(request.getfixturevalue(who)), "seat_waive", seat, "Ill for weeks")
    seat.refresh_from_db()
    assert seat.waived_at and seat.waived_by == request.getfixturevalue(who)
    message = Message.objects.get(kind="hiring.waived")
    assert message.to == seat.user and "Ill for weeks" not in message.body
    page = client_of(seat.user).get(reverse("interview", args=[seat.interview_id])).content.decode()
    assert "Ill for weeks" in page


def test_nobody_waives_their_own(scheduled, recruiter, client_of):
    own = scheduled(panel={recruiter: False}).seats.get()
    assert close(client_of(recruiter), "seat_waive", own).status_code == 403
    with pytest.raises(Refused, match="their own"):
        panels.waive(seat=own, reason="x", by=recruiter)


def test_what_is_submitted_or_closed_is_not_waived(seat, interview, recruiter):
    card = Scorecard.objects.create(seat=seat, submitted_at=interview.starts_at)
    with pytest.raises(Refused, match="No scorecard is awaited"):
        panels.waive(seat=seat, reason="x", by=recruiter)
    Scorecard.objects.filter(pk=card.pk)
    panels.recuse(seat=seat, reason="x", by=recruiter)
    with pytest.raises(Refused, match="No scorecard is awaited"):
        panels.waive(seat=seat, reason="x", by=recruiter)


def test_the_others_on_the_panel_do_not_read_why(seat, interview, person, recruiter, client_of):
    other = person("oscar@example.test")
    panels.change_panel(interview=interview, panel={seat.user: False, other: False}, by=recruiter)
    panels.recuse(seat=seat, reason="An old friend", by=seat.user)
    page = client_of(other).get(reverse("interview", args=[interview.pk])).content.decode()
    assert "recused" in page and "An old friend" not in page


def test_a_waiver_is_taken_back_while_the_round_has_waited_all_the_time(scheduled, person, recruiter, client_of):
    bo, ines = person("bo@example.test"), person("ina@example.test")
    case = scheduled(begins=timezone.now() - timedelta(hours=3), panel={ines: False, bo: False})
    seat = case.seats.get(user=bo)
    panels.waive(seat=seat, reason="Ill", by=recruiter)
    page = client_of(recruiter).get(reverse("interview", args=[case.pk])).text
    assert "Undo the waiver" in page
    client_of(recruiter).post(reverse("seat_unwaive", args=[case.pk, seat.pk]))
    seat.refresh_from_db()
    assert (seat.waived_at, seat.waiver_reason) == (None, "")
    assert Message.objects.filter(subject__startswith="Your scorecard is awaited again", to=bo).count() == 1
    assert Event.objects.filter(verb="hiring.waiver_taken_back", subject_id=seat.pk).count() == 1


def test_a_waiver_that_opened_the_debrief_stands_even_where_it_closes_again(scheduled, person, recruiter):
    bo, cleo = person("bo@example.test"), person("cleo@example.test")
    case = scheduled(begins=timezone.now() - timedelta(hours=3), panel={bo: False})
    seat = case.seats.get()
    panels.waive(seat=seat, reason="Ill", by=recruiter)
    with pytest.raises(Refused, match="could have been read"):
        panels.take_back_waiver(seat=seat, by=recruiter)
    scheduled(begins=timezone.now() + timedelta(hours=3), panel={cleo: False})
    with pytest.raises(Refused, match="could have been read"):
        panels.take_back_waiver(seat=seat, by=recruiter)


def test_somebody_else_is_asked_before_the_interview_begins(interview, seat, person, recruiter, client_of):
    cleo = person("cleo@example.test", name="Cleo")
    address = reverse("seat_replace", args=[interview.pk, seat.pk])
    assert "Cleo" in client_of(recruiter).get(address).text
    client_of(recruiter).post(address, {"person": cleo.pk})
    assert [one.user for one in interview.seats.all()] == [cleo]
    assert Message.objects.filter(subject__startswith="Cancelled", to=seat.user).exists()
    assert client_of(recruiter).post(address, {"person": cleo.pk}).status_code == 404
