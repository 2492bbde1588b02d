"""Where files and finished documents are kept: on this machine's disk, or in a store that all machines share."""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from people.file_urls import FILES, MADE, inside, s3_options

A_WEEK = 7 * 24 * 3600


def files_in(url: str) -> dict:
    """The setting of the default storage; what is no address stops the start with a sentence."""
    if not url:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    _require_address(url)
    return {"BACKEND": "people.stores.S3Files", "OPTIONS": {"url": inside(url, FILES)}}


def caches_in(url: str, folder: Path) -> dict:
    """The setting of all caches. Every process shares the first two: limits count in one, the other holds what people
    wait for, and erasures empty it. Documents lie in the store at this address, or in a folder."""
    return {
        "default": table_of("cache", most=50_000),
        "kept": table_of("kept", most=5_000),
        "documents": documents_in(url, folder),
    }


def table_of(name: str, most: int) -> dict:
    """The setting of a cache in a table of the database, which holds that many rows. Beyond them it drops some that are
    still good: few would let whoever brings many rows push out the count of their own wrong passwords."""
    backend = "django.core.cache.backends.db.DatabaseCache"
    return {"BACKEND": backend, "LOCATION": name, "OPTIONS": {"MAX_ENTRIES": most}}


def documents_in(url: str, folder: Path) -> dict:
    """The setting of the cache of finished documents, which a hash of their content names."""
    if not url:
        backend = "django.core.cache.backends.filebased.FileBasedCache"
        return {"BACKEND": backend, "LOCATION": folder, "TIMEOUT": A_WEEK, "OPTIONS": {"MAX_ENTRIES": 500}}
    _require_address(url)
    return {"BACKEND": "people.stores.MadeDocuments", "LOCATION": inside(url, MADE), "TIMEOUT": A_WEEK}


def _require_address(url: str) -> None:
    try:
        s3_options(url)
    except ValueError as error:
        raise ImproperlyConfigured(f"FILES_URL cannot be read: {error}") from error
