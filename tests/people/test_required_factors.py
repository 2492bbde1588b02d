"""Administrators ask everybody of a role for a second factor; whoever has none sets it up before anything else."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from people import operations
from people.models import Event, RequiredFactor, User
from people.refusals import Refused
from people.roles import Role
from tests.people.test_second_factor import SWITCH_ON, code, key_on
from tests.people.test_sign_in import text
from tests.world import PASSWORD

PAGE = "/people/second-factors/"
FIRST = "/accounts/2fa/"


@pytest.fixture
def required(administrator) -> None:
    """Ada asks each member for one."""
    operations.require_second_factor(role=Role.MEMBER, by=administrator)


def switch_on(person) -> None:
    TOTP.activate(person, generate_totp_secret())
    RecoveryCodes.activate(person)


def test_whoever_has_none_is_led_to_set_it_up_and_goes_on_afterwards(client_of, member, required):
    browser = client_of(member)
    for path in ("/", "/people/me/", "/interviews/"):
        assert browser.get(path).headers["Location"] == FIRST
    assert "Your role needs a second factor" in text(browser.get(FIRST))
    browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
    browser.post(SWITCH_ON, {"code": code(key_on(browser.get(SWITCH_ON)))})
    assert browser.get("/people/me/").status_code == 200
    assert "Your role needs a second factor" not in text(browser.get(FIRST))


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}, {"Sec-Fetch-Mode": "cors"}])
def test_what_is_sent_meanwhile_is_not_taken_and_the_page_stays(client_of, member, required, headers):
    response = client_of(member).post("/people/me/", {"name": "Other"}, headers=headers)
    assert (response.status_code, "Set it up in another tab" in response.content.decode()) == (403, True)
    member.refresh_from_db()
    assert member.name == "Mona"


def test_what_was_typed_is_given_back_and_can_be_sent_again(client_of, member, required):
    browser = client_of(member)
    given = browser.post("/people/me/?from=today", {"name": 'Mo "M" <na>', "many": ["a", "b"]}).text
    assert 'name="name" value="Mo &quot;M&quot; &lt;na&gt;"' in given and 'action="/people/me/?from=today"' in given
    assert [f'name="many" value="{value}"' in given for value in "ab"] == [True, True]
    assert "Send it again" in given and "choose them again" not in given
    with_file = browser.post("/people/me/", {"name": "Mo", "file": SimpleUploadedFile("a.txt", b"a")}).text
    assert "choose them again" in with_file and "Send it again" not in with_file


def test_whoever_has_no_password_sees_their_recovery_codes_at_once(client_of, member, required):
    User.objects.filter(pk=member.pk).update(password="!none")
    browser = client_of(User.objects.get(pk=member.pk))
    answer = browser.post(SWITCH_ON, {"code": code(key_on(browser.get(SWITCH_ON)))}, follow=True)
    assert answer.request["PATH_INFO"] == "/accounts/2fa/recovery-codes/" and "Recovery codes" in answer.text


def test_other_roles_public_pages_and_signing_out_go_on(client_of, visitor, member, recruiter, administrator, required):
    assert client_of(recruiter).get("/people/me/").status_code == 200
    assert client_of(administrator).get("/people/").status_code == 200
    assert client_of(member).get("/jobs/").status_code == visitor.get("/jobs/").status_code == 200
    assert client_of(member).post("/accounts/logout/").status_code == 302


def test_recovery_codes_alone_are_no_second_factor(client_of, member, required):
    switch_on(member)
    assert client_of(member).get("/people/me/").status_code == 200
    Authenticator.objects.filter(type=Authenticator.Type.TOTP).delete()
    assert client_of(member).get("/people/me/").headers["Location"] == FIRST


def test_whoever_switches_theirs_off_or_loses_it_sets_up_another(client_of, member, administrator, required):
    switch_on(member)
    browser = client_of(member)
    operations.remove_second_factor(person=member, by=administrator)
    assert browser.get("/people/me/").headers["Location"] == FIRST


def test_a_new_role_brings_its_need_at_once(client_of, recruiter, administrator, required):
    browser = client_of(recruiter)
    assert browser.get("/people/me/").status_code == 200
    operations.change_role(person=recruiter, role=Role.MEMBER, by=administrator)
    assert browser.get("/people/me/").headers["Location"] == FIRST


def test_nobody_asks_their_own_role_before_they_have_one(client_of, administrator):
    browser = client_of(administrator)
    response = browser.post(f"{PAGE}administrator/require/", follow=True)
    assert "You have no second factor yourself" in text(response)
    assert not RequiredFactor.objects.exists()
    switch_on(administrator)
    assert "Each administrator now needs" in text(browser.post(f"{PAGE}administrator/require/", follow=True))
    assert browser.get("/people/").status_code == 200


def test_each_change_is_on_the_audit_trail_once(administrator, client_of):
    for _ in range(2):
        operations.require_second_factor(role=Role.RECRUITER, by=administrator)
    for _ in range(2):
        operations.stop_requiring_second_factor(role=Role.RECRUITER, by=administrator)
    verbs = ["people.recruiters_need_second_factor", "people.recruiters_need_none"]
    assert list(Event.objects.order_by("pk").values_list("verb", flat=True)) == verbs
    assert "asked each recruiter for a second factor" in text(client_of(administrator).get("/people/audit/"))


def test_the_page_counts_who_has_one(client_of, administrator, member, outsider, recruiter):
    switch_on(member)
    operations.deactivate(person=recruiter, by=administrator)
    page = text(client_of(administrator).get(PAGE))
    assert "1 account, 0 with a second factor, 1 without." in page
    assert "2 accounts, 1 with a second factor, 1 without." in page
    assert "Nobody has this role." in page


@pytest.mark.parametrize("who", ["recruiter", "member"])
def test_only_administrators_ask_for_it(client_of, recruiter, member, who):
    browser = client_of({"recruiter": recruiter, "member": member}[who])
    assert browser.get(PAGE).status_code == 403
    assert browser.post(f"{PAGE}member/require/").status_code == 403
    assert browser.post(f"{PAGE}member/stop/").status_code == 403


def test_there_are_only_the_roles_that_there_are(client_of, administrator):
    assert client_of(administrator).post(f"{PAGE}owner/require/").status_code == 404
    with pytest.raises(Refused):
        operations.require_second_factor(role=Role.ADMINISTRATOR, by=administrator)


def test_no_page_asks_the_database_once_more_for_it(client_of, member, person, administrator):
    browser = client_of(member)

    def queries(path: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            browser.get(path)
        return len([query for query in seen if "requiredfactor" in query["sql"]])

    assert queries("/people/me/") == 1
    browser = client_of(administrator)
    assert queries(PAGE) <= 3
    assert User.objects.with_second_factor().count() == 2
