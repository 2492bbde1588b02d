"""One of a panel has written about a candidate, the others have not: everybody looks for the words, everywhere."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.panel import WORD

BOARD = "/openings/head-of-engineering/candidates/"
EVERYBODY = {
    "rita": "the recruiter",
    "hana": "the hiring manager",
    "cleo": "the committee's chair",
    "ada": "the administrator",
    "uma": "on the panel, and not done",
    "vera": "recused",
    "will": "waived",
    "xena": "in training",
    "otto": "nobody of this search",
}
SEEN = ("/", "/interviews/", "/openings/", BOARD, f"{BOARD}list/", f"{BOARD}list/?q={WORD}", f"{BOARD}list/?q=Okafor")
"""What somebody would open."""

GUESSED = (
    BOARD + "{application}/",
    "/interviews/{interview}/",
    "/scorecards/{seat}/",
    "/scorecards/{seat}/revise/",
    "/applications/{application}/rounds/{round}/debrief/",
    "/candidates/{candidate}/archive/",
    BOARD + "{application}/timeline/",
    "/openings/head-of-engineering/timeline/",
    "/openings/head-of-engineering/calibration/",
    "/people/audit/",
    reverse("work"),
)
"""What somebody would try."""


@pytest.fixture
def at(panel):
    """An address with the numbers of the candidate's rows."""
    return lambda path: path.format(**panel.numbers["Wanda Okafor"])


def test_the_author_finds_them(enter):
    page = enter("sol", "/interviews/")
    page.get_by_role("link", name="Wanda Okafor").first.click()
    expect(page.get_by_text(WORD).first).to_be_visible()


@pytest.mark.parametrize("who", EVERYBODY, ids=EVERYBODY.values())
def test_nobody_else_does(enter, at, who):
    page = enter(who, "/interviews/")
    for path in (*SEEN, *map(at, GUESSED)):
        answer = page.goto(path)
        assert answer.status in (200, 403, 404), path
        assert WORD not in without_question(page.content()), path
    for verb in ("autosave", "save", "submit"):
        path, fields = at(f"/scorecards/{{seat}}/{verb}/"), {"revision": "1", "summary": "Let me see."}
        answer = page.request.post(path, form=fields, headers={"X-CSRFToken": token(page)})
        assert answer.status == 404 and WORD not in answer.text(), path
    assert WORD not in feed_of(page)


def without_question(html: str) -> str:
    """The page without the word that was asked for, where it repeats it."""
    for repeated in (f"q={WORD}", f'value="{WORD}"', f"“{WORD}”"):
        html = html.replace(repeated, "")
    return html


def token(page) -> str:
    return next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "csrftoken")


def feed_of(page) -> str:
    """The calendar that this person can subscribe to."""
    page.goto("/people/me/")
    page.get_by_role("button", name="Make an address").click()
    address = page.get_by_label("Private address of my calendar").input_value()
    answer = page.request.get(address)
    assert answer.status == 200 and "BEGIN:VCALENDAR" in answer.text()
    return answer.text()


def test_going_back_after_signing_out_shows_the_author_nothing(enter):
    page = enter("sol", "/interviews/")
    page.get_by_role("link", name="Wanda Okafor").first.click()
    expect(page.get_by_text(WORD).first).to_be_visible()
    page.locator("summary", has_text="Sol").click()
    with page.expect_event("load"):
        page.get_by_role("button", name="Sign out").click()
    for _ in range(3):
        page.go_back()
        assert WORD not in page.content()
