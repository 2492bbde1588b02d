"""More information: a round for one candidate alone, and back to the committee with a new vote."""

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.applications.operations import add_own_round, advance
from hiring.applications.queries import progress_of, rounds_of, with_progress
from hiring.interviews.forms import InterviewForm
from hiring.interviews.operations.scheduling import schedule
from hiring.models import Application, Round
from hiring.planning.proposal import ProposedStage
from hiring.planning.queries import plan_of
from scorecards.committee.operations.ballots import open_due_ballots
from scorecards.committee.queries.record import record_of
from scorecards.models import Ballot, DebriefReading, Decision
from scorecards.tasks import open_votes
from tests.world import card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db

SENT = {
    "number": 1,
    "outcome": "more_information",
    "reasons": "Nobody asked about money.",
    "name": "A talk about money",
    "ask-oven-case": "on",
    "rates-oven-case": ["judgement", "craft"],
    "dissent": "",
}


@pytest.fixture
def ask(with_committee, votes, client_of, chair):
    votes("yes", "no", "recused")

    def send(**fields):
        answer = client_of(chair).post(reverse("decide", args=[with_committee.pk]), SENT | fields)
        return answer.status_code, answer.content.decode()

    return send


@pytest.fixture
def added(with_committee, ask) -> Round:
    assert ask()[0] == 302
    return Round.objects.get(application=with_committee)


@pytest.fixture
def back(with_committee):
    """The application as it stands now."""
    return lambda: Application.objects.select_related("opening", "round").get(pk=with_committee.pk)


def test_it_adds_a_round_with_its_interviews_and_the_application_stands_there(added, back):
    stage = added.stages.get()
    assert (added.name, stage.name, stage.exercise) == ("A talk about money", "The broken oven", "oven-case")
    assert [row.key for row in stage.dimensions.all()] == ["judgement", "craft"]
    assert (back().round, back().status) == (added, "active")
    assert Decision.objects.get().outcome == "more_information"


def test_what_is_missing_is_told_at_its_place(ask):
    assert "Choose at least one interview." in ask(**{"ask-oven-case": ""})[1]
    code, html = ask(**{"rates-oven-case": []})
    assert code == 422 and "Choose what this interview rates." in html and "Nobody asked about money." in html
    assert ask(**{"rates-oven-case": ["nonsense"]})[0] == 422
    assert ask(name="")[0] == ask(reasons=" ")[0] == ask(name="A\0")[0] == 422
    assert not Decision.objects.exists()


def test_a_conversation_without_an_exercise_can_be_asked_for(ask):
    assert ask(**{"ask-oven-case": "", "ask-": "on", "rates-": ["craft"]})[0] == 302
    assert Round.objects.get(application__isnull=False).stages.get().exercise == ""


def test_a_second_click_adds_nothing_twice(added, ask):
    assert ask()[0] == 422
    assert Round.objects.filter(application__isnull=False).count() == 1


def test_its_interviews_are_scheduled_for_this_candidate_alone(added, back, interviewed, recruiter, anna):
    other = interviewed("Ada Novak")
    mine = InterviewForm(application=back(), extra=0, options=[]).fields["stage"].queryset
    theirs = InterviewForm(application=other, extra=0, options=[]).fields["stage"].queryset
    stage = added.stages.get()
    assert stage in mine and stage not in theirs
    when = timezone.now() + timezone.timedelta(days=1)
    what = {"starts_at": when, "ends_at": when + timezone.timedelta(hours=1), "place": "", "link": "", "by": recruiter}
    with pytest.raises(Exception, match="another candidate"):
        schedule(application=other, stage=stage, panel={anna: False}, **what)
    schedule(application=back(), stage=stage, panel={anna: False}, **what)


def test_the_next_step_is_its_interview_and_others_see_nothing_of_it(added, back, interviewed, opening):
    other = interviewed("Ada Novak")
    everybody = with_progress(Application.objects.order_by("pk"))
    mine, theirs = progress_of(everybody, rounds_of(opening), timezone.now())
    assert (mine.application, theirs.application) == (back(), other)
    assert "Schedule The broken oven" in [str(step) for step in mine.steps]
    assert all("broken oven" not in str(step) for step in theirs.steps)


def test_the_board_has_a_place_for_it_and_the_plan_does_not_show_it(added, client_of, recruiter, opening):
    board = client_of(recruiter).get(reverse("candidates", args=[opening.slug])).content.decode()
    assert "More information" in board and "A talk about money" not in board and "Ngozi Brandt" in board
    plan = client_of(recruiter).get(reverse("plan", args=[opening.slug])).content.decode()
    assert "A talk about money" not in plan
    assert [round.name for round in plan_of(opening).rounds] == ["Round 1"]


def test_after_its_debrief_it_comes_back_with_a_new_vote(added, back, anna, manager, chair, lotte):
    assert open_due_ballots() == 0, "it is not with the committee now"
    seat = seat_of(interview_of(back(), added.stages.get(), hours=-1), anna)
    card_of(seat, words="She knows her margins.")
    assert advance(application=back(), reason="", by=manager) is None
    open_votes()
    assert [ballot.number for ballot in Ballot.objects.all()] == [1, 2]
    standing = record_of(lotte, back())
    assert (standing.asks, len(standing.earlier_ballots), standing.decision.outcome) == (2, 1, "more_information")


def test_the_committee_decides_only_after_it_has_voted_again(added, back, anna, manager, chair, client_of):
    card_of(seat_of(interview_of(back(), added.stages.get(), hours=-1), anna))
    advance(application=back(), reason="", by=manager)
    sent = {"number": 2, "outcome": "hire", "reasons": "Yes.", "on-craft": "Yes."}
    answer = client_of(chair).post(reverse("decide", args=[back().pk]), sent)
    assert "has not voted since more was asked for" in answer.content.decode()


def test_a_round_added_to_a_decided_application_takes_it_up_again(with_committee, recruiter, back):
    Application.objects.filter(pk=with_committee.pk).update(status="hired", ended_at=timezone.now(), ended_by=recruiter)
    stages = [ProposedStage("Talk", "", ("craft",))]
    add_own_round(application=with_committee, name="Once more", stages=stages, by=recruiter)
    assert (back().status, back().ended_at, back().round.name) == ("active", None, "Once more")


@pytest.mark.parametrize("page", ["committee_application", "packet_page"])
def test_a_member_who_read_the_record_and_then_interviews_is_marked(page, added, back, lotte, client_of):
    client_of(lotte).get(reverse(page, args=[back().pk]))
    seat = seat_of(interview_of(back(), added.stages.get(), hours=-1), lotte)
    assert list(DebriefReading.objects.filter(user=seat.user).values_list("round__name", flat=True)) == ["Round 1"]


@pytest.mark.parametrize("outcome", ["hire", "more_information"])
def test_nothing_is_decided_while_the_round_that_was_asked_for_runs(outcome, added, with_committee, chair, client_of):
    client = client_of(chair)
    record = client.get(reverse("committee_application", args=[with_committee.pk])).text
    assert reverse("decide", args=[with_committee.pk]) not in record
    sent = SENT | {"number": 2, "outcome": outcome, "departure": "Because.", "on-craft": "Yes."}
    answer = client.post(reverse("decide", args=[with_committee.pk]), sent, follow=True)
    assert "comes back after its debrief" in answer.text and Decision.objects.count() == 1
