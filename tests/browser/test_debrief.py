"""A committee reads a debrief; the hiring manager ends the round there."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, WIDE, both_themes

HAMID, ROUND = "Hamid Rezai", "First conversations"


def open_debrief(page, name: str) -> None:
    """As the hiring manager finds it: from the board."""
    page.goto("/openings/head-of-engineering/candidates/")
    page.get_by_role("listitem").filter(has_text=name).get_by_role("link", name="Debrief open").click()
    page.get_by_role("heading", name=name).wait_for()


@pytest.fixture
def address(visit) -> str:
    """Where the debrief of a split panel is."""
    page = visit("manager")
    open_debrief(page, HAMID)
    return page.url


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["desk", "phone"])
def test_a_committee_member_sees_at_once_where_to_talk_first(visit, accessible, address, viewport):
    page = visit("committee", viewport=viewport)
    page.goto(address)
    both_themes(page, accessible)
    complete = page.get_by_role("heading", name="Complete")
    assert complete.bounding_box()["y"] < viewport["height"]
    first = page.get_by_role("region", name="Agenda").get_by_role("link").first
    dimension = first.inner_text().split(":")[0]
    headings = page.locator(".dimension h3")
    expect(headings.first).to_have_text(dimension)
    first.click()
    assert headings.first.bounding_box()["y"] < 200
    expect(page.get_by_text("Two points apart", exact=True)).to_have_count(3)
    expect(page.get_by_role("region", name="How this round ends")).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_have_count(0)


def test_a_note_outlives_a_sign_in_that_has_ended(visit, address):
    chair = visit("committee")
    chair.goto(address)
    chair.get_by_label("Add a note").fill("Said while the line was down.")
    cookies = [cookie for cookie in chair.context.cookies() if cookie["name"] != "sessionid"]
    chair.context.clear_cookies()
    chair.context.add_cookies(cookies)
    chair.get_by_role("button", name="Keep the note").click()
    chair.locator("input[name=login]").fill("committee@demo.test")
    chair.locator("input[name=password]").fill("rolewright-demo")
    chair.get_by_role("button", name="Sign in", exact=True).click()
    chair.wait_for_url(address)
    expect(chair.get_by_label("Add a note")).to_have_value("Said while the line was down.")
    chair.get_by_role("button", name="Keep the note").click()
    chair.get_by_text("The note is kept.").wait_for()
    expect(chair.get_by_label("Add a note")).to_have_value("")


def test_a_panel_keeps_a_note_and_the_manager_advances(enter_house):
    manager = enter_house("manager")
    open_debrief(manager, HAMID)
    address = manager.url
    chair = enter_house("committee", address, viewport=PHONE)
    chair.get_by_label("Add a note").fill("Both heard the same answer; they weigh it differently.")
    chair.get_by_role("button", name="Keep the note").click()
    chair.get_by_text("The note is kept.").wait_for()
    manager.reload()
    expect(manager.get_by_text("they weigh it differently")).to_be_visible()
    manager.get_by_role("button", name="Stop").click()
    manager.get_by_text("This field is required").wait_for()
    manager.get_by_label("Reason").fill("The cases will show how he handles an incident.")
    manager.get_by_role("link", name="Leave it as it is").click()
    manager.get_by_role("region", name="How does this round end").wait_for()
    manager.get_by_label("Reason").fill("The cases will show how he handles an incident.")
    manager.get_by_role("button", name="Advance to Cases").click()
    manager.get_by_role("heading", name="Advanced").wait_for()
    assert manager.url.startswith(address)
    chair.reload()
    expect(chair.get_by_text("The cases will show how he handles an incident.")).to_be_visible()


def test_a_panelist_who_owes_a_card_is_led_to_it(visit, accessible):
    manager, ines = visit("manager"), visit("interviewer", viewport=PHONE)
    manager.goto("/openings/head-of-engineering/candidates/")
    manager.get_by_role("link", name="Kenji Watanabe").click()
    manager.get_by_role("link", name=f"Debrief of {ROUND}").click()
    manager.get_by_role("heading", name="Not open yet").wait_for()
    accessible(manager)
    ines.goto(manager.url)
    accessible(ines)
    ines.get_by_role("region", name="Your own scorecard comes first").get_by_role("link").click()
    ines.wait_for_url("**/scorecards/*/")
