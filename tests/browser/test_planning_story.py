"""A hiring manager plans a fresh opening from nothing, and closes every gap that the page says until it says none."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, WIDE

PLAN = "/openings/head-of-engineering-porto/plan/"
COMMITTEE = ("Chidi Okonkwo", "Lotte Hansen", "Ravi Menon")


def gaps(page):
    return page.locator(".findings li")


def save(page) -> None:
    """Whatever line is open."""
    with page.expect_event("load"):
        page.get_by_role("button", name="Save", exact=True).last.press("Enter")


def to_the_place(page, gap):
    """Follow the gap's link with the keyboard; where one lands."""
    link = gap.get_by_role("link")
    place = page.locator(link.get_attribute("href"))  # :target is nothing once that part is renewed
    link.press("Enter")
    expect(place).to_be_in_viewport()
    return place


def stage(page, name: str):
    """The interview of this name, opened."""
    line = page.locator(".plan-line", has=page.locator("summary", has_text=name)).first
    if line.get_attribute("open") is None:
        line.locator("summary").click()
    return line.get_by_role("group", name=name, exact=True)


def remove(page, place):
    """Take away what the gap leads to; the page stays where one is."""
    gap_text = gaps(page).first.locator("p").first.inner_text()
    place.get_by_role("button", name=re.compile("^Remove")).press("Enter")
    expect(gaps(page).filter(has_text=gap_text)).to_have_count(0)


def more_time(page, place):
    place.get_by_label("Minutes").fill("60")
    save(page)


def second_person(page, place):
    place.get_by_label("Interviewers").fill("2")
    save(page)


def one_fewer(page, place):
    place.get_by_role("checkbox", checked=True).last.press("Space")
    save(page)


def appoint(page) -> None:
    """A recruiter appoints them all at once, the chair first; a hiring manager cannot."""
    page.goto(f"{PLAN}committee/")
    for name in COMMITTEE[1:]:
        page.get_by_label("Find people").fill(name)
        page.get_by_role("checkbox", name=name, exact=True).press("Space")
    page.get_by_label("Find people").fill(COMMITTEE[0])
    page.get_by_label(f"Chair: {COMMITTEE[0]}").press("Space")
    page.get_by_role("button", name="Appoint", exact=True).press("Enter")
    for name in COMMITTEE:
        expect(page.locator("#committee").get_by_text(name)).to_be_visible()


def leave(page, place):
    """To another interview: the dimension that the exercise does not show."""
    gap_text = gaps(page).first.inner_text()
    name = re.search(r"of its own for (.+?)\.", gap_text)[1]
    place.get_by_label(name).press("Space")
    save(page)


WAYS = [
    (r"rates no dimension|has no exercise|Above 5 hours", remove),
    (r"has no interview", remove),
    (r"minutes; its exercise needs", more_time),
    (r"Only one person rates", second_person),
    (r"more than 5 blur", one_fewer),
    (r"no anchors of its own", leave),
]


def close(page, gap) -> None:
    gap_text = gap.inner_text()
    way = next((way for words, way in WAYS if re.search(words, gap_text)), None)
    assert way, f"nobody knows the way: {gap_text}"
    return way(page, to_the_place(page, gap))


def spoil(page) -> None:
    """What somebody does who has not planned interviews before."""
    page.get_by_role("button", name="Add a round").press("Enter")
    new = page.get_by_role("region", name="Round: New round")
    new.get_by_label("Add an interview").select_option(label="Without an exercise")
    new.get_by_role("button", name=re.compile("^Add")).press("Enter")
    expect(gaps(page).filter(has_text="has no exercise")).to_have_count(1)
    incident = stage(page, "Incident and reliability case")
    incident.get_by_label("Minutes").fill("20")
    for _ in range(3):
        incident.get_by_role("checkbox", checked=False).first.press("Space")
    for name in ("Leading through managers", "Delivery, money and stakeholders"):
        stage(page, name).get_by_label("Interviewers").fill("1")
    stage(page, "Operating model case").get_by_label("Interviewers").fill("1")
    save(page)


def test_a_fresh_opening_is_planned_until_nothing_is_missing(visit, accessible):
    page = visit("manager")
    page.on("dialog", lambda asked: asked.accept())
    page.goto("/openings/")
    page.get_by_role("link", name="Head of Engineering, Porto").first.click()
    page.get_by_role("link", name="Interview plan").first.click()
    page.get_by_role("button", name="Propose a plan from the role").press("Enter")
    expect(page.get_by_role("heading", name="Interview plan")).to_be_visible()
    spoil(page)
    gap_text = " ".join(gaps(page).all_inner_texts())
    for words in ("rates no dimension", "no exercise", "blur into one", "needs 45 at least", "Nobody votes"):
        assert words in gap_text, gap_text
    accessible(page)
    expect(page.get_by_text("A recruiter or an administrator appoints the committee.")).to_be_visible()
    appoint(visit("recruiter"))
    page.reload()
    for _ in range(30):
        if not gaps(page).count():
            break
        close(page, gaps(page).first)
    expect(page.get_by_text("None that spoils the comparison.")).to_be_visible()
    page.reload()
    expect(gaps(page)).to_have_count(0)
    expect(page.locator(".matrix tr.is-short")).to_have_count(0)
    for raters in page.locator(".matrix tbody td:last-child").all_inner_texts():
        assert int(raters) >= 2
    for name in COMMITTEE:
        expect(page.locator("#committee").get_by_text(name)).to_be_visible()


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["desk", "phone"])
def test_the_way_to_the_plan_is_on_the_opening(visit, accessible, viewport):
    page = visit("manager", viewport=viewport)
    page.goto("/openings/head-of-engineering-porto/")
    with page.expect_event("load"):
        page.get_by_role("link", name=re.compile("[Pp]lan")).first.click()
    accessible(page)


def test_from_a_fresh_opening_to_no_gap_in_eight_clicks(visit, accessible):
    page = visit("recruiter", viewport=PHONE)
    page.goto("/openings/engineering-manager-dispatch/")
    clicks = (
        page.get_by_role("link", name="Interview plan").first,
        page.get_by_role("button", name="Propose a plan from the role"),
        page.get_by_role("link", name="Appoint the committee"),
        page.get_by_role("checkbox", name=COMMITTEE[0], exact=True),
        page.get_by_role("checkbox", name=COMMITTEE[1], exact=True),
        page.get_by_label(f"Chair: {COMMITTEE[2]}"),
        page.get_by_role("button", name="Appoint", exact=True),
    )
    for at, target in enumerate(clicks):
        if at == 2:
            first = gaps(page).first
            expect(first).to_be_visible()
            box = first.bounding_box()
            assert box["y"] + box["height"] <= PHONE["height"], "the gaps are on the first screen"
        if 3 <= at <= 5:
            page.get_by_label("Find people").fill(COMMITTEE[at - 3])
        target.click()
    assert len(clicks) <= 8
    expect(page.get_by_text("None that spoils the comparison.")).to_be_visible()
    expect(gaps(page)).to_have_count(0)
    accessible(page)


def test_what_is_removed_is_asked_about_and_comes_back(visit):
    page = visit("recruiter")
    page.goto("/openings/head-of-engineering-interim/plan/")
    propose = page.get_by_role("button", name="Propose a plan from the role")
    if propose.is_visible():
        with page.expect_event("load"):
            propose.click()
    page.wait_for_load_state("networkidle")  # the count of notices comes a moment later, and takes no focus
    assert page.evaluate("document.activeElement.id") != "plan"
    lines = page.locator(".plan-line summary")
    expect(lines.first).to_contain_text(re.compile(r"\d+ min · 2 people · \d dimensions"))
    before = lines.all_inner_texts()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    lines.nth(1).click()
    page.locator(".plan-line[open]").get_by_role("button", name=re.compile("^Remove")).click()
    expect(lines).to_have_count(len(before) - 1)
    assert "brought back" in asked[0]
    page.get_by_role("button", name="Undo").click()
    expect(lines).to_have_text(before)
    page.locator(".plan-line").first.locator("summary").click()
    page.get_by_label("Minutes").first.fill("55")
    expect(page.locator("#unsaved")).to_have_text("Not saved yet")
