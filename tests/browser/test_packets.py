"""The chair reads a packet, asks for all of them, leaves, and comes back for the archive; an interviewer reads the
feedback."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.looking import PHONE

PACKETS = "/openings/head-of-engineering/packets/"
A_FEW_MINUTES = 240_000


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_the_chair_opens_the_packet_and_its_pdf(enter_house):
    page = enter_house("committee")
    page.goto("/applications/5/committee/")
    page.get_by_role("link", name="Packet", exact=True).click()
    expect(page.get_by_role("heading", name="Votes and decision")).to_be_visible()
    made = page.request.get(page.get_by_role("link", name="PDF", exact=True).get_attribute("href"))
    assert (made.status, made.headers["content-type"]) == (200, "application/pdf")
    words = text_of(made.body())
    for part in ("Daniel Osei", "Votes and decision", "Who judged what", "What each rating means"):
        assert part in words


def test_a_batch_goes_on_while_the_chair_is_away(enter_house, house, accessible):
    page = enter_house("committee", viewport=PHONE)
    page.goto(PACKETS)
    page.get_by_role("button", name="packet").click()
    expect(page.get_by_text("No worker is running")).to_be_visible()
    accessible(page)
    address = page.url
    page.goto("/committee/")
    with house.working():
        page.goto(address)
        page.get_by_text("The archive is ready.").wait_for(timeout=A_FEW_MINUTES)
    page.goto(PACKETS)
    expect(page.get_by_text("ready")).to_be_visible()
    with page.expect_event("load"):
        page.locator("main .batches a").first.click()
    accessible(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download").click()
    with ZipFile(Path(download.value.path())) as zipped:
        assert "packet-daniel-osei-5.pdf" in [Path(name).name for name in zipped.namelist()]
        assert all(zipped.read(name).startswith(b"%PDF") for name in zipped.namelist() if name.endswith(".pdf"))


def test_a_batch_that_is_stopped_says_so(enter_house, accessible):
    page = enter_house("committee")
    page.goto(PACKETS)
    page.get_by_role("button", name="packet").click()
    page.get_by_role("button", name="Stop it").click()
    expect(page.get_by_text("No archive was made.")).to_be_visible()
    accessible(page)


def test_an_interviewer_reads_what_was_decided(enter_house, accessible):
    page = enter_house("henrike", viewport=PHONE)
    page.goto("/interviews/")
    page.get_by_role("link", name="Feedback on Daniel Osei").first.click()
    expect(page.get_by_role("heading", name="Feedback on your scorecard")).to_be_visible()
    expect(page.get_by_text("The decision: no hire")).to_be_visible()
    accessible(page)


def test_a_word_wider_than_a_phone_is_broken_in_headings_of_every_level(enter_house):
    page = enter_house("committee", viewport=PHONE)
    page.goto("/applications/5/packet/")
    levels = page.locator("main :is(h1, h2, h3, h4, h5)")
    lengthen = "all => all.map(one => (one.textContent = 'Werkbauunter'.repeat(12), one.tagName))"
    lengthened = levels.evaluate_all(lengthen)
    assert {*lengthened} >= {"H1", "H2", "H3", "H4"}
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
