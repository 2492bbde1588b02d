"""Opening a debrief before its round is done, and judging after having read: each way that a form once left open."""

import re

import pytest
from django.urls import reverse

from hiring.applications import operations as applications
from hiring.interviews.operations import panels, scheduling, skipping
from hiring.models import Interview, SkippedStage
from people.refusals import Refused
from scorecards.debrief.operations import write_note

pytestmark = pytest.mark.django_db


def test_one_interview_of_two_does_not_open_the_debrief(schedule, submit, debrief, reads, recruiter, hana, anna):
    submit(schedule(0, anna, hours=-2))
    assert reads(recruiter) == reads(hana) == set()
    page = debrief(hana).text
    assert "Not open yet" in page and "Delivery 1, which is not scheduled" in page


def test_held_and_skipped_it_opens(schedule, submit, reads, application, stages, recruiter, anna):
    submit(schedule(0, anna, hours=-2))
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    assert reads(recruiter) == {"Anna"}


def test_a_skip_that_would_open_it_is_no_hiring_managers_and_nobodys_on_a_panel(
    schedule, submit, reads, application, stages, recruiter, hana, anna
):
    submit(schedule(0, anna, recruiter, hours=-2))
    for by in (hana, recruiter):
        with pytest.raises(Refused, match="This would open the round's debrief"):
            skipping.skip_stage(application=application, stage=stages[1], reason="Now", by=by)
    assert not SkippedStage.objects.exists() and reads(hana) == set()


def test_what_was_skipped_stays_so_once_the_debrief_is_open(
    schedule, submit, application, stages, recruiter, hana, anna
):
    skipping.skip_stage(application=application, stage=stages[1], reason="Later", by=hana)
    skipping.unskip_stage(application=application, stage=stages[1], by=hana)
    skipping.skip_stage(application=application, stage=stages[1], reason="No", by=hana)
    submit(schedule(0, anna, hours=-2))
    with pytest.raises(Refused, match="is open, so what was skipped stays skipped"):
        skipping.unskip_stage(application=application, stage=stages[1], by=recruiter)
    with pytest.raises(Refused, match="is skipped for this candidate"):
        schedule(1, hana)


def test_an_awaited_seat_does_not_become_training(schedule, submit, anna, ben, hana):
    case = schedule(0, anna, ben, hours=-2)
    submit(case, anna)
    with pytest.raises(Refused, match="has begun"):
        panels.change_panel(interview=case, panel={anna: False, ben: True}, by=hana)
    with pytest.raises(Refused, match="has begun"):
        panels.change_panel(interview=case, panel={anna: False}, by=hana)


def test_once_a_card_of_the_round_is_in_no_seat_of_it_changes(schedule, submit, anna, ben, hana):
    submit(schedule(0, anna, hours=-2))
    later = schedule(1, ben, hana)
    with pytest.raises(Refused, match="A scorecard of this round is in"):
        panels.change_panel(interview=later, panel={ben: False}, by=hana)
    panels.change_panel(interview=later, panel={ben: False, hana: False, anna: False}, by=hana)


@pytest.mark.parametrize("end", [scheduling.cancel_interview, scheduling.mark_no_show])
def test_ending_an_interview_that_has_begun_leaves_its_seats_owed(schedule, submit, reads, debrief, hana, anna, end):
    submit(schedule(0, anna, hours=-2))
    end(interview=schedule(1, hana, hours=-1), reason="", by=hana)
    assert reads(hana) == set() and "Your own scorecard comes first" in debrief(hana).text


def test_an_interview_that_has_begun_is_not_moved_into_the_future(schedule, hana):
    begun = schedule(0, hana, hours=-1)
    later = {"starts_at": begun.ends_at, "ends_at": begun.ends_at + (begun.ends_at - begun.starts_at)}
    with pytest.raises(Refused, match="has begun"):
        scheduling.change_interview(interview=begun, **later, place="", link="", by=hana)


def test_who_has_read_judges_in_the_round_no_more(schedule, submit, debrief, application, stages, recruiter, hana, ben):
    submit(schedule(0, ben, hours=-2))
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    assert debrief(hana).status_code == 200
    with pytest.raises(Refused, match="Hana has read scorecards of this round"):
        schedule(0, hana)
    schedule(0, training=(hana,))


@pytest.mark.parametrize("page", ["calibration", "packet", "committee", "table"])
def test_reading_is_any_page_with_content(schedule, submit, application, stages, recruiter, hana, ben, client_of, page):
    submit(schedule(0, ben, hours=-2))
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    slug, pk = application.opening.slug, application.pk
    address = {
        "calibration": f"/openings/{slug}/calibration/panel/",
        "table": f"/openings/{slug}/calibration/grid.csv",
        "packet": f"/applications/{pk}/packet/",
        "committee": f"/applications/{pk}/committee/",
    }[page]
    assert client_of(hana).get(address).status_code == 200
    with pytest.raises(Refused, match="has read scorecards of this round"):
        schedule(0, hana)


def test_who_left_a_panel_and_read_does_not_come_back(
    schedule, submit, debrief, application, stages, recruiter, hana, anna
):
    later = schedule(2, hana, anna)
    panels.change_panel(interview=later, panel={anna: False}, by=hana)
    submit(schedule(0, anna, hours=-2))
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    assert "Evidence by dimension" in debrief(hana).text
    with pytest.raises(Refused, match="gave up a seat of this round and has read scorecards since"):
        panels.change_panel(interview=later, panel={anna: False, hana: False}, by=hana)
    with pytest.raises(Refused, match="gave up a seat"):
        schedule(3, hana)


@pytest.mark.parametrize("way", ["cancel", "stop"])
def test_nor_by_cancelling_nor_by_stopping_and_taking_up_again(
    schedule, submit, debrief, application, stages, recruiter, hana, anna, way
):
    submit(schedule(0, anna, hours=-2))
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    mine = schedule(2, hana)
    assert "Your own scorecard comes first" in debrief(hana).text
    if way == "cancel":
        scheduling.cancel_interview(interview=mine, reason="", by=hana)
    else:
        applications.stop(application=application, reason="", by=hana)
    assert "Evidence by dimension" in debrief(hana).text
    if way == "stop":
        applications.reinstate(application=application, by=hana)
    with pytest.raises(Refused, match="gave up a seat of this round"):
        schedule(2, hana)


def test_taking_up_again_closes_what_ending_had_opened(schedule, submit, reads, application, hana, anna):
    submit(schedule(0, anna, hours=-2))
    applications.stop(application=application, reason="", by=hana)
    assert reads(hana) == {"Anna"}
    applications.reinstate(application=application, by=hana)
    assert reads(hana) == set()


def test_a_trainee_can_leave_and_then_reads(schedule, submit, reads, application, stages, recruiter, hana, anna):
    case = schedule(0, anna, hours=-2, training=(hana,))
    submit(case, anna)
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    assert reads(hana) == set()
    panels.give_up_training(seat=case.seats.get(user=hana), by=hana)
    assert reads(hana) == {"Anna"}
    with pytest.raises(Refused, match="Only a seat of one's own in training"):
        panels.give_up_training(seat=case.seats.get(user=anna), by=anna)


def test_a_trainee_who_was_recused_does_not_give_the_recusal_up(
    schedule, submit, reads, application, stages, client_of, recruiter, hana, anna
):
    case = schedule(0, anna, hours=-2, training=(hana,))
    seat = case.seats.get(user=hana)
    panels.recuse(seat=seat, reason="Her brother applied.", by=recruiter)
    submit(case, anna)
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    assert "Give up your seat" not in client_of(hana).get(reverse("interview", args=[case.pk])).text
    answer = client_of(hana).post(reverse("seat_give_up", args=[case.pk, seat.pk]), follow=True)
    assert "which stays on record" in answer.text
    assert case.seats.get(user=hana).recused_at and reads(hana) == set()


@pytest.mark.parametrize("ended", ["recused", "waived"])
def test_a_seat_that_was_recused_or_waived_stays_as_it_was_before_the_start_too(
    schedule, recruiter, administrator, hana, anna, ended
):
    case = schedule(0, anna, hana)
    seat = case.seats.get(user=anna)
    if ended == "recused":
        panels.recuse(seat=seat, reason="A friend", by=anna)
    else:
        panels.waive(seat=seat, reason="On leave", by=recruiter)
    for panel in ({anna: True, hana: False}, {hana: False}):
        with pytest.raises(Refused, match="stays on record"):
            panels.change_panel(interview=case, panel=panel, by=administrator)


def test_the_picker_says_who_cannot_judge(
    schedule, submit, debrief, application, stages, recruiter, hana, ben, client_of
):
    submit(schedule(0, ben, hours=-2))
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    debrief(hana)
    later = schedule(0, recruiter)
    page = client_of(recruiter).get(f"/interviews/{later.pk}/panel/").text
    assert re.search(r"hana@example\.test · [^<]*has read scorecards of this round", page)
    assert Interview.objects.count() == 2


def test_what_is_owed_of_a_missed_interview_is_waived_on_its_page(
    schedule, submit, reads, client_of, application, stages, recruiter, anna, ben
):
    submit(schedule(0, anna, hours=-2))
    missed = schedule(1, ben, hours=-1)
    scheduling.mark_no_show(interview=missed, reason="", by=recruiter)
    seat = missed.seats.get()
    assert (
        reverse("seat_waive", args=[missed.pk, seat.pk])
        in client_of(recruiter).get(reverse("interview", args=[missed.pk])).text
    )
    client_of(recruiter).post(reverse("seat_waive", args=[missed.pk, seat.pk]), {"reason": "Nobody came."})
    assert reads(recruiter) == set()
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    assert reads(recruiter) == {"Anna"}


def test_notes_of_a_debrief_without_a_card_are_read_too(
    schedule, debrief, application, stages, recruiter, administrator, hana, anna
):
    case = schedule(0, anna, hours=-2)
    panels.waive(seat=case.seats.get(), reason="On leave", by=recruiter)
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    assert "Nobody" in debrief(hana).text
    write_note(application=application, round=stages[0].round, text="Anna said by phone: no.", by=recruiter)
    assert "Anna said by phone" in debrief(hana).text
    with pytest.raises(Refused, match="Hana has read scorecards of this round"):
        schedule(0, hana)


def test_whoever_was_waived_and_has_read_of_another_round_does_not_judge_after_all(
    schedule, submit, debrief, application, stages, recruiter, administrator, anna, ben
):
    waived = schedule(0, recruiter, hours=-3).seats.get()
    schedule(1, anna, hours=-3)
    submit(schedule(2, ben, hours=-3))
    skipping.skip_stage(application=application, stage=stages[3], reason="Enough.", by=administrator)
    panels.waive(seat=waived, reason="On leave", by=administrator)
    assert debrief(recruiter, 2).status_code == 200
    with pytest.raises(Refused, match="gave up a seat of this round and has read scorecards since"):
        panels.take_back_waiver(seat=waived, by=administrator)
