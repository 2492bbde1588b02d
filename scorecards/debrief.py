"""A round's cards as they are read together: stage by stage, dimension by dimension, with what was revised."""

from collections.abc import Iterable
from dataclasses import dataclass

from scorecards.card import Judged
from scorecards.models import Revision, Scorecard
from scorecards.presentation import ReadRating, ratings_to_read, sightings_to_read
from scorecards.rows import asked_of, content_of_card, judged_of


@dataclass(frozen=True)
class ReadRevision:
    """A change of mind: the stored row, and the dimensions as it sees them."""

    revision: Revision
    ratings: list[ReadRating]


@dataclass(frozen=True)
class ReadCard:
    card: Scorecard
    sightings: list[tuple[str, list[tuple[str, str]]]]
    revisions: list[ReadRevision]


@dataclass(frozen=True)
class ReadStage:
    """One interview stage: its cards, and each dimension with what every card says of it."""

    name: str
    cards: list[ReadCard]
    dimensions: list[tuple[str, list[tuple[Scorecard, ReadRating]]]]


def cards_to_read(cards: Iterable[Scorecard]) -> list[ReadStage]:
    """The cards in their stages, in the plan's order; ratings, sightings and revisions should be prefetched."""
    stages: dict = {}
    for card in cards:
        stages.setdefault(card.seat.interview.stage, []).append(card)
    return [_stage(stage, stages[stage]) for stage in sorted(stages, key=lambda stage: (stage.position, stage.pk))]


def revisions_to_read(card: Scorecard, stage) -> list[ReadRevision]:
    """Each revision of a card, the first one first."""
    return [
        ReadRevision(revision, ratings_to_read(stage, _judged(revision.ratings.all())))
        for revision in card.revisions.all()
    ]


def _judged(rows) -> dict[str, Judged]:
    return {row.key: judged_of(row) for row in rows}


def _stage(row, cards: list[Scorecard]) -> ReadStage:
    asked = asked_of(row)
    dimensions = []
    for dimension in asked.dimensions:
        said = [(card, _judged(card.ratings.all())) for card in cards]
        each = [(card, rating) for card, judged in said for rating in _of(asked, judged, dimension.key)]
        dimensions.append((dimension.name, each))
    read = [
        ReadCard(card, sightings_to_read(asked, content_of_card(card)), revisions_to_read(card, asked))
        for card in cards
    ]
    return ReadStage(row.name, read, dimensions)


def _of(asked, judged: dict[str, Judged], key: str) -> list[ReadRating]:
    return ratings_to_read(asked, {key: judged[key]}) if key in judged else []
