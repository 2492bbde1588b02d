from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from blueprint.composition import compose
from blueprint.job_description import (
    Pay,
    Place,
    Stage,
    check,
    describe,
    ranked_responsibilities,
    render_text,
    to_jsonld,
)
from blueprint.job_description.wording import where_in_words
from tests.blueprint.job_description.openings import KELP, description
from tests.blueprint.small_role import change, item, skill, small_role, variant

ORDER = [
    "in_short",
    "about",
    "role",
    "scope",
    "work",
    "bring",
    "success",
    "interview",
    "pay",
    "equal_opportunity",
    "apply",
]


def words(made, key: str) -> str:
    """The words of a section that come from the role or the facts, titles and texts."""
    lines = (entry for section, entry in made.lines() if section.key == key and entry.source)
    return " | ".join(f"{entry.lead} {entry.text}".strip() for entry in lines)


def test_the_sections_come_in_order():
    assert [section.key for section in description().sections] == ORDER


def test_without_facts_what_is_missing_is_marked_and_nothing_invented():
    made = describe(compose(small_role()))
    assert [section.key for section in made.sections] == ORDER
    assert {missing.key for missing in made.missing} == {
        "places",
        "employment_type",
        "employer.name",
        "employer.about",
        "team",
        "adjustments_contact",
        "pay",
        "employer.benefits",
        "employer.equal_opportunity",
        "apply",
    }
    assert {source for _, entry in made.lines() if (source := entry.source).startswith("facts")} == set()


def test_with_all_facts_nothing_is_missing():
    assert not description().missing


def test_facts_in_short():
    assert words(description(), "in_short") == (
        "Employer: Kelp & Tide | Where: Bremen, Germany | Employment: Full time, 40 hours a week"
        " | Pay: €60,000–75,000 a year | Apply by: March 31, 2027 | Reference: KT-7"
    )


def test_remote_work_names_its_countries():
    made = description(places=(), remote=True, remote_countries=("DE", "AT"))
    assert "Remote (Germany, Austria)" in words(made, "in_short")


def test_an_opening_of_blanks_leaves_the_summary_where_it_is():
    assert words(description(opening=" \n"), "role") == words(description(), "role")


def test_one_s_own_opening_takes_the_place_of_the_summary():
    assert words(description(), "role") == "You run the harbour."
    assert words(description(opening="Come and run it.\n\nSoon."), "role") == "Come and run it. | Soon."


def test_scope_says_who_one_reports_to_and_what_one_decides():
    role = small_role(
        {"company_size": [variant("Small", change("replace", "fees", "Sets all fees."))]},
        decision_rights=[
            {"group": "Alone", "items": [item("", "Which ship berths."), item("Fees", "May propose fees.")]},
            {"group": "Others", "items": [item("", "New quays.")]},
        ],
    )
    plain, small = words(description(role), "scope"), words(description(role, ("small",)), "scope")
    assert plain == "Reports to: The port director. | Team: 12 pilots in 3 crews | Which ship berths"
    assert [line.entry.text for line in description(role).left_out] == ["May propose fees."]
    assert small.endswith("Fees: Set all fees. | Which ship berths")


def test_lines_of_another_language_than_english_keep_their_order():
    """Flesch's formula would call the second plainer."""
    rights = [{"group": "Allein", "items": [item("", "Überstunden genehmigen."), item("", "Nein sagen.")]}]
    assert words(description(small_role(decision_rights=rights)), "scope").endswith(
        "Nein sagen | Überstunden genehmigen"
    )
    german = description(small_role(decision_rights=rights) | {"language": "de"})
    assert words(german, "scope").endswith("Überstunden genehmigen. | Nein sagen.")


def test_emphasised_work_comes_first_then_the_top_ten_then_the_rest():
    role = small_role({"industry": [variant("Fishing", change("emphasise", "berth-budget"))]})
    assert [line.address for line in ranked_responsibilities(compose(role))] == [
        "night-watch",
        "pilots",
        "traffic-plan",
        "berth-budget",
    ]
    assert next(iter(ranked_responsibilities(compose(role, ["fishing"])))).address == "berth-budget"


def test_a_handful_of_responsibilities_is_shown():
    many = [item(f"Task {number}", "Do it.", number=number) for number in range(1, 27)]
    role = small_role(responsibilities=[{"group": "All", "items": many}])
    assert words(description(role), "work").count("Do it.") == 6


def test_chosen_responsibilities_come_in_the_chosen_order():
    made = description(responsibilities=("pilots", "traffic-plan", "mermaids"))
    assert words(made, "work") == "Lead the pilots. | Plan who sails when."
    assert [missing.what for missing in made.missing] == ["“mermaids”"]


def test_must_haves_and_critical_skills_of_every_tier_are_needed_and_the_rest_is_nice():
    role = small_role(
        skills=[
            {"tier": "advanced", "items": [skill("Storms", "critical", "Sail in them."), skill("Masts", "important")]},
            {
                "tier": "must_have",
                "items": [skill("Ropes", "critical"), skill("Paint", "important"), skill("Rum", None)],
            },
        ]
    )
    made = description(role)
    needed = [f"{entry.title} {entry.text}".strip() for entry in made.items("requirement")]
    assert needed == ["Ropes", "Paint", "Rum", "Storms"]
    assert [entry.text for entry in made.items("nice_to_have")] == ["Masts"]


def test_a_skill_that_a_variant_adds_to_the_must_haves_is_needed():
    role = small_role({"industry": [variant("Ice", change("add", "skills", "**Skating:** Daily.", group="must_have"))]})
    assert "Skating" in [entry.title for entry in description(role, ("ice",)).items("requirement")]


def test_a_soft_skill_counts_where_a_variant_stresses_it():
    role = small_role({"industry": [variant("Ice", change("emphasise", "calm"))]})
    assert "Calm" not in words(description(role), "bring")
    assert "Calm: Storms come." in words(description(role, ("ice",)), "bring")


def test_names_of_kpis_are_shown_without_targets():
    assert words(description(), "success") == "Queue time | Meet every crew."


@pytest.mark.parametrize("text", ["Cut queues by X%.", "Save N %.", "TBD", "From X–Y ships", "Ask [insert name]"])
def test_a_placeholder_never_reaches_a_description(text):
    role = small_role(goals=[{"group": "30 days", "days": 30, "items": [item("Goal", text), item("", "Say hello.")]}])
    assert words(description(role), "success") == "Queue time | Say hello."


def test_a_lead_takes_its_lines_along_or_stays_out():
    led = [item("Health", "In four parts:", children=(item("", "Hulls"),)), item("", "Assess the fleet:")]
    led += [item("", "Ropes and sails."), item("", "Meet the crew.")]
    role = small_role(goals=[{"group": "30 days", "days": 30, "items": led}])
    assert words(description(role), "success") == "Queue time | Health: In four parts: Hulls."


def test_only_the_first_three_months_are_shown():
    goals = [{"group": f"{days}", "days": days, "items": [item("", f"By {days}.")]} for days in (30, 60, 90, 180)]
    assert words(description(small_role(goals=goals)), "success") == "Queue time | By 30. | By 60. | By 90."


def test_interviews_are_the_exercises_unless_the_employer_says_otherwise():
    assert words(description(), "interview").startswith("The storm: 45–60 minutes")
    made = description(stages=(Stage("Talk", 30, 30), Stage("Walk round")))
    assert words(made, "interview").startswith("Talk: 30 minutes | Walk round |")


def test_a_variant_told_in_prose_never_reaches_a_posting_by_itself():
    role = small_role({"industry": [variant("Fishing", text="Nets everywhere.", points=[item("", "Mend nets.")])]})
    assert "ets" not in "".join(words(description(role, ("fishing",)), key) for key in ORDER)


def test_every_line_of_the_role_names_where_it_comes_from():
    composed, made = compose(small_role()), description()
    for _, entry in made.lines():
        assert not entry.source or entry.source.startswith("facts.") or entry.source in composed.lines


def test_a_description_is_closed_after_its_last_day():
    assert not description().closed(date(2027, 3, 31))
    assert description().closed(date(2027, 4, 1))
    assert not description(closing_date=None).closed(date(2999, 1, 1))


def test_a_place_may_lack_its_city():
    assert "Where: Austria" in words(description(places=(Place(country="AT"),)), "in_short")


@pytest.mark.parametrize(
    ("language", "days", "period", "where"),
    [
        ("en", 2, "week", "Bremen, Germany (hybrid, 2 days a week on site)"),
        ("en", 1, "month", "Bremen, Germany (hybrid, 1 day a month on site)"),
        ("de", 3, "week", "Bremen, Deutschland (hybrid, 3 Tage pro Woche vor Ort)"),
    ],
)
def test_a_hybrid_job_says_how_often_and_where(language, days, period, where):
    made = description(language=language, office_days=days, office_period=period)
    assert where_in_words(made.facts) == where
    assert "jobLocationType" not in to_jsonld(made)


def test_remote_and_days_on_site_at_once_is_not_published():
    made = description(remote=True, remote_countries=("DE",), office_days=2)
    assert "remote_and_hybrid" in {finding.code for finding in check(made) if finding.level == "blocking"}


def test_department_level_and_reference_stand_in_short_and_in_json_ld():
    made = description(department="Pilots", seniority="lead", identifier="RQ-17", language="de")
    told = {entry.title: entry.text for entry in made.section("in_short").blocks[0].entries}
    assert (told["Bereich"], told["Stufe"], told["Kennziffer"]) == ("Pilots", "Teamleitung", "RQ-17")
    assert to_jsonld(made)["employmentUnit"] == {"@type": "Organization", "name": "Pilots"}
    assert to_jsonld(made)["identifier"]["value"] == "RQ-17"


def test_a_text_of_the_employer_in_another_language_is_marked_and_named():
    employer = replace(KELP.employer, language="en", untranslated=("about",))
    made = description(language="de", employer=employer)
    assert {entry.language for _, entry in made.lines() if entry.source == "facts.employer.about"} == {"en"}
    told = [finding for finding in check(made) if finding.code == "employer_language"]
    assert [finding.message for finding in told] == ["The employer’s introduction is in another language (English)."]


def test_one_sum_is_no_range_and_begins_with_a_capital_where_it_is_a_line():
    for high, shown in ((Decimal(90_000), "90.000 € im Jahr"), (None, "Ab 90.000 € im Jahr")):
        text = render_text(description(pay=Pay(Decimal(90_000), high, "EUR"), language="de"))
        assert shown in text.replace("\N{NO-BREAK SPACE}", " ")
        assert "In dieser Spanne" not in text


def test_titles_end_in_a_colon_as_the_language_sets_it():
    assert f"Employeur\N{NO-BREAK SPACE}: {KELP.employer.name}" in render_text(description(language="fr"))
    assert f"Arbeitgeber: {KELP.employer.name}" in render_text(description(language="de"))


def test_a_list_of_names_ends_none_of_them_in_a_full_stop():
    names = [skill(name, "critical") for name in ("Nets", "Ropes", "Knots")]
    tiers = [{"tier": "must_have", "items": [*names, skill("Boats", "critical", "Of wood or steel.")]}]
    texts = [entry.text for entry in description(small_role(skills=tiers)).items("requirement")]
    assert texts == ["Nets", "Ropes", "Knots", "Boats of wood or steel"]
