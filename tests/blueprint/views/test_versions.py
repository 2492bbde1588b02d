import pytest

from blueprint.models import Blueprint
from blueprint.operations import versions
from tests.blueprint.changed_roles import published
from tests.blueprint.documents import small_document

URL = "/blueprints/head-of-baking/"


@pytest.fixture
def history(recruiter):
    """Version 1 retired, version 2 published, version 3 a draft."""
    published(small_document(), recruiter)
    published(small_document(title="Head of Bread"), recruiter)
    return versions.start_draft(slug="head-of-baking", by=recruiter)


def test_editors_see_all_versions_with_who_made_them(history, recruiter, client_of):
    html = client_of(recruiter).get(f"{URL}versions/").content.decode()
    assert all(f"Version {number}</a>" in html for number in (1, 2, 3))
    assert "Rita" in html
    assert f"{URL}versions/3/discard/" in html
    assert f"{URL}versions/2/retire/" in html


def test_members_see_what_was_published_and_no_buttons(history, member, client_of):
    html = client_of(member).get(f"{URL}versions/").content.decode()
    assert "Version 2</a>" in html
    assert "Version 3</a>" not in html
    assert "Retire" not in html.replace("Retired", "")


def test_a_blueprint_of_drafts_alone_is_not_there_for_members(draft_blueprint, member, client_of):
    for page in ("versions/", "difference/", "versions/1/retire/", "versions/1/discard/"):
        assert client_of(member).get(f"{URL}{page}").status_code == 404


def test_everything_asks_for_a_sign_in(history, client):
    for page in ("versions/", "difference/", "versions/2/retire/", "versions/draft/"):
        assert client.get(f"{URL}{page}").status_code == 302


def test_the_difference_between_two_versions_is_shown(history, member, client_of):
    html = client_of(member).get(f"{URL}difference/", {"from": 1, "to": 2}).content.decode()
    assert "From version 1 to version 2" in html
    assert "<del> Baking</del><ins> Bread</ins>" in html


@pytest.mark.parametrize("query", ["", "?from=x&to=-1", "?from=99&to=98", "?to=²"])
def test_without_two_good_numbers_the_newest_two_are_compared(history, recruiter, client_of, query):
    html = client_of(recruiter).get(f"{URL}difference/{query}").content.decode()
    assert "From version 2 to version 3" in html


def test_the_difference_to_a_draft_is_for_editors(history, member, client_of):
    html = client_of(member).get(f"{URL}difference/", {"from": 2, "to": 3}).content.decode()
    assert "version 3" not in html


def test_retiring_is_confirmed_first(history, recruiter, client_of):
    client = client_of(recruiter)
    assert "Retire version 2" in client.get(f"{URL}versions/2/retire/").content.decode()
    assert Blueprint.objects.get(version=2).status == "published"
    client.post(f"{URL}versions/2/retire/")
    assert Blueprint.objects.get(version=2).status == "retired"


def test_what_is_not_published_cannot_be_retired(history, recruiter, client_of):
    response = client_of(recruiter).post(f"{URL}versions/1/retire/", follow=True)
    assert "is not published, so it cannot be retired" in response.content.decode()


def test_discarding_is_confirmed_first(history, recruiter, client_of):
    client = client_of(recruiter)
    client.get(f"{URL}versions/3/discard/")
    assert Blueprint.objects.filter(version=3).exists()
    client.post(f"{URL}versions/3/discard/")
    assert not Blueprint.objects.filter(version=3).exists()


def test_after_the_only_draft_is_discarded_the_library_is_next(draft_blueprint, recruiter, client_of):
    assert client_of(recruiter).post(f"{URL}versions/1/discard/").url == "/blueprints/"


@pytest.mark.parametrize("page", ["versions/2/retire/", "versions/2/discard/", "versions/draft/"])
def test_members_end_and_begin_nothing(history, member, client_of, page):
    assert client_of(member).post(f"{URL}{page}").status_code == 403
    assert Blueprint.objects.count() == 3


def test_a_draft_is_begun_by_a_button(published_blueprint, recruiter, client_of):
    client = client_of(recruiter)
    assert client.get(f"{URL}versions/draft/").status_code == 405
    assert client.post(f"{URL}versions/draft/").url == f"{URL}draft/"
    assert Blueprint.objects.drafts().get().version == 2
