"""The settings of a worker process that a test starts: the test's own database, and mail to the server it names."""

import os

from tests.settings import *  # noqa: F403

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST, EMAIL_PORT, EMAIL_USE_TLS = "127.0.0.1", int(os.environ["EMAIL_PORT"]), False
EMAIL_TIMEOUT = 20
