"""Appointing oneself, emptying a committee, recusing away a card that others have read."""

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.applications import operations as applications
from hiring.interviews.operations import panels, skipping
from hiring.models import Seat
from hiring.planning.operations.committee import appoint_committee
from people.operations import deactivate
from people.refusals import Refused
from scorecards.committee.operations.ballots import cast_vote, close_ballot, open_due_ballots
from scorecards.committee.operations.decisions import Ruling, decide
from scorecards.models import Scorecard

pytestmark = pytest.mark.django_db


@pytest.mark.long
def test_the_committee_stands_still_while_it_decides(with_committee, opening, application, administrator, recruiter):
    chair, lotte = with_committee
    for members in ([chair], [], [chair, lotte, recruiter]):
        with pytest.raises(Refused, match="voting or about to decide"):
            appoint_committee(opening=opening, members=members, chair=chair if members else None, by=administrator)
    cast_vote(application=application, number=1, choice="yes", reason="", by=chair)
    close_ballot(application=application, number=1, by=chair)
    with pytest.raises(Refused, match="about to decide"):
        appoint_committee(opening=opening, members=[chair], chair=chair, by=administrator)


def test_a_committee_that_has_voted_is_not_emptied(with_committee, opening, application, administrator, hana):
    chair, _ = with_committee
    cast_vote(application=application, number=1, choice="yes", reason="", by=chair)
    applications.withdraw(application=application, reason="", by=hana)
    with pytest.raises(Refused, match="has voted"):
        appoint_committee(opening=opening, members=[], chair=None, by=administrator)
    appoint_committee(opening=opening, members=[chair], chair=chair, by=administrator)


def test_a_committee_changed_while_the_application_had_ended_votes_anew(
    with_committee, opening, application, administrator, recruiter, hana, person, client_of
):
    _, lotte = with_committee
    friend = person("friend@example.test")
    cast_vote(application=application, number=1, choice="no", reason="Too early.", by=lotte)
    applications.withdraw(application=application, reason="", by=hana)
    appoint_committee(opening=opening, members=[lotte, friend], chair=friend, by=recruiter)
    applications.reinstate(application=application, by=hana)
    ruling = Ruling(number=1, reasons="Now.")
    for deed in (
        lambda: close_ballot(application=application, number=1, by=friend),
        lambda: decide(application=application, outcome="hire", ruling=ruling, by=friend),
    ):
        with pytest.raises(Refused, match="it votes anew first"):
            deed()
    page = reverse("committee_application", args=[application.pk])
    assert "it votes anew first" in client_of(lotte).get(page).text
    assert open_due_ballots() == 1 and open_due_ballots() == 0
    first, second = application.ballots.order_by("number")
    assert first.is_closed and not second.is_closed
    assert {vote.user for vote in second.votes.all()} == {lotte, friend}
    cast_vote(application=application, number=2, choice="no", reason="Too early.", by=lotte)


def test_a_committee_that_stayed_the_same_goes_on_with_its_vote(with_committee, application, hana):
    chair, lotte = with_committee
    cast_vote(application=application, number=1, choice="yes", reason="", by=lotte)
    applications.withdraw(application=application, reason="", by=hana)
    applications.reinstate(application=application, by=hana)
    assert open_due_ballots() == 0
    cast_vote(application=application, number=1, choice="yes", reason="", by=chair)
    assert application.ballots.get().is_closed


@pytest.mark.parametrize("away", ["deactivated", "recused"])
def test_where_the_chair_never_can_another_is_appointed_and_it_is_voted_on_anew(
    with_committee, opening, application, schedule, administrator, hana, anna, recruiter, client_of, away
):
    chair, lotte = with_committee
    new = {"opening": opening, "members": [chair, lotte], "chair": lotte}
    with pytest.raises(Refused, match="stays as it is"):
        appoint_committee(**new, by=recruiter)
    if away == "deactivated":
        deactivate(person=chair, by=administrator)
    else:
        Seat.objects.create(interview=application.interviews.first(), user=chair, recused_at=timezone.now())
    pages = [
        client_of(reader).get(reverse("committee_application", args=[application.pk])).text for reader in (hana, lotte)
    ]
    assert all(away in page and "the committee then votes anew" in page for page in pages)
    assert [f"{reverse('plan', args=[opening.slug])}#committee" in page for page in pages] == [True, False]
    appoint_committee(**new, by=recruiter)
    assert open_due_ballots() == 1
    assert application.ballots.get(number=2).votes.get(is_chair=True).user == lotte


def test_nobody_joins_a_panel_while_it_is_decided(with_committee, schedule, hana):
    with pytest.raises(Refused, match="nobody joins a panel"):
        schedule(0, hana)


def test_a_recusal_after_the_card_marks_it_and_leaves_it(
    schedule, submit, debrief, application, stages, recruiter, anna, ben, hana
):
    case = schedule(0, anna, ben, hours=-2)
    submit(case)
    skipping.skip_stage(application=application, stage=stages[1], reason="We know enough.", by=recruiter)
    panels.recuse(seat=case.seats.get(user=ben), reason="We once worked together.", by=recruiter)
    page = debrief(hana).text
    assert "Ben on judgement." in page and "recused since, in no figure: We once worked together." in page
    assert Scorecard.objects.counted().count() == 1 and Scorecard.objects.read_by(ben).count() == 1


def test_after_a_ballot_a_recusal_only_marks(
    with_committee, application, administrator, recruiter, ben, anna, debrief, hana
):
    seat = application.interviews.first().seats.get(user=ben)
    with pytest.raises(Refused, match="only an administrator recuses others"):
        panels.recuse(seat=seat, reason="A friend", by=recruiter)
    panels.recuse(seat=seat, reason="A friend", by=administrator)
    assert Scorecard.objects.counted().count() == 4
    page = debrief(hana).text
    assert (
        "recused since: A friend" in page and "in no figure" not in page and "Without whoever was recused since" in page
    )


def test_and_composite_and_packet_show_their_figures_both_ways(
    with_committee, application, administrator, ben, client_of, hana
):
    panels.recuse(seat=application.interviews.first().seats.get(user=ben), reason="A friend", by=administrator)
    committee = client_of(hana).get(reverse("committee_application", args=[application.pk])).text
    packet = client_of(hana).get(reverse("packet_page", args=[application.pk])).text
    for page in (committee, packet):
        assert "Without whoever was recused since: " in page
    assert "3.00 of 3 ratings" in packet and "3.00 of 4 ratings" in packet


def test_after_a_decision_without_a_committee_a_recusal_only_marks_too(
    schedule, submit, application, stages, recruiter, hana, anna, ben
):
    submit(schedule(0, anna, ben, hours=-2))
    submit(schedule(2, anna, hours=-2))
    for place in (1, 3):
        skipping.skip_stage(application=application, stage=stages[place], reason="We know enough.", by=recruiter)
    for _ in range(2):
        applications.advance(application=application, reason="", by=hana)
    decide(application=application, outcome="hire", ruling=Ruling(1, "Good.", departure="Because."), by=hana)
    panels.recuse(seat=application.interviews.first().seats.get(user=ben), reason="A friend", by=recruiter)
    assert Scorecard.objects.counted().count() == 3
