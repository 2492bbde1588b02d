"""Scorecards and who may read them."""

from scorecards.models.scorecard import (
    Confidence,
    DebriefReading,
    NotAssessed,
    Rating,
    Recommendation,
    RevisedRating,
    Revision,
    Scorecard,
    ScorecardQuerySet,
    Sighting,
)

__all__ = [
    "Confidence",
    "DebriefReading",
    "NotAssessed",
    "Rating",
    "Recommendation",
    "RevisedRating",
    "Revision",
    "Scorecard",
    "ScorecardQuerySet",
    "Sighting",
]
