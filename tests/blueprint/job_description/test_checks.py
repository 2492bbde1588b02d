import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

import blueprint
from blueprint.composition import compose, variant_for_headcount
from blueprint.job_description import BLOCKING, Apply, Pay, Place, Rules, check, describe, measures
from tests.blueprint.job_description.openings import KELP, description, opening_with
from tests.blueprint.small_role import item, skill, small_role

LONG_ENOUGH = "The crew of the harbour keeps every ship safe and on time in all of the weather that we have. " * 20


def codes(made, rules: Rules | None = None) -> list[str]:
    return [finding.code for finding in check(made, rules) if finding.code not in ("short", "hard_to_read")]


def test_a_sound_description_has_no_finding():
    assert check(opening_with(LONG_ENOUGH)) == []


BASICS = ["place", "employment_type"]


def test_without_facts_what_no_posting_can_do_without_and_three_things_more_block():
    points = check(describe(compose(small_role())))
    blocking = [finding for finding in points if finding.level == "blocking"]
    assert [finding.code for finding in blocking] == [*BASICS, "pay_range", "equal_opportunity", "way_to_apply"]
    assert [finding.heading for finding in blocking[2:]] == ["Pay and benefits", "Equal opportunity", "How to apply"]
    assert points[:5] == blocking


def test_a_company_can_switch_its_rules_off():
    bare = describe(compose(small_role()))
    assert codes(bare, Rules(pay_range=False, equal_opportunity=False)) == [*BASICS, "way_to_apply"]
    assert codes(bare, Rules(way_to_apply=False)) == [*BASICS, "pay_range", "equal_opportunity"]


@pytest.mark.parametrize(
    ("place", "law"),
    [
        (Place("Denver", "CO", "US"), "Colorado"),
        (Place("Vienna", "", "AT"), "Austria"),
        (Place("Lyon", "", "FR"), "European Union"),
        (Place("Toronto", "Ontario", "CA"), "Ontario"),
    ],
)
def test_a_missing_pay_range_names_the_law_of_the_place(place, law):
    (finding,) = [f for f in check(description(pay=None, places=(place,))) if f.code == "pay_range"]
    assert f"the law asks for it: {law}" in finding.message or f"; {law}" in finding.message
    assert any(name.startswith("California") for name in finding.places)


def test_where_no_law_is_known_none_is_claimed():
    (finding,) = [
        f for f in check(description(pay=None, places=(Place("Austin", "TX", "US"),))) if f.code == "pay_range"
    ]
    assert finding.message == "No pay range or pay basis is given."


def test_one_end_of_pay_or_a_sentence_on_applying_is_enough():
    made = description(pay=Pay(Decimal(20), None, "EUR", "hour"), apply=Apply(text="Come to the quay."))
    assert codes(made) == []


def test_every_requirement_counts():
    skills = [{"tier": "must_have", "items": [skill(f"Skill {n}", "critical") for n in range(7)]}]
    role = small_role(skills=skills, qualifications=[{"group": "Years", "items": [item("", "Has led a crew.")]}])
    assert codes(description(role)) == []
    everything = (*(f"skill-{n}" for n in range(7)), "has-led-a-crew")
    assert codes(description(role, skills=everything)) == ["many_requirements"]


@pytest.mark.parametrize(("high", "wanted"), [(75000, []), (90000, []), (90001, ["wide_pay_range"])])
def test_pay_wider_than_half_its_lower_end_says_little(high, wanted):
    assert codes(description(pay=Pay(Decimal(60000), Decimal(high), "EUR"))) == wanted


@pytest.mark.parametrize(("times", "code"), [(1, "short"), (40, None), (160, "long")])
def test_length_is_between_300_and_800_words(times, code):
    codes = [f.code for f in check(opening_with("We row and sail. " * times * 2)) if f.code in ("short", "long")]
    assert codes == ([code] if code else [])


def test_hard_text_is_told_with_its_number():
    hard = "Organisational responsibilities necessitate multidimensional interoperability considerations. " * 30
    (finding,) = [f for f in check(opening_with(hard)) if f.code == "hard_to_read"]
    assert str(measures(opening_with(hard)).reading_ease) in finding.message


SUSPECT = [
    ("You are a competitive and decisive person.", ["gender_coded", "gender_coded"]),
    ("An aggressive approach to sales.", ["gender_coded"]),
    ("A nurturing, supportive nature.", ["gender_coded", "gender_coded"]),
    ("He will report to the board.", ["gender_coded"]),
    ("She leads the crew.", ["gender_coded"]),
    ("You are driven people who win.", ["gender_coded"]),
    ("You will be our chairman.", ["gender_coded"]),
    ("Join a young, dynamic team.", ["age"]),
    ("For recent graduates.", ["age"]),
    ("You are a digital native.", ["age"]),
    ("Candidates aged 25 to 35.", ["age"]),
    ("You must be under 40 years old.", ["age"]),
    ("You are a young, active cook.", ["age"]),
    ("We are looking for somebody young.", ["age"]),
    ("You are between 25 and 35 years old.", ["age"]),
    ("No older than 35, please.", ["age"]),
    ("Native English speaker.", ["native_language"]),
    ("English at native level speakers.", ["native_language"]),
    ("German is your mother tongue.", ["native_language"]),
    ("US citizens only.", ["citizenship"]),
    ("You are a Swedish citizen.", ["citizenship"]),
    ("You must be a citizen of Portugal.", ["citizenship"]),
    ("German citizenship is needed.", ["citizenship"]),
    ("Tell us your current salary.", ["pay_history"]),
    ("We ask for your salary history.", ["pay_history"]),
    ("We want a rockstar.", ["buzzword"]),
    ("A coding ninja and a guru.", ["buzzword", "buzzword"]),
    ("We are like a family.", ["buzzword"]),
    ("A fast-paced place.", ["buzzword"]),
    ("10+ years of experience.", ["years"]),
    ("12–18+ years of experience.", ["years_upper_limit"]),
    ("At most 5 years of experience.", ["years_upper_limit"]),
    ("A bachelor’s degree in engineering.", ["degree"]),
    ("Degree in computer science.", ["degree"]),
    ("Bachelor’s degree. Sailing is nice to have.", ["degree"]),
    ("You hold a PhD.", ["degree"]),
]
FINE = [
    "The Head of Engineering and the Lead of Pilots.",
    "You lead teams, and leadership means listening.",
    "Cut the lead time for changes and manage the support team.",
    "You build native apps on a cloud-native platform.",
    "Ernst & Young audits the company; ask Neil Young.",
    "Data-driven, event-driven and test-driven work.",
    "A competitive salary and competitive pay.",
    "You are independent of the board and responsible for analysis.",
    "Dependable services, sensitive data, the kind of work we like.",
    "The theory of sheds; others here; the hero image.",
    "He or she may propose it.",
    "Mature processes and a mature platform.",
    "A high degree of autonomy, and 360-degree feedback.",
    "A degree or equivalent experience.",
    "Bachelor’s degree, or comparable practice.",
    "A Scrum Master keeps master data.",
    "Support good citizens of the platform and citizen developers.",
    "We seek young people’s views, and serve the citizens of Leeds.",
    "You want young readers to come back.",
    "Keep figures no older than 30 days, and replace code older than 10 years.",
    "The roadmap covers two years and a five-year plan.",
    "The company is 12 years old.",
    "We review current pay bands each spring.",
    "Family leave for everyone; a family business.",
    "Incidents are fought by no heroes; no hero culture.",
    "Unicode, gurudwara and ninjadom are whole words.",
    "Graduate engineers join each year.",
    "Use of force majeure clauses, tender documents and yield curves.",
]


@pytest.mark.parametrize(("text", "expected"), SUSPECT, ids=[text for text, _ in SUSPECT])
def test_a_word_that_shuts_people_out_is_found(text, expected):
    assert codes(opening_with(text)) == expected


@pytest.mark.parametrize("text", FINE)
def test_an_innocent_word_is_left_alone(text):
    assert codes(opening_with(text)) == []


def test_a_finding_names_the_line_and_offers_another_word():
    role = small_role(
        skills=[{"tier": "must_have", "items": [skill("Drive", "critical", "Be **aggressive** at sea.")]}]
    )
    (finding,) = [f for f in check(description(role)) if f.code == "gender_coded"]
    assert (finding.level, finding.source, finding.section) == ("advice", "drive", "bring")
    assert finding.where == "What you bring: Drive: Be aggressive at sea."
    assert finding.message == "“aggressive” is read as masculine and may put others off."
    assert finding.suggestion == "Instead: firm, active."


def test_a_title_is_checked_but_head_and_lead_are_no_fault():
    assert codes(description(title="Head of Engineering, Lead")) == []
    assert codes(description(title="Salesman")) == ["gender_coded"]


def test_the_equal_opportunity_statement_may_name_age_and_citizenship():
    statement = "Whatever your age, citizenship or native language; young people and old people."
    assert codes(description(employer=replace(KELP.employer, equal_opportunity=statement))) == []


def test_the_employer_s_own_story_may_name_years_and_founders():
    about = "Founded 12 years ago, when she was a pilot with 20 years of experience."
    assert codes(description(employer=replace(KELP.employer, about=about))) == []


GERMAN = "Wir suchen einen Menschen, der den Hafen leitet und die Lotsen führt, mit Ruhe und Verstand. " * 20


@pytest.mark.parametrize("language", ["nl", "pt-BR"])
def test_another_language_is_told_to_be_unchecked(language):
    points = check(opening_with("Young team of rockstars.", language=language))
    assert [finding.code for finding in points] == ["other_language", "not_checked"]
    assert f"language: {language}" in points[-1].message
    assert measures(description(language=language)).reading_ease is None


def test_a_text_that_only_claims_to_be_english_is_not_checked_either():
    assert "not_checked" in codes(opening_with(GERMAN * 3))


def test_other_languages_keep_the_checks_that_need_no_words():
    assert codes(description(language="de", pay=None)) == ["pay_range", "letters", "other_language", "not_checked"]


LIBRARY = Path(blueprint.__file__).parent / "library" / "head-of-engineering.json"


@pytest.mark.parametrize("engineers", [35, 120, 600])
def test_the_shipped_role_makes_a_description_of_fair_length_that_only_lacks_facts(engineers):
    role = json.loads(LIBRARY.read_text("utf-8"))
    made = description(role, (variant_for_headcount(role, engineers).id,))
    assert 450 <= measures(made).words <= 800
    assert {finding.code for finding in check(made)} <= {"left_out", "many_requirements"}


def test_what_running_text_asks_for_counts_as_a_requirement():
    asked = "You must have a boat. A licence is required. The sea is wide."
    assert measures(opening_with(asked)).requirements == measures(description()).requirements + 2


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"places": ()}, "place"),
        ({"remote": True}, "remote_country"),
        ({"employment_type": ""}, "employment_type"),
        ({"skills": ()}, "requirements"),
    ],
)
def test_what_no_posting_can_do_without_blocks_whatever_the_rules(facts, code):
    none = Rules(pay_range=False, equal_opportunity=False, way_to_apply=False)
    blocking = [finding.code for finding in check(description(**facts), none) if finding.level == BLOCKING]
    assert blocking == [code]


def test_three_sizes_make_three_descriptions():
    role = json.loads(LIBRARY.read_text("utf-8"))
    made = [description(role, (variant_for_headcount(role, engineers).id,)) for engineers in (35, 120, 600)]
    for key in ("role", "scope", "work", "bring"):
        assert len({str(one.section(key)) for one in made}) == 3
