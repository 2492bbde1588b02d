"""The blueprint that ships with the project: complete, consistent, and in words of its own."""

import html
import json
import re
from collections import Counter
from itertools import combinations, permutations, product
from pathlib import Path

import pytest

from blueprint.composition import compose, variant_for_headcount
from blueprint.document import AXES, SINGLE_TEXTS, empty, ids, problems

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "blueprint/library/head-of-engineering.json"
ARTICLE = ROOT.parent / "shared/reference/head-of-engineering.json"
LEVELS = ("1", "2", "3", "4")

RUN = 6  # as many words in a row, and a sentence has been copied
SAYINGS = ("You build it, you run it",)
"""What nobody can put in other words."""

COUNTS = {
    "responsibilities": [6, 5, 5, 3, 3, 4],
    "activities": [5, 4, 5, 8, 3],
    "deliverables": [4, 4, 3, 5, 3],
    "goals": [4, 5, 4, 5, 5, 3],
    "skills": [7, 5, 4, 3],
    "environment": [4, 3, 3, 4, 3, 2, 4],
    "stakeholders": [11, 3, 5, 5, 4, 2, 3],
    "decision_rights": [6, 4, 5, 6],
    "qualifications": [2, 2, 4, 4, 3, 1],
    "career": [4, 3, 3, 5, 3],
    "risks": [5, 4, 5, 5, 5],
    "ai_impact": [6, 5, 4, 4],
    "variants": [3, 3, 2, 2, 2, 2],
}

KPI_TARGETS = {
    "kpi-predictability": ["80–90%"],
    "kpi-lead-time": ["< 1 day", "< 1 week"],
    "kpi-change-failure": ["< 10–15%"],
    "kpi-mttr": ["< 60 minutes", "P1"],
    "kpi-availability": ["99.9%"],
    "kpi-postmortems": ["100%", "P0", "P1", "80%", "P2"],
    "kpi-vulnerabilities": ["95%"],
    "kpi-cloud-spend": ["< 5–10%"],
    "kpi-hiring-funnel": ["> 70–80%"],
    "kpi-onboarding": ["30–60 days"],
}

FACTS = {
    "summary": ["Current", "CTO"],
    "baseline": ["20–150"],
    "goals": ["5–10", "P1 and P0", "two areas", "18–36 months"],
    "kpi_notes": ["10–12"],
    "intros": ["2–5 years", "CTO, CEO, COO"],
    "skills": ["SOC2", "SBOM", "HIPAA", "trunk-based", "e2e"],
    "environment": ["Postgres", "Snowflake", "BigQuery", "Redshift", "20–150", "24/7", "DORA", "SOC 2", "gRPC"],
    "responsibilities": ["SOC 2", "ISO 27001", "PCI", "HIPAA", "GDPR", "SAST", "DAST", "SLOs", "SLAs"],
    "deliverables": ["DACI", "RACI", "ADRs", "QBR"],
    "qualifications": ["12–18+ years", "5–10+ years", "ITIL", "CISSP", "SAFe", "equivalent"],
    "variants": ["10–50", "50–250", "250", "SOC 2", "ITSM"],
    "hiring": ["8 teams", "90 days", "6 weeks", "postmortem", "role-play"],
    "at_a_glance": ["30/60/90", "6 months", "12 months", "10)"],
}

EXERCISES = {
    "case-operating-model": ("case", 60, 90),
    "case-incident": ("case", 45, 60),
    "case-negotiation": ("case", 30, 30),
    "case-talent": ("case", 45, 45),
    "talk-managers": ("conversation", 45, 60),
    "talk-delivery": ("conversation", 45, 60),
}

SIZES = [("Startup", 10, 50), ("Mid-size", 50, 250), ("Enterprise", 250, None)]


@pytest.fixture(scope="module")
def role() -> dict:
    return json.loads(SHIPPED.read_text("utf-8"))


def texts(value, path=""):
    """Every text with the path where it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, child in value.items():
            yield from texts(child, f"{path}.{key}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from texts(child, f"{path}.{index}")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> set[str]:
    spelled = words(text)
    return {" ".join(spelled[at : at + RUN]) for at in range(len(spelled) - RUN + 1)}


def all_changes(role: dict) -> list[tuple[str, dict]]:
    variants = [variant for axis in role["variants"] for variant in axis["items"]]
    return [(variant["id"], change) for variant in variants for change in variant["changes"]]


def section(role: dict, name: str):
    for key in name.split("."):
        role = role[key]
    return role


def test_the_document_is_valid(role):
    assert problems(role) == []


def test_the_file_is_written_as_documents_are(role):
    assert list(role) == list(empty("", ""))
    assert SHIPPED.read_text("utf-8") == json.dumps(role, indent=2, ensure_ascii=False) + "\n"


def test_it_names_itself_and_no_source(role):
    assert (role["title"], role["slug"]) == ("Head of Engineering", "head-of-engineering")
    assert role["source"] == {"url": None, "modified": None, "kind": "document"}


@pytest.mark.parametrize("name", COUNTS)
def test_every_group_has_all_its_lines(role, name):
    assert [len(group["items"]) for group in role[name]] == COUNTS[name]


def test_responsibilities_are_numbered_through(role):
    numbers = [item["number"] for group in role["responsibilities"] for item in group["items"]]
    assert numbers == list(range(1, 27))


def test_lists_without_groups_have_all_their_lines(role):
    plain = ("kpis", "kpi_notes", "soft_skills", "tools", "at_a_glance")
    assert [len(role[name]) for name in plain] == [23, 3, 10, 32, 11]
    hiring = ("assess", "exercises", "strong_signals", "weak_signals", "red_flags", "dimensions")
    assert [len(role["hiring"][name]) for name in hiring] == [7, 6, 6, 5, 5, 8]
    assert [len(role["mission"][name]) for name in ("importance", "outcomes")] == [3, 5]
    assert len(role["success"]["high_performance"]) == 5


@pytest.mark.parametrize("name", ("kpis", "soft_skills", "tools", "at_a_glance"))
def test_tables_have_no_empty_cell(role, name):
    empty_cells = [(row, key) for row in role[name] for key, cell in row.items() if key != "note" and not cell]
    assert empty_cells == []


def test_goals_have_their_days(role):
    assert [group["days"] for group in role["goals"]] == [30, 60, 90, 182, 365, None]


def test_every_skill_says_how_important_it_is(role):
    counts = Counter(skill["importance"] for tier in role["skills"] for skill in tier["items"])
    assert counts == {"critical": 5, "important": 11, "context_specific": 3}
    noted = {s["id"] for tier in role["skills"] for s in tier["items"] if s["importance_note"]}
    assert noted == {"skill-finops", "skill-compliance", "skill-performance"}


@pytest.mark.parametrize("name", KPI_TARGETS)
def test_kpi_targets_keep_their_numbers(role, name):
    kpi = next(kpi for kpi in role["kpis"] if kpi["id"] == name)
    assert [fact for fact in KPI_TARGETS[name] if fact not in kpi["target"]] == []


@pytest.mark.parametrize("name", FACTS)
def test_facts_stand_in_their_section(role, name):
    there = " ".join(text for _, text in texts(role[name]))
    assert [fact for fact in FACTS[name] if fact not in there] == []


def test_sizes_have_their_headcounts(role):
    sizes = next(axis for axis in role["variants"] if axis["axis"] == "company_size")["items"]
    assert [(v["label"], v["min_engineers"], v["max_engineers"]) for v in sizes] == SIZES
    assert (role["baseline"]["min_engineers"], role["baseline"]["max_engineers"]) == (20, 150)


def test_there_are_variants_on_every_axis_and_all_change_something(role):
    assert {axis["axis"] for axis in role["variants"]} == set(AXES)
    changes = Counter(variant for variant, _ in all_changes(role))
    assert len(changes) == 14 and min(changes.values()) >= 3


def test_exercises_have_their_minutes(role):
    exercises = {e["id"]: (e["kind"], e["min_minutes"], e["max_minutes"]) for e in role["hiring"]["exercises"]}
    assert exercises == EXERCISES


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_can_be_run_from_what_stands_there(role, name):
    exercise = next(e for e in role["hiring"]["exercises"] if e["id"] == name)
    assert all(exercise[key] for key in ("format", "scenario", "task", "requirements"))
    assert len(exercise["materials"]) >= 3
    assert 6 <= len(exercise["probes"]) <= 10
    assert 3 <= len(exercise["dimensions"]) <= 5


@pytest.mark.parametrize("name", EXERCISES)
def test_each_dimension_of_an_exercise_has_four_anchors_there(role, name):
    exercise = next(e for e in role["hiring"]["exercises"] if e["id"] == name)
    assert list(exercise["anchors"]) == exercise["dimensions"]
    for anchors in exercise["anchors"].values():
        assert len({anchors[level].strip() for level in LEVELS} - {""}) == 4


def test_every_dimension_has_anchors_and_is_covered_at_least_twice(role):
    covered = Counter(name for exercise in role["hiring"]["exercises"] for name in exercise["dimensions"])
    for dimension in role["hiring"]["dimensions"]:
        assert all(dimension["anchors"][level].strip() for level in LEVELS)
        assert covered[dimension["id"]] >= 2


def test_dimensions_measure_things_that_exist(role):
    kinds = [*role["hiring"]["assess"], *role["soft_skills"], *(s for tier in role["skills"] for s in tier["items"])]
    known = {row["id"] for row in kinds}
    for dimension in role["hiring"]["dimensions"]:
        assert dimension["measures"] and set(dimension["measures"]) <= known


def test_every_change_gives_its_reason(role):
    assert [change for _, change in all_changes(role) if not change["why"].strip()] == []


def test_every_change_has_a_target_that_exists(role):
    known = {name for name, path in ids(role) if not path.startswith("variants.")} | set(SINGLE_TEXTS)
    targets = [(variant, c["target"]) for variant, c in all_changes(role) if c["action"] != "add"]
    assert [target for target in targets if target[1] not in known] == []


def test_every_addition_names_a_section_and_group_that_exist(role):
    for _, change in all_changes(role):
        if change["action"] == "add":
            assert change["text"].strip()
            rows = section(role, change["target"])
            assert change["group"] in {row.get("group") or row.get("tier") for row in rows if isinstance(row, dict)}


@pytest.mark.parametrize("pair", list(combinations(AXES, 2)), ids=" and ".join)
def test_variants_of_two_axes_go_together_without_a_conflict(role, pair):
    by_axis = {axis["axis"]: [variant["id"] for variant in axis["items"]] for axis in role["variants"]}
    for chosen in product(*(by_axis[axis] for axis in pair)):
        composed = compose(role, chosen)
        assert (composed.conflicts, composed.unplaced) == ((), ())


def test_no_text_holds_markup_a_placeholder_or_loose_spaces(role):
    paths = [path for path, text in texts(role) if re.search(r"<[a-zA-Z/!]|&\w+;|\bX%|\n|  |^ | $", text)]
    assert paths == []


def test_lines_a_candidate_reads_are_short(role):
    lines = [item["text"] for group in role["responsibilities"] for item in group["items"]]
    lines += [skill["description"] for tier in role["skills"] for skill in tier["items"]]
    assert [line for line in lines if len(line.split()) > 30] == []


def test_the_opening_paragraph_is_a_paragraph_at_every_size(role):
    sizes = [c["text"] for _, c in all_changes(role) if c["target"] == "summary.text"]
    assert [len(text.split()) for text in (role["summary"]["text"], *sizes) if not 60 <= len(text.split()) <= 110] == []
    assert len(sizes) == 3


def test_35_120_and_600_engineers_are_three_different_roles(role):
    roles = [compose(role, [variant_for_headcount(role, number).id]) for number in (35, 120, 600)]
    for name in ("summary.reports_to", "summary.text", "mission.core"):
        assert len({composed.texts[name].text for composed in roles}) == 3
    for address in ("decide-area-budget", "d60-org", "develop-leaders"):
        assert len({composed.lines[address].text for composed in roles}) >= 2
    stress = [{line.address for line in composed.changed if line.emphasised} for composed in roles]
    assert all(one - other for one, other in permutations(stress, 2))


def test_being_hands_on_is_no_weak_signal_in_a_startup(role):
    weak = {size: compose(role, [size]).lines["weak-hands-on"].state for size in ("size-startup", "size-enterprise")}
    assert weak == {"size-startup": "removed", "size-enterprise": "replaced"}


def test_additions_of_the_project_are_marked(role):
    marked = {intro["section"] for intro in role["intros"] if "Rolewright's addition" in intro["text"]}
    assert marked == {"skills", "variants", "hiring.exercises", "hiring.dimensions"}
    talks = [e["format"] for e in role["hiring"]["exercises"] if e["kind"] == "conversation"]
    assert all(text.startswith("Rolewright's addition.") for text in talks)
    assert all("Rolewright's addition" in d["note"] for d in role["hiring"]["dimensions"])


@pytest.mark.skipif(not ARTICLE.exists(), reason="the published article is not here")
def test_no_sentence_is_copied_from_the_article(role):
    article = json.loads(ARTICLE.read_text("utf-8"))["content"]["rendered"]
    published = runs(html.unescape(re.sub(r"<[^>]+>", " ", article)))
    allowed = set().union(*(runs(saying) for saying in SAYINGS))
    assert [(path, run) for path, text in texts(role) for run in (runs(text) & published) - allowed] == []
