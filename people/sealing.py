"""Secrets of people, sealed before they reach the database: whoever has that, or a backup, has them only with the key.

The key follows from SECRET_KEY; what an earlier one of SECRET_KEY_FALLBACKS sealed is still read.
"""

import logging
from base64 import urlsafe_b64encode

from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

MARK = "sealed:"
FACTORS = "second factors"
SECRETS = ("secret", "seed")
"""Under which names allauth keeps the key of an authenticator, and what its recovery codes follow from."""

logger = logging.getLogger(__name__)


class Unreadable(ValidationError):
    """It was sealed with a key that this installation does not have."""

    silent_variable_failure = True  # a page that only counts them shows none

    def __init__(self):
        super().__init__(
            "Your second factor was set up under another secret key of this installation and cannot be read. "
            "Ask an administrator to take it away, then set it up anew."
        )


def seal(text: str, purpose: str = FACTORS) -> str:
    """Sealed with a key of its own for each purpose: whoever has one of them opens nothing else."""
    return f"{MARK}{_keys(purpose).encrypt(text.encode()).decode()}"


def unseal(sealed: str, purpose: str = FACTORS) -> str:
    """What was sealed. Raises Unreadable; text that nobody sealed is not taken either."""
    try:
        return _keys(purpose).decrypt(_token(sealed)).decode()
    except InvalidToken:
        logger.error("Sealed %s cannot be read: SECRET_KEY is not the one that they were sealed with.", purpose)
        raise Unreadable from None


def is_readable(sealed: str) -> bool:
    return _opens(_keys(), sealed)


@transaction.atomic
def seal_second_factors() -> None:
    """Seal with the present key whatever is in clear or was sealed with an earlier one; leave what cannot be read."""
    for row in Authenticator.objects.select_for_update().only("pk", "data"):
        secrets = {name: _sealed_now(row.data[name]) for name in SECRETS if name in row.data}
        if (data := row.data | secrets) != row.data:  # a passkey's holds dictionaries, and no secret
            Authenticator.objects.filter(pk=row.pk).update(data=data)


def _sealed_now(secret: str) -> str:
    if not secret.startswith(MARK):
        return seal(secret)
    if _opens(_key(settings.SECRET_KEY), secret) or not is_readable(secret):
        return secret
    return f"{MARK}{_keys().rotate(_token(secret)).decode()}"


def _opens(keys: Fernet | MultiFernet, sealed: str) -> bool:
    try:
        keys.decrypt(_token(sealed))
    except InvalidToken:
        return False
    return True


def _token(sealed: str) -> bytes:
    return sealed.removeprefix(MARK).encode()


def _keys(purpose: str = FACTORS) -> MultiFernet:
    return MultiFernet([_key(key, purpose) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret_key: str, purpose: str = FACTORS) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"rolewright {purpose}".encode())
    return Fernet(urlsafe_b64encode(derived.derive(secret_key.encode())))
