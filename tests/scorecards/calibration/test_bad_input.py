"""Openings about which little can be said: each says so in words, as the chair and as a recruiter, on every page.

The sentences follow from figures, so one database is enough for them; `test_pages` and `test_who_sees_what` ask both.
"""

import re

import pytest
from django.urls import reverse

from scorecards.calibration.queries.opening import calibration_of
from tests.scorecards.calibration.ratings import change
from tests.scorecards.calibration.test_who_sees_what import TABS, everything, words

EQUAL = {name: {"kim": (3, 3), "lars": (3, 3), "mara": (3, 3)} for name in "ABCDEF"}
ONE_CANDIDATE = {"Ada": {"kim": (2, 3), "lars": (4, 4), "mara": (3, 1)}}
ONE_INTERVIEWER = {name: {"kim": (1 + place % 4, 3)} for place, name in enumerate("ABCDEF")}
APART = {
    **{name: {"kim": (2, 3), "lars": (1 + place % 4, 4)} for place, name in enumerate("ABC")},
    **{name: {"mara": (2, 3), "nils": (1 + place % 4, 4)} for place, name in enumerate("DEF")},
}
NOBODY_RATED = {
    name: {"kim": (1 + place % 4, None), "lars": (1 + place % 3, None), "mara": (2, None)}
    for place, name in enumerate("ABCDEF")
}
FOUR = {"Ada": {"kim": (2, 3), "lars": (4, 1)}}
NOTHING = {"Ada": {"kim": (None, None)}}

CASES = {
    "everything is equal": (EQUAL, "All ratings are equal, so there is nothing to compare."),
    "one candidate": (ONE_CANDIDATE, "Too few to say: 1 candidate; the model needs 5."),
    "one interviewer": (ONE_INTERVIEWER, "Too few to say: 1 interviewer; the model needs 3."),
    "groups that share nobody": (APART, "2 groups that share no candidate"),
    "four ratings in all": (FOUR, "4 ratings of 1 candidate by 2 interviewers"),
    "a dimension that nobody rated": (NOBODY_RATED, "18 judgements said “not assessed”"),
    "not one rating": (NOTHING, "Nobody has given a rating"),
    "no card at all": ({}, "Nothing to compare yet"),
}


@pytest.fixture
def rated_as(rate, panelists):
    def make(table: dict) -> dict:
        return {name: rate(name, {panelists[who]: given for who, given in row.items()}) for name, row in table.items()}

    return make


@pytest.mark.once
@pytest.mark.parametrize("reader", ["chair", "recruiter"])
@pytest.mark.parametrize(("table", "sentence"), CASES.values(), ids=CASES)
def test_there_is_an_answer_in_words(request, table, sentence, reader, rated_as, plan, opening, client_of):
    change(plan, shows_adjusted=True)
    rated_as(table)
    answers = everything(client_of(request.getfixturevalue(reader)), opening)
    assert sentence in answers
    assert not [word for word in ("nan", "NaN", "None", "0.00 ± 0", "inf ") if word in answers.split()]


def test_the_chair_reads_the_groups_by_name_and_who_would_join_them(rated_as, opening, chair, client_of):
    rated_as(APART)
    page = words(client_of(chair).get(reverse("calibration_interviewers", args=[opening.slug])))
    assert "Kim Person, Lars Person" in page
    assert "An interview of D by Kim Person would join two of them." in page


def test_others_read_them_by_whom_they_met_so_that_no_letter_is_given_away(rated_as, opening, recruiter, client_of):
    rated_as(APART)
    page = words(client_of(recruiter).get(reverse("calibration_interviewers", args=[opening.slug])))
    assert "Who met A, B, C" in page
    assert re.search("An interview of (D by somebody who met A|A by somebody who met D) would join two of them.", page)
    assert "a letter would hide nobody" in page
    assert "Interviewer " not in page


def test_below_the_gates_raw_numbers_stay(rated_as, opening, chair, client_of):
    rated_as(ONE_CANDIDATE)
    client = client_of(chair)
    page = words(client.get(reverse("calibration", args=[opening.slug])))
    assert "Ada 2.83 6 ratings" in page
    assert "adjusted" not in page.lower().split("switched off")[0]
    raw = client.get(reverse("calibration_table", args=[opening.slug, "interviewers"])).content.decode()
    assert "Lars Person,6" not in raw
    assert "Lars Person,2,4.0" in raw


def test_where_nobody_differs_no_zero_is_shown(rated_as, opening, plan, chair, client_of):
    change(plan, shows_adjusted=True)
    rows = {
        str(place): {who: (1 + (place + number) % 4, 1 + (place + number + 2) % 4) for number, who in enumerate(people)}
        for place, people in enumerate([("kim", "lars", "mara", "nils")] * 8)
    }
    rated_as(rows)
    assert calibration_of(chair, opening).report["model"]["variance"]["candidate"] == 0
    answers = everything(client_of(chair), opening)
    assert "No difference detectable" in answers
    assert "so the adjusted scores put them in no order" in answers


def test_every_page_of_an_opening_without_a_plan_answers(published_blueprint, recruiter, client_of, opening):
    client = client_of(recruiter)
    assert {client.get(reverse(name, args=[opening.slug])).status_code for name in TABS} == {200}
    assert client.get(reverse("calibration_table", args=[opening.slug, "grid"])).status_code == 404
    assert client.get(reverse("calibration_pdf", args=[opening.slug, "panel"])).content.startswith(b"%PDF")
