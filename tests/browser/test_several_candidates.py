"""A recruiter chooses two candidates on the board, tags them, writes to them, and begins to move them."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, WIDE, both_themes


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["desk", "phone"])
def test_two_candidates_are_tagged_written_to_and_moved(visit, accessible, viewport):
    page = visit("recruiter", viewport=viewport)
    page.goto("/openings/head-of-engineering/candidates/")
    boxes = page.locator('main input[name="application"]')
    boxes.nth(0).check()
    boxes.nth(1).check()
    expect(page.get_by_text("2 chosen")).to_be_visible()
    both_themes(page, accessible)
    for button, heading in (("Tag", "Tag 2 candidates"), ("Advance", "Advance"), ("Write to", "Write to 2 candidates")):
        page.goto("/openings/head-of-engineering/candidates/")
        expect(page.get_by_text("2 chosen")).to_be_visible()
        page.get_by_role("group", name="With the candidates chosen").get_by_role("button", name=button).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
        both_themes(page, accessible)
    page.get_by_role("button", name="See 2 letters").click()
    expect(page.get_by_role("heading", name="Send 2 letters?")).to_be_visible()
    both_themes(page, accessible)
