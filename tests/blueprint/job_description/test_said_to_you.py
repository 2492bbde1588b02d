"""Sentences about a role are said to who reads them: every verb of them, and no noun that looks like one."""

import re

import pytest

from blueprint.job_description.address import said_to_do, said_to_you, sentences_of
from blueprint.library import shipped


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Baker makes no secret of it and clears what is old.", "You make no secret of it and clear what is old."),
        ("The role leads one shop and answers for two things.", "You lead one shop and answer for two things."),
        ("It owns models that hold, checks that find faults.", "You own models that hold, checks that find faults."),
        ("The role hires, coaches, and plans the week.", "You hire, coach, and plan the week."),
        ("It gives owners and auditors an account.", "You give owners and auditors an account."),
        ("Inside, the baker coaches and resists adding ovens.", "Inside, you coach and resist adding ovens."),
        ("The shop has grown, and this role makes it work.", "The shop has grown, and you make it work."),
        ("It has grown, and this role makes it work.", "It has grown, and you make it work."),
        ("The post holder will lead one shop.", "You will lead one shop."),
        ("She owns the ovens.", "You own the ovens."),
        ("Leads one shop, sets the hours, hits the times.", "You lead one shop, set the hours, hit the times."),
        ("Plans who bakes what, and keeps people safe.", "You plan who bakes what, and keep people safe."),
        ("Plans for the year are made in May.", "Plans for the year are made in May."),
        ("The baker still bakes.", None),
        ("The baker still builds ovens.", "You still build ovens."),
    ],
)
def test_every_verb_of_a_sentence_is_said_to_the_reader_and_no_noun(sentence, told):
    assert said_to_you(sentence, "Baker") == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Writes the menu and costs every dish.", "Write the menu and cost every dish."),
        ("Orders daily. Negotiates with growers.", "Order daily. Negotiate with growers."),
        ("To plan rosters eight weeks ahead.", "Plan rosters eight weeks ahead."),
        ("Will carry out appraisals.", "Carry out appraisals."),
        ("Responsible for complaints.", "You are responsible for complaints."),
        ("Records management", "Records management"),
        ("Checks of ovens", "Checks of ovens"),
        ("To the point in every talk", "To the point in every talk"),
        ("Calibration of instruments", "Calibration of instruments"),
    ],
)
def test_a_line_of_what_one_does_is_said_as_one_asks_for_it(line, told):
    assert said_to_do(line) == told


@pytest.mark.parametrize("role", shipped().values(), ids=shipped())
def test_no_shipped_role_is_addressed_and_told_of_in_one_sentence(role):
    sizes = next(axis["items"] for axis in role["variants"] if axis["axis"] == "company_size")
    openings = [role["summary"]["text"]]
    openings += [change["text"] for size in sizes for change in size["changes"] if change["target"] == "summary.text"]
    for sentence in [one for text in openings for one in sentences_of(text)]:
        told = said_to_you(sentence, role["title"]) or ""
        if told.startswith("You "):
            assert not re.search(r"\band (?:answers|argues|clears|decides|keeps|makes|removes|sees|stays)\b", told)
