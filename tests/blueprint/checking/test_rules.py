"""Each rule finds what it is there for, at its place, in a document that had nothing lacking before."""

import copy

import pytest

from blueprint.checking import lacks
from blueprint.checking.anchors import anchors, likeness
from blueprint.checking.exercises import exercises, minutes_wrong
from blueprint.checking.readability import readability
from blueprint.checking.repeats import repeats, shared_runs
from blueprint.checking.sections import sections
from blueprint.checking.variants import variants
from blueprint.library import shipped

COMPLETE = shipped()["head-of-engineering"]


@pytest.fixture
def role() -> dict:
    return copy.deepcopy(COMPLETE)


def faults(rule, *given) -> str:
    return "\n".join(map(str, rule(*given)))


def exercise(role: dict, name: str) -> dict:
    return next(exercise for exercise in role["hiring"]["exercises"] if exercise["id"] == name)


def size(role: dict) -> dict:
    return next(axis for axis in role["variants"] if axis["axis"] == "company_size")["items"][0]


def test_what_cannot_be_stored_is_judged_no_further():
    assert [str(problem) for problem in lacks([])] == ["A blueprint document is a JSON object."]


def test_empty_and_thin_sections_are_named(role):
    role["mission"]["core"] = ""
    role["kpis"] = role["kpis"][:3]
    role["responsibilities"][0]["items"][0]["number"] = 7
    role["goals"] = [group for group in role["goals"] if group["days"] != 60]
    role["skills"] = [tier for tier in role["skills"] if tier["tier"] != "emerging"]
    role["soft_skills"][2]["strong"] = ""
    told = faults(sections, role)
    for words in (
        "mission.core: There is nothing here yet.",
        "kpis: 3 of at least 10 lines.",
        "responsibilities: The lines are not numbered through from 1.",
        "fewer than 3 goals for the first 60 days",
        "No skill stands under “Emerging”.",
        "soft_skills.2.strong: This cell is empty.",
    ):
        assert words in told


def test_a_kpi_says_how_it_is_measured(role):
    role["kpis"][0]["measures"] = "Health of the culture"
    assert (
        faults(sections, role)
        == "kpis.kpi-predictability.measures: It does not say what is counted, timed or compared."
    )


def test_an_exercise_that_nobody_could_run_is_named(role):
    case = exercise(role, "case-incident")
    case.update(scenario="It broke.", probes=case["probes"][:2], format="A case.")
    del case["anchors"]["quality"]["2"]
    case["anchors"]["talent"] = dict.fromkeys("1234", "x")
    told = faults(exercises, role)
    for words in (
        "scenario: Fewer than 25 words",
        "probes: 2 of at least 6.",
        "It does not say how the minutes are spent.",
        "anchors.quality: There is no anchor for level 2.",
        "anchors.talent: The exercise does not cover this dimension.",
    ):
        assert words in told


def test_every_dimension_is_shown_twice_and_measures_what_exists(role):
    for name in ("case-operating-model", "talk-delivery"):
        case = exercise(role, name)
        case["dimensions"].remove("business")
        del case["anchors"]["business"]
    role["hiring"]["dimensions"][0]["measures"] = ["skill-of-nobody"]
    told = faults(exercises, role)
    assert "hiring.dimensions.business: Covered by 0 of at least 2 exercises." in told
    assert "“skill-of-nobody” is no skill" in told
    assert "hiring.assess.assess-operating-model: No dimension measures it." in told


@pytest.mark.parametrize(
    ("minutes", "words", "wrong"),
    [
        ((45, 45), "8 minutes to read, 17 to set out a plan, 20 for questions.", None),
        ((45, 45), "8 minutes to read, 17 to set out a plan, 25 for questions.", "The parts make 50 minutes"),
        ((45, 60), "10 minutes to read, 20 to talk it through, the rest for questions.", None),
        ((45, 60), "10 minutes to read, 30 to talk it through, the rest for questions.", "leave less than 10 of 45"),
        ((45, 60), "Two or three situations, 15 to 20 minutes each.", None),
        ((45, 60), "Three situations, 25 to 30 minutes each. Bring two pens.", "75 to 90 minutes"),
        ((15, 20), "5 minutes to read, 15 to talk.", "30 to 90 minutes"),
        ((None, None), "5 minutes to read, 15 to talk.", "how many minutes it takes"),
    ],
)
def test_minutes_add_up(minutes, words, wrong):
    telling = minutes_wrong({"min_minutes": minutes[0], "max_minutes": minutes[1], "format": words})
    assert telling is None if wrong is None else wrong in telling


def test_anchors_differ_in_what_is_seen_and_not_in_adverbs(role):
    role["hiring"]["dimensions"][0]["anchors"] = {
        "1": "Rarely explains the trade-offs of the structure to the panel.",
        "2": "Sometimes explains the trade-offs of the structure to the panel.",
        "3": "Clearly explains most of the trade-offs of the structure to the panel.",
        "4": "Demonstrates deep understanding of organisations and how they grow.",
    }
    told = faults(anchors, role)
    assert "Levels 1 and 2 tell of the same, and differ in degree alone." in told
    assert "Levels 2 and 3 tell of the same" in told
    assert "4: “demonstrates deep understanding” cannot be seen or heard" in told


def test_an_anchor_of_an_exercise_speaks_of_the_exercise(role):
    dimension = role["hiring"]["dimensions"][0]
    exercise(role, "case-talent")["anchors"][dimension["id"]]["3"] = dimension["anchors"]["3"]
    assert "case-talent.anchors.strategy.3: It says what the dimension says" in faults(anchors, role)


def test_likeness_leaves_degrees_aside():
    assert likeness("Often asks who is affected.", "Never asks who is affected.") == 1
    assert likeness("Asks who is affected.", "Draws the data flow and marks its owner.") == 0
    assert likeness("", "Asks who is affected.") == 0


def test_changes_that_cannot_be_made_and_axes_without_variants_are_named(role):
    role["variants"] = [axis for axis in role["variants"] if axis["axis"] != "regulation"]
    small = size(role)
    small["max_engineers"] = 40
    change = {"group": None, "text": "", "why": "For a reason.", "action": "remove"}
    small["changes"] += [{**change, "target": "nothing"}, {**change, "target": "deliver-qbr", "why": ""}]
    small["changes"] += [{**change, "action": "add", "target": "goals", "group": "First week", "text": "Say hello."}]
    small["changes"] = [change for change in small["changes"] if change["target"] != "mission.core"]
    told = faults(variants, role)
    for words in (
        "There is no variant by regulation.",
        "one ends at 40 engineers, the next begins at 50",
        "Nothing here has the id “nothing”.",
        "deliver-qbr: The change gives no reason.",
        "deliver-qbr: The same line is to be changed 2 times (remove).",
        "There is no group “First week” to add to.",
        "It leaves “mission.core” as it is at any size.",
    ):
        assert words in told


def test_variants_that_want_different_things_of_one_line_are_named(role):
    change = {"action": "replace", "target": "culture", "group": None, "why": "For a reason."}
    by_axis = {axis["axis"]: axis["items"][0] for axis in role["variants"]}
    by_axis["industry"]["changes"].append({**change, "text": "**Culture:** Be quick."})
    by_axis["regulation"]["changes"].append({**change, "text": "**Culture:** Be careful."})
    assert "variants.culture: “B2B SaaS” and “Regulated” want different things" in faults(variants, role)


def test_long_sentences_hard_words_and_loose_ends_are_named(role):
    role["responsibilities"][0]["items"][0]["text"] = "TODO " + "and so on " * 16
    role["mission"]["core"] = "Organisational functionality " * 500
    role["summary"]["text"] = "Leads."
    told = faults(readability, role)
    for words in (
        "Reading ease of what an applicant reads is",
        "Markup, a placeholder or a loose space.",
        "A sentence of more than 45 words",
        "operating-model: More than 30 words in a line that applicants read.",
        "An opening paragraph has 60 to 110 words: Leads.",
    ):
        assert words in told


def test_a_sentence_stands_once(role):
    role["risks"][0]["items"][0]["text"] = role["risks"][1]["items"][0]["text"]
    assert "risk-self" in faults(repeats, role, []) and "stands at" in faults(repeats, role, [])


def test_what_another_role_says_too_is_named(role):
    other = copy.deepcopy(role) | {"slug": "somebody-else"}
    told = faults(repeats, role, [other])
    assert "“somebody-else” says the same at" in told
    assert "100.0% of its runs of 7 words" in told


def test_runs_in_common_are_a_share_of_ones_own():
    nine = "one two three four five six seven eight nine"
    assert shared_runs([nine], ["Two, three, four, five, six, seven, eight!"]) == (
        pytest.approx(1 / 3),
        "two three four five six seven eight",
    )
    assert shared_runs([nine], ["three four five", "six seven eight nine"])[0] == 0
    assert shared_runs(["too few words"], [nine]) == (0.0, "")
