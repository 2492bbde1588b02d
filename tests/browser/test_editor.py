"""Writing a blueprint in a real browser: it saves itself, two tabs meet, lines move by keyboard, and come back."""

import uuid

import pytest
from playwright.sync_api import expect


@pytest.fixture
def draft(visit):
    """A recruiter's page on the responsibilities of a new draft that holds a group with two lines."""
    page = visit("recruiter")
    page.goto("/blueprints/new/")
    page.get_by_label("Title").fill(f"Baker {uuid.uuid4().hex[:8]}")
    page.locator("main form button[type=submit], main form .btn-primary").first.click()
    page.wait_for_url("**/draft/")
    page.get_by_role("navigation", name="Sections of the draft").get_by_text("Responsibilities").click()
    page.get_by_role("link", name="Add a group").click()
    write(page, "Title", "Bread")
    close(page)
    page.get_by_role("link", name="Add a line").click()
    write(page, "Title", "Bake")
    page.get_by_role("button", name="Save and add another").click()
    expect(page.locator(".editor-row").filter(has_text="Bake").last).to_be_visible()
    expect(page.get_by_label("Title", exact=True)).to_have_value("")
    write(page, "Title", "Sell")
    close(page)
    return page


def write(page, label: str, words: str) -> None:
    field = page.get_by_label(label, exact=True)
    expect(field).to_be_visible()
    page.wait_for_timeout(50)
    field.fill(words)


def close(page) -> None:
    page.keyboard.press("Escape")
    expect(page.locator("form[data-autosaves]")).to_have_count(0)


def edit(page, line: str) -> None:
    page.get_by_role("link", name=f"Edit {line}").click()
    expect(page.locator("form[data-autosaves]")).to_be_visible()


def titles(page) -> list[str]:
    return page.locator(".editor-words > strong").all_inner_texts()


def test_a_line_saves_itself_while_one_types_and_escape_closes_it(draft):
    edit(draft, "Bake")
    write(draft, "Text", "Every night, three kinds.")
    expect(draft.locator(".editor-saved")).to_contain_text("Saved")
    close(draft)
    expect(draft.get_by_role("link", name="Edit Bake")).to_be_focused()
    draft.reload()
    expect(draft.get_by_text("Every night, three kinds.")).to_be_visible()


def test_lines_are_reordered_by_keyboard_and_the_focus_stays(draft):
    down = draft.get_by_role("button", name="Move down: Bake")
    down.focus()
    draft.keyboard.press("Enter")
    expect(draft.locator("#announcer")).to_have_text("Moved to 2 of 2.")
    expect(draft.get_by_role("button", name="Move down: Bake")).to_be_focused()
    assert titles(draft) == ["Sell", "Bake"]


def test_a_removed_line_comes_back_to_its_place(draft):
    draft.get_by_role("button", name="Remove Bake").click()
    expect(draft.get_by_role("button", name="Undo")).to_be_focused()
    assert titles(draft) == ["Sell"]
    draft.keyboard.press("Enter")
    expect(draft.get_by_role("link", name="Edit Bake")).to_be_focused()
    assert titles(draft) == ["Bake", "Sell"]


def test_two_tabs_at_one_line_see_both_texts(draft):
    other = draft.context.new_page()
    other.goto(draft.url)
    for page in (draft, other):
        edit(page, "Bake")
    write(other, "Text", "Theirs")
    expect(other.locator(".editor-saved")).to_be_visible()
    write(draft, "Text", "Mine")
    conflict = draft.locator(".editor-conflict")
    expect(conflict).to_contain_text("Theirs")
    expect(conflict).to_contain_text("Mine")
    expect(draft.get_by_label("Text", exact=True)).to_have_value("Mine")
    draft.get_by_role("button", name="Keep mine").click()
    expect(draft.locator(".editor-saved")).to_be_visible()
    close(draft)
    expect(draft.get_by_text("Mine", exact=True)).to_be_visible()


def test_what_is_typed_without_a_connection_is_saved_when_it_is_back(draft):
    edit(draft, "Bake")
    draft.context.set_offline(True)
    write(draft, "Text", "Typed in the tunnel")
    expect(draft.locator("#trouble")).to_contain_text("There is no connection.")
    draft.context.set_offline(False)
    expect(draft.locator("#trouble")).to_be_hidden(timeout=10_000)
    draft.reload()
    expect(draft.get_by_text("Typed in the tunnel")).to_be_visible()


def test_what_is_wrong_stands_at_its_field_and_other_lines_wait(draft, accessible):
    edit(draft, "Bake")
    write(draft, "Number", "0")
    draft.keyboard.press("Tab")
    expect(draft.get_by_label("Number", exact=True)).to_have_attribute("aria-invalid", "true")
    draft.get_by_role("button", name="Move up: Sell").click()
    expect(draft.get_by_label("Number", exact=True)).to_have_value("0")
    accessible(draft)
    write(draft, "Number", "1")
    expect(draft.locator(".editor-saved")).to_be_visible()


def test_what_can_be_done_to_a_line_shows_where_one_is_and_the_whole_line_opens_it(draft, accessible):
    bake, sell = (
        draft.locator(".editor-line", has=draft.get_by_role("link", name=f"Edit {line}")) for line in ("Bake", "Sell")
    )
    draft.get_by_role("heading", level=1).click()
    expect(sell.locator(".editor-tools")).to_have_css("opacity", "0")
    draft.get_by_role("link", name="Edit Sell").focus()
    expect(sell.locator(".editor-tools")).to_have_css("opacity", "1")
    bake.hover()
    expect(bake.locator(".editor-tools")).to_have_css("opacity", "1")
    accessible(draft)
    bake.click(position={"x": 30, "y": 12})
    expect(draft.get_by_label("Title", exact=True)).to_have_value("Bake")


def test_lists_that_hold_nothing_are_folded_with_and_without_scripts(visit):
    page = visit("recruiter", java_script_enabled=False)
    page.goto("/blueprints/new/")
    page.get_by_label("Title").fill(f"Pilot {uuid.uuid4().hex[:8]}")
    page.locator("main form button[type=submit], main form .btn-primary").first.click()
    page.get_by_role("navigation", name="Sections of the draft").get_by_text("Hiring").click()
    page.get_by_role("link", name="Add an exercise").click()
    page.locator("form.editor-form [name=title]").fill("Fog in the harbour")
    page.get_by_role("button", name="Save and close").click()
    folded = page.locator(".editor-folded")
    expect(folded).to_have_count(1)
    expect(folded.get_by_role("link").first).to_be_hidden()
    folded.locator("summary").press("Enter")
    folded.get_by_role("link").first.click()
    page.locator("form.editor-form textarea").first.fill("She has stood on a bridge before.")
    page.get_by_role("button", name="Save and close").click()
    expect(page.locator(".editor-words", has_text="She has stood on a bridge before.")).to_be_visible()
