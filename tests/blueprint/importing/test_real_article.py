"""The published article that the importer was first built for."""

import html
import re
from collections import Counter

from blueprint import document
from tests.blueprint.importing.accounting import words, words_of


def test_the_document_is_valid_and_nothing_is_left_over(real):
    assert document.problems(real.document) == []
    assert real.not_understood == ()


def test_where_it_comes_from_is_noted(real):
    assert real.document["slug"] == "head-of-engineering"
    assert real.document["title"] == "Head of Engineering"
    source = real.document["source"]
    assert source["kind"] == "wordpress"
    assert source["modified"] == "2026-04-15T17:54:00"
    assert source["url"].startswith("https://www.devopsschool.com/blog/head-of-engineering")


def test_every_section_is_found_and_counted(real):
    intros = {entry.key: entry.text for entry in real.sections}
    assert len(intros) == 20
    assert intros["responsibilities"] == "26 responsibilities in 6 groups"
    assert intros["variants"] == "14 variants on 6 axes"
    assert intros["skills"] == "19 skills in 4 tiers"


def test_responsibilities_keep_their_numbers_over_several_lists(real):
    groups = real.document["responsibilities"]
    assert [len(group["items"]) for group in groups] == [6, 5, 5, 3, 3, 4]
    assert [item["number"] for group in groups for item in group["items"]] == list(range(1, 27))
    assert groups[1]["items"][0]["title"] == "Delivery predictability"


def test_the_horizon_is_a_field_and_leaves_the_summary(real):
    summary = real.document["summary"]
    assert summary["horizon"] == "Current"
    assert summary["horizon_note"].startswith("established and standard in modern software companies")
    assert "horizon" not in summary["text"]
    assert summary["text"].startswith("The Head of Engineering is the senior engineering leader")
    assert summary["text"].endswith("executive leadership (CTO/CEO/COO).")
    assert summary["reports_to"].startswith("CTO (typical).")


def test_the_company_that_the_base_describes_is_derived(real):
    assert real.document["baseline"] == {
        "min_engineers": 20,
        "max_engineers": 150,
        "unit": "engineers",
        "text": "mid-sized product-led SaaS company",
    }


def test_the_mission_has_its_reasons_and_outcomes(real):
    mission = real.document["mission"]
    assert mission["core"].startswith("Build and lead an engineering organization")
    assert (len(mission["importance"]), len(mission["outcomes"])) == (3, 5)


def test_goals_have_their_days(real):
    assert [group["days"] for group in real.document["goals"]] == [30, 60, 90, 182, 365, None]
    assert len(real.document["success"]["high_performance"]) == 5
    assert real.document["success"]["definition"].startswith("Success is achieved when")


def test_kpis_have_five_columns_and_their_notes(real):
    kpis = real.document["kpis"]
    assert len(kpis) == 23
    assert kpis[1] == {
        "id": "lead-time-for-changes",
        "name": "Lead time for changes",
        "measures": "Time from code commit to production",
        "why": "Indicates delivery flow efficiency",
        "target": "< 1 day to < 1 week (varies by domain)",
        "frequency": "Weekly",
        "note": "",
    }
    assert real.document["kpi_notes"][0] == "Start with a **small set** (10–12) and mature it over time."
    assert len(real.document["kpi_notes"]) == 3


def test_skills_have_levels_and_keep_what_no_level_says(real):
    tiers = real.document["skills"]
    counts = {tier["tier"]: len(tier["items"]) for tier in tiers}
    assert counts == {"must_have": 7, "good_to_have": 5, "advanced": 4, "emerging": 3}
    finops = tiers[1]["items"][1]
    assert finops["name"] == "FinOps literacy"
    assert finops["importance"] == "context_specific"
    assert finops["importance_note"] == "Optional to Important depending on cloud spend"
    assert tiers[0]["items"][0]["importance_note"] == ""


def test_soft_skills_have_three_facets(real):
    soft = real.document["soft_skills"]
    assert len(soft) == 10
    assert all(skill["why"] and skill["shows_up"] and skill["strong"] and not skill["note"] for skill in soft)


def test_tools_and_the_summary_table_keep_their_rows(real):
    assert len(real.document["tools"]) == 32
    assert real.document["tools"][1]["prevalence"] == "Common (at scale)"
    rows = real.document["at_a_glance"]
    assert len(rows) == 11
    assert rows[3]["text"].startswith("1) Engineering operating model and metrics 2) Roadmap")


def test_sizes_become_numbers_and_flattened_points_hang_under_their_size(real):
    sizes = real.document["variants"][0]["items"]
    assert [(v["label"], v["min_engineers"], v["max_engineers"], len(v["points"])) for v in sizes] == [
        ("Startup", 10, 50, 3),
        ("Mid-size", 50, 250, 2),
        ("Enterprise", 250, None, 3),
    ]
    assert sum(len(axis["items"]) for axis in real.document["variants"]) == 14
    assert [axis["axis"] for axis in real.document["variants"]] == [
        "company_size",
        "industry",
        "geography",
        "business_model",
        "operating_model",
        "regulation",
    ]


def test_plain_leads_stay_flat(real):
    daily = real.document["activities"][0]["items"]
    assert daily[0]["text"] == "Review delivery and operational signals:"
    assert len(daily) == 11
    assert all(not item["children"] for item in daily)


def test_exercises_have_minutes_a_scenario_and_a_task(real):
    exercises = real.document["hiring"]["exercises"]
    assert [(e["min_minutes"], e["max_minutes"]) for e in exercises] == [(60, 90), (45, 60), (30, 30), (45, 45)]
    assert all(e["scenario"] and e["task"] for e in exercises)
    assert exercises[0]["scenario"] == "8 teams, frequent incidents, missed commitments, growing tech debt."


def test_the_rest_of_hiring_is_complete(real):
    hiring = real.document["hiring"]
    parts = ("assess", "strong_signals", "weak_signals", "red_flags", "dimensions")
    assert [len(hiring[part]) for part in parts] == [7, 6, 5, 5, 8]
    assert all(d["anchors"]["3"] and d["anchors"]["4"] and not d["anchors"]["1"] for d in hiring["dimensions"])


def test_what_looks_odd_is_said(real):
    assert any("X%" in oddity for oddity in real.oddities)
    assert any("FinOps" in oddity for oddity in real.oddities)


_LABELS = re.compile(
    r"^(?:core mission|strategic importance to the company|primary business outcomes expected|role horizon|"
    r"implementation notes \(practical\)|description|use|importance|why it matters|how it shows up|"
    r"strong performance|scenario):\s*",
    re.IGNORECASE,
)
_READ_AS_A_FIELD = re.compile(r"\s*\((critical|important|[\d–+]+ (minutes|engineers))\):?$", re.IGNORECASE)
_LEVEL = re.compile(r"^Importance: (Critical|Important|Context-specific)\.$")


def _lines(source: str, tags: str) -> list[str]:
    """What is printed in these elements, line by line."""
    lines = []
    for cell in re.findall(rf"<(?:{tags})\b[^>]*>(.*?)</(?:{tags})>", source, re.DOTALL):
        for line in re.split(r"<br\s*/?>|\n(?=\s*&#8211;)|<p>", cell):
            plain = html.unescape(re.sub(r"<[^>]+>", "", line)).strip().lstrip("–")
            lines.append(" ".join(plain.split()))
    return [line for line in lines if line]


def _texts_alone(source: str) -> Counter:
    """The words of every p, li and td, without labels and levels, which become fields."""
    lines = [line for line in _lines(source, "p|li|td") if not _LEVEL.match(line)]
    return Counter(word for line in lines for word in words(_READ_AS_A_FIELD.sub("", _LABELS.sub("", line))))


def test_no_word_of_the_article_is_dropped(real_html, real):
    assert _texts_alone(real_html) - words_of(real.document) == Counter()


def test_no_word_of_the_article_stands_twice(real_html, real):
    headings = Counter(word for line in _lines(real_html, "h2|h3") for word in words(line))
    title = Counter(words(real.document["title"]))
    assert words_of(real.document) - _texts_alone(real_html) - headings - title == Counter()
