"""Changes of mind, beside what was said first."""

from dataclasses import dataclass

from hiring.planning.plain_plan import StageView
from scorecards.cards.card_sheet import ReadRating, ratings_to_read
from scorecards.cards.content import Judged
from scorecards.cards.queries.content import judged_of
from scorecards.models import Revision, Scorecard


@dataclass(frozen=True)
class ReadRevision:
    """A change of mind: the stored row, and the dimensions as it sees them."""

    revision: Revision
    ratings: list[ReadRating]


def revisions_to_read(card: Scorecard, stage: StageView) -> list[ReadRevision]:
    """Each revision of a card, the first one first."""
    return [
        ReadRevision(revision, ratings_to_read(stage, judged_rows(revision.ratings.all())))
        for revision in card.revisions.all()
    ]


def judged_rows(rows) -> dict[str, Judged]:
    return {row.key: judged_of(row) for row in rows}
