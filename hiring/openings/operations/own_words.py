"""Writing an opening's own words: a draft that saves itself, and of which no words are lost."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from blueprint.job_description.laid_over import outline
from blueprint.job_description.own_words import to_data
from blueprint.job_description.writing import Deed, done, fields_of, with_fields
from hiring.models import Opening, OwnWords
from hiring.openings.queries import description_beneath, own_words_of, stored_words
from people.audit import record
from people.draft_refusals import NewerDraft
from people.locks import lock


@transaction.atomic
def write_own_words(
    *, opening: Opening, fields: Mapping[str, str], revision: int | None, by, deed: Deed | None = None
) -> tuple[OwnWords, str]:
    """Store these fields, leave the others as they are, then do the deed; the row, and the address to go on at.

    The fields are right (see `writing.wrong_fields`). A save that changes nothing leaves the revision as it is. Raises
    NewerDraft where a newer save than `revision` stands; what only moves, hides or adds is done all the same.
    """
    lock(Opening, opening.pk)
    opening = Opening.objects.select_related("blueprint", "own_words").get(pk=opening.pk)
    row, before = stored_words(opening), own_words_of(opening)
    beneath = description_beneath(opening)
    after, at = with_fields(before, outline(beneath, before), fields), ""
    if deed:
        after, at = done(after, outline(beneath, after), deed)
    if after == before:
        return row, at
    takes_words = fields or (deed and deed.key in ("undo", "remove"))
    if takes_words and row.revision != revision:
        raise NewerDraft(row, fields_of(outline(beneath, before)))
    is_new = row.pk is None
    row.changes, row.revision, row.saved_at, row.saved_by = to_data(after), row.revision + 1, timezone.now(), by
    row.save()
    if is_new:
        record("hiring.words_begun", opening, by=by)
    return row, at
