"""Scorecards and who may read them; debriefs, votes, decisions, packets, practice, and what follows a hire."""

from scorecards.models.committee import Ballot, Decision, DecisionReason, Outcome, Vote, VoteChoice
from scorecards.models.debrief import DebriefNote, DebriefReading
from scorecards.models.fairness import ShownDifferences, ShownRates, VoluntaryAnswers, VoluntaryQuestions
from scorecards.models.notices import LastLook
from scorecards.models.onboarding import Hire, OnboardingGoal, Review, ReviewRating, ReviewReading
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
    "Hire",
    "LastLook",
    "OnboardingGoal",
    "Outcome",
    "PacketBatch",
    "PracticeAnswer",
    "PracticeAttempt",
    "PracticeKey",
    "PracticeRating",
    "Rating",
    "Review",
    "ReviewRating",
    "ReviewReading",
    "RevisedRating",
    "Revision",
    "Scorecard",
    "ScorecardQuerySet",
    "ShownDifferences",
    "ShownRates",
    "Sighting",
    "VoluntaryAnswers",
    "VoluntaryQuestions",
    "Vote",
    "VoteChoice",
]
