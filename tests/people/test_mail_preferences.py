"""Which mail somebody gets, and where they say so."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from people.declarations import check_prefix
from people.mail_choices import choose, kinds, wanted_kinds, wants
from people.models import MailChoice, User
from tests.people.test_sign_in import text

URL = "/people/me/mail/"
REMINDER, ALARM, JOINED = "kinds_of_mail.reminder", "kinds_of_mail.alarm", "people.joined"


@pytest.fixture(autouse=True)
def another_app(settings):
    """An app that declares kinds of mail, as the apps after people do."""
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "tests.people.kinds_of_mail"]
    kinds.cache_clear()
    yield
    kinds.cache_clear()


def test_every_app_declares_its_kinds():
    assert {JOINED, REMINDER, ALARM} <= set(kinds())


def test_a_kind_belongs_to_the_app_that_declares_it():
    with pytest.raises(ImproperlyConfigured, match=r"begin with “hiring\.”"):
        check_prefix("hiring", "Kinds of mail", ["people.joined"])


def test_somebody_who_said_nothing_wants_everything(member):
    assert wants(member, REMINDER)
    assert wanted_kinds(member) >= {JOINED, REMINDER}


def test_what_is_switched_off_is_not_wanted_by_that_person(member, recruiter):
    choose(user=member, wanted=[JOINED])
    assert [wants(member, kind) for kind in (JOINED, REMINDER, ALARM)] == [True, False, True]
    assert wants(recruiter, REMINDER)


def test_it_can_be_switched_on_again(member):
    choose(user=member, wanted=[])
    choose(user=member, wanted=[REMINDER])
    assert (wants(member, REMINDER), wants(member, JOINED)) == (True, False)


def test_who_is_deactivated_wants_nothing(member):
    member.is_active = False
    assert not wants(member, ALARM)


def test_the_page_has_a_box_for_what_can_be_switched_off_and_names_the_rest(client_of, member):
    page = text(client_of(member).get(URL)).split("</main>")[0]
    assert (page.count('type="checkbox"'), page.count("checked")) == (len(wanted_kinds(member)),) * 2
    assert "When the house is on fire." in page.split("Always sent")[1]


def test_saving_the_page_keeps_the_choice(client_of, member):
    browser = client_of(member)
    page = text(browser.post(URL, {"wanted": [REMINDER]}, follow=True))
    assert "Your choice of mail is saved." in page
    assert wanted_kinds(member) == {REMINDER}
    assert text(browser.get(URL)).split("</main>")[0].count("checked") == 1


@pytest.mark.parametrize("stray", [ALARM, "people.gossip", "\0"])
def test_a_kind_that_is_no_choice_is_refused_in_a_sentence(client_of, member, stray):
    response = client_of(member).post(URL, {"wanted": [stray]})
    assert (response.status_code, "invalid-feedback" in text(response)) == (200, True)
    assert not MailChoice.objects.exists()


def test_no_box_ticked_is_a_choice_too(client_of, member):
    client_of(member).post(URL, {})
    assert wanted_kinds(member) == set()


def test_a_visitor_is_asked_to_sign_in(client):
    assert client.get(URL).headers["Location"].startswith("/accounts/login/")


def test_a_choice_is_for_oneself_alone(client_of, member, recruiter):
    client_of(member).post(URL, {"wanted": [], "user": recruiter.pk})
    assert set(MailChoice.objects.values_list("user", flat=True)) == {member.pk}


def test_the_inviter_hears_of_who_joined_unless_they_switched_it_off(administrator, visitor, invitation, posted):
    path = f"/accounts/invitation/{invitation.token}/"
    data = {"name": "Nia", "password": "a-long-password", "time_zone": "UTC"}
    mail = posted(visitor.post, path, data)[-1]
    assert (mail.to, "Nia" in mail.subject) == ([administrator.email], True)
    assert User.objects.filter(email=invitation.email).exists()
