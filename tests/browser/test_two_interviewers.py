"""Two people interview one candidate and write at the same time; the line goes, a sign-in ends, and no word does."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import sign_in
from tests.browser.writing import evidence, fill_in, saved, submit

LEA, MAX = "Marzipan", "Tarpaulin"
"""A word of each that stands nowhere else."""


def open_card(enter, who: str):
    page = enter(who, "/interviews/")
    page.get_by_role("link", name="Paula Reis").first.click()
    expect(page.locator(".pad-tools:not([hidden])")).to_be_attached()
    return page


def sign_out_in_another_tab(page) -> None:
    other = page.context.new_page()
    other.goto("/interviews/")
    other.locator("summary", has_text="Max").click()
    with other.expect_event("load"):
        other.get_by_role("button", name="Sign out").click()
    other.close()


@pytest.fixture
def finds(panel):
    """The pages that hold this word, of all that somebody would look at: finds(page, word)."""
    paths = (
        "/interviews/",
        "/applications/{application}/rounds/{round}/debrief/",
        "/interviews/{interview}/",
        "/openings/head-of-engineering/candidates/",
        "/openings/head-of-engineering/candidates/{application}/",
    )
    where = [path.format(**panel.numbers["Paula Reis"]) for path in paths]
    return lambda page, word: [path for path in where if word in page.request.get(path).text()]


def test_both_write_at_once_and_nothing_is_lost_or_seen_too_early(enter, finds):
    lea, max = open_card(enter, "lea"), open_card(enter, "max")
    fill_in(lea)
    evidence(lea).fill(f"{LEA}: she named the trade-off")
    evidence(max).fill(f"{MAX}: he heard")
    saved(lea)
    saved(max)

    lea.context.set_offline(True)
    evidence(lea).press("End")
    evidence(lea).type(" and priced it.")
    expect(lea.locator("#trouble")).to_contain_text("There is no connection")
    sign_out_in_another_tab(max)
    evidence(max).press("End")
    evidence(max).type(" her ask who was promised what.")
    expect(max.locator("#trouble")).to_contain_text("You are signed out")

    lea.context.set_offline(False)
    saved(lea)
    assert finds(lea, MAX) == []
    with max.context.expect_page() as opened:
        max.get_by_role("link", name="Sign in in a new tab").click()
    sign_in(opened.value, "max")
    max.bring_to_front()
    evidence(max).type(" Twice.")
    saved(max)
    assert finds(max, LEA) == []

    submit(lea)
    expect(lea.get_by_text(f"{LEA}: she named the trade-off and priced it.")).to_be_visible()
    assert finds(lea, MAX) == []
    assert finds(max, LEA) == []
    fill_in_the_rest(max)
    submit(max)
    for page in (lea, max):
        reads_both(page)


def fill_in_the_rest(page) -> None:
    """What a complete card needs beside the first evidence."""
    kept = evidence(page).input_value()
    fill_in(page)
    evidence(page).fill(kept)
    saved(page)


def reads_both(page) -> None:
    page.goto("/interviews/")
    page.get_by_role("link", name=re.compile("^Debrief")).first.click()
    main = page.locator("main")
    expect(main).to_contain_text(f"{LEA}: she named the trade-off and priced it.")
    expect(main).to_contain_text(f"{MAX}: he heard her ask who was promised what. Twice.")
