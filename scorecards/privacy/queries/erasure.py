"""What an erasure takes, and what stands against it."""

from hiring.models import Candidate, CandidateFile, Interview, Note
from hiring.retention.clocks import Fate
from hiring.retention.queries import fates_of
from people.models import Message
from scorecards.models import Ballot, DebriefNote, Decision, Hire, PacketBatch, Review, Scorecard

NOTHING = Fate(())


def fate_of(candidate: Candidate) -> Fate:
    """What the clocks and holds of their openings say of one candidate."""
    return fates_of(Candidate.objects.filter(pk=candidate.pk)).get(candidate.pk, NOTHING)


def what_goes(candidate: Candidate) -> dict[str, int]:
    """How much of each kind is kept about a candidate, and never what it says."""
    of_theirs = {"application__candidate": candidate}
    cards = Scorecard.objects.filter(seat__interview__application__candidate=candidate)
    return {
        "applications": candidate.applications.count(),
        "files": CandidateFile.objects.filter(**of_theirs).count(),
        "notes": Note.objects.filter(**of_theirs).count(),
        "interviews": Interview.objects.filter(**of_theirs).count(),
        "cards": cards.submitted().count(),
        "debrief_notes": DebriefNote.objects.filter(**of_theirs).count(),
        "ballots": Ballot.objects.filter(**of_theirs).count(),
        "decisions": Decision.objects.filter(**of_theirs).count(),
        "hires": Hire.objects.filter(**of_theirs).count(),
        "reviews": Review.objects.filter(hire__application__candidate=candidate).exclude(submitted_at=None).count(),
        "packets": PacketBatch.objects.filter(opening__applications__candidate=candidate).exclude(file="").count(),
        "mail": Message.objects.filter(about=f"hiring.candidate:{candidate.pk}").count(),
    }
