"""A scorecard on a phone: one dimension on one screen, few taps from the list to submitted, notes one tap away."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, four_looks
from tests.browser.panel import FIVE, NOW
from tests.browser.writing import saved

HEIGHT = PHONE["height"]
TRANSCRIPT = """WEBVTT

1
00:12:03.000 --> 00:12:06.000
<v Bram Voss>I would cut the scope first,</v>

2
00:12:06.000 --> 00:12:09.000
<v Bram Voss>and say to whom.</v>

3
00:12:10.500 --> 00:12:12.000
<v Tess>Who decides?</v>
"""


@pytest.fixture
def phone(enter):
    """Tess's list of interviews on a phone, and a finger that counts its taps: phone.tap(locator)."""
    page = enter("tess", "/interviews/", viewport=PHONE)
    page.taps = 0

    def tap(target):
        target.click()
        page.taps += 1

    page.tap = tap
    return page


def opened(page, name: str):
    page.tap(page.get_by_role("link", name=name).first)
    expect(page.locator(".step-turn")).to_be_visible()
    return page


def bottom(target) -> float:
    box = target.bounding_box()
    return box["y"] + box["height"]


def small(page) -> int:
    """How many targets of the step are lower than a thumb is wide."""
    wanted = ".step.is-current :is(label.level, .choice, .signals-fold), .step-turn button, #missing a"
    boxes = "[...document.querySelectorAll(wanted)].map((each) => each.getBoundingClientRect())"
    return page.evaluate(f"(wanted) => {boxes}.filter((box) => box.height && box.height < 44).length", wanted)


def test_five_dimensions_from_the_list_to_submitted_in_fifteen_taps(phone, accessible):
    page = opened(phone, FIVE)
    turn = page.locator(".step-turn")
    for number in range(5):
        expect(page.locator("#step-place")).to_have_text(f"Step {number + 1} of 6")
        step = page.locator(".step.is-current")
        expect(step.locator(".level-anchor:visible")).to_have_count(4)
        page.tap(step.locator("input[value='3']"))
        expect(step.locator(".level-anchor:visible")).to_have_count(3)
        expect(step.locator("textarea")).to_be_focused()
        assert bottom(step.locator("textarea")) <= turn.bounding_box()["y"]
        page.keyboard.type(f"Said {number}.")
        assert small(page) == 0
        assert step.bounding_box()["height"] <= 1.5 * HEIGHT
        page.tap(page.get_by_role("button", name="Next"))
    step = page.locator(".step.is-current")
    assert step.bounding_box()["height"] <= 1.5 * HEIGHT
    assert small(page) == 0
    page.tap(page.get_by_label("Yes", exact=True))
    page.tap(page.get_by_label("Medium"))
    accessible(page)
    page.tap(page.get_by_role("button", name="Read it once"))
    for number in range(5):
        expect(page.get_by_text(f"Said {number}.")).to_be_visible()
    accessible(page)
    page.tap(page.get_by_role("button", name="Submit", exact=True))
    expect(page.get_by_text("This is what was frozen")).to_be_visible()
    assert page.taps <= 15
    page.get_by_role("link", name=f"Next: {NOW}").click()
    expect(page.locator("#step-place")).to_have_text("Step 1 of 6")


def test_signals_are_found_by_a_word_or_under_their_kind_and_ticked_ones_stay(phone):
    page = opened(phone, NOW)
    page.locator("[data-pad]").click()
    for _ in range(5):
        page.get_by_role("button", name="Next").click()
    lines = page.locator("#signals li:visible")
    expect(lines).to_have_count(0)
    page.get_by_label("Find a signal").fill("BLAME")
    expect(page.locator("#signals-told")).to_have_text("1 signal")
    lines.first.locator("input").check()
    page.get_by_label("Find a signal").fill("")
    expect(lines).to_have_count(1)
    page.get_by_role("button", name="Weak signals").click()
    expect(lines).to_have_count(6)
    assert page.locator(".step.is-current").bounding_box()["height"] <= 1.5 * HEIGHT
    lines.first.locator("input").check()
    saved(page)
    lines.first.locator("input").uncheck()
    saved(page)


def test_notes_stand_first_in_the_interviews_hour_and_a_pasted_transcript_moves_line_by_line(phone):
    page = opened(phone, NOW)
    pad = page.locator("#pad")
    expect(pad).to_be_visible()
    pad.focus()
    page.evaluate(
        """(text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
          document.getElementById("pad").dispatchEvent(event);
        }""",
        TRANSCRIPT,
    )
    line = "[12:03] Bram Voss: I would cut the scope first, and say to whom."
    expect(pad).to_have_value(f"{line}\n[12:10] Tess: Who decides?")
    page.locator("[data-move-to]").nth(1).click()
    expect(pad).to_have_value("[12:10] Tess: Who decides?")
    saved(page)
    page.get_by_role("button", name="Notes").click()
    expect(pad).to_be_hidden()
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".step.is-current textarea")).to_have_value(line)
    page.get_by_role("button", name="Notes").click()
    expect(pad).to_be_focused()


def test_the_kit_is_one_tap_from_the_list_and_dates_do_not_run_together(phone):
    assert re.search(r"\d{4}, +\d\d:\d\d", phone.locator(".agenda-when").first.inner_text())
    phone.tap(phone.get_by_role("link", name=f"Kit for {NOW}"))
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Long case")


def test_the_card_in_its_hour_has_no_violation(phone, accessible):
    four_looks(opened(phone, NOW), accessible)
