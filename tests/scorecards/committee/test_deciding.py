"""Decisions: by the chair, with reasons, saying why they depart, replaced only by a later one."""

import pytest
from django.urls import reverse

from hiring.applications import operations as applications
from hiring.models import Application, CommitteeMember, Interview
from people.models import Event, Message
from people.refusals import Refused
from scorecards.committee.forms import DecisionForm
from scorecards.committee.operations.ballots import cast_vote, close_ballot
from scorecards.committee.operations.decisions import Ruling, decide
from scorecards.committee.queries.record import record_of
from scorecards.models import Decision, Outcome, Rating, RevisedRating, Revision, Scorecard
from tests.world import card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db

SENT = {
    "number": 1,
    "outcome": "hire",
    "reasons": "She decides with what is known.",
    "on-judgement": "Named the trade-off before anybody asked.",
    "level": "Head, level 2",
    "conditions": "One reference",
    "dissent": "Ravi would have waited.",
}


@pytest.fixture
def voted(votes):
    votes("yes", "yes", "no")


@pytest.fixture
def sign(with_committee, client_of, chair):
    """What the chair sends to decide comes back as (status, sign): sign(outcome="no_hire")."""

    def send(**fields):
        answer = client_of(chair).post(reverse("decide", args=[with_committee.pk]), SENT | fields)
        return answer.status_code, answer.content.decode()

    return send


def status(application) -> str:
    return Application.objects.get(pk=application.pk).status


def test_a_decision_is_signed_and_ends_the_application(with_committee, voted, sign, chair, weighted_stage, anna):
    to_come = interview_of(with_committee, weighted_stage, hours=48)
    assert sign()[0] == 302
    decision = Decision.objects.get()
    assert (decision.number, decision.outcome, decision.decided_by, decision.ballot.number) == (1, "hire", chair, 1)
    assert [(reason.key, reason.text) for reason in decision.on_dimensions.all()] == [
        ("judgement", "Named the trade-off before anybody asked.")
    ]
    application = Application.objects.get(pk=with_committee.pk)
    assert (application.status, application.ended_by) == ("hired", chair)
    to_come.refresh_from_db()
    assert to_come.status == Interview.Status.CANCELLED
    assert Event.objects.filter(verb="scorecards.decided", subject_id=decision.pk).exists()


def test_everybody_concerned_is_told_that_there_is_a_decision_and_not_which(
    with_committee, voted, sign, recruiter, manager
):
    sign()
    told = Message.objects.filter(kind="scorecards.decided")
    assert {message.to.name for message in told} == {"Lotte", "Ravi", recruiter.name, manager.name}
    for message in told:
        assert "hire" not in message.body.lower().replace("/hiring", "") and "trade-off" not in message.body


def test_reasons_are_needed_in_general_and_on_a_dimension(voted, sign):
    code, html = sign(**{"reasons": "", "on-judgement": ""})
    assert code == 422
    assert "Tie your reasons to at least one dimension." in html and "One reference" in html
    assert sign(outcome="")[0] == sign(outcome="perhaps")[0] == 422
    assert not Decision.objects.exists()


def test_who_departs_says_why_and_is_told_from_what(with_committee, voted, sign, recruiter):
    code, html = sign(outcome="no_hire")
    assert code == 422
    assert "The votes’ rule says hire (2 yes, 1 no)." in html
    assert "The mechanical composite says hire (3.0 at a bar of 3: meets the bar)." in html
    assert sign(outcome="no_hire", departure="  ")[0] == 422
    assert sign(outcome="no_hire", departure="The red flag outweighs both.")[0] == 302
    held = record_of(recruiter, with_committee).decision
    assert held.departure == "The red flag outweighs both." and len(held.departs) == 2
    assert status(with_committee) == "not_hired"


def test_why_one_departs_is_asked_only_where_an_outcome_departs(
    with_committee, voted, weighted_stage, chair, client_of, ravi
):
    address = reverse("decide", args=[with_committee.pk])
    page = client_of(chair).get(address).text
    assert 'class="departs departs-no_hire"' in page and "departs-hire" not in page
    assert "The votes’ rule says hire" in page and 'name="departure"' in page


def test_where_nothing_departs_nothing_is_asked(document):
    form = DecisionForm(role=document, dimensions={}, departs={"hire": [], "no_hire": []})
    assert "departure" not in form.fields


def test_reasons_by_dimension_are_closed_until_one_is_written(voted, sign):
    code, html = sign(reasons="")
    assert code == 422
    assert html.count("<details open>") == 1 and html.count('name="on-') > 1


def test_a_vote_and_then_the_decision_wait_on_today(with_committee, ballot, chair, lotte, ravi, client_of):
    def waiting(who) -> str:
        return client_of(who).get("/").text

    assert all(f"Your vote on {with_committee.candidate}" in waiting(who) for who in (chair, lotte, ravi))
    for who in (chair, lotte, ravi):
        cast_vote(application=with_committee, number=1, choice="yes", reason="She can.", by=who)
    assert f"Your decision on {with_committee.candidate}" in waiting(chair)
    assert "Your vote on" not in waiting(lotte) and "Your decision on" not in waiting(lotte)


def test_the_board_says_who_decides(with_committee, voted, opening, manager, client_of, chair):
    board = client_of(manager).get(reverse("candidates", args=[opening.slug])).text
    assert f"With the committee: {chair} decides" in board
    CommitteeMember.objects.update(is_chair=False)
    assert (
        "With the committee, which has no chair yet"
        in client_of(manager).get(reverse("candidates", args=[opening.slug])).text
    )


def test_a_later_decision_replaces_the_earlier_one_which_stays_readable(
    with_committee, voted, sign, client_of, recruiter
):
    sign(outcome="no_hire", departure="The red flag.")
    assert sign(number=1)[0] == 422, "made on a page that did not know of the first"
    assert sign(number=2, reasons="The flag was a misunderstanding.")[0] == 302
    assert status(with_committee) == "hired"
    standing = record_of(recruiter, with_committee)
    assert (standing.decision.number, [decision.replaced_by for decision in standing.earlier]) == (2, [2])
    html = client_of(recruiter).get(reverse("committee_application", args=[with_committee.pk])).content.decode()
    assert "<s>No hire</s>" in html and "Replaced by decision 2" in html
    assert "The red flag." in html and "The flag was a misunderstanding." in html


def test_nobody_decides_while_the_vote_is_open_or_before_there_was_one(with_committee, chair, sign, client_of):
    assert "has not voted yet" in sign()[1]


def test_an_open_vote_is_closed_first(with_committee, ballot, chair, sign):
    code, html = sign()
    assert (code, "Close it first" in html) == (422, True)
    close_ballot(application=with_committee, number=1, by=chair)
    assert sign()[0] == 302


def test_what_was_withdrawn_is_not_decided(with_committee, voted, sign, recruiter):
    applications.withdraw(application=with_committee, reason="", by=recruiter)
    assert sign()[0] == 422
    assert not Decision.objects.exists()


def test_a_decision_by_anybody_but_the_chair_is_refused_by_the_operation_too(
    with_committee, voted, lotte, manager, anna
):
    for who in (lotte, manager, anna):
        with pytest.raises(Refused, match="The chair of the committee decides"):
            decide(application=with_committee, outcome=Outcome.HIRE, ruling=Ruling(1, "I say so."), by=who)
    assert Event.objects.filter(verb="scorecards.decision_refused").count() == 3


def test_a_chair_who_owes_a_scorecard_or_is_recused_decides_nothing(with_committee, voted, chair, weighted_stage, sign):
    seat = seat_of(interview_of(with_committee, weighted_stage, hours=5), chair, is_training=True)
    assert sign()[0] == 403
    type(seat).objects.filter(pk=seat.pk).update(recused_at="2026-01-01T10:00:00Z")
    assert sign()[0] == 403


def test_a_committee_without_a_chair_is_told_what_it_lacks(with_committee, voted, recruiter, lotte, client_of):
    CommitteeMember.objects.update(is_chair=False)
    address = reverse("committee_application", args=[with_committee.pk])
    for who, way in ((recruiter, True), (lotte, False)):
        page = client_of(who).get(address).content.decode()
        assert "has no chair" in page and ("Appoint one" in page) == way


def test_without_a_committee_the_hiring_manager_decides(interviewed, manager, recruiter, chair, client_of):
    application = interviewed("Ada Novak")
    applications.advance(application=application, reason="", by=recruiter)
    with pytest.raises(Refused):
        decide(application=application, outcome=Outcome.HIRE, ruling=Ruling(1, "I say so."), by=recruiter)
    with pytest.raises(Refused, match="composite says hire"):
        decide(application=application, outcome=Outcome.NO_HIRE, ruling=Ruling(1, "I say so."), by=manager)
    answer = client_of(manager).post(reverse("decide", args=[application.pk]), SENT)
    assert answer.status_code == 302
    assert Decision.objects.get().ballot is None


def test_who_sat_on_a_panel_has_that_beside_their_name(
    with_committee, ballot, chair, weighted_stage, recruiter, client_of, votes, sign
):
    interview = with_committee.interviews.get()
    seat = seat_of(interview, chair)
    card_of(seat)
    votes("yes", "yes", "yes")
    sign()
    standing = record_of(recruiter, with_committee)
    assert standing.ballot.votes[0].sat_on == ("Case 1",)
    assert standing.decision.sat_on == ("Case 1",)
    html = client_of(recruiter).get(reverse("committee_application", args=[with_committee.pk])).content.decode()
    assert html.count("sat on the panel of Case 1") == 2


def test_the_composite_is_of_what_was_submitted_and_counts(with_committee, weighted_stage, anna, recruiter, outsider):
    card = Scorecard.objects.filter(seat__user=anna).get()
    revision = Revision.objects.create(scorecard=card, reason="I misheard.")
    RevisedRating.objects.create(revision=revision, key="judgement", value=1)
    training = card_of(seat_of(with_committee.interviews.get(), outsider, is_training=True), is_submitted=False)
    Rating.objects.filter(scorecard=training).update(value=1)
    Scorecard.objects.filter(pk=training.pk).update(submitted_at=card.submitted_at)
    assert record_of(recruiter, with_committee).composite.sentence == "3.0 at a bar of 3: meets the bar"


def test_the_list_shows_what_asks_for_a_vote_first(
    with_committee, ballot, interviewed, voted, sign, chair, client_of, lotte
):
    interviewed("Ada Novak")
    sign()
    html = client_of(lotte).get("/committee/").content.decode()
    assert "Ada Novak" in html and "Hired" in html
    assert html.index("A debrief is open") < html.index("Decided and ended")


@pytest.mark.parametrize("address", ["committee", "page"])
def test_more_rows_take_no_more_queries(
    address, with_committee, interviewed, voted, sign, chair, client_of, manager, django_assert_max_num_queries, lotte
):
    interviewed("Ada Novak")
    sign()
    where = "/committee/" if address == "committee" else reverse("committee_application", args=[with_committee.pk])
    client = client_of(lotte)
    with django_assert_max_num_queries(45) as few:  # PostgreSQL asks three more, for locks and savepoints
        client.get(where)
    most = len(few)
    for number in (2, 3):
        more = interviewed(f"Ada Novak {number}")
        applications.advance(application=more, reason="", by=manager)
        sign(number=number, departure="Because.", outcome="no_hire")
    CommitteeMember.objects.filter(user=lotte).update(is_chair=False)
    with django_assert_max_num_queries(most):
        client.get(where)


def test_the_page_says_who_decides_to_those_who_do_not(with_committee, voted, manager, recruiter, chair, client_of):
    address = reverse("committee_application", args=[with_committee.pk])
    for reader in (manager, recruiter):
        assert f"{chair} decides, as chair of the committee." in client_of(reader).get(address).content.decode()
    assert "decides, as" not in client_of(chair).get(address).content.decode()


def test_without_a_committee_nobody_is_said_not_to_have_voted(interviewed, manager, recruiter, client_of):
    made = interviewed()
    applications.advance(application=made, reason="", by=manager)
    page = client_of(recruiter).get(reverse("committee_application", args=[made.pk])).content.decode()
    assert f"{manager} decides, as hiring manager." in page
    assert "There is no committee in this opening" in page and "has not voted" not in page
    assert "The hiring manager decides, without a vote." in (
        client_of(manager).get(reverse("packet_page", args=[made.pk])).content.decode()
    )
    deciding = client_of(manager).get(reverse("decide", args=[made.pk])).content.decode()
    assert "<dt>The votes</dt>" not in deciding and "which votes again" not in deciding
