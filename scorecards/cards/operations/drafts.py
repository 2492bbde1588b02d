"""Saving drafts: nobody's words are lost, and a save that knows no newest state is refused."""

from collections.abc import Callable, Mapping

from django.db import transaction
from django.utils import timezone

from hiring.models import Seat
from hiring.planning.plain_plan import StageView
from people.audit import record
from people.draft_refusals import NewerDraft
from scorecards.cards.content import Content, Judged, content_of, fields_of, judged_fields, judged_in
from scorecards.cards.operations.held import hold
from scorecards.cards.queries.content import PLAIN, asked_of, columns_of
from scorecards.models import Scorecard


@transaction.atomic
def save_draft(*, seat: Seat, fields: Mapping[str, str], revision: int, by) -> tuple[Scorecard, Content]:
    """Store these fields of the seat's card, and leave the others as they are.

    The fields are right (see `cards.content.wrong`). A save that changes nothing leaves the revision as it is, so a
    repeated one is harmless. Raises NewerDraft when a newer save than `revision` stands, and Closed.
    """
    card, before = hold(seat)
    stage = asked_of(seat.interview.stage)
    stored = fields_of(stage, before)
    after = content_of(stage, stored | fields)
    if after == before:
        return card, after
    if card.revision != revision:
        raise NewerDraft(card, stored)
    is_new = card.pk is None
    card.revision, card.saved_at = revision + 1, timezone.now()
    if is_new:
        card.save()
    _write(card, before, after)
    card.save(update_fields=["revision", "saved_at", *PLAIN])
    if is_new:
        record("scorecards.begun", card, by=by, seat=seat.pk, application=seat.interview.application_id)
    return card, after


def _write(card: Scorecard, before: Content, after: Content) -> None:
    for name in PLAIN:
        setattr(card, name, getattr(after, name))
    _rewrite(card.ratings, before.judged, after.judged, columns_of)
    _rewrite(card.sightings, before.seen, after.seen, lambda text: {"text": text})


def keep_judged(
    draft, stage: StageView, before: Mapping[str, Judged], fields: Mapping[str, str], revision: int
) -> dict[str, Judged]:
    """Store these fields of a draft of ratings alone, at practice or in a review, and answer what it says now.

    `draft` is held, and `before` what it says. What `stage` does not ask for any more stays. Raises NewerDraft.
    """
    stored = judged_fields(stage, before)
    not_asked = {key: judged for key, judged in before.items() if not stage.rates(key)}
    after = not_asked | judged_in(stage, stored | fields)
    if after == before:
        return after
    if draft.revision != revision:
        raise NewerDraft(draft, stored)
    _rewrite(draft.ratings, before, after, columns_of)
    draft.revision, draft.saved_at = revision + 1, timezone.now()
    draft.save(update_fields=["revision", "saved_at"])
    return after


def _rewrite(rows, before: Mapping, after: Mapping, columns: Callable[..., dict]) -> None:
    """Store what has changed of a draft's rows; `columns` says what a row holds of what stands under its key."""
    if gone := set(before) - set(after):
        rows.filter(key__in=gone).delete()
    changed = {key: columns(content) for key, content in after.items() if before.get(key) != content}
    if changed:
        owner = rows.field.name
        rows.bulk_create(
            [rows.model(**{owner: rows.instance}, key=key, **values) for key, values in changed.items()],
            update_conflicts=True,
            unique_fields=[owner, "key"],
            update_fields=[*next(iter(changed.values()))],
        )
