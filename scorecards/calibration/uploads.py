"""Spreadsheets that somebody has uploaded: kept for them alone, for an hour, and nowhere else."""

import secrets
import zlib
from dataclasses import dataclass, field
from datetime import UTC

from django.conf import settings
from django.core.cache import cache, caches
from django.core.cache.backends.db import DatabaseCache
from django.db import connection
from django.utils import timezone

KEPT_SECONDS = 3600


@dataclass(frozen=True)
class Upload:
    """The file as it came, its name, and which header holds what, where that was asked."""

    data: bytes
    name: str
    columns: dict[str, str] = field(default_factory=dict)


def keep(user, upload: Upload, token: str = "") -> str:
    """Keep an upload; the token to ask for it by."""
    token = token or secrets.token_urlsafe(16)
    entry = {"data": zlib.compress(upload.data), "name": upload.name, "columns": upload.columns}
    cache.set(_key(user, token), entry, KEPT_SECONDS)
    return token


def kept(user, token: str) -> Upload | None:
    """What is kept for this person under the token."""
    entry = cache.get(_key(user, token))
    return None if entry is None else Upload(zlib.decompress(entry["data"]), entry["name"], entry["columns"])


def forget(user, token: str) -> None:
    """Keep it no longer."""
    cache.delete(_key(user, token))


def forget_expired() -> None:
    """Delete what is past its hour from the database's cache; its own housekeeping begins only when it is full."""
    if not isinstance(caches["default"], DatabaseCache):
        return  # other kinds of cache let go by themselves
    table = connection.ops.quote_name(settings.CACHES["default"]["LOCATION"])
    with connection.cursor() as cursor:
        past = connection.ops.adapt_datetimefield_value(timezone.now().replace(microsecond=0, tzinfo=UTC))
        cursor.execute(f"DELETE FROM {table} WHERE cache_key LIKE %s AND expires < %s", ["%:ratings-%", past])  # noqa: S608


def _key(user, token: str) -> str:
    return f"ratings-{user.pk}-{token}"
