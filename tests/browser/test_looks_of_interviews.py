"""The pages of interviews break no accessibility rule and fit their window; those with numbers are reached by links."""

import re

import pytest
from django.urls import reverse

from tests.browser.looking import four_looks

OPENING = "/openings/head-of-engineering/"
BOARD = f"{OPENING}candidates/"
APPLICATION, INTERVIEW = r"/candidates/\d+/$", r"^/interviews/\d+/$"

WAYS = {
    "board": ("recruiter", BOARD),
    "list": ("recruiter", f"{BOARD}list/"),
    "a search that finds nobody": ("recruiter", f"{BOARD}list/?q=nobody-of-this-name"),
    "import": ("recruiter", f"{BOARD}import/"),
    "add a candidate": ("recruiter", f"{BOARD}new/"),
    "application": ("recruiter", BOARD, APPLICATION),
    "edit a candidate": ("recruiter", BOARD, APPLICATION, r"/edit/$"),
    "adjustment": ("recruiter", BOARD, APPLICATION, r"/adjustment/$"),
    "stop": ("recruiter", BOARD, APPLICATION, r"/stop/$"),
    "schedule": ("recruiter", BOARD, APPLICATION, r"/interviews/new/"),
    "interview": ("recruiter", BOARD, APPLICATION, INTERVIEW),
    "move an interview": ("recruiter", BOARD, APPLICATION, INTERVIEW, r"/interviews/\d+/edit/$"),
    "panel": ("recruiter", BOARD, APPLICATION, INTERVIEW, r"/panel/$"),
    "cancel": ("recruiter", BOARD, APPLICATION, INTERVIEW, r"/cancel/$"),
    "times to choose from": ("recruiter", f"{BOARD}list/?q=Matteo", APPLICATION, r"/interviews/offer/$"),
    "whom to ask instead": ("recruiter", f"{BOARD}list/?q=Noor", APPLICATION, INTERVIEW, r"/replace/$"),
    "scorecards owed": ("recruiter", "/interviews/owed/"),
    "import of interviews": ("recruiter", f"{OPENING}interviews/import/"),
    "notices": ("recruiter", "/notices/"),
    "frozen plan": ("recruiter", f"{OPENING}plan/"),
    "names in a frozen plan": ("recruiter", f"{OPENING}plan/?change=names"),
    "plan of another opening": ("recruiter", "/openings/head-of-engineering-porto/plan/copy/"),
    "committee": ("recruiter", "/openings/head-of-engineering-porto/plan/committee/"),
    "hours": ("interviewer", "/interviews/hours/"),
    "kit": ("manager", f"{OPENING}plan/", r"/kits/\d+/"),
    "brief": ("manager", f"{OPENING}brief/"),
    "my interviews": ("interviewer", "/interviews/"),
    "scorecard": ("interviewer", "/interviews/", r"^/scorecards/\d+/$"),
    "scorecard that was submitted": ("laurent", "/interviews/", r"^/scorecards/\d+/$"),
    "debrief": ("yusuf", "/interviews/", r"/debrief/$"),
    "mail preferences": ("interviewer", "/people/me/mail/"),
    "mail and background work": ("admin", reverse("work")),
    "calibrate": ("interviewer", "/calibrate/"),
    "statistics explained": ("interviewer", "/help/statistics/"),
}
"""Who looks, where they begin, and the addresses of the links that they follow from there."""

RATINGS = "candidate,interviewer,dimension,rating\n" + "".join(
    f"C{c},I{i},{dimension},{1 + (c * i + len(dimension)) % 4}\n"
    for c in range(8)
    for i in range(4)
    for dimension in ("strategy", "talent")
)


def follow(page, step: str) -> None:
    """The first link of the page that leads to such an address."""
    links = page.locator("main a[href]").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    steps = [link for link in links if re.search(step, link.split("?")[0])]
    assert steps, f"{page.url} has no link to {step}: {links}"
    page.goto(steps[0])


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_page_is_accessible_and_fits(look_in, accessible, way):
    who, start, *steps = way
    page = look_in(who)
    assert page.goto(start).status == 200
    for step in steps:
        follow(page, step)
    four_looks(page, accessible)


def test_the_page_of_a_whole_round_is(visit, accessible):
    page = visit("recruiter")
    page.goto(f"{BOARD}list/?q=Matteo")
    follow(page, APPLICATION)
    assert page.goto(f"{page.url}interviews/round/").status == 200
    four_looks(page, accessible)


def test_the_preview_of_an_import_is(visit, accessible):
    page = visit("recruiter")
    page.goto(f"{BOARD}import/")
    upload(page, "name,email\nIda Sommer,ida@mail.example\n=1+1,x\n")
    page.get_by_role("button", name="Read the file").click()
    page.get_by_role("heading", name="What the import will do").wait_for()
    four_looks(page, accessible)


def test_the_report_of_a_spreadsheet_is(visit, accessible):
    page = visit("interviewer")
    page.goto("/calibrate/")
    upload(page, RATINGS)
    page.locator("main form .btn-primary").first.click()
    page.wait_for_url(re.compile(r"/calibrate/[^/]+/columns/$"))
    four_looks(page, accessible)
    page.get_by_role("button", name="Show the report").click()
    page.wait_for_url(re.compile(r"/calibrate/[^/]+/$"))
    four_looks(page, accessible)


def test_a_section_of_the_editor_is(visit, accessible):
    page = visit("recruiter")
    page.goto("/blueprints/new/")
    page.get_by_label("Title").fill("Head of Looks")
    page.locator("main form .btn-primary").first.click()
    page.wait_for_url("**/draft/")
    four_looks(page, accessible)
    page.goto(f"{page.url}responsibilities/")
    four_looks(page, accessible, opened_anew=True)


def upload(page, text: str) -> None:
    data = {"name": "table.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.locator("main input[type=file]").set_input_files(data)
