"""The packet of one application: who reads it, what stands in it, and what never does."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader

from hiring.models import Application
from people.models import Event
from scorecards.models import DebriefNote, Decision
from scorecards.packets.documents import packet_html
from scorecards.templatetags.packet import within
from tests.scorecards.debrief.judging import judge, revise
from tests.world import application_of, card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def readers(chair, lotte, manager, recruiter, administrator, anna, outsider):
    people = {"chair": chair, "lotte": lotte, "manager": manager, "recruiter": recruiter}
    return people | {"administrator": administrator, "interviewer": anna, "outsider": outsider}


@pytest.mark.parametrize(
    ("who", "answer"),
    [
        ("chair", 200),
        ("lotte", 200),
        ("manager", 200),
        ("recruiter", 200),
        ("administrator", 200),
        ("interviewer", 404),
        ("outsider", 404),
    ],
)
def test_each_person_finds_the_page_or_is_refused_on_record(who, answer, readers, with_committee, client_of):
    client = client_of(readers[who])
    assert client.get(reverse("packet_page", args=[with_committee.pk])).status_code == answer
    refused = Event.objects.filter(verb="scorecards.packet_refused", actor_id=readers[who].pk)
    assert [event.subject_id for event in refused] == ([] if answer == 200 else [with_committee.pk])


def test_an_outsider_gets_no_pdf_either_and_that_is_on_record(with_committee, outsider, client_of):
    assert client_of(outsider).get(reverse("packet", args=[with_committee.pk])).status_code == 404
    assert Event.objects.filter(verb="scorecards.packet_refused", subject_id=with_committee.pk).count() == 1


def test_a_packet_of_nobody_is_404_and_nothing_is_recorded(outsider, client_of):
    assert client_of(outsider).get(reverse("packet", args=[10**9])).status_code == 404
    assert not Event.objects.filter(verb="scorecards.packet_refused").exists()


def test_the_committee_finds_nothing_before_a_debrief_is_open(
    opening, weighted_stage, committee, recruiter, anna, lotte, client_of
):
    application = application_of(opening, recruiter)
    seat_of(interview_of(application, weighted_stage), anna)
    assert client_of(lotte).get(reverse("packet_page", args=[application.pk])).status_code == 404


def test_who_owes_a_scorecard_or_is_recused_gets_none(with_committee, weighted_stage, lotte, ravi, client_of):
    interview = interview_of(with_committee, weighted_stage)
    seat_of(interview, lotte, is_training=True)
    seat_of(interview, ravi, recused=True)
    for user in (lotte, ravi):
        for name in ("packet", "packet_page"):
            assert client_of(user).get(reverse(name, args=[with_committee.pk])).status_code == 403


def test_the_pdf_is_tagged_named_and_holds_what_was_judged(with_committee, weighted_stage, chair, ravi, client_of):
    card = judge(
        seat_of(interview_of(with_committee, weighted_stage), ravi),
        summary="Would hire.",
        judgement=4,
        craft="not_shown",
    )
    revise(card, judgement=2)
    DebriefNote.objects.create(
        application=with_committee, round=weighted_stage.round, author=ravi, text="We talked it over."
    )
    answer = client_of(chair).get(reverse("packet", args=[with_committee.pk]))
    assert answer.headers["Content-Type"] == "application/pdf"
    pdf = PdfReader(BytesIO(answer.content))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"] and pdf.trailer["/Root"]["/Lang"] == "en"
    assert pdf.metadata.title == "Packet: Ngozi Brandt – Head of Baking"
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    for words in (
        "Ngozi Brandt",
        "She asked what was promised.",
        "Ravi on judgement.",
        "Would hire.",
        "I misheard.",
        "We talked it over.",
        "The mechanical composite",
        "Who judged what",
        "meets the bar",
        f"Page 1 of {len(pdf.pages)}",
    ):
        assert words in text


def test_training_cards_closed_debriefs_and_votes_that_are_not_open_stand_in_no_packet(
    with_committee, weighted_stage, votes, chair, recruiter, person
):
    trainee, judge_to_be = person("tina@example.test"), person("jo@example.test")
    card_of(seat_of(weighted_stage.interviews.get(), trainee, is_training=True), words="TRAINEEWORDS")
    votes("strong_yes")
    for reader in (chair, recruiter):
        html = packet_html(reader, with_committee)
        assert "She asked what was promised." in html
        assert "TRAINEEWORDS" not in html and "Tina" not in html
        assert "Because Chidi says" not in html and "1 of 3 have voted" in html
    other = interview_of(with_committee, weighted_stage)
    card_of(seat_of(other, person("kit@example.test")), words="CLOSEDWORDS")
    seat_of(other, judge_to_be)
    html = packet_html(recruiter, with_committee)
    assert "CLOSEDWORDS" not in html and "She asked what was promised." not in html
    assert "The debrief of Round 1 is not open yet." in html


def test_open_votes_the_decision_and_the_one_before_it_are_in_it(with_committee, votes, chair):
    votes("yes", "no", "yes")
    shared = {"application": with_committee, "decided_by": chair}
    Decision.objects.create(number=1, outcome="no_hire", reasons="FIRSTREASON", **shared)
    Decision.objects.create(number=2, outcome="hire", reasons="SECONDREASON", dissent="LOTTEDISSENTS", **shared)
    html = packet_html(chair, Application.objects.get(pk=with_committee.pk))
    for words in ("Because Chidi says yes.", "FIRSTREASON", "SECONDREASON", "LOTTEDISSENTS", "Previous decisions"):
        assert words in html


def test_no_address_and_no_phone_of_the_candidate_stand_in_it(with_committee, chair):
    with_committee.candidate.email, with_committee.candidate.phone = "ngozi@elsewhere.test", "+49 111"
    with_committee.candidate.save()
    html = packet_html(chair, with_committee)
    assert "ngozi@elsewhere.test" not in html and "+49 111" not in html


def test_a_name_is_text_and_the_file_has_a_safe_name(with_committee, chair, client_of):
    with_committee.candidate.name = '<b>Ñ"../x</b>\r\n' + "Long" * 40
    with_committee.candidate.save()
    answer = client_of(chair).get(reverse("packet", args=[with_committee.pk]))
    assert answer.status_code == 200
    assert ".." not in answer.headers["Content-Disposition"]
    assert "<b>Ñ" not in packet_html(chair, with_committee)


def test_more_cards_take_no_more_queries(
    with_committee, interviewed, weighted_stage, chair, person, django_assert_max_num_queries
):
    packet_html(chair, with_committee)
    with CaptureQueriesContext(connection) as few:
        packet_html(chair, with_committee)
    interview = weighted_stage.interviews.first()
    for number in range(5):
        judge(seat_of(interview, person(f"more{number}@example.test")), judgement=3, craft=2)
    with django_assert_max_num_queries(len(few)):
        packet_html(chair, with_committee)


def test_sections_of_two_rounds_are_named_by_their_round_too():
    html = '<section aria-labelledby="a-name"><p>aria-labelledby=&quot;x</p></section>'
    assert within(html, "round-1-part-name") == html.replace('"a-name"', '"round-1-part-name a-name"')
