"""A committee's day from end to end, on a demo of its own: where to talk first, the packet, the vote, the decision."""

import io
import re

from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.looking import PHONE
from tests.browser.test_committee import AURELIO, VOTES, cast, sign
from tests.scorecards.calibration.test_calibrate_page import table

NAME = "Aurelio Santos"
CALIBRATION = "/openings/head-of-engineering/calibration/"


def words_of_pdf(page, path: str) -> str:
    answer = page.request.get(path)
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(answer.body())).pages)


def finds_where_to_talk(page) -> None:
    page.get_by_role("link", name=re.compile("^Calibration")).first.click()
    page.locator("td.heat a", has_text="Talk here first").first.click()
    page.wait_for_url(re.compile("/debrief/#on-"))
    expect(page.get_by_role("heading", name=re.compile(r"^Agenda \d+ minutes"))).to_be_visible()


def finds_whose_scale_differs(page) -> None:
    page.goto(CALIBRATION)
    page.get_by_role("link", name="Interviewers").click()
    for words in ("Tobias Lindqvist rates higher than colleagues", "Henrike Brandt rates lower than colleagues"):
        expect(page.locator("main").get_by_text(words)).to_have_count(1)


def reads_the_packet(page) -> str:
    page.goto(AURELIO)
    return words_of_pdf(page, page.get_by_role("link", name="as PDF").get_attribute("href"))


def test_from_the_numbers_to_a_decision_that_anybody_entitled_can_follow(enter_house, accessible):
    pages = {who: enter_house(who, "/committee/") for who, *_ in VOTES}
    chair, member = pages["committee"], pages["lotte"]
    finds_where_to_talk(member)
    finds_whose_scale_differs(chair)
    packet = reads_the_packet(member)
    assert NAME in packet and "The mechanical composite" in packet
    for who, choice, reason in VOTES:
        pages[who].goto(AURELIO)
        assert all(other not in pages[who].content() for _, _, other in VOTES)
        cast(pages[who], choice, reason)

    member.reload()
    opened = member.locator("main").inner_text()
    assert all(reason in opened for *_, reason in VOTES), "all are in, so all are open"
    chair.get_by_role("link", name="Decide", exact=True).click()
    chair.get_by_label("Hire", exact=True).check()
    sign(chair, Reasons="He runs delivery well.", Business_and_financial_acumen="A controller will stand by him.")

    reader = enter_house("recruiter", AURELIO, viewport=PHONE)
    record = reader.locator("main").inner_text()
    assert "He runs delivery well." in record and "A controller will stand by him." in record
    assert all(reason in record for *_, reason in VOTES) and "The mechanical composite" in record
    accessible(reader)
    assert "He runs delivery well." in words_of_pdf(reader, "/applications/3/packet.pdf")


def test_a_spreadsheet_of_ones_own_becomes_a_report(enter_house, accessible):
    page = enter_house("lotte", "/calibrate/")
    content = table().replace(",", ";").encode("utf-8-sig")
    page.locator("input[type=file]").set_input_files({"name": "ours.csv", "mimeType": "text/csv", "buffer": content})
    page.locator("main form button[type=submit], main form button:not([type])").first.click()
    page.get_by_role("heading", name="What was understood").wait_for()
    accessible(page)
    page.get_by_role("button", name="Show the report").click()
    page.get_by_role("heading", name="Where to talk first").wait_for()
    expect(page.get_by_role("heading", name="Interviewers").first).to_be_visible()
    accessible(page)
    pdf = page.get_by_role("link", name=re.compile("PDF")).first.get_attribute("href")
    assert "Where to talk first" in words_of_pdf(page, pdf)
