"""A restore says who will come in before it writes, and takes what a key has signed where it was told to ask for it."""

import sys
from pathlib import Path

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from django.core.management import CommandError, call_command

from people import operations
from people.models import User
from people.refusals import Refused
from scorecards import backup
from tests.scorecards.backup import spoilt_backups as spoilt

pytestmark = pytest.mark.django_db(transaction=True)


def key_pair(folder: Path, name: str, key=None) -> tuple[str, str]:
    """The paths of a private and a public key, as openssl writes them."""
    key = key or Ed25519PrivateKey.generate()
    private, public = folder / f"{name}.pem", folder / f"{name}.pub.pem"
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    public.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    return str(private), str(public)


@pytest.fixture
def keys(tmp_path, settings) -> tuple[str, str]:
    """The house signs with one, and asks for the other."""
    settings.BACKUP_SIGNING_KEY, settings.BACKUP_PUBLIC_KEY = key_pair(tmp_path, "house")
    return settings.BACKUP_SIGNING_KEY, settings.BACKUP_PUBLIC_KEY


@pytest.fixture
def house(storage, administrator, member, outsider, person) -> None:
    """Two administrators, two members, one of them deactivated, with a second factor."""
    person("abe@example.test", "administrator")
    TOTP.activate(outsider, generate_totp_secret())
    operations.deactivate(person=outsider, by=administrator)


@pytest.fixture
def made(house, tmp_path) -> Path:
    path = tmp_path / "house.backup"
    call_command("backup", str(path))
    return path


def test_a_restore_says_who_will_come_in_and_waits_for_yes(made, emptied, capsys, monkeypatch):
    emptied()
    with pytest.raises(CommandError, match=r"Nothing was restored: say --yes"):
        call_command("restore", str(made))
    assert "Accounts: 2 administrators, 0 recruiters, 1 member, 1 deactivated." in capsys.readouterr().out
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda question: "no")
    with pytest.raises(CommandError, match=r"^Nothing was restored\.$"):
        call_command("restore", str(made))
    assert not User.objects.exists()
    monkeypatch.setattr("builtins.input", lambda question: " Yes")
    call_command("restore", str(made))
    out = capsys.readouterr().out
    assert (User.objects.count(), "not signed." in out, "cannot be read here" in out) == (4, True, False)


def test_second_factors_of_another_secret_key_are_told(made, emptied, capsys, settings):
    settings.SECRET_KEY = "another" * 9
    emptied()
    call_command("restore", str(made), "--yes")
    assert "1 second factor cannot be read here: SECRET_KEY is not the one" in capsys.readouterr().out


def test_what_the_key_has_signed_is_restored(keys, made, emptied, capsys):
    emptied()
    call_command("restore", str(made), "--yes")
    assert "signed by the key that BACKUP_PUBLIC_KEY names" in capsys.readouterr().out
    assert User.objects.count() == 4


def test_a_signature_that_nobody_asks_for_is_told_and_no_hindrance(keys, made, emptied, capsys, settings):
    settings.BACKUP_PUBLIC_KEY = ""
    emptied()
    call_command("restore", str(made), "--yes")
    assert "signed, but BACKUP_PUBLIC_KEY names no key" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path, copy: spoilt.changed(path, copy, without_signature), "is not signed, and"),
        (lambda path, copy: spoilt.changed(path, copy, with_signature(b"AAAA")), "was not signed by the key of"),
        (lambda path, copy: spoilt.changed(path, copy, with_signature(b"\xff")), "was not signed by the key of"),
        (
            lambda path, copy: spoilt.changed_manifest(path, copy, lambda manifest: manifest.update(missing=["a"])),
            "or changed since",
        ),
    ],
)
def test_what_changed_or_lost_its_signature_is_refused(keys, made, emptied, tmp_path, spoil, words):
    emptied()
    with pytest.raises(Refused, match=words):
        backup.restore(spoil(made, tmp_path / "spoilt"))
    assert not User.objects.exists()


def without_signature(name, data):
    return None if name == "signature" else data


def with_signature(other):
    return lambda name, data: other if name == "signature" else data


def test_what_another_key_has_signed_is_refused(keys, made, emptied, tmp_path, settings):
    settings.BACKUP_PUBLIC_KEY = key_pair(tmp_path, "stranger")[1]
    emptied()
    with pytest.raises(Refused, match="was not signed by the key of"):
        backup.restore(made)


def test_a_key_that_is_none_is_said_and_leaves_no_file(house, tmp_path, settings):
    private, public = key_pair(tmp_path, "house")
    (tmp_path / "text.pem").write_text("no key")
    path = tmp_path / "house.backup"
    for key, words in (
        (public, "holds no key without a password"),
        (str(tmp_path / "text.pem"), "holds no key without a password"),
        (str(tmp_path / "none.pem"), "cannot be read: No such file"),
        (key_pair(tmp_path, "other", X25519PrivateKey.generate())[0], "holds no private Ed25519 key"),
    ):
        settings.BACKUP_SIGNING_KEY = key
        with pytest.raises(CommandError, match=words):
            call_command("backup", str(path))
    settings.BACKUP_SIGNING_KEY = ""
    with pytest.raises(CommandError, match="BACKUP_SIGNING_KEY names no key"):
        call_command("backup", str(path), "--sign")
    assert not path.exists()
    settings.BACKUP_SIGNING_KEY, settings.BACKUP_PUBLIC_KEY = private, private
    call_command("backup", str(path), "--sign")
    with pytest.raises(CommandError, match=r"house\.pem holds no"):
        call_command("restore", str(path), "--yes")
