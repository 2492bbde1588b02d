"""Mail that people get: plain text, one template a message, put into the outbox with the change that it is about."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from people import outbox
from people.mail_choices import kinds
from people.models import Message, User


def address(path: str) -> str:
    """The full web address of a path, on the host that the settings name and never on one that a request claims."""
    return f"{settings.SITE_URL}{path}"


def send(
    template: str,
    *,
    to: User | str,
    kind: str,
    key: str | None = None,
    not_before: datetime | None = None,
    about: str = "",
    calendar: str = "",
    **context,
) -> Message | None:
    """Queue templates/<template>.txt, whose first line is the subject; the rest is as for `outbox.send`.

    The template knows whom it is for as `reader`. Under mail that can be switched off stands where.
    """
    text = render_to_string(f"{template}.txt", {"reader": to, **context}).strip()
    subject, _, body = text.partition("\n")
    body = f"{body.strip()}\n{_footer(kind)}"
    more = {"key": key, "not_before": not_before, "about": about, "calendar": calendar}
    return outbox.send(to=to, kind=kind, subject=subject, body=body, **more)


def _footer(kind: str) -> str:
    if not kinds()[kind].optional:
        return ""
    return f"\n-- \n{kinds()[kind].name}: choose which mail you get at {address(reverse('my_mail'))}\n"
