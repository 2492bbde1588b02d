"""A long role on a phone: its sections fold under their headings, and whatever is asked for is open."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, WIDE

ROLE = "/blueprints/head-of-engineering/"
OPEN = ".role-section-body:visible"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_on_a_phone_sections_open_by_their_headings_and_by_the_list(visit, accessible, dark):
    page = visit("interviewer", viewport=PHONE, dark=dark)
    page.goto(ROLE)
    expect(page.locator(OPEN)).to_have_count(0)
    accessible(page)
    mission = page.get_by_role("button", name="Mission")
    mission.press("Enter")
    expect(mission).to_have_attribute("aria-expanded", "true")
    expect(page.locator(OPEN)).to_have_count(1)
    page.locator(".toc-narrow summary").click()
    page.get_by_role("navigation", name="Sections, short").get_by_role("link", name="KPIs").click()
    expect(page.locator("#section_kpis .role-section-body")).to_be_visible()
    expect(page.locator("#section_kpis")).to_be_in_viewport()
    page.get_by_role("button", name="Open all sections").click()
    expect(page.locator(OPEN)).to_have_count(page.locator(".role-section").count())
    accessible(page)
    page.get_by_role("button", name="Close all sections").click()
    expect(page.locator(OPEN)).to_have_count(0)


def test_an_address_with_a_place_opens_its_section_and_a_wider_screen_opens_all(visit):
    page = visit("interviewer", viewport=PHONE)
    page.goto(f"{ROLE}#section_risks")
    expect(page.locator("#section_risks .role-section-body")).to_be_visible()
    expect(page.locator(OPEN)).to_have_count(1)
    page.set_viewport_size(WIDE)
    expect(page.locator(".fold-button")).to_have_count(0)
    expect(page.locator(OPEN)).to_have_count(page.locator(".role-section").count())


def test_without_scripts_everything_is_open(visit):
    page = visit("interviewer", viewport=PHONE, java_script_enabled=False)
    page.goto(ROLE)
    expect(page.locator(OPEN)).to_have_count(page.locator(".role-section").count())
