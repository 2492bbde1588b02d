"""Clocks and legal holds, each change on the audit trail."""

from django.db import transaction
from django.utils import timezone

from hiring.models import Opening
from people.audit import record
from people.refusals import Refused


@transaction.atomic
def set_clocks(*, opening: Opening, least: int, most: int, by) -> None:
    """In months after an application's end. Refused where `least` is more than `most`."""
    if least > most:
        raise Refused("At least so long cannot be longer than at most so long.")
    opening = Opening.objects.select_for_update().get(pk=opening.pk)
    if (opening.keeps_least, opening.keeps_most) == (least, most):
        return
    opening.keeps_least, opening.keeps_most = least, most
    opening.save(update_fields=["keeps_least", "keeps_most"])
    record("hiring.retention_changed", opening, by=by, least=least, most=most)


@transaction.atomic
def hold(*, opening: Opening, reason: str, by) -> None:
    """Nobody who applied here is erased any more. Refused where a hold stands already."""
    opening = Opening.objects.select_for_update().get(pk=opening.pk)
    if opening.held_at:
        raise Refused("A legal hold stands on this opening already.")
    opening.held_at, opening.held_by, opening.hold_reason = timezone.now(), by, reason
    opening.save(update_fields=["held_at", "held_by", "hold_reason"])
    record("hiring.hold_set", opening, by=by)


@transaction.atomic
def lift_hold(*, opening: Opening, by) -> None:
    """The clocks count again, from when they began. Refused where no hold stands."""
    opening = Opening.objects.select_for_update().get(pk=opening.pk)
    if not opening.held_at:
        raise Refused("No legal hold stands on this opening.")
    opening.held_at, opening.held_by, opening.hold_reason = None, None, ""
    opening.save(update_fields=["held_at", "held_by", "hold_reason"])
    record("hiring.hold_lifted", opening, by=by)
