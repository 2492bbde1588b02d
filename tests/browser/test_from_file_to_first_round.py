"""A recruiter brings ten candidates in from a file and books three first rounds, in as few clicks as it can be."""

import re

from playwright.sync_api import expect

OPENING = "/openings/head-of-engineering/"
TEN = "First name;Last name;E-mail\n" + "".join(f"Vera{n};Lind;vera{n}@mail.example\n" for n in range(10))
MOST_CLICKS = 13


def test_ten_from_a_file_and_three_first_rounds_are_thirteen_clicks(enter_house, accessible):
    page = enter_house("recruiter")
    page.goto(OPENING)
    clicks = 0

    def click(role: str, name: str) -> None:
        nonlocal clicks
        with page.expect_event("load"):
            page.get_by_role(role, name=re.compile(name)).first.click()
        clicks += 1

    click("link", "^Candidates")
    click("link", "^Import")
    page.locator("input[type=file]").set_input_files(
        {"name": "candidates.csv", "mimeType": "text/csv", "buffer": TEN.encode()}
    )
    clicks += 2  # the field, and the file
    click("button", "^Read the file")
    click("button", "^Import 10 candidates")
    page.goto(f"{OPENING}candidates/?q=Lind")
    accessible(page)
    click("link", "^Schedule ")
    for number in range(3):
        expect(page.get_by_role("heading", name="Proposed")).to_be_visible()
        click("button", r"^Schedule \d interviews")
        if number < 2:
            click("link", "Lind")
    expect(page.get_by_text("2 interviews scheduled; the panels are told by mail.")).to_be_visible()
    page.goto(f"{OPENING}candidates/?q=Lind")
    expect(page.get_by_text(re.compile("Delivery, money and stakeholders on"))).to_have_count(3)
    assert clicks <= MOST_CLICKS
