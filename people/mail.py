"""Mail that people get: plain text, one template a message, sent once what it is about is committed."""

from functools import partial

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string


def address(path: str) -> str:
    """The full web address of a path, on the host that the settings name and never on one that a request claims."""
    return f"{settings.SITE_URL}{path}"


def send_on_commit(template: str, to: str, **context) -> None:
    """Send templates/people/mail/<template>.txt, whose first line is the subject, after the commit.

    A mail server that fails is logged, and undoes nothing.
    """
    text = render_to_string(f"people/mail/{template}.txt", context)
    subject, _, body = text.strip().partition("\n")
    send_message_on_commit(EmailMessage(subject.strip(), f"{body.strip()}\n", to=[to]))


def send_message_on_commit(message: EmailMessage) -> None:
    transaction.on_commit(partial(message.send), robust=True)
