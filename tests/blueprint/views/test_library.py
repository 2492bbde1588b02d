import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blueprint.operations import versions
from tests.blueprint.changed_roles import published
from tests.blueprint.documents import group, responsibility, small_document

URL = "/blueprints/"


def named(title: str, slug: str, **sections) -> dict:
    return small_document(title=title, slug=slug, **sections)


@pytest.fixture
def shelf(recruiter):
    """A published role, a draft and a retired one."""
    published(named("Baker", "baker"), recruiter)
    versions.import_document(document=named("Miller", "miller"), by=recruiter)
    versions.retire(blueprint=published(named("Brewer", "brewer"), recruiter), by=recruiter)


def titles(response) -> list[str]:
    return [blueprint.title for blueprint in response.context["page"]]


def test_nobody_reads_the_library_without_signing_in(client, db):
    response = client.get(URL)
    assert (response.status_code, response.url) == (302, f"/accounts/login/?next={URL}")


def test_editors_see_drafts_and_retired_versions_too(shelf, recruiter, administrator, client_of):
    for editor in (recruiter, administrator):
        assert titles(client_of(editor).get(URL)) == ["Baker", "Brewer", "Miller"]


def test_members_see_what_is_published_alone(shelf, member, client_of):
    response = client_of(member).get(URL, {"status": "draft"})
    assert titles(response) == ["Baker"]
    assert "status" not in response.context["form"].fields
    assert "Import" not in response.content.decode()


@pytest.mark.parametrize(("status", "listed"), [("draft", ["Miller"]), ("retired", ["Brewer"]), ("nonsense", None)])
def test_editors_filter_by_status(shelf, recruiter, client_of, status, listed):
    assert titles(client_of(recruiter).get(URL, {"status": status})) == (listed or ["Baker", "Brewer", "Miller"])


def test_each_blueprint_stands_once_however_many_versions_it_has(published_blueprint, recruiter, client_of):
    versions.start_draft(slug=published_blueprint.slug, by=recruiter)
    response = client_of(recruiter).get(URL)
    assert [(b.version, b.status) for b in response.context["page"]] == [(1, "published")]
    assert "Draft of the next version" in response.content.decode()


@pytest.mark.parametrize("words", ["baking", "NIGHT and day", "ovens", "keep bakers", "decide what is baked"])
def test_search_reads_titles_summaries_and_responsibilities(published_blueprint, member, client_of, words):
    assert titles(client_of(member).get(URL, {"q": words})) == ["Head of Baking"]


def test_every_word_of_a_search_must_be_found(published_blueprint, member, client_of):
    response = client_of(member).get(URL, {"q": "baking submarines"})
    assert titles(response) == []
    assert "Nothing found" in response.content.decode()


def test_a_draft_is_not_found_by_a_member(draft_blueprint, member, client_of):
    assert titles(client_of(member).get(URL, {"q": "Baking"})) == []


def test_an_empty_library_says_what_to_do_first(recruiter, member, client_of):
    assert "Import a blueprint" in client_of(recruiter).get(URL).content.decode()
    assert "Import a blueprint" not in client_of(member).get(URL).content.decode()


def test_pages_of_the_library_keep_the_search(recruiter, client_of):
    for number in range(27):
        versions.import_document(document=named(f"Baker {number:02}", f"baker-{number}"), by=recruiter)
    response = client_of(recruiter).get(URL, {"q": "baker"})
    assert len(titles(response)) == 25
    assert "?q=baker&amp;page=2" in response.content.decode()
    assert titles(client_of(recruiter).get(URL, {"q": "baker", "page": 2})) == ["Baker 25", "Baker 26"]


def test_three_blueprints_take_as_many_queries_as_one(recruiter, client_of):
    client, counts = client_of(recruiter), []
    for wanted in (1, 3):
        for number in range(wanted):
            published(named(f"Role {wanted}{number}", f"role-{wanted}-{number}"), recruiter)
        with CaptureQueriesContext(connection) as queries:
            client.get(URL)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 5


def test_a_hostile_title_is_shown_as_it_was_typed(recruiter, client_of):
    duties = [group("People", responsibility(1, "x", "<script>alert(2)</script>"))]
    published(named("<script>alert(1)</script>", "hostile", responsibilities=duties), recruiter)
    page = client_of(recruiter).get(URL).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_two_blueprints_of_one_title_are_told_apart_in_the_library_the_search_and_the_choice(
    published_blueprint, recruiter, client_of
):
    published(small_document(slug="baking-in-the-north"), recruiter)
    browser = client_of(recruiter)
    for page in ("/blueprints/", "/openings/new/", "/search/?q=baking"):
        text = browser.get(page).content.decode()
        assert "head-of-baking" in text and "baking-in-the-north" in text, page
