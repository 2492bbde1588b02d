"""What came of something came after it: looked for in the tables, in everything that the demo holds."""

from django.db.models import F, Q
from django.utils import timezone

from hiring.models import Application, Interview, Opening, Posting, RoundOutcome, Seat
from scorecards.models import (
    Ballot,
    DebriefNote,
    DebriefReading,
    Decision,
    PracticeAttempt,
    Revision,
    Scorecard,
    Vote,
)

FIRST_AND_THEN = (
    (Opening, "created_by__created_at", "created_at"),
    (Opening, "blueprint__published_at", "created_at"),
    (Posting, "opening__created_at", "published_at"),
    (Application, "opening__postings__published_at", "applied_at"),
    (Application, "candidate__created_at", "applied_at"),
    (Application, "applied_at", "ended_at"),
    (Interview, "application__applied_at", "created_at"),
    (Interview, "created_at", "starts_at"),
    (Interview, "created_at", "ended_at"),
    (Seat, "interview__created_at", "recused_at"),
    (Seat, "interview__ends_at", "waived_at"),
    (Scorecard, "seat__interview__ends_at", "created_at"),
    (Scorecard, "created_at", "saved_at"),
    (Scorecard, "saved_at", "submitted_at"),
    (Revision, "scorecard__submitted_at", "revised_at"),
    (Ballot, "opened_at", "closed_at"),
    (Vote, "ballot__opened_at", "cast_at"),
    (Vote, "cast_at", "ballot__closed_at"),
    (Decision, "ballot__closed_at", "decided_at"),
    (Decision, "decided_at", "application__ended_at"),
)
OF_A_ROUND = ((RoundOutcome, "at"), (DebriefNote, "written_at"), (DebriefReading, "first_read_at"))
DONE = (
    (Posting, "published_at"),
    (Application, "applied_at"),
    (Application, "ended_at"),
    (Interview, "created_at"),
    (Interview, "ended_at"),
    (Seat, "recused_at"),
    (Seat, "waived_at"),
    (Scorecard, "created_at"),
    (Scorecard, "saved_at"),
    (Revision, "revised_at"),
    (Ballot, "opened_at"),
    (Vote, "cast_at"),
    (Decision, "decided_at"),
    (PracticeAttempt, "created_at"),
    (PracticeAttempt, "saved_at"),
    (PracticeAttempt, "submitted_at"),
    *OF_A_ROUND,
)


def out_of_order() -> list:
    """The rows in which something stands before what it came of, or is done and yet to come, each with the names."""
    wrong = [(row, then, first) for model, first, then in FIRST_AND_THEN for row in _later(model, first, then)]
    wrong += [(row, name, "now") for model, name in DONE for row in model.objects.filter(**{f"{name}__gt": _now()})]
    for model, name in OF_A_ROUND:
        here = Q(application__interviews__stage__round=F("round"))
        for last in ("scorecard__submitted_at", "waived_at"):
            late = Q(**{f"application__interviews__seats__{last}__gt": F(name)})
            wrong += [(row, name, last) for row in model.objects.filter(here & late)]
    return wrong + _after_a_round()


def _after_a_round() -> list:
    """What a round ended with comes after all talk about it, and before the next round and the vote."""
    spoken = Q(application__outcomes__round=F("round"), application__outcomes__at__lt=F("written_at"))
    next_round = Q(application__interviews__stage__round__position__gt=F("round__position"))
    asked = Q(application__interviews__created_at__lt=F("at"))
    opened = Q(application__outcomes__outcome="committee", application__outcomes__at__gt=F("opened_at"))
    committee = Q(scorecard__seat__interview__application__outcomes__outcome="committee")
    changed = Q(scorecard__seat__interview__application__outcomes__at__lt=F("revised_at"))
    return [
        *DebriefNote.objects.filter(spoken),
        *RoundOutcome.objects.filter(next_round & asked),
        *Ballot.objects.filter(opened),
        *Revision.objects.filter(committee & changed),
    ]


def _later(model, first: str, then: str):
    return model.objects.filter(**{f"{first}__gt": F(then)})


def _now():
    return timezone.now()
