"""Taking over a newer version of the blueprint in an opening, line by line."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from blueprint.document import ids
from blueprint.job_description.newer_version import taken_over
from blueprint.job_description.own_words import to_data
from blueprint.models import Blueprint
from blueprint.stored import document_to_read
from hiring.models import Opening
from hiring.openings.operations.openings import Overtaken, PlanFrozen
from hiring.openings.queries import is_frozen, news_of, own_words_of, stored_words, variants_in
from people.audit import record
from people.locks import lock

CHANGED_MEANWHILE = "The opening was changed after you opened this page. Read it again, then choose."


@transaction.atomic
def take_over(*, opening: Opening, version: Blueprint, choices: Mapping[str, str], revision: int | None, by) -> Opening:
    """Stand on this version of the same blueprint; `choices` says by address whether one takes or keeps a line.

    What is chosen there and is gone is dropped: variants, and lines that were ticked. Overtaken where a newer save than
    `revision` stands, PlanFrozen where candidates are judged by the version that stands.
    """
    lock(Opening, opening.pk)
    opening = Opening.objects.select_related("blueprint", "own_words").get(pk=opening.pk)
    if opening.revision != revision:
        raise Overtaken(CHANGED_MEANWHILE)
    if is_frozen(opening):
        raise PlanFrozen
    words, own = stored_words(opening), taken_over(own_words_of(opening), news_of(opening, version), choices)
    words.changes, words.revision, words.saved_at, words.saved_by = to_data(own), words.revision + 1, timezone.now(), by
    if own or words.pk:
        words.save()
    move_to(opening, version)
    opening.revision += 1
    opening.save()
    record("hiring.version_taken_over", opening, by=by, blueprint=version.pk)
    return opening


def move_to(opening: Opening, version: Blueprint) -> None:
    """The opening, unsaved, stands on this version; what its choices name and is not there is dropped."""
    document = document_to_read(version)
    opening.blueprint = version
    opening.variants = variants_in(document, opening)
    there = {name for name, _ in ids(document)}
    for field in ("responsibilities", "skills"):
        chosen = getattr(opening, field)
        setattr(opening, field, None if chosen is None else [name for name in chosen if name in there])
