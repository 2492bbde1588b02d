"""An administrator erases a candidate, and then looks for them everywhere: on every page, and in every byte."""

from pathlib import Path

import psycopg
import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.panel import NAME

CANDIDATES = "/openings/head-of-engineering/candidates/"
TRACES = (*NAME.split(), NAME.split()[0].lower(), "7788990")
"""What says who they are: names, address, telephone."""


def traces(text: str) -> set[str]:
    return {trace for trace in TRACES if trace in text}


@pytest.fixture
def places(panel):
    """Where somebody would look for them."""
    numbers = panel.numbers[NAME]
    return (
        "/interviews/",
        "/openings/",
        "/openings/head-of-engineering/",
        CANDIDATES,
        f"{CANDIDATES}list/",
        f"{CANDIDATES}list/?q={NAME.split()[1]}",
        f"{CANDIDATES}{numbers['application']}/",
        f"{CANDIDATES}{numbers['application']}/timeline/",
        "/openings/head-of-engineering/timeline/",
        f"/interviews/{numbers['interview']}/",
        f"/applications/{numbers['application']}/rounds/{numbers['round']}/debrief/",
        f"/candidates/{numbers['candidate']}/archive/",
        f"/candidates/{numbers['candidate']}/erase/",
        f"/scorecards/{numbers['seat']}/",
        "/people/audit/",
        reverse("work"),
    )


def found_on(page, places) -> dict[str, set[str]]:
    """What is found of them, by page; a page that repeats what was asked for finds nothing by that."""
    left = {}
    for path in places:
        answer = page.request.get(path)
        assert answer.status < 500, path
        asked = path.partition("q=")[2]
        text = answer.text()
        for repeated in (f"q={asked}", f'value="{asked}"', f"“{asked}”") if asked else ():
            text = text.replace(repeated, "")
        if traces(text):
            left[path] = traces(text)
    return left


def found_in_database(panel) -> dict:
    """What is found of them in the bytes of the database file, or in each column of text of the server's tables."""
    if not panel.database.startswith("postgres"):
        files = panel.folder.glob("*.sqlite3*")
        return found_in_files(files)
    left = {}
    with psycopg.connect(panel.database) as connection:
        columns = connection.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
        ).fetchall()
        for table, column in columns:
            rows = connection.execute(f'SELECT "{column}"::text FROM "{table}"').fetchall()
            if hits := traces(" ".join(str(value) for (value,) in rows)):
                left[f"{table}.{column}"] = hits
    return left


def found_in_files(files) -> dict[str, list[bytes]]:
    """What is found of them in these files and their names, with what stands around it."""
    left = {}
    for file in files:
        data = file.name.encode() + (file.read_bytes() if file.is_file() else b"")
        if hits := [data[max(0, at - 80) : at + 80] for trace in TRACES if (at := data.find(trace.encode())) >= 0]:
            left[file.name] = hits
    return left


def kept_files(panel) -> list[Path]:
    return [file for part in ("files", "documents") for file in (panel.folder / part).rglob("*")]


def test_a_candidate_who_is_erased_is_nowhere(enter, panel, places, accessible):
    page = enter("ada", f"{CANDIDATES}list/?q={NAME.split()[1]}")
    panelist = enter("sol", "/interviews/")
    assert len(found_on(page, places)) >= 5 and found_in_database(panel) and found_in_files(kept_files(panel))
    assert found_on(panelist, places)

    page.get_by_role("link", name=NAME).first.click()
    with page.expect_event("load"):
        page.get_by_role("link", name="Erase").first.click()
    accessible(page)
    page.get_by_role("button", name="Erase").click()
    page.get_by_label("Yes, erase").check()
    page.get_by_role("button", name="Erase").click()
    expect(page.get_by_role("status")).to_contain_text("rased")

    assert found_on(page, places) == {}
    assert found_on(panelist, places) == {}
    assert found_in_files(kept_files(panel)) == {}
    assert found_in_database(panel) == {}
