"""Files in a store that speaks S3, for any number of machines; and finished documents kept there too."""

import logging
from datetime import timedelta
from hashlib import sha256

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.filebased import FileBasedCache
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage
from django.utils import timezone
from storages.backends.s3 import S3Storage

from people.file_urls import DISK, FILES, MADE, inside, s3_options

PATIENCE = Config(connect_timeout=5, read_timeout=30, retries={"total_max_attempts": 3})
"""Nobody waits for a store that is away as long as its library would, which is minutes."""

AWAY = (BotoCoreError, ClientError)
logger = logging.getLogger(__name__)


class S3Files(S3Storage):
    """Files that are handed out through `access` alone: none has an address of its own."""

    def __init__(self, url: str):
        super().__init__(**s3_options(url))
        self.client_config = self.client_config.merge(PATIENCE)

    def url(self, name, *args, **kwargs):
        raise NotImplementedError("Files are served through access, never from the store.")


def store_at(url: str) -> Storage:
    """Where uploads and packets stand at an address: the disk's folder of files, or below an s3 address."""
    return FileSystemStorage() if url == DISK else S3Files(inside(url, FILES))


def made_at(url: str) -> BaseCache:
    """The finished documents that stand beside the files of an address."""
    if url != DISK:
        return MadeDocuments(inside(url, MADE), {})
    return FileBasedCache(settings.VAR_DIR / "documents", {})


class MadeDocuments(BaseCache):
    """Finished documents as objects of the store, by a hash of their key; bytes alone, which nothing unpacks.

    Where the store is away they are made anew each time, and nobody is kept from them.
    """

    def __init__(self, url: str, params: dict):
        super().__init__(params)
        self._store = S3Files(url)

    def get(self, key, default=None, version=None):
        name = self._name(key, version)
        try:
            file = self._store.open(name, "rb")
        except FileNotFoundError:
            return default
        except AWAY as error:
            logger.warning("Finished documents cannot be read from their store: %s", type(error).__name__)
            return default
        with file:
            is_old = timezone.now() - file.obj.last_modified > timedelta(seconds=self.default_timeout)
            return default if is_old else file.read()

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        if not isinstance(value, bytes):
            raise TypeError("Finished documents are bytes.")
        name = self._name(key, version)
        try:
            self._store.delete(name)
            self._store.save(name, ContentFile(value))
        except AWAY as error:
            logger.warning("A finished document cannot be kept in its store: %s", type(error).__name__)

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        if self.has_key(key, version=version):
            return False
        self.set(key, value, timeout, version)
        return True

    def delete(self, key, version=None):
        name = self._name(key, version)
        there = self._store.exists(name)
        self._store.delete(name)
        return there

    def clear(self):
        for name in self._store.listdir("")[1]:
            self._store.delete(name)

    def forget_old(self) -> None:
        """What is older than it is kept goes; nobody asks for it any more."""
        before = timezone.now() - timedelta(seconds=self.default_timeout)
        for name in self._store.listdir("")[1]:
            if self._store.get_modified_time(name) < before:
                self._store.delete(name)

    def _name(self, key, version) -> str:
        return sha256(self.make_and_validate_key(key, version=version).encode()).hexdigest()
