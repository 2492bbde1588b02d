"""More faults planted into a shipped role, of kinds that hide: empty questions, orders, ranges, hours, names."""

import copy

import pytest

from blueprint.checking.anchors import anchors
from blueprint.checking.at_odds import at_odds
from blueprint.checking.hollow import hollow, suits_any_answer
from blueprint.library import shipped

ROLE = shipped()["engineering-manager"]


def row(document: dict, key: str) -> dict:
    hiring = document["hiring"]
    return next(one for one in [*hiring["exercises"], *hiring["dimensions"]] if one["id"] == key)


def glance(document: dict, name: str) -> dict:
    return next(one for one in document["at_a_glance"] if one["name"] == name)


def set_in(*path, to):
    """A plant that puts something at a path: keys, numbers, or the id of an exercise or dimension first."""

    def plant(document):
        first, *way, last = path
        there = row(document, first) if first not in document else document[first]
        for step in way:
            there = there[step]
        there[last] = to

    return plant


def grades(*texts):
    return lambda document: row(document, "quality").update(anchors=dict(zip("1234", texts, strict=True)))


def upside_down(document):
    by_level = row(document, "case-team")["anchors"]["team"]
    row(document, "case-team")["anchors"]["team"] = dict(zip("1234", reversed(list(by_level.values())), strict=True))


def hours_go_back(document):
    papers = row(document, "case-incident-review")["materials"]
    at = next(number for number, paper in enumerate(papers) if "10:40" in paper)
    papers[at] = papers[at].replace("10:40", "09:40")


def unknown_duty(document):
    text = glance(document, "Top 10 responsibilities")
    text["text"] = text["text"].replace("1) ", "1) Zoological gardens ", 1).split(" 2)")[0].split("gardens")[0] + (
        "gardens 2)" + text["text"].split(" 2)", 1)[1]
    )


def groups_of_one_name(document):
    document["risks"][1]["group"] = document["risks"][0]["group"]


def reports_to_another(document):
    glance(document, "Reports to")["text"] = "The board of the zoo."


def backwards(document):
    document["qualifications"][0]["items"][0]["text"] = "8–3 years of building software."


def open_bold(document):
    document["variants"][0]["items"][0]["changes"][4]["text"] = "**Doing it all: Build with the team."


MEMO = ("hiring.exercises.case-team.probes.2", "could follow any answer")
GRADED = "hiring.dimensions.quality.anchors."
PLANTED = [
    (hollow, set_in("case-team", "probes", 2, to="Tell me more."), *MEMO),
    (hollow, set_in("case-team", "probes", 2, to="Could you elaborate on that a little?"), *MEMO),
    (hollow, set_in("case-team", "probes", 2, to="And what do you think about this?"), *MEMO),
    (hollow, set_in("case-team", "probes", 2, to="Can you give me an example?"), *MEMO),
    (hollow, set_in("case-team", "probes", 2, to="Is there anything else you would like to add?"), *MEMO),
    (hollow, set_in("case-team", "probes", 2, to="Do you plan to have children?"), MEMO[0], "laws protect"),
    (hollow, set_in("case-team", "probes", 2, to="What is your current salary?"), MEMO[0], "laws protect"),
    (hollow, set_in("hiring", "weak_signals", 0, "text", to="Seems too old for a young team."), None, "laws protect"),
    (hollow, set_in("hiring", "strong_signals", 0, "text", to="A cultural fit from the first minute."), None, "laws"),
    (hollow, set_in("hiring", "red_flags", 0, "text", to="Speaks with a heavy accent."), None, "laws protect"),
    (
        hollow,
        set_in("kpis", 0, "measures", to="Number of goals met"),
        "kpis.kpi-goals-met.measures",
        "says nothing that",
    ),
    (hollow, set_in("kpis", 0, "frequency", to="Whenever it suits"), "kpis.kpi-goals-met.frequency", "how often"),
    (hollow, set_in("soft_skills", 0, "strong", to="Excellent, and always so."), None, "says nothing that"),
    (hollow, grades("Struggles", "Copes with it", "Is at ease", "Is an expert in it"), f"{GRADED}3", "grades"),
    (
        hollow,
        grades(
            "Shows shaky command of quality and security, and low confidence in the subject",
            "Has a passable standard of quality and security, with some uncertain areas",
            "Is comfortable with quality and security, at a commendable level of expertise",
            "Is masterful in quality and security, with exemplary elegance in every situation",
        ),
        f"{GRADED}4",
        "grades",
    ),
    (
        anchors,
        grades(
            "Copes poorly when a supplier's audit is due on Friday, with shaky command of the evidence",
            "Copes tolerably when a supplier's audit is due on Friday, with ordinary command of the evidence",
            "Copes comfortably when a supplier's audit is due on Friday, with assured command of the evidence",
            "Copes flawlessly when a supplier's audit is due on Friday, with masterful command of the evidence",
        ),
        "hiring.dimensions.quality.anchors",
        "differ in degree alone",
    ),
    (at_odds, upside_down, "hiring.exercises.case-team.anchors.team", "upside down"),
    (at_odds, hours_go_back, None, "The hours go back: 09:40 after"),
    (
        at_odds,
        set_in("case-team", "task", to="You have 120 minutes to plan your first weeks with this team."),
        None,
        "120",
    ),
    (at_odds, unknown_duty, None, "“Zoological gardens” stands nowhere"),
    (at_odds, reports_to_another, None, "to whom the role reports"),
    (at_odds, set_in("at_a_glance", 0, "text", to="Head of Engineering"), "at_a_glance.0.text", "is called"),
    (
        at_odds,
        set_in("summary", "text", to="A zoo keeper."),
        "summary.text",
        "does not name the role",
    ),
    (at_odds, set_in("goals", 1, "group", to="First 90 days: settle in"), "goals.1", "for 60 days"),
    (at_odds, groups_of_one_name, "risks", "2 groups are called"),
    (at_odds, backwards, None, "8–3 runs backwards"),
    (at_odds, open_bold, None, "bold part is not closed"),
    (at_odds, set_in("quality", "weight", to=0), "hiring.dimensions.quality.weight", "no weight"),
]


@pytest.mark.parametrize(("rule", "plant", "path", "words"), PLANTED)
def test_a_hidden_fault_is_told_by_its_line(rule, plant, path, words):
    document = copy.deepcopy(ROLE)
    plant(document)
    told = [*rule(document)]
    assert any(path in (None, problem.path) and words in problem.message for problem in told), told


@pytest.mark.parametrize("role", shipped().values(), ids=shipped())
def test_no_shipped_role_is_told_of_what_it_has_not(role):
    assert [*hollow(role), *at_odds(role)] == []


@pytest.mark.parametrize(
    "probe",
    [
        "What did you leave out?",
        "Why that piece of work?",
        "What do you say to Onno?",
        "Which sentence do you take back?",
    ],
)
def test_a_probe_of_an_exercise_asks_something(probe):
    assert not suits_any_answer(probe)
