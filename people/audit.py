"""The audit trail's one way in: who did what to which, in the transaction that did it.

Each app declares its verbs in a module `verbs.py`: `VERBS = {"blueprint.published": "published a blueprint version"}`.
A verb begins with its app's label; the sentence is what the audit page prints after the actor's name.
"""

from functools import cache
from importlib import import_module

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.models import Model
from django.utils.module_loading import module_has_submodule

from people.models import Event, User


@cache
def verbs() -> dict[str, str]:
    """Every declared verb with its sentence, of all apps."""
    found: dict[str, str] = {}
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, "verbs"):
            declared = import_module(f"{config.name}.verbs").VERBS
            _check_prefix(config.label, declared)
            found |= declared
    return found


def record(verb: str, subject: Model, *, by: User | None, **ids: int) -> Event:
    """One row of the audit trail, kept or lost together with the change that it is about.

    `subject` is a saved row (record a deletion before deleting it); `by` is null where the system itself acts.
    `ids` name what else was involved, as whole numbers only: the trail holds no words.
    Raises ValueError for an undeclared verb or an unsaved subject, TypeError for an id that is no number,
    RuntimeError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise RuntimeError(f"“{verb}” is recorded outside a transaction; record it with the change itself.")
    if verb not in verbs():
        raise ValueError(f"“{verb}” is not declared in any verbs.py.")
    if subject.pk is None:
        raise ValueError(f"“{verb}” is about a row that is not saved.")
    for name, value in ids.items():
        if type(value) is not int:
            raise TypeError(f"The audit trail holds numbers only; {name} is {type(value).__name__}.")
    return Event.objects.create(
        verb=verb,
        subject=subject._meta.label_lower,
        subject_id=subject.pk,
        actor_id=by.pk if by else None,
        ids=ids,
    )


def _check_prefix(label: str, declared: dict[str, str]) -> None:
    strays = [verb for verb in declared if not verb.startswith(f"{label}.")]
    if strays:
        raise ImproperlyConfigured(f"Verbs of {label} begin with “{label}.”: {', '.join(strays)} do not.")
