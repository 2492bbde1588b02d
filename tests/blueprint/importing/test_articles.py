"""Articles of one family, each of which departs from it in a way of its own."""

from pathlib import Path

import pytest

from blueprint import document
from blueprint.importing import read
from tests.blueprint.importing.accounting import LABELS, header_words, printed_words, words_of

ARTICLES = sorted((Path(__file__).parent / "articles").iterdir())
COMPLETE = [path for path in ARTICLES if path.stem not in ("by-hand", "reworded-headings")]
PLAIN = [path for path in ARTICLES if path.stem not in ("mojibake", "whole-page", "bold-headings")]
"""Those of which the standard library's parser, too, can say what is text and what is heading."""


def items(groups, title):
    return next(group["items"] for group in groups if group["group"] == title)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_article_makes_a_valid_document(path):
    (imported,) = read(path.read_bytes(), filename=path.name)
    assert document.problems(imported.document) == []


@pytest.mark.parametrize("path", COMPLETE, ids=lambda path: path.stem)
def test_all_twenty_sections_are_found_however_they_are_headed(path):
    (imported,) = read(path.read_bytes(), filename=path.name)
    assert len(imported.sections) == 20
    assert imported.not_understood == ()


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_no_word_of_an_article_is_dropped(path):
    (imported,) = read(path.read_bytes(), filename=path.name)
    missing = printed_words(path) - words_of(imported.document)
    assert missing.keys() - LABELS == set()


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_no_word_of_an_article_stands_twice(path):
    (imported,) = read(path.read_bytes(), filename=path.name)
    doubled = words_of(imported.document, title=False) - printed_words(path, "*")
    assert doubled.keys() - header_words(path) == set()


def test_numbers_run_on_over_several_lists(article):
    groups = article("harbour-pilot.json").document["responsibilities"]
    assert [item["number"] for group in groups for item in group["items"]] == [1, 2, 3, 4]
    assert groups[0]["items"][1] | {"id": ""} == {
        "id": "",
        "number": 2,
        "title": "Ship handling",
        "text": "Advise on course, speed and tugs (5–7 knots at most).",
        "children": [],
    }


def test_a_dash_at_the_start_of_a_line_is_a_bullet_and_inside_a_text_it_is_none(article):
    mission = article("harbour-pilot.json").document["mission"]
    assert mission["importance"] == [
        "A blocked fairway stops the whole port.",
        "Pilots know what charts cannot show – sandbanks move.",
    ]
    assert mission["outcomes"] == ["No groundings.", "Berths used as planned."]


def test_flattened_points_hang_under_their_bold_lead_and_plain_leads_stay_flat(article):
    made = article("harbour-pilot.json").document
    small, large = made["variants"][0]["items"]
    assert (small["label"], small["min_engineers"], small["max_engineers"]) == ("Small port", 5, 20)
    assert [point["text"] for point in small["points"]] == ["The pilot also dredges.", "Reports to the mayor."]
    assert (large["min_engineers"], large["max_engineers"]) == (20, None)
    assert [item["text"] for item in items(made["activities"], "Daily activities")] == [
        "Check conditions:",
        "Wind, visibility, tide.",
        "Board the first ship.",
    ]


def test_an_intro_keeps_its_place(article):
    intros = article("harbour-pilot.json").document["intros"]
    assert {"section": "kpis", "group": None, "text": "Targets vary by port."} in intros
    assert {"section": "hiring.dimensions", "group": None, "text": "One card for each assessor."} in intros
    certifications = {"section": "qualifications", "group": "Certifications", "text": "Asked for in most ports:"}
    assert certifications in intros


def test_nested_lists_keep_their_nesting(article):
    made = article("nested-lists.html").document
    check, first = items(made["activities"], "Daily activities")
    assert [child["text"] for child in check["children"]] == ["Wind", "Water level"]
    assert check["children"][0]["children"][0]["text"] == "at the gate"
    assert first["children"] == []
    small, large = made["variants"][0]["items"]
    assert (small["min_engineers"], small["max_engineers"], len(small["points"])) == (None, 20, 1)
    assert (large["label"], large["min_engineers"], large["max_engineers"]) == ("Large lock", 1000, 2000)


def test_sections_may_be_reworded_renumbered_reordered_and_missing(article):
    imported = article("reworded-headings.html")
    assert {entry.key for entry in imported.sections} == {
        *("kpis", "summary", "responsibilities", "mission", "skills", "tools", "soft_skills", "hiring"),
        *("variants", "stakeholders", "at_a_glance"),
    }
    assert any(oddity.startswith("Not found: Day-to-day activities, Deliverables") for oddity in imported.oddities)


def test_an_unknown_section_is_kept_under_its_printed_heading(article):
    (left,) = article("reworded-headings.html").not_understood
    assert (left.section, left.text) == ("XII. About our yard", "Three cranes, one view.")


def test_the_roles_name_in_a_heading_misleads_nobody(article):
    imported = article("role-in-headings.json")
    assert imported.document["title"] == "Risk Tools Manager"
    assert imported.document["kpis"][0]["name"] == "Berthing delay"
    assert imported.document["hiring"]["dimensions"][0]["anchors"]["4"] == "Berths in a storm, or says no"


def test_columns_are_known_by_their_headers_and_unknown_ones_are_noted(article):
    made = article("reordered-columns.html").document
    first, second = made["kpis"]
    assert (first["name"], first["target"], first["frequency"]) == ("Berthing delay", "< 15 minutes", "Weekly")
    assert (first["note"], second["note"]) == ("Owner: Duty office", "")
    handling = made["hiring"]["dimensions"][0]
    assert handling["anchors"] == {
        "1": "",
        "2": "Waits for calm",
        "3": "Berths in wind",
        "4": "Berths in a storm, or says no",
    }
    assert (handling["weight"], handling["note"]) == (60, "Asked by: Chief")


def test_on_the_job_is_how_a_soft_skill_shows_up(article):
    assert article("reordered-columns.html").document["soft_skills"][0]["shows_up"] == "Repeats and confirms."


def test_a_dimension_without_meets_looks_odd(article):
    oddities = article("reordered-columns.html").oddities
    assert "Dimensions that do not say what meets the bar: “Talk”." in oddities


@pytest.mark.parametrize(
    ("name", "horizon", "note"),
    [
        ("harbour-pilot.json", "Current", "as old as harbours"),
        ("horizon-in-a-list.html", "Emerging", "first seen in 2024"),
        ("horizon-in-a-sentence.html", "Current", ""),
    ],
)
def test_the_horizon_may_be_a_paragraph_a_list_item_or_a_sentence(article, name, horizon, note):
    summary = article(name).document["summary"]
    assert (summary["horizon"], summary["horizon_note"]) == (horizon, note)
    assert "horizon" not in summary["text"].lower()


def test_a_line_of_the_summary_may_say_whom_the_role_reports_to(article):
    summary = article("horizon-in-a-list.html").document["summary"]
    assert summary["reports_to"] == "Fleet manager"
    assert "Home port: Bremen" in summary["text"]


def test_a_whole_page_is_read_without_its_menus_at_any_heading_level(article):
    imported = article("whole-page.html")
    source = imported.document["source"]
    assert source == {"url": "https://ports.example/buoy-tender/", "modified": "2026-02-02", "kind": "html"}
    assert "Subscribe" not in str(imported.document)
    assert any("menus" in oddity for oddity in imported.oddities)


def test_bold_paragraphs_head_sections_where_headings_are_missing(article):
    made = article("bold-headings.html").document
    assert [group["group"] for group in made["responsibilities"]] == ["On board", "Ashore"]


def test_lists_may_stand_for_tables_and_tables_for_lists(article):
    made = article("lists-for-tables.html").document
    settlement, reports = made["kpis"]
    assert settlement["measures"] == "Millimetres seen before damage"
    assert (settlement["target"], settlement["frequency"]) == ("< 2 mm missed", "Monthly")
    assert reports["name"] == "Reports on time"
    levelling, drone = made["skills"][0]["items"]
    assert (levelling["importance"], levelling["note"]) == ("critical", "Taught by: The yard")
    assert (drone["importance"], drone["importance_note"]) == (None, "Optional/Important")
    clouds = made["skills"][1]["items"][0]
    assert (clouds["name"], clouds["importance"], clouds["description"]) == (
        "Point clouds",
        "optional",
        "Models of whole quays.",
    )
    assert [(tool["category"], tool["tools"]) for tool in made["tools"]] == [("Levels", "Total station"), ("", "Chalk")]
    assert made["summary"]["reports_to"] == "Port engineer"


def test_other_scripts_are_read_like_latin(article):
    made = article("japanese.json").document
    assert made["slug"] == "水先人"
    assert made["responsibilities"][0]["items"][0]["title"] == "航海計画"
    assert made["risks"][0]["items"][0]["text"] == "रात की पाली, सीढ़ियाँ, मौसम।"
    assert made["hiring"]["dimensions"][0]["name"] == "操船術 ⚓"


def test_mojibake_is_repaired_where_all_of_it_can_be(article):
    imported = article("mojibake.json")
    assert imported.document["kpis"][0]["target"] == "< 15 minutes"
    assert "– sandbanks move" in imported.document["mission"]["importance"][1]
    assert "â€" not in str(imported.document)
    assert any("repaired" in oddity for oddity in imported.oddities)


def test_windows_1252_is_read_and_said(article):
    imported = article("windows-1252.html")
    assert imported.document["title"] == "Café Captain"
    assert any("Windows-1252" in oddity for oddity in imported.oddities)


def test_entities_emoji_and_links_become_inline_markdown_without_tags(article):
    made = article("entities-and-emoji.html").document
    assert made["mission"]["outcomes"][0] == r"Fish & chips &lt;b>hot&lt;/b> … 5 * 3 \_x\_ [a]\(b) 🚢"
    decides = made["decision_rights"][0]["items"][0]["text"]
    assert decides == "[To stop](https://ports.example/stop%281%29), never *late*, with `STOP`."
    assert made["deliverables"][0]["items"][0]["text"] == "Signed pilot cards"


def test_what_could_run_is_left_out_and_said(article):
    imported = article("entities-and-emoji.html")
    assert "alert" not in str(imported.document)
    assert any("could run" in oddity for oddity in imported.oddities)


def test_markdown_by_hand_is_read_like_an_article(article):
    made = article("by-hand.md").document
    assert (made["title"], made["source"]["kind"]) == ("Light Keeper", "markdown")
    night, day = made["responsibilities"]
    assert [item["number"] for item in night["items"]] == [1, 2]
    assert [child["text"] for child in night["items"][1]["children"]] == ["in fog", "on the rocks"]
    assert day["items"][0]["number"] == 3
    assert made["kpis"][0]["note"] == "Owner: Keeper"
    (exercise,) = made["hiring"]["exercises"]
    assert (exercise["min_minutes"], exercise["max_minutes"]) == (120, 180)
    assert exercise["task"] == "The candidate decides what to do."
