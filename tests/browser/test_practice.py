"""Practising in a real browser: with the keyboard on a phone, beside the answer at a desk, and without scripts."""

import re

from playwright.sync_api import expect

from tests.browser.looking import PHONE

KEY = "The key"


def begin(page, title: str) -> None:
    page.goto("/interviews/")
    page.get_by_role("main").get_by_role("link", name="Practice").click()
    page.get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def saved(page) -> None:
    expect(page.locator("#saving")).to_have_text(re.compile(r"^Saved at [\d:]+$"), timeout=15_000)


def test_rated_by_keyboard_on_a_phone_and_then_the_key(visit, accessible):
    page = visit("lotte", viewport=PHONE)
    begin(page, "Opens with a question")
    expect(page.get_by_role("heading", name=KEY)).to_have_count(0)
    expect(page.locator(".step:visible")).to_have_count(1)
    for number, rating in enumerate("42n"):
        page.locator(".step.is-current .levels input").first.focus()
        page.keyboard.press(rating)
        if rating == "n":
            page.locator(".step.is-current select").select_option("cannot_judge")
        page.locator(".step.is-current textarea").fill(f"She said so, {number}.")
        if rating != "n":
            page.get_by_role("button", name="Next").press("Enter")
    saved(page)
    expect(page.locator("#complete")).to_be_visible()
    accessible(page)
    page.reload()
    expect(page.locator("textarea").first).to_have_value("She said so, 0.")
    page.get_by_role("button", name="Submit and see the key").press("Enter")
    expect(page.get_by_role("heading", name=KEY)).to_have_count(3)
    expect(page.get_by_text("You rated lower than the key on 1 of 2 and the same on 1.")).to_be_visible()
    expect(page.get_by_text("Shown from 5 people on")).to_be_visible()
    accessible(page)
    page.get_by_role("link", name="Practise another answer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Opens with the state of the code")


def test_from_a_rating_back_to_the_answer_on_a_phone(visit):
    page = visit("ravi", viewport=PHONE)
    begin(page, "The parcel lockers")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("link", name="Read the answer").click()
    expect(page.locator("#answer-name")).to_be_focused()
    expect(page.locator("#answer-name")).to_be_in_viewport()


def test_what_is_missing_leads_to_its_field(visit):
    page = visit("committee")
    begin(page, "The clinic roll-out")
    with page.expect_event("load"):
        page.get_by_role("button", name="Submit and see the key").click()
    page.get_by_role("link", name="a rating for Reliability and operations").click()
    expect(page.locator("#rating-reliability input").first).to_be_focused()


def test_without_scripts_it_is_the_same_form(visit):
    page = visit("manager", java_script_enabled=False)
    begin(page, "The ticketing company")
    for number, key in enumerate(("talent", "strategy", "judgement", "quality")):
        page.locator(f"#rating-{key} input[value='3']").check()
        page.locator(f"#evidence-{key}").fill(f"Said {number}.")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("Saved as a draft.")).to_be_visible()
    page.get_by_role("button", name="Submit and see the key").click()
    expect(page.get_by_text("You rated higher than the key on 2 of 4, lower on 1 and the same on 1.")).to_be_visible()
