"""The list of what a committee has before it, and the way to it."""

import pytest

from scorecards.committee import views
from scorecards.committee.operations.ballots import close_ballot
from scorecards.committee.operations.decisions import Ruling, decide
from tests.world import interview_of, seat_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def listed(client_of):
    return lambda who: client_of(who).get("/committee/").content.decode()


def test_whose_vote_is_awaited_has_it_first_and_whoever_voted_does_not(
    with_committee, votes, interviewed, listed, chair, ravi
):
    interviewed("Ada Novak")
    votes("yes")
    assert listed(ravi).index("Your vote is awaited") < listed(ravi).index("A debrief is open")
    page = listed(chair)
    assert "Your vote is awaited" not in page and "Vote open, yours is in" in page


def test_a_closed_vote_awaits_its_decision(with_committee, ballot, chair, lotte, listed):
    close_ballot(application=with_committee, number=1, by=chair)
    assert "Votes open, decision awaited" in listed(lotte)


def test_who_owes_a_scorecard_or_is_recused_does_not_learn_how_it_ended(
    with_committee, votes, weighted_stage, chair, lotte, listed
):
    votes("yes", "yes", "yes")
    seat = seat_of(interview_of(with_committee, weighted_stage, hours=3), lotte, is_training=True)
    assert "You owe a scorecard" in listed(lotte)
    decide(application=with_committee, outcome="hire", ruling=Ruling(1, "She decides well."), by=chair)
    type(seat).objects.filter(pk=seat.pk).update(recused_at="2026-01-01T10:00:00Z")
    assert "Hired" in listed(chair) and "Hired" not in listed(lotte)


def test_who_sits_on_no_committee_is_told_how_one_comes_to_it(with_committee, outsider, recruiter, listed):
    for who in (outsider, recruiter):
        assert "You sit on no committee" in listed(who) and "Ngozi" not in listed(who)


def test_the_way_there_stands_on_every_page_of_members_alone(with_committee, client_of, lotte, outsider):
    for who, has in ((lotte, True), (outsider, False)):
        assert ('href="/committee/"' in client_of(who).get("/interviews/").content.decode()) == has


def test_the_list_names_openings_with_their_calibration(with_committee, lotte, listed, opening):
    assert f"/openings/{opening.slug}/calibration/" in listed(lotte)


def test_those_in_process_come_in_pages_that_leave_the_others_page_alone(
    with_committee, ballot, interviewed, client_of, lotte, monkeypatch
):
    monkeypatch.setattr(views, "A_PAGE", 2)
    for name in ("Ada Novak", "Bo Lind", "Cem Aksoy"):
        interviewed(name)
    first, last = (client_of(lotte).get(f"/committee/?page=1{more}").content.decode() for more in ("", "&in_process=2"))
    assert first.index("Your vote is awaited") < first.index("Ngozi Brandt") < first.index("Ada Novak")
    assert "Bo Lind" not in first and 'A debrief is open <span class="count">3</span>' in first
    assert "Ngozi" not in last and last.index("Bo Lind") < last.index("Cem Aksoy")
    assert 'href="?page=1&amp;in_process=2"' in first and 'href="?page=1&amp;in_process=1"' in last
