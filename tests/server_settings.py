"""The settings of a server that a test starts: production’s own, but that a password costs nothing to check, that a
document is waited for on a busy machine too, and that nothing is read beforehand, as few of them make a PDF."""

from config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SECONDS_FOR_A_DOCUMENT = 600
WARM = False
