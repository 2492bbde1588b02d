"""How one's scorecard compared: for its author alone, once it is decided."""

import pytest
from django.urls import reverse

from people.models import Message
from scorecards.committee.operations.decisions import Ruling
from scorecards.committee.operations.decisions import decide as decide_now
from tests.scorecards.debrief.judging import judge
from tests.world import card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db


def answer(client_of, user, application):
    return client_of(user).get(reverse("feedback", args=[application.pk]))


def test_only_who_has_judged_reads_it(
    with_committee, decide, client_of, anna, ben, chair, manager, recruiter, administrator, outsider
):
    decide()
    assert [answer(client_of, user, with_committee).status_code for user in (anna, ben)] == [200, 200]
    for other in (chair, manager, recruiter, administrator, outsider):
        assert answer(client_of, other, with_committee).status_code == 404


def test_there_is_none_before_a_decision_and_none_while_more_is_asked_for(with_committee, decide, client_of, anna):
    assert answer(client_of, anna, with_committee).status_code == 404
    decide("more_information")
    assert answer(client_of, anna, with_committee).status_code == 404
    decide("no_hire", number=2)
    assert answer(client_of, anna, with_committee).status_code == 200


def test_who_owes_a_card_anywhere_is_recused_or_waived_reads_nothing(
    with_committee, weighted_stage, decide, client_of, anna, ben, recruiter, person
):
    decide()
    again, waived = interview_of(with_committee, weighted_stage), person("wim@example.test")
    seat_of(again, anna, is_training=True)
    seat_of(again, ben, recused=True)
    seat_of(again, waived, waived_by=recruiter)
    for user in (anna, ben, waived):
        assert answer(client_of, user, with_committee).status_code == 404


def test_it_says_how_ratings_compare_without_names_and_without_training(
    with_committee, weighted_stage, decide, client_of, anna, person
):
    interview = weighted_stage.interviews.get()
    judge(seat_of(interview, person("zoe@example.test")), judgement=1, summary="ZOESWORDS")
    card_of(seat_of(interview, person("tina@example.test"), is_training=True), words="TRAINEEWORDS")
    decide("no_hire")
    page = answer(client_of, anna, with_committee).content.decode()
    assert "median 2, 1 to 3, 2 ratings" in page and "1 above the others’ median." in page
    assert "no hire" in page and "The decision went the other way" in page and "A difference is no error" in page
    for words in ("Zoe", "ZOESWORDS", "TRAINEEWORDS", "DECIDEDBECAUSE", "Ben"):
        assert words not in page


def test_a_later_decision_changes_what_it_says(with_committee, decide, client_of, anna):
    decide("no_hire")
    decide("hire", number=2)
    page = answer(client_of, anna, with_committee).content.decode()
    assert "The decision went the same way." in page and "replaces an earlier one" in page


def test_a_trainee_reads_it_too(with_committee, weighted_stage, decide, client_of, person):
    trainee = person("tina@example.test")
    card_of(seat_of(weighted_stage.interviews.get(), trainee, is_training=True))
    decide()
    assert "Training" in answer(client_of, trainee, with_committee).content.decode()


def test_what_is_not_open_to_the_reader_counts_in_no_figure(
    with_committee, weighted_stage, decide, client_of, anna, person
):
    other = interview_of(with_committee, weighted_stage)
    judge(seat_of(other, person("zoe@example.test")), judgement=1)
    seat_of(other, person("late@example.test"))
    decide()
    page = answer(client_of, anna, with_committee).content.decode()
    assert "nobody else rated it" in page and "median" not in page


def test_my_interviews_leads_there_once_it_is_decided(with_committee, decide, client_of, anna):
    url = reverse("feedback", args=[with_committee.pk])
    assert url not in client_of(anna).get(reverse("my_interviews")).content.decode()
    decide()
    assert url in client_of(anna).get(reverse("my_interviews")).content.decode()


def test_whoever_judged_is_told_once_and_not_what(with_committee, votes, chair, anna, ben):
    votes("yes", "yes", "yes")
    ruling = Ruling(number=1, reasons="DECIDEDBECAUSE", on_dimensions={"judgement": "It was good."})
    decide_now(application=with_committee, outcome="hire", ruling=ruling, by=chair)
    told = Message.objects.filter(kind="scorecards.feedback")
    assert {message.to for message in told} == {anna, ben}
    for message in told:
        assert "DECIDEDBECAUSE" not in message.body and "hire" not in message.body.lower().replace("hiring", "")
