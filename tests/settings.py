"""The settings that the tests run with: our own, in a folder that is gone afterwards, and nothing slow."""

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="rolewright-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["VAR_DIR"] = _folder
os.environ.setdefault("HTTPS", "no")
os.environ.setdefault("STATIC_MANIFEST", "no")
# The browser's driver leaves an event loop running in the tests' thread; no test of ours is asynchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")

from config.settings import *  # noqa: E402, F403
from config.settings import DATABASES  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in production: in memory, SQLite locks whole tables where threads meet.
    DATABASES["default"]["TEST"] = {"NAME": f"{_folder}/test.sqlite3"}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "kept", "documents")
}
# Each client of a test begins with the middleware, which need not look for every static file before one is asked for.
WHITENOISE_AUTOREFRESH = True
SECONDS_FOR_A_DOCUMENT = 600  # a busy machine is no reason for a page that waits
PRIVATE_CALENDARS = True  # so that looks and crawls meet what it brings
