"""Letters go out: each into the outbox with what is kept of it, in one transaction."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from hiring.models import Application, Candidate, Letter
from people import outbox
from people.audit import record
from people.locks import lock
from people.refusals import Refused

AGAIN_AFTER = timedelta(days=1)
"""A letter in the same words goes again no sooner: a second press, or a colleague's, is no second letter."""


@dataclass(frozen=True)
class WrittenLetter:
    """A letter as it will go, to the address that the candidate has."""

    application: Application
    subject: str
    text: str


def seal_of(letters: Iterable[WrittenLetter]) -> str:
    """What stands for these letters, to the last word and address: they go only as they were shown."""
    told = [(of.application.pk, of.application.candidate.email, of.subject, of.text) for of in letters]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def send_letters(*, letters: Iterable[WrittenLetter], kind: str, language: str, by) -> tuple[int, list[str]]:
    """Send each of these; how many go, and why others do not, as sentences."""
    sent, refused = 0, []
    for letter in letters:
        try:
            _send(letter, kind, language, by)
            sent += 1
        except Refused as why:
            refused.append(str(why))
    return sent, refused


@transaction.atomic
def _send(letter: WrittenLetter, kind: str, language: str, by) -> None:
    application = letter.application
    lock(Application, application.pk)
    lock(Candidate, application.candidate_id)
    candidate = Candidate.objects.get(pk=application.candidate_id)
    if candidate.erased_at:
        raise Refused("One of these candidates was erased in the meantime. Nothing was sent to them.")
    if not candidate.email:
        raise Refused(f"{candidate} has no e-mail address.")
    same = Letter.objects.filter(application=application, subject=letter.subject, text=letter.text)
    if same.filter(sent_at__gt=timezone.now() - AGAIN_AFTER).exists():
        raise Refused(f"{candidate} was sent this very letter already. It goes once a day.")
    message = outbox.send(
        to=candidate.email,
        kind="hiring.letter",
        subject=letter.subject,
        body=f"{letter.text}\n",
        about=f"hiring.candidate:{candidate.pk}",
    )
    kept = {"kind": kind, "language": language, "subject": letter.subject, "text": letter.text}
    row = Letter.objects.create(application=application, sent_by=by, message=message, **kept)
    record("hiring.letter_sent", row, by=by, application=application.pk)
