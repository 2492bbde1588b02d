import pytest
from django.urls import reverse

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
