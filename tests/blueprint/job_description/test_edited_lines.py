"""What an editor would mend in a role's lines: their order, words that hang in the air, lists of one."""

import pytest

from blueprint.job_description import Stage, check, render_text
from tests.blueprint.job_description.openings import description
from tests.blueprint.small_role import item, skill, small_role


def lines(made, key: str) -> list[str]:
    """What a section prints, line by line, each with its name."""
    told = (entry for section, entry in made.lines() if section.key == key)
    return [": ".join(filter(None, (entry.title, entry.text))) for entry in told]


@pytest.mark.parametrize(
    ("name", "words", "printed"),
    [
        ("Food safety certificate", "Level 3 or equivalent", "Food safety certificate: Level 3 or equivalent."),
        ("Diploma", "or as much practice", "Diploma or as much practice."),
        ("Roster software", "e.g. Kelp", "Roster software, e.g. Kelp."),
        ("Knots", "", "Knots"),
    ],
)
def test_what_asks_for_less_than_a_skill_s_name_stays_and_goes_on_from_it(name, words, printed):
    skills = [skill(name, "critical", words), skill("Rope", "critical", "By hand")]
    made = description(small_role(skills=[{"tier": "must_have", "items": skills}]))
    assert lines(made, "bring")[1:3] == [printed, "Rope: By hand."]


def test_lists_of_one_are_told_of_as_one_and_a_hedged_figure_stays_out():
    calls = {"id": "calls", "name": "Calls", "measures": "", "target": ""}
    role = small_role(kpis=[calls, {**calls, "id": "refits", "name": "Refits, if applicable"}])
    told = " ".join(render_text(description(role, stages=(Stage("Walk", 30, 30),))).split())
    assert "We look at this figure together, and you can see it at any time: • Calls" in told
    assert "this is the first step:" in told and "There is one step: 1. Walk: 30 minutes" in told
    assert "Refits" not in told


def test_the_work_comes_in_the_order_in_which_the_role_tells_it():
    work = ["Orchestrate interdepartmental harmonisation.", "Lead the crew.", "Sell ice."]
    role = small_role(responsibilities=[{"group": "All", "items": [item("", line) for line in work]}], at_a_glance=[])
    assert lines(description(role), "work")[1:] == work


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Five years' experience at sea", "years"),
        ("Three to five years of experience", "years_upper_limit"),
        ("Several years of experience", "years"),
        ("Teach classes aged 11–18", None),
        ("Aged 18 or over", "age"),
    ],
)
def test_years_are_found_in_words_and_the_age_of_others_is_none(line, code):
    role = small_role(skills=[{"tier": "must_have", "items": [skill(line, "critical")]}])
    codes = {one.code for one in check(description(role)) if one.code in ("years", "years_upper_limit", "age")}
    assert codes == ({code} if code else set())
