"""What has the focus keeps it where a part of the page renews itself, and what takes itself away hands it on."""

import re

from playwright.sync_api import expect


def test_a_button_on_today_keeps_the_focus_when_the_page_renews_itself(visit):
    page = visit("recruiter")
    page.clock.install()
    page.goto("/")
    button = page.get_by_role("button", name=re.compile("^Nudge")).first
    button.focus()
    page.evaluate("document.querySelector('#waiting').dataset.old = 'yes'")
    page.clock.fast_forward(61_000)
    expect(page.locator("#waiting:not([data-old])")).to_be_visible()
    page.clock.run_for(1_000)
    expect(button).to_be_focused()


def test_a_chip_that_is_taken_off_hands_the_focus_to_the_next_and_the_last_to_the_search(visit):
    page = visit("recruiter")
    page.goto("/openings/head-of-engineering/candidates/")
    page.get_by_role("link", name="Matteo Ricci").click()
    page.get_by_role("link", name="Schedule an interview").click()
    chips, search = page.locator(".person-chip"), page.get_by_role("searchbox").first
    for name in ("lotte", "dvorak"):
        search.fill(name)
        search.press("Enter")
    expect(chips).to_have_count(2)
    chips.first.press("Enter")
    expect(chips).to_be_focused()
    chips.press("Enter")
    expect(search).to_be_focused()


def test_a_button_and_a_field_show_that_they_have_the_focus(visit):
    page = visit("recruiter")
    for address, what, ring in (("/search/", "#search", "2px"), ("/", "main a.btn-primary", "3px")):
        page.goto(address)
        focused = page.locator(what).first
        focused.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        expect(focused).to_have_css("outline-width", ring)
        expect(focused).to_have_css("outline-style", "solid")
