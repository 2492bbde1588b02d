import re

import pytest
from allauth.account.adapter import get_adapter
from allauth.core.context import request_context
from django.test import Client
from django.urls import reverse

from people import operations
from people.password_links import password_link
from tests.people.letters import link_in
from tests.world import PASSWORD

LOGIN = "/accounts/login/"
RESET = "/accounts/password/reset/"


def sign_in(visitor: Client, email: str, password: str = PASSWORD, **more):
    return visitor.post(LOGIN, {"login": email, "password": password, **more})


def text(response) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def main(response) -> str:
    """What stands in the middle of a page, without the token that differs every time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text(response).split("<main")[1])


def signed_in(visitor: Client) -> bool:
    return visitor.get("/people/me/").status_code == 200


def test_somebody_signs_in_with_address_and_password(visitor, member):
    assert sign_in(visitor, member.email.upper()).headers["Location"] == "/"
    assert signed_in(visitor)


def test_one_comes_back_to_the_page_that_one_asked_for(visitor, member):
    wanted = visitor.get("/people/me/").headers["Location"]
    assert wanted == f"{LOGIN}?next=/people/me/"
    assert sign_in(visitor, member.email, next="/people/me/").headers["Location"] == "/people/me/"


def test_a_foreign_page_is_not_where_signing_in_leads(visitor, member):
    assert sign_in(visitor, member.email, next="https://evil.example/").headers["Location"] == "/"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(visitor, member):
    answers = {
        main(sign_in(visitor, address, "wrong")).replace(address, "")
        for address in (member.email, "nobody@example.test")
    }
    assert len(answers) == 1
    assert "do not belong together" in answers.pop()


def test_the_sixth_wrong_password_is_refused_in_words(visitor, member):
    for _ in range(5):
        assert "do not belong together" in text(sign_in(visitor, member.email, "wrong"))
    assert "Too many wrong passwords. Wait 5 minutes" in text(sign_in(visitor, member.email, "wrong"))
    assert "Too many wrong passwords" in text(sign_in(visitor, member.email, PASSWORD))


def test_wrong_passwords_for_one_address_do_not_shut_out_another(visitor, member, recruiter):
    for _ in range(6):
        sign_in(visitor, member.email, "wrong")
    sign_in(visitor, recruiter.email)
    assert signed_in(visitor)


def test_too_many_requests_from_one_place_get_a_page_of_ours(visitor):
    answers = [visitor.post(RESET, {"email": f"p{n}@example.test"}).status_code for n in range(21)]
    assert answers[:20] == [302] * 20
    assert "Too many attempts" in text(visitor.post(RESET, {"email": "p22@example.test"}))


@pytest.mark.parametrize("address", ["a\0b@example.test", "x" * 50_000, "no address", "", "💥@example.test"])
def test_a_strange_address_is_an_error_at_its_field(visitor, db, address):
    for url, name in ((LOGIN, "login"), (RESET, "email")):
        response = visitor.post(url, {name: address, "password": "x"})
        assert response.status_code == 200
        assert f'id="id_{name}_error"' in text(response)


@pytest.mark.parametrize(("password", "sentence"), [("x" * 50_000, "too long"), ("a\0b", "Null characters")])
def test_a_strange_password_is_an_error_at_its_field(visitor, member, password, sentence):
    assert sentence in text(sign_in(visitor, member.email, password))


@pytest.mark.parametrize(("password", "field"), [("", "password"), ("wrong", "login")])
def test_the_focus_is_on_the_first_field_that_is_wrong_or_to_be_checked(visitor, db, password, field):
    page = text(visitor.post(LOGIN, {"login": "ada@example.test", "password": password}))
    assert re.findall(r'<input[^>]*name="(\w+)"[^>]*autofocus', page) == [field]


def test_password_managers_are_told_what_is_what(visitor, db):
    page = text(visitor.get(LOGIN))
    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page


def test_signing_out_takes_a_post(client_of, member):
    visitor = client_of(member)
    assert "Sign out" in text(visitor.get("/accounts/logout/"))
    assert signed_in(visitor)
    visitor.post("/accounts/logout/")
    assert not signed_in(visitor)


def test_private_pages_are_kept_by_no_cache(client_of, member):
    assert "no-store" in client_of(member).get("/people/me/").headers["Cache-Control"]
    part = client_of(member).get("/people/me/", headers={"HX-Request": "true"})
    assert "no-store" in part.headers["Cache-Control"]


def test_a_page_that_asks_for_a_part_after_the_sign_in_has_ended_keeps_what_was_typed(visitor, db):
    response = visitor.get("/people/me/", headers={"HX-Request": "true"})
    assert (response.status_code, "Sign in again" in text(response)) == (401, True)


def test_nobody_signs_up(visitor, db):
    for response in (visitor.get("/accounts/signup/"), visitor.post("/accounts/signup/", {"email": "x@y.zz"})):
        assert response.status_code == 403
        assert "ask an administrator" in text(response).lower()


@pytest.mark.parametrize(
    "path", ["email/", "confirm-email/", "login/code/", "3rdparty/", "2fa/webauthn/", "social/signup/"]
)
def test_pages_of_the_sign_in_library_that_make_no_sense_here_do_not_exist(client_of, member, path):
    assert client_of(member).get(f"/accounts/{path}").status_code == 404


def test_deactivating_somebody_ends_their_live_session(client_of, member, administrator):
    visitor = client_of(member)
    assert signed_in(visitor)
    operations.deactivate(person=member, by=administrator)
    assert not signed_in(visitor)
    operations.reactivate(person=member, by=administrator)
    assert not signed_in(visitor)


def test_who_is_deactivated_cannot_sign_in_and_is_told_why(visitor, member, administrator):
    operations.deactivate(person=member, by=administrator)
    response = visitor.post(LOGIN, {"login": member.email, "password": PASSWORD}, follow=True)
    assert "This account is deactivated" in text(response)
    assert not signed_in(visitor)


def test_a_known_and_an_unknown_address_get_the_same_answer_to_a_forgotten_password(visitor, member, posted):
    answers = []
    for address in (member.email, "nobody@example.test"):
        [mail] = posted(lambda address=address: answers.append(visitor.post(RESET, {"email": address}, follow=True)))
        assert mail.to == [address]
    assert len({main(answer) for answer in answers}) == 1


def test_a_forgotten_password_is_set_by_a_link(visitor, member, posted):
    [mail] = posted(visitor.post, RESET, {"email": member.email})
    form = visitor.get(link_in(mail), follow=True)
    url = form.redirect_chain[-1][0]
    new = {"password1": "another-long-word", "password2": "another-long-word"}
    [notice] = posted(visitor.post, url, new)
    assert "set anew" in notice.body
    sign_in(visitor, member.email, "another-long-word")
    assert signed_in(visitor)
    assert "was used already, is too old" in text(Client().get(link_in(mail)))


def test_a_new_password_by_link_ends_the_wait_after_wrong_attempts(visitor, member):
    for _ in range(6):
        sign_in(visitor, member.email, "wrong")
    url = visitor.get(password_link(member), follow=True).redirect_chain[-1][0]
    visitor.post(url, {"password1": "another-long-word", "password2": "another-long-word"})
    sign_in(visitor, member.email, "another-long-word")
    assert signed_in(visitor)


def test_the_link_in_a_mail_names_our_own_host_whatever_the_request_says(visitor, member, posted, settings):
    settings.ALLOWED_HOSTS = ["*"]
    [mail] = posted(lambda: visitor.post(RESET, {"email": member.email}, headers={"Host": "evil.example"}))
    assert "evil.example" not in mail.body
    assert settings.SITE_URL in mail.body


def test_a_link_for_a_password_dies_when_the_person_is_deactivated(visitor, member, administrator):
    link = password_link(member)
    operations.deactivate(person=member, by=administrator)
    operations.reactivate(person=member, by=administrator)
    assert "was used already, is too old" in text(visitor.get(link))


@pytest.mark.parametrize("key", ["1-x", "zzzzzzzzzzzzz-abc-def", "0-%00", "1-set-password"])
def test_a_broken_link_for_a_password_says_so(visitor, db, key):
    response = visitor.get(f"{RESET}key/{key}/")
    assert (response.status_code, "Send me a new link" in text(response)) == (200, True)


def test_a_weak_new_password_is_refused_at_its_field(client_of, member):
    data = {"oldpassword": PASSWORD, "password1": "short", "password2": "short"}
    response = client_of(member).post(reverse("account_change_password"), data)
    assert "at least 10 characters" in text(response).split('id="id_password1_error"')[1]


def test_changing_the_password_keeps_this_session_and_ends_the_others(client_of, member):
    here, elsewhere = client_of(member), client_of(member)
    data = {"oldpassword": PASSWORD, "password1": "another-long-word", "password2": "another-long-word"}
    here.post(reverse("account_change_password"), data)
    assert (signed_in(here), signed_in(elsewhere)) == (True, False)


def test_changing_the_password_does_not_write_back_what_changed_meanwhile(member, administrator, rf):
    operations.deactivate(person=member, by=administrator)
    with request_context(rf.post("/")):
        get_adapter().set_password(member, "another-long-word")
    member.refresh_from_db()
    assert not member.is_active


@pytest.mark.parametrize(
    ("page", "there"),
    [
        ("http://testserver/openings/new/?blueprint=baker", "/openings/new/%3Fblueprint%3Dbaker"),
        ("https://evil.example/openings/new/", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_whoever_sends_a_form_without_being_signed_in_comes_back_to_the_page_that_it_stood_on(visitor, page, there):
    answer = visitor.post("/people/me/", {"name": "Mona"}, headers={"referer": page})
    assert (answer.status_code, answer.url) == (302, f"{LOGIN}?next={there}")
