"""Openings and what is published of them, how candidates will be judged, who they are, and their interviews."""

from hiring.models.candidates import Adjustment, Application, Candidate, CandidateFile, Note, RoundOutcome, Tag
from hiring.models.imports import CandidateImport, ColumnChoice, ImportPart
from hiring.models.interviews import FormerSeat, Interview, Rescheduling, Seat, SeatQuerySet, SkippedStage, of_seats
from hiring.models.letters import Letter
from hiring.models.opening import ONLY_ROW, Employer, Opening, OpeningQuerySet, Place, Posting
from hiring.models.own_words import OwnWords
from hiring.models.plan import CommitteeMember, Plan, PlannedDimension, Round, RoundQuerySet, Stage, StageDimension
from hiring.models.remarks import Remark
from hiring.models.times import (
    BusyTime,
    DaysOff,
    OfferedSeat,
    OfferedTime,
    PrivateCalendar,
    TimeOffer,
    WeeklyHours,
)

__all__ = [
    "ONLY_ROW",
    "Adjustment",
    "Application",
    "BusyTime",
    "Candidate",
    "CandidateFile",
    "CandidateImport",
    "ColumnChoice",
    "CommitteeMember",
    "DaysOff",
    "Employer",
    "FormerSeat",
    "ImportPart",
    "Interview",
    "Letter",
    "Note",
    "OfferedSeat",
    "OfferedTime",
    "Opening",
    "OpeningQuerySet",
    "OwnWords",
    "Place",
    "Plan",
    "PlannedDimension",
    "Posting",
    "PrivateCalendar",
    "Remark",
    "Rescheduling",
    "Round",
    "RoundOutcome",
    "RoundQuerySet",
    "Seat",
    "SeatQuerySet",
    "SkippedStage",
    "Stage",
    "StageDimension",
    "Tag",
    "TimeOffer",
    "WeeklyHours",
    "of_seats",
]
