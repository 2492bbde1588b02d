"""Faults that nobody should have to look for: each is planted into a shipped role, and told by its line."""

import copy

import pytest

from blueprint.checking.anchors import anchors
from blueprint.checking.doubles import doubles
from blueprint.checking.exercises import exercises
from blueprint.checking.readability import readability
from blueprint.checking.sections import sections
from blueprint.checking.variants import variants
from blueprint.library import shipped

ROLE = shipped()["engineering-manager"]
EASY_TO_SAY = [
    "Unsatisfactory handling of quality and security questions, many gaps",
    "Acceptable approach towards quality and security issues, some gaps",
    "Convincing treatment of quality and security topics, hardly any gap",
    "Superb mastery of quality and security subjects, a role model for everyone",
]


def row(document: dict, key: str) -> dict:
    hiring = document["hiring"]
    return next(one for one in [*hiring["exercises"], *hiring["dimensions"]] if one["id"] == key)


def size(document: dict) -> dict:
    return document["variants"][0]["items"][0]


def adverbs(d):
    row(d, "quality")["anchors"] = dict(zip("1234", EASY_TO_SAY, strict=True))


def past(d):
    row(d, "talent")["anchors"]["4"] = "Built up three managers in previous companies who have all been promoted since."


def character(d):
    row(d, "talent")["anchors"]["3"] = "Is a natural leader whom people trust from the first day on."


def level_missing(d):
    row(d, "hiring")["anchors"]["2"] = " "


def copied_anchor(d):
    row(d, "case-team")["anchors"]["team"]["3"] = row(d, "team")["anchors"]["3"]


def too_short(d):
    row(d, "case-delivery")["format"] = "7 minutes to read, 10 with the product manager, 18 for questions."


def too_long(d):
    row(d, "case-team")["format"] = "25 minutes to read, 45 to set out your first weeks, the rest for questions."


def unspent(d):
    row(d, "case-team")["format"] = "Case with papers. Ten minutes of reading and then a talk."


def covered_once(d):
    for exercise in d["hiring"]["exercises"]:
        if exercise["id"] != "case-hiring" and "hiring" in exercise["dimensions"]:
            exercise["dimensions"].remove("hiring")
            del exercise["anchors"]["hiring"]


def hollow(d):
    row(d, "case-team")["materials"] = ["The team", "Figures of three months", "A chat"]


def unmeasured(d):
    for dimension in d["hiring"]["dimensions"]:
        dimension["measures"] = [name for name in dimension["measures"] if name != "skill-coach"]


def case_less(d):
    d["hiring"]["exercises"] = [one for one in d["hiring"]["exercises"] if one["id"] != "case-delivery"]


def no_target(d):
    size(d)["changes"][3]["target"] = "recruting"


def no_group(d):
    next(c for c in size(d)["changes"] if c["action"] == "add")["group"] = "Tech"


def no_change(d):
    size(d)["changes"][0]["text"] = d["summary"]["reports_to"]


def no_reason(d):
    size(d)["changes"][0]["why"] = ""


def removed_and_emphasised(d):
    change = {"action": "emphasise", "target": "quarter-survey", "group": None, "text": "", "why": "It matters."}
    size(d)["changes"].append(change)


def takes_an_exercise(d):
    change = {"action": "remove", "target": "talk-work", "group": None, "text": "", "why": "There is no time for it."}
    size(d)["changes"].append(change)


def gap_between_sizes(d):
    d["variants"][0]["items"][1]["min_engineers"] = 80


def other_band(d):
    size(d)["text"] = size(d)["text"].replace("10–50", "10–80")


def no_axis(d):
    d["variants"] = [axis for axis in d["variants"] if axis["axis"] != "regulation"]


def wish(d):
    d["kpis"][0]["measures"] = "Overall satisfaction over time"


def unmissable(d):
    d["kpis"][0]["target"] = "As high as possible"


def kpi_twice(d):
    d["kpis"][1]["name"] = d["kpis"][0]["name"]


def goal_twice(d):
    d["goals"][2]["items"][0]["title"] = d["goals"][2]["items"][1]["title"]


def probe_twice(d):
    row(d, "case-team")["probes"][1] = row(d, "case-team")["probes"][0]


def strong_and_red(d):
    d["hiring"]["strong_signals"][0]["text"] = d["hiring"]["red_flags"][0]["text"]


def nine_of_ten(d):
    text = next(one for one in d["at_a_glance"] if one["name"] == "Top 10 responsibilities")
    text["text"] = text["text"].rsplit(" 10)", 1)[0]


def placeholder(d):
    d["mission"]["importance"][0] = "It matters to [company] because of something."


def hard(d):
    d["mission"]["core"] = (
        "Operationalise transformational organisational capabilities facilitating interdepartmental collaboration, "
        "institutionalising multidimensional accountability methodologies."
    )


PLANTED = [
    (anchors, adverbs, "hiring.dimensions.quality.anchors", "differ in degree alone"),
    (anchors, past, "hiring.dimensions.talent.anchors.4", "cannot be seen"),
    (anchors, character, "hiring.dimensions.talent.anchors.3", "cannot be seen"),
    (exercises, level_missing, "hiring.dimensions.hiring.anchors", "level 2"),
    (anchors, copied_anchor, "hiring.exercises.case-team.anchors.team.3", "nothing of this exercise"),
    (exercises, too_short, "hiring.exercises.case-delivery.format", "make 35 minutes"),
    (exercises, too_long, "hiring.exercises.case-team.format", "70 minutes leave less"),
    (exercises, unspent, "hiring.exercises.case-team.format", "how the minutes are spent"),
    (exercises, covered_once, "hiring.dimensions.hiring", "Covered by 1"),
    (exercises, hollow, "hiring.exercises.case-team.materials", "Fewer than 60 words"),
    (exercises, unmeasured, "skills.skill-coach", "No dimension measures it"),
    (exercises, case_less, "hiring.exercises", "3 of at least 4"),
    (variants, no_target, "variants.size-startup.recruting", "cannot be made"),
    (variants, no_group, "variants.size-startup.responsibilities", "no group “Tech”"),
    (variants, no_change, "variants.size-startup.summary.reports_to", "stands there already"),
    (variants, no_reason, "variants.size-startup.summary.reports_to", "no reason"),
    (variants, removed_and_emphasised, "variants.size-startup.quarter-survey", "goes, and is changed"),
    (variants, takes_an_exercise, "variants.size-startup.reliability", "1 of at least 2"),
    (variants, gap_between_sizes, "variants.company_size", "do not join"),
    (variants, other_band, "variants.company_size.size-startup", "speaks of 10–80"),
    (variants, no_axis, "variants", "no variant by regulation"),
    (sections, wish, "kpis.kpi-goals-met.measures", "counted, timed or compared"),
    (sections, unmissable, "kpis.kpi-goals-met.target", "could be missed"),
    (doubles, kpi_twice, "kpis", "2 times"),
    (doubles, goal_twice, "goals.2", "2 times"),
    (doubles, probe_twice, "hiring.exercises.case-team.probes", "2 times"),
    (doubles, strong_and_red, "hiring", "2 times"),
    (doubles, nine_of_ten, "at_a_glance.3.text", "from 1 to 10"),
    (readability, placeholder, "mission.importance.0", "placeholder"),
    (readability, hard, "mission.core", "reading ease"),
]


@pytest.mark.parametrize(("rule", "plant", "path", "words"), PLANTED, ids=[plant.__name__ for _, plant, *_ in PLANTED])
def test_a_planted_fault_is_told_by_its_line(rule, plant, path, words):
    document = copy.deepcopy(ROLE)
    plant(document)
    assert any(problem.path == path and words in problem.message for problem in rule(document)), list(rule(document))
