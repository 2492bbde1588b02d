import re

import pytest

from people import operations
from people.models import Event, Invitation, User
from people.permissions import KINDS, PERMISSIONS
from people.roles import Role
from tests.people.test_sign_in import text


@pytest.fixture
def cast(administrator, recruiter, member, outsider) -> dict[str, User]:
    return {"administrator": administrator, "recruiter": recruiter, "member": member, "outsider": outsider}


PAGES = ["/people/", "/people/invite/", "/people/audit/"]
PAGES_OF_ONE = ["", "deactivate/", "second-factor/remove/"]
DEEDS = ["role/", "deactivate/", "reactivate/", "second-factor/remove/"]
OTHERS = ["recruiter", "member", "outsider"]


@pytest.mark.parametrize("path", PAGES)
def test_administrators_open_the_pages_about_people(client_of, administrator, path):
    assert client_of(administrator).get(path).status_code == 200


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("path", PAGES)
def test_nobody_else_opens_the_pages_about_people(client_of, cast, who, path):
    response = client_of(cast[who]).get(path)
    assert (response.status_code, "Only administrators" in text(response)) == (403, True)


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("path", PAGES_OF_ONE)
def test_to_others_the_page_of_a_person_does_not_exist(client_of, cast, who, path):
    assert client_of(cast[who]).get(f"/people/{cast['member'].pk}/{path}").status_code == 404


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("deed", DEEDS)
def test_others_change_nobody(client_of, cast, who, deed):
    target = cast["member"]
    response = client_of(cast[who]).post(f"/people/{target.pk}/{deed}", {"role": Role.ADMINISTRATOR})
    target.refresh_from_db()
    assert (response.status_code, target.role, target.is_active) == (404, Role.MEMBER, True)
    assert not Event.objects.exists()


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("deed", ["resend", "revoke"])
def test_others_do_nothing_to_an_invitation(client_of, cast, invitation, who, deed):
    response = client_of(cast[who]).post(f"/people/invitations/{invitation.pk}/{deed}/")
    assert (response.status_code, Invitation.objects.get().token) == (404, invitation.token)


@pytest.mark.parametrize("who", OTHERS)
def test_others_invite_nobody(client_of, cast, who):
    response = client_of(cast[who]).post("/people/invite/", {"email": "x@example.test", "role": Role.ADMINISTRATOR})
    assert (response.status_code, Invitation.objects.exists()) == (403, False)


@pytest.mark.parametrize("path", [*PAGES, "/people/me/", "/help/roles/", "/people/1/"])
def test_without_signing_in_there_is_only_the_way_to_sign_in(visitor, path):
    assert visitor.get(path).headers["Location"] == f"/accounts/login/?next={path}"


@pytest.mark.parametrize("deed", ["role/", "reactivate/"])
def test_what_changes_something_takes_a_post(client_of, administrator, member, deed):
    assert client_of(administrator).get(f"/people/{member.pk}/{deed}").status_code == 405


def test_an_administrator_changes_a_role(client_of, administrator, member):
    client_of(administrator).post(f"/people/{member.pk}/role/", {"role": Role.RECRUITER})
    member.refresh_from_db()
    assert member.is_recruiter


@pytest.mark.parametrize("role", ["", "emperor", "\0"])
def test_a_role_that_is_none_is_refused(client_of, administrator, member, role):
    response = client_of(administrator).post(f"/people/{member.pk}/role/", {"role": role}, follow=True)
    assert "Choose one of the roles" in text(response)


def test_the_last_administrator_reads_why_the_role_stays(client_of, administrator):
    browser = client_of(administrator)
    response = browser.post(f"/people/{administrator.pk}/role/", {"role": Role.MEMBER}, follow=True)
    assert "last active administrator" in text(response)


def test_deactivating_asks_first_and_reactivating_does_not(client_of, administrator, member):
    browser = client_of(administrator)
    assert "signed out everywhere" in text(browser.get(f"/people/{member.pk}/deactivate/"))
    browser.post(f"/people/{member.pk}/deactivate/")
    member.refresh_from_db()
    assert not member.is_active
    browser.post(f"/people/{member.pk}/reactivate/")
    member.refresh_from_db()
    assert member.is_active


def names(response) -> list[str]:
    return re.findall(r'href="/people/\d+/">([^<]+)</a>', text(response))


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("", ["Ada", "Mona", "Rita"]),
        ("?q=RITA", ["Rita"]),
        ("?q=mona+example", ["Mona"]),
        ("?q=nobody", []),
        ("?role=recruiter", ["Rita"]),
        ("?status=inactive", ["Otto"]),
        ("?status=all&role=member", ["Mona", "Otto"]),
        ("?status=nonsense&role=%00&q=%00", ["Ada", "Mona", "Rita"]),
        ("?page=99", ["Ada", "Mona", "Rita"]),
    ],
)
def test_the_list_is_searched_and_filtered(client_of, cast, query, listed):
    operations.deactivate(person=cast["outsider"], by=cast["administrator"])
    response = client_of(cast["administrator"]).get(f"/people/{query}")
    assert names(response) == listed


def test_the_list_takes_as_many_queries_for_three_as_for_one(
    client_of, administrator, person, invitation, django_assert_num_queries
):
    browser = client_of(administrator)
    for extra in ([], ["a", "b"]):
        for name in extra:
            person(f"{name}@example.test")
            operations.invite(email=f"new-{name}@example.test", name="", role=Role.MEMBER, by=administrator)
        with django_assert_num_queries(6):
            browser.get("/people/")


def test_ones_own_page_saves_name_time_zone_and_appearance(client_of, member):
    data = {"name": "Mona Lisa", "time_zone": "Asia/Tokyo", "theme": "dark", "role": Role.ADMINISTRATOR}
    client_of(member).post("/people/me/", data)
    member.refresh_from_db()
    assert (member.name, member.time_zone, member.theme) == ("Mona Lisa", "Asia/Tokyo", "dark")
    assert member.role == Role.MEMBER


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "", "America"])
def test_a_zone_that_this_machine_does_not_know_breaks_no_page(client_of, member, zone):
    User.objects.update(time_zone=zone)
    assert client_of(member).get("/people/me/").status_code == 200


@pytest.mark.parametrize("who", ["administrator", *OTHERS])
def test_everybody_signed_in_reads_who_may_do_what(client_of, cast, who):
    page = text(client_of(cast[who]).get("/help/roles/"))
    assert all(permission.what in page for permission in PERMISSIONS)
    assert all(kind.name in page for kind in KINDS)


def test_numbers_beyond_every_database_are_no_page(client_of, administrator):
    assert client_of(administrator).get(f"/people/{'9' * 30}/").status_code == 404
