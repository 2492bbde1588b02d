"""Secrets of second factors are never in clear: not in the database, not in a backup, and not once the key changes."""

from zipfile import ZipFile

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import call_command
from django.db import connection

from people.sealing import Unreadable, seal, unseal
from scorecards import backup
from tests.people.test_second_factor import AUTHENTICATE, code
from tests.people.test_sign_in import sign_in, signed_in, text
from tests.world import PASSWORD

pytestmark = pytest.mark.django_db


def stored() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM mfa_authenticator")
        return str(cursor.fetchall())


def in_clear(member) -> tuple[str, str]:
    """The rows as they were before they were sealed: the key and the seed."""
    rows = {row.type: row for row in Authenticator.objects.filter(user=member)}
    secrets = unseal(rows["totp"].data["secret"]), unseal(rows["recovery_codes"].data["seed"])
    for row, name, secret in zip((rows["totp"], rows["recovery_codes"]), ("secret", "seed"), secrets, strict=True):
        row.data[name] = secret
        row.save()
    return secrets


def test_what_is_set_up_now_is_sealed(member, secret, recovery_codes):
    assert stored().count("sealed:") == 2
    assert secret not in stored()


def test_what_was_in_clear_is_sealed_on_the_way_up_and_still_good(visitor, member, secret, recovery_codes):
    key, seed = in_clear(member)
    assert key in stored() and seed in stored()
    call_command("migrate", verbosity=0)
    assert key not in stored() and seed not in stored()
    sealed = stored()
    call_command("migrate", verbosity=0)
    assert stored() == sealed
    sign_in(visitor, member.email)
    visitor.post(AUTHENTICATE, {"code": recovery_codes[0]})
    assert signed_in(visitor)


def test_the_database_is_brought_up_to_date_where_somebody_has_a_passkey(member, secret):
    of_passkey = {"name": "Telephone", "passwordless": True, "credential": {"id": "AAAA", "response": {"type": "x"}}}
    Authenticator.objects.create(user=member, type="webauthn", data=of_passkey)
    call_command("migrate", verbosity=0)
    assert Authenticator.objects.get(type="webauthn").data == of_passkey


def test_an_earlier_secret_key_still_opens_until_the_database_is_brought_up_to_date(member, secret, settings):
    first, settings.SECRET_KEY = settings.SECRET_KEY, "another" * 9
    settings.SECRET_KEY_FALLBACKS = [first]
    sealed = Authenticator.objects.get().data["secret"]
    assert unseal(sealed) == secret
    call_command("migrate", verbosity=0)
    settings.SECRET_KEY_FALLBACKS = []
    assert unseal(Authenticator.objects.get().data["secret"]) == secret
    with pytest.raises(Unreadable):
        unseal(sealed)


def test_with_another_key_nobody_comes_in_and_the_page_says_why(visitor, member, secret, recovery_codes, settings):
    settings.SECRET_KEY = "another" * 9
    sign_in(visitor, member.email)
    for given in (code(secret), recovery_codes[0]):
        assert "under another secret key" in text(visitor.post(AUTHENTICATE, {"code": given}))
    assert not signed_in(visitor)
    call_command("migrate", verbosity=0)  # leaves what it cannot read
    assert Authenticator.objects.count() == 2


def test_pages_about_codes_that_cannot_be_read_say_so(client_of, member, recovery_codes, settings):
    settings.SECRET_KEY = "another" * 9
    browser = client_of(member)
    browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert "You have no recovery code left" in text(browser.get("/accounts/2fa/"))
    for page in ("", "download/"):
        response = browser.get(f"/accounts/2fa/recovery-codes/{page}", follow=True)
        assert "Ask an administrator to take it away" in text(response)


@pytest.mark.parametrize("text", ["JBSWY3DPEHPK3PXP", "", "sealed:", "sealed:gAAAA", "é"])
def test_what_nobody_sealed_is_not_taken(text):
    with pytest.raises(Unreadable):
        unseal(text)


def test_the_same_secret_is_never_sealed_alike():
    assert seal("a") != seal("a")


@pytest.mark.django_db(transaction=True)
def test_no_backup_holds_one_in_clear(member, secret, recovery_codes, tmp_path):
    seed = unseal(Authenticator.objects.get(type="recovery_codes").data["seed"])
    backup.write(tmp_path / "house.backup")
    with ZipFile(tmp_path / "house.backup") as archive:
        everything = b"".join(map(archive.read, archive.namelist()))
    assert b"sealed:" in everything
    assert secret.encode() not in everything and seed.encode() not in everything
