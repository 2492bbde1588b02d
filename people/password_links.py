"""Links by which somebody sets a password."""

from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse

from people.mail import address
from people.models import User


class PasswordLinkTokens(PasswordResetTokenGenerator):
    """A token dies when the password changes, on the next sign-in, and when the person is deactivated."""

    def _make_hash_value(self, user: User, timestamp: int) -> str:
        return f"{super()._make_hash_value(user, timestamp)}{user.session_epoch}{user.is_active}"


def password_link(user: User) -> str:
    """A link, good for PASSWORD_RESET_TIMEOUT seconds and one use, that lets this person set a password."""
    key = PasswordLinkTokens().make_token(user)
    return address(reverse("account_reset_password_from_key", args=[user_pk_to_url_str(user), key]))
