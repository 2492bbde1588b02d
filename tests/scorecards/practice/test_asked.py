"""An opening may ask for practice before somebody's first interview; it never stands in the way of a scorecard."""

import pytest
from django.utils import timezone

from hiring.interviews import mail
from hiring.interviews.operations.scheduling import schedule
from hiring.interviews.reminders import Reminder
from hiring.models import Plan, Seat
from people.models import Message
from scorecards.models import PracticeAnswer
from tests.scorecards.practice.answers import answer_of, rated_by
from tests.scorecards.practice.test_answers_listed import questions
from tests.world import application_of, interview_of, seat_of

pytestmark = [pytest.mark.django_db, pytest.mark.world("practice")]
ASKED = "asks you to practise before your first interview"


@pytest.fixture
def asking(plan, answer) -> Plan:
    Plan.objects.update(asks_practice=True)
    return plan


@pytest.fixture
def sits(opening, stage, recruiter):
    """Seats somebody in an interview that begins so many hours from now."""

    def make(user, hours: float = 20, **more) -> Seat:
        return seat_of(interview_of(application_of(opening, recruiter), stage, hours=hours), user, **more)

    return make


def shown(browser, seat) -> list[bool]:
    """Whether My interviews, the scorecard and the interview ask for practice."""
    pages = ("/interviews/", f"/scorecards/{seat.pk}/", f"/interviews/{seat.interview_id}/")
    return [ASKED in browser.get(page).content.decode() for page in pages]


def test_it_is_asked_before_a_first_interview_and_no_more_once_practised(client_of, member, asking, sits, answer):
    seat, browser = sits(member), client_of(member)
    assert shown(browser, seat) == [True, True, True]
    assert browser.get(f"/practice/for/{seat.pk}/").url == f"/practice/{answer.pk}/"
    rated_by(answer, member)
    assert shown(browser, seat) == [False, False, False]
    assert browser.get(f"/practice/for/{seat.pk}/").url == "/practice/"


def test_a_trainee_is_asked_too(client_of, member, asking, sits):
    assert shown(client_of(member), sits(member, is_training=True)) == [True, True, True]


def test_it_is_not_asked_where_the_opening_does_not_ask(client_of, member, plan, answer, sits):
    assert shown(client_of(member), sits(member)) == [False, False, False]


@pytest.mark.parametrize("hours", [-0.5, -30])
def test_it_is_not_asked_once_the_interview_has_begun(client_of, member, asking, sits, hours):
    assert shown(client_of(member), sits(member, hours)) == [False, False, False]


def test_it_is_asked_before_the_first_one_only(client_of, member, asking, sits):
    first, second = sits(member, 20), sits(member, 40)
    browser = client_of(member)
    assert shown(browser, first)[1:] == [True, True]
    assert shown(browser, second)[1:] == [False, False]
    assert browser.get("/interviews/").content.decode().count(ASKED) == 1


def test_a_recused_seat_asks_for_nothing_and_is_no_first_one(client_of, member, asking, sits):
    recused, second = sits(member, 10, recused=True), sits(member, 20)
    assert shown(client_of(member), second)[1:] == [True, True]
    assert ASKED not in client_of(member).get(f"/scorecards/{recused.pk}/").content.decode()


def test_nothing_is_asked_where_there_is_no_answer_to_rate(client_of, member, asking, sits):
    PracticeAnswer.objects.update(retired_at=timezone.now())
    seat = sits(member)
    assert shown(client_of(member), seat) == [False, False, False]
    assert client_of(member).get(f"/practice/for/{seat.pk}/").url == "/practice/"


def test_the_scorecard_is_written_all_the_same(client_of, member, asking, sits):
    seat = sits(member)
    answered = client_of(member).post(f"/scorecards/{seat.pk}/autosave/", {"revision": 0, "summary": "Kept"})
    assert answered.status_code == 200 and answered.json()["revision"] == 1


def test_somebody_elses_seat_leads_nowhere(client_of, outsider, member, asking, sits):
    assert client_of(outsider).get(f"/practice/for/{sits(member).pk}/").status_code == 404


def invitation(application, stage, member, recruiter) -> str:
    at = timezone.now() + timezone.timedelta(days=2)
    more = {"starts_at": at, "ends_at": at + timezone.timedelta(hours=1), "place": "", "link": ""}
    schedule(application=application, stage=stage, panel={member: False}, by=recruiter, **more)
    return Message.objects.latest("pk").body


def test_the_invitation_asks_for_it(asking, application, stage, member, recruiter):
    seat_words = invitation(application, stage, member, recruiter)
    assert "/practice/for/" in seat_words and ASKED in seat_words


def test_the_invitation_of_an_opening_that_does_not_ask_says_nothing(
    plan,
    application,
    stage,
    member,
    recruiter,
):
    assert "practise" not in invitation(application, stage, member, recruiter)


def test_the_reminder_the_day_before_asks_for_it_and_that_of_a_scorecard_does_not(asking, sits, member):
    seat = sits(member)
    for about, is_asked in (("interview", True), ("scorecard", False)):
        mail.remind(seat, Reminder(seat.pk, about, 1))
        assert (ASKED in Message.objects.latest("pk").body) is is_asked


def test_who_wrote_the_only_answer_is_asked_for_nothing(client_of, member, plan, published_blueprint, sits):
    Plan.objects.update(asks_practice=True)
    answer_of("Mona's", by=member)
    assert shown(client_of(member), sits(member)) == [False, False, False]


def test_one_person_on_the_panels_and_three_ask_the_same_number_of_questions(
    client_of, person, recruiter, opening, asking, sits
):
    browser, address = client_of(recruiter), f"/openings/{opening.slug}/practice/"
    sits(person("p0@example.test"))
    once = questions(browser, address)
    for number in range(1, 3):
        sits(person(f"p{number}@example.test"))
    assert questions(browser, address) == once


def test_who_has_left_is_not_on_the_list(client_of, recruiter, member, opening, asking, sits):
    sits(member)
    member.is_active = False
    member.save()
    assert "Mona" not in client_of(recruiter).get(f"/openings/{opening.slug}/practice/").content.decode()


def test_recruiter_and_hiring_manager_see_who_has_practised_and_nothing_of_how(
    client_of, member, outsider, person, recruiter, administrator, opening, asking, sits, answer
):
    seat = sits(member)
    sits(person("paula@example.test"), -30)
    rated_by(answer, member)
    opening.hiring_manager = person("harald@example.test")
    opening.save()
    for reader in (recruiter, administrator, opening.hiring_manager):
        html = client_of(reader).get(f"/openings/{opening.slug}/practice/").content.decode()
        assert "1 answer, last on" in html and html.index("Paula") < html.index("Mona")
        assert "heard it." not in html and "level off" not in html
    for reader in (member, outsider):
        assert client_of(reader).get(f"/openings/{opening.slug}/practice/").status_code == 404
    assert seat.user == member


def test_an_opening_without_a_plan_or_panels_says_so(client_of, recruiter, opening):
    html = client_of(recruiter).get(f"/openings/{opening.slug}/practice/").content.decode()
    assert "does not ask for practice" in html and "No interviewers yet" in html
