"""The first screen: what a committee can act on, in five sentences at most, and the grid's words and tints."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from hiring.models import Application
from scorecards.calibration.charts.tints import tint
from scorecards.calibration.first_screen import MOST, first_screen
from scorecards.calibration.first_screen import _named as chosen
from scorecards.calibration.heat import note
from scorecards.calibration.queries.opening import calibration_of
from scorecards.calibration.statistics.cells import Cell
from tests.scorecards.calibration.ratings import NAMES


def calibration_page(client, opening, **query) -> LexborHTMLParser:
    return LexborHTMLParser(client.get(reverse("calibration", args=[opening.slug]), query).content.decode())


def sentences(page) -> list[str]:
    return [" ".join(line.text(deep=False).split()) for line in page.css(".first-said li")]


def test_the_worst_stands_first_with_both_ratings_and_whose_they_are(opening, rated, chair):
    screen = first_screen(calibration_of(chair, opening))
    first = screen.sentences[0].sentence
    assert first.startswith(
        "Gita, Craft: 1 from Lars Person (rates lower in general) and 4 from Nils Person (rates higher in general) in "
    )
    assert screen.sentences[-1].sentence == (
        "Nils Person rates higher than colleagues and Lars Person rates lower than colleagues on the same candidates."
    )
    assert len(screen.sentences) == MOST
    assert screen.more > 0


def test_nobody_takes_all_sentences_while_others_wait():
    cell = Cell(2, 2.5, 3.0, 3, "Case", 1)
    apart = [((name, f"{place}"), cell) for place, name in enumerate("AAAAABBC")]
    assert [place[0] for place, _ in chosen(apart, 5)] == list("AABBC")
    assert [place[0] for place, _ in chosen(apart, 7)] == list("AAAABBC")
    assert [place[0] for place, _ in chosen(apart[:4], 3)] == list("AAA")


def test_each_leads_to_its_evidence_in_the_debrief(opening, rated, chair, client_of):
    client = client_of(chair)
    links = [a.attributes["href"] for a in calibration_page(client, opening).css(".first-said a")]
    debrief, section = links[0].split("#")
    assert debrief.startswith(f"/applications/{rated['Gita'].pk}/")
    evidence = LexborHTMLParser(client.get(debrief).content.decode()).css_first(f"#{section}")
    assert "Craft" in evidence.css_first("h3").text()
    assert links[-1] == reverse("calibration_interviewers", args=[opening.slug])


def test_under_letters_no_letter_stands_beside_a_candidate(opening, rated, recruiter, client_of):
    page = calibration_page(client_of(recruiter), opening)
    *talks, scales = sentences(page)
    assert talks[0].startswith("Gita, Craft: 1 and 4 in ")
    assert not any(re.search(r"Interviewer [A-Z]|general", line) for line in talks)
    assert re.match(r"Interviewer [A-Z] rates higher than colleagues and Interviewer [A-Z] rates lower", scales)
    assert not [name for name in NAMES.values() if name in page.html]


def test_who_is_out_of_the_process_is_folded_away_and_in_no_sentence(opening, rated, chair, client_of):
    for name, status in (("Gita", "stopped"), ("Hugo", "withdrawn"), ("Ada", "hired")):
        Application.objects.filter(pk=rated[name].pk).update(status=status, ended_at=timezone.now())
    page = calibration_page(client_of(chair), opening)
    assert not [line for line in sentences(page) if line.startswith(("Gita", "Hugo", "Ada"))]
    folded = page.css_first("details.past-candidates")
    assert "open" not in folded.attributes
    assert "3 who stopped, withdrew or were decided" in folded.css_first("summary").text()
    assert {head.text().strip() for head in folded.css("tbody th")} == {
        "Gita (stopped)",
        "Hugo (withdrawn)",
        "Ada (hired)",
    }


def test_where_nobody_is_apart_it_says_so(opening, rate, panelists, chair, client_of):
    for name in ("Ada", "Ben"):
        rate(name, {panelists["kim"]: (3, 3), panelists["lars"]: (3, 2)})
    assert sentences(calibration_page(client_of(chair), opening)) == [
        "No panel of anybody still in the process is two levels apart within one exercise."
    ]


def test_where_nothing_can_be_apart_it_says_why(opening, rate, panelists, chair, client_of):
    for name, who in (("Ada", "kim"), ("Ben", "lars")):
        rate(name, {panelists[who]: (1, 4)})
    assert sentences(calibration_page(client_of(chair), opening)) == [
        "No two people rated the same candidate in the same exercise, so nothing shows where they differ."
    ]
    Application.objects.filter(opening=opening).update(status="withdrawn", ended_at=timezone.now())
    page = calibration_page(client_of(chair), opening)
    assert sentences(page) == ["Nobody who was rated is still in the process."]
    assert not page.css("section[aria-labelledby=scores] table"), "a table without rows"


def test_where_nobody_could_rate_it_says_so_and_offers_no_filters(opening, rate, panelists, chair, client_of):
    rate("Ada", {panelists["kim"]: (None, None), panelists["lars"]: (None, None)})
    page = calibration_page(client_of(chair), opening)
    assert page.css_first(".empty-title").text() == "Nobody has given a rating"
    assert not page.css("form.filters")


def test_a_named_person_is_never_too_few_to_say_in_another_table(opening, rated, chair, client_of):
    page = LexborHTMLParser(
        client_of(chair).get(reverse("calibration_interviewers", args=[opening.slug])).content.decode()
    )

    def whose(section: str, words: str) -> set[str]:
        rows = page.css(f"section[aria-labelledby={section}] tbody tr")
        return {row.css_first("th").text().strip() for row in rows if words in row.text()}

    named, too_few = whose("leniency", "Rates"), whose("beside", "Too few")
    assert named == {"Nils Person", "Lars Person"}
    assert too_few
    assert not named & too_few


@pytest.mark.parametrize(
    ("mean", "name"),
    [
        (4.0, "met-2"),
        (3.5, "met-1"),
        (3.0, "met-0"),
        (2.99, "near"),
        (2.5, "near"),
        (2.25, "missed-1"),
        (2.0, "missed-1"),
        (1.5, "missed-2"),
        (1.0, "missed-3"),
    ],
)
def test_tints_go_in_half_levels_around_the_bar(mean, name):
    assert tint(mean, 3.0) == name


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (Cell(1, 3, None, None, None, 1), "1 rating"),
        (Cell(2, 3, None, None, None, 2), "2 ratings, one in each exercise"),
        (Cell(3, 3, 0.0, 0, "Case", 1), "3 ratings, alike"),
        (Cell(4, 3, 0.5, 1, "Case", 2), "4 ratings, a level apart within an exercise"),
        (Cell(2, 3, 1.4, 2.5, "Case", 1), "2 ratings, 2.5 levels apart"),
    ],
)
def test_how_far_apart_is_said_in_words_that_are_right(cell, words):
    assert note(cell) == words
