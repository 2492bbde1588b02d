"""Scorecards and who may read them; debriefs, votes, decisions, packets and practice."""

from scorecards.models.committee import Ballot, Decision, DecisionReason, Outcome, Vote, VoteChoice
from scorecards.models.debrief import DebriefNote, DebriefReading
from scorecards.models.packets import PacketBatch
from scorecards.models.practice import PracticeAnswer, PracticeAttempt, PracticeKey, PracticeRating
from scorecards.models.scorecard import (
    Rating,
    RevisedRating,
    Revision,
    Scorecard,
    ScorecardQuerySet,
    Sighting,
)

__all__ = [
    "Ballot",
    "DebriefNote",
    "DebriefReading",
    "Decision",
    "DecisionReason",
    "Outcome",
    "PacketBatch",
    "PracticeAnswer",
    "PracticeAttempt",
    "PracticeKey",
    "PracticeRating",
    "Rating",
    "RevisedRating",
    "Revision",
    "Scorecard",
    "ScorecardQuerySet",
    "Sighting",
    "Vote",
    "VoteChoice",
]
