from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.applications import operations
from hiring.candidates.operations import add_candidate, apply
from hiring.models import Application, Candidate, Interview, RoundOutcome
from people.models import Event, Message
from people.refusals import Refused
from scorecards.models import Scorecard

MOVES = ("advance", "stop")
pytestmark = pytest.mark.django_db


def address(name: str, application) -> str:
    return reverse(name, args=[application.opening.slug, application.pk])


def test_an_application_goes_from_round_to_round_and_to_the_committee(application, plan, recruiter, client_of):
    client, where = client_of(recruiter), []
    for _ in range(3):
        client.post(address("application_advance", application), {"reason": "Clear thinking"})
        application.refresh_from_db()
        where.append(application.round.name)
    assert where == ["Talk", "Cases", "Cases"]
    assert [outcome.outcome for outcome in RoundOutcome.objects.all()] == ["advance", "committee"]
    assert Event.objects.filter(verb="hiring.application_advanced").count() == 3
    answer = client.post(address("application_advance", application), {})
    assert answer.status_code == 422 and "waits for its decision" in answer.content.decode()
    answer = client.post(address("application_stop", application), {"reason": "I would not."})
    assert answer.status_code == 422 and "which alone ends it" in answer.content.decode()
    page = client.get(address("application", application)).text
    assert "to the decision</a>" in page  # nobody sits on a committee
    assert "Has withdrawn" in page and not any(address(f"application_{what}", application) in page for what in MOVES)


def test_stopping_needs_a_reason(application, plan, recruiter, client_of):
    answer = client_of(recruiter).post(address("application_stop", application), {"reason": " "})
    application.refresh_from_db()
    assert answer.status_code == 422 and application.is_active


@pytest.mark.parametrize(("name", "status"), [("application_stop", "stopped"), ("application_withdraw", "withdrawn")])
def test_an_end_takes_what_is_still_to_come_with_it(scheduled, application, recruiter, client_of, name, status):
    past = scheduled("First talk", begins=timezone.now() - timedelta(days=1))
    to_come = scheduled()
    page = client_of(recruiter).get(address(name, application)).content.decode()
    assert "will be cancelled" in page and "Oven case" in page
    client_of(recruiter).post(address(name, application), {"reason": "Found another place"})
    application.refresh_from_db()
    assert (application.status, application.end_reason) == (status, "Found another place")
    assert Interview.objects.get(pk=to_come.pk).status == "cancelled"
    assert Interview.objects.get(pk=past.pk).status == "scheduled"
    assert Message.objects.filter(subject__startswith="Cancelled").count() == 1


def test_what_was_stopped_can_be_taken_up_again(application, plan, manager, client_of):
    operations.advance(application=application, reason="", by=manager)
    operations.stop(application=application, reason="No answer", by=manager)
    client_of(manager).post(address("application_reinstate", application))
    application.refresh_from_db()
    assert application.is_active and application.end_reason == "" and not application.outcomes.exists()


def test_an_administrator_moves_nobody_on_and_takes_up_again(application, plan, administrator, recruiter, client_of):
    names = ["application_advance", "application_stop"]
    answers = [client_of(administrator).post(address(name, application), {"reason": "x"}) for name in names]
    assert [answer.status_code for answer in answers] == [403] * 2
    operations.withdraw(application=application, reason="", by=recruiter)
    client_of(administrator).post(address("application_reinstate", application))
    application.refresh_from_db()
    assert application.is_active


def test_nothing_moves_that_has_ended(application, plan, recruiter):
    operations.withdraw(application=application, reason="", by=recruiter)
    for deed in (operations.advance, operations.stop, operations.withdraw):
        with pytest.raises(Refused, match="has ended"):
            deed(application=application, reason="x", by=recruiter)


def test_one_candidate_applies_once_to_an_open_opening(application, recruiter, opening):
    with pytest.raises(Refused, match="already applied"):
        apply(candidate=application.candidate, opening=opening, source="", by=recruiter)
    opening.status = "closed"
    opening.save()
    with pytest.raises(Refused, match="closed"):
        add_candidate(candidate=Candidate(name="Late"), opening=opening, source="", by=recruiter)
    assert not Candidate.objects.filter(name="Late").exists()


def test_the_board_has_a_column_for_each_round(application, plan, recruiter, client_of):
    page = client_of(recruiter).get(reverse("candidates", args=[application.opening.slug]))
    assert [column.name for column in page.context["columns"]] == ["New", "Talk", "Cases"]
    assert "Schedule First talk" in page.content.decode()


def crowd(opening, recruiter, number: int) -> None:
    for n in range(number):
        candidate = Candidate(name=f"Person {n}", email=f"p{n}@example.test")
        add_candidate(candidate=candidate, opening=opening, source="Fair" if n % 2 else "", by=recruiter)


@pytest.mark.parametrize("name", ["candidates", "candidates_list"])
def test_more_candidates_take_no_more_queries(
    name, scheduled, opening, recruiter, client_of, django_assert_max_num_queries
):
    scheduled()
    client, where = client_of(recruiter), reverse(name, args=[opening.slug])
    client.get(where)
    with django_assert_max_num_queries(20) as few:
        client.get(where)
    crowd(opening, recruiter, 40)
    with django_assert_max_num_queries(len(few)):
        client.get(where)


def test_the_list_is_searched_and_narrowed(application, plan, opening, recruiter, client_of):
    crowd(opening, recruiter, 3)
    client, where = client_of(recruiter), reverse("candidates_list", args=[opening.slug])

    def shown(**query) -> list[str]:
        return [str(row.application.candidate) for row in client.get(where, query).context["shown"]]

    assert shown(q="cora lind") == ["Cora Lind"]
    assert shown(q="P1@EXAMPLE") == ["Person 1"]
    assert shown(source="Fair") == ["Person 1"]
    assert len(shown(round="new", status="active")) == 4
    assert shown(status="stopped") == []
    assert len(shown(round="no such", q="")) == 4


def test_a_list_of_nobody_says_so(opening, recruiter, client_of):
    page = client_of(recruiter).get(reverse("candidates", args=[opening.slug])).content.decode()
    assert "No candidates yet" in page
    assert Application.objects.count() == 0


def test_whoever_ends_a_round_early_is_told_that_its_debrief_is_not_open(scheduled, application, manager, client_of):
    talk = scheduled("First talk", begins=timezone.now() - timedelta(hours=2))
    for name in ("application_advance", "application_stop"):
        page = client_of(manager).get(address(name, application)).text
        assert "1 scorecard of this round is still awaited; its debrief is not open." in page
    Scorecard.objects.create(seat=talk.seats.get(), submitted_at=timezone.now())
    assert "debrief" not in client_of(manager).get(address("application_advance", application)).text


def test_a_round_without_interviews_has_no_debrief_to_wait_for(application, plan, manager, client_of):
    assert "debrief" not in client_of(manager).get(address("application_advance", application)).text
    operations.advance(application=application, reason="", by=manager)
    page = client_of(manager).get(address("application_advance", application)).text
    assert "No scorecard of Talk is there, so it has no debrief." in page


def test_a_page_of_a_round_that_is_over_moves_nobody(application, plan, manager, client_of):
    operations.advance(application=application, reason="", by=manager)
    old = str(Application.objects.get(pk=application.pk).round_id)
    operations.advance(application=application, reason="", by=manager)
    answer = client_of(manager).post(address("application_advance", application), {"reason": "Kept", "round": old})
    assert answer.status_code == 422 and "has moved on since" in answer.text and "Kept" in answer.text
    application.refresh_from_db()
    assert application.round.name == "Cases" and not application.outcomes.filter(outcome="committee").exists()


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [("/interviews/#end", "/interviews/#end"), ("//elsewhere.test/", None), ("javascript:x", None)],
)
def test_after_a_move_one_is_back_where_one_came_from(application, plan, manager, client_of, asked, leads_to):
    answer = client_of(manager).post(address("application_advance", application), {"reason": "", "next": asked})
    assert answer.url == (leads_to or address("application", application))


def test_board_and_application_lead_to_the_debrief(scheduled, application, manager, interviewer, client_of):
    talk = scheduled("First talk", begins=timezone.now() - timedelta(hours=2))
    link = f'<a href="{reverse("debrief", args=[application.pk, talk.stage.round_id])}">'
    page = address("application", application)
    assert "0 of 1 scorecards in or waived" in client_of(manager).get(page).text
    Scorecard.objects.create(seat=talk.seats.get(), submitted_at=timezone.now())
    board = client_of(manager).get(reverse("candidates", args=[application.opening.slug])).text
    assert f"{link}Debrief open: advance, or stop</a>" in board
    assert client_of(manager).get(page).text.count(link) == 2
    assert client_of(interviewer).get(page).text.count(link) == 1
    talk.seats.update(waived_at=timezone.now(), waived_by=manager)
    assert link not in client_of(interviewer).get(page).text
