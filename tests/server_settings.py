"""The settings of a server that a test starts: production’s own, but that a password costs nothing to check."""

from config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
