"""The audit trail to read: numbers as stored, and the names that those numbers have today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps

from people.audit import verbs
from people.models import Event, User


@dataclass(frozen=True)
class TrailEntry:
    at: datetime
    actor_id: int | None
    actor: str
    verb: str
    sentence: str
    subject: str
    subject_id: int
    about: str
    ids: list[tuple[str, int]]


def trail_entries(events: Iterable[Event]) -> list[TrailEntry]:
    """With one query for all names; whoever has no account any more stands as a number."""
    events = list(events)
    names = _names(events)
    return [
        TrailEntry(
            at=event.at,
            actor_id=event.actor_id,
            actor="Rolewright itself"
            if event.actor_id is None
            else names.get(event.actor_id, f"Person {event.actor_id}"),
            verb=event.verb,
            sentence=verbs().get(event.verb, event.verb),
            subject=_kind(event.subject),
            subject_id=event.subject_id,
            about=names.get(event.subject_id, "") if event.subject == User._meta.label_lower else "",
            ids=sorted(event.ids.items()),
        )
        for event in events
    ]


def _names(events: list[Event]) -> dict[int, str]:
    numbers = {event.actor_id for event in events if event.actor_id}
    numbers |= {event.subject_id for event in events if event.subject == User._meta.label_lower}
    return {person.pk: str(person) for person in User.objects.filter(pk__in=numbers)}


def _kind(label: str) -> str:
    try:
        return str(apps.get_model(label)._meta.verbose_name)
    except (LookupError, ValueError):
        return label
