"""Sections 5 and 6: what breaks a page, and what can be done to what is kept."""

import base64
import hmac
import re
import sqlite3
import struct
import time
from contextlib import closing

from lxml import html
from requests import Response

from tests.attacks.replay.person import PASSWORD, Person
from tests.attacks.replay.search import OPENING, Search

SET_UP = "/accounts/2fa/totp/activate/"
SCRIPT = "javascript:alert(1)"
_FIRST = "DELETE FROM {0} WHERE id = (SELECT min(id) FROM {0})"


def no_plan_yet(search: Search) -> bool:
    """Two committee pages of an opening without a plan break"""
    recruiter = search.by("recruiter")
    begun = recruiter.send("/openings/new/", title="Nothing planned", blueprint="head-of-engineering")
    opening = begun.url.removeprefix(search.site).removesuffix("edit/")
    recruiter.send(f"{opening}edit/", hiring_manager=search.number["manager"])
    candidate = recruiter.send(f"{opening}candidates/new/", name="Mila Noor").url.removeprefix(search.site)
    number = candidate.rstrip("/").rpartition("/")[2]
    pages = [search.by("manager").get(f"/applications/{number}/committee/{end}") for end in ("", "decide/")]
    return any(page.status_code == 500 for page in pages)


def a_long_revision(search: Search) -> bool:
    """A revision of 5,000 digits breaks the page that publishes"""
    answer = search.by("recruiter").post(f"{OPENING}/publish/", revision="9" * 5000)
    return answer.status_code == 500


def a_row_replaced(search: Search) -> bool:
    """INSERT OR REPLACE changes a row of the audit trail"""
    return _is_taken(search, "INSERT OR REPLACE INTO people_event SELECT * FROM people_event ORDER BY id LIMIT 1")


def a_note_deleted(search: Search) -> bool:
    """A debrief's note is deleted at the database"""
    return _is_taken(
        search, "DELETE FROM scorecards_debriefnote WHERE id = (SELECT min(id) FROM scorecards_debriefnote)"
    )


def a_posting_deleted(search: Search) -> bool:
    """A published description is deleted at the database"""
    return _is_taken(search, _FIRST.format("hiring_posting"))


def a_link_to_a_script(search: Search) -> bool:
    """A javascript: address that a restored backup can hold is a link on a page"""
    candidate = search.candidate("Olga Pires")
    interview = search.held(candidate, 0, "interviewer")
    with closing(sqlite3.connect(search.database, timeout=30)) as database, database:
        database.execute("UPDATE hiring_interview SET link = ? WHERE id = ?", [SCRIPT, interview.split("/")[2]])
    page = search.by("interviewer").get(interview)
    assert page.ok and SCRIPT in page.text, "the address is not on the page"
    return SCRIPT in html.fromstring(page.text).xpath("//@href")


def others_read_the_database(search: Search) -> bool:
    """Other accounts of the machine can read the database"""
    return bool(search.database.stat().st_mode & 0o077)


def a_key_in_clear(search: Search) -> bool:
    """The keys of second factors stand in the database as they are"""
    somebody = Person(search.site, "henrike")
    page = _picture(somebody)
    key = _key(page)
    assert "/activate/" not in somebody.complete(page, code=_code(key)).url, "the second factor is not set up"
    with closing(sqlite3.connect(search.database, timeout=30)) as database:
        return any(key in str(row) for row in database.execute("SELECT data FROM mfa_authenticator"))


def one_picture_alone(search: Search) -> bool:
    """The page that sets up a second factor, opened twice, refuses the first picture"""
    somebody = Person(search.site, "laurent")
    first, _ = _picture(somebody), _picture(somebody)
    return "/activate/" in somebody.complete(first, code=_code(_key(first))).url


def _picture(somebody: Person) -> Response:
    """The page that sets up a second factor; it asks for the password first."""
    page = somebody.get(SET_UP)
    return page if page.url.endswith(SET_UP) else somebody.complete(page, password=PASSWORD)


def _is_taken(search: Search, sql: str) -> bool:
    with closing(sqlite3.connect(search.database, timeout=30)) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        try:
            changed = database.execute(sql).rowcount
            assert changed, f"nothing to change: {sql}"
        except sqlite3.IntegrityError:
            return False
        finally:
            database.rollback()
    return True


def _key(page: Response) -> str:
    """The key that the page shows for an authenticator."""
    return re.search(r"\b[A-Z2-7]{32}\b", page.text)[0]


def _code(key: str) -> str:
    """What an authenticator shows now (RFC 6238)."""
    mac = hmac.digest(base64.b32decode(key), struct.pack(">Q", int(time.time()) // 30), "sha1")
    (number,) = struct.unpack(">I", mac[mac[-1] & 15 :][:4])
    return f"{(number & 0x7FFFFFFF) % 1_000_000:06}"


STORIES = (
    no_plan_yet,
    a_long_revision,
    a_row_replaced,
    a_note_deleted,
    a_posting_deleted,
    a_link_to_a_script,
    others_read_the_database,
    a_key_in_clear,
    one_picture_alone,
)
