"""What an import understood is read line by line before it is saved: a Word file and a page of a builder."""

import uuid

from playwright.sync_api import expect

from tests.blueprint.importing.word_writings import word_file
from tests.blueprint.importing.writings import written
from tests.browser.looking import four_looks

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_file(page, name: str, kind: str, data: bytes) -> None:
    page.goto("/blueprints/import/")
    page.get_by_label("File").set_input_files({"name": name, "mimeType": kind, "buffer": data})
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="What was found", level=1)).to_be_visible()


def test_a_word_file_is_read_line_by_line_and_nothing_is_saved_before(visit, accessible):
    page, title = visit("recruiter"), f"Head of Orchard {uuid.uuid4().hex[:6]}"
    read_file(page, "role.docx", WORD, word_file(title=title))
    expect(page.get_by_text("Nothing is saved yet")).to_be_visible()
    expect(page.get_by_text("5 responsibilities in 3 groups")).to_be_visible()
    line = page.get_by_text("Decide which rows are picked when.")
    expect(line).to_be_visible()
    section = page.locator("details.found-section > summary", has_text="5 responsibilities")
    section.press("Enter")
    expect(line).to_be_hidden()
    section.press("Enter")
    expect(line).to_be_visible()
    expect(page.get_by_text("A warning comes at 23:00; two fans fail.")).to_be_visible()
    expect(page.get_by_text("Everything was understood.")).to_be_visible()
    four_looks(page, accessible)
    page.goto("/blueprints/")
    expect(page.get_by_role("heading", name=title)).to_have_count(0)


def test_what_was_not_understood_stands_beside_its_section(visit, accessible):
    page, title = visit("recruiter"), f"Head of Orchard {uuid.uuid4().hex[:6]}"
    data, name = written("Notion")
    strange = "<h1>Weather lore</h1><p>Red at night.</p>"
    data = data.replace(b"Head of Orchard Operations", title.encode()).replace(
        b"</div></article>", f"{strange}</div>".encode()
    )
    read_file(page, name, "text/html", data)
    expect(page.get_by_text("Red at night.").first).to_be_attached()
    four_looks(page, accessible)
    page.get_by_role("button", name="Save as a draft").click()
    page.wait_for_url("**/blueprints/head-of-orchard-*/**")
