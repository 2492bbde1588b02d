"""A role that nobody ever described: begun, written, published as a job and planned, within minutes and few clicks."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from tests.browser.looking import four_looks

MOST_CLICKS, MOST_MINUTES = 60, 10
SECONDS_A_CLICK, LETTERS_A_MINUTE = 3, 200

DUTIES = """Inspect: see each bridge twice a year and write down what was seen
Mend what is worn before it is dangerous
Close a bridge on the day on which it is unsafe
With the town:
Tell the council what a year of delay would cost
Agree each closing with police and buses"""
GOALS = """First 30 days:
Has walked every bridge and knows its worst spot
First 90 days:
Has planned the repairs of the year with the council"""
SKILLS = """Reading a structure: sees from a crack what carries
Planning repairs: orders, crews and dates
Good to have:
Drone photographs"""
EXERCISES = "Cracked pillar, 60 minutes: look at photographs and decide whether the bridge stays open"
DIMENSIONS = "Judgement\tguesses\tsees the crack alone\tdecides by what carries\tknows what would change the decision"


class Walk:
    """Somebody at a page who counts what it costs."""

    def __init__(self, page):
        self.page, self.clicks, self.letters = page, 0, 0

    def click(self, target) -> None:
        self.clicks += 1
        target.click()

    def write(self, label: str, words: str, *, exact: bool = True) -> None:
        """Go to a field and type; the way there counts as a click."""
        field = self.page.get_by_label(label, exact=exact)
        expect(field).to_be_editable()
        self.click(field)
        self.letters += len(words)
        field.fill(words)

    def choose(self, label: str, option: str) -> None:
        self.clicks += 2
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def paste(self, label: str, lines: str) -> None:
        self.write(label, lines)
        form = self.page.locator(".editor-paste", has=self.page.get_by_label(label, exact=True))
        self.click(form.get_by_role("button", name="Add these lines"))
        expect(self.page.locator("#undo")).to_be_focused()

    def to_section(self, name: str) -> None:
        rail = self.page.get_by_role("navigation", name="Sections of the draft")
        self.click(rail.get_by_role("link", name=name, exact=True))
        expect(self.page.get_by_role("heading", level=1, name=name)).to_be_visible()

    @property
    def minutes(self) -> float:
        return self.clicks * SECONDS_A_CLICK / 60 + self.letters / LETTERS_A_MINUTE


def begin(page, title: str) -> Walk:
    walk = Walk(page)
    page.goto("/blueprints/")
    walk.click(page.get_by_role("link", name="New blueprint"))
    walk.write("Title of the role", title)
    walk.choose("Level", "Experienced")
    walk.choose("Family", "Crafts and production")
    walk.click(page.get_by_role("button", name="Begin"))
    expect(page.get_by_role("heading", name="What this role is ready for")).to_be_visible()
    return walk


def write_role(walk: Walk) -> None:
    page = walk.page
    walk.to_section("Mission")
    walk.click(page.locator(".editor-line").first)
    walk.write("Mission", "Everybody crosses the river safely, on every day of the year.")
    page.keyboard.press("Escape")
    expect(page.locator("form[data-autosaves]")).to_have_count(0)
    for section, lines in (("Responsibilities", DUTIES), ("Goals and success", GOALS), ("Technical skills", SKILLS)):
        walk.to_section(section)
        walk.paste("Lines", lines)
    walk.to_section("Hiring")
    walk.paste("One dimension a line", DIMENSIONS)
    walk.paste("One exercise a line", EXERCISES)
    walk.click(page.locator(".editor-line", has_text="Cracked pillar").first)
    walk.click(page.get_by_role("checkbox", name="Judgement"))
    page.keyboard.press("Escape")
    expect(page.locator("form[data-autosaves]")).to_have_count(0)


def publish_job(walk: Walk, title: str) -> str:
    """Publish the role, open a search for it and publish its posting; the opening's slug."""
    page = walk.page
    walk.click(
        page.get_by_role("navigation", name="Sections of the draft").get_by_role("link", name="Check and publish")
    )
    walk.click(page.get_by_role("button", name="Publish version 1"))
    walk.click(page.get_by_role("link", name="New opening"))
    walk.write("Job title", title, exact=False)
    walk.click(page.get_by_role("button", name=re.compile("Open|Create|Begin")))
    page.wait_for_url("**/openings/*/**")
    slug = re.search(r"/openings/([^/]+)/", page.url)[1]
    page.goto(f"/openings/{slug}/edit/")
    walk.choose("Employment", "Full time")
    for label, words in (
        ("Places", "Porto, Portugal"),
        ("Pay from", "30000"),
        ("Pay to", "36000"),
        ("Currency", "EUR"),
        ("Address to apply to", "jobs@bridges.example"),
    ):
        walk.write(label, words, exact=False)
    walk.click(page.get_by_role("button", name="Save and finish"))
    walk.click(page.get_by_role("link", name="Publish", exact=True))
    walk.click(page.get_by_role("button", name="Publish"))
    expect(page.get_by_text("is published at")).to_be_visible()
    return slug


def test_a_role_that_nobody_described_is_published_and_planned_in_ten_minutes(visit):
    page, title = visit("recruiter"), f"Bridge keeper {uuid.uuid4().hex[:6]}"
    walk = begin(page, title)
    write_role(walk)
    walk.click(page.get_by_role("navigation", name="Sections of the draft").get_by_role("link", name="Overview"))
    expect(page.locator(".editor-needs").get_by_text("has what it needs")).to_have_count(3)
    slug = publish_job(walk, title)
    assert walk.clicks <= MOST_CLICKS, f"{walk.clicks} clicks"
    assert walk.minutes <= MOST_MINUTES, f"{walk.minutes:.1f} minutes"
    page.goto(f"/jobs/{slug}/")
    for words in ("see each bridge twice a year", "Reading a structure", "Have walked every bridge"):
        expect(page.get_by_text(words).first).to_be_visible()
    page.goto(f"/openings/{slug}/plan/")
    page.get_by_role("button", name="Propose a plan from the role").click()
    expect(page.locator(".plan-line", has_text="Cracked pillar").first).to_be_visible()


@pytest.fixture
def bridges(visit):
    """A recruiter on the responsibilities of a draft, pasted in two groups."""
    page = visit("recruiter")
    walk = begin(page, f"Bridge keeper {uuid.uuid4().hex[:6]}")
    walk.to_section("Responsibilities")
    walk.paste("Lines", DUTIES)
    return page


def lines(page) -> list[str]:
    return page.locator(".editor-list .editor-list > .editor-row > .editor-line > .editor-words").all_inner_texts()


def test_pasted_lines_are_taken_back_by_one_key(bridges):
    expect(bridges.get_by_role("heading", name="With the town")).to_be_visible()
    bridges.keyboard.press("Enter")
    expect(bridges.get_by_label("Lines", exact=True)).to_be_visible()
    expect(bridges.locator(".editor-row")).to_have_count(0)


def test_a_line_is_dragged_and_moved_by_keys_and_both_are_undone(bridges):
    before = lines(bridges)
    group = bridges.locator(".editor-list .editor-list").first
    rows = group.locator("> .editor-row > .editor-line")
    rows.nth(2).locator(".editor-grip").drag_to(rows.nth(0), target_position={"x": 40, "y": 3})
    expect(bridges.locator("#announcer")).to_have_text("Moved to 1 of 3.")
    assert lines(bridges)[:3] == [before[2], before[0], before[1]]
    expect(bridges.locator("#undo")).to_be_focused()
    bridges.keyboard.press("Enter")
    expect(bridges.locator("#announcer")).to_have_text("Moved to 3 of 3.")
    assert lines(bridges) == before
    bridges.get_by_role("button", name="Move down: Inspect").focus()
    bridges.keyboard.press("Alt+ArrowDown")
    expect(bridges.locator("#announcer")).to_have_text("Moved to 2 of 3.")
    bridges.keyboard.press("Alt+ArrowUp")
    expect(bridges.locator("#announcer")).to_have_text("Moved to 1 of 3.")
    assert lines(bridges) == before


def test_what_is_pasted_waits_while_something_else_is_asked_for(bridges):
    bridges.get_by_role("link", name="Paste lines into Groups").click()
    field = bridges.get_by_label("Lines", exact=True)
    field.fill("Not added yet")
    bridges.get_by_role("button", name="Move down: Inspect").click()
    expect(field).to_be_focused()
    expect(field).to_have_value("Not added yet")
    bridges.get_by_role("button", name="Add these lines").click()
    expect(bridges.locator(".editor-words", has_text="Not added yet")).to_be_visible()


def test_pasting_works_without_scripts(visit):
    page = visit("recruiter", java_script_enabled=False)
    begin(page, f"Bridge keeper {uuid.uuid4().hex[:6]}")
    page.get_by_role("link", name="What one does").click()
    page.get_by_label("Lines", exact=True).fill(DUTIES)
    page.get_by_role("button", name="Add these lines").click()
    expect(page.get_by_text("5 lines added.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Lines", exact=True)).to_be_visible()


def test_the_pages_of_a_beginning_role_are_accessible(bridges, accessible):
    four_looks(bridges, accessible)
    draft = bridges.url.removesuffix("responsibilities/")
    for path in (draft, f"{draft}hiring/", "/blueprints/new/", f"{draft}kpis/paste/"):
        bridges.goto(path)
        four_looks(bridges, accessible)
