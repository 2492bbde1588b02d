"""A scorecard's rows as plain data, and back; and what its stage asks for."""

from functools import lru_cache

from hiring.models import Stage
from hiring.planning.plain_plan import StageView
from hiring.planning.queries import stage_view
from scorecards.card_choices import UNSAID
from scorecards.cards.content import Content, Judged
from scorecards.models import Rating, Scorecard, Sighting

PLAIN = ("recommendation", "confidence", "summary", "pad")


def asked_of(stage: Stage) -> StageView:
    """What the scorecards of this stage ask for. A frozen plan is read once: it never changes, and its role is long.

    `stage.round.plan` and the plan's opening should be fetched along, the plan's role deferred.
    """
    plan = stage.round.plan
    return _frozen(stage.pk, plan.pk, plan.frozen_at) if plan.is_frozen else stage_view(stage)


@lru_cache(maxsize=200)
def _frozen(stage: int, plan: int, frozen_at) -> StageView:
    return stage_view(Stage.objects.select_related("round__plan__opening").get(pk=stage))


def content_of_card(card: Scorecard | None) -> Content:
    """What stands on a card; an empty card where there is none yet. Two queries."""
    if card is None or card.pk is None:
        return Content()
    judged = {rating.key: judged_of(rating) for rating in card.ratings.all()}
    seen = {sighting.key: sighting.text for sighting in card.sightings.all()}
    return Content(judged=judged, seen=seen, **{name: getattr(card, name) for name in PLAIN})


def judged_of(row) -> Judged:
    """A stored rating, of a card or of a revision, as plain data."""
    return judged_from(row.value, row.not_assessed, row.evidence)


def judged_from(value: int | None, not_assessed: str, evidence: str) -> Judged:
    """The same from the columns of such a row."""
    reason = "" if not_assessed == UNSAID else not_assessed
    return Judged(value=value, is_assessed=not not_assessed, not_assessed=reason, evidence=evidence)


def columns_of(judged: Judged) -> dict:
    """The columns of a rating that hold this judgement."""
    reason = "" if judged.is_assessed else judged.not_assessed or UNSAID
    return {"value": judged.value, "not_assessed": reason, "evidence": judged.evidence}


def write(card: Scorecard, before: Content, after: Content) -> None:
    """Store what has changed on a card, row by row; the caller saves the card itself."""
    for name in PLAIN:
        setattr(card, name, getattr(after, name))
    judged = [Rating(scorecard=card, key=key, **columns_of(rating)) for key, rating in after.judged.items()]
    _rewrite(Rating, card, before.judged, after.judged, judged, ["value", "not_assessed", "evidence"])
    seen = [Sighting(scorecard=card, key=key, text=text) for key, text in after.seen.items()]
    _rewrite(Sighting, card, before.seen, after.seen, seen, ["text"])


def _rewrite(model, card: Scorecard, before, after, rows: list, columns: list[str]) -> None:
    if gone := set(before) - set(after):
        model.objects.filter(scorecard=card, key__in=gone).delete()
    changed = [row for row in rows if before.get(row.key) != after[row.key]]
    if changed:
        model.objects.bulk_create(
            changed, update_conflicts=True, unique_fields=["scorecard", "key"], update_fields=columns
        )
