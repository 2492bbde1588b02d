"""The first page of a packet: what there is to decide, and what to know before it."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from hiring.interviews.operations.panels import recuse
from hiring.models import Application
from people.models import User
from scorecards.packets.in_short import DimensionInShort, disagreement, holes, recommendations, red_flags
from tests.scorecards.debrief.judging import judge
from tests.world import interview_of, seat_of

COUNTS = [("Strong yes", 1), ("Yes", 2), ("No", 0), ("Strong no", 1)]


def place(name: str, low: int, high: int, raters: int = 2) -> DimensionInShort:
    return DimensionInShort(name, f"on-{name}", low, high, high - low, raters)


def sentences(lines) -> list[str]:
    return [point.sentence for point in lines]


def test_recommendations_are_counted_the_strongest_yes_first():
    assert sentences(recommendations(COUNTS)) == ["4 scorecards: 1 strong yes, 2 yes, 0 no, 1 strong no."]
    assert sentences(recommendations([("Yes", 0)])) == ["No scorecard is in an open debrief."]


def test_red_flags_are_named_with_who_ticked_them_and_the_rest_counted():
    assert sentences(red_flags([])) == ["None was ticked."]
    flags = [(f"Flag {number}", ["Ravi", "Anna"], "signals") for number in range(6)]
    assert sentences(red_flags(flags)) == [*(f"Flag {number} (Ravi, Anna)" for number in range(4)), "And 2 more."]


def test_the_panel_disagrees_where_it_is_two_points_apart_the_widest_first():
    places = [place("Craft", 2, 4), place("Judgement", 1, 4), place("Pace", 3, 4)]
    assert sentences(disagreement(places)) == ["Judgement: 1 to 4.", "Craft: 2 to 4."]
    assert [point.section for point in disagreement(places)] == ["on-Judgement", "on-Craft"]


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        ([place("Pace", 3, 4)], "Nowhere by more than a point; by one point on 1 dimension."),
        ([place("Pace", 3, 3)], "Nowhere."),
        ([place("Pace", 3, 3, raters=1)], "Nothing was rated by two people."),
    ],
)
def test_where_it_does_not_that_is_said(places, sentence):
    assert sentences(disagreement(places)) == [sentence]


def test_holes_are_dimensions_that_nobody_or_one_person_rated_in_any_round_and_interviews_not_held():
    places = [DimensionInShort("Craft", "", None, None, 0, 0), place("Pace", 3, 3, raters=1), place("Judgement", 2, 3)]
    told = ["Nobody rated Craft.", "Only one person rated Pace.", "Not held: Delivery case."]
    assert sentences(holes(places, ["Delivery case"])) == told
    assert sentences(holes([place("Pace", 3, 3)], [])) == ["Nothing: every dimension was rated by two people or more."]


@pytest.mark.django_db
def test_the_first_page_says_what_there_is_to_decide(with_committee, weighted_stage, chair, anna, ravi, client_of):
    interview = interview_of(with_committee, weighted_stage)
    judge(seat_of(interview, anna), judgement=1, craft=3)
    judge(seat_of(interview, ravi), judgement=4, craft=3)
    pdf = PdfReader(BytesIO(client_of(chair).get(reverse("packet", args=[with_committee.pk])).content))
    first = " ".join(pdf.pages[0].extract_text().split())
    for words in (
        "Nothing is decided yet",
        "The committee has not voted",
        "1 to 4",
        "Red flags",
        "Not covered",
        "Mean",
    ):
        assert words in first


@pytest.mark.once
def test_ten_scorecards_take_at_most_twelve_pages(demo_company, client_of):
    ruth = client_of(User.objects.get(email="committee@demo.test"))
    judged = Application.objects.get(candidate__name="Daniel Osei")
    pdf = PdfReader(BytesIO(ruth.get(reverse("packet", args=[judged.pk])).content))
    assert len(pdf.pages) <= 12


@pytest.mark.django_db
def test_whoever_was_recused_since_is_marked_on_the_first_page_too(application, stage, chair, anna, ravi, client_of):
    interview = interview_of(application, stage)
    seat = seat_of(interview, anna)
    judge(seat, judgement=2, seen={"blames": "“The oven did it.”"})
    judge(seat_of(interview, ravi), judgement=3)
    recuse(seat=seat, reason="We once worked together.", by=anna)
    page = client_of(chair).get(reverse("packet_page", args=[application.pk])).text
    first = page.split('class="contents"')[0]
    assert f"Blames the oven ({anna.name}, recused since)" in first
