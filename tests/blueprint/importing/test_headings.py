"""What headings mean."""

import pytest

from blueprint.importing.headings import AXES, HIRING, SECTIONS, TIERS, meaning
from blueprint.importing.sections.hiring import minutes
from blueprint.importing.sections.prose import days
from blueprint.importing.sections.skills import importance
from blueprint.importing.sections.variants import headcount


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("1) Role Summary", "summary"),
        ("Overview", "summary"),
        ("About the role", "summary"),
        ("II. Role Mission", "mission"),
        ("Why this role exists", "mission"),
        ("Key accountabilities", "responsibilities"),
        ("What a Tools Manager does", "responsibilities"),
        ("A typical day", "activities"),
        ("Main outputs", "deliverables"),
        ("Objectives and milestones", "goals"),
        ("The first 90 days", "goals"),
        ("Section 7: Success metrics", "kpis"),
        ("Technical skills required for a Tools Manager", "skills"),
        ("Behavioural competencies", "soft_skills"),
        ("🛠 10 – Tools & platforms", "tools"),
        ("Tech stack", "environment"),
        ("Work environment", "environment"),
        ("Collaboration map", "stakeholders"),
        ("Scope of authority", "decision_rights"),
        ("Required experience", "qualifications"),
        ("Growth path", "career"),
        ("Common pitfalls", "risks"),
        ("Role variations", "variants"),
        ("Impact of AI", "ai_impact"),
        ("Interview and evaluation guide", "hiring"),
        ("Tools Manager at a glance", "at_a_glance"),
        ("20. Final Role Scorecard Summary", "at_a_glance"),
        ("Frequently asked questions", None),
        ("Tools Manager", None),
    ],
)
def test_sections(heading, key):
    assert meaning(heading, SECTIONS, "Tools Manager") == key


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Must-have technical skills", "must_have"),
        ("Nice to have", "good_to_have"),
        ("Advanced or expert-level technical skills", "advanced"),
        ("Emerging future skills (next 2–5 years)", "emerging"),
        ("Languages", None),
    ],
)
def test_tiers(heading, key):
    assert meaning(heading, TIERS) == key


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("By company size", "company_size"),
        ("Startup vs enterprise operating model", "operating_model"),
        ("Product-led vs service-led company", "business_model"),
        ("By industry", "industry"),
        ("By geography", "geography"),
        ("Regulated vs non-regulated environment", "regulation"),
    ],
)
def test_axes(heading, key):
    assert meaning(heading, AXES) == key


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Red flags", "red_flags"),
        ("Strong candidate signals", "strong_signals"),
        ("Warning signs", "weak_signals"),
        ("Practical exercises or case studies (recommended)", "exercises"),
        ("What to assess in interviews", "assess"),
        ("Scorecard dimensions (structured hiring)", "dimensions"),
    ],
)
def test_parts_of_hiring(heading, key):
    assert meaning(heading, HIRING) == key


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("60–90 minutes", (60, 90)),
        ("30 minutes", (30, 30)),
        ("2–3 hours", (120, 180)),
        ("1.5 hours", (90, 90)),
        ("90–60 minutes", (None, None)),
        ("0 minutes", (None, None)),
        ("half a day", (None, None)),
        ("9999 hours", (None, None)),
    ],
)
def test_minutes(printed, expected):
    assert minutes(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("10–50 engineers", (10, 50)),
        ("250+ engineers", (250, None)),
        ("250+", (250, None)),
        ("up to 50", (None, 50)),
        ("1,000 to 2,000 engineers", (1000, 2000)),
        ("50–10", None),
        ("10–50 employees", (10, 50)),
        ("series A", None),
    ],
)
def test_headcounts_count_engineers_or_people(printed, expected):
    assert headcount(printed) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("30-day goals", 30),
        ("First 90 days", 90),
        ("2 weeks", 14),
        ("6-month milestones", 182),
        ("12-month objectives", 365),
        ("18–36 months", None),
        ("30/60/90-day goals", None),
        ("Long term", None),
        ("By day 30:", 30),
        ("Tag 90", 90),
        ("Month 3", 91),
        ("Mois 1", 30),
        ("First month", 30),
        ("Das erste Jahr", 365),
        ("The first ninety days", 90),
        ("Days 30–60", None),
        ("Goals of 2026", None),
        ("First things first", None),
    ],
)
def test_days(heading, expected):
    assert days(heading) == expected


@pytest.mark.parametrize(
    ("printed", "bracket", "level", "note"),
    [
        ("Critical.", "Critical", "critical", ""),
        ("", "Important", "important", ""),
        ("Context-specific.", "Optional", "context_specific", "Optional"),
        ("Context specific", "", "context_specific", ""),
        ("", "Optional/Important", None, "Optional/Important"),
        ("Critical for SaaS", "", "critical", "Critical for SaaS"),
        ("High", "", None, "High"),
        ("", "", None, ""),
    ],
)
def test_importance(printed, bracket, level, note):
    assert importance(printed, bracket) == (level, note)
