"""An administrator holds a search, hands out a copy, lifts the hold and erases somebody; then nobody finds them."""

import json
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import expect

NAME, OPENING = "Fiona Gallagher", "/openings/head-of-engineering"


def files_with(word: bytes, folder: Path) -> list[str]:
    return [str(path) for path in folder.rglob("*") if path.is_file() and word in path.read_bytes()]


def test_from_a_hold_to_an_erasure(enter_house, house, accessible):
    page = enter_house("admin")
    page.goto(f"{OPENING}/candidates/list/?q=Gallagher")
    page.get_by_role("link", name=NAME).click()
    page.wait_for_url(lambda url: "/list/" not in url)
    application = page.url
    _hold(page, accessible)
    _try_to_erase(page, application, accessible)
    _copy(page, application)
    page.goto(f"{OPENING}/retention/lift/")
    page.get_by_role("button", name="Lift the hold").click()
    page.get_by_text("The legal hold is lifted.").wait_for()
    _erase(page, application)
    for who in ("admin", "recruiter", "manager", "interviewer", "committee"):
        _look(enter_house(who), application)
    house.stop()
    assert files_with(NAME.encode(), house.folder) == []
    house.start()


def _hold(page, accessible) -> None:
    page.goto(f"{OPENING}/retention/")
    page.get_by_role("link", name="Put on legal hold").click()
    page.get_by_label("Reason").fill("A claim is pending.")
    page.get_by_role("button", name="Put on hold").click()
    page.get_by_text("A legal hold stands.").wait_for()
    accessible(page)


def _try_to_erase(page, application: str, accessible) -> None:
    page.goto(application)
    page.get_by_role("link", name="Erase").click()
    page.get_by_text("a legal hold stands").wait_for()
    expect(page.get_by_role("button", name="Erase")).to_have_count(0)
    accessible(page)


def _copy(page, application: str) -> None:
    page.goto(application)
    page.get_by_role("link", name="Copy of their data").click()
    page.get_by_text("What it does not hold yet").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="Make the copy").click()
    with ZipFile(download.value.path()) as zipped:
        copy = json.loads(zipped.read("candidate.json"))
        assert zipped.read("scorecards.pdf").startswith(b"%PDF")
    assert copy["candidate"]["name"] == NAME
    assert "a scorecard is awaited there" in copy["left_out"][0]


def _erase(page, application: str) -> None:
    page.goto(application)
    page.get_by_role("link", name="Erase").click()
    page.get_by_text("It is early for that.").wait_for()
    page.get_by_label(f"Yes, erase {NAME} for good, although it is early").check()
    page.get_by_role("button", name="Erase").click()
    page.get_by_text("The candidate is erased.").wait_for()


def _look(page, application: str) -> None:
    for address in ("/openings/", f"{OPENING}/candidates/", f"{OPENING}/retention/", "/interviews/", "/people/audit/"):
        page.goto(address)
        assert "Gallagher" not in page.content(), address
    assert page.goto(application).status == 404
