"""What people keep of an opening, a candidate or a role that is no longer theirs, or was never: nothing."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.applications import operations as applications
from hiring.candidates.operations import set_adjustment, write_note
from hiring.interviews.operations import panels, scheduling
from hiring.models import Application, Opening, Seat, Tag
from hiring.openings.operations import change_opening
from hiring.planning.operations.committee import appoint_committee
from people.models import Message
from people.operations import change_role, deactivate, reactivate
from people.refusals import Refused
from people.roles import Role
from scorecards import tasks
from scorecards.committee.operations.ballots import ask_for_votes, cast_vote, open_due_ballots
from scorecards.models import Ballot, PacketBatch, Scorecard
from scorecards.packets.operations import ask_for_packets
from scorecards.privacy.operations.erasure import erase_candidate
from tests.scorecards.api.calling import Calling
from tests.scorecards.debrief.judging import judge
from tests.test_every_link import links
from tests.world import application_of, card_of, interview_of, opening_of, plan_of, seat_of, stage_in

pytestmark = pytest.mark.django_db
MARK = "zqsecret"


def hand_over(opening: Opening, to, by) -> None:
    opening = Opening.objects.get(pk=opening.pk)
    opening.hiring_manager = to
    change_opening(opening=opening, places=[], revision=opening.revision, by=by)


def all_said_to(client, starts: list[str], most: int = 80) -> dict[str, str]:
    """Every page that somebody reaches from these by links, with what it says."""
    pages, waiting = {}, list(starts)
    while waiting and len(pages) < most:
        url = waiting.pop(0)
        if url in pages or "/blueprints/" in url:
            continue
        answer = client.get(url, follow=True)
        pages[url] = "" if answer.streaming else answer.content.decode("utf-8", "replace")
        if answer.headers["Content-Type"].startswith("text/html"):
            waiting += links(urlsplit(url).path, pages[url])
    return pages


# --- one candidate in two openings


@pytest.fixture
def searches(opening, application, stages, schedule, hana, anna, ben, recruiter, person, published_blueprint):
    """Hana's search, all of whose words are marked, and Ben's, to which the same candidate applied."""
    judge(Seat.objects.get(interview=schedule(0, anna, hours=-2)), judgement=1, summary=MARK)
    judge(Seat.objects.get(interview=schedule(1, anna, hours=-2)), judgement=1, summary=MARK)
    write_note(application=application, text=MARK, by=recruiter)
    set_adjustment(application=application, request=MARK, extra_minutes=30, by=recruiter)
    Tag.objects.create(application=application, name=MARK)
    applications.advance(application=application, reason=MARK, by=hana)
    Opening.objects.filter(pk=opening.pk).update(title=MARK, slug=MARK)
    Application.objects.filter(pk=application.pk).update(source=MARK)
    theirs = opening_of(published_blueprint, recruiter, "Baker")
    Opening.objects.filter(pk=theirs.pk).update(hiring_manager=ben)
    stage = stage_in(plan_of(theirs))
    second = Application.objects.create(opening=theirs, candidate=application.candidate, created_by=recruiter)
    dora, lotte = person("dora@example.test"), person("lotte@example.test")
    card_of(seat_of(interview_of(second, stage), dora))
    appoint_committee(opening=theirs, members=[lotte], chair=lotte, by=recruiter)
    applications.advance(application=second, reason="Good.", by=ben)
    return theirs, second, (ben, dora, lotte)


@pytest.mark.long
def test_who_reads_a_candidate_in_one_opening_learns_nothing_of_the_other(searches, client_of, administrator):
    theirs, second, readers = searches
    for reader in readers:
        starts = ["/", "/?q=Ngozi", reverse("search") + "?q=Ngozi", reverse("committee_application", args=[second.pk])]
        starts += [reverse("application", args=[theirs.slug, second.pk])]
        starts += [reverse("application_timeline", args=[theirs.slug, second.pk])]
        answers = all_said_to(client_of(reader), starts)
        assert any("Ngozi Brandt" in text for text in answers.values()), "else they read nothing at all"
        assert [url for url, text in answers.items() if MARK in text.replace(f"q={MARK}", "")] == []
        program = Calling(reader, by=administrator)
        paths = ["/applications", "/openings", f"/applications/{second.pk}", f"/applications/{second.pk}/debriefs"]
        paths += [f"/applications/{second.pk}/interviews", f"/applications/{second.pk}/decisions"]
        assert MARK not in " ".join(program.get(path).text for path in paths)


# --- an opening that changes hands


def test_whoever_takes_an_opening_over_and_owes_a_card_reads_nothing_before_it_is_in(
    opening, application, schedule, submit, recruiter, hana, anna, ben, client_of, debrief, reads
):
    first = schedule(0, anna, ben, hours=-2)
    submit(first, anna)
    submit(schedule(1, anna, hours=-2))
    write_note(application=application, text=MARK, by=recruiter)
    hand_over(opening, ben, recruiter)
    slug = opening.slug
    pages = [reverse("application", args=[slug, application.pk]), reverse("calibration_panel", args=[slug])]
    pages += [reverse("application_timeline", args=[slug, application.pk]), "/"]
    answers = all_said_to(client_of(ben), pages)
    assert not [url for url, text in answers.items() if MARK in text or "Anna on judgement" in text]
    assert reads(ben) == set() and client_of(hana).get(pages[0]).status_code == 404
    with pytest.raises(Refused, match="Nobody waives their own"):
        panels.waive(seat=Seat.objects.get(interview=first, user=ben), reason="I lead it", by=ben)
    submit(first, ben)
    assert "Anna on judgement" in debrief(ben).text and reads(ben) == {"Anna", "Ben"}


def test_whoever_read_and_hands_over_or_comes_back_judges_there_no_more(
    opening, schedule, submit, recruiter, hana, anna, ben, debrief, application, stages
):
    submit(schedule(0, anna, hours=-2))
    submit(schedule(1, anna, hours=-2))
    assert debrief(hana).status_code == 200
    hand_over(opening, ben, recruiter)
    at = timezone.now() + timedelta(hours=5)
    again = {"application": application, "stage": stages[1], "starts_at": at, "ends_at": at + timedelta(hours=1)}
    with pytest.raises(Refused, match="Hana has read"):
        scheduling.schedule(**again, place="", link="", panel={hana: False}, by=ben)


def test_a_listing_by_a_program_ends_where_its_owners_rights_do(opening, recruiter, hana, ben, administrator):
    for _ in range(3):
        application_of(opening, recruiter)
    program = Calling(hana, by=administrator)
    first = program.get("/applications", {"size": 1}).json()
    assert len(first["items"]) == 1
    hand_over(opening, ben, recruiter)
    second = program.get("/applications", {"size": 1, "cursor": first["next"]}).json()
    assert second == {"items": [], "next": None}
    deactivate(person=hana, by=administrator)
    assert program.get("/applications", {"cursor": first["next"]}).status_code == 401
    reactivate(person=hana, by=administrator)
    assert program.get("/applications").status_code == 401, (
        "a key ends with the account, and does not come back with it"
    )


# --- people who go, come back, or become something else


def test_a_draft_of_a_closed_account_is_waited_for_waived_and_read_by_nobody(
    application, schedule, submit, recruiter, administrator, anna, ben, debrief, reads, client_of
):
    first = schedule(0, anna, ben, hours=-2)
    submit(first, ben)
    submit(schedule(1, ben, hours=-2))
    seat = Seat.objects.get(interview=first, user=anna)
    card_of(seat, is_submitted=False, words=MARK)
    deactivate(person=anna, by=administrator)
    for reader in (recruiter, administrator, ben):
        page = debrief(reader).text
        assert MARK not in page and reads(reader) - {reader.name} == set()
    panels.waive(seat=seat, reason="Left the house", by=recruiter)
    assert MARK not in debrief(recruiter).text and reads(recruiter) == {"Ben"}
    reactivate(person=anna, by=administrator)
    anna.refresh_from_db()
    assert debrief(anna).status_code == 404 and reads(anna) == set()
    saved = client_of(anna).post(reverse("scorecard_submit", args=[seat.pk]), {})
    assert saved.status_code != 500 and not Scorecard.objects.get(seat=seat).submitted_at


def test_an_archive_that_was_made_stays_shut_while_the_rights_to_it_are_gone(
    opening, application, schedule, submit, recruiter, administrator, anna, client_of, monkeypatch, own_files
):
    monkeypatch.setattr(tasks, "packet_pdf", str.encode)
    submit(schedule(0, anna, hours=-2))
    submit(schedule(1, anna, hours=-2))
    batch = ask_for_packets(opening=opening, by=recruiter)
    tasks.make_packets.call(batch.pk)
    assert PacketBatch.objects.get().file
    page = reverse("packet_batch_file", args=[opening.slug, batch.pk])
    answers = [client_of(recruiter).get(page).status_code]
    for role in (Role.MEMBER, Role.RECRUITER):
        change_role(person=recruiter, role=role, by=administrator)
        answers.append(client_of(recruiter).get(page).status_code)
    deactivate(person=recruiter, by=administrator)
    answers.append(client_of(recruiter).get(page).status_code)
    assert answers == [200, 404, 200, 302]


def test_a_recruiter_who_becomes_an_interviewer_loses_all_but_their_own_seat_at_once(
    opening, application, schedule, submit, recruiter, administrator, anna, client_of, debrief, reads
):
    submit(schedule(0, anna, recruiter, hours=-2, by=administrator), anna)
    submit(schedule(1, anna, hours=-2))
    browser = client_of(recruiter)
    pages = [reverse("candidates", args=[opening.slug]), reverse("calibration_panel", args=[opening.slug])]
    assert {browser.get(page).status_code for page in pages} == {200}
    change_role(person=recruiter, role=Role.MEMBER, by=administrator)
    recruiter.refresh_from_db()
    assert {browser.get(page).status_code for page in pages} == {404}
    assert reads(recruiter) == set() and "Anna on judgement" not in debrief(recruiter).text


# --- while a vote runs, or a card is open


def test_a_candidate_who_is_erased_while_they_are_voted_on_holds_up_no_committee(
    with_committee,
    application,
    opening,
    administrator,
    client_of,
):
    chair, lotte = with_committee
    cast_vote(application=application, number=1, choice="no", reason=MARK, by=lotte)
    erase_candidate(candidate=application.candidate, by=administrator)
    for deed in ("ballot_vote", "ballot_close"):
        page = reverse(deed, args=[application.pk])
        assert client_of(chair).post(page, {"number": 1, "choice": "yes", "reason": MARK}).status_code == 404
    ask_for_votes()
    assert open_due_ballots() == 0 and not Message.objects.filter(kind="scorecards.vote_asked").exists()
    assert MARK not in " ".join(Ballot.objects.get().votes.values_list("reason", flat=True))
    appoint_committee(opening=opening, members=[lotte], chair=lotte, by=administrator)
    assert client_of(lotte).get("/").status_code == client_of(lotte).get(reverse("committee")).status_code == 200


def test_an_interview_that_is_moved_leaves_the_card_that_is_open_as_it_is(
    application, schedule, recruiter, anna, client_of
):
    interview = schedule(0, anna, hours=1)
    seat = Seat.objects.get(interview=interview)
    card_of(seat, is_submitted=False, words="She asked for the oven's log.")
    at = timezone.now() + timedelta(days=3)
    scheduling.change_interview(
        interview=interview, starts_at=at, ends_at=at + timedelta(hours=1), place="", link="", by=recruiter
    )
    assert "She asked for the oven" in client_of(anna).get(reverse("scorecard", args=[seat.pk])).text
    scheduling.cancel_interview(interview=interview, reason="Ill", by=recruiter)
    assert "She asked for the oven" in client_of(anna).get(reverse("scorecard", args=[seat.pk])).text
