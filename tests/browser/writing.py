"""What the tests do on the page of a scorecard."""

import re

from playwright.sync_api import expect


def evidence(page, number: int = 0):
    return page.locator("textarea[name^=evidence]").nth(number)


def saved(page) -> None:
    """Wait until all is saved; after a failure the next attempt comes within seconds."""
    expect(page.locator("#saving")).to_have_text(re.compile(r"^Saved at [\d:]+$"), timeout=15_000)


def fill_in(page) -> None:
    """Everything that a complete card needs."""
    for number in range(3):
        page.locator(".levels").nth(number).locator("input[value='3']").check()
        evidence(page, number).fill(f"Said {number}.")
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("Medium").check()


def submit(page) -> None:
    """Finish the card, read it once as it will stand, and submit it."""
    page.get_by_role("button", name="Read it once").click()
    expect(page.get_by_text("as it will stand")).to_be_visible()
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.get_by_text("This is what was frozen")).to_be_visible()
