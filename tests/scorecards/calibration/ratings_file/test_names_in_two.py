"""First and last names in two columns are one person, and a scale that the ratings widen is told."""

import pytest

from scorecards.calibration.ratings_file import Choices, read

ROWS = ("Ann,Lee,Jo,Po,3,4", "Ann,Bo,Jo,Po,2,3", "Ann,Bo,Jo,Zo,2,3")


@pytest.mark.parametrize(
    "header",
    [
        "First name,Last name,Interviewer first name,Interviewer last name",
        "candidate_first_name,candidate_last_name,interviewer_first_name,interviewer_last_name",
        "Candidate's first name,Candidate's surname,Your first name,Your last name",
        "Vorname,Nachname,Interviewer Vorname,Interviewer Nachname",
    ],
)
def test_two_people_with_one_first_name_stay_two(header):
    file = read("\n".join([f"{header},Strategy,Delivery", *ROWS]).encode())
    assert file.ratings.candidates == ("Ann Bo", "Ann Lee")
    assert file.ratings.interviewers == ("Jo Po", "Jo Zo")
    assert sum("are read as one name" in warning for warning in file.warnings) == 2


def test_names_are_the_interviewers_where_another_column_has_the_candidates():
    file = read(b"Candidate,First name,Last name,Strategy,Delivery\nAnn,Jo,Po,3,4\nAnn,Jo,Zo,2,3\n")
    assert (file.ratings.candidates, file.ratings.interviewers) == (("Ann",), ("Jo Po", "Jo Zo"))


def test_a_first_name_alone_or_one_that_is_chosen_stays_as_it_is():
    alone = read(b"First name,Candidate,Interviewer,Strategy,Delivery\nJo,Ann,Po,3,4\nJo,Bo,Po,2,3\n")
    assert alone.ratings.candidates == ("Ann", "Bo")
    choices = Choices(columns={"candidate": ("Last name",)})
    chosen = read(b"First name,Last name,Interviewer,Strategy,Delivery\nA,Lee,Po,3,4\nA,Bo,Po,2,3\n", choices)
    assert chosen.ratings.candidates == ("Bo", "Lee")


def test_a_rating_beyond_what_a_header_says_widens_the_scale_and_is_told():
    table = b"candidate,interviewer,Strategy (1-4),Delivery (1-4)\nA,X,3,4\nA,Y,2,5\nB,X,1,3\nB,Y,2,3\n"
    file = read(table)
    told = "A header says 1-4, and the ratings are 1-5: the scale is taken to be 1-5."
    assert file.scale == (1, 5) and any(told in warning for warning in file.warnings)
    within = read(table.replace(b",5", b",4"))
    assert within.scale == (1, 4) and not any("A header says" in warning for warning in within.warnings)
