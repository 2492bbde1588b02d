"""Several applications moved or tagged at once: each for itself, so that one refusal holds up nobody else."""

from collections.abc import Callable, Iterable

from django.db import transaction

from hiring.models import Application, Tag
from people.audit import record_many
from people.locks import lock
from people.refusals import Refused


def move_several(*, chosen: Iterable[tuple[Application, int | None]], move: Callable, reason: str, by):
    """Move each of these applications, which were seen in the round whose number stands beside them; how many were
    moved, and why others were not, as sentences. `move` is `advance` or `stop` of the applications' operations."""
    moved, refused = 0, []
    for application, seen_in in chosen:
        try:
            _move(application, seen_in, move, reason, by)
            moved += 1
        except Refused as why:
            refused.append(f"{application.candidate}: {why}")
    return moved, refused


@transaction.atomic
def _move(application: Application, seen_in: int | None, move: Callable, reason: str, by) -> None:
    lock(Application, application.pk)
    if Application.objects.values_list("round", flat=True).get(pk=application.pk) != seen_in:
        raise Refused("has moved on since you opened that page.")
    move(application=application, reason=reason, by=by)


@transaction.atomic
def tag_several(*, applications: Iterable[Application], add: Iterable[str], remove: Iterable[str], by) -> int:
    """Give these applications tags and take others from them; how many were changed. A tag is the same in any case.

    Nothing is written about somebody who was erased meanwhile.
    """
    pks = sorted(application.pk for application in applications)
    lock(Application, *pks)
    standing = list(Application.objects.filter(pk__in=pks, candidate__erased_at=None))
    known: dict[int, dict[str, Tag]] = {application.pk: {} for application in standing}
    for tag in Tag.objects.filter(application__in=standing):
        known[tag.application_id][tag.name.casefold()] = tag
    names, gone = {name.casefold(): name for name in add}, {name.casefold() for name in remove}
    new = [Tag(application_id=pk, name=names[key]) for pk, has in known.items() for key in names if key not in has]
    old = [tag for has in known.values() for key, tag in has.items() if key in gone - names.keys()]
    Tag.objects.bulk_create(new)
    Tag.objects.filter(pk__in=[tag.pk for tag in old]).delete()
    changed = {tag.application_id for tag in [*new, *old]}
    record_many("hiring.tagged", Application, [(row.pk, {}) for row in standing if row.pk in changed], by=by)
    return len(changed)
