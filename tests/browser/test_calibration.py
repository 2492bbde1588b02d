"""The calibration of the demo's opening in a real browser: as the chair, as a recruiter, and as an interviewer."""

import re

from playwright.sync_api import expect

from tests.browser.looking import PHONE

ADDRESS = "/openings/head-of-engineering/calibration/"
INTERVIEWERS = ("Tobias Lindqvist", "Henrike Brandt", "Yusuf Demir", "Grace Onyango", "Sanna Korhonen")


def test_the_chair_finds_where_to_talk_first_and_whose_scale_differs(visit):
    page = visit("committee")
    page.goto(ADDRESS)
    first = page.locator("td.heat a", has_text="Talk here first").first
    first.click()
    page.wait_for_url(re.compile("/debrief/#on-"))
    page.go_back()
    page.get_by_role("link", name="Interviewers").click()
    main = page.locator("main")
    expect(main.get_by_text("Tobias Lindqvist rates higher than colleagues")).to_have_count(1)
    expect(main.get_by_text("Henrike Brandt rates lower than colleagues")).to_have_count(1)
    row = page.get_by_role("row", name=re.compile("Yusuf Demir .* Not named"))
    expect(row).to_have_count(1)


def test_the_recruiter_reads_letters_and_the_filters_stay_with_the_order(visit):
    page = visit("recruiter", viewport=PHONE)
    page.goto("/openings/head-of-engineering/")
    page.get_by_role("link", name="Calibration").click()
    page.get_by_label("Stage").select_option(label="Leading through managers")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="raw mean", exact=True).click()
    expect(page.get_by_label("Stage").locator("option:checked")).to_have_text("Leading through managers")
    expect(page.get_by_label("Order").locator("option:checked")).to_have_text("Raw mean")
    page.get_by_role("link", name="Interviewers").click()
    page.get_by_text(re.compile(r"Interviewer [A-Z]+ rates higher than colleagues")).first.wait_for()
    text = page.locator("main").inner_text()
    assert not [name for name in INTERVIEWERS if name in text]


def test_a_table_and_the_page_come_as_files(visit):
    page = visit("lotte")
    page.goto(ADDRESS)
    with page.expect_download() as table:
        page.locator(".table-foot a").first.click()
    assert table.value.suggested_filename == "calibration-head-of-engineering-grid.csv"
    with page.expect_download() as whole:
        page.get_by_role("link", name="PDF").click()
    assert whole.value.suggested_filename == "calibration-head-of-engineering-candidates.pdf"


def test_an_interviewer_reads_how_they_rate_and_nothing_about_others(visit):
    page = visit("yusuf")
    page.goto("/interviews/")
    page.get_by_role("link", name="How I rate").click()
    main = page.locator("main")
    expect(main).to_contain_text("In 26 ratings you used 2 levels: 2, 3.")
    expect(main).not_to_contain_text("Tobias")
