"""Several candidates at once: named before anything happens, each moved for itself; lists narrowed by what waits."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from hiring.applications import operations
from hiring.candidates.operations import add_candidate
from hiring.models import Application, Candidate, RoundOutcome, Seat, Tag
from people.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def others(opening, recruiter):
    return [
        add_candidate(candidate=Candidate(name=name), opening=opening, source="", by=recruiter)
        for name in ("Dora", "Emil")
    ]


@pytest.fixture
def several(opening, client_of):
    """Does something with these applications: several(by, "stop", applications, …)."""

    def ask(by, deed: str, applications, **data):
        chosen = {"application": [application.pk for application in applications]}
        return client_of(by).post(reverse(f"several_{deed}", args=[opening.slug]), chosen | data)

    return ask


@pytest.fixture
def listed(opening, client_of):
    """Whom the list names: listed(by, state="new")."""

    def names(by, page: str = "candidates_list", **query) -> set[str]:
        tree = HTMLParser(client_of(by).get(reverse(page, args=[opening.slug]), query).text)
        return {box.attributes["aria-label"] for box in tree.css('input[name="application"]')}

    return names


def seen(applications) -> dict[str, str]:
    return {f"at-{application.pk}": str(application.round_id or "") for application in applications}


def test_everybody_chosen_is_named_and_then_moved(several, application, others, plan, recruiter):
    page = several(recruiter, "advance", [application, *others]).text
    assert "Advance 3 candidates?" in page and all(name in page for name in ("Cora Lind", "Dora", "Emil"))
    assert not Application.objects.exclude(round=None).exists()
    several(recruiter, "advance", [application, *others], sure="yes", **seen([application, *others]))
    assert set(Application.objects.values_list("round__name", flat=True)) == {"Talk"}
    assert Event.objects.filter(verb="hiring.application_advanced").count() == 3


def test_one_who_has_moved_on_or_ended_holds_up_nobody(several, application, others, plan, recruiter, client_of):
    dora, emil = others
    stale = seen([application, dora, emil])
    operations.advance(application=dora, reason="", by=recruiter)
    operations.withdraw(application=emil, reason="", by=recruiter)
    page = several(recruiter, "stop", [application, dora, emil]).text
    assert "Stop 2 candidates?" in page and "Emil has ended" in page
    data = {"sure": "yes", "reason": "Filled", **stale, "next": "/openings/"}
    told = several(recruiter, "stop", [application, dora, emil], **data)
    status = dict(Application.objects.values_list("candidate__name", "status"))
    assert status == {"Cora Lind": "stopped", "Dora": "active", "Emil": "withdrawn"}
    assert "Dora: has moved on since" in " ".join(map(str, get_messages(told.wsgi_request)))


def test_stopping_asks_for_a_reason_and_names_what_is_cancelled(several, application, scheduled, recruiter):
    scheduled()
    assert "Oven case on" in several(recruiter, "stop", [application]).text
    assert several(recruiter, "stop", [application], sure="yes").status_code == 422


def test_who_is_to_be_decided_on_is_stopped_by_nobody(several, application, plan, recruiter):
    for _ in range(3):
        operations.advance(application=application, reason="", by=recruiter)
    assert "Cora Lind waits for its decision" in several(recruiter, "stop", [application]).text


def test_who_applied_before_there_was_a_plan_is_stopped_with_others(several, application, recruiter):
    several(recruiter, "stop", [application], sure="yes", reason="Filled", **seen([application]))
    assert Application.objects.get().status == "stopped"


def test_who_moves_nobody_alone_moves_not_several(several, application, plan, administrator, interviewer):
    assert several(administrator, "advance", [application]).status_code == 403
    assert several(interviewer, "tag", [application]).status_code == 404


def test_all_that_the_filters_let_through_can_be_chosen_and_not_too_many(
    several, application, others, plan, recruiter, monkeypatch
):
    page = several(recruiter, "advance", [], all="yes", filters="q=o")
    assert "Cora Lind" in page.text and "Dora" in page.text and "Emil" not in page.text
    page = several(recruiter, "advance", others, all="yes", filters="q=Cora")
    assert "Cora Lind" in page.text and "Emil" in page.text, "whoever was chosen before stays chosen"
    monkeypatch.setattr("hiring.supervision.views.AT_ONCE", 1)
    assert several(recruiter, "advance", [application, *others]).status_code == 302


def test_tags_are_given_and_taken_in_any_case_and_narrow_the_list(several, listed, application, others, recruiter):
    several(recruiter, "tag", [application, others[0]], sure="yes", add="Strong, second  look")
    several(recruiter, "tag", [application], sure="yes", add="STRONG", remove=["second look"])
    assert {*Tag.objects.values_list("application__candidate__name", "name")} == {
        ("Cora Lind", "Strong"),
        ("Dora", "Strong"),
        ("Dora", "second look"),
    }
    assert listed(recruiter, tag="Strong") == {"Cora Lind", "Dora"}
    assert listed(recruiter, "candidates", tag="second look") == {"Dora"}
    assert several(recruiter, "tag", [application], sure="yes", add="x" * 41).status_code == 422


def test_whoever_owes_a_card_neither_reads_tags_nor_finds_by_them(
    several, listed, application, recruiter, manager, scheduled, client_of, opening
):
    several(recruiter, "tag", [application], sure="yes", add="zebra")
    Seat.objects.create(interview=scheduled(), user=manager)
    assert "zebra" not in client_of(manager).get(reverse("candidates_list", args=[opening.slug])).text
    assert "zebra" not in several(manager, "tag", [application]).text
    assert several(manager, "tag", [application], sure="yes", remove=["zebra"]).status_code == 422


def test_the_list_is_narrowed_by_what_waits_for_whom_and_how_long(
    listed, application, others, plan, recruiter, scheduled, interviewer
):
    for one in (application, others[0]):
        operations.advance(application=one, reason="", by=recruiter)
        operations.advance(application=one, reason="", by=recruiter)
    assert listed(recruiter, state="new") == {"Emil"}
    assert listed(recruiter, state="schedule") == {"Cora Lind", "Dora"}
    case = scheduled()
    assert listed(recruiter, state="schedule") == {"Dora"} and listed(recruiter, state="interview") == {"Cora Lind"}
    assert (
        listed(recruiter, person=interviewer.pk) == {"Cora Lind"} == listed(recruiter, "candidates", state="interview")
    )
    assert listed(recruiter, stage=case.stage_id) == {"Cora Lind", "Dora"}
    past = timezone.now() - timedelta(days=2)
    type(case).objects.filter(pk=case.pk).update(starts_at=past, ends_at=past + timedelta(hours=1))
    assert listed(recruiter, state="cards") == {"Cora Lind"} and not listed(recruiter, state="debrief")
    Seat.objects.update(waived_at=timezone.now(), waived_by=recruiter)
    assert listed(recruiter, state="debrief") == {"Cora Lind"} and not listed(recruiter, state="cards")
    operations.advance(application=application, reason="", by=recruiter)
    assert listed(recruiter, state="committee") == {"Cora Lind"}
    RoundOutcome.objects.filter(application=others[0]).update(at=past - timedelta(days=9))
    Application.objects.update(applied_at=past)
    assert not listed(recruiter, days=30) and listed(recruiter, days=7) == {"Dora"}


@pytest.mark.parametrize("page", ["candidates", "candidates_list"])
def test_what_narrows_board_and_list_is_worked_out_once(page, opening, application, plan, recruiter, client_of):
    operations.advance(application=application, reason="", by=recruiter)
    with CaptureQueriesContext(connection) as asked:
        told = client_of(recruiter).get(reverse(page, args=[opening.slug]), {"state": "schedule"})
    assert "Cora Lind" in told.text
    assert sum("NOT EXISTS" in query["sql"] and "hiring_candidate" in query["sql"] for query in asked) == 1


def test_all_of_a_column_are_those_that_the_board_was_narrowed_to(
    opening, application, others, recruiter, client_of, monkeypatch
):
    monkeypatch.setattr("hiring.applications.views.boards.IN_A_COLUMN", 1)
    board = HTMLParser(client_of(recruiter).get(reverse("candidates", args=[opening.slug]), {"q": "o"}).text)
    everybody = next(link for link in board.css("a") if link.text() == "All 2 in the list")
    told = client_of(recruiter).get(everybody.attributes["href"]).text
    assert "Cora Lind" in told and "Dora" in told and "Emil" not in told


def test_board_and_application_say_whose_turn_it_is_and_for_how_long(
    application, scheduled, recruiter, client_of, opening
):
    operations.advance(application=application, reason="", by=recruiter)
    operations.advance(application=application, reason="", by=recruiter)
    scheduled(begins=timezone.now() - timedelta(days=3, hours=2))
    for address in (
        reverse("candidates", args=[opening.slug]),
        reverse("application", args=[opening.slug, application.pk]),
    ):
        page = client_of(recruiter).get(address).text
        assert "Awaiting 1 scorecard" in page and "Ines Carvalho · 3 days" in HTMLParser(page).body.text()


@pytest.mark.parametrize("page", ["candidates", "candidates_list"])
def test_board_and_list_ask_as_often_for_one_as_for_three(page, application, plan, recruiter, client_of, opening):
    address, client = reverse(page, args=[opening.slug]), client_of(recruiter)

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(address)
        return len(asked)

    client.get(address)
    first = queries()
    for name in ("Dora", "Emil"):
        add_candidate(candidate=Candidate(name=name), opening=opening, source="", by=recruiter)
    assert queries() == first
