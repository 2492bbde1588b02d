"""Another opening that begins as this one stands."""

from django.db import transaction

from hiring.models import Opening, OwnWords, Place
from hiring.openings.operations.openings import free_address
from hiring.openings.queries import places_of, stored_words
from people.audit import record

COPIED = (
    "title",
    "blueprint",
    "variants",
    "engineers",
    "language",
    "opening_paragraph",
    "responsibilities",
    "skills",
    "is_remote",
    "remote_countries",
    "office_days",
    "office_period",
    "department",
    "seniority",
    "employment",
    "hours",
    "starts",
    "team",
    "budget",
    "pay_low",
    "pay_high",
    "pay_currency",
    "pay_period",
    "pay_extra",
    "apply_url",
    "apply_email",
    "apply_text",
    "adjustments_contact",
    "keeps_least",
    "keeps_most",
)
"""What holds for the next search too; requisition, closing date, hiring manager, plan and candidates are its own."""


@transaction.atomic
def duplicate_opening(*, opening: Opening, by) -> Opening:
    """A new opening with the facts, places and own words of this one, not published, without plan or candidates."""
    facts = {name: getattr(opening, name) for name in COPIED}
    copy = Opening.objects.create(**facts, slug=free_address(opening.title), created_by=by)
    places = places_of(opening)
    Place.objects.bulk_create(Place(opening=copy, position=at, **place) for at, place in enumerate(places))
    words = stored_words(opening)
    if words.changes:
        OwnWords.objects.create(
            opening=copy, changes=words.changes, revision=1, saved_at=words.saved_at, saved_by=words.saved_by
        )
    record("hiring.opening_created", copy, by=by, blueprint=copy.blueprint_id, copied_from=opening.pk)
    return copy
