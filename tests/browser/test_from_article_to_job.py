"""The whole way: a published article becomes a blueprint, and a blueprint an accessible job description."""

import io
import re

import pypdf
import pytest
from playwright.sync_api import expect

from tests.server import ROOT

ARTICLE = ROOT.parent / "shared" / "reference" / "head-of-engineering.json"
OWN_ARTICLE = ROOT / "tests" / "blueprint" / "importing" / "articles" / "harbour-pilot.json"


def test_an_article_is_read_shown_saved_and_published(visit):
    page = visit("recruiter")
    page.goto("/blueprints/")
    page.get_by_role("link", name="Import").click()
    page.get_by_label("File").set_input_files(OWN_ARTICLE)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="What was found", level=1)).to_be_visible()
    expect(page.get_by_text("Becomes version 1 of a new blueprint")).to_be_visible()
    page.get_by_role("button", name="Save as a draft").click()
    page.wait_for_url(re.compile(r"/blueprints/(?!import)[^/]+/"))
    slug = re.search(r"/blueprints/([^/]+)/", page.url)[1]

    page.goto(f"/blueprints/{slug}/draft/publish/")
    with page.expect_event("load"):
        page.get_by_role("button", name="Publish").click()
    page.goto(f"/blueprints/{slug}/")
    expect(page.get_by_text("Published").first).to_be_visible()


@pytest.mark.skipif(not ARTICLE.exists(), reason="the published article is not beside this checkout")
def test_the_real_article_lands_beside_the_shipped_blueprint(visit):
    page = visit("recruiter")
    page.goto("/blueprints/import/")
    page.get_by_label("File").set_input_files(ARTICLE)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_text("26 responsibilities in 6 groups")).to_be_visible()
    expect(page.get_by_text("belongs to “Head of Engineering”, which came from another source")).to_be_visible()
    page.get_by_label("another blueprint").check()
    page.get_by_label("Slug").fill("head-of-engineering-article")
    with page.expect_event("load"):
        page.get_by_role("button", name="Save as a draft").click()
    page.goto("/blueprints/head-of-engineering-article/")
    expect(page.get_by_text("Execution alignment to product strategy").first).to_be_visible()


def test_thirty_five_engineers_change_the_role_and_say_why(visit):
    page = visit("interviewer")
    page.goto("/blueprints/head-of-engineering/")
    page.get_by_label("Engineers").fill("35")
    page.get_by_role("button", name="Show this role").click()
    page.wait_for_url(re.compile("engineers=35"))
    expect(page.get_by_text("35 engineers is within Startup")).to_be_visible()
    for mark in ("added", "replaced", "removed", "emphasised"):
        expect(page.get_by_text(re.compile(rf"^\d+ {mark}$"))).to_be_visible()


def test_a_description_is_written_checked_published_and_read_by_anybody(visit):
    page = visit("recruiter")
    page.goto("/blueprints/head-of-engineering/?engineers=35")
    page.get_by_role("link", name="New opening").click()
    page.get_by_label("Job title").fill("Head of Engineering, Malmö")
    page.get_by_role("button", name=re.compile("Open|Create|Begin")).click()
    page.wait_for_url(re.compile(r"/openings/(?!new)[^/]+/"))
    slug = re.search(r"/openings/([^/]+)/", page.url)[1]

    page.goto(f"/openings/{slug}/")
    expect(page.get_by_text("Needed").nth(1)).to_be_visible()
    page.goto(f"/openings/{slug}/edit/")
    write_facts(page)
    page.get_by_role("button", name="Save and finish").click()
    page.get_by_role("link", name="Publish", exact=True).click()
    expect(page.get_by_text("What job boards show")).to_be_visible()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("is published at")).to_be_visible()

    reader = visit()
    answer = reader.goto(f"/jobs/{slug}/")
    assert answer.status == 200
    expect(reader.get_by_text("€90,000–120,000 a year").first).to_be_visible()
    expect(reader.get_by_role("link", name="Apply").first).to_be_visible()
    reader.get_by_text("Save or print").click()
    address = reader.get_by_role("link", name="PDF").get_attribute("href")
    assert_is_accessible_pdf(reader.request.get(address).body(), "Head of Engineering, Malmö")


def write_facts(page) -> None:
    page.get_by_label("Employment", exact=True).select_option("FULL_TIME")
    page.get_by_label("Places").fill("Malmö, Sweden")
    page.get_by_label("Pay from").fill("90000")
    page.get_by_label("Pay to").fill("120000")
    page.get_by_label("Currency").fill("EUR")
    page.get_by_label("Address to apply to").fill("jobs@harbour-and-pine.example")


def assert_is_accessible_pdf(data: bytes, title: str) -> None:
    pdf = pypdf.PdfReader(io.BytesIO(data))
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("en")
    assert title in pdf.metadata.title
    assert "Reports to" in pdf.pages[0].extract_text()
