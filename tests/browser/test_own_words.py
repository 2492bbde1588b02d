"""Writing a description on its own preview: a press on a line, words that save themselves, keys, two tabs, a phone."""

import os
import re
import uuid
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, four_looks

LOOKS = os.environ.get("LOOKS")


@pytest.fixture
def editor(enter_house):
    """A recruiter's page on the description of a new opening of the shipped role for 35 engineers."""
    page = enter_house("recruiter", "/openings/new/?blueprint=head-of-engineering&engineers=35")
    page.get_by_label("Job title").fill(f"Head {uuid.uuid4().hex[:8]}")
    page.locator("main form [type=submit]").first.click()
    page.wait_for_url("**/edit/")
    return page


def line(page, words: str):
    return page.locator(".own-open").filter(has_text=words).first


def saved(page) -> None:
    expect(page.locator("#saving")).to_have_text(re.compile(r"^Saved at \d\d:\d\d:\d\d$"))


def lines(page, section: str) -> list[str]:
    return page.locator(f"[id='line-section:{section}'] .own-row [data-shown]").all_inner_texts()


def write(page, words: str, index: int = 0) -> str:
    """Press the first line of the work and write; the words that stood there."""
    button = page.locator("[id='line-section:work'] .own-row .own-open").nth(index)
    before = button.inner_text()
    button.click()
    page.get_by_label("Words").fill(words)
    return before


def test_a_line_is_pressed_written_saved_and_taken_back(editor):
    before = write(editor, "Build the crew that builds the tables.")
    saved(editor)
    note = editor.locator(".own-note").first
    expect(note).to_contain_text("The blueprint says: “")
    editor.reload()
    expect(line(editor, "Build the crew")).to_be_visible()
    editor.get_by_role("button", name=re.compile("^Undo: ")).click()
    expect(line(editor, before.split(":")[0])).to_be_visible()
    expect(editor.locator(".own-note")).to_have_count(0)


def test_lines_move_hide_and_come_back_by_keys_and_keep_ones_place(editor):
    first, second, *_ = lines(editor, "work")
    editor.locator("[id='line-section:work'] .own-row .own-open").first.press("Enter")
    expect(editor.get_by_label("Words")).to_be_focused()
    editor.get_by_role("button", name="Move down").press("Enter")
    expect(editor.locator("[id='line-section:work'] .own-row [data-shown]").first).to_have_text(second)
    expect(editor.get_by_role("button", name="Move down")).to_be_focused()
    editor.get_by_role("button", name="Move up").press("Enter")
    expect(editor.locator("[id='line-section:work'] .own-row [data-shown]").first).to_have_text(first)
    editor.get_by_role("button", name="Hide").press("Enter")
    expect(editor.get_by_text("Hidden. Bring it back")).to_be_visible()
    editor.get_by_role("button", name=re.compile("^Bring back: ")).click()
    expect(editor.get_by_text("Hidden. Bring it back")).to_have_count(0)


def test_a_line_is_added_and_written(editor):
    editor.get_by_role("button", name="Add a line to What you’ll do").click()
    editor.get_by_label("Words").fill("Feed the ship’s cat.")
    saved(editor)
    editor.reload()
    assert lines(editor, "work")[-1] == "Feed the ship’s cat."


def test_words_outlive_a_lost_connection_and_a_second_tab_is_told(editor):
    other = editor.context.new_page()
    other.goto(editor.url)
    write(editor, "Said in the first tab.")
    saved(editor)
    write(other, "Said in the second tab.")
    expect(other.locator("#trouble")).to_contain_text("Said in the first tab.")
    other.get_by_role("button", name="Keep mine").click()
    saved(other)
    editor.context.set_offline(True)
    editor.locator("[id='line-section:work'] .own-row .own-open").nth(1).click()
    editor.get_by_label("Words").last.fill("Said without a connection.")
    expect(editor.locator("#trouble")).to_contain_text("no connection")
    editor.context.set_offline(False)
    saved(editor)
    other.reload()
    assert lines(other, "work")[1].endswith("Said without a connection.")


def test_the_preview_follows_the_form_and_loses_no_words(editor):
    write(editor, "Build the crew.")
    editor.get_by_role("textbox", name="Team").fill("35 engineers in five crews")
    expect(line(editor, "35 engineers in five crews")).to_be_visible()
    expect(line(editor, "Build the crew.")).to_be_visible()
    expect(editor.get_by_label("Words")).to_have_value("Build the crew.")


def test_the_page_looks_right_and_a_phone_switches_between_form_and_preview(editor, accessible):
    write(editor, "Build the crew.")
    saved(editor)
    four_looks(editor, accessible)
    editor.set_viewport_size(PHONE)
    expect(editor.locator("#preview")).to_be_hidden()
    editor.get_by_role("button", name="Preview", exact=True).click()
    expect(editor.locator("#facts")).to_be_hidden()
    four_looks(editor, accessible)
    if LOOKS:
        look(editor)


def look(page) -> None:
    for name, width in (("wide", 1280), ("phone", 390)):
        for scheme in ("light", "dark"):
            page.set_viewport_size({"width": width, "height": 1000})
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=str(Path(LOOKS) / f"own-{name}-{scheme}.png"), full_page=name == "phone")


def test_what_is_said_of_saving_names_an_hour_or_none(editor):
    """Opening a line sends it, unchanged, and nothing is saved by that: then it says what it said before."""
    before = editor.locator("#saving").inner_text()
    editor.evaluate(
        """() => {
            window.said = [];
            const saving = document.querySelector("#saving");
            new MutationObserver(() => window.said.push(saving.textContent)).observe(saving, {childList: true});
        }"""
    )
    write(editor, "Build the crew that builds the tables.")
    saved(editor)
    plain = re.compile(r"(Not saved yet|Saving…)$|Saved at \d")
    assert [text for text in editor.evaluate("window.said") if text != before and not plain.match(text)] == []
