"""A recruiter brings in files that are wrong in every way, and schedules what cannot be: each is said at its place."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

DAY = date.today() + timedelta(days=9)
CANDIDATES = "/openings/head-of-engineering/candidates/"
MANY = "name,email\n" + "".join(f"Person {number},p{number}@mail.example\n" for number in range(10_001))
FORMULAS = 'name,email,link\n"=HYPERLINK(""http://x.example"")",eve@mail.example,\nIda Sommer,ida@mail.example,\n'


@pytest.fixture
def page(enter):
    return enter("rita", CANDIDATES)


def upload(page, text: bytes | str, name: str = "candidates.csv") -> None:
    page.goto(f"{CANDIDATES}import/")
    data = text.encode() if isinstance(text, str) else text
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})
    with page.expect_event("load"):
        page.get_by_role("button", name="Read the file").click()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (MANY, "10,001 rows; at most 10,000"),
        ("Ida,ida@mail.example\n", "says no column’s name: it has “ida@mail.example”"),
        (b"%PDF-1.7\n\x00\x01", "CSV"),
        (b"PK\x03\x04 a workbook", "no Excel workbook that can be read"),
    ],
    ids=["ten thousand rows", "no header", "a PDF", "a workbook"],
)
def test_a_file_that_cannot_be_read_is_refused_at_its_field(page, accessible, text, words):
    upload(page, text)
    expect(page.locator("main")).to_contain_text(words)
    accessible(page)
    page.goto(f"{CANDIDATES}list/")
    expect(page.locator("main")).not_to_contain_text("Person 1")


def test_a_cell_that_begins_like_a_formula_is_left_out_and_the_rest_comes_in(page, accessible):
    upload(page, FORMULAS)
    expect(page.get_by_text("1 of 2 rows will be imported, 1 left out")).to_be_visible()
    expect(page.get_by_role("row", name="HYPERLINK")).to_contain_text("begins like a formula")
    accessible(page)
    with page.expect_event("load"):
        page.get_by_role("button", name="Import 1").click()
    page.goto(f"{CANDIDATES}list/?q=Sommer")
    expect(page.get_by_role("link", name="Ida Sommer").first).to_be_visible()


def test_a_file_that_is_not_what_its_name_says_is_not_kept(page, panel):
    page.goto(f"{CANDIDATES}{panel.numbers['Ngozi Brandt']['application']}/")
    chosen = {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"<script>alert(1)</script>"}
    field = page.locator("input[type=file]").first
    field.set_input_files(chosen)
    with page.expect_event("load"):
        page.get_by_role("button", name="Add the file").click()
    expect(page.locator("main")).to_contain_text("The name says a PDF, but it is plain text.")
    expect(page.get_by_role("link", name="cv.pdf")).to_have_count(0)


def schedule(page, application: int, who: str, minutes: str = "60") -> None:
    page.goto(f"{CANDIDATES}{application}/interviews/new/")
    page.get_by_label("Day").fill(DAY.isoformat())
    page.get_by_label("Begins").fill("10:00")
    page.get_by_label("Minutes").fill(minutes)
    page.get_by_label("Place").fill("Room 3")
    page.get_by_role("searchbox", name="Find people").fill(who)
    page.get_by_role("group", name="Interviewers").get_by_role("checkbox", name=who).check()
    with page.expect_event("load"):
        page.get_by_role("button", name="Schedule").click()


def schedule_all_the_same(page) -> None:
    if page.get_by_role("button", name="Schedule all the same").count():
        page.get_by_role("button", name="Schedule all the same").click()


def test_an_interview_does_not_end_before_it_starts(page, panel):
    schedule(page, panel.numbers["Tariq Nowak"]["application"], "Nils", minutes="-30")
    minutes = page.get_by_label("Minutes")
    expect(minutes).to_have_value("-30")
    expect(page.get_by_label("Place")).to_have_value("Room 3")
    expect(minutes).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#div_id_minutes")).to_contain_text("An interview ends after it begins.")


def test_one_person_twice_at_the_same_hour_is_told_and_allowed(page, panel):
    schedule(page, panel.numbers["Tariq Nowak"]["application"], "Nils")
    expect(page.get_by_text("another interview at that time")).to_have_count(0)
    schedule_all_the_same(page)
    expect(page.get_by_text("The interview is scheduled")).to_be_visible()
    schedule(page, panel.numbers["Yusra Beck"]["application"], "Nils")
    expect(page.get_by_text("Nils has another interview at that time")).to_be_visible()
    schedule_all_the_same(page)
    expect(page.get_by_text("The interview is scheduled")).to_be_visible()
