"""A scorecard's rows as plain data; and what its stage asks for."""

from functools import lru_cache

from hiring.models import Stage
from hiring.planning.plain_plan import StageView
from hiring.planning.queries import stage_view
from scorecards.card_choices import UNSAID
from scorecards.cards.content import Content, Judged
from scorecards.models import Scorecard

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
    seen = {sighting.key: sighting.text for sighting in card.sightings.all()}
    return Content(judged=judged_of_draft(card), seen=seen, **{name: getattr(card, name) for name in PLAIN})


def judged_of_draft(draft) -> dict[str, Judged]:
    """What was rated so far on a card, at practice or in a review; nothing where it is not begun."""
    if draft is None or draft.pk is None:
        return {}
    return {rating.key: judged_of(rating) for rating in draft.ratings.all()}


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
