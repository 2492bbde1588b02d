"""The half of section 2 that is about who appoints and who decides."""

from contextlib import suppress

from tests.attacks.replay.person import NoForm, filled, form_of, hrefs
from tests.attacks.replay.search import OPENING, Search

VOTING = "/openings/head-of-engineering"
"""The demo's search with a committee of three, which votes on one of its candidates."""


def a_manager_appoints_himself(search: Search) -> bool:
    """A hiring manager puts himself on the committee and into its chair, by the plan's form"""
    _appoint(search, OPENING, "manager", ["manager"], "manager")
    return _chair(search, OPENING) == search.number["manager"]


def a_recruiter_appoints_herself(search: Search) -> bool:
    """A recruiter puts herself on the committee and into its chair"""
    _appoint(search, OPENING, "recruiter", ["recruiter"], "recruiter")
    return _chair(search, OPENING) == search.number["recruiter"]


def the_chair_changes_while_they_vote(search: Search) -> bool:
    """A recruiter gives the chair to somebody else while a vote runs"""
    assert hrefs(search.by("committee").get(_voted_on(search)), r".*/close/"), "no vote runs"
    _appoint(search, VOTING, "recruiter", ["committee", "grace"], "grace")
    given = _chair(search, VOTING) == search.number["grace"]
    _appoint(search, VOTING, "admin", ["committee"], "committee")
    return given


def a_manager_decides_alone(search: Search) -> bool:
    """A hiring manager takes the chair, closes the running vote, empties the committee and decides “hire” alone"""
    page, manager = _voted_on(search), search.by("manager")
    _appoint(search, VOTING, "manager", ["manager"], "manager")
    with suppress(NoForm):
        manager.send(f"{page}close/")
    _appoint(search, VOTING, "manager", [], None)
    words = dict.fromkeys(("reasons", "departure", "on-strategy"), "I like them.")
    decided = manager.send(f"{page}decide/", outcome="hire", **words)
    return decided.ok and manager.sees(page, "Hired")


def _appoint(search: Search, opening: str, by: str, members: list[str], chair: str | None) -> None:
    """By the plan's form, where that asks for them, and as the page of its own is sent, whoever it is shown to."""
    numbers, chair = [search.number[who] for who in members], search.number[chair] if chair else ""
    path = f"{opening}/plan/"
    with suppress(NoForm):
        standing = filled(form_of(search.by(by).get(path), path, path)).get("committee-members") or []
        new = [number for number in numbers if number not in standing]
        staying = [number for number in numbers if number in standing]
        chosen = {"committee-members": staying, "committee-add": "".join(new[:1]), "committee-chair": chair}
        search.by(by).send(path, path, **chosen)
    search.by(by).post(f"{path}committee/", members=numbers, chair=chair)


def _chair(search: Search, opening: str) -> str | None:
    page = search.by("admin").get(f"{opening}/plan/committee/")
    if page.ok:
        return form_of(page, f"{opening}/plan/committee/").fields["chair"]
    path = f"{opening}/plan/"
    return form_of(search.by("admin").get(path), path, path).fields["committee-chair"]


def _voted_on(search: Search) -> str:
    """The committee's page of the candidate whose vote runs."""
    pages = hrefs(search.by("committee").get("/committee/"), r"/applications/\d+/committee/")
    asked = [page for page in pages if 'name="choice"' in search.by("committee").get(page).text]
    assert asked, "nobody is voted on"
    return asked[0]


STORIES = (
    a_manager_appoints_himself,
    a_recruiter_appoints_herself,
    the_chair_changes_while_they_vote,
    a_manager_decides_alone,
)
