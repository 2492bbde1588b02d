"""The outbox: mail is a row, written with the change that it is about, and leaves from here once that is committed.

Each message leaves at most once. Whoever sends one claims its row first, and marks it afterwards; where the process
or the line dies between the two, nobody knows whether it left, and it is set aside as unsure instead of sent again.
"""

import logging
from contextlib import suppress
from datetime import datetime, timedelta
from smtplib import (
    SMTPDataError,
    SMTPException,
    SMTPNotSupportedError,
    SMTPRecipientsRefused,
    SMTPResponseException,
)
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import Q
from django.utils import timezone

from people.mail_choices import kinds, wants
from people.models import Message, MessageQuerySet, User
from people.models.mail import NOT_OVER

logger = logging.getLogger(__name__)

AT_ONCE = 10
ATTEMPTS = 16
LONGEST_WAIT = timedelta(hours=6)
"""Waiting twice as long after each attempt, from two minutes up to this, 16 attempts are two days."""


def send(
    *,
    to: User | str,
    kind: str,
    subject: str,
    body: str,
    key: str | None = None,
    not_before: datetime | None = None,
    about: str = "",
    calendar: str = "",
) -> Message | None:
    """Put a message into the outbox, in the transaction that is open; if that rolls back, nothing is sent.

    `to` is a person, whose address is looked up when it leaves, or an address of somebody without an account. `key`
    names the message among all that ever were: a second one of the same key is not queued, and None comes back.
    `about` names what it is about ("hiring.candidate:17"), so that an erasure finds it. `calendar` is an iCalendar
    object with its method, which mail programs put into their calendars.
    Raises ValueError for an undeclared kind.
    """
    if kind not in kinds():
        raise ValueError(f"“{kind}” is not declared in any mail_kinds.py.")
    fields = {
        "to": to if isinstance(to, User) else None,
        "address": "" if isinstance(to, User) else to,
        "kind": kind,
        "subject": " ".join(subject.split())[:200],
        "body": body,
        "about": about,
        "calendar": calendar,
        "not_before": not_before or timezone.now(),
    }
    if key is None:
        return Message.objects.create(**fields)
    message, is_new = Message.objects.get_or_create(key=key, defaults=fields)
    return message if is_new else None


def cancel(*, about: str = "", key: str = "") -> int:
    """Take back what waits and is about this, or has a key that begins with this; the number of messages.

    Their keys are free again.
    """
    if not (about or key):
        raise ValueError("Say which messages: by what they are about, or by how their keys begin.")
    which = Q(about=about) if about else Q(key__startswith=key)
    return Message.objects.waiting().filter(which).update(key=None, **_cancelled())


def forget(*, about: str = "", address: str = "") -> int:
    """Erase every message, sent or not, about this or to this address; the number of messages."""
    if not (about or address):
        raise ValueError("Say which messages: by what they are about, or by their address.")
    which = Q(about=about) if about else Q(address__iexact=address) | Q(to__email__iexact=address)
    erased, _ = Message.objects.filter(which).delete()
    return erased


def requeue(message: Message) -> bool:
    """Send a message after all that was given up or is unsure; whether it still could be."""
    again = {"claimed_at": None, "given_up_at": None, "attempts": 0, "last_error": "", "not_before": timezone.now()}
    return bool(_stuck(message).exclude(body="").update(**again))


def drop(message: Message) -> bool:
    """Never send a message that was given up or is unsure; whether it was still to be decided."""
    return bool(_stuck(message).update(claimed_at=None, given_up_at=None, **_cancelled()))


def drain() -> int:
    """Send what is due, one message after the other up to the first that fails; the number that left.

    Any number of processes may do this at once.
    """
    due = list(Message.objects.due(timezone.now()).select_related("to")[:AT_ONCE])
    wanted = [message for message in due if _is_wanted(message)]
    if not wanted:
        return 0
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:
        _postpone_all(error)
        return 0
    sent = 0
    with suppress(SMTPException), connection:
        for message in filter(_claim, wanted):
            if not _leave(message, connection):
                break  # the line may be gone, and with it what the next messages would find out
            sent += 1
    return sent


def _is_wanted(message: Message) -> bool:
    """Whether its reader still wants it, and what it says still holds; if not, it is cancelled."""
    kind = kinds().get(message.kind)
    wanted = kind and (message.to is None or wants(message.to, message.kind))
    if wanted and (kind.still is None or kind.still(message)):
        return True
    _if_unchanged(message).update(**_cancelled())
    return False


def _claim(message: Message) -> bool:
    """Whether this process is the one that sends it."""
    now = timezone.now()
    claimed = Message.objects.waiting().filter(pk=message.pk).update(claimed_at=now)
    message.claimed_at = now
    return bool(claimed)


def _leave(message: Message, connection: BaseEmailBackend) -> bool:
    """Send a message that is claimed, and mark it; whether it left."""
    try:
        _as_mail(message, connection).send()
    except Exception as error:
        _note_failure(message, error)
        return False
    erased = {"subject": "", "body": "", "calendar": ""} if kinds()[message.kind].secret else {}
    _if_unchanged(message).update(sent_at=timezone.now(), last_error="", **erased)
    logger.info("message %d (%s) sent", message.pk, message.kind)
    return True


def _as_mail(message: Message, connection: BaseEmailBackend) -> EmailMessage:
    """The same Message-ID whenever it is sent, so that a mail program can tell a second copy."""
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    headers = {"Message-ID": f"<{message.pk}.{message.created_at.timestamp():.0f}@{host}>"}
    mail = EmailMessage(message.subject, message.body, to=[message.recipient], connection=connection, headers=headers)
    if message.calendar:
        method = "CANCEL" if "METHOD:CANCEL" in message.calendar else "REQUEST"
        mail.attach("invite.ics", message.calendar, f"text/calendar; method={method}")
    return mail


def _note_failure(message: Message, error: Exception) -> None:
    """What was refused can be tried again. After silence nobody knows whether it left, and it stays claimed."""
    refused = isinstance(error, SMTPResponseException | SMTPRecipientsRefused | SMTPNotSupportedError)
    if refused or not isinstance(error, OSError):
        outcome = _after(message.attempts, error)
    else:
        outcome = {"last_error": _kind_of_error(error)}
    _if_unchanged(message).update(**outcome)
    logger.warning("message %d (%s) failed: %s", message.pk, message.kind, _kind_of_error(error))


def _postpone_all(error: OSError) -> None:
    """The mail server cannot be reached: everything that is due waits, as long as each has waited before, twice."""
    due = Message.objects.due(timezone.now())
    for attempts in set(due.values_list("attempts", flat=True)):
        due.filter(attempts=attempts).update(**_after(attempts, error))
    logger.warning("the mail server cannot be reached: %s", _kind_of_error(error))


def _after(attempts: int, error: Exception) -> dict:
    """The fields of a message that certainly did not leave: when it is tried again, or that it is given up."""
    now, attempts = timezone.now(), attempts + 1
    over = attempts >= ATTEMPTS or _is_final(error)
    ending = {"given_up_at": now} if over else {"not_before": now + min(timedelta(minutes=2**attempts), LONGEST_WAIT)}
    return {"claimed_at": None, "attempts": attempts, "last_error": _kind_of_error(error), **ending}


def _is_final(error: Exception) -> bool:
    """Whether it will never be taken: the server says so (codes from 500 on), or it is no proper mail."""
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    if isinstance(error, SMTPDataError):
        return error.smtp_code >= 500
    return isinstance(error, SMTPNotSupportedError) or not isinstance(error, OSError)


def _kind_of_error(error: Exception) -> str:
    """The kind of error, with the server's code where there is one: never its words, which may quote the message."""
    codes = [str(code) for code, _ in error.recipients.values()] if isinstance(error, SMTPRecipientsRefused) else []
    if isinstance(error, SMTPResponseException):
        codes = [str(error.smtp_code)]
    return " ".join([type(error).__name__, *codes])[:200]


def _if_unchanged(message: Message) -> MessageQuerySet:
    """The row, as long as it is in the hands that this process knows it to be in."""
    return Message.objects.filter(NOT_OVER, pk=message.pk, claimed_at=message.claimed_at)


def _stuck(message: Message) -> MessageQuerySet:
    return Message.objects.stuck(timezone.now()).filter(pk=message.pk)


def _cancelled() -> dict:
    return {"cancelled_at": timezone.now(), "subject": "", "body": "", "calendar": ""}
