"""A scorecard in a real browser: keys, a phone, two tabs, no connection, no sign-in, a killed server."""

import re
import signal

import pytest
from playwright.sync_api import expect

from tests.browser.looking import four_looks, sign_in
from tests.browser.writing import evidence, fill_in, saved, submit


@pytest.fixture
def writer(enter):
    """A signed-in panelist's card: writer("anna", viewport=PHONE)."""

    def open_card(who: str, **looks):
        page = enter(who, "/interviews/", **looks)
        page.get_by_role("link", name="Ngozi Brandt").first.click()
        expect(page.locator(".pad-tools:not([hidden])")).to_be_attached()
        return page

    return open_card


def press(page, target) -> None:
    """A click as slow as a hand's, under which what is pressed must not be replaced."""
    target.hover()
    page.mouse.down()
    page.wait_for_timeout(500)
    page.mouse.up()


def test_what_one_types_is_saved_and_there_after_a_reload(writer):
    page = writer("anna")
    evidence(page).type("Named the trade-off.")
    saved(page)
    page.reload()
    expect(evidence(page)).to_have_value("Named the trade-off.")


def test_the_whole_card_by_keyboard(writer):
    page = writer("ben")
    for number in range(3):
        page.locator(".levels").nth(number).locator("input").first.focus()
        page.keyboard.press("4" if number else "n")
        if not number:
            page.keyboard.press("Tab")
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        page.keyboard.type("Said 1, 2 and n.")
    page.locator("#recommendation input").first.focus()
    page.keyboard.press("ArrowDown")
    page.locator("#confidence input").first.focus()
    page.keyboard.press("Space")
    expect(page.locator("#complete")).to_be_visible()
    expect(evidence(page, 2)).to_have_value("Said 1, 2 and n.")
    page.get_by_role("button", name="Read it once").press("Enter")
    page.get_by_role("button", name="Submit", exact=True).press("Enter")
    expect(page.get_by_text("Submitted on")).to_be_visible()
    expect(page.get_by_text("Not assessed: We did not get to it")).to_be_visible()


def test_two_tabs_merge_and_where_both_wrote_both_texts_are_shown(writer):
    first = writer("dora")
    second = first.context.new_page()
    second.goto(first.url)
    evidence(first, 0).type("From the first tab.")
    saved(first)
    evidence(second, 1).type("From the second tab.")
    saved(second)
    expect(evidence(second, 0)).to_have_value("From the first tab.")
    evidence(first, 1).type("Of another mind.")
    expect(first.locator("#trouble")).to_contain_text("From the second tab.")
    expect(evidence(first, 1)).to_have_value("Of another mind.")
    first.get_by_role("button", name="Keep both").click()
    saved(first)
    second.reload()
    expect(evidence(second, 1)).to_have_value("Of another mind.\nFrom the second tab.")


def test_without_a_connection_the_text_stays_and_goes_up_later(writer):
    page = writer("emil")
    page.context.set_offline(True)
    evidence(page).type("Typed in a tunnel.")
    expect(page.locator("#trouble")).to_contain_text("There is no connection")
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert "Typed in a tunnel." in kept
    page.context.set_offline(False)
    saved(page)
    expect(page.locator("#trouble")).to_be_hidden()
    assert "tunnel" not in page.evaluate("JSON.stringify(localStorage)")


def test_what_was_kept_in_the_browser_comes_back_when_the_page_does(writer):
    page = writer("fay")
    page.route("**/autosave/", lambda route: route.abort())
    evidence(page).type("Before the crash.")
    expect(page.locator("#trouble")).to_contain_text("There is no connection")
    page.unroute("**/autosave/")
    other = page.context.new_page()
    other.goto(page.url)
    expect(evidence(other)).to_have_value("Before the crash.")
    saved(other)


def test_an_expired_sign_in_keeps_the_text_and_goes_on(writer):
    page = writer("gil")
    session = [cookie for cookie in page.context.cookies() if cookie["name"] == "sessionid"]
    page.context.clear_cookies(name="sessionid")
    assert session
    evidence(page).type("In mid-sentence")
    expect(page.locator("#trouble")).to_contain_text("You are signed out")
    with page.context.expect_page() as opened:
        press(page, page.get_by_role("link", name="Sign in in a new tab"))
    sign_in(opened.value, "gil")
    page.bring_to_front()
    evidence(page).type(", and on.")
    saved(page)
    expect(evidence(page)).to_have_value("In mid-sentence, and on.")


def test_a_jump_to_what_is_missing_is_not_lost_to_the_save_that_it_sets_off(writer):
    page = writer("kim")
    page.locator(".levels").first.locator("input[value='3']").check()
    saved(page)
    evidence(page).type("She drew the trade-off.")
    press(page, page.get_by_role("link", name="how sure you are"))
    expect(page.locator("#confidence input").first).to_be_focused()
    expect(page.locator("#missing")).not_to_contain_text("evidence for")


def test_a_killed_server_keeps_every_save_that_it_acknowledged(writer, panel):
    page = writer("hugo")
    evidence(page).type("Acknowledged.")
    saved(page)
    panel.stop(signal.SIGKILL)
    evidence(page, 1).type("On the way.")
    expect(page.locator("#trouble")).to_contain_text("There is no connection")
    panel.start()
    saved(page)
    page.reload()
    expect(evidence(page, 0)).to_have_value("Acknowledged.")
    expect(evidence(page, 1)).to_have_value("On the way.")


def test_notes_get_their_time_and_move_into_evidence_without_a_mouse(writer):
    page = writer("ida")
    page.get_by_label("For use during the conversation").focus()
    page.keyboard.press("Control+Enter")
    page.keyboard.type("asked who was promised what")
    page.keyboard.press("Control+Enter")
    page.keyboard.type("drew the rota")
    page.keyboard.press("ArrowUp")
    page.locator("[data-move-to]").first.press("Enter")
    expect(evidence(page)).to_have_value(re.compile(r"^\[\d\d:\d\d\] asked who was promised what$"))
    expect(page.locator("#pad")).to_have_value(re.compile(r"^\[\d\d:\d\d\] drew the rota$"))
    saved(page)


def test_no_page_of_it_has_a_violation(writer, accessible):
    page = writer("jon")
    four_looks(page, accessible)
    page.goto("/interviews/")
    four_looks(page, accessible)


def test_two_panelists_submit_and_the_second_sign_out_leaves_nothing_in_the_browser(writer):
    page = writer("lou")
    fill_in(page)
    saved(page)
    submit(page)
    page.locator("summary", has_text="Lou").click()
    with page.expect_event("load"):
        page.get_by_role("button", name="Sign out").click()
    assert page.evaluate("Object.keys(localStorage)") == []
