import pytest
from django.test import Client

from people.models import Invitation, User
from people.roles import Role
from tests.people.letters import link_in
from tests.people.test_sign_in import signed_in, text

JOIN = {"name": "Nia New", "password": "a-long-password", "time_zone": "Europe/Berlin"}


def link(invitation: Invitation) -> str:
    return f"/accounts/invitation/{invitation.token}/"


def test_an_administrator_invites_by_the_page(client_of, administrator, posted):
    data = {"email": "Nia@Example.test", "name": " Nia \n New ", "role": Role.MEMBER}
    [mail] = posted(client_of(administrator).post, "/people/invite/", data)
    assert Invitation.objects.get().name == "Nia New"
    assert Client().get(link_in(mail)).status_code == 200


def test_inviting_somebody_who_is_here_is_an_error_at_the_address(client_of, administrator, member):
    response = client_of(administrator).post("/people/invite/", {"email": member.email, "role": Role.MEMBER})
    assert "already has an account" in text(response).split('id="id_email_error"')[1]


def test_the_invited_person_sets_up_an_account_and_is_signed_in(visitor, invitation):
    assert visitor.post(link(invitation), JOIN).headers["Location"] == "/"
    assert signed_in(visitor)
    assert User.objects.get(email="nia@example.test").time_zone == "Europe/Berlin"


def test_the_page_of_an_invitation_is_kept_by_no_cache(visitor, invitation):
    assert "no-store" in visitor.get(link(invitation)).headers["Cache-Control"]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("password", "short", "at least 10 characters"),
        ("password", "nia@example.test", "too similar"),
        ("password", "x" * 50_000, "too long"),
        ("time_zone", "Mars/Olympus", "not one of the available choices"),
        ("name", "", "required"),
        ("name", "a\0b", "Null characters"),
    ],
)
def test_what_is_wrong_with_an_account_stands_at_its_field(visitor, invitation, field, value, sentence):
    response = visitor.post(link(invitation), {**JOIN, field: value})
    assert sentence in text(response).split(f'id="id_{field}_error"')[1]
    assert not User.objects.filter(email="nia@example.test").exists()


def test_a_link_that_was_used_says_so(visitor, invitation):
    visitor.post(link(invitation), JOIN)
    response = Client().get(link(invitation))
    assert (response.status_code, "It was used already" in text(response)) == (410, True)


def test_a_revoked_link_says_so(client_of, administrator, visitor, invitation):
    client_of(administrator).post(f"/people/invitations/{invitation.pk}/revoke/")
    response = visitor.post(link(invitation), JOIN)
    assert (response.status_code, "It was revoked" in text(response)) == (410, True)
    assert not User.objects.filter(email="nia@example.test").exists()


def test_a_link_that_has_run_out_says_whom_to_ask(visitor, invitation):
    Invitation.objects.update(expires_at=invitation.created_at)
    response = visitor.post(link(invitation), JOIN)
    assert (response.status_code, "Ask Ada to send it again" in text(response)) == (410, True)


def test_an_unknown_link_says_what_to_do(visitor):
    response = visitor.get("/accounts/invitation/nonsense/")
    assert (response.status_code, "Look for the newest invitation" in text(response)) == (404, True)


def test_somebody_signed_in_is_asked_to_sign_out_before_accepting(client_of, member, invitation):
    response = client_of(member).post(link(invitation), JOIN)
    assert "sign out first" in text(response)
    assert Invitation.objects.get().state == Invitation.State.OPEN
