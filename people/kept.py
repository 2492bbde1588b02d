"""What is kept between two requests: previews of imports, uploaded spreadsheets.

Kept for one person alone, under a token that nobody guesses, for an hour. Then it goes, whether or not anybody asks for
it again: the database's cache itself clears up only when it is full.
"""

import pickle
import secrets
import zlib
from datetime import UTC

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.db import DatabaseCache
from django.db import connection
from django.utils import timezone
from django.utils.connection import ConnectionProxy

KEPT_SECONDS = 3600

ABOUT_ROLES = "role-"
"""Kinds that begin so are about roles alone, name no applicant, and outlast an erasure."""

cache = ConnectionProxy(caches, "kept")
"""Apart from what is counted, so that an erasure empties the one and leaves the other."""


def keep(user, kind: str, content, token: str = "") -> str:
    """Keep plain data for this person; the token to ask for it by. With a `token` its content is replaced."""
    token = token or secrets.token_urlsafe(16)
    cache.set(_key(user, kind, token), zlib.compress(pickle.dumps(content)), KEPT_SECONDS)
    return token


def recall(user, kind: str, token: str):
    """What is kept for this person under the token; None where it is not there, or no longer."""
    packed = cache.get(_key(user, kind, token))
    return None if packed is None else pickle.loads(zlib.decompress(packed))  # noqa: S301 - the cache pickles as well


def forget(user, kind: str, token: str) -> None:
    cache.delete(_key(user, kind, token))


def forget_people() -> None:
    """Delete whatever may name an applicant: all but what is about roles. Other kinds of cache are emptied whole."""
    if isinstance(caches["kept"], DatabaseCache):
        _delete("kept", "cache_key NOT LIKE %s", cache.make_key(f"kept-{ABOUT_ROLES}") + "%")
    else:
        cache.clear()


def sweep() -> None:
    """Delete everything that is past its time from the database's caches; other kinds let go by themselves."""
    now = connection.ops.adapt_datetimefield_value(timezone.now().replace(microsecond=0, tzinfo=UTC))
    for name in settings.CACHES:
        if isinstance(caches[name], DatabaseCache):
            _delete(name, "expires < %s", now)


def _delete(name: str, condition: str, value) -> None:
    table = connection.ops.quote_name(settings.CACHES[name]["LOCATION"])
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE {condition}", [value])  # noqa: S608


def _key(user, kind: str, token: str) -> str:
    return f"kept-{kind}-{user.pk}-{token}"
