"""The audit trail's one way in: who did what to which, in the transaction that did it.

Each app declares its verbs in a module `verbs.py`: `VERBS = {"blueprint.published": "published a blueprint version"}`.
A verb begins with its app's label; the sentence is what the audit page prints after the actor's name.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from people.bulk_insert import add_rows
from people.declarations import check_prefix, modules_called
from people.models import Event, User


@cache
def verbs() -> dict[str, str]:
    """Every declared verb with its sentence, of all apps."""
    sentences: dict[str, str] = {}
    for label, module in modules_called("verbs"):
        check_prefix(label, "Verbs", module.VERBS)
        sentences |= module.VERBS
    return sentences


def record(verb: str, subject: Model, *, by: User | None, **ids: int) -> Event:
    """One row of the audit trail, kept or lost together with the change that it is about.

    `subject` is a saved row (record a deletion before deleting it); `by` is null where the system itself acts.
    `ids` name what else was involved, as whole numbers only: the trail holds no words.
    Raises ValueError for an undeclared verb or an unsaved subject, TypeError for an id that is no number,
    RuntimeError outside a transaction.
    """
    _check(verb, [(subject.pk, ids)])
    actor = by.pk if by else None
    facts = {"subject": subject._meta.label_lower, "subject_id": subject.pk, "actor_id": actor, "ids": dict(ids)}
    return Event.objects.create(verb=verb, **facts)


def record_many(
    verb: str, model: type[Model], changes: Iterable[tuple[int, Mapping[str, int]]], *, by: User | None
) -> None:
    """The same for many changes at once, each the number of a row of this model, with its ids, in one query."""
    rows = list(changes)
    _check(verb, rows)
    same = {"verb": verb, "subject": model._meta.label_lower, "actor_id": by.pk if by else None, "at": timezone.now()}
    add_rows(Event, same, ("subject_id", "ids"), rows)


def _check(verb: str, changes: Iterable[tuple[int | None, Mapping[str, int]]]) -> None:
    if not connection.in_atomic_block:
        raise RuntimeError(f"“{verb}” is recorded outside a transaction; record it with the change itself.")
    if verb not in verbs():
        raise ValueError(f"“{verb}” is not declared in any verbs.py.")
    for pk, ids in changes:
        if pk is None:
            raise ValueError(f"“{verb}” is about a row that is not saved.")
        for name, value in ids.items():
            if type(value) is not int:
                raise TypeError(f"The audit trail holds numbers only; {name} is {type(value).__name__}.")
